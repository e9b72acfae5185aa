/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-lot-results.c: the results of one lot, worked out.
 *
 * In this order: decisions to exclude, pass/fail requirements, the marks of each scored question
 * with its minimum, price marks or indexes among the tenders that are not
 * excluded, totals, ranks.
 */
#include "core/eh-lot-results.h"

#include <string.h>

#include "core/eh-cells.h"
#include "core/eh-currency.h"
#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "core/eh-procurement-private.h"
#include "core/eh-ranking.h"
#include "core/eh-scale.h"
#include "core/eh-scorers.h"

/* What is needed to work out one lot. */
typedef struct
{
  const EhProcurement *procurement;
  EhLotResults *lot;
  GPtrArray *missing;
  guint decimals;
  EhPriceField field;
  EhIndex *indexes; /* by result */
} Work;

G_GNUC_PRINTF (2, 3)
static void
add_missing (Work *work, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (work->missing, g_strdup_vprintf (format, args));
  va_end (args);
}

/* One scored criterion; its scorers are marked by slot, so that each score of
 * a cell is looked at once. */
typedef struct
{
  const EhCriterion *criterion;
  const EhScale *scale;
  GByteArray *is_scorer;
  guint n_scorers;
  gint64 weight;
  guint leaf;
} Question;

/* The sum of the scorers' shares and scores; whether all have scored. */
static gboolean
add_up_scores (const EhCell *cell, const Question *question, EhWide *numerator, gint64 *score_sum)
{
  guint n = 0;

  for (guint i = 0; cell != NULL && i < cell->scores->len; i++)
    {
      const EhCellScore *score = &g_array_index (cell->scores, EhCellScore, i);
      const EhPoint *point;

      if (score->member >= question->is_scorer->len || !question->is_scorer->data[score->member])
        continue;
      point = eh_scale_find_point (question->scale, score->score);
      if (point == NULL)
        return FALSE;
      *numerator += eh_scale_get_numerator (question->scale, point);
      *score_sum += score->score;
      n++;
    }

  return n > 0 && n == question->n_scorers;
}

static gboolean
take_consensus (const EhCell *cell, const Question *question, EhWide *numerator, gint64 *score)
{
  const EhPoint *point = cell != NULL && cell->consensus != NULL
                             ? eh_scale_find_point (question->scale, cell->consensus->score)
                             : NULL;

  if (point == NULL)
    return FALSE;

  *numerator = eh_scale_get_numerator (question->scale, point);
  *score = point->score;
  return TRUE;
}

static void
exclude (EhResult *result, EhExclusionKind kind, const EhCriterion *criterion)
{
  /* The first reason found is the one that is given. */
  if (result->exclusion != EH_EXCLUSION_NONE)
    return;

  result->exclusion = kind;
  result->excluded_by = criterion;
}

static gint64
get_awarded (const Work *work, const EhAward *award)
{
  return eh_divide_half_up (award->marks,
                            eh_decimal_power_of_ten (EH_MARKS_DIGITS - work->decimals));
}

/* Marks = weight * share, rounded once; the weight is in hundredths. Marks that
 * were awarded elsewhere stand instead, but lift no tender over a minimum. */
static void
score_question (Work *work, EhResult *result, const Question *question)
{
  const EhCell *cell = eh_cells_find (work->procurement->cells, result->tender->row.slot,
                                      question->criterion->row.slot);
  gboolean is_mean = question->criterion->method == EH_METHOD_MEAN;
  gint64 *mark = (gint64 *) &result->marks[question->leaf];
  gint64 divisor = is_mean ? MAX (question->n_scorers, 1) : 1;
  EhWide numerator = 0;
  gint64 score = 0;

  if (question->scale != NULL && (is_mean ? add_up_scores (cell, question, &numerator, &score)
                                          : take_consensus (cell, question, &numerator, &score)))
    {
      *mark = eh_divide_half_up (
          numerator * question->weight * eh_decimal_power_of_ten (work->decimals),
          (EhWide) 100 * eh_scale_get_denominator (question->scale) * divisor);
      if (question->criterion->threshold != EH_NO_VALUE &&
          score < question->criterion->threshold * divisor)
        exclude (result, EH_EXCLUSION_THRESHOLD, question->criterion);
    }
  if (cell != NULL && cell->award != NULL)
    *mark = get_awarded (work, cell->award);
}

