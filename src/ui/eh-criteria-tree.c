/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-tree.c: the criteria of one lot as a tree that follows the book.
 */
#include "ui/eh-criteria-tree.h"

struct _EhCriteriaTree
{
  GObject parent_instance;

  /* Owned references */
  GListStore *top;
  GtkTreeListModel *rows;
  /* Items by the id of their criterion. */
  GHashTable *items;

  gint64 total;
};

enum
{
  SIGNAL_WEIGHTS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhCriteriaTree, eh_criteria_tree, G_TYPE_OBJECT)

static GListModel *
get_children_cb (gpointer item, gpointer user_data)
{
  GListStore *children = eh_criterion_item_get_children (item);

  return children != NULL ? G_LIST_MODEL (g_object_ref (children)) : NULL;
}

/* Adds up the criteria in @list and below, and says each group its sum. Groups
 * nest no deeper than there are criteria, which a book limits. */
static gint64
add_up (GListModel *list)
{
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EhCriterionItem) item = g_list_model_get_item (list, i);
      GListStore *children = eh_criterion_item_get_children (item);
      gint64 weight;

      if (children != NULL)
        {
          weight = add_up (G_LIST_MODEL (children));
          eh_criterion_item_set_sum (item, weight);
        }
      else
        weight = eh_criterion_item_get_typed_weight (item);
      sum += weight;
    }

  return sum;
}

static void
draft_changed_cb (EhCriteriaTree *self)
{
  self->total = add_up (G_LIST_MODEL (self->top));
  g_signal_emit (self, signals[SIGNAL_WEIGHTS_CHANGED], 0);
}

static void
eh_criteria_tree_dispose (GObject *object)
{
  EhCriteriaTree *self = EH_CRITERIA_TREE (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->top);
  g_clear_pointer (&self->items, g_hash_table_unref);

  G_OBJECT_CLASS (eh_criteria_tree_parent_class)->dispose (object);
}

static void
eh_criteria_tree_class_init (EhCriteriaTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eh_criteria_tree_dispose;
  signals[SIGNAL_WEIGHTS_CHANGED] =
      g_signal_new ("weights-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
eh_criteria_tree_init (EhCriteriaTree *self)
{
  self->top = g_list_store_new (EH_TYPE_CRITERION_ITEM);
  self->rows = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->top)), FALSE, TRUE,
                                        get_children_cb, NULL, NULL);
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

EhCriteriaTree *
eh_criteria_tree_new (void)
{
  return g_object_new (EH_TYPE_CRITERIA_TREE, NULL);
}

/* An item whose criterion became a group, or is none any more, is another one. */
static EhCriterionItem *
make_item (EhCriteriaTree *self, const EhCriterion *criterion)
{
  gboolean is_group = criterion->kind == EH_CRITERION_GROUP;
  EhCriterionItem *item = g_hash_table_lookup (self->items, criterion->row.id);

  if (item != NULL && (eh_criterion_item_get_children (item) != NULL) == is_group)
    return g_object_ref (item);

  item = eh_criterion_item_new (criterion->row.id, is_group);
  g_signal_connect_object (item, "notify::draft", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return item;
}

/* Makes @store hold what @wanted holds, and touches nothing but what lies between
 * what is the same at its beginning and at its end. */
static void
reconcile (GListStore *store, GPtrArray *wanted)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n = g_list_model_get_n_items (model);
  guint before = 0;
  guint after = 0;

  for (; before < n && before < wanted->len; before++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, before);

      if (item != g_ptr_array_index (wanted, before))
        break;
    }
  for (; after < n - before && after < wanted->len - before; after++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n - 1 - after);

      if (item != g_ptr_array_index (wanted, wanted->len - 1 - after))
        break;
    }
  if (before + after < n || before + after < wanted->len)
    g_list_store_splice (store, before, n - before - after, wanted->pdata + before,
                         wanted->len - before - after);
}

/* Returns: (transfer full): the groups that somebody closed; a row that leaves the
 * list and comes back would be open again */
static GHashTable *
find_closed (EhCriteriaTree *self)
{
  GHashTable *closed = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, i);

      if (gtk_tree_list_row_is_expandable (row) && !gtk_tree_list_row_get_expanded (row))
        {
          g_autoptr (EhCriterionItem) item = gtk_tree_list_row_get_item (row);

          g_hash_table_add (closed, item);
        }
    }

  return closed;
}

static void
close_again (EhCriteriaTree *self, GHashTable *closed)
{
  if (g_hash_table_size (closed) == 0)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, i);
      g_autoptr (EhCriterionItem) item = gtk_tree_list_row_get_item (row);

      if (g_hash_table_contains (closed, item))
        gtk_tree_list_row_set_expanded (row, FALSE);
    }
}

