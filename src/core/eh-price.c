/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-price.c: the eight price formulas, exactly.
 *
 * Why 128 bits are enough: a price is at most 10^13 minor units and a sum of
 * 200 of them 2 * 10^15; marks are at most 10^6 units, since decimals are at
 * most four; a weight is at most 10^4 and a published N at most 10^6. The
 * largest products are that of the mean-based formula, 150 * sum * weight *
 * 10^4 < 10^27, and that of the utility index, 10^6 * 10^6 * 10^13 = 10^25,
 * times 10^4 when it is rounded. 2^127 is above 10^38. Indexes are compared
 * without multiplying them.
 */
#include "core/eh-price.h"

#include "core/eh-decimal.h"

/**
 * eh_divide_half_up:
 * @numerator: numerator
 * @denominator: denominator, above zero
 *
 * Rounds as published methods and a spreadsheet's ROUND do: a half goes away
 * from zero.
 *
 * Returns: the nearest whole number to @numerator / @denominator
 */
gint64
eh_divide_half_up (EhWide numerator, EhWide denominator)
{
  g_return_val_if_fail (denominator > 0, 0);

  if (numerator < 0)
    return -eh_divide_half_up (-numerator, denominator);

  return (gint64) ((2 * numerator + denominator) / (2 * denominator));
}

/**
 * eh_formula_gives_marks:
 * @formula: an #EhFormula, or %EH_NONE
 *
 * Returns: whether the formula turns a price into marks
 */
gboolean
eh_formula_gives_marks (int formula)
{
  return formula >= EH_FORMULA_LOWEST_OVER_PRICE && formula <= EH_FORMULA_MEAN_BASED;
}

/**
 * eh_formula_gives_index:
 * @formula: an #EhFormula, or %EH_NONE
 *
 * Returns: whether tenders are ranked by an index of price and quality instead
 *   of by total marks
 */
gboolean
eh_formula_gives_index (int formula)
{
  return formula >= EH_FORMULA_PRICE_PER_QUALITY_POINT && formula <= EH_FORMULA_RELATIVE_VALUE_COST;
}

/* The share of the full marks as a fraction between 0 and 1. */
static void
get_share (const EhCriterion *criterion,
           const EhPriceField *field,
           gint64 price,
           EhWide *numerator,
           EhWide *denominator)
{
  switch ((EhFormula) criterion->formula)
    {
    case EH_FORMULA_LOWEST_OVER_PRICE: /* Pmin / P */
      *numerator = field->lowest;
      *denominator = price;
      break;
    case EH_FORMULA_LINEAR_FROM_LOWEST: /* 1 - (P - Pmin) / Pmin */
      *numerator = 2 * (EhWide) field->lowest - price;
      *denominator = field->lowest;
      break;
    case EH_FORMULA_ABSOLUTE_RANGE: /* (ceiling - P) / (ceiling - floor) */
      *numerator = (EhWide) criterion->ceiling - price;
      *denominator = (EhWide) criterion->ceiling - criterion->floor;
      break;
    case EH_FORMULA_MEAN_BASED: /* (50 - 100 (P - mean) / mean) / 100, mean = sum / n */
      *numerator = 150 * field->sum - 100 * (EhWide) price * field->n_prices;
      *denominator = 100 * field->sum;
      break;
    case EH_FORMULA_FIXED_PRICE:
    case EH_FORMULA_PRICE_PER_QUALITY_POINT:
    case EH_FORMULA_UTILITY_INDEX:
    case EH_FORMULA_RELATIVE_VALUE_COST:
    default:
      *numerator = 0;
      *denominator = 1;
      break;
    }

  /* A lowest price of nothing: whoever asks for nothing has full marks, and no
   * other price can be compared with it. */
  if (*denominator <= 0)
    {
      *numerator = price == field->lowest ? 1 : 0;
      *denominator = 1;
    }
}

/**
 * eh_price_get_marks:
 * @criterion: a price criterion whose formula gives marks
 * @field: the tenders that are compared
 * @price: the price of one of them, minor units
 *
 * The formulas, with P the price, Pmin the lowest, w the weight:
 * - lowest-over-price: w * Pmin / P
 * - linear-from-lowest: w * max(0, 1 - (P - Pmin) / Pmin)
 * - absolute-range: w * clamp((ceiling - P) / (ceiling - floor), 0, 1)
 * - mean-based: w / 100 * clamp(50 - 100 * (P - mean) / mean, 0, 100)
 * - fixed-price: no marks
 *
 * Returns: marks in units, rounded half up
 */
gint64
eh_price_get_marks (const EhCriterion *criterion, const EhPriceField *field, gint64 price)
{
  EhWide numerator, denominator;
  EhWide full;

  g_return_val_if_fail (criterion != NULL && field != NULL, 0);
  g_return_val_if_fail (eh_formula_gives_marks (criterion->formula), 0);

  get_share (criterion, field, price, &numerator, &denominator);
  numerator = CLAMP (numerator, 0, denominator);
  full = (EhWide) MAX (criterion->weight, 0) * eh_decimal_power_of_ten (field->decimals);

  /* The weight is in hundredths. */
  return eh_divide_half_up (full * numerator, 100 * denominator);
}

