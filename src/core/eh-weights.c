/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-weights.c: shares out the weight that criteria lack, to the hundredth.
 */
#include "core/eh-weights.h"

typedef struct
{
  const EhOutline *outline;
  EhSharing sharing;
  gint64 *weights;
} Shares;

/* One who gets a part of an amount. */
typedef struct
{
  guint leaf;
  gint64 part;
  gint64 share;
  gint64 remainder;
} Portion;

/* Whether a weight can be given to a leaf: a requirement that is passed or not
 * has none, and a price that is fixed must weigh nothing. */
static gboolean
can_weigh (const EhCriterion *criterion)
{
  return criterion->kind == EH_CRITERION_SCORED ||
         (criterion->kind == EH_CRITERION_PRICE && criterion->formula != EH_FORMULA_FIXED_PRICE);
}

/* The method of the largest remainder. @parts add up to more than 0. */
static void
divide (gint64 amount, GArray *portions)
{
  gint64 whole = 0;
  gint64 left = amount;

  for (guint i = 0; i < portions->len; i++)
    whole += g_array_index (portions, Portion, i).part;
  for (guint i = 0; i < portions->len; i++)
    {
      Portion *portion = &g_array_index (portions, Portion, i);

      portion->share = amount * portion->part / whole;
      portion->remainder = amount * portion->part % whole;
      left -= portion->share;
    }
  for (; left > 0; left--)
    {
      Portion *most = &g_array_index (portions, Portion, 0);

      for (guint i = 1; i < portions->len; i++)
        if (g_array_index (portions, Portion, i).remainder > most->remainder)
          most = &g_array_index (portions, Portion, i);
      most->share++;
      most->remainder = -1;
    }
}

/* Everybody gets the same if nobody has anything. */
static void
even_out (GArray *portions)
{
  for (guint i = 0; i < portions->len; i++)
    if (g_array_index (portions, Portion, i).part > 0)
      return;
  for (guint i = 0; i < portions->len; i++)
    g_array_index (portions, Portion, i).part = 1;
}

static void
add_leaf (Shares *self, guint leaf, GArray *portions, gint64 *amount)
{
  const EhCriterion *criterion = eh_outline_get_leaf (self->outline, leaf);
  Portion portion = { .leaf = leaf };

  if (!can_weigh (criterion))
    {
      *amount -= MAX (criterion->weight, 0);
      return;
    }
  if (self->sharing == EH_SHARING_IN_PROPORTION)
    portion.part = MAX (criterion->weight, 0);
  else if (criterion->weight != EH_NO_VALUE)
    {
      *amount -= criterion->weight;
      return;
    }
  g_array_append_val (portions, portion);
}

/* Returns: the place after the last item of the group at @place */
static guint
find_end (const EhOutline *outline, guint place)
{
  guint depth = eh_outline_get_item (outline, place)->depth;
  guint end = place + 1;

  while (end < eh_outline_get_n_items (outline) &&
         eh_outline_get_item (outline, end)->depth > depth)
    end++;

  return end;
}

/* Shares @amount out among the items from @from to @to. A group that has a weight
 * of its own is an amount for itself. Groups nest no deeper than there are
 * criteria, which a book limits. */
static void
share (Shares *self, guint from, guint to, gint64 amount)
{
  g_autoptr (GArray) portions = g_array_new (FALSE, FALSE, sizeof (Portion));

  for (guint place = from; place < to; place++)
    {
      const EhOutlineItem *item = eh_outline_get_item (self->outline, place);

      if (item->leaf >= 0)
        {
          add_leaf (self, (guint) item->leaf, portions, &amount);
        }
      else if (item->criterion->weight != EH_NO_VALUE)
        {
          guint end = find_end (self->outline, place);

          share (self, place + 1, end, item->criterion->weight);
          amount -= item->criterion->weight;
          place = end - 1;
        }
    }
  if (portions->len == 0 || amount < 0)
    return;

  even_out (portions);
  divide (amount, portions);
  for (guint i = 0; i < portions->len; i++)
    self->weights[g_array_index (portions, Portion, i).leaf] =
        g_array_index (portions, Portion, i).share;
}

/**
 * eh_weights_share:
 * @outline: the criteria of one lot
 * @sharing: to whom
 * @weights: (out) (array): what each leaf of @outline would weigh, in hundredths
 *   of a percent, or %EH_NO_VALUE for one that has and gets no weight
 *
 * Works out weights that add up to 100. A group that was given a weight keeps it:
 * the criteria in it share that, and those outside share what is left. Where
 * there is nothing to share, or more has been given than there is, the weights
 * stay.
 *
 * Returns: whether any weight differs from what it is now
 */
gboolean
eh_weights_share (const EhOutline *outline, EhSharing sharing, gint64 *weights)
{
  Shares self = { outline, sharing, weights };
  guint n_leaves;

  g_return_val_if_fail (outline != NULL && weights != NULL, FALSE);

  n_leaves = eh_outline_get_n_leaves (outline);
  for (guint leaf = 0; leaf < n_leaves; leaf++)
    weights[leaf] = eh_outline_get_leaf (outline, leaf)->weight;
  share (&self, 0, eh_outline_get_n_items (outline), EH_FULL_WEIGHT);

  for (guint leaf = 0; leaf < n_leaves; leaf++)
    if (weights[leaf] != eh_outline_get_leaf (outline, leaf)->weight)
      return TRUE;

  return FALSE;
}
