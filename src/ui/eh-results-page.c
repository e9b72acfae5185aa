/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-page.c: the ranking, the bars, and what each mark is made of.
 */
#include "ui/eh-results-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-columns.h"
#include "ui/eh-confirm.h"
#include "ui/eh-copy.h"
#include "ui/eh-drop-down.h"
#include "ui/eh-figure-table.h"
#include "ui/eh-figure-view.h"
#include "ui/eh-format.h"
#include "ui/eh-marks-view.h"
#include "ui/eh-result-item.h"
#include "ui/eh-results-chart.h"
#include "ui/eh-results-table.h"
#include "ui/eh-split-view.h"
#include "ui/eh-template.h"
#include "ui/eh-tie-editor.h"
#include "ui/eh-tie-row.h"

/* The columns before this one are words, the others numbers. */
#define FIRST_NUMBER 2

/* How wide a drop-down is at most. */
#define MOST_CHARS 28

struct _EhResultsPage
{
  EhBookPage parent_instance;

  /* Template children */
  EhSplitView *split;
  GtkLabel *headline;
  GtkDropDown *lots;
  GtkColumnView *ranking;
  GtkSingleSelection *selection;
  GtkWidget *notes_box;
  GtkLabel *notes;
  GtkListBox *ties;
  GtkWidget *chart_box;
  EhFigureView *figure;
  EhFigureTable *table;
  EhMarksView *marks;

  /* Owned references */
  GListStore *results;
};

G_DEFINE_FINAL_TYPE (EhResultsPage, eh_results_page, EH_TYPE_BOOK_PAGE)

static EhResults *
get_results (EhResultsPage *self)
{
  return eh_book_get_results (eh_book_page_get_book (EH_BOOK_PAGE (self)));
}

/* Returns: (nullable): the lot that is shown */
static const EhLotResults *
get_lot (EhResultsPage *self)
{
  guint i = gtk_drop_down_get_selected (self->lots);

  return i < eh_results_get_n_lots (get_results (self)) ? eh_results_get_lot (get_results (self), i)
                                                        : NULL;
}

static void
decide_tie_cb (EhResultsPage *self, EhTieRow *row)
{
  const EhLotResults *lot = get_lot (self);
  guint tie = eh_tie_row_get_tie (row);

  if (lot != NULL && tie < lot->n_ties)
    eh_tie_editor_present (GTK_WIDGET (self), eh_book_page_get_book (EH_BOOK_PAGE (self)), lot,
                           &lot->ties[tie]);
}

static void
reason_given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhResultsPage) self = user_data;
  g_autofree char *reason = eh_confirm_reason_finish (result);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  const EhLotResults *lot;
  EhBody *body;

  if (reason == NULL || eh_book_page_get_book (EH_BOOK_PAGE (self)) == NULL)
    return;
  lot = get_lot (self);
  if (lot == NULL)
    return;

  body = eh_body_new (EH_KIND_TIE_WITHDRAWN);
  eh_body_set_text (body, EH_FIELD_LOT, lot->lot->row.id);
  eh_body_set_text (body, EH_FIELD_REASON, reason);
  g_ptr_array_add (bodies, body);
  eh_book_page_submit (EH_BOOK_PAGE (self), bodies, _ ("The decision of the tie is withdrawn."));
}

static void
withdraw_tie_cb (EhResultsPage *self)
{
  eh_confirm_reason_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                           _ ("Withdraw the decision of the tie?"),
                           _ ("The tenders will share one rank again. What was decided stays on "
                              "record."),
                           _ ("_Withdraw"), reason_given_cb, g_object_ref (self));
}

static void
show_ties (EhResultsPage *self, const EhLotResults *lot, guint decimals)
{
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->ties))) != NULL)
    gtk_list_box_remove (self->ties, child);
  for (guint i = 0; i < lot->n_ties; i++)
    {
      GtkWidget *row = eh_tie_row_new (eh_book_get_procurement (book), lot, i, decimals,
                                       eh_book_get_mode (book) == EH_RECORD_WRITE);

      g_signal_connect_swapped (row, "decide", G_CALLBACK (decide_tie_cb), self);
      g_signal_connect_swapped (row, "withdraw", G_CALLBACK (withdraw_tie_cb), self);
      gtk_list_box_append (self->ties, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->ties), lot->n_ties > 0);
}

