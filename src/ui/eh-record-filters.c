/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-filters.c: what of the record is to be shown: of what, whose, when.
 *
 * Only what the record has is offered: those who did something, and the days on
 * which something was done.
 */
#include "ui/eh-record-filters.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-drop-down.h"
#include "ui/eh-template.h"

#define MOST_CHARS 18
#define DAY G_GINT64_CONSTANT (86400000)

/**
 * Period:
 * @from: its first millisecond since 1970-01-01 UTC
 * @to: the first after it
 */
typedef struct
{
  gint64 from;
  gint64 to;
} Period;

struct _EhRecordFilters
{
  AdwBin parent_instance;

  /* Template children */
  GtkFlowBox *flow;
  GtkWidget *clear;

  /* In @flow */
  GtkDropDown *what;
  GtkDropDown *who;
  GtkDropDown *when;

  /* Owned references */
  EhEntryFilter *filter;
  /* What the choices of @who and @when stand for */
  GPtrArray *people;
  GArray *periods;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (EhRecordFilters, eh_record_filters, ADW_TYPE_BIN)

static void
apply (EhRecordFilters *self)
{
  guint what = gtk_drop_down_get_selected (self->what);
  guint who = gtk_drop_down_get_selected (self->who);
  guint when = gtk_drop_down_get_selected (self->when);
  Period always = { G_MININT64, G_MAXINT64 };
  const Period *period = &always;

  if (self->is_updating)
    return;

  if (when < self->periods->len)
    period = &g_array_index (self->periods, Period, when);
  eh_entry_filter_set_topic (self->filter,
                             what > 0 && what <= EH_N_TOPICS ? (int) what - 1 : EH_ANY_TOPIC);
  eh_entry_filter_set_who (self->filter,
                           who < self->people->len ? g_ptr_array_index (self->people, who) : NULL);
  eh_entry_filter_set_period (self->filter, period->from, period->to);
  gtk_widget_set_visible (gtk_widget_get_parent (self->clear),
                          (what > 0 && what <= EH_N_TOPICS) ||
                              (who > 0 && who < self->people->len) ||
                              (when > 0 && when < self->periods->len));
}

static void
offer_topics (EhRecordFilters *self)
{
  const char *texts[EH_N_TOPICS + 2] = { _ ("Everything") };

  for (guint i = 0; i < EH_N_TOPICS; i++)
    texts[i + 1] = eh_entry_topic_get_title (i);
  eh_drop_down_set_texts (self->what, texts);
}

/* Whoever did something, in the order in which they first did. */
static void
list_people (EhRecordFilters *self, EhBook *book)
{
  EhLog *log = eh_book_get_log (book);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (log));

  g_ptr_array_set_size (self->people, 0);
  g_ptr_array_add (self->people, NULL);
  for (guint i = 0; i < n; i++)
    {
      const char *who = eh_entry_filter_get_who (eh_log_get_entry (log, i));

      if (g_hash_table_add (seen, (gpointer) who))
        g_ptr_array_add (self->people, g_strdup (who));
    }
}

static void
offer_people (EhRecordFilters *self, EhBook *book)
{
  const EhProcurement *procurement = eh_book_get_procurement (book);
  const char *keeper = eh_procurement_get_keeper (procurement);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  list_people (self, book);
  g_ptr_array_add (texts, (gpointer) _ ("Everybody"));
  for (guint i = 1; i < self->people->len; i++)
    {
      const char *who = g_ptr_array_index (self->people, i);
      const EhMember *member = eh_procurement_find_member (procurement, who);

      if (*who == '\0')
        who = keeper != NULL ? keeper : _ ("The keeper");
      g_ptr_array_add (texts, (gpointer) (member != NULL ? member->name : who));
    }
  g_ptr_array_add (texts, NULL);
  eh_drop_down_set_texts (self->who, (const char *const *) texts->pdata);
}

static Period
find_day (gint64 time)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (time / 1000);
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;

  if (at == NULL)
    return (Period){ time, time + DAY };

  start = g_date_time_new_local (g_date_time_get_year (at), g_date_time_get_month (at),
                                 g_date_time_get_day_of_month (at), 0, 0, 0);
  end = g_date_time_add_days (start, 1);

  return (Period){ g_date_time_to_unix (start) * 1000, g_date_time_to_unix (end) * 1000 };
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  const Period *one = a;
  const Period *other = b;

  return one->from < other->from ? 1 : one->from > other->from ? -1 : 0;
}

/* The days of the record, the last first. Entries mostly follow each other, so
 * most are of the day of the one before. */
static void
list_days (GArray *days, EhLog *log)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (log));
  Period day = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      gint64 time = eh_entry_get_header (eh_log_get_entry (log, i))->time;

      if (time >= day.from && time < day.to)
        continue;
      day = find_day (time);
      if (g_hash_table_add (seen, g_memdup2 (&day.from, sizeof day.from)))
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_periods);
}

