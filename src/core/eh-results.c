/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results.c: marks, totals, ranks, ties and exclusions.
 */
#include "core/eh-results.h"

#include "core/eh-decimal.h"
#include "core/eh-lot-results.h"
#include "core/eh-procurement-private.h"

struct _EhResults
{
  gatomicrefcount refs;
  /* Keeps the rows that the results point to, but not the scores. */
  GPtrArray *rows;
  guint decimals;
  GPtrArray *lots;
};

static void
keep_rows (EhResults *self, const EhTable *table)
{
  for (guint i = 0; i < eh_table_get_n_rows (table); i++)
    g_ptr_array_add (self->rows, g_atomic_rc_box_acquire ((gpointer) eh_table_get_row (table, i)));
}

/**
 * eh_results_new:
 * @procurement: a procurement
 *
 * Works out the results of every lot. Marks of a question are the criterion's
 * weight times the share of the agreed score on its scale, or the mean of the
 * assigned scorers' shares, rounded half up to the published decimals. A
 * tender that is excluded by a decision, failed a pass/fail requirement or scored below a minimum
 * is excluded, and takes no part in a relative price formula. While anything is missing nobody has
 * a rank: a tender that is not fully scored might yet win; nor while the weights do not add up.
 *
 * Returns: (transfer full): the results, which stay as they are when
 *   @procurement changes
 */
EhResults *
eh_results_new (const EhProcurement *procurement)
{
  EhResults *self;
  const EhBasics *basics;

  g_return_val_if_fail (procurement != NULL, NULL);

  self = g_new0 (EhResults, 1);
  g_atomic_ref_count_init (&self->refs);
  self->rows = g_ptr_array_new_with_free_func (eh_row_unref);
  self->lots = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_lot_results_free);
  basics = eh_procurement_get_basics (procurement);
  self->decimals = basics != NULL ? basics->decimals : 2;
  keep_rows (self, procurement->lots);
  keep_rows (self, procurement->tenders);
  keep_rows (self, procurement->criteria);
  keep_rows (self, procurement->exclusions);

  for (guint i = 0; i < eh_procurement_get_n_lots (procurement); i++)
    g_ptr_array_add (
        self->lots,
        eh_lot_results_new (procurement, eh_procurement_get_lot (procurement, i), self->decimals));

  return self;
}

/**
 * eh_results_ref:
 * @self: results
 *
 * Returns: (transfer full): @self
 */
EhResults *
eh_results_ref (EhResults *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eh_results_unref:
 * @self: (transfer full): results
 *
 * Gives up a reference.
 */
void
eh_results_unref (EhResults *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->lots);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * eh_results_get_decimals:
 * @self: results
 *
 * Returns: digits after the point of a mark; a unit is its last digit
 */
guint
eh_results_get_decimals (const EhResults *self)
{
  g_return_val_if_fail (self != NULL, 2);

  return self->decimals;
}

/**
 * eh_results_get_n_lots:
 * @self: results
 *
 * Returns: how many lots there are
 */
guint
eh_results_get_n_lots (const EhResults *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lots->len;
}

/**
 * eh_results_get_lot:
 * @self: results
 * @i: position
 *
 * Returns: (transfer none): the results of a lot
 */
const EhLotResults *
eh_results_get_lot (const EhResults *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->lots->len, NULL);

  return g_ptr_array_index (self->lots, i);
}

/**
 * eh_results_find_lot:
 * @self: results
 * @id: id of a lot
 *
 * Returns: (transfer none) (nullable): the results of that lot
 */
const EhLotResults *
eh_results_find_lot (const EhResults *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->lots->len; i++)
    if (g_str_equal (eh_results_get_lot (self, i)->lot->row.id, id))
      return eh_results_get_lot (self, i);

  return NULL;
}

static char *
describe_decision (const EhExclusion *decision)
{
  static const char *const clauses[] = {
    [EH_GROUND_LATE] = "came in late",
    [EH_GROUND_WITHDRAWN] = "was withdrawn",
    [EH_GROUND_EXCLUDED] = "is excluded by law or by the notice",
    [EH_GROUND_NON_COMPLIANT] = "is not what was asked for",
  };
  g_autofree char *reason = g_strdup (decision->reason);

  return g_strdup_printf ("%s (%s)", clauses[decision->ground], g_strdelimit (reason, "\n\t", ' '));
}

/**
 * eh_result_describe_exclusion:
 * @result: the result of a tender
 *
 * Returns: (transfer full) (nullable): why the tender is excluded, in English
 *   on one line;
 *   %NULL if it is not
 */
char *
eh_result_describe_exclusion (const EhResult *result)
{
  g_autofree char *threshold = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  switch (result->exclusion)
    {
    case EH_EXCLUSION_DECIDED:
      return describe_decision (result->decision);
    case EH_EXCLUSION_FAILED:
      return g_strdup_printf ("failed “%s”", result->excluded_by->title);
    case EH_EXCLUSION_THRESHOLD:
      threshold = eh_decimal_format_short (result->excluded_by->threshold, 2);
      return g_strdup_printf ("scored below the minimum of %s for “%s”", threshold,
                              result->excluded_by->title);
    case EH_EXCLUSION_NONE:
    default:
      return NULL;
    }
}