/* The items of one level. */
static GPtrArray *
get_level (GHashTable *levels, gpointer list)
{
  GPtrArray *level = g_hash_table_lookup (levels, list);

  if (level == NULL)
    {
      level = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (levels, list, level);
    }

  return level;
}

/* Brings every level into its new state, the outermost first. Groups that held
 * something and hold nothing any more have no level of their own. */
static void
reconcile_all (EhCriteriaTree *self, GHashTable *levels, GHashTable *items)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer item;

  reconcile (self->top, get_level (levels, self->top));
  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      GListStore *children = eh_criterion_item_get_children (item);
      GPtrArray *level = children != NULL ? g_hash_table_lookup (levels, children) : NULL;

      if (children != NULL)
        reconcile (children, level != NULL ? level : none);
    }
}

/* Shows what @procurement says now of the criteria that apply to @lot. */
void
eh_criteria_tree_update (EhCriteriaTree *self, const EhProcurement *procurement, const char *lot)
{
  g_autoptr (EhOutline) outline = NULL;
  g_autoptr (GHashTable) levels = NULL;
  g_autoptr (GHashTable) closed = NULL;
  g_autoptr (GHashTable) items = NULL;

  g_return_if_fail (EH_IS_CRITERIA_TREE (self));
  g_return_if_fail (procurement != NULL);

  outline = eh_outline_new (procurement, lot);
  levels = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                  (GDestroyNotify) g_ptr_array_unref);
  items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  closed = find_closed (self);
  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *place = eh_outline_get_item (outline, i);
      EhCriterionItem *item = make_item (self, place->criterion);
      EhCriterionItem *group =
          place->depth > 0 ? g_hash_table_lookup (items, place->criterion->parent) : NULL;

      eh_criterion_item_update (item, procurement, place);
      g_hash_table_insert (items, (gpointer) eh_criterion_item_get_id (item), item);
      g_ptr_array_add (
          get_level (levels, group != NULL ? eh_criterion_item_get_children (group) : self->top),
          g_object_ref (item));
    }
  reconcile_all (self, levels, items);
  g_clear_pointer (&self->items, g_hash_table_unref);
  self->items = g_steal_pointer (&items);
  close_again (self, closed);
  draft_changed_cb (self);
}

/* Returns: (transfer none): the rows that can be seen */
GtkTreeListModel *
eh_criteria_tree_get_rows (EhCriteriaTree *self)
{
  g_return_val_if_fail (EH_IS_CRITERIA_TREE (self), NULL);

  return self->rows;
}

/* Returns: (nullable) (transfer full): the criterion in that row */
EhCriterionItem *
eh_criteria_tree_get_item (EhCriteriaTree *self, guint row)
{
  g_autoptr (GtkTreeListRow) found = NULL;

  g_return_val_if_fail (EH_IS_CRITERIA_TREE (self), NULL);

  found = gtk_tree_list_model_get_row (self->rows, row);

  return found != NULL ? gtk_tree_list_row_get_item (found) : NULL;
}

/* Returns: (nullable) (transfer none): the criterion of that id */
EhCriterionItem *
eh_criteria_tree_find (EhCriteriaTree *self, const char *id)
{
  g_return_val_if_fail (EH_IS_CRITERIA_TREE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->items, id);
}

static gboolean
contains (EhCriterionItem *group, EhCriterionItem *item)
{
  GListStore *children = eh_criterion_item_get_children (group);

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (children)); i++)
    {
      g_autoptr (EhCriterionItem) child = g_list_model_get_item (G_LIST_MODEL (children), i);

      if (child == item || contains (child, item))
        return TRUE;
    }

  return FALSE;
}

/* Opens the groups above the criterion of that id.
 *
 * Returns: its row, or %GTK_INVALID_LIST_POSITION if there is none */
guint
eh_criteria_tree_reveal (EhCriteriaTree *self, const char *id)
{
  EhCriterionItem *wanted;

  g_return_val_if_fail (EH_IS_CRITERIA_TREE (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (id != NULL, GTK_INVALID_LIST_POSITION);

  wanted = g_hash_table_lookup (self->items, id);
  for (guint i = 0; wanted != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, i);
      g_autoptr (EhCriterionItem) item = gtk_tree_list_row_get_item (row);

      if (item == wanted)
        return i;
      if (!gtk_tree_list_row_get_expanded (row) && contains (item, wanted))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Returns: what all criteria weigh, in hundredths of a percent, with what is being
 * typed */
gint64
eh_criteria_tree_get_total (EhCriteriaTree *self)
{
  g_return_val_if_fail (EH_IS_CRITERIA_TREE (self), 0);

  return self->total;
}
