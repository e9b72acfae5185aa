/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-page.c: the criteria of each lot as a tree, and their weights.
 */
#include "ui/eh-criteria-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-weights.h"
#include "document/eh-wording.h"
#include "ui/eh-columns.h"
#include "ui/eh-criteria-actions.h"
#include "ui/eh-criteria-summary.h"
#include "ui/eh-criteria-tree.h"
#include "ui/eh-criterion-cell.h"
#include "ui/eh-say.h"
#include "ui/eh-template.h"
#include "ui/eh-weight-cell.h"

/* The columns before this one are words. */
#define FIRST_NUMBER 3

struct _EhCriteriaPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkDropDown *lots;
  EhCriteriaSummary *summary;
  GtkColumnView *view;
  GtkMultiSelection *selection;
  GtkWidget *menu;

  /* Owned references */
  EhCriteriaTree *tree;
  /* The item that is to get the cursor as soon as its row is there. */
  EhCriterionItem *wanted;
  /* ... in its weight, not as a row. */
  gboolean wants_weight;
  /* The cells that are bound now, by their item; borrowed. */
  GHashTable *cells;
  /* Id of what shall be selected as soon as it is there. */
  char *next;
};

G_DEFINE_FINAL_TYPE (EhCriteriaPage, eh_criteria_page, EH_TYPE_BOOK_PAGE)

/* Returns: (nullable): id of the lot that is shown */
const char *
eh_criteria_page_get_lot (EhCriteriaPage *self)
{
  const EhProcurement *procurement;
  guint i;

  g_return_val_if_fail (EH_IS_CRITERIA_PAGE (self), NULL);

  procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  i = gtk_drop_down_get_selected (self->lots);

  return i < eh_procurement_get_n_lots (procurement)
             ? eh_procurement_get_lot (procurement, i)->row.id
             : NULL;
}

static void
show_total (EhCriteriaPage *self)
{
  eh_criteria_summary_show_total (self->summary, eh_criteria_tree_get_total (self->tree));
}

/* Gives what is wanted the cursor, if its row is there. */
static gboolean
focus_cb (gpointer user_data)
{
  EhCriteriaPage *self = user_data;
  GtkWidget *widget = self->wanted != NULL ? g_hash_table_lookup (self->cells, self->wanted) : NULL;

  if (widget == NULL || !gtk_widget_get_mapped (widget))
    return G_SOURCE_REMOVE;

  g_clear_object (&self->wanted);
  if (self->wants_weight)
    {
      gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
      return G_SOURCE_REMOVE;
    }
  while (!GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget)))
    widget = gtk_widget_get_parent (widget);
  gtk_widget_grab_focus (widget);

  return G_SOURCE_REMOVE;
}

/* Selects @row, brings it into view and gives it the cursor, at once if it can be
 * seen. */
static void
go_to_row (EhCriteriaPage *self, guint row, gboolean is_for_weight)
{
  g_autoptr (EhCriterionItem) item = eh_criteria_tree_get_item (self->tree, row);

  g_set_object (&self->wanted, item);
  self->wants_weight = is_for_weight;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), row, TRUE);
  focus_cb (self);
  if (self->wanted != NULL)
    eh_columns_scroll_to (self->view, row);
}

/* Returns: whether there is a weight in that direction to go to */
static gboolean
step_cb (EhCriteriaPage *self, int by, EhWeightCell *cell)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (eh_criteria_tree_get_rows (self->tree)));
  EhCriterionItem *from = eh_weight_cell_get_item (cell);
  guint row = from != NULL ? eh_criteria_tree_reveal (self->tree, eh_criterion_item_get_id (from))
                           : GTK_INVALID_LIST_POSITION;

  if (row == GTK_INVALID_LIST_POSITION)
    return FALSE;

  for (row += (guint) by; row < n; row += (guint) by)
    {
      g_autoptr (EhCriterionItem) item = eh_criteria_tree_get_item (self->tree, row);

      if (eh_criterion_item_has_weight (item))
        {
          go_to_row (self, row, TRUE);
          return TRUE;
        }
    }

  return FALSE;
}

/* The entry that says again what @criterion is. */
static EhBody *
describe (const EhCriterion *criterion)
{
  return eh_body_copy (eh_entry_get_body (criterion->row.entry));
}

