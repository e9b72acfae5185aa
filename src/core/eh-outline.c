/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-outline.c: the criteria of one lot as a tree in reading order.
 */
#include "core/eh-outline.h"

#include "core/eh-decimal.h"

struct _EhOutline
{
  GArray *items;
  /* Places of the leaves among the items. */
  GArray *leaves;
};

GQuark
eh_outline_error_quark (void)
{
  return g_quark_from_static_string ("eh-outline-error");
}

static int
compare_position (gconstpointer a, gconstpointer b)
{
  const EhCriterion *first = *(const EhCriterion *const *) a;
  const EhCriterion *second = *(const EhCriterion *const *) b;

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return first->row.slot < second->row.slot ? -1 : first->row.slot > second->row.slot;
}

/* Criteria by the id of their group; "" for the top level, since no id is empty. */
static GHashTable *
group_by_parent (const EhProcurement *procurement)
{
  GHashTable *children =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer list;

  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);
      const char *parent = criterion->parent != NULL ? criterion->parent : "";

      list = g_hash_table_lookup (children, parent);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (children, (gpointer) parent, list);
        }
      g_ptr_array_add (list, (gpointer) criterion);
    }
  g_hash_table_iter_init (&iter, children);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, compare_position);

  return children;
}

/* A group that is being walked, or the top level. */
typedef struct
{
  GPtrArray *list;
  guint next;
  int place; /* of the group among the items, or -1 */
} Level;

/* Each list is taken out when it is walked, so a cycle in a record that this
 * program did not make ends the walk instead of going round. */
static void
enter (GArray *levels, GHashTable *children, const char *parent, int place)
{
  Level level = { NULL, 0, place };
  gpointer list = NULL;

  if (!g_hash_table_steal_extended (children, parent, NULL, &list))
    return;

  level.list = list;
  g_array_append_val (levels, level);
}

static void
add_weight (EhOutline *self, int place, gint64 weight)
{
  if (place >= 0)
    g_array_index (self->items, EhOutlineItem, place).weight += weight;
}

static void
leave (EhOutline *self, GArray *levels)
{
  Level done = g_array_index (levels, Level, levels->len - 1);

  g_ptr_array_unref (done.list);
  g_array_set_size (levels, levels->len - 1);
  if (levels->len > 0)
    add_weight (self, g_array_index (levels, Level, levels->len - 1).place,
                g_array_index (self->items, EhOutlineItem, done.place).weight);
}

/* Not recursive, since such a record may nest as deep as it is long. */
static void
walk (EhOutline *self, GHashTable *children, const char *lot)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));

  enter (levels, children, "", -1);
  while (levels->len > 0)
    {
      Level *level = &g_array_index (levels, Level, levels->len - 1);
      const EhCriterion *criterion;
      EhOutlineItem item = { NULL, levels->len - 1, -1, 0 };
      guint place = self->items->len;

      if (level->next == level->list->len)
        {
          leave (self, levels);
          continue;
        }
      criterion = g_ptr_array_index (level->list, level->next++);
      if (criterion->lot != NULL && lot != NULL && !g_str_equal (criterion->lot, lot))
        continue;

      item.criterion = criterion;
      if (criterion->kind != EH_CRITERION_GROUP)
        {
          item.leaf = (int) self->leaves->len;
          item.weight = MAX (criterion->weight, 0);
          g_array_append_val (self->leaves, place);
          add_weight (self, level->place, item.weight);
        }
      g_array_append_val (self->items, item);
      if (criterion->kind == EH_CRITERION_GROUP)
        enter (levels, children, criterion->row.id, (int) place);
    }
}

/**
 * eh_outline_new:
 * @procurement: a procurement, which must outlive the outline's rows
 * @lot: (nullable): id of a lot, or %NULL for the criteria of all lots
 *
 * Returns: (transfer full): the criteria that apply to @lot
 */
EhOutline *
eh_outline_new (const EhProcurement *procurement, const char *lot)
{
  EhOutline *self = g_new0 (EhOutline, 1);
  g_autoptr (GHashTable) children = group_by_parent (procurement);

  self->items = g_array_new (FALSE, FALSE, sizeof (EhOutlineItem));
  self->leaves = g_array_new (FALSE, FALSE, sizeof (guint));
  walk (self, children, lot);

  return self;
}

/**
 * eh_outline_free:
 * @self: (transfer full): an outline
 *
 * Frees @self.
 */
void
eh_outline_free (EhOutline *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->items);
  g_array_unref (self->leaves);
  g_free (self);
}

/**
 * eh_outline_get_n_items:
 * @self: an outline
 *
 * Returns: how many groups and leaves it has
 */
guint
eh_outline_get_n_items (const EhOutline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * eh_outline_get_item:
 * @self: an outline
 * @i: position in reading order
 *
 * Returns: (transfer none): the group or leaf there
 */
const EhOutlineItem *
eh_outline_get_item (const EhOutline *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->items->len, NULL);

  return &g_array_index (self->items, EhOutlineItem, i);
}

/**
 * eh_outline_get_n_leaves:
 * @self: an outline
 *
 * Returns: how many leaves it has
 */
guint
eh_outline_get_n_leaves (const EhOutline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->leaves->len;
}

static const EhOutlineItem *
get_leaf_item (const EhOutline *self, guint leaf)
{
  return &g_array_index (self->items, EhOutlineItem, g_array_index (self->leaves, guint, leaf));
}

