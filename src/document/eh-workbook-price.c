/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-price.c: the sheet of prices: what they are, what they are
 * compared with, and the marks or the index that follow.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "document/eh-wording.h"
#include "document/eh-workbook-words.h"

static const EhSheetColumn columns[] = {
  [EH_PRICE_LOT] = { N_ ("Lot"), 6, 14, FALSE, TRUE },
  [EH_PRICE_TENDER] = { N_ ("Tender"), 8, 14, FALSE },
  [EH_PRICE_BIDDER] = { N_ ("Bidder"), 18, 34, FALSE },
  [EH_PRICE_AMOUNT] = { N_ ("Price"), 14, 20, TRUE },
  [EH_PRICE_AWARD] = { N_ ("Marks awarded elsewhere"), 10, 10, TRUE, TRUE },
  [EH_PRICE_FORMULA] = { N_ ("Formula"), 14, 24, FALSE },
  [EH_PRICE_RESULT] = { N_ ("Marks or index"), 11, 14, TRUE },
  [EH_PRICE_TAKES_PART] = { N_ ("Takes part"), 8, 8, FALSE },
  [EH_PRICE_UNITS] = { N_ ("Price in smallest units"), 12, 16, TRUE },
  [EH_PRICE_COMPARED] = { N_ ("Price compared"), 12, 16, TRUE },
  [EH_PRICE_LOWEST] = { N_ ("Lowest"), 12, 16, TRUE },
  [EH_PRICE_SUM] = { N_ ("Sum"), 12, 18, TRUE },
  [EH_PRICE_COUNT] = { N_ ("Number"), 8, 8, TRUE },
  [EH_PRICE_READY] = { N_ ("Can be compared"), 9, 9, TRUE },
  [EH_PRICE_QUALITY] = { N_ ("Quality compared"), 10, 12, TRUE },
  [EH_PRICE_BEST] = { N_ ("Best quality"), 9, 12, TRUE },
  [EH_PRICE_WORST] = { N_ ("Lowest quality"), 9, 12, TRUE },
  [EH_PRICE_FULL_QUALITY] = { N_ ("Quality that can be had"), 10, 12, TRUE },
  [EH_PRICE_FULL_PRICE] = { N_ ("Price weight in units"), 10, 12, TRUE },
};

/* What the tenders of a lot are compared with, as the record gives it. */
typedef struct
{
  const EhWorkbookLot *lot;
  guint first_row;
  guint last_row;
  EhPriceField field;
  guint n_taking_part;
  guint n_qualities;
} Field;

static gint64
get_amount (EhWorkbook *self, const EhWorkbookLot *lot, guint t)
{
  const EhPrice *price =
      eh_procurement_get_price (self->procurement, eh_workbook_lot_get_result (lot, t)->tender);

  return price != NULL ? price->amount : EH_NO_AMOUNT;
}

static void
measure (EhWorkbook *self, Field *field)
{
  const EhOutline *outline = field->lot->results->outline;
  gint64 unit = eh_decimal_power_of_ten (self->decimals);
  gint64 price_weight = field->lot->price != NULL ? MAX (field->lot->price->weight, 0) : 0;

  field->field = (EhPriceField){ .lowest = G_MAXINT64, .lowest_quality = G_MAXINT64 };
  field->field.full_quality =
      eh_divide_half_up ((EhWide) eh_outline_get_quality_weight (outline) * unit, 100);
  field->field.full_price = eh_divide_half_up ((EhWide) price_weight * unit, 100);
  for (guint t = 0; t < field->lot->results->n_results; t++)
    {
      const EhResult *result = eh_workbook_lot_get_result (field->lot, t);
      gint64 amount = get_amount (self, field->lot, t);

      if (result->exclusion != EH_EXCLUSION_NONE)
        continue;
      field->n_taking_part++;
      if (amount != EH_NO_AMOUNT)
        {
          field->field.n_prices++;
          field->field.sum += amount;
          field->field.lowest = MIN (field->field.lowest, amount);
        }
      if (result->quality != EH_NO_MARKS)
        {
          field->n_qualities++;
          field->field.best_quality = MAX (field->field.best_quality, result->quality);
          field->field.lowest_quality = MIN (field->field.lowest_quality, result->quality);
        }
    }
}

