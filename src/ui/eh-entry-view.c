/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-view.c: all that one entry of the record says.
 */
#include "ui/eh-entry-view.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-change.h"
#include "ui/eh-entry-topics.h"
#include "ui/eh-entry-words.h"
#include "ui/eh-fact-row.h"
#include "ui/eh-format.h"
#include "ui/eh-template.h"

struct _EhEntryView
{
  AdwBin parent_instance;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *text;
  GtkLabel *undoes;
  GtkWidget *changes_box;
  GtkListBox *changes;
  GtkWidget *fields_box;
  GtkLabel *fields_title;
  GtkListBox *fields;
  GtkButton *previous_button;
  GtkButton *place_button;
  GtkLabel *fingerprint;

  /* Number of the entry before about the same thing, or 0 */
  guint previous;
};

enum
{
  SHOW_ENTRY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhEntryView, eh_entry_view, ADW_TYPE_BIN)

static void
previous_cb (EhEntryView *self)
{
  if (self->previous > 0)
    g_signal_emit (self, signals[SHOW_ENTRY], 0, self->previous);
}

static void
eh_entry_view_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_ENTRY_VIEW);

  G_OBJECT_CLASS (eh_entry_view_parent_class)->dispose (object);
}

static void
eh_entry_view_class_init (EhEntryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_entry_view_dispose;
  /* The number of an entry that somebody wants to see. */
  signals[SHOW_ENTRY] = g_signal_new ("show-entry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-entry-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, box);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, title);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, text);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, undoes);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, changes_box);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, changes);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, fields_box);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, fields_title);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, fields);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, place_button);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, fingerprint);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
}

static void
eh_entry_view_init (EhEntryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Long texts stand below their name, short ones beside it. */
static void
add_field (EhEntryView *self, const char *title, const char *value)
{
  gboolean is_short = g_utf8_strlen (value, -1) <= 24;

  gtk_list_box_append (
      self->fields, eh_fact_row_new (0, title, is_short ? NULL : value, is_short ? value : NULL));
}

/* What was said stands above what is said now. */
static void
add_change (EhEntryView *self, const EhEntryChange *change)
{
  const char *before = change->before != NULL ? change->before : _ ("nothing");
  const char *after = change->after != NULL ? change->after : _ ("nothing");
  gboolean is_short = g_utf8_strlen (before, -1) + g_utf8_strlen (after, -1) <= 24;
  /* Translators: what a field said before, and what it says now. */
  g_autofree char *line = g_strdup_printf (_ ("%s → %s"), before, after);
  /* Translators: what a field said before, and what it says now, if either is long. */
  g_autofree char *lines = g_strdup_printf (_ ("Before: %s\nNow: %s"), before, after);

  gtk_list_box_append (self->changes, eh_fact_row_new (0, change->title, is_short ? NULL : lines,
                                                       is_short ? line : NULL));
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
fill_lists (EhEntryView *self, EhEntryItem *item, const EhBody *before)
{
  const EhBody *body = eh_entry_get_body (eh_log_row_get_entry (eh_entry_item_get_row (item)));
  g_autoptr (GPtrArray) changes =
      eh_entry_words_compare (eh_entry_item_get_book (item), before, body);
  gboolean is_end = before != NULL && eh_change_takes_back (eh_body_get_kind (body));
  guint n_changed = 0;

  clear_list (self->changes);
  clear_list (self->fields);
  for (guint i = 0; i < changes->len; i++)
    {
      const EhEntryChange *change = g_ptr_array_index (changes, i);

      n_changed += change->is_changed ? 1 : 0;
      if (change->is_changed)
        add_change (self, change);
      else
        add_field (self, change->title, change->after != NULL ? change->after : change->before);
    }

  gtk_widget_set_visible (self->changes_box, n_changed > 0);
  gtk_widget_set_visible (self->fields_box, n_changed < changes->len);
  gtk_label_set_label (self->fields_title, before == NULL   ? _ ("What it says")
                                           : is_end         ? _ ("What it took back")
                                           : n_changed == 0 ? _ ("Nothing changed")
                                                            : _ ("What stayed the same"));
}

/* Where the thing was spoken of before, and where it can be seen now. */
static void
show_links (EhEntryView *self, EhEntryItem *item, int previous)
{
  const EhBody *body = eh_entry_get_body (eh_log_row_get_entry (eh_entry_item_get_row (item)));
  const char *id = NULL;
  const char *page = eh_entry_topic_find_place (
      eh_book_get_procurement (eh_entry_item_get_book (item)), body, &id);

  self->previous = previous >= 0 ? (guint) previous + 1 : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->previous_button), previous >= 0);
  if (previous >= 0)
    {
      /* Translators: %u is the number of an earlier entry about the same thing. */
      g_autofree char *label =
          g_strdup_printf (_ ("Show entry %u, the one before"), self->previous);

      gtk_button_set_label (self->previous_button, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->place_button), page != NULL);
  if (page != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->place_button), "(ss)", page, id);
}

static void
show_history (EhEntryView *self, EhEntryItem *item)
{
  EhLog *log = eh_book_get_log (eh_entry_item_get_book (item));
  guint position = (guint) eh_log_row_get_seq (eh_entry_item_get_row (item)) - 1;
  int previous = eh_log_find_previous (log, position);
  int first = previous >= 0 ? eh_log_find_previous (log, (guint) previous) : -1;
  const EhBody *body = eh_entry_get_body (eh_log_get_entry (log, position));
  const EhBody *undone =
      previous >= 0 ? eh_entry_get_body (eh_log_get_entry (log, (guint) previous)) : NULL;
  const EhBody *before =
      first >= 0 ? eh_entry_get_body (eh_log_get_entry (log, (guint) first)) : NULL;
  g_autofree char *text = NULL;

  /* Translators: %u is the number of an earlier entry. */
  text = g_strdup_printf (_ ("This undoes entry %u: all is again as it was before it."),
                          (guint) previous + 1);
  gtk_label_set_label (self->undoes, text);
  gtk_widget_set_visible (GTK_WIDGET (self->undoes),
                          undone != NULL && eh_change_undoes (before, undone, body));
  /* What was taken back holds no more, so there is nothing to compare with. */
  if (undone != NULL && eh_change_takes_back (eh_body_get_kind (undone)))
    undone = NULL;
  fill_lists (self, item, undone);
  show_links (self, item, previous);
}

/* Shows @item; %NULL shows nothing. */
void
eh_entry_view_show_item (EhEntryView *self, EhEntryItem *item)
{
  g_autofree char *title = NULL;
  g_autofree char *time = NULL;
  g_autofree char *author = NULL;
  g_autofree char *text = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *head = NULL;
  g_autofree char *fingerprint = NULL;
  guint64 number = 0;

  g_return_if_fail (EH_IS_ENTRY_VIEW (self));

  gtk_widget_set_visible (self->box, item != NULL);
  if (item == NULL)
    return;

  g_object_get (item, "number", &number, "title", &title, "time", &time, "author", &author, "text",
                &text, NULL);
  g_object_get (eh_entry_item_get_row (item), "head", &head, NULL);
  /* Translators: number of an entry, when it was made, and by whom. */
  subtitle = g_strdup_printf (_ ("Entry %u\n%s\n%s"), (unsigned int) number, time, author);
  fingerprint = eh_format_digest (head);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_label_set_label (self->fingerprint, fingerprint);
  gtk_label_set_label (self->text, text);
  show_history (self, item);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