/**
 * eh_price_get_index:
 * @criterion: a price criterion whose formula gives an index
 * @field: the tenders that are compared
 * @price: the price of one of them, minor units
 * @quality: its quality marks, units
 *
 * The formulas, with P price and Q quality marks:
 * - price-per-quality-point: P / Q, in currency per mark; lowest wins
 * - utility-index: (1 - (Qbest - Q) * N) / P * Pbest with Q as a share of the
 *   quality marks that can be had and N the quality weight over the price
 *   weight, unless it is published; Pbest is the lowest price; highest wins
 * - relative-value-cost: P / ((Q + Qmax) / (Qlow + Qmax)) with Qmax the quality
 *   marks that can be had and Qlow the lowest, in currency; lowest wins
 *
 * Returns: the index as an exact fraction
 */
EhIndex
eh_price_get_index (const EhCriterion *criterion,
                    const EhPriceField *field,
                    gint64 price,
                    gint64 quality)
{
  EhIndex index = { 0, 0, TRUE };
  EhWide lost;

  g_return_val_if_fail (criterion != NULL && field != NULL, index);
  g_return_val_if_fail (eh_formula_gives_index (criterion->formula), index);

  if (criterion->formula == EH_FORMULA_PRICE_PER_QUALITY_POINT)
    {
      index.numerator = (EhWide) price * eh_decimal_power_of_ten (field->decimals);
      index.denominator = (EhWide) quality * eh_decimal_power_of_ten (field->currency_digits);
    }
  else if (criterion->formula == EH_FORMULA_RELATIVE_VALUE_COST)
    {
      index.numerator = (EhWide) price * (field->lowest_quality + field->full_quality);
      index.denominator = ((EhWide) quality + field->full_quality) *
                          eh_decimal_power_of_ten (field->currency_digits);
    }
  else
    {
      index.lowest_wins = FALSE;
      lost = (EhWide) field->best_quality - quality;
      if (criterion->n != EH_NO_VALUE)
        {
          /* N is in hundredths: 1 - lost / full * N / 100. */
          index.numerator = (100 * (EhWide) field->full_quality - lost * criterion->n);
          index.denominator = 100 * (EhWide) field->full_quality;
        }
      else
        {
          /* lost / full_quality * full_quality / full_price is lost / full_price. */
          index.numerator = (EhWide) field->full_price - lost;
          index.denominator = (EhWide) field->full_price;
        }
      /* Nothing is cheaper than nothing: with a lowest price of 0 only those
       * who ask for nothing keep their utility. */
      if (field->lowest == 0 && price == 0)
        return index;
      index.numerator *= field->lowest;
      index.denominator *= price;
    }

  return index;
}

/* Compares a / b with c / d, where b and d are above zero, by their whole
 * parts and then by what is left turned upside down (their continued
 * fractions), so that no product can overflow. */
static int
compare_fractions (EhWide a, EhWide b, EhWide c, EhWide d)
{
  int sign = 1;

  for (;;)
    {
      EhWide left = a / b - (a % b < 0);
      EhWide right = c / d - (c % d < 0);
      EhWide left_rest = a - left * b;
      EhWide right_rest = c - right * d;

      if (left != right)
        return left < right ? -sign : sign;
      if (left_rest == 0 || right_rest == 0)
        return sign * ((left_rest != 0) - (right_rest != 0));

      a = b;
      b = left_rest;
      c = d;
      d = right_rest;
      sign = -sign;
    }
}

/**
 * eh_index_compare:
 * @a: an index
 * @b: an index of the same formula
 *
 * Compares exactly.
 *
 * Returns: below zero if @a is better, above if @b is, zero if they are equal
 */
int
eh_index_compare (const EhIndex *a, const EhIndex *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (a->denominator == 0 || b->denominator == 0)
    return (a->denominator == 0) - (b->denominator == 0);

  order = compare_fractions (a->numerator, a->denominator, b->numerator, b->denominator);

  return a->lowest_wins ? order : -order;
}

/**
 * eh_index_round:
 * @index: an index with a denominator above zero
 * @digits: digits after the point
 *
 * Returns: the index in units of its last digit, rounded half up; for showing,
 *   never for ranking. One that is too large to be shown is %G_MAXINT64.
 */
gint64
eh_index_round (const EhIndex *index, guint digits)
{
  EhWide units;

  g_return_val_if_fail (index != NULL && index->denominator > 0, 0);

  /* 10^11 pounds for a ten-thousandth of a mark are more than 64 bits hold. */
  units = index->numerator * eh_decimal_power_of_ten (digits);
  if (units / index->denominator >= G_MAXINT64)
    return G_MAXINT64;

  return eh_divide_half_up (units, index->denominator);
}
