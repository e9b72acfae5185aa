/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-recheck.c: results worked out a second time, another way.
 */
#include "core/eh-recheck.h"

#include "core/eh-price.h"

GQuark
eh_recheck_error_quark (void)
{
  return g_quark_from_static_string ("eh-recheck-error");
}

/* Long division as it is taught at school: the whole part, then a digit at a
 * time, and the digit after the last decides whether to round up. */
static gint64
divide_by_hand (EhWide numerator, EhWide denominator, guint decimals)
{
  EhWide rest = numerator % denominator;
  EhWide quotient = numerator / denominator;

  for (guint i = 0; i < decimals; i++)
    {
      rest *= 10;
      quotient = quotient * 10 + rest / denominator;
      rest %= denominator;
    }

  return (gint64) (quotient + (rest * 10 / denominator >= 5 ? 1 : 0));
}

/* The percentage of the marks that a score is worth, as score / of. */
static gboolean
get_share (const EhScale *scale, gint64 score, EhWide *share, EhWide *of)
{
  gint64 highest = 1;
  const EhPoint *found = NULL;

  for (guint i = 0; i < scale->n_points; i++)
    {
      highest = MAX (highest, scale->points[i].score);
      if (scale->points[i].score == score)
        found = &scale->points[i];
    }
  if (found == NULL)
    return FALSE;

  *share = found->percent >= 0 ? found->percent : found->score;
  *of = found->percent >= 0 ? 10000 : highest;
  return TRUE;
}

/* Adds fractions by the rule taught at school; scorers are few, so the common
 * denominator of two kinds of point is all it ever grows to. */
static void
add_fraction (EhWide *share, EhWide *of, EhWide more, EhWide more_of)
{
  if (*of == more_of)
    {
      *share += more;
      return;
    }
  *share = *share * more_of + more * *of;
  *of *= more_of;
}

static gboolean
get_mean_share (const EhProcurement *procurement,
                const EhTender *tender,
                const EhCriterion *criterion,
                const EhScale *scale,
                EhWide *share,
                EhWide *of)
{
  /* Points with and without a published percentage are summed apart, so that
   * each sum keeps one denominator. */
  EhWide sums[2] = { 0, 0 };
  EhWide ofs[2] = { 1, 1 };
  guint n = eh_procurement_get_n_scores (procurement, tender, criterion);
  guint n_counted = 0;

  for (guint i = 0; i < n; i++)
    {
      const EhScore *score = eh_procurement_get_score (procurement, tender, criterion, i);
      const EhMember *member = eh_procurement_find_member (procurement, score->member);
      EhWide one, one_of;
      guint k;

      if (member == NULL || !member->is_voting)
        continue;
      if (criterion->scorers != NULL && !g_strv_contains (criterion->scorers, score->member))
        continue;
      if (!get_share (scale, score->score, &one, &one_of))
        return FALSE;
      k = one_of == 10000 ? 0 : 1;
      sums[k] += one;
      ofs[k] = one_of;
      n_counted++;
    }
  if (n_counted == 0)
    return FALSE;

  *share = sums[0];
  *of = ofs[0];
  add_fraction (share, of, sums[1], ofs[1]);
  *of *= n_counted;
  return TRUE;
}

static gint64
mark_question (const EhProcurement *procurement,
               const EhTender *tender,
               const EhCriterion *criterion,
               gint64 weight,
               guint decimals)
{
  const EhAward *award = eh_procurement_get_award (procurement, tender, criterion);
  const EhScale *scale = eh_procurement_find_scale (procurement, criterion->scale);
  const EhScore *agreed = eh_procurement_get_consensus (procurement, tender, criterion);
  EhWide share, of;

  if (award != NULL)
    return divide_by_hand (award->marks, 10000, decimals);
  if (scale == NULL)
    return EH_NO_MARKS;
  if (criterion->method == EH_METHOD_MEAN)
    {
      if (!get_mean_share (procurement, tender, criterion, scale, &share, &of))
        return EH_NO_MARKS;
    }
  else if (agreed == NULL || !get_share (scale, agreed->score, &share, &of))
    return EH_NO_MARKS;

  return divide_by_hand (share * weight, of * 100, decimals);
}

typedef struct
{
  const EhProcurement *procurement;
  const EhLotResults *lot;
  guint decimals;
  GError **error;
} Recheck;

static gboolean
differs (Recheck *self, const EhResult *result, const char *what)
{
  g_set_error (self->error, EH_RECHECK_ERROR, EH_RECHECK_ERROR_DIFFERS,
               "lot “%s”, tender “%s”: %s worked out a second time differs", self->lot->lot->row.id,
               result->tender->row.id, what);
  return FALSE;
}

static gint64
get_amount (Recheck *self, const EhTender *tender)
{
  const EhPrice *price = eh_procurement_get_price (self->procurement, tender);

  return price != NULL ? price->amount : EH_NO_AMOUNT;
}

