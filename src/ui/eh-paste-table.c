/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-table.c: a table as it was understood, with what each column is.
 *
 * The heads of a column view can hold no drop-down, so the view has none, and
 * a strip of our own stands above it that scrolls sideways with it.
 */
#include "ui/eh-paste-table.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/eh-drop-down.h"
#include "ui/eh-paste-cell.h"
#include "ui/eh-paste-words.h"
#include "ui/eh-template.h"

/* Width of a column and of the row numbers, in characters of the interface. */
#define COLUMN_CHARS 22
#define NUMBER_CHARS 7
/* Of the row numbers, if there are names beside them. */
#define NAME_CHARS 26

struct _EhPasteTable
{
  AdwBin parent_instance;

  /* Template children */
  GtkBox *heads;
  GtkScrolledWindow *head_scroller;
  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  GtkNoSelection *selection;

  /* Owned references */
  EhPasteSheet *sheet;
  /* What the rows of a grid are that does not say it, or NULL */
  GStrv row_names;

  /* Our own changes of the drop-downs are no choice of anybody's */
  gboolean is_updating;
};

enum
{
  COLUMN_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhPasteTable, eh_paste_table, ADW_TYPE_BIN)

static int
measure_chars (GtkWidget *widget, int n)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics) * n);

  pango_font_metrics_unref (metrics);

  return width;
}

static EhSheetForm
get_form (EhPasteTable *self)
{
  return eh_sheet_draft_get_form (eh_paste_sheet_get_draft (self->sheet));
}

/* The fields of the form, and after them the choice to leave the column out. */
static void
offer_fields (EhPasteTable *self, GtkDropDown *drop)
{
  EhSheetForm form = get_form (self);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (const EhSheetColumn *column = eh_sheet_form_get_columns (form); column->title != NULL;
       column++)
    g_ptr_array_add (texts, (gpointer) eh_paste_words_get_column (form, column->field));
  g_ptr_array_add (texts, (gpointer) _ ("Leave out"));
  g_ptr_array_add (texts, NULL);
  eh_drop_down_set_texts (drop, (const char *const *) texts->pdata);
}

static EhField
get_field (EhSheetForm form, guint position)
{
  const EhSheetColumn *columns = eh_sheet_form_get_columns (form);

  for (guint i = 0; columns[i].title != NULL; i++)
    if (i == position)
      return columns[i].field;

  return EH_N_FIELDS;
}

static guint
find_field (EhSheetForm form, EhField field)
{
  const EhSheetColumn *columns = eh_sheet_form_get_columns (form);
  guint i = 0;

  while (columns[i].title != NULL && columns[i].field != field)
    i++;

  return i;
}

static void
selected_cb (EhPasteTable *self, GParamSpec *pspec, GtkDropDown *drop)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drop), "column"));
  EhField field;

  if (self->is_updating || self->sheet == NULL)
    return;

  field = get_field (get_form (self), gtk_drop_down_get_selected (drop));
  eh_sheet_draft_set_column (eh_paste_sheet_get_draft (self->sheet), column, field);
  g_signal_emit (self, signals[COLUMN_CHOSEN], 0);
}

static char *
dup_letters (guint column)
{
  char *name = eh_csv_dup_cell_name (0, column);

  /* Without the number of the row. */
  name[strlen (name) - 1] = '\0';
  return name;
}

static GtkWidget *
make_head (EhPasteTable *self, guint column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *letters = dup_letters (column);
  GtkWidget *name = gtk_label_new (letters);
  GtkWidget *drop = eh_drop_down_new (COLUMN_CHARS / 2);
  /* Translators: %s is the letter of a column of a table. */
  g_autofree char *label = g_strdup_printf (_ ("What column %s is"), letters);

  offer_fields (self, GTK_DROP_DOWN (drop));
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_add_css_class (box, "eh-paste-head");
  gtk_widget_set_size_request (box, measure_chars (GTK_WIDGET (self), COLUMN_CHARS), -1);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), drop);
  g_object_set_data (G_OBJECT (drop), "column", GUINT_TO_POINTER (column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (drop, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  return box;
}

static void
setup_number_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_list_item_set_child (item, label);
}

static void
bind_number_cb (EhPasteTable *self, GtkListItem *item)
{
  EhPasteRow *row = gtk_list_item_get_item (item);
  guint i = eh_paste_row_get_number (row);
  const char *name = self->row_names != NULL && i <= g_strv_length (self->row_names)
                         ? self->row_names[i - 1]
                         : NULL;
  g_autofree char *number =
      name != NULL ? g_strdup_printf ("%u  %s", i, name) : g_strdup_printf ("%u", i);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), number);
  gtk_label_set_xalign (GTK_LABEL (gtk_list_item_get_child (item)), name != NULL ? 0 : 1);
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, eh_paste_cell_new ());
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  eh_paste_cell_show (EH_PASTE_CELL (gtk_list_item_get_child (item)),
                      EH_PASTE_ROW (gtk_list_item_get_item (item)), GPOINTER_TO_UINT (column));
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  eh_paste_cell_forget (EH_PASTE_CELL (gtk_list_item_get_child (item)));
}