/* A formula over the column of compared prices, empty while there are none. */
static void
put_over (EhWorkbook *self,
          const Field *field,
          guint column,
          guint over,
          const char *function,
          gboolean has_value,
          gint64 value)
{
  EhReference range = eh_refer_range (field->first_row, over, field->last_row, over);
  g_autofree char *formula =
      g_strdup_printf ("=IF(COUNT(%s)=0,\"\",%s(%s))", range.text, function, range.text);

  eh_sheet_put_formula (self->price, column, EH_STYLE_WORKING, formula,
                        has_value ? value : G_MININT64, 0);
}

static void
put_price (EhWorkbook *self, const EhWorkbookLot *lot, guint t)
{
  EhSheet *sheet = self->price;
  const EhResult *result = eh_workbook_lot_get_result (lot, t);
  const EhAward *award =
      lot->price != NULL ? eh_procurement_get_award (self->procurement, result->tender, lot->price)
                         : NULL;

  eh_sheet_put_text (sheet, EH_PRICE_LOT, EH_STYLE_MUTED,
                     eh_workbook_get_lot_id (self, result->tender->lot));
  eh_sheet_put_text (sheet, EH_PRICE_TENDER, EH_STYLE_STRONG, result->tender->row.id);
  eh_sheet_put_text (sheet, EH_PRICE_BIDDER, EH_STYLE_TEXT, result->tender->bidder);
  eh_sheet_put_units (sheet, EH_PRICE_AMOUNT, EH_STYLE_INPUT_MONEY, get_amount (self, lot, t),
                      self->currency_digits);
  eh_sheet_put_units (sheet, EH_PRICE_AWARD, award != NULL ? EH_STYLE_INPUT_MARKS : EH_STYLE_MARKS,
                      award != NULL ? result->price : -1, self->decimals);
  eh_sheet_put_text (sheet, EH_PRICE_FORMULA, EH_STYLE_TEXT,
                     lot->price != NULL ? eh_wording_formula (lot->price->formula)
                                        : _ ("Price is not scored"));
}

static void
put_comparison (EhWorkbook *self, const Field *field, guint t)
{
  EhSheet *sheet = self->price;
  guint row = eh_sheet_get_row (sheet);
  const EhResult *result = eh_workbook_lot_get_result (field->lot, t);
  gboolean takes_part = result->exclusion == EH_EXCLUSION_NONE;
  gint64 amount = get_amount (self, field->lot, t);
  guint working = EH_RESULTS_FIRST_QUESTION + field->lot->questions->len;
  /* Not from the state: that waits for the price. */
  EhReference decided =
      eh_sheet_refer (field->lot->sheet, EH_RESULTS_BODY + t, working + EH_WORKING_DECIDED);
  EhReference failed =
      eh_sheet_refer (field->lot->sheet, EH_RESULTS_BODY + t, working + EH_WORKING_FAILED);
  EhReference below =
      eh_sheet_refer (field->lot->sheet, EH_RESULTS_BODY + t, working + EH_WORKING_BELOW);
  EhReference price = eh_refer (row, EH_PRICE_AMOUNT);
  EhReference part = eh_refer (row, EH_PRICE_TAKES_PART);
  EhReference units = eh_refer (row, EH_PRICE_UNITS);
  g_autofree char *takes =
      g_strdup_printf ("=IF(%s+%s+%s>0,\"no\",\"yes\")", decided.text, failed.text, below.text);
  g_autofree char *smallest =
      g_strdup_printf ("=IF(%s=\"\",\"\",ROUND(%s*%" G_GINT64_FORMAT ",0))", price.text, price.text,
                       eh_decimal_power_of_ten (self->currency_digits));
  g_autofree char *compared = g_strdup_printf ("=IF(%s=\"yes\",%s,\"\")", part.text, units.text);

  eh_sheet_put_formula_text (sheet, EH_PRICE_TAKES_PART, EH_STYLE_CHECK, takes,
                             eh_workbook_word (takes_part ? EH_WORD_YES : EH_WORD_NO));
  eh_sheet_put_formula (sheet, EH_PRICE_UNITS, EH_STYLE_WORKING, smallest,
                        amount != EH_NO_AMOUNT ? amount : G_MININT64, 0);
  eh_sheet_put_formula (sheet, EH_PRICE_COMPARED, EH_STYLE_WORKING, compared,
                        takes_part && amount != EH_NO_AMOUNT ? amount : G_MININT64, 0);
  put_over (self, field, EH_PRICE_LOWEST, EH_PRICE_COMPARED, "MIN", field->field.n_prices > 0,
            field->field.lowest);
  put_over (self, field, EH_PRICE_SUM, EH_PRICE_COMPARED, "SUM", field->field.n_prices > 0,
            field->field.sum);
  put_over (self, field, EH_PRICE_COUNT, EH_PRICE_COMPARED, "COUNT", field->field.n_prices > 0,
            field->field.n_prices);
}

