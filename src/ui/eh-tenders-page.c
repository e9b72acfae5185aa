/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tenders-page.c: who made a tender, at what price, and who is excluded.
 */
#include "ui/eh-tenders-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-columns.h"
#include "ui/eh-confirm.h"
#include "ui/eh-copy.h"
#include "ui/eh-exclusion-editor.h"
#include "ui/eh-failure-editor.h"
#include "ui/eh-readmission-editor.h"
#include "ui/eh-requirement-row.h"
#include "ui/eh-split-view.h"
#include "ui/eh-template.h"
#include "ui/eh-tender-editor.h"
#include "ui/eh-tender-edits.h"
#include "ui/eh-tender-item.h"
#include "ui/eh-tender-list.h"
#include "ui/eh-tender-table.h"
#include "ui/eh-tender-view.h"
#include "ui/eh-tender-words.h"

/* From so many tenders on there is a search. */
#define MANY 13
/* The columns before this one are words, the others numbers. */
#define FIRST_NUMBER 2

struct _EhTendersPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkStack *stack;
  EhSplitView *split;
  GtkDropDown *lots;
  GtkSearchEntry *search;
  GtkLabel *count;
  GtkStack *found_stack;
  GtkColumnView *view;
  GtkColumnViewColumn *bidder_column;
  GtkColumnViewColumn *requirements_column;
  GtkColumnViewColumn *price_column;
  GtkSingleSelection *selection;
  GtkSortListModel *sorted;
  GtkMultiSorter *sorter;
  GtkEveryFilter *filter;
  GtkStringFilter *lot_filter;
  GtkStringFilter *search_filter;
  EhTenderView *details;

  /* Owned references */
  GListStore *list;
  /* Id of the tender that is to be shown as soon as it is in the book. */
  char *wanted;
};

G_DEFINE_FINAL_TYPE (EhTendersPage, eh_tenders_page, EH_TYPE_BOOK_PAGE)

/* Returns: (nullable): the tender that is chosen */
static const EhTender *
get_tender (EhTendersPage *self)
{
  EhTenderItem *item = gtk_single_selection_get_selected_item (self->selection);
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));

  return item != NULL && procurement != NULL
             ? eh_procurement_find_tender (procurement, eh_tender_item_get_id (item))
             : NULL;
}

/* Returns: (nullable): the results of the lot of @tender */
static const EhLotResults *
get_lot (EhTendersPage *self, const EhTender *tender)
{
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (self));

  return tender != NULL ? eh_results_find_lot (eh_book_get_results (book), tender->lot) : NULL;
}

static const EhResult *
find_result (const EhLotResults *lot, const EhTender *tender)
{
  for (guint i = 0; lot != NULL && i < lot->n_results; i++)
    if (lot->results[i].tender == tender)
      return &lot->results[i];

  return NULL;
}

static void
enable (EhTendersPage *self, const char *action, gboolean is_enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, is_enabled);
}

/* What can be done with the tender that is chosen. */
static void
enable_actions (EhTendersPage *self, const EhTender *tender)
{
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (self));
  gboolean is_writable = book != NULL && eh_book_get_mode (book) == EH_RECORD_WRITE;
  gboolean can_edit = is_writable && tender != NULL;
  gboolean is_excluded = can_edit && eh_procurement_get_exclusion (procurement, tender) != NULL;
  g_autoptr (EhBody) other =
      can_edit ? eh_tender_edits_begin_in_other_lot (procurement, tender) : NULL;

  enable (self, "tenders.add", is_writable);
  enable (self, "tenders.edit", can_edit);
  enable (self, "tenders.remove", can_edit);
  enable (self, "tenders.decide", can_edit);
  enable (self, "tenders.pass-rest", can_edit);
  enable (self, "tenders.exclude", can_edit);
  enable (self, "tenders.readmit", is_excluded);
  enable (self, "tenders.add-to-lot", other != NULL);
}

static void
show_details (EhTendersPage *self)
{
  const EhTender *tender = get_tender (self);
  const EhLotResults *lot = get_lot (self, tender);
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));

  enable_actions (self, tender);
  eh_tender_view_show_tender (self->details, procurement, lot, find_result (lot, tender));
}

static void
tender_selected_cb (EhTendersPage *self)
{
  if (eh_book_page_get_book (EH_BOOK_PAGE (self)) != NULL)
    show_details (self);
}

static void
tender_activated_cb (EhTendersPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  if (eh_split_view_get_collapsed (self->split))
    eh_split_view_set_show_end (self->split, TRUE);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "tenders.edit", NULL);
}

