/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-page.c: the record: every entry, a search, and the check of it all.
 */
#include "ui/eh-record-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-copy.h"
#include "ui/eh-entry-item.h"
#include "ui/eh-entry-view.h"
#include "ui/eh-format.h"
#include "ui/eh-record-filters.h"
#include "ui/eh-split-view.h"
#include "ui/eh-template.h"
#include "ui/eh-trouble.h"

struct _EhRecordPage
{
  EhBookPage parent_instance;

  /* Template children */
  EhSplitView *split;
  GtkSearchEntry *search;
  GtkLabel *found;
  GtkStack *stack;
  GtkSingleSelection *selection;
  GtkColumnView *entries;
  EhRecordFilters *filters;
  EhEntryView *entry;
  GtkStack *check_stack;
  GtkProgressBar *check_bar;
  GtkImage *check_icon;
  GtkLabel *check_title;
  GtkLabel *check_text;
  GtkLabel *check_digest;

  /* Owned references */
  GtkFilterListModel *filtered;
  GCancellable *cancellable;

  /* The filter changed, and nothing is selected until it has done its work */
  gboolean is_filtering;
  guint64 selected;
  guint settling;
};

G_DEFINE_FINAL_TYPE (EhRecordPage, eh_record_page, EH_TYPE_BOOK_PAGE)

static gpointer
to_item_cb (gpointer item, gpointer book)
{
  EhEntryItem *row = eh_entry_item_new (EH_BOOK (book), EH_LOG_ROW (item));

  g_object_unref (item);

  return row;
}

static void
entry_selected_cb (EhRecordPage *self)
{
  EhEntryItem *item = gtk_single_selection_get_selected_item (self->selection);

  /* While the filter works, the entry that was shown stays. */
  if (item != NULL || !self->is_filtering)
    eh_entry_view_show_item (self->entry, item);
}

static void
entry_activated_cb (EhRecordPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  eh_split_view_set_show_end (self->split, TRUE);
}

static void
found_changed_cb (EhRecordPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (self));
  guint n_all = book != NULL ? g_list_model_get_n_items (G_LIST_MODEL (eh_book_get_log (book))) : 0;
  g_autofree char *text = NULL;

  /* The filter works while nothing else is to be done; until it has finished,
   * nothing found means nothing. */
  if (n == 0 && gtk_filter_list_model_get_pending (self->filtered) > 0)
    return;

  if (n == n_all)
    text = g_strdup_printf (g_dngettext (NULL, "%u entry", "%u entries", n), n);
  else
    /* Translators: how many entries a search found, and how many there are. */
    text = g_strdup_printf (_ ("%u of %u entries"), n, n_all);
  gtk_label_set_label (self->found, text);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "entries" : "nothing");
}

/* Returns: position of the entry of that number among those that were found, or
 * of the first if it is not among them; they are in order */
static guint
find_position (EhRecordPage *self, guint64 number)
{
  guint low = 0;
  guint high = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (EhLogRow) row = g_list_model_get_item (G_LIST_MODEL (self->filtered), middle);
      guint64 at = eh_log_row_get_seq (row);

      if (at == number)
        return middle;
      if (at < number)
        low = middle + 1;
      else
        high = middle;
    }

  return 0;
}

static gboolean
settle_cb (gpointer user_data)
{
  EhRecordPage *self = user_data;

  self->settling = 0;
  if (self->filtered == NULL || gtk_filter_list_model_get_pending (self->filtered) > 0)
    return G_SOURCE_REMOVE;

  self->is_filtering = FALSE;
  gtk_single_selection_set_autoselect (self->selection, TRUE);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0)
    gtk_single_selection_set_selected (self->selection, find_position (self, self->selected));
  else
    eh_entry_view_show_item (self->entry, NULL);

  return G_SOURCE_REMOVE;
}

static void
settle (EhRecordPage *self)
{
  if (self->is_filtering && self->settling == 0)
    self->settling = g_idle_add_full (G_PRIORITY_LOW, settle_cb, self, NULL);
}