/* Lowest, sum and number of the prices that are compared. */
static void
survey_prices (Recheck *self, gint64 *lowest, EhWide *sum, guint *n)
{
  *lowest = G_MAXINT64;
  *sum = 0;
  *n = 0;
  for (guint i = 0; i < self->lot->n_results; i++)
    {
      gint64 amount = get_amount (self, self->lot->results[i].tender);

      if (self->lot->results[i].exclusion != EH_EXCLUSION_NONE || amount == EH_NO_AMOUNT)
        continue;
      *lowest = MIN (*lowest, amount);
      *sum += amount;
      ++*n;
    }
}

static gint64
mark_price (Recheck *self, const EhCriterion *criterion, const EhTender *tender, gint64 weight)
{
  gint64 price = get_amount (self, tender);
  gint64 lowest;
  EhWide sum, part, whole;
  guint n;

  survey_prices (self, &lowest, &sum, &n);
  if (criterion->formula == EH_FORMULA_LOWEST_OVER_PRICE)
    {
      part = lowest;
      whole = price;
    }
  else if (criterion->formula == EH_FORMULA_LINEAR_FROM_LOWEST)
    {
      part = (EhWide) lowest - (price - lowest);
      whole = lowest;
    }
  else if (criterion->formula == EH_FORMULA_ABSOLUTE_RANGE)
    {
      part = (EhWide) criterion->ceiling - price;
      whole = (EhWide) criterion->ceiling - criterion->floor;
    }
  else
    {
      /* 50 - 100 (P - S/n) / (S/n), all times S, over 100 S. */
      part = 50 * sum - 100 * ((EhWide) price * n - sum);
      whole = 100 * sum;
    }

  if (whole == 0)
    return divide_by_hand (price == lowest ? weight : 0, 100, self->decimals);
  if (part <= 0)
    return 0;
  return divide_by_hand ((part > whole ? whole : part) * weight, whole * 100, self->decimals);
}

static gboolean
recheck_marks (Recheck *self, const EhResult *result, gint64 *quality, gint64 *price)
{
  const EhOutline *outline = self->lot->outline;

  *quality = 0;
  *price = EH_NO_MARKS;
  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);
      gint64 weight = eh_outline_get_leaf_weight (outline, leaf);
      gint64 mark = result->marks[leaf];

      if (mark == EH_NO_MARKS)
        continue;
      if (criterion->kind == EH_CRITERION_SCORED)
        {
          if (mark_question (self->procurement, result->tender, criterion, weight,
                             self->decimals) != mark)
            return differs (self, result, "a mark");
          *quality += mark;
        }
      else if (criterion->kind == EH_CRITERION_PRICE)
        {
          const EhAward *award =
              eh_procurement_get_award (self->procurement, result->tender, criterion);

          *price = award != NULL ? divide_by_hand (award->marks, 10000, self->decimals)
                                 : mark_price (self, criterion, result->tender, weight);
          if (*price != mark)
            return differs (self, result, "the price mark");
        }
    }

  return TRUE;
}

static gboolean
recheck_total (Recheck *self, const EhResult *result)
{
  gint64 quality, price;

  if (!recheck_marks (self, result, &quality, &price))
    return FALSE;
  if (result->quality != EH_NO_MARKS && result->quality != quality)
    return differs (self, result, "the sum of the quality marks");
  if (result->total != EH_NO_MARKS && result->total != quality + MAX (price, 0))
    return differs (self, result, "the total");

  return TRUE;
}

/* A rank is one more than the number of tenders that are better, whatever was
 * used to sort them; ties that a rule or the panel settled are left out. */
static gboolean
recheck_rank (Recheck *self, const EhResult *result)
{
  guint n_better = 0;

  if (result->rank == 0 || result->total == EH_NO_MARKS || result->tie != 0)
    return TRUE;

  for (guint i = 0; i < self->lot->n_results; i++)
    n_better += self->lot->results[i].rank != 0 && self->lot->results[i].total > result->total;

  return result->rank == n_better + 1 ? TRUE : differs (self, result, "the rank");
}

/**
 * eh_recheck:
 * @procurement: a procurement
 * @results: its results
 * @n_totals: (out) (optional): how many totals were worked out again
 * @error: return location for an #EhRecheckError
 *
 * Works out every mark, quality sum and total again by long division, and every
 * rank by counting who is better.
 *
 * Returns: %TRUE if all agree with @results
 */
gboolean
eh_recheck (const EhProcurement *procurement,
            const EhResults *results,
            guint *n_totals,
            GError **error)
{
  guint n = 0;

  g_return_val_if_fail (procurement != NULL && results != NULL, FALSE);

  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      Recheck self = { procurement, eh_results_get_lot (results, i),
                       eh_results_get_decimals (results), error };

      for (guint j = 0; j < self.lot->n_results; j++)
        {
          if (!recheck_total (&self, &self.lot->results[j]) ||
              !recheck_rank (&self, &self.lot->results[j]))
            return FALSE;
          n += self.lot->results[j].total != EH_NO_MARKS;
        }
    }

  if (n_totals != NULL)
    *n_totals = n;
  return TRUE;
}
