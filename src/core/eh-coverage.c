/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-coverage.c: which of the five key criteria are covered, and with what weight.
 */
#include "core/eh-coverage.h"

/**
 * eh_coverage_measure:
 * @outline: the criteria of one lot
 * @coverage: (out): one for each #EhKeyCriterion
 *
 * Adds up the leaves that cover each of the key criteria.
 *
 * Returns: how many are covered
 */
guint
eh_coverage_measure (const EhOutline *outline, EhCoverage coverage[EH_N_KEY_CRITERIA])
{
  /* What the groups say in which the walk is, one for each depth. */
  g_autoptr (GArray) above = g_array_new (FALSE, TRUE, sizeof (guint));
  guint n = 0;

  g_return_val_if_fail (outline != NULL && coverage != NULL, 0);

  for (guint k = 0; k < EH_N_KEY_CRITERIA; k++)
    coverage[k] = (EhCoverage){ FALSE, 0 };
  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);
      guint flags = item->criterion->key_criteria;

      if (item->depth > 0)
        flags |= g_array_index (above, guint, item->depth - 1);
      g_array_set_size (above, item->depth + 1);
      g_array_index (above, guint, item->depth) = flags;
      for (guint k = 0; k < EH_N_KEY_CRITERIA; k++)
        if (flags & (1u << k))
          {
            n += !coverage[k].is_covered;
            coverage[k].is_covered = TRUE;
            coverage[k].weight += item->leaf >= 0 ? item->weight : 0;
          }
    }

  return n;
}