/**
 * eh_outline_get_leaf:
 * @self: an outline
 * @leaf: number of a leaf
 *
 * Returns: (transfer none): its criterion
 */
const EhCriterion *
eh_outline_get_leaf (const EhOutline *self, guint leaf)
{
  g_return_val_if_fail (self != NULL && leaf < self->leaves->len, NULL);

  return get_leaf_item (self, leaf)->criterion;
}

/**
 * eh_outline_get_leaf_weight:
 * @self: an outline
 * @leaf: number of a leaf
 *
 * Returns: its weight in hundredths of a percent
 */
gint64
eh_outline_get_leaf_weight (const EhOutline *self, guint leaf)
{
  g_return_val_if_fail (self != NULL && leaf < self->leaves->len, 0);

  return get_leaf_item (self, leaf)->weight;
}

/**
 * eh_outline_find_leaf:
 * @self: an outline
 * @id: id of a criterion
 *
 * Returns: its number among the leaves, or -1
 */
int
eh_outline_find_leaf (const EhOutline *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, -1);

  for (guint i = 0; i < self->leaves->len; i++)
    if (g_str_equal (get_leaf_item (self, i)->criterion->row.id, id))
      return (int) i;

  return -1;
}

/**
 * eh_outline_get_price_leaf:
 * @self: an outline
 *
 * Returns: number of the price criterion among the leaves, or -1 if price is
 *   not scored
 */
int
eh_outline_get_price_leaf (const EhOutline *self)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->leaves->len; i++)
    if (get_leaf_item (self, i)->criterion->kind == EH_CRITERION_PRICE)
      return (int) i;

  return -1;
}

/**
 * eh_outline_get_quality_weight:
 * @self: an outline
 *
 * Returns: the weight of all scored criteria, in hundredths of a percent
 */
gint64
eh_outline_get_quality_weight (const EhOutline *self)
{
  gint64 sum = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->leaves->len; i++)
    if (get_leaf_item (self, i)->criterion->kind == EH_CRITERION_SCORED)
      sum += get_leaf_item (self, i)->weight;

  return sum;
}

/**
 * eh_outline_get_total_weight:
 * @self: an outline
 *
 * Returns: the weight of all leaves, in hundredths of a percent; 10000 when
 *   the weights are right
 */
gint64
eh_outline_get_total_weight (const EhOutline *self)
{
  gint64 sum = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->leaves->len; i++)
    sum += get_leaf_item (self, i)->weight;

  return sum;
}

static gboolean
check_groups (const EhOutline *self, const char **criterion, GError **error)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (self, i);
      g_autofree char *given = NULL;
      g_autofree char *sum = NULL;

      if (item->leaf >= 0 || item->criterion->weight == EH_NO_VALUE ||
          item->criterion->weight == item->weight)
        continue;

      given = eh_decimal_format (item->criterion->weight, 2);
      sum = eh_decimal_format (item->weight, 2);
      *criterion = item->criterion->row.id;
      g_set_error (error, EH_OUTLINE_ERROR, EH_OUTLINE_ERROR_WEIGHTS,
                   "the group “%s” has weight %s, but the weights in it sum to %s",
                   item->criterion->row.id, given, sum);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_formula (const EhOutline *self, const char **criterion, GError **error)
{
  int leaf = eh_outline_get_price_leaf (self);
  const EhCriterion *price = leaf >= 0 ? eh_outline_get_leaf (self, (guint) leaf) : NULL;
  const char *wrong = NULL;

  if (price == NULL)
    return TRUE;

  /* Of the two formulas that need it, only this one divides by the price
   * weight; see eh_price_get_index(). */
  if (price->formula == EH_FORMULA_UTILITY_INDEX && price->n == EH_NO_VALUE && price->weight <= 0)
    wrong = "the formula utility-index needs a price weight above 0, or n";
  else if (price->formula == EH_FORMULA_FIXED_PRICE && price->weight > 0)
    wrong = "the formula fixed-price gives no marks, so quality must carry 100 and price 0";

  if (wrong == NULL)
    return TRUE;

  *criterion = price->row.id;
  g_set_error_literal (error, EH_OUTLINE_ERROR, EH_OUTLINE_ERROR_FORMULA, wrong);
  return FALSE;
}

/**
 * eh_outline_check:
 * @self: an outline
 * @criterion: (out): id of the criterion that is wrong, or %NULL if it is the
 *   whole
 * @error: return location for an #EhOutlineError
 *
 * Says whether the weights add up: the leaves to 100, those of a group to what
 * the group says, and whether the price formula has the weight it needs. This
 * is not asked of each entry, since a method is written one criterion at a
 * time; it is asked before anything relies on it.
 *
 * Returns: %TRUE if the method can be used
 */
gboolean
eh_outline_check (const EhOutline *self, const char **criterion, GError **error)
{
  gint64 total;

  g_return_val_if_fail (self != NULL && criterion != NULL, FALSE);

  *criterion = NULL;
  if (!check_groups (self, criterion, error) || !check_formula (self, criterion, error))
    return FALSE;

  total = eh_outline_get_total_weight (self);
  if (total != EH_FULL_WEIGHT)
    {
      g_autofree char *sum = eh_decimal_format (total, 2);

      g_set_error (error, EH_OUTLINE_ERROR, EH_OUTLINE_ERROR_WEIGHTS,
                   "the weights sum to %s instead of 100.00", sum);
      return FALSE;
    }

  return TRUE;
}
