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
  AdwBin parent_instance;

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
  EhBook *book;
  GListStore *results;

  gboolean is_narrow;
};

enum
{
  PROP_0,
  PROP_IS_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhResultsPage, eh_results_page, ADW_TYPE_BIN)

static void
show_lot (EhResultsPage *self, const EhLotResults *lot)
{
  EhResults *results = eh_book_get_results (self->book);
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

  if (self->book != NULL && i != GTK_INVALID_LIST_POSITION)
    show_lot (self, eh_results_get_lot (eh_book_get_results (self->book), i));
}

static void
tender_selected_cb (EhResultsPage *self)
{
  EhResultItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (self->book == NULL)
    return;
  eh_marks_view_show_result (self->marks, eh_book_get_procurement (self->book), item,
                             eh_results_get_decimals (eh_book_get_results (self->book)));
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

static void
show_book (EhResultsPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  EhResults *results = eh_book_get_results (self->book);
  guint n_lots = eh_results_get_n_lots (results);

  for (guint i = 0; i < n_lots; i++)
    gtk_string_list_append (titles, eh_results_get_lot (results, i)->lot->title);
  gtk_drop_down_set_model (self->lots, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->lots), n_lots > 1);
  lot_selected_cb (self);
  tender_selected_cb (self);
}

static void
eh_results_page_dispose (GObject *object)
{
  EhResultsPage *self = EH_RESULTS_PAGE (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_RESULTS_PAGE);
  g_clear_object (&self->book);
  g_clear_object (&self->results);

  G_OBJECT_CLASS (eh_results_page_parent_class)->dispose (object);
}

static void
eh_results_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IS_NARROW)
    g_value_set_boolean (value, EH_RESULTS_PAGE (object)->is_narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_results_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhResultsPage *self = EH_RESULTS_PAGE (object);

  if (id != PROP_IS_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (self->is_narrow == g_value_get_boolean (value))
    return;

  self->is_narrow = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, props[PROP_IS_NARROW]);
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
  object_class->get_property = eh_results_page_get_property;
  object_class->set_property = eh_results_page_set_property;

  props[PROP_IS_NARROW] =
      g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

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

/* Shows the results of @book as they are now; %NULL shows none. */
void
eh_results_page_set_book (EhResultsPage *self, EhBook *book)
{
  g_return_if_fail (EH_IS_RESULTS_PAGE (self));

  g_set_object (&self->book, book);
  if (book != NULL)
    {
      show_book (self);
      return;
    }

  g_list_store_remove_all (self->results);
  eh_figure_view_set_chart (self->figure, NULL);
  eh_figure_table_set_chart (self->table, NULL);
  eh_marks_view_show_result (self->marks, NULL, NULL, 0);
}