static void
offer_periods (EhRecordFilters *self, EhBook *book)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Period));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gint64 now = g_get_real_time () / 1000;
  const Period always = { G_MININT64, G_MAXINT64 };
  const Period today = find_day (now);
  const Period week = { today.from - 6 * DAY, G_MAXINT64 };
  const Period month = { today.from - 29 * DAY, G_MAXINT64 };

  list_days (days, eh_book_get_log (book));
  g_array_set_size (self->periods, 0);
  g_array_append_val (self->periods, always);
  g_array_append_val (self->periods, today);
  g_array_append_val (self->periods, week);
  g_array_append_val (self->periods, month);
  g_ptr_array_add (texts, g_strdup (_ ("Any time")));
  g_ptr_array_add (texts, g_strdup (_ ("Today")));
  g_ptr_array_add (texts, g_strdup (_ ("The last 7 days")));
  g_ptr_array_add (texts, g_strdup (_ ("The last 30 days")));
  for (guint i = 0; i < days->len; i++)
    {
      const Period *day = &g_array_index (days, Period, i);
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (day->from / 1000);

      g_array_append_vals (self->periods, day, 1);
      g_ptr_array_add (texts,
                       /* Translators: a day, as "22 November 2026"; see g_date_time_format(). */
                       date != NULL ? g_date_time_format (date, _ ("%-d %B %Y")) : g_strdup (""));
    }
  g_ptr_array_add (texts, NULL);
  eh_drop_down_set_texts (self->when, (const char *const *) texts->pdata);
}

static void
clear_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_record_filters_clear (EH_RECORD_FILTERS (widget));
}

static void
eh_record_filters_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_RECORD_FILTERS);

  G_OBJECT_CLASS (eh_record_filters_parent_class)->dispose (object);
}

static void
eh_record_filters_finalize (GObject *object)
{
  EhRecordFilters *self = EH_RECORD_FILTERS (object);

  g_clear_object (&self->filter);
  g_ptr_array_unref (self->people);
  g_array_unref (self->periods);

  G_OBJECT_CLASS (eh_record_filters_parent_class)->finalize (object);
}

static void
eh_record_filters_class_init (EhRecordFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_record_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = eh_record_filters_finalize;

  gtk_widget_class_install_action (widget_class, "filters.clear", NULL, clear_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-record-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, EhRecordFilters, flow);
  gtk_widget_class_bind_template_child (widget_class, EhRecordFilters, clear);
}

static GtkDropDown *
add_choice (EhRecordFilters *self, int position, const char *label)
{
  GtkWidget *choice = eh_drop_down_new (MOST_CHARS);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), position > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_tooltip_text (choice, label);
  gtk_flow_box_insert (self->flow, choice, position);
  /* The drop-down is to have the focus, not what it lies in. */
  gtk_widget_set_focusable (gtk_widget_get_parent (choice), FALSE);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);

  return GTK_DROP_DOWN (choice);
}

static void
eh_record_filters_init (EhRecordFilters *self)
{
  self->filter = eh_entry_filter_new ();
  self->people = g_ptr_array_new_with_free_func (g_free);
  self->periods = g_array_new (FALSE, FALSE, sizeof (Period));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (gtk_widget_get_parent (self->clear), FALSE);
  self->is_updating = TRUE;
  self->what = add_choice (self, 0, _ ("What entries are about"));
  self->who = add_choice (self, 1, _ ("Who did it"));
  self->when = add_choice (self, 2, _ ("When it was"));
  offer_topics (self);
  self->is_updating = FALSE;
  apply (self);
}

EhEntryFilter *
eh_record_filters_get_filter (EhRecordFilters *self)
{
  g_return_val_if_fail (EH_IS_RECORD_FILTERS (self), NULL);

  return self->filter;
}

/* Offers what the record of @book has now. */
void
eh_record_filters_update (EhRecordFilters *self, EhBook *book)
{
  g_return_if_fail (EH_IS_RECORD_FILTERS (self));
  g_return_if_fail (EH_IS_BOOK (book));

  eh_entry_filter_set_book (self->filter, book);
  self->is_updating = TRUE;
  offer_people (self, book);
  offer_periods (self, book);
  self->is_updating = FALSE;
  apply (self);
}

/* Shows everything again, but for what a search leaves out. */
void
eh_record_filters_clear (EhRecordFilters *self)
{
  g_return_if_fail (EH_IS_RECORD_FILTERS (self));

  self->is_updating = TRUE;
  gtk_drop_down_set_selected (self->what, 0);
  gtk_drop_down_set_selected (self->who, 0);
  gtk_drop_down_set_selected (self->when, 0);
  self->is_updating = FALSE;
  apply (self);
}