static void
add_column (EhPasteTable *self, GtkListItemFactory *factory, int n_chars)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (NULL, factory);

  gtk_column_view_column_set_fixed_width (column, measure_chars (GTK_WIDGET (self), n_chars));
  gtk_column_view_append_column (self->view, column);
}

static void
add_columns (EhPasteTable *self)
{
  guint n = eh_sheet_draft_get_n_columns (eh_paste_sheet_get_draft (self->sheet));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *corner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (corner, measure_chars (GTK_WIDGET (self), NUMBER_CHARS), -1);
  gtk_box_append (self->heads, corner);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_number_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_number_cb), self, G_CONNECT_SWAPPED);
  add_column (self, factory, NUMBER_CHARS);
  for (guint i = 0; i < n; i++)
    {
      factory = gtk_signal_list_item_factory_new ();
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), NULL);
      add_column (self, factory, COLUMN_CHARS);
      gtk_box_append (self->heads, make_head (self, i));
    }
}

static void
remove_columns (EhPasteTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GtkWidget *head;

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  while ((head = gtk_widget_get_first_child (GTK_WIDGET (self->heads))) != NULL)
    gtk_box_remove (self->heads, head);
}

static void
eh_paste_table_dispose (GObject *object)
{
  EhPasteTable *self = EH_PASTE_TABLE (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->row_names, g_strfreev);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_PASTE_TABLE);

  G_OBJECT_CLASS (eh_paste_table_parent_class)->dispose (object);
}

static void
eh_paste_table_class_init (EhPasteTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_paste_table_dispose;
  signals[COLUMN_CHOSEN] = g_signal_new ("column-chosen", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-paste-table.ui");
  gtk_widget_class_bind_template_child (widget_class, EhPasteTable, heads);
  gtk_widget_class_bind_template_child (widget_class, EhPasteTable, head_scroller);
  gtk_widget_class_bind_template_child (widget_class, EhPasteTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, EhPasteTable, view);
  gtk_widget_class_bind_template_child (widget_class, EhPasteTable, selection);
}

static void
eh_paste_table_init (EhPasteTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_scrolled_window_set_hadjustment (self->head_scroller,
                                       gtk_scrolled_window_get_hadjustment (self->scroller));
  gtk_widget_hide (gtk_widget_get_first_child (GTK_WIDGET (self->view)));
}

/* Takes another table, which eh_paste_table_update() shows; %NULL shows none. */
void
eh_paste_table_set_sheet (EhPasteTable *self, EhPasteSheet *sheet)
{
  g_return_if_fail (EH_IS_PASTE_TABLE (self));

  gtk_no_selection_set_model (self->selection, NULL);
  remove_columns (self);
  g_set_object (&self->sheet, sheet);
  if (sheet == NULL)
    return;

  add_columns (self);
}

/* Shows the table, and what each column is now. */
void
eh_paste_table_update (EhPasteTable *self)
{
  EhSheetDraft *draft;
  GtkWidget *head;

  g_return_if_fail (EH_IS_PASTE_TABLE (self));
  g_return_if_fail (self->sheet != NULL);

  draft = eh_paste_sheet_get_draft (self->sheet);
  head = gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (self->heads)));
  self->is_updating = TRUE;
  for (guint i = 0; head != NULL; i++, head = gtk_widget_get_next_sibling (head))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (gtk_widget_get_last_child (head)),
                                find_field (get_form (self), eh_sheet_draft_get_column (draft, i)));
  self->is_updating = FALSE;
  if (gtk_no_selection_get_model (self->selection) != G_LIST_MODEL (self->sheet))
    gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->sheet));
}

/* Brings a row into view. */
void
eh_paste_table_show_row (EhPasteTable *self, guint row)
{
  GtkWidget *list;

  g_return_if_fail (EH_IS_PASTE_TABLE (self));

  list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", row);
}

static void
set_number_width (EhPasteTable *self, int n_chars)
{
  g_autoptr (GtkColumnViewColumn) column =
      g_list_model_get_item (gtk_column_view_get_columns (self->view), 0);
  int width = measure_chars (GTK_WIDGET (self), n_chars);

  gtk_column_view_column_set_fixed_width (column, width);
  gtk_widget_set_size_request (gtk_widget_get_first_child (GTK_WIDGET (self->heads)), width, -1);
}

/* Says what the columns and rows of a grid are, which nobody can choose: the
 * names of those that do not say it themselves. Of a table that is no grid both
 * are %NULL. To be called before the rows are shown anew. */
void
eh_paste_table_set_names (EhPasteTable *self, GStrv columns, GStrv rows)
{
  GtkWidget *head;

  g_return_if_fail (EH_IS_PASTE_TABLE (self));
  g_return_if_fail (self->sheet != NULL);

  g_strfreev (self->row_names);
  self->row_names = g_strdupv (rows);
  set_number_width (self, rows != NULL && *rows != NULL ? NAME_CHARS : NUMBER_CHARS);
  head = gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (self->heads)));
  for (guint i = 0; head != NULL; i++, head = gtk_widget_get_next_sibling (head))
    {
      gboolean is_named = columns != NULL && i < g_strv_length (columns);
      g_autofree char *letters = dup_letters (i);

      gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (head)),
                           is_named ? columns[i] : letters);
      gtk_widget_set_visible (gtk_widget_get_last_child (head), columns == NULL);
    }
}
