/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results.c: marks, totals, ranks, ties and exclusions.
 *
 * In this order, lot by lot: the marks of each scored question, exclusions,
 * price marks or indexes among those not excluded, totals, ranks.
 */
#include "core/eh-results.h"

#include "core/eh-cells.h"
#include "core/eh-currency.h"
#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "core/eh-procurement-private.h"
#include "core/eh-ranking.h"
#include "core/eh-scale.h"
#include "core/eh-scorers.h"

struct _EhResults
{
  gatomicrefcount refs;
  /* Keeps the rows that the results point to, but not the scores. */
  GPtrArray *rows;
  guint decimals;
  GPtrArray *lots;
};

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

static void
lot_results_free (gpointer data)
{
  EhLotResults *self = data;

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

G_GNUC_PRINTF (2, 3)
static void
add_missing (Work *work, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (work->missing, g_strdup_vprintf (format, args));
  va_end (args);
}

/* The mean of the scorers' shares; whether all have scored. */
static gboolean
get_mean (Work *work,
          const EhCell *cell,
          const EhScale *scale,
          GPtrArray *scorers,
          EhWide *numerator,
          gint64 *score_sum)
{
  *numerator = 0;
  *score_sum = 0;
  for (guint i = 0; i < scorers->len; i++)
    {
      const EhMember *member = g_ptr_array_index (scorers, i);
      const EhCellScore *score = cell != NULL ? eh_cell_find_score (cell, member->row.slot) : NULL;
      const EhPoint *point = score != NULL ? eh_scale_find_point (scale, score->score) : NULL;

      if (point == NULL)
        return FALSE;
      *numerator += eh_scale_get_numerator (scale, point);
      *score_sum += score->score;
    }

  return scorers->len > 0;
}

typedef struct
{
  const EhCriterion *criterion;
  const EhScale *scale;
  GPtrArray *scorers;
  gint64 weight;
  guint leaf;
} Question;

static void
exclude (EhResult *result, EhExclusionKind kind, const EhCriterion *criterion)
{
  /* The first reason found is the one that is given. */
  if (result->exclusion != EH_EXCLUSION_NONE)
    return;

  result->exclusion = kind;
  result->excluded_by = criterion;
}

/* Marks = weight * share, rounded once; the weight is in hundredths. */
static void
score_question (Work *work, EhResult *result, const Question *question)
{
  const EhCell *cell = eh_cells_find (work->procurement->cells, result->tender->row.slot,
                                      question->criterion->row.slot);
  gint64 *mark = (gint64 *) &result->marks[question->leaf];
  EhWide numerator = 0;
  gint64 score = 0;
  gint64 divisor = 1;
  gboolean is_known = FALSE;

  if (cell != NULL && cell->award != NULL)
    {
      *mark = cell->award->marks / eh_decimal_power_of_ten (EH_MARKS_DIGITS - work->decimals);
      return;
    }
  if (question->scale == NULL)
    return;

  if (question->criterion->method == EH_METHOD_MEAN)
    {
      is_known = get_mean (work, cell, question->scale, question->scorers, &numerator, &score);
      divisor = MAX (question->scorers->len, 1);
    }
  else if (cell != NULL && cell->consensus != NULL)
    {
      const EhPoint *point = eh_scale_find_point (question->scale, cell->consensus->score);

      is_known = point != NULL;
      numerator = is_known ? eh_scale_get_numerator (question->scale, point) : 0;
      score = cell->consensus->score;
    }
  if (!is_known)
    return;

  *mark =
      eh_divide_half_up (numerator * question->weight * eh_decimal_power_of_ten (work->decimals),
                         (EhWide) 100 * eh_scale_get_denominator (question->scale) * divisor);
  if (question->criterion->threshold != EH_NO_VALUE &&
      score < question->criterion->threshold * divisor)
    exclude (result, EH_EXCLUSION_THRESHOLD, question->criterion);
}

static void
score_questions (Work *work)
{
  const EhOutline *outline = work->lot->outline;

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);
      g_autoptr (GPtrArray) scorers = NULL;
      Question question;

      if (criterion->kind != EH_CRITERION_SCORED)
        continue;

      scorers = eh_scorers_list (work->procurement, criterion);
      question =
          (Question){ criterion, eh_procurement_find_scale (work->procurement, criterion->scale),
                      scorers, eh_outline_get_leaf_weight (outline, leaf), leaf };
      for (guint i = 0; i < work->lot->n_results; i++)
        score_question (work, &work->lot->results[i], &question);
    }
}