static void
mark_scorers (const Work *work, Question *question)
{
  g_autoptr (GPtrArray) scorers = eh_scorers_list (work->procurement, question->criterion);
  guint8 *is_scorer;
  guint n = 0;

  for (guint i = 0; i < scorers->len; i++)
    n = MAX (n, ((const EhMember *) g_ptr_array_index (scorers, i))->row.slot + 1);
  g_byte_array_set_size (question->is_scorer, n);
  is_scorer = question->is_scorer->data;
  if (n > 0)
    memset (is_scorer, 0, n);
  for (guint i = 0; i < scorers->len; i++)
    is_scorer[((const EhMember *) g_ptr_array_index (scorers, i))->row.slot] = TRUE;
  question->n_scorers = scorers->len;
}

static void
score_questions (Work *work)
{
  const EhOutline *outline = work->lot->outline;
  g_autoptr (GByteArray) is_scorer = g_byte_array_new ();

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);
      Question question = { .criterion = criterion, .is_scorer = is_scorer, .leaf = leaf };

      if (criterion->kind != EH_CRITERION_SCORED)
        continue;

      question.scale = eh_procurement_find_scale (work->procurement, criterion->scale);
      question.weight = eh_outline_get_leaf_weight (outline, leaf);
      mark_scorers (work, &question);
      for (guint i = 0; i < work->lot->n_results; i++)
        score_question (work, &work->lot->results[i], &question);
    }
}

/* A tender that came in late or was withdrawn takes no part in anything. */
static void
take_decisions (Work *work)
{
  for (guint i = 0; i < work->lot->n_results; i++)
    {
      EhResult *result = &work->lot->results[i];

      result->decision = eh_procurement_get_exclusion (work->procurement, result->tender);
      if (result->decision != NULL)
        exclude (result, EH_EXCLUSION_DECIDED, NULL);
    }
}

/* Requirements come before scores: a tender that fails one is excluded for that,
 * whatever its scores. */
static void
judge_pass_fail (Work *work)
{
  const EhOutline *outline = work->lot->outline;

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);

      if (criterion->kind != EH_CRITERION_PASS_FAIL)
        continue;
      for (guint i = 0; i < work->lot->n_results; i++)
        {
          EhResult *result = &work->lot->results[i];
          const EhPassFail *verdict =
              eh_procurement_get_pass_fail (work->procurement, result->tender, criterion);

          if (verdict != NULL && !verdict->passed)
            exclude (result, EH_EXCLUSION_FAILED, criterion);
        }
    }
}

static void
add_missing_judgement (Work *work, EhResult *result, const EhCriterion *criterion)
{
  const char *what;

  if (criterion->kind == EH_CRITERION_PASS_FAIL)
    what = "pass or fail is not recorded for";
  else if (criterion->method == EH_METHOD_MEAN)
    what = "not all scorers have scored";
  else
    what = "no agreed score for";

  result->is_complete = FALSE;
  add_missing (work, "tender “%s”: %s “%s”", result->tender->row.id, what, criterion->row.id);
}

/* What an excluded tender lacks matters to nobody. */
static void
list_missing (Work *work, EhResult *result)
{
  const EhOutline *outline = work->lot->outline;

  if (result->exclusion != EH_EXCLUSION_NONE)
    return;
  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);

      if (criterion->kind == EH_CRITERION_PASS_FAIL
              ? eh_procurement_get_pass_fail (work->procurement, result->tender, criterion) == NULL
              : criterion->kind == EH_CRITERION_SCORED && result->marks[leaf] == EH_NO_MARKS)
        add_missing_judgement (work, result, criterion);
    }
}

static void
sum_quality (Work *work, EhResult *result)
{
  const EhOutline *outline = work->lot->outline;
  gint64 sum = 0;

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      if (eh_outline_get_leaf (outline, leaf)->kind != EH_CRITERION_SCORED)
        continue;
      if (result->marks[leaf] == EH_NO_MARKS)
        return;
      sum += result->marks[leaf];
    }

  result->quality = sum;
}