/* Returns: (nullable): id of the lot that alone is shown; %NULL if all are */
static const char *
get_shown_lot (EhTendersPage *self)
{
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  guint i = gtk_drop_down_get_selected (self->lots);

  if (i == 0 || i == GTK_INVALID_LIST_POSITION || i > eh_procurement_get_n_lots (procurement))
    return NULL;

  return eh_procurement_get_lot (procurement, i - 1)->row.id;
}

static void
show_count (EhTendersPage *self)
{
  const char *lot = get_shown_lot (self);
  GListModel *list = G_LIST_MODEL (self->list);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  guint n_all = 0, n_excluded = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EhTenderItem) item = g_list_model_get_item (list, i);

      if (lot != NULL && !g_str_equal (eh_tender_item_get_lot (item), lot))
        continue;
      n_all++;
      n_excluded += eh_tender_item_is_excluded (item);
    }
  text = eh_tender_words_count (n_shown, n_all, n_excluded);
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->found_stack,
                                    n_shown > 0 || n_all == 0 ? "tenders" : "nothing");
}

static void
found_changed_cb (EhTendersPage *self)
{
  if (eh_book_page_get_procurement (EH_BOOK_PAGE (self)) != NULL)
    show_count (self);
}

static void
lot_selected_cb (EhTendersPage *self)
{
  if (eh_book_page_get_procurement (EH_BOOK_PAGE (self)) == NULL)
    return;
  gtk_string_filter_set_search (self->lot_filter, get_shown_lot (self));
  show_count (self);
}

static void
search_changed_cb (EhTendersPage *self)
{
  gtk_string_filter_set_search (self->search_filter,
                                gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
stop_search_cb (EhTendersPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
has_text_cb (gpointer self, const char *text)
{
  return text != NULL && *text != '\0';
}

/* What was chosen in a row is not what the book says if its editor was left. */
static void
editor_closed_cb (EhTendersPage *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tender_selected_cb (self);
}

static void
edit (EhTendersPage *self, GType type, const EhBody *body, const char *done)
{
  EhEditor *editor = g_object_new (type, NULL);

  g_signal_connect_object (editor, "destroy", G_CALLBACK (editor_closed_cb), self,
                           G_CONNECT_SWAPPED);
  eh_editor_present (editor, GTK_WIDGET (self), eh_book_page_get_book (EH_BOOK_PAGE (self)), body,
                     done);
}

static void
begin_tender (EhTendersPage *self, const EhBody *body)
{
  g_free (self->wanted);
  self->wanted = g_strdup (eh_body_get_text (body, EH_FIELD_TENDER));
  edit (self, EH_TYPE_TENDER_EDITOR, body, _ ("Tender added"));
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  g_autoptr (EhBody) body = eh_tender_edits_begin (
      eh_book_page_get_procurement (EH_BOOK_PAGE (self)), get_shown_lot (self));

  begin_tender (self, body);
}

static void
add_to_lot_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  g_autoptr (EhBody) body = eh_tender_edits_begin_in_other_lot (
      eh_book_page_get_procurement (EH_BOOK_PAGE (self)), get_tender (self));

  begin_tender (self, body);
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  const EhTender *tender = get_tender (self);

  edit (self, EH_TYPE_TENDER_EDITOR, eh_entry_get_body (tender->row.entry), _ ("Tender changed"));
}

/* A decision that was made already can be said again, better. */
static void
exclude_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  const EhTender *tender = get_tender (self);
  const EhExclusion *before =
      eh_procurement_get_exclusion (eh_book_page_get_procurement (EH_BOOK_PAGE (self)), tender);
  g_autoptr (EhBody) body = before != NULL ? eh_body_copy (eh_entry_get_body (before->row.entry))
                                           : eh_body_new (EH_KIND_TENDER_EXCLUDED);

  eh_body_set_text (body, EH_FIELD_TENDER, tender->row.id);
  edit (self, EH_TYPE_EXCLUSION_EDITOR, body, _ ("Tender excluded"));
}

static void
readmit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_TENDER_READMITTED);

  eh_body_set_text (body, EH_FIELD_TENDER, get_tender (self)->row.id);
  edit (self, EH_TYPE_READMISSION_EDITOR, body, _ ("Tender readmitted"));
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  const EhTender *tender = get_tender (self);
  g_autoptr (GPtrArray) bodies = NULL;

  if (eh_tender_edits_is_judged (procurement, tender))
    {
      eh_confirm_tell (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("This tender has been scored"),
                       _ ("A tender with scores or marks cannot be removed: what people judged "
                          "stays. If it is out of the running, exclude it and say why. If it was "
                          "scored by mistake, withdraw its scores first."));
      return;
    }

  bodies = eh_tender_edits_remove (procurement, tender);
  eh_split_view_set_show_end (self->split, FALSE);
  eh_book_page_submit (EH_BOOK_PAGE (self), bodies, _ ("Tender removed"));
}