static void
show_lot (EhResultsPage *self, const EhLotResults *lot)
{
  EhResults *results = get_results (self);
  guint decimals = eh_results_get_decimals (results);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EhChart) chart = eh_results_chart_new (lot, decimals);
  g_autofree char *headline = eh_format_headline (lot, decimals);
  g_autofree char *notes = eh_format_notes (lot);

  for (guint i = 0; i < lot->n_results; i++)
    g_ptr_array_add (items, eh_result_item_new (results, lot, i));
  g_list_store_splice (self->results, 0, g_list_model_get_n_items (G_LIST_MODEL (self->results)),
                       items->pdata, items->len);

  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->notes, notes != NULL ? notes : "");
  gtk_widget_set_visible (self->notes_box, notes != NULL);
  show_ties (self, lot, decimals);
  eh_figure_view_set_chart (self->figure, chart);
  eh_figure_table_set_chart (self->table, chart);
  gtk_widget_set_visible (self->chart_box, lot->n_results > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->ranking), lot->n_results > 0);
}

static void
lot_selected_cb (EhResultsPage *self)
{
  guint i = gtk_drop_down_get_selected (self->lots);

  if (i != GTK_INVALID_LIST_POSITION)
    show_lot (self, eh_results_get_lot (get_results (self), i));
}

static void
tender_selected_cb (EhResultsPage *self)
{
  EhResultItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (eh_book_page_get_book (EH_BOOK_PAGE (self)) == NULL)
    return;
  eh_marks_view_show_result (self->marks, eh_book_page_get_procurement (EH_BOOK_PAGE (self)), item,
                             eh_results_get_decimals (get_results (self)));
}

static void
tender_activated_cb (EhResultsPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  eh_split_view_set_show_end (self->split, TRUE);
}

static gboolean
has_text_cb (gpointer self, const char *text)
{
  return text != NULL && *text != '\0';
}

/* The lot and the tender that were looked at still are, if they are still there. */
static void
eh_results_page_update (EhBookPage *page)
{
  EhResultsPage *self = EH_RESULTS_PAGE (page);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  EhResults *results = get_results (self);
  guint n_lots = eh_results_get_n_lots (results);
  guint lot = gtk_drop_down_get_selected (self->lots);
  guint tender = gtk_single_selection_get_selected (self->selection);

  for (guint i = 0; i < n_lots; i++)
    gtk_string_list_append (titles, eh_results_get_lot (results, i)->lot->title);
  gtk_drop_down_set_model (self->lots, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->lots), n_lots > 1);
  if (lot < n_lots)
    gtk_drop_down_set_selected (self->lots, lot);
  lot_selected_cb (self);
  if (tender < g_list_model_get_n_items (G_LIST_MODEL (self->results)))
    gtk_single_selection_set_selected (self->selection, tender);
  tender_selected_cb (self);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhResultsPage *self = EH_RESULTS_PAGE (widget);
  const EhLotResults *lot = get_lot (self);
  g_autoptr (EhCsv) table = NULL;

  if (lot == NULL)
    return;

  table = eh_results_table_new (get_results (self), lot);
  eh_copy_table (widget, table);
}

static void
eh_results_page_dispose (GObject *object)
{
  EhResultsPage *self = EH_RESULTS_PAGE (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_RESULTS_PAGE);
  g_clear_object (&self->results);

  G_OBJECT_CLASS (eh_results_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-results-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, split);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, headline);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, lots);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, ranking);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, notes_box);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, notes);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, ties);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, chart_box);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, figure);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, table);
  gtk_widget_class_bind_template_child (widget_class, EhResultsPage, marks);
  gtk_widget_class_bind_template_callback (widget_class, lot_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, tender_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, tender_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
}

static void
eh_results_page_class_init (EhResultsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eh_results_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_results_page_update;

  gtk_widget_class_install_action (widget_class, "results.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "results.copy",
                                       NULL);

  g_type_ensure (EH_TYPE_FIGURE_TABLE);
  g_type_ensure (EH_TYPE_FIGURE_VIEW);
  g_type_ensure (EH_TYPE_MARKS_VIEW);
  g_type_ensure (EH_TYPE_RESULT_ITEM);
  g_type_ensure (EH_TYPE_SPLIT_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
eh_results_page_init (EhResultsPage *self)
{
  self->results = g_list_store_new (EH_TYPE_RESULT_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  eh_drop_down_shorten (self->lots, MOST_CHARS);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->results));
  eh_columns_align_numbers (self->ranking, FIRST_NUMBER);
}