/* What the relative formulas compare: the tenders that are not excluded. */
static void
measure_field (Work *work)
{
  EhPriceField *field = &work->field;
  const EhBasics *basics = eh_procurement_get_basics (work->procurement);
  gint64 unit = eh_decimal_power_of_ten (work->decimals);
  int leaf = eh_outline_get_price_leaf (work->lot->outline);

  *field = (EhPriceField){ .lowest = G_MAXINT64, .lowest_quality = G_MAXINT64 };
  field->decimals = work->decimals;
  field->currency_digits = basics != NULL ? eh_currency_get_digits (basics->currency) : 2;
  field->full_quality =
      eh_divide_half_up ((EhWide) eh_outline_get_quality_weight (work->lot->outline) * unit, 100);
  if (leaf >= 0)
    field->full_price = eh_divide_half_up (
        (EhWide) eh_outline_get_leaf_weight (work->lot->outline, (guint) leaf) * unit, 100);

  for (guint i = 0; i < work->lot->n_results; i++)
    {
      const EhResult *result = &work->lot->results[i];
      const EhPrice *price = eh_procurement_get_price (work->procurement, result->tender);

      if (result->exclusion != EH_EXCLUSION_NONE)
        continue;
      if (price != NULL)
        {
          field->n_prices++;
          field->sum += price->amount;
          field->lowest = MIN (field->lowest, price->amount);
        }
      if (result->quality != EH_NO_MARKS)
        {
          field->best_quality = MAX (field->best_quality, result->quality);
          field->lowest_quality = MIN (field->lowest_quality, result->quality);
        }
    }
}

/* Whether the formula compares a tender with the lowest or mean price, and
 * with the highest or lowest quality: what is missing could be that. */
static gboolean
needs_every_price (int formula)
{
  return formula == EH_FORMULA_LOWEST_OVER_PRICE || formula == EH_FORMULA_LINEAR_FROM_LOWEST ||
         formula == EH_FORMULA_MEAN_BASED || formula == EH_FORMULA_UTILITY_INDEX;
}

static gboolean
needs_every_quality (int formula)
{
  return formula == EH_FORMULA_UTILITY_INDEX || formula == EH_FORMULA_RELATIVE_VALUE_COST;
}

/* Whether the prices, and qualities, that the formula compares are known. A
 * tender whose price marks were awarded elsewhere needs a price as well, if
 * those of others are worked out. */
static gboolean
check_comparable (Work *work, const EhCriterion *criterion)
{
  const EhProcurement *procurement = work->procurement;
  gboolean has_prices = TRUE, has_qualities = TRUE, is_needed = FALSE;

  for (guint i = 0; i < work->lot->n_results; i++)
    {
      const EhResult *result = &work->lot->results[i];

      if (result->exclusion != EH_EXCLUSION_NONE)
        continue;
      has_prices = has_prices && eh_procurement_get_price (procurement, result->tender) != NULL;
      has_qualities = has_qualities && result->quality != EH_NO_MARKS;
      is_needed =
          is_needed || eh_procurement_get_award (procurement, result->tender, criterion) == NULL;
    }

  if (!is_needed)
    return TRUE;
  if (needs_every_price (criterion->formula) && !has_prices)
    return FALSE;
  return has_qualities || !needs_every_quality (criterion->formula);
}

static void
price_tender (Work *work, guint i, const EhCriterion *criterion, guint leaf, gboolean is_comparable)
{
  EhResult *result = &work->lot->results[i];
  gint64 *mark = (gint64 *) &result->marks[leaf];
  const EhAward *award = eh_procurement_get_award (work->procurement, result->tender, criterion);
  const EhPrice *price = eh_procurement_get_price (work->procurement, result->tender);

  if (award != NULL)
    result->price = *mark = get_awarded (work, award);
  if (result->exclusion != EH_EXCLUSION_NONE)
    return;
  result->lacks_price = price == NULL && (award == NULL || !is_comparable);
  if (result->lacks_price)
    add_missing (work, "tender “%s”: no price", result->tender->row.id);
  if (award != NULL)
    return;
  if (price == NULL || !is_comparable)
    {
      result->is_complete = FALSE;
      return;
    }

  if (eh_formula_gives_marks (criterion->formula))
    {
      *mark = eh_price_get_marks (criterion, &work->field, price->amount);
      result->price = *mark;
    }
  else if (result->quality != EH_NO_MARKS)
    {
      work->indexes[i] =
          eh_price_get_index (criterion, &work->field, price->amount, result->quality);
      result->has_index = work->indexes[i].denominator > 0;
      if (result->has_index)
        result->index = eh_index_round (&work->indexes[i], EH_INDEX_DIGITS);
    }
}