static void
set_weight (EhBody *body, gint64 weight)
{
  if (weight == EH_NO_VALUE)
    eh_body_clear (body, EH_FIELD_WEIGHT);
  else
    eh_body_set_integer (body, EH_FIELD_WEIGHT, weight);
}

/* A weight that is being taken over by the book. */
typedef struct
{
  EhCriteriaPage *page;
  EhCriterionItem *item;
  char *draft;
} Taking;

static void
weight_taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking *taking = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = NULL;
  gboolean is_taken = eh_book_submit_finish (EH_BOOK (source), result, &error);

  g_object_get (taking->item, "draft", &draft, NULL);
  if (g_strcmp0 (draft, taking->draft) == 0 && is_taken)
    eh_criterion_item_set_draft (taking->item, NULL);
  else if (!is_taken)
    {
      g_autofree char *why = eh_say_why (error);

      eh_criterion_item_set_problem (taking->item, why);
    }
  g_object_unref (taking->page);
  g_object_unref (taking->item);
  g_free (taking->draft);
  g_free (taking);
}

static void
set_weight_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *self = EH_CRITERIA_PAGE (widget);
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (self));
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  const EhCriterion *criterion;
  EhCriterionItem *item;
  Taking *taking;
  const char *id;
  gint64 weight;

  g_variant_get (parameter, "(&sx)", &id, &weight);
  criterion = eh_procurement_find_criterion (eh_book_get_procurement (book), id);
  item = eh_criteria_tree_find (self->tree, id);
  if (criterion == NULL || item == NULL)
    return;

  g_ptr_array_add (bodies, describe (criterion));
  set_weight (g_ptr_array_index (bodies, 0), weight);
  taking = g_new0 (Taking, 1);
  taking->page = g_object_ref (self);
  taking->item = g_object_ref (item);
  g_object_get (item, "draft", &taking->draft, NULL);
  eh_book_submit_async (book, bodies, NULL, weight_taken_cb, taking);
}

static void
share_out (EhCriteriaPage *self, EhSharing sharing)
{
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  g_autoptr (EhOutline) outline = eh_outline_new (procurement, eh_criteria_page_get_lot (self));
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  guint n = eh_outline_get_n_leaves (outline);
  g_autofree gint64 *weights = g_new (gint64, n + 1);

  if (!eh_weights_share (outline, sharing, weights))
    {
      eh_say (GTK_WIDGET (self), _ ("There is nothing to share out"));
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, i);
      EhBody *body;

      if (weights[i] == criterion->weight)
        continue;
      body = describe (criterion);
      set_weight (body, weights[i]);
      g_ptr_array_add (bodies, body);
    }
  eh_book_page_submit (EH_BOOK_PAGE (self), bodies, _ ("Weights shared out"));
}

static void
share_equally_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  share_out (EH_CRITERIA_PAGE (widget), EH_SHARING_EQUALLY);
}

static void
share_in_proportion_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  share_out (EH_CRITERIA_PAGE (widget), EH_SHARING_IN_PROPORTION);
}

/* To those that have no weight, if there is something for them; else to all. */
static void
share_rest_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *self = EH_CRITERIA_PAGE (widget);
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  g_autoptr (EhOutline) outline = eh_outline_new (procurement, eh_criteria_page_get_lot (self));
  g_autofree gint64 *weights = g_new (gint64, eh_outline_get_n_leaves (outline) + 1);

  share_out (self, eh_weights_share (outline, EH_SHARING_EQUALLY, weights)
                       ? EH_SHARING_EQUALLY
                       : EH_SHARING_IN_PROPORTION);
}

/* Returns: (nullable): the widget of @type in the row that @widget is in */
static GtkWidget *
find_in_row (GtkWidget *widget, GType type)
{
  for (; widget != NULL && !GTK_IS_LIST_VIEW (widget); widget = gtk_widget_get_parent (widget))
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      {
        GtkWidget *found = gtk_widget_get_first_child (child);

        if (g_type_is_a (G_OBJECT_TYPE (child), type))
          return child;
        if (found != NULL && g_type_is_a (G_OBJECT_TYPE (found), type))
          return found;
      }

  return NULL;
}

static char *
name_weight_cb (gpointer self, gboolean is_narrow)
{
  return g_strdup (is_narrow ? "%" : _ ("Weight in %"));
}