/* What is selected would be looked for among all that is found, entry by entry,
 * again and again; so nothing is until the filter has done its work. */
static void
filter_changed_cb (EhRecordPage *self)
{
  EhEntryItem *item = gtk_single_selection_get_selected_item (self->selection);

  self->is_filtering = TRUE;
  if (item == NULL)
    return;

  self->selected = eh_log_row_get_seq (eh_entry_item_get_row (item));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_single_selection_set_can_unselect (self->selection, FALSE);
}

static void
pending_cb (EhRecordPage *self)
{
  found_changed_cb (self);
  if (gtk_filter_list_model_get_pending (self->filtered) == 0)
    settle (self);
}

static void
search_changed_cb (EhRecordPage *self)
{
  eh_entry_filter_set_search (eh_record_filters_get_filter (self->filters),
                              gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
show_all (EhRecordPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  eh_record_filters_clear (self->filters);
}

static void
show_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_all (EH_RECORD_PAGE (widget));
}

/* Shows an entry by its number, whatever was looked for until now. */
static void
show_entry_cb (EhRecordPage *self, guint number)
{
  show_all (self);
  self->selected = number;
  gtk_single_selection_set_selected (self->selection, number - 1);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->entries)),
                              "list.scroll-to-item", "u", number - 1);
}

static void
stop_search_cb (EhRecordPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
show_outcome (EhRecordPage *self,
              gboolean is_good,
              const char *title,
              const char *text,
              const char *digest)
{
  gtk_image_set_from_icon_name (self->check_icon,
                                is_good ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->check_icon), is_good ? "error" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->check_icon), is_good ? "success" : "error");
  gtk_label_set_label (self->check_title, title);
  gtk_label_set_label (self->check_text, text);
  gtk_label_set_label (self->check_digest, digest);
  gtk_widget_set_visible (GTK_WIDGET (self->check_digest), *digest != '\0');
  gtk_stack_set_visible_child_name (self->check_stack, "outcome");
}

static void
show_fault (EhRecordPage *self, const GError *error)
{
  EhTrouble trouble = eh_trouble_describe (error);
  /* Translators: what happened, what is safe, what to do, the program's own words. */
  g_autofree char *text =
      g_strdup_printf (_ ("%s\n%s\n%s\nIn the program’s own words: %s"), trouble.happened,
                       trouble.safe, trouble.next, error->message);

  show_outcome (self, FALSE, trouble.title, text, "");
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhRecordPage) self = user_data;
  g_autoptr (GError) error = NULL;
  EhVerification verification;
  gboolean is_good = eh_book_verify_finish (EH_BOOK (source), result, &verification, &error);

  g_clear_object (&self->cancellable);
  if (eh_book_page_get_book (EH_BOOK_PAGE (self)) == NULL)
    return;
  if (is_good)
    {
      g_autofree char *text = eh_format_verification (&verification);
      g_autofree char *grouped = eh_format_digest (verification.digest);
      /* Translators: the digest of the book. */
      g_autofree char *digest = g_strdup_printf (_ ("Digest: %s"), grouped);

      show_outcome (self, TRUE, _ ("This book is what it says"), text, digest);
    }
  else if (eh_trouble_is_cancellation (error))
    gtk_stack_set_visible_child_name (self->check_stack, "offer");
  else
    show_fault (self, error);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  EhRecordPage *self = user_data;

  if (self->cancellable != NULL)
    gtk_progress_bar_set_fraction (self->check_bar, fraction);
}

static void
verify_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_record_page_verify (EH_RECORD_PAGE (widget));
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhRecordPage *self = EH_RECORD_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
add_entry (EhCsv *table, GListModel *entries, guint position)
{
  g_autoptr (EhEntryItem) item = g_list_model_get_item (entries, position);
  g_autofree char *time = NULL;
  g_autofree char *author = NULL;
  g_autofree char *text = NULL;
  g_autofree char *fields = NULL;
  g_autofree char *number = NULL;
  guint64 seq = 0;

  g_object_get (item, "number", &seq, "time", &time, "author", &author, "text", &text, NULL);
  g_object_get (eh_entry_item_get_row (item), "summary", &fields, NULL);
  number = g_strdup_printf ("%u", (unsigned int) seq);
  eh_csv_add_row (table, (const char *const[]){ number, time, author, text, fields, NULL });
}