static void
price_tenders (Work *work)
{
  int leaf = eh_outline_get_price_leaf (work->lot->outline);
  const EhCriterion *criterion;
  gboolean is_comparable;

  if (leaf < 0)
    return;
  criterion = eh_outline_get_leaf (work->lot->outline, (guint) leaf);
  work->lot->formula = criterion->formula;
  /* With a fixed price there is nothing to work out; a foreign record may have
   * a price criterion without a formula. */
  if (!eh_formula_gives_marks (criterion->formula) && !eh_formula_gives_index (criterion->formula))
    return;

  measure_field (work);
  is_comparable = check_comparable (work, criterion);
  for (guint i = 0; i < work->lot->n_results; i++)
    price_tender (work, i, criterion, (guint) leaf, is_comparable);
}

static void
sum_totals (Work *work)
{
  gboolean has_index = eh_formula_gives_index (work->lot->formula);
  gboolean has_price_marks = eh_formula_gives_marks (work->lot->formula);

  for (guint i = 0; i < work->lot->n_results; i++)
    {
      EhResult *result = &work->lot->results[i];

      if (result->exclusion != EH_EXCLUSION_NONE || has_index || result->quality == EH_NO_MARKS)
        continue;
      if (!has_price_marks)
        result->total = result->quality;
      else if (result->price != EH_NO_MARKS)
        result->total = result->quality + result->price;
    }
}

static void
prepare_results (Work *work)
{
  EhLotResults *lot = work->lot;
  guint n_leaves = eh_outline_get_n_leaves (lot->outline);
  guint n_tenders = eh_procurement_get_n_tenders (work->procurement);

  lot->results = g_new0 (EhResult, n_tenders + 1);
  for (guint i = 0; i < n_tenders; i++)
    {
      const EhTender *tender = eh_procurement_get_tender (work->procurement, i);
      EhResult *result = &lot->results[lot->n_results];
      gint64 *marks;

      if (!g_str_equal (tender->lot, lot->lot->row.id))
        continue;

      marks = g_new (gint64, n_leaves + 1);
      for (guint leaf = 0; leaf < n_leaves; leaf++)
        marks[leaf] = EH_NO_MARKS;
      *result = (EhResult){ .tender = tender,
                            .is_complete = TRUE,
                            .total = EH_NO_MARKS,
                            .quality = EH_NO_MARKS,
                            .price = EH_NO_MARKS,
                            .marks = marks };
      lot->n_results++;
    }
  work->indexes = g_new0 (EhIndex, lot->n_results + 1);
}

/* With weights that do not add up a rank would mean nothing. */
static void
check_method (Work *work)
{
  g_autoptr (GError) error = NULL;
  const char *criterion = NULL;

  if (eh_outline_check (work->lot->outline, &criterion, &error))
    return;

  add_missing (work, "%s", error->message);
  for (guint i = 0; i < work->lot->n_results; i++)
    work->lot->results[i].is_complete = FALSE;
}

/**
 * eh_lot_results_new:
 * @procurement: a procurement
 * @row: one of its lots
 * @decimals: digits after the point of a mark
 *
 * Works out the results of one lot, as eh_results_new() says. They point to
 * rows of @procurement, which must outlive them.
 *
 * Returns: (transfer full): the results
 */
EhLotResults *
eh_lot_results_new (const EhProcurement *procurement, const EhLot *row, guint decimals)
{
  EhLotResults *lot = g_new0 (EhLotResults, 1);
  Work work = { procurement, lot, g_ptr_array_new (), decimals, { 0 }, NULL };

  lot->lot = row;
  lot->formula = EH_NONE;
  lot->outline = eh_outline_new (procurement, row->row.id);

  prepare_results (&work);
  check_method (&work);
  take_decisions (&work);
  judge_pass_fail (&work);
  score_questions (&work);
  for (guint i = 0; i < lot->n_results; i++)
    {
      list_missing (&work, &lot->results[i]);
      sum_quality (&work, &lot->results[i]);
    }
  price_tenders (&work);
  sum_totals (&work);
  eh_ranking_settle (procurement, lot, work.indexes);

  g_free (work.indexes);
  g_ptr_array_add (work.missing, NULL);
  lot->incomplete = (char **) g_ptr_array_free (work.missing, FALSE);

  return lot;
}

/**
 * eh_lot_results_free:
 * @self: (transfer full): results of a lot
 *
 * Frees @self.
 */
void
eh_lot_results_free (EhLotResults *self)
{
  for (guint i = 0; i < self->n_results; i++)
    g_free ((gpointer) self->results[i].marks);
  for (guint i = 0; i < self->n_ties; i++)
    g_free (self->ties[i].tenders);
  eh_outline_free ((EhOutline *) self->outline);
  g_strfreev (self->incomplete);
  g_free (self->results);
  g_free (self->ties);
  g_free (self);
}
