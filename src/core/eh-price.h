/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-price.h: the eight price formulas, exactly.
 *
 * Five give marks; three give an index to rank by. Marks and indexes are
 * exact fractions of whole numbers, rounded once, half up.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

/* Wide enough for any product of the quantities here; see eh-price.c. */
__extension__ typedef __int128 EhWide;

/**
 * EhPriceField:
 * @n_prices: how many tenders are compared
 * @lowest: their lowest price, minor units
 * @sum: the sum of their prices, minor units
 * @best_quality: their highest quality marks, units
 * @lowest_quality: their lowest quality marks, units
 * @full_quality: the quality marks that can be had, units
 * @full_price: the price marks that can be had, units
 * @decimals: digits after the point of a mark; a unit is its last digit
 * @currency_digits: digits after the point of an amount
 *
 * The tenders that are compared with one another: those not excluded.
 */
typedef struct
{
  guint n_prices;
  gint64 lowest;
  EhWide sum;
  gint64 best_quality;
  gint64 lowest_quality;
  gint64 full_quality;
  gint64 full_price;
  guint decimals;
  guint currency_digits;
} EhPriceField;

/**
 * EhIndex:
 * @numerator: numerator
 * @denominator: denominator, not negative; 0 is worse than everything
 * @lowest_wins: whether a lower index is better
 *
 * What a tender is ranked by when the formula gives no marks.
 */
typedef struct
{
  EhWide numerator;
  EhWide denominator;
  gboolean lowest_wins;
} EhIndex;

gint64 eh_divide_half_up (EhWide numerator, EhWide denominator);

gboolean eh_formula_gives_marks (int formula);
gboolean eh_formula_gives_index (int formula);
gint64 eh_price_get_marks (const EhCriterion *criterion, const EhPriceField *field, gint64 price);
EhIndex eh_price_get_index (const EhCriterion *criterion,
                            const EhPriceField *field,
                            gint64 price,
                            gint64 quality);
int eh_index_compare (const EhIndex *a, const EhIndex *b);
gint64 eh_index_round (const EhIndex *index, guint digits);

G_END_DECLS