/* What the filters and the search leave out is not copied. */
static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GListModel *entries = G_LIST_MODEL (EH_RECORD_PAGE (widget)->selection);
  g_autoptr (EhCsv) table = eh_csv_new ();

  eh_csv_add_row (table, (const char *const[]){ _ ("No."), _ ("When"), _ ("Who"),
                                                _ ("What happened"), _ ("What it says"), NULL });
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    add_entry (table, entries, i);
  eh_copy_table (widget, table);
}

static void
eh_record_page_dispose (GObject *object)
{
  EhRecordPage *self = EH_RECORD_PAGE (object);

  cancel_action (GTK_WIDGET (self), NULL, NULL);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_RECORD_PAGE);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_object (&self->filtered);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (eh_record_page_parent_class)->dispose (object);
}

/* The list grows with the book by itself. */
static void
eh_record_page_update (EhBookPage *page)
{
  EhRecordPage *self = EH_RECORD_PAGE (page);
  EhBook *book = eh_book_page_get_book (page);
  g_autoptr (GtkMapListModel) items = NULL;

  eh_record_filters_update (self->filters, book);
  if (self->filtered != NULL)
    return;

  /* What is not shown is not made. */
  self->filtered = gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (eh_book_get_log (book))),
      g_object_ref (GTK_FILTER (eh_record_filters_get_filter (self->filters))));
  gtk_filter_list_model_set_incremental (self->filtered, TRUE);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (found_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "notify::pending", G_CALLBACK (pending_cb), self,
                           G_CONNECT_SWAPPED);
  items = gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)), to_item_cb,
                                  g_object_ref (book), g_object_unref);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (items));
  found_changed_cb (self);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, split);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, search);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, found);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, selection);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, entries);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, filters);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, entry);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, check_stack);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, check_bar);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, check_icon);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, check_title);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, check_text);
  gtk_widget_class_bind_template_child (widget_class, EhRecordPage, check_digest);
  gtk_widget_class_bind_template_callback (widget_class, entry_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
eh_record_page_class_init (EhRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_record_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_record_page_update;

  gtk_widget_class_install_action (widget_class, "record.verify", NULL, verify_action);
  gtk_widget_class_install_action (widget_class, "record.cancel", NULL, cancel_action);
  g_type_ensure (EH_TYPE_ENTRY_ITEM);
  g_type_ensure (EH_TYPE_ENTRY_VIEW);
  gtk_widget_class_install_action (widget_class, "record.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "record.copy",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "record.show-all", NULL, show_all_action);
  g_type_ensure (EH_TYPE_RECORD_FILTERS);
  g_type_ensure (EH_TYPE_SPLIT_VIEW);
  bind_template (widget_class);
}

static void
eh_record_page_init (EhRecordPage *self)
{
  EhEntryFilter *filter;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* The first is asked before the list of what is found, the other after it. */
  filter = eh_record_filters_get_filter (self->filters);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (settle), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* Puts the cursor into the search. */
void
eh_record_page_search (EhRecordPage *self)
{
  g_return_if_fail (EH_IS_RECORD_PAGE (self));

  eh_split_view_set_show_end (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Checks the book from its file and says what came of it. */
void
eh_record_page_verify (EhRecordPage *self)
{
  g_return_if_fail (EH_IS_RECORD_PAGE (self));

  if (self->cancellable != NULL)
    return;

  eh_split_view_set_show_end (self->split, FALSE);
  gtk_progress_bar_set_fraction (self->check_bar, 0);
  gtk_stack_set_visible_child_name (self->check_stack, "working");
  self->cancellable = g_cancellable_new ();
  eh_book_verify_async (eh_book_page_get_book (EH_BOOK_PAGE (self)), progress_cb, self,
                        self->cancellable, verified_cb, g_object_ref (self));
}
