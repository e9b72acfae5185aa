/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-formula.c: the formulas of marks.
 *
 * A spreadsheet computes in binary floating point, and marks are rounded half
 * up. So each formula brings its mark to one fraction of two whole numbers
 * and rounds that to a whole number of the last digit. As long as both are
 * below 2^52 (a price of ten million at a weight of 40 is far below) a half
 * is exactly a half, and any spreadsheet rounds it as the record does.
 */
#include "document/eh-workbook-private.h"

#include "core/eh-decimal.h"

/**
 * eh_workbook_round_marks:
 * @self: a workbook
 * @weight: reference to a weight, in percent
 * @numerator: a formula, in parentheses if it is a sum
 * @denominator: a formula, in parentheses unless it is one value
 *
 * Makes the formula of @weight * @numerator / @denominator rounded to the
 * published decimals. The weight is counted in hundredths; what is left of the
 * decimals goes into the fraction.
 *
 * Returns: (transfer full): the formula
 */
char *
eh_workbook_round_marks (const EhWorkbook *self,
                         const char *weight,
                         const char *numerator,
                         const char *denominator)
{
  gint64 unit = eh_decimal_power_of_ten (self->decimals);

  if (unit == 1)
    return g_strdup_printf ("ROUND(ROUND(%s*100,0)*%s/(100*%s),0)", weight, numerator, denominator);
  if (unit < 100)
    return g_strdup_printf ("ROUND(ROUND(%s*100,0)*%s/(10*%s),0)/10", weight, numerator,
                            denominator);
  if (unit == 100)
    return g_strdup_printf ("ROUND(ROUND(%s*100,0)*%s/%s,0)/100", weight, numerator, denominator);

  return g_strdup_printf ("ROUND(ROUND(%s*100,0)*%" G_GINT64_FORMAT "*%s/%s,0)/%" G_GINT64_FORMAT,
                          weight, unit / 100, numerator, denominator, unit);
}

/**
 * eh_workbook_refer_scores:
 * @lot: a lot
 * @question: one of its questions, with scorers
 * @tender: place of a tender in the lot
 * @is_own_sheet: whether the formula is on the matrix itself
 *
 * Returns: the reference to the scorers' scores in the matrix
 */
EhReference
eh_workbook_refer_scores (const EhWorkbookLot *lot,
                          const EhWorkbookQuestion *question,
                          guint tender,
                          gboolean is_own_sheet)
{
  guint column = EH_MATRIX_FIRST_TENDER + tender;

  return eh_sheet_refer_range (is_own_sheet ? NULL : lot->matrix, question->score_row, column,
                               question->score_row + question->scorers->len - 1, column);
}

/* Every scorer's share is looked up; all have the same denominator. */
static char *
make_mean_formula (const EhWorkbook *self,
                   const EhWorkbookLot *lot,
                   const EhWorkbookQuestion *question,
                   const char *weight,
                   guint tender)
{
  EhReference scores;
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;
  g_autofree char *marks = NULL;
  guint n = question->scorers->len;
  guint scale = question->scale_number;

  if (n == 0)
    return g_strdup ("=\"\"");

  scores = eh_workbook_refer_scores (lot, question, tender, FALSE);
  numerator = g_strdup_printf ("SUMPRODUCT(SUMIF(Scale_%u_score,%s,Scale_%u_worth))", scale,
                               scores.text, scale);
  denominator = g_strdup_printf ("(%u*Scale_%u_of)", n, scale);
  marks = eh_workbook_round_marks (self, weight, numerator, denominator);

  return g_strdup_printf (
      "=IF(COUNT(%s)<%u,\"\",IF(SUMPRODUCT(COUNTIF(Scale_%u_score,%s))<%u,\"\",%s))", scores.text,
      n, scale, scores.text, n, marks);
}

/**
 * eh_workbook_make_question_formula:
 * @self: a workbook
 * @lot: a lot
 * @question: place of a question in the lot
 * @tender: place of a tender in the lot
 *
 * Returns: (transfer full): the formula of the tender's marks for the question,
 *   on the lot's results
 */