static void
setup_title_cb (EhCriteriaPage *self, GtkListItem *list_item)
{
  GtkWidget *cell = g_object_new (EH_TYPE_CRITERION_CELL, NULL);

  g_object_bind_property (self, "is-writable", cell, "is-editable", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "is-narrow", cell, "is-narrow", G_BINDING_SYNC_CREATE);
  g_object_bind_property (list_item, "item", cell, "row", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (list_item, cell);
}

static void
setup_weight_cb (EhCriteriaPage *self, GtkListItem *list_item)
{
  GtkWidget *cell = g_object_new (EH_TYPE_WEIGHT_CELL, NULL);

  g_object_bind_property (self, "is-writable", cell, "is-editable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (cell, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_weight_cb (EhCriteriaPage *self, GtkListItem *list_item)
{
  g_autoptr (EhCriterionItem) item =
      gtk_tree_list_row_get_item (gtk_list_item_get_item (list_item));
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  g_object_set (cell, "item", item, NULL);
  g_hash_table_insert (self->cells, item, cell);
  if (item == self->wanted)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (self), g_object_unref);
}

static void
unbind_weight_cb (EhCriteriaPage *self, GtkListItem *list_item)
{
  EhWeightCell *cell = EH_WEIGHT_CELL (gtk_list_item_get_child (list_item));

  if (g_hash_table_lookup (self->cells, eh_weight_cell_get_item (cell)) == cell)
    g_hash_table_remove (self->cells, eh_weight_cell_get_item (cell));
  g_object_set (cell, "item", NULL, NULL);
}

static void
select_next (EhCriteriaPage *self)
{
  guint row = self->next != NULL ? eh_criteria_tree_reveal (self->tree, self->next)
                                 : GTK_INVALID_LIST_POSITION;

  if (row == GTK_INVALID_LIST_POSITION)
    return;

  g_clear_pointer (&self->next, g_free);
  go_to_row (self, row, FALSE);
}

static void
show_criteria (EhCriteriaPage *self)
{
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  g_autoptr (EhOutline) outline = eh_outline_new (procurement, eh_criteria_page_get_lot (self));

  eh_criteria_tree_update (self->tree, procurement, eh_criteria_page_get_lot (self));
  eh_criteria_summary_show (self->summary, procurement, outline);
  gtk_widget_set_visible (GTK_WIDGET (self->summary),
                          eh_procurement_get_n_criteria (procurement) > 0);
  gtk_stack_set_visible_child_name (
      self->stack, eh_procurement_get_n_criteria (procurement) > 0 ? "tree" : "empty");
  select_next (self);
  eh_criteria_actions_update (self);
}

static void
lot_selected_cb (EhCriteriaPage *self)
{
  if (eh_book_page_get_book (EH_BOOK_PAGE (self)) != NULL)
    show_criteria (self);
}

/* Returns: whether the lots that can be chosen are those of the book already */
static gboolean
has_lots (EhCriteriaPage *self, const EhProcurement *procurement)
{
  GListModel *model = gtk_drop_down_get_model (self->lots);
  guint n = eh_procurement_get_n_lots (procurement);

  if (model == NULL || g_list_model_get_n_items (model) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                   eh_procurement_get_lot (procurement, i)->title) != 0)
      return FALSE;

  return TRUE;
}

static void
eh_criteria_page_update (EhBookPage *page)
{
  EhCriteriaPage *self = EH_CRITERIA_PAGE (page);
  const EhProcurement *procurement = eh_book_page_get_procurement (page);
  guint n_lots = eh_procurement_get_n_lots (procurement);

  if (!has_lots (self, procurement))
    {
      g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
      guint chosen = gtk_drop_down_get_selected (self->lots);

      for (guint i = 0; i < n_lots; i++)
        gtk_string_list_append (titles, eh_procurement_get_lot (procurement, i)->title);
      gtk_drop_down_set_model (self->lots, G_LIST_MODEL (titles));
      if (chosen < n_lots)
        gtk_drop_down_set_selected (self->lots, chosen);
      gtk_widget_set_visible (GTK_WIDGET (self->lots), n_lots > 1);
    }
  show_criteria (self);
}

/* Shows the first lot that the criterion of that id applies to. */
static void
go_to_lot (EhCriteriaPage *self, const char *id)
{
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));

  for (guint i = 0; i < eh_procurement_get_n_lots (procurement); i++)
    {
      g_autoptr (EhOutline) outline =
          eh_outline_new (procurement, eh_procurement_get_lot (procurement, i)->row.id);

      for (guint j = 0; j < eh_outline_get_n_items (outline); j++)
        if (g_str_equal (eh_outline_get_item (outline, j)->criterion->row.id, id))
          {
            gtk_drop_down_set_selected (self->lots, i);
            return;
          }
    }
}