static void
pass_rest_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  const EhTender *tender = get_tender (self);
  const EhLotResults *lot = get_lot (self, tender);
  g_autoptr (GPtrArray) bodies = NULL;

  if (lot == NULL)
    return;
  bodies =
      eh_tender_edits_pass_rest (eh_book_page_get_procurement (EH_BOOK_PAGE (self)), lot, tender);
  if (bodies->len > 0)
    eh_book_page_submit (EH_BOOK_PAGE (self), bodies, _ ("Requirements passed"));
}

static void
fail (EhTendersPage *self, const EhTender *tender, const EhCriterion *criterion)
{
  const EhPassFail *before = eh_procurement_get_pass_fail (
      eh_book_page_get_procurement (EH_BOOK_PAGE (self)), tender, criterion);
  g_autoptr (EhBody) body =
      eh_tender_edits_judge (EH_KIND_PASS_FAIL_DECIDED, tender->row.id, criterion->row.id);

  if (before != NULL && !before->passed && before->reason != NULL)
    eh_body_set_text (body, EH_FIELD_REASON, before->reason);
  eh_body_set_integer (body, EH_FIELD_PASSED, FALSE);
  edit (self, EH_TYPE_FAILURE_EDITOR, body, _ ("Requirement failed"));
}

static void
decide_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  const EhTender *tender = get_tender (self);
  const EhCriterion *criterion;
  EhBody *body;
  const char *id;
  int decision;

  g_variant_get (parameter, "(&si)", &id, &decision);
  criterion =
      eh_procurement_find_criterion (eh_book_page_get_procurement (EH_BOOK_PAGE (self)), id);
  if (criterion == NULL || tender == NULL)
    return;
  if (decision == EH_DECISION_FAILED)
    {
      fail (self, tender, criterion);
      return;
    }

  body = eh_tender_edits_judge (decision == EH_DECISION_PASSED ? EH_KIND_PASS_FAIL_DECIDED
                                                               : EH_KIND_PASS_FAIL_WITHDRAWN,
                                tender->row.id, id);
  if (decision == EH_DECISION_PASSED)
    eh_body_set_integer (body, EH_FIELD_PASSED, TRUE);
  g_ptr_array_add (bodies, body);
  eh_book_page_submit (EH_BOOK_PAGE (self), bodies, NULL);
}

/* Goes on to the next tender or back to the one before, so that each can be
 * passed or failed in turn. */
static void
step_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  gint64 to = (gint64) gtk_single_selection_get_selected (self->selection) +
              g_variant_get_int32 (parameter);

  if (to < 0 || to >= g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    return;

  gtk_single_selection_set_selected (self->selection, (guint) to);
  eh_columns_scroll_to (self->view, (guint) to);
}

/* Copies the tenders that are shown, in the order in which they are. */
static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhTendersPage *self = EH_TENDERS_PAGE (widget);
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  GListModel *model = G_LIST_MODEL (self->selection);
  g_autoptr (EhCsv) table = eh_tender_table_new ();

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (EhTenderItem) item = g_list_model_get_item (model, i);
      const EhTender *tender =
          eh_procurement_find_tender (procurement, eh_tender_item_get_id (item));
      const EhLotResults *lot = get_lot (self, tender);
      const EhResult *result = find_result (lot, tender);

      if (result != NULL)
        eh_tender_table_add (table, procurement, lot, result);
    }
  eh_copy_table (widget, table);
}

/* Returns: whether the lots that can be chosen are those of the book already */
static gboolean
has_lots (EhTendersPage *self, const EhProcurement *procurement)
{
  GListModel *model = gtk_drop_down_get_model (self->lots);
  guint n = eh_procurement_get_n_lots (procurement);

  if (model == NULL || g_list_model_get_n_items (model) != n + 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i + 1),
                   eh_procurement_get_lot (procurement, i)->title) != 0)
      return FALSE;

  return TRUE;
}

static void
show_lots (EhTendersPage *self, const EhProcurement *procurement)
{
  guint n = eh_procurement_get_n_lots (procurement);

  if (!has_lots (self, procurement))
    {
      g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
      guint chosen = gtk_drop_down_get_selected (self->lots);

      gtk_string_list_append (titles, _ ("All lots"));
      for (guint i = 0; i < n; i++)
        gtk_string_list_append (titles, eh_procurement_get_lot (procurement, i)->title);
      gtk_drop_down_set_model (self->lots, G_LIST_MODEL (titles));
      gtk_drop_down_set_selected (self->lots, chosen <= n ? chosen : 0);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lots), n > 1);
  lot_selected_cb (self);
}