/* What is missing could be the lowest price, or the highest or lowest quality,
 * that the formula compares with. */
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

/* The condition that every tender that takes part has a number in a column. */
static char *
make_condition (const Field *field, guint column)
{
  EhReference numbers = eh_refer_range (field->first_row, column, field->last_row, column);
  EhReference part =
      eh_refer_range (field->first_row, EH_PRICE_TAKES_PART, field->last_row, EH_PRICE_TAKES_PART);

  return g_strdup_printf (",COUNT(%s)>=COUNTIF(%s,\"yes\")", numbers.text, part.text);
}

static void
put_ready (EhWorkbook *self, const Field *field, guint t)
{
  int rule = field->lot->results->formula;
  EhReference units = eh_refer (eh_sheet_get_row (self->price), EH_PRICE_UNITS);
  gboolean is_ready = get_amount (self, field->lot, t) != EH_NO_AMOUNT;
  g_autofree char *prices =
      needs_every_price (rule) ? make_condition (field, EH_PRICE_COMPARED) : g_strdup ("");
  g_autofree char *qualities =
      needs_every_quality (rule) ? make_condition (field, EH_PRICE_QUALITY) : g_strdup ("");
  g_autofree char *formula =
      g_strdup_printf ("=IF(AND(%s<>\"\"%s%s),1,0)", units.text, prices, qualities);

  if (needs_every_price (rule))
    is_ready = is_ready && field->field.n_prices >= field->n_taking_part;
  if (needs_every_quality (rule))
    is_ready = is_ready && field->n_qualities >= field->n_taking_part;
  eh_sheet_put_formula (self->price, EH_PRICE_READY, EH_STYLE_WORKING, formula, is_ready, 0);
}

static void
put_quality (EhWorkbook *self, const Field *field, guint t)
{
  EhSheet *sheet = self->price;
  const EhWorkbookLot *lot = field->lot;
  const EhResult *result = eh_workbook_lot_get_result (lot, t);
  gint64 unit = eh_decimal_power_of_ten (self->decimals);
  EhReference part = eh_refer (eh_sheet_get_row (sheet), EH_PRICE_TAKES_PART);
  EhReference quality = eh_sheet_refer (lot->sheet, EH_RESULTS_BODY + t, EH_RESULTS_QUALITY);
  EhReference full = eh_sheet_refer (lot->sheet, EH_RESULTS_WEIGHTS, EH_RESULTS_QUALITY);
  EhReference price = eh_sheet_refer (lot->sheet, EH_RESULTS_WEIGHTS, EH_RESULTS_PRICE);
  gboolean is_compared = result->exclusion == EH_EXCLUSION_NONE && result->quality != EH_NO_MARKS;
  gboolean has_any = field->field.lowest_quality != G_MAXINT64;
  g_autofree char *compared =
      g_strdup_printf ("=IF(%s=\"yes\",IF(%s=\"\",\"\",ROUND(%s*%" G_GINT64_FORMAT ",0)),\"\")",
                       part.text, quality.text, quality.text, unit);
  g_autofree char *full_quality =
      g_strdup_printf ("=ROUND(ROUND(%s*100,0)*%" G_GINT64_FORMAT "/100,0)", full.text, unit);
  g_autofree char *full_price =
      g_strdup_printf ("=ROUND(ROUND(%s*100,0)*%" G_GINT64_FORMAT "/100,0)", price.text, unit);

  eh_sheet_put_formula (sheet, EH_PRICE_QUALITY, EH_STYLE_WORKING, compared,
                        is_compared ? result->quality : G_MININT64, 0);
  put_over (self, field, EH_PRICE_BEST, EH_PRICE_QUALITY, "MAX", has_any,
            field->field.best_quality);
  put_over (self, field, EH_PRICE_WORST, EH_PRICE_QUALITY, "MIN", has_any,
            field->field.lowest_quality);
  eh_sheet_put_formula (sheet, EH_PRICE_FULL_QUALITY, EH_STYLE_WORKING, full_quality,
                        field->field.full_quality, 0);
  eh_sheet_put_formula (sheet, EH_PRICE_FULL_PRICE, EH_STYLE_WORKING, full_price,
                        field->field.full_price, 0);
}