static void
eh_criteria_page_show_item (EhBookPage *page, const char *id)
{
  EhCriteriaPage *self = EH_CRITERIA_PAGE (page);
  guint row;

  if (eh_criteria_tree_find (self->tree, id) == NULL)
    go_to_lot (self, id);
  row = eh_criteria_tree_reveal (self->tree, id);

  if (row == GTK_INVALID_LIST_POSITION)
    return;

  go_to_row (self, row, FALSE);
}

static void
focus_list_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *self = EH_CRITERIA_PAGE (widget);
  g_autoptr (GtkBitset) rows =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (!gtk_bitset_is_empty (rows))
    go_to_row (self, gtk_bitset_get_minimum (rows), FALSE);
}

/* Goes to the criterion that lacks what the parameter names, the first after the
 * one that is selected; after the last comes the first. */
static void
next_gap_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *self = EH_CRITERIA_PAGE (widget);
  gboolean is_about_scorers = g_str_equal (g_variant_get_string (parameter, NULL), "scorers");
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  const char *lot = eh_criteria_page_get_lot (self);
  g_autoptr (EhOutline) outline =
      eh_outline_new (eh_book_page_get_procurement (EH_BOOK_PAGE (self)), lot);
  guint last = gtk_bitset_is_empty (selected) ? GTK_INVALID_LIST_POSITION
                                              : gtk_bitset_get_maximum (selected);
  guint first = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < eh_outline_get_n_leaves (outline); i++)
    {
      const char *id = eh_outline_get_leaf (outline, i)->row.id;
      EhCriterionItem *item = eh_criteria_tree_find (self->tree, id);
      guint row;

      if (item == NULL || !eh_criterion_item_lacks (item, is_about_scorers))
        continue;
      row = eh_criteria_tree_reveal (self->tree, id);
      if (first == GTK_INVALID_LIST_POSITION)
        first = row;
      if (last == GTK_INVALID_LIST_POSITION || row > last)
        {
          go_to_row (self, row, FALSE);
          return;
        }
    }
  if (first != GTK_INVALID_LIST_POSITION)
    go_to_row (self, first, FALSE);
}

/* The menu of the row under the pointer, or at @widget. */
static void
show_menu (EhCriteriaPage *self, GtkWidget *widget, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (self->view), &point, &point))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Shows the menu for the row that @widget is in; what is selected besides stays, if
 * that row is. */
static void
show_row_menu (EhCriteriaPage *self, GtkWidget *widget, GtkWidget *at, double x, double y)
{
  GtkWidget *cell = gtk_widget_get_ancestor (widget, EH_TYPE_CRITERION_CELL);
  EhCriterionItem *item;
  guint row;

  if (cell == NULL)
    cell = find_in_row (widget, EH_TYPE_CRITERION_CELL);
  item = cell != NULL ? eh_criterion_cell_get_item (EH_CRITERION_CELL (cell)) : NULL;
  if (item == NULL)
    return;

  row = eh_criteria_tree_reveal (self->tree, eh_criterion_item_get_id (item));
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), row))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), row, TRUE);
  show_menu (self, at, x, y);
}

static void
menu_pressed_cb (EhCriteriaPage *self, int n, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL)
    show_row_menu (self, picked, GTK_WIDGET (self->view), x, y);
}

static void
more_clicked_cb (EhCriteriaPage *self, GtkWidget *button)
{
  show_row_menu (self, button, button, gtk_widget_get_width (button) / 2.0,
                 gtk_widget_get_height (button));
}

static void
setup_more_cb (EhCriteriaPage *self, GtkListItem *list_item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("view-more-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("What can be done with it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What can be done with it"), -1);
  gtk_widget_add_css_class (button, "flat");
  /* For the pointer: by keyboard the row has the same menu, and a row that gets the
   * cursor would hand it on to a button in it. */
  gtk_widget_set_focusable (button, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, button);
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *self = EH_CRITERIA_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    show_menu (self, focus, gtk_widget_get_width (focus) / 2.0,
               gtk_widget_get_height (focus) / 2.0);
}

static void
row_activated_cb (EhCriteriaPage *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "criteria.edit", NULL);
}