/* Chooses the tender of that id, and brings it into view.
 *
 * Returns: whether it is in the list */
static gboolean
choose (EhTendersPage *self, const char *id)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (EhTenderItem) item = g_list_model_get_item (model, i);

      if (!g_str_equal (eh_tender_item_get_id (item), id))
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      eh_columns_scroll_to (self->view, i);
      return TRUE;
    }

  return FALSE;
}

static void
eh_tenders_page_update (EhBookPage *page)
{
  EhTendersPage *self = EH_TENDERS_PAGE (page);
  EhBook *book = eh_book_page_get_book (page);
  const EhProcurement *procurement = eh_book_get_procurement (book);
  guint n = eh_procurement_get_n_tenders (procurement);

  show_lots (self, procurement);
  if (eh_tender_list_update (self->list, procurement, eh_book_get_results (book)))
    {
      gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
      gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
    }
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "tenders" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->search), n >= MANY);
  show_count (self);
  if (self->wanted != NULL && choose (self, self->wanted))
    g_clear_pointer (&self->wanted, g_free);
  show_details (self);
}

static void
eh_tenders_page_show_item (EhBookPage *page, const char *id)
{
  EhTendersPage *self = EH_TENDERS_PAGE (page);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->lots, 0);
  if (choose (self, id))
    eh_split_view_set_show_end (self->split, TRUE);
}

static void
eh_tenders_page_dispose (GObject *object)
{
  EhTendersPage *self = EH_TENDERS_PAGE (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_TENDERS_PAGE);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (eh_tenders_page_parent_class)->dispose (object);
}

static void
eh_tenders_page_finalize (GObject *object)
{
  g_free (EH_TENDERS_PAGE (object)->wanted);

  G_OBJECT_CLASS (eh_tenders_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-tenders-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, split);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, lots);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, search);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, count);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, found_stack);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, view);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, bidder_column);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, requirements_column);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, price_column);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, selection);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, sorted);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, sorter);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, filter);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, lot_filter);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, search_filter);
  gtk_widget_class_bind_template_child (widget_class, EhTendersPage, details);
  gtk_widget_class_bind_template_callback (widget_class, lot_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tender_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, tender_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
}

static void
eh_tenders_page_class_init (EhTendersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_tenders_page_dispose;
  object_class->finalize = eh_tenders_page_finalize;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_tenders_page_update;
  EH_BOOK_PAGE_CLASS (klass)->show_item = eh_tenders_page_show_item;

  gtk_widget_class_install_action (widget_class, "tenders.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "tenders.add-to-lot", NULL, add_to_lot_action);
  gtk_widget_class_install_action (widget_class, "tenders.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "tenders.exclude", NULL, exclude_action);
  gtk_widget_class_install_action (widget_class, "tenders.readmit", NULL, readmit_action);
  gtk_widget_class_install_action (widget_class, "tenders.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "tenders.pass-rest", NULL, pass_rest_action);
  gtk_widget_class_install_action (widget_class, "tenders.step", "i", step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "tenders.step",
                                       "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "tenders.step", "i",
                                       -1);
  gtk_widget_class_install_action (widget_class, "tenders.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "tenders.copy",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "tenders.decide", "(si)", decide_action);
  g_type_ensure (EH_TYPE_SPLIT_VIEW);
  g_type_ensure (EH_TYPE_TENDER_ITEM);
  g_type_ensure (EH_TYPE_TENDER_VIEW);
  bind_template (widget_class);
}

static void
sort_by_text (GtkColumnViewColumn *column, const char *property)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (
      gtk_string_sorter_new (gtk_property_expression_new (EH_TYPE_TENDER_ITEM, NULL, property)));

  gtk_column_view_column_set_sorter (column, sorter);
}

static void
sort_columns (EhTendersPage *self)
{
  g_autoptr (GtkSorter) amount = GTK_SORTER (
      gtk_numeric_sorter_new (gtk_property_expression_new (EH_TYPE_TENDER_ITEM, NULL, "amount")));

  sort_by_text (self->bidder_column, "bidder");
  sort_by_text (self->requirements_column, "requirements");
  gtk_column_view_column_set_sorter (self->price_column, amount);
  gtk_multi_sorter_append (self->sorter, g_object_ref (gtk_column_view_get_sorter (self->view)));
}

static void
eh_tenders_page_init (EhTendersPage *self)
{
  g_autoptr (GtkFilterListModel) filtered = NULL;

  self->list = g_list_store_new (EH_TYPE_TENDER_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  sort_columns (self);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->list)),
                                        g_object_ref (GTK_FILTER (self->filter)));
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (filtered));
  eh_columns_align_numbers (self->view, FIRST_NUMBER);
}