char *
eh_workbook_make_question_formula (const EhWorkbook *self,
                                   const EhWorkbookLot *lot,
                                   guint question,
                                   guint tender)
{
  const EhWorkbookQuestion *asked = eh_workbook_lot_get_question (lot, question);
  EhReference weight = eh_refer (EH_RESULTS_WEIGHTS, EH_RESULTS_FIRST_QUESTION + question);
  EhReference score = eh_sheet_refer (lot->matrix, asked->row, EH_MATRIX_FIRST_TENDER + tender);
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;
  g_autofree char *marks = NULL;
  guint scale = asked->scale_number;

  if (asked->criterion->method == EH_METHOD_MEAN)
    return make_mean_formula (self, lot, asked, weight.text, tender);

  numerator = g_strdup_printf ("INDEX(Scale_%u_worth,MATCH(%s,Scale_%u_score,0))", scale,
                               score.text, scale);
  denominator = g_strdup_printf ("Scale_%u_of", scale);
  marks = eh_workbook_round_marks (self, weight.text, numerator, denominator);

  return g_strdup_printf ("=IF(%s=\"\",\"\",IFERROR(%s,\"\"))", score.text, marks);
}

/* References that the price formulas share, all on one row. */
typedef struct
{
  const EhWorkbook *self;
  const EhCriterion *criterion;
  EhReference weight;
  EhReference price;
  EhReference lowest;
  EhReference sum;
  EhReference count;
  EhReference quality;
  EhReference best;
  EhReference worst;
  EhReference full_quality;
  EhReference full_price;
} Field;

/* A published amount of the criterion, in minor units. */
static char *
make_amount (const Field *field, guint column)
{
  EhReference cell = eh_sheet_refer (
      field->self->criteria, eh_workbook_get_criterion_row (field->self, field->criterion), column);

  return g_strdup_printf ("ROUND(%s*%" G_GINT64_FORMAT ",0)", cell.text,
                          eh_decimal_power_of_ten (field->self->currency_digits));
}

static void
make_share (const Field *field, char **numerator, char **denominator)
{
  const char *price = field->price.text;
  const char *lowest = field->lowest.text;
  const char *sum = field->sum.text;

  if (field->criterion->formula == EH_FORMULA_LINEAR_FROM_LOWEST)
    {
      *numerator = g_strdup_printf ("MAX(0,2*%s-%s)", lowest, price);
      *denominator = g_strdup (lowest);
    }
  else if (field->criterion->formula == EH_FORMULA_ABSOLUTE_RANGE)
    {
      g_autofree char *ceiling = make_amount (field, EH_CRITERIA_CEILING);
      g_autofree char *floor = make_amount (field, EH_CRITERIA_FLOOR);

      *numerator = g_strdup_printf ("MAX(0,MIN(%s-%s,%s-%s))", ceiling, price, ceiling, floor);
      *denominator = g_strdup_printf ("(%s-%s)", ceiling, floor);
    }
  else if (field->criterion->formula == EH_FORMULA_MEAN_BASED)
    {
      *numerator =
          g_strdup_printf ("MAX(0,MIN(2*%s,3*%s-2*%s*%s))", sum, sum, price, field->count.text);
      *denominator = g_strdup_printf ("(2*%s)", sum);
    }
  else
    {
      *numerator = g_strdup (lowest);
      *denominator = g_strdup (price);
    }
}

/* As in eh-price.c: with a lowest price of nothing, whoever asks for nothing
 * has full marks, and no other price can be compared with it. */
static char *
make_price_marks (const Field *field)
{
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;
  g_autofree char *marks = NULL;
  g_autofree char *full = NULL;

  make_share (field, &numerator, &denominator);
  marks = eh_workbook_round_marks (field->self, field->weight.text, numerator, denominator);
  full = eh_workbook_round_marks (field->self, field->weight.text, "1", "1");

  return g_strdup_printf ("IF(%s<=0,IF(%s=%s,%s,0),%s)", denominator, field->price.text,
                          field->lowest.text, full, marks);
}

