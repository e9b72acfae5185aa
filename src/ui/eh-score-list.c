/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-list.c: a sheet of scores one below the other, where it is narrow.
 */
#include "ui/eh-score-list.h"

#include "ui/eh-score-cell.h"
#include "ui/eh-template.h"

/* A place in the sheet. */
#define EH_TYPE_SCORE_SPOT (eh_score_spot_get_type ())
G_DECLARE_FINAL_TYPE (EhScoreSpot, eh_score_spot, EH, SCORE_SPOT, GObject)

struct _EhScoreSpot
{
  GObject parent_instance;

  guint row;
  guint column;
};

G_DEFINE_FINAL_TYPE (EhScoreSpot, eh_score_spot, G_TYPE_OBJECT)

static void
eh_score_spot_class_init (EhScoreSpotClass *klass)
{
}

static void
eh_score_spot_init (EhScoreSpot *self)
{
}

struct _EhScoreList
{
  AdwBin parent_instance;

  /* Template children */
  GtkListView *view;
  GtkSignalListItemFactory *factory;

  /* Owned references */
  EhScoreSheet *sheet;
  GListStore *spots;
};

static guint opened_signal;

G_DEFINE_FINAL_TYPE (EhScoreList, eh_score_list, ADW_TYPE_BIN)

/* A question's title stands above its first tender. */
static void
setup_cb (EhScoreList *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *bidder = gtk_label_new (NULL);
  GtkWidget *cell =
      g_object_new (EH_TYPE_SCORE_CELL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, "eh-list-title");
  gtk_label_set_xalign (GTK_LABEL (bidder), 0);
  gtk_label_set_wrap (GTK_LABEL (bidder), TRUE);
  gtk_widget_set_hexpand (bidder, TRUE);
  gtk_widget_remove_css_class (cell, "eh-score-cell");
  gtk_box_append (GTK_BOX (line), bidder);
  gtk_box_append (GTK_BOX (line), cell);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_add_css_class (box, "eh-row");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (EhScoreList *self, GtkListItem *item)
{
  EhScoreSpot *spot = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *bidder = gtk_widget_get_first_child (gtk_widget_get_next_sibling (title));
  guint position = gtk_list_item_get_position (item);
  g_autoptr (EhScoreSpot) before =
      position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->spots), position - 1) : NULL;

  gtk_label_set_label (GTK_LABEL (title), eh_score_sheet_get_row (self->sheet, spot->row)->title);
  gtk_widget_set_visible (title, before == NULL || before->row != spot->row);
  gtk_label_set_label (GTK_LABEL (bidder),
                       eh_score_sheet_get_column (self->sheet, spot->column)->bidder);
  eh_score_cell_show (EH_SCORE_CELL (gtk_widget_get_next_sibling (bidder)), self->sheet, spot->row,
                      spot->column);
  gtk_widget_set_focusable (gtk_widget_get_next_sibling (bidder), FALSE);
}

static void
activated_cb (EhScoreList *self, guint position)
{
  g_autoptr (EhScoreSpot) spot = g_list_model_get_item (G_LIST_MODEL (self->spots), position);

  if (spot != NULL)
    g_signal_emit (self, opened_signal, 0, spot->row, spot->column);
}

static void
eh_score_list_dispose (GObject *object)
{
  EhScoreList *self = EH_SCORE_LIST (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_SCORE_LIST);
  g_clear_object (&self->spots);
  g_clear_pointer (&self->sheet, eh_score_sheet_unref);

  G_OBJECT_CLASS (eh_score_list_parent_class)->dispose (object);
}

static void
eh_score_list_class_init (EhScoreListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_score_list_dispose;

  opened_signal = g_signal_new ("opened", EH_TYPE_SCORE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-score-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScoreList, view);
  gtk_widget_class_bind_template_child (widget_class, EhScoreList, factory);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
eh_score_list_init (EhScoreList *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->spots = g_list_store_new (EH_TYPE_SCORE_SPOT);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->spots))));
  gtk_list_view_set_model (self->view, selection);
}

/* Lists what is to be scored in @sheet. */
void
eh_score_list_set_sheet (EhScoreList *self, EhScoreSheet *sheet)
{
  g_autoptr (GPtrArray) spots = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (EH_IS_SCORE_LIST (self));
  g_return_if_fail (sheet != NULL);

  for (guint i = 0; i < eh_score_sheet_get_n_rows (sheet); i++)
    for (guint j = 0; j < eh_score_sheet_get_n_columns (sheet); j++)
      if (eh_score_sheet_get_cell (sheet, i, j)->is_wanted)
        {
          EhScoreSpot *spot = g_object_new (EH_TYPE_SCORE_SPOT, NULL);

          spot->row = i;
          spot->column = j;
          g_ptr_array_add (spots, spot);
        }
  g_clear_pointer (&self->sheet, eh_score_sheet_unref);
  self->sheet = eh_score_sheet_ref (sheet);
  g_list_store_splice (self->spots, 0, g_list_model_get_n_items (G_LIST_MODEL (self->spots)),
                       spots->pdata, spots->len);
}
