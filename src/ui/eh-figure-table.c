/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure-table.c: what a chart shows, as a table.
 */
#include "ui/eh-figure-table.h"

#include "ui/eh-columns.h"

/* Any width does: only the table of the figure is looked at. */
#define ANY_WIDTH 400

struct _EhFigureTable
{
  AdwBin parent_instance;

  /* Owned by the widget tree */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (EhFigureTable, eh_figure_table, ADW_TYPE_BIN)

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_number = GPOINTER_TO_UINT (column) > 0;

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1.0f : 0.0f);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkStringList *cells = GTK_STRING_LIST (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_list_get_string (cells, GPOINTER_TO_UINT (column)));
}

static void
add_column (EhFigureTable *self, guint number, const char *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (number));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (number));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, number == 0);
  gtk_column_view_append_column (self->view, column);
}

static void
eh_figure_table_class_init (EhFigureTableClass *klass)
{
}

static void
eh_figure_table_init (EhFigureTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "eh-table");
  gtk_widget_add_css_class (scroller, "card");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* Shows the numbers of @chart, or nothing for %NULL. */
void
eh_figure_table_set_chart (EhFigureTable *self, EhChart *chart)
{
  GListModel *columns;
  g_autoptr (EhFigure) figure = NULL;
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  const char *const *head;

  g_return_if_fail (EH_IS_FIGURE_TABLE (self));

  columns = gtk_column_view_get_columns (self->view);
  gtk_column_view_set_model (self->view, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  if (chart == NULL || eh_chart_get_n_bars (chart) == 0)
    return;

  figure = eh_chart_build (chart, ANY_WIDTH);
  head = eh_figure_get_table_head (figure);
  for (guint i = 0; head[i] != NULL; i++)
    add_column (self, i, head[i]);
  eh_columns_align_numbers (self->view, 1);
  for (guint i = 0; i < eh_figure_get_n_table_rows (figure); i++)
    {
      g_autoptr (GtkStringList) cells = gtk_string_list_new (eh_figure_get_table_row (figure, i));

      g_list_store_append (rows, cells);
    }
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                             G_LIST_MODEL (g_steal_pointer (&rows)))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  eh_figure_get_title (figure), -1);
}