static char *
make_utility_index (const Field *field)
{
  const char *lowest = field->lowest.text;
  const char *price = field->price.text;
  g_autofree char *lost = g_strdup_printf ("(%s-%s)", field->best.text, field->quality.text);
  g_autofree char *kept = NULL;
  g_autofree char *full = NULL;

  if (field->criterion->n != EH_NO_VALUE)
    {
      EhReference n = eh_sheet_refer (field->self->criteria,
                                      eh_workbook_get_criterion_row (field->self, field->criterion),
                                      EH_CRITERIA_N);

      kept =
          g_strdup_printf ("(100*%s-%s*ROUND(%s*100,0))", field->full_quality.text, lost, n.text);
      full = g_strdup_printf ("(100*%s)", field->full_quality.text);
    }
  else
    {
      kept = g_strdup_printf ("(%s-%s)", field->full_price.text, lost);
      full = g_strdup (field->full_price.text);
    }

  return g_strdup_printf ("IF(%s=0,\"\",IF(%s=0,IF(%s=0,%s/%s,\"\"),%s*%s/(%s*%s)))", full, price,
                          lowest, kept, full, kept, lowest, full, price);
}

static char *
make_index (const Field *field)
{
  gint64 mark = eh_decimal_power_of_ten (field->self->decimals);
  gint64 coin = eh_decimal_power_of_ten (field->self->currency_digits);
  const char *price = field->price.text;
  const char *quality = field->quality.text;

  if (field->criterion->formula == EH_FORMULA_UTILITY_INDEX)
    return make_utility_index (field);
  if (field->criterion->formula == EH_FORMULA_PRICE_PER_QUALITY_POINT)
    return g_strdup_printf ("IF(%s=0,\"\",%s*%" G_GINT64_FORMAT "/(%s*%" G_GINT64_FORMAT "))",
                            quality, price, mark, quality, coin);

  return g_strdup_printf ("IF(%s+%s=0,\"\",%s*(%s+%s)/((%s+%s)*%" G_GINT64_FORMAT "))", quality,
                          field->full_quality.text, price, field->worst.text,
                          field->full_quality.text, quality, field->full_quality.text, coin);
}

/**
 * eh_workbook_make_price_formula:
 * @self: a workbook
 * @lot: a lot with a price criterion whose formula gives marks or an index
 * @row: row of a tender on the sheet of prices
 *
 * Returns: (transfer full): the formula of the tender's price marks or index,
 *   on that sheet
 */
char *
eh_workbook_make_price_formula (const EhWorkbook *self, const EhWorkbookLot *lot, guint row)
{
  gboolean is_index = lot->price->formula >= EH_FORMULA_PRICE_PER_QUALITY_POINT;
  Field field = {
    .self = self,
    .criterion = lot->price,
    .weight = eh_sheet_refer (lot->sheet, EH_RESULTS_WEIGHTS, EH_RESULTS_PRICE),
    .price = eh_refer (row, EH_PRICE_UNITS),
    .lowest = eh_refer (row, EH_PRICE_LOWEST),
    .sum = eh_refer (row, EH_PRICE_SUM),
    .count = eh_refer (row, EH_PRICE_COUNT),
    .quality = eh_refer (row, EH_PRICE_QUALITY),
    .best = eh_refer (row, EH_PRICE_BEST),
    .worst = eh_refer (row, EH_PRICE_WORST),
    .full_quality = eh_refer (row, EH_PRICE_FULL_QUALITY),
    .full_price = eh_refer (row, EH_PRICE_FULL_PRICE),
  };
  g_autofree char *value = is_index ? make_index (&field) : make_price_marks (&field);
  EhReference award = eh_refer (row, EH_PRICE_AWARD);
  EhReference part = eh_refer (row, EH_PRICE_TAKES_PART);
  EhReference ready = eh_refer (row, EH_PRICE_READY);

  if (is_index)
    return g_strdup_printf ("=IF(OR(%s<>\"yes\",%s=0,%s=\"\"),\"\",%s)", part.text, ready.text,
                            field.quality.text, value);

  return g_strdup_printf ("=IF(%s<>\"\",%s,IF(OR(%s<>\"yes\",%s=0),\"\",%s))", award.text,
                          award.text, part.text, ready.text, value);
}