static void
put_result (EhWorkbook *self, const EhWorkbookLot *lot, guint t)
{
  const EhResult *result = eh_workbook_lot_get_result (lot, t);
  gboolean gives_index = eh_formula_gives_index (lot->results->formula);
  g_autofree char *formula = NULL;

  if (!gives_index && !eh_formula_gives_marks (lot->results->formula))
    {
      eh_sheet_put_text (self->price, EH_PRICE_RESULT, EH_STYLE_MARKS_STRONG, NULL);
      return;
    }

  formula = eh_workbook_make_price_formula (self, lot, eh_sheet_get_row (self->price));
  if (gives_index)
    eh_sheet_put_formula (self->price, EH_PRICE_RESULT, EH_STYLE_INDEX, formula,
                          result->has_index ? result->index : G_MININT64, EH_INDEX_DIGITS);
  else
    eh_sheet_put_formula (self->price, EH_PRICE_RESULT, EH_STYLE_MARKS_STRONG, formula,
                          result->price != EH_NO_MARKS ? result->price : G_MININT64,
                          self->decimals);
}

static void
put_lot (EhWorkbook *self, const EhWorkbookLot *lot)
{
  Field field = { .lot = lot, .first_row = eh_sheet_get_row (self->price) };

  field.last_row = field.first_row + MAX (lot->results->n_results, 1) - 1;
  measure (self, &field);
  for (guint t = 0; t < lot->results->n_results; t++)
    {
      put_price (self, lot, t);
      put_result (self, lot, t);
      put_comparison (self, &field, t);
      put_ready (self, &field, t);
      if (self->has_index)
        put_quality (self, &field, t);
      eh_sheet_next_row (self->price);
    }
}

/**
 * eh_workbook_write_price:
 * @self: a workbook
 *
 * Writes the prices of all tenders, lot by lot, in the order of the results.
 */
void
eh_workbook_write_price (EhWorkbook *self)
{
  EhSheet *sheet = self->price;
  g_autofree char *note = g_strdup_printf (
      _ ("Prices in %s. A tender that is excluded takes no part in what is compared. "
         "A change in a tinted cell changes the results."),
      self->currency);

  eh_sheet_begin (sheet, _ ("Price"), self->about, note,
                  _ ("The columns from “Takes part” on hold the steps of the calculation."));
  eh_sheet_put_head (sheet, columns,
                     self->has_index ? (guint) EH_PRICE_N_INDEX_COLUMNS
                                     : (guint) EH_PRICE_N_COLUMNS);
  eh_sheet_next_row (sheet);
  eh_sheet_freeze (sheet, EH_PRICE_BIDDER + 1);
  for (guint i = 0; i < self->lots->len; i++)
    put_lot (self, eh_workbook_get_lot (self, i));
  eh_sheet_end_table (sheet);
  eh_workbook_finish_sheet (self, sheet, 1);
}