static void
selection_changed_cb (EhCriteriaPage *self)
{
  eh_criteria_actions_update (self);
}

static void
eh_criteria_page_dispose (GObject *object)
{
  EhCriteriaPage *self = EH_CRITERIA_PAGE (object);

  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_CRITERIA_PAGE);
  g_clear_object (&self->wanted);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->next, g_free);

  G_OBJECT_CLASS (eh_criteria_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-criteria-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaPage, lots);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaPage, summary);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaPage, view);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaPage, selection);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaPage, menu);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lot_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_more_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_weight_cb);
}

static void
eh_criteria_page_class_init (EhCriteriaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_criteria_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_criteria_page_update;
  EH_BOOK_PAGE_CLASS (klass)->show_item = eh_criteria_page_show_item;

  gtk_widget_class_install_action (widget_class, "criteria.set-weight", "(sx)", set_weight_action);
  gtk_widget_class_install_action (widget_class, "criteria.share-rest", NULL, share_rest_action);
  gtk_widget_class_install_action (widget_class, "criteria.share-equally", NULL,
                                   share_equally_action);
  gtk_widget_class_install_action (widget_class, "criteria.share-in-proportion", NULL,
                                   share_in_proportion_action);
  gtk_widget_class_install_action (widget_class, "criteria.focus-list", NULL, focus_list_action);
  gtk_widget_class_install_action (widget_class, "criteria.next-gap", "s", next_gap_action);
  gtk_widget_class_install_action (widget_class, "criteria.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "criteria.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "criteria.menu",
                                       NULL);
  eh_criteria_actions_install (widget_class);
  g_type_ensure (EH_TYPE_CRITERIA_SUMMARY);
  g_type_ensure (EH_TYPE_CRITERION_CELL);
  g_type_ensure (EH_TYPE_CRITERION_ITEM);
  g_type_ensure (EH_TYPE_WEIGHT_CELL);
  bind_template (widget_class);
}

static void
eh_criteria_page_init (EhCriteriaPage *self)
{
  self->cells = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->tree = eh_criteria_tree_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_multi_selection_set_model (self->selection,
                                 G_LIST_MODEL (eh_criteria_tree_get_rows (self->tree)));
  eh_columns_align_numbers (self->view, FIRST_NUMBER);
  /* A popover's parent is not known to a template. */
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self->view));
  g_signal_connect_object (self->tree, "weights-changed", G_CALLBACK (show_total), self,
                           G_CONNECT_SWAPPED);
}

/* Returns: (transfer full) (element-type EhCriterionItem): what is selected, in
 * reading order */
GPtrArray *
eh_criteria_page_list_selected (EhCriteriaPage *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) rows = NULL;
  GtkBitsetIter iter;
  guint row;

  g_return_val_if_fail (EH_IS_CRITERIA_PAGE (self), items);

  rows = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_iter_init_first (&iter, rows, &row))
    do
      {
        EhCriterionItem *item = eh_criteria_tree_get_item (self->tree, row);

        if (item != NULL)
          g_ptr_array_add (items, item);
      }
    while (gtk_bitset_iter_next (&iter, &row));

  return items;
}

/* Selects the criterion of that id when the book changed next and has it. */
void
eh_criteria_page_select_later (EhCriteriaPage *self, const char *id)
{
  g_return_if_fail (EH_IS_CRITERIA_PAGE (self));

  g_free (self->next);
  self->next = g_strdup (id);
}

/* Puts the cursor into the title of the criterion of that id. */
void
eh_criteria_page_rename (EhCriteriaPage *self, const char *id)
{
  EhCriterionItem *item;
  GtkWidget *cell;

  g_return_if_fail (EH_IS_CRITERIA_PAGE (self));
  g_return_if_fail (id != NULL);

  item = eh_criteria_tree_find (self->tree, id);
  cell = item != NULL ? g_hash_table_lookup (self->cells, item) : NULL;
  cell = cell != NULL ? find_in_row (cell, EH_TYPE_CRITERION_CELL) : NULL;
  if (cell != NULL)
    eh_criterion_cell_rename (EH_CRITERION_CELL (cell));
}
