/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-page.c: the ranking, the bars, and what each mark is made of.
 */
#include "ui/eh-results-page.h"

#include "ui/eh-columns.h"
#include "ui/eh-figure-table.h"
#include "ui/eh-figure-view.h"
#include "ui/eh-format.h"
#include "ui/eh-marks-view.h"
#include "ui/eh-result-item.h"
#include "ui/eh-results-chart.h"
#include "ui/eh-split-view.h"
#include "ui/eh-template.h"

/* The columns before this one are words, the others numbers. */
#define FIRST_NUMBER 2

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

static void
show_lot (EhResultsPage *self, const EhLotResults *lot)
{
  EhResults *results = get_results (self);
  guint decimals = eh_results_get_decimals (results);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EhChart) chart = eh_results_chart_new (lot, decimals);
  g_autofree char *headline = eh_format_headline (lot, decimals);
  g_autofree char *notes = eh_format_notes (lot, decimals);

  for (guint i = 0; i < lot->n_results; i++)
    g_ptr_array_add (items, eh_result_item_new (results, lot, i));
  g_list_store_splice (self->results, 0, g_list_model_get_n_items (G_LIST_MODEL (self->results)),
                       items->pdata, items->len);

  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->notes, notes != NULL ? notes : "");
  gtk_widget_set_visible (self->notes_box, notes != NULL);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eh_results_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_results_page_update;

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
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->results));
  eh_columns_align_numbers (self->ranking, FIRST_NUMBER);
}