static void
judge_pass_fail (Work *work, EhResult *result)
{
  const EhOutline *outline = work->lot->outline;

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);
      const EhPassFail *verdict;

      if (criterion->kind != EH_CRITERION_PASS_FAIL)
        continue;

      verdict = eh_procurement_get_pass_fail (work->procurement, result->tender, criterion);
      if (verdict == NULL)
        {
          result->is_complete = FALSE;
          add_missing (work, "tender “%s”: pass or fail of “%s” is not recorded",
                       result->tender->row.id, criterion->row.id);
        }
      else if (!verdict->passed)
        exclude (result, EH_EXCLUSION_FAILED, criterion);
    }
}

static void
sum_quality (Work *work, EhResult *result)
{
  const EhOutline *outline = work->lot->outline;
  gboolean is_known = TRUE;
  gint64 sum = 0;

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);

      if (criterion->kind != EH_CRITERION_SCORED)
        continue;
      if (result->marks[leaf] != EH_NO_MARKS)
        {
          sum += result->marks[leaf];
          continue;
        }

      is_known = FALSE;
      if (result->exclusion == EH_EXCLUSION_NONE)
        add_missing (work, "tender “%s”: %s “%s”", result->tender->row.id,
                     criterion->method == EH_METHOD_MEAN ? "not all scorers have scored"
                                                         : "no agreed score for",
                     criterion->row.id);
    }

  result->quality = is_known ? sum : EH_NO_MARKS;
  result->is_complete = result->is_complete && is_known;
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

/* A relative formula needs every price: one that is missing could be the lowest. */
static gboolean
all_prices_are_known (Work *work)
{
  for (guint i = 0; i < work->lot->n_results; i++)
    if (work->lot->results[i].exclusion == EH_EXCLUSION_NONE &&
        eh_procurement_get_price (work->procurement, work->lot->results[i].tender) == NULL)
      return FALSE;

  return TRUE;
}

static void
price_tender (Work *work, guint i, const EhCriterion *criterion, guint leaf, gboolean is_comparable)
{
  EhResult *result = &work->lot->results[i];
  gint64 *mark = (gint64 *) &result->marks[leaf];
  const EhAward *award = eh_procurement_get_award (work->procurement, result->tender, criterion);
  const EhPrice *price = eh_procurement_get_price (work->procurement, result->tender);

  if (award != NULL)
    {
      *mark = award->marks / eh_decimal_power_of_ten (EH_MARKS_DIGITS - work->decimals);
      result->price = *mark;
      return;
    }
  if (result->exclusion != EH_EXCLUSION_NONE)
    return;
  if (price == NULL)
    {
      result->is_complete = FALSE;
      add_missing (work, "tender “%s”: no price", result->tender->row.id);
      return;
    }
  if (!is_comparable)
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
  if (criterion->formula == EH_FORMULA_FIXED_PRICE)
    return;

  measure_field (work);
  is_comparable = criterion->formula == EH_FORMULA_ABSOLUTE_RANGE || all_prices_are_known (work);
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

static EhLotResults *
work_out_lot (const EhProcurement *procurement, const EhLot *row, guint decimals)
{
  EhLotResults *lot = g_new0 (EhLotResults, 1);
  Work work = { procurement, lot, g_ptr_array_new (), decimals, { 0 }, NULL };

  lot->lot = row;
  lot->formula = EH_NONE;
  lot->outline = eh_outline_new (procurement, row->row.id);

  prepare_results (&work);
  score_questions (&work);
  for (guint i = 0; i < lot->n_results; i++)
    {
      judge_pass_fail (&work, &lot->results[i]);
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
 * tender that failed a pass/fail requirement or scored below a minimum is
 * excluded, and takes no part in a relative price formula. While anything is
 * missing nobody has a rank: a tender that is not fully scored might yet win.
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
  self->lots = g_ptr_array_new_with_free_func (lot_results_free);
  basics = eh_procurement_get_basics (procurement);
  self->decimals = basics != NULL ? basics->decimals : 2;
  keep_rows (self, procurement->lots);
  keep_rows (self, procurement->tenders);
  keep_rows (self, procurement->criteria);

  for (guint i = 0; i < eh_procurement_get_n_lots (procurement); i++)
    g_ptr_array_add (self->lots, work_out_lot (procurement, eh_procurement_get_lot (procurement, i),
                                               self->decimals));

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

/**
 * eh_result_describe_exclusion:
 * @result: the result of a tender
 *
 * Returns: (transfer full) (nullable): why the tender is excluded, in English;
 *   %NULL if it is not
 */
char *
eh_result_describe_exclusion (const EhResult *result)
{
  g_autofree char *threshold = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  switch (result->exclusion)
    {
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
