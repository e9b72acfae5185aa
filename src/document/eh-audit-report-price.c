/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-price.c: the price formula, with an example worked out.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-currency.h"
#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "document/eh-audit-report-private.h"

/* Two invented tenders, since an example with real ones would be a result. */
typedef struct
{
  const EhCriterion *criterion;
  EhPriceField field;
  gint64 lower;
  gint64 higher;
  gint64 lower_quality;
  gint64 higher_quality;
} Example;

static Example
invent_example (const EhReport *self, const EhOutline *outline, guint leaf)
{
  const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);
  guint digits = eh_currency_get_digits (self->currency);
  gint64 unit = eh_decimal_power_of_ten (digits);
  Example example = { .criterion = criterion, .lower = 100000 * unit, .higher = 125000 * unit };

  if (criterion->formula == EH_FORMULA_ABSOLUTE_RANGE)
    {
      /* A quarter and three quarters of the way, so that both lie within. */
      gint64 range = criterion->ceiling - criterion->floor;

      example.lower = criterion->floor + range / 4;
      example.higher = criterion->ceiling - range / 4;
    }
  example.field.n_prices = 2;
  example.field.lowest = example.lower;
  example.field.sum = example.lower + example.higher;
  example.field.decimals = self->decimals;
  example.field.currency_digits = digits;
  example.field.full_quality =
      eh_report_get_full_marks (self, eh_outline_get_quality_weight (outline));
  example.field.full_price =
      eh_report_get_full_marks (self, eh_outline_get_leaf_weight (outline, leaf));
  example.lower_quality = example.field.full_quality / 2;
  example.higher_quality = example.field.full_quality * 3 / 4;
  example.field.lowest_quality = example.lower_quality;
  example.field.best_quality = example.higher_quality;

  return example;
}

/* The formula with the numbers of the higher price in it. */
static char *
spell_out (const EhReport *self, const Example *example, const char *full, const char *higher)
{
  const EhCriterion *criterion = example->criterion;
  g_autofree char *lower = eh_wording_money (example->lower, self->currency);
  g_autofree char *floor = eh_wording_money (criterion->floor, self->currency);
  g_autofree char *ceiling = eh_wording_money (criterion->ceiling, self->currency);
  g_autofree char *mean =
      eh_wording_money (eh_divide_half_up (example->field.sum, 2), self->currency);

  if (criterion->formula == EH_FORMULA_LOWEST_OVER_PRICE)
    return g_strdup_printf ("%s × %s ÷ %s", full, lower, higher);
  if (criterion->formula == EH_FORMULA_LINEAR_FROM_LOWEST)
    return g_strdup_printf ("%s × (1 − (%s − %s) ÷ %s)", full, higher, lower, lower);
  if (criterion->formula == EH_FORMULA_ABSOLUTE_RANGE)
    return g_strdup_printf ("%s × (%s − %s) ÷ (%s − %s)", full, ceiling, higher, ceiling, floor);

  return g_strdup_printf ("%s ÷ 100 × (50 − 100 × (%s − %s) ÷ %s)", full, higher, mean, mean);
}

static void
add_marks_example (EhReport *self, const Example *example)
{
  g_autofree char *lower = eh_wording_money (example->lower, self->currency);
  g_autofree char *higher = eh_wording_money (example->higher, self->currency);
  g_autofree char *first = eh_wording_marks (
      eh_price_get_marks (example->criterion, &example->field, example->lower), self->decimals);
  g_autofree char *second = eh_wording_marks (
      eh_price_get_marks (example->criterion, &example->field, example->higher), self->decimals);
  g_autofree char *full = eh_wording_marks (example->field.full_price, self->decimals);
  g_autofree char *worked = spell_out (self, example, full, higher);

  eh_document_builder_paragraph_format (
      self->builder,
      _ ("For example, if there were two tenders, at %s and at %s, the first would get %s marks "
         "for price, and the second %s = %s."),
      lower, higher, first, worked, second);
}

static char *
work_out_index (const Example *example, gint64 price, gint64 quality)
{
  EhIndex index = eh_price_get_index (example->criterion, &example->field, price, quality);

  if (index.denominator <= 0)
    return g_strdup (EH_WORDING_NONE);

  return eh_decimal_format (eh_index_round (&index, EH_INDEX_DIGITS), EH_INDEX_DIGITS);
}

static void
add_index_example (EhReport *self, const Example *example)
{
  g_autofree char *lower = eh_wording_money (example->lower, self->currency);
  g_autofree char *higher = eh_wording_money (example->higher, self->currency);
  g_autofree char *lower_quality = eh_wording_marks (example->lower_quality, self->decimals);
  g_autofree char *higher_quality = eh_wording_marks (example->higher_quality, self->decimals);
  g_autofree char *first = work_out_index (example, example->lower, example->lower_quality);
  g_autofree char *second = work_out_index (example, example->higher, example->higher_quality);

  eh_document_builder_paragraph_format (
      self->builder,
      _ ("For example, if there were two tenders, one at %s with %s marks for quality and one at "
         "%s with %s, their indexes would be %s and %s."),
      lower, lower_quality, higher, higher_quality, first, second);
}

static void
add_limits (EhReport *self, const EhCriterion *criterion)
{
  g_autofree char *floor = eh_wording_money (criterion->floor, self->currency);
  g_autofree char *ceiling = eh_wording_money (criterion->ceiling, self->currency);
  g_autofree char *n = eh_wording_score (criterion->n);

  if (criterion->formula == EH_FORMULA_ABSOLUTE_RANGE)
    eh_document_builder_paragraph_format (
        self->builder, _ ("The published floor is %s and the published ceiling is %s."), floor,
        ceiling);
  if (criterion->n != EH_NO_VALUE)
    eh_document_builder_paragraph_format (self->builder, _ ("The published N is %s."), n);
}

/* The formula of a lot's price criterion: in words, as a formula, worked out. */
void
eh_report_add_price_formula (EhReport *self, const EhOutline *outline)
{
  int leaf = eh_outline_get_price_leaf (outline);
  const EhCriterion *criterion;
  EhProse *prose;
  Example example;

  if (leaf < 0)
    {
      eh_document_builder_paragraph (self->builder, _ ("No criterion gives marks for price."));
      return;
    }

  criterion = eh_outline_get_leaf (outline, (guint) leaf);
  if (criterion->formula == EH_NONE)
    return;
  prose = eh_prose_new (NULL);
  eh_prose_add_format (prose, EH_PROSE_STRONG, "%s: ", criterion->title);
  eh_prose_add (prose, EH_PROSE_PLAIN, eh_wording_formula_rule (criterion->formula));
  eh_prose_add (prose, EH_PROSE_PLAIN, "\n");
  eh_prose_add (prose, EH_PROSE_EMPHASIS, eh_wording_formula_expression (criterion->formula));
  eh_document_builder_prose (self->builder, prose);
  add_limits (self, criterion);

  example = invent_example (self, outline, (guint) leaf);
  if (eh_formula_gives_index (criterion->formula))
    add_index_example (self, &example);
  else if (criterion->formula != EH_FORMULA_FIXED_PRICE)
    add_marks_example (self, &example);
}
