/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-price.c: the price formulas, beside examples worked out by hand and
 * tests/data/vectors/price.json, which tests/oracle/make_price_vectors.py worked out
 * with fractions.
 */
#include "core/eh-price.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define MAX_MONEY G_GINT64_CONSTANT (10000000000000)

/* Two decimals; prices end at a price below 0. */
typedef struct
{
  const char *name;
  EhFormula formula;
  gint64 weight;
  gint64 ceiling;
  gint64 floor;
  gint64 prices[6];
  gint64 marks[6];
} MarksCase;

static const MarksCase marks_cases[] = {
  /* Published: UK template, 30 % price. */
  { "template",
    EH_FORMULA_LOWEST_OVER_PRICE,
    3000,
    -1,
    -1,
    { 11000, 10000, 12500, 15000, 13000, -1 },
    { 2727, 3000, 2400, 2000, 2308 } },
  /* Published: linear penalty. */
  { "linear",
    EH_FORMULA_LINEAR_FROM_LOWEST,
    10000,
    -1,
    -1,
    { 10000, 12500, 14000, -1 },
    { 10000, 7500, 6000 } },
  { "linear-twice-the-lowest",
    EH_FORMULA_LINEAR_FROM_LOWEST,
    4000,
    -1,
    -1,
    { 100, 199, 200, 201, -1 },
    { 4000, 40, 0, 0 } },
  { "range",
    EH_FORMULA_ABSOLUTE_RANGE,
    4000,
    2000,
    1000,
    { 999, 1000, 1500, 2000, 2001, -1 },
    { 4000, 4000, 2000, 0, 0 } },
  { "mean", EH_FORMULA_MEAN_BASED, 4000, -1, -1, { 50, 100, 150, -1 }, { 4000, 2000, 0 } },
  { "one-tender", EH_FORMULA_MEAN_BASED, 4000, -1, -1, { 77, -1 }, { 2000 } },
  /* A quarter of a unit more than a half, a half, and less: 100 * 1 / 8 = 12.5. */
  { "half-up", EH_FORMULA_LOWEST_OVER_PRICE, 100, -1, -1, { 1, 8, -1 }, { 100, 13 } },
  { "below-half", EH_FORMULA_LOWEST_OVER_PRICE, 100, -1, -1, { 3, 8, 29, -1 }, { 100, 38, 10 } },
  /* Somebody asks for nothing: full marks, and nobody can be compared with it. */
  { "free", EH_FORMULA_LOWEST_OVER_PRICE, 4000, -1, -1, { 0, 1, -1 }, { 4000, 0 } },
  { "all-free", EH_FORMULA_LOWEST_OVER_PRICE, 4000, -1, -1, { 0, 0, -1 }, { 4000, 4000 } },
  { "linear-free", EH_FORMULA_LINEAR_FROM_LOWEST, 4000, -1, -1, { 0, 1, -1 }, { 4000, 0 } },
  { "mean-free", EH_FORMULA_MEAN_BASED, 4000, -1, -1, { 0, 2, -1 }, { 4000, 0 } },
  { "mean-all-free", EH_FORMULA_MEAN_BASED, 4000, -1, -1, { 0, 0, -1 }, { 4000, 4000 } },
  { "range-free", EH_FORMULA_ABSOLUTE_RANGE, 4000, 100, 0, { 0, 50, -1 }, { 4000, 2000 } },
  { "largest", EH_FORMULA_LOWEST_OVER_PRICE, 10000, -1, -1, { 1, MAX_MONEY, -1 }, { 10000, 0 } },
  { "largest-alike",
    EH_FORMULA_LINEAR_FROM_LOWEST,
    10000,
    -1,
    -1,
    { MAX_MONEY - 1, MAX_MONEY, -1 },
    { 10000, 10000 } },
  { "no-weight", EH_FORMULA_MEAN_BASED, 0, -1, -1, { 5, 6, -1 }, { 0, 0 } },
};

static void
survey (EhPriceField *field, const gint64 *prices, guint n)
{
  field->n_prices = n;
  field->lowest = G_MAXINT64;
  field->sum = 0;
  for (guint i = 0; i < n; i++)
    {
      field->lowest = MIN (field->lowest, prices[i]);
      field->sum += prices[i];
    }
}

static void
test_marks (gconstpointer data)
{
  const MarksCase *c = data;
  EhCriterion criterion = { .formula = (int) c->formula,
                            .weight = c->weight,
                            .ceiling = c->ceiling,
                            .floor = c->floor };
  EhPriceField field = { .decimals = 2 };
  guint n = 0;

  while (c->prices[n] >= 0)
    n++;
  survey (&field, c->prices, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (eh_price_get_marks (&criterion, &field, c->prices[i]), ==, c->marks[i]);
}

static const struct
{
  gint64 numerator;
  gint64 denominator;
  gint64 result;
} division_cases[] = {
  { 0, 1, 0 },
  { 1, 2, 1 },
  { 1, 3, 0 },
  { 2, 3, 1 },
  { 3, 2, 2 },
  { 5, 2, 3 },
  { 49, 100, 0 },
  { 50, 100, 1 },
  { -1, 2, -1 },
  { -1, 3, 0 },
  { -3, 2, -2 },
  { G_MAXINT64, 1, G_MAXINT64 },
  { G_MAXINT64, G_MAXINT64, 1 },
};

static void
test_division (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (division_cases); i++)
    g_assert_cmpint (eh_divide_half_up (division_cases[i].numerator, division_cases[i].denominator),
                     ==, division_cases[i].result);
}

static void
test_families (void)
{
  for (int formula = EH_NONE; formula <= EH_FORMULA_RELATIVE_VALUE_COST + 1; formula++)
    g_assert_false (eh_formula_gives_marks (formula) && eh_formula_gives_index (formula));
  g_assert_true (eh_formula_gives_marks (EH_FORMULA_MEAN_BASED));
  g_assert_false (eh_formula_gives_marks (EH_FORMULA_FIXED_PRICE));
  g_assert_false (eh_formula_gives_index (EH_FORMULA_FIXED_PRICE));
  g_assert_true (eh_formula_gives_index (EH_FORMULA_PRICE_PER_QUALITY_POINT));
  g_assert_false (eh_formula_gives_marks (EH_NONE));
}

/* Fractions that differ beyond the digits of a double, in both directions. */
static const struct
{
  gint64 a, b, c, d;
  int order;
} order_cases[] = {
  { 1, 3, 1, 3, 0 },
  { 1, 3, 2, 6, 0 },
  { 1, 3, 1, 2, -1 },
  { 0, 5, 0, 7, 0 },
  { 0, 5, 1, 7, -1 },
  { -1, 3, 0, 7, -1 },
  { -1, 3, -1, 2, 1 },
  { -7, 2, -7, 3, -1 },
  { -4, 2, -2, 1, 0 },
  { G_MAXINT64, G_MAXINT64 - 1, G_MAXINT64 - 1, G_MAXINT64 - 2, -1 },
  { MAX_MONEY, MAX_MONEY - 1, MAX_MONEY + 1, MAX_MONEY, 1 },
  { 10, 1, G_MAXINT64, G_MAXINT64, 1 },
};

static void
test_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (order_cases); i++)
    {
      EhIndex a = { order_cases[i].a, order_cases[i].b, TRUE };
      EhIndex b = { order_cases[i].c, order_cases[i].d, TRUE };
      EhIndex worst = { 1, 0, TRUE };

      g_assert_cmpint (eh_index_compare (&a, &b), ==, order_cases[i].order);
      g_assert_cmpint (eh_index_compare (&b, &a), ==, -order_cases[i].order);
      g_assert_cmpint (eh_index_compare (&a, &worst), <, 0);
      g_assert_cmpint (eh_index_compare (&worst, &worst), ==, 0);
      a.lowest_wins = b.lowest_wins = FALSE;
      g_assert_cmpint (eh_index_compare (&a, &b), ==, -order_cases[i].order);
    }
}

static int
find_formula (json_t *item)
{
  return eh_vocabulary_find (eh_formula_names,
                             json_string_value (json_object_get (item, "formula")));
}

static gint64
get_number (json_t *item, const char *name, gint64 absent)
{
  json_t *value = json_object_get (item, name);

  return value != NULL ? json_integer_value (value) : absent;
}

static guint
get_numbers (json_t *item, const char *name, gint64 *numbers, guint most)
{
  json_t *list = json_object_get (item, name);
  guint n = (guint) json_array_size (list);

  g_assert_cmpuint (n, <=, most);
  for (guint i = 0; i < n; i++)
    numbers[i] = json_integer_value (json_array_get (list, i));
  return n;
}

#define MOST 200

static void
check_marks (json_t *item, const EhCriterion *criterion, EhPriceField *field)
{
  gint64 prices[MOST], marks[MOST];
  guint n = get_numbers (item, "prices", prices, MOST);

  get_numbers (item, "marks", marks, MOST);
  survey (field, prices, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (eh_price_get_marks (criterion, field, prices[i]), ==, marks[i]);
}

static void
check_shown (const EhIndex *index, json_t *expected)
{
  const char *text = json_string_value (expected);
  gint64 value;

  if (text == NULL)
    {
      g_assert_true (index->denominator == 0);
      return;
    }
  /* Beyond 64 bits it is shown as the largest number. */
  value = strlen (text) > 19 ? G_MAXINT64 : (gint64) strtoll (text, NULL, 10);
  g_assert_cmpint (eh_index_round (index, 4), ==, value);
}

static void
check_index (json_t *item, const EhCriterion *criterion, EhPriceField *field)
{
  gint64 prices[MOST], qualities[MOST], ranks[MOST];
  EhIndex indexes[MOST];
  guint n = get_numbers (item, "prices", prices, MOST);
  json_t *shown = json_object_get (item, "index");

  get_numbers (item, "qualities", qualities, MOST);
  get_numbers (item, "ranks", ranks, MOST);
  survey (field, prices, n);
  field->lowest_quality = G_MAXINT64;
  for (guint i = 0; i < n; i++)
    {
      field->best_quality = MAX (field->best_quality, qualities[i]);
      field->lowest_quality = MIN (field->lowest_quality, qualities[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      indexes[i] = eh_price_get_index (criterion, field, prices[i], qualities[i]);
      check_shown (&indexes[i], json_array_get (shown, i));
    }
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      g_assert_cmpint (eh_index_compare (&indexes[i], &indexes[j]), ==,
                       (ranks[i] > ranks[j]) - (ranks[i] < ranks[j]));
}

static void
test_vectors (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "vectors", "price.json", NULL);
  json_t *list = json_load_file (path, 0, NULL);
  json_t *item;
  gsize i;

  g_assert_cmpuint (json_array_size (list), >, 100);
  json_array_foreach (list, i, item)
  {
    EhCriterion criterion = { .formula = find_formula (item),
                              .weight = get_number (item, "weight", 0),
                              .ceiling = get_number (item, "ceiling", EH_NO_AMOUNT),
                              .floor = get_number (item, "floor", EH_NO_AMOUNT),
                              .n = get_number (item, "n", EH_NO_VALUE) };
    EhPriceField field = { .full_quality = get_number (item, "full_quality", 0),
                           .full_price = get_number (item, "full_price", 0),
                           .decimals = (guint) get_number (item, "decimals", 0),
                           .currency_digits = (guint) get_number (item, "digits", 0) };

    if (eh_formula_gives_marks (criterion.formula))
      check_marks (item, &criterion, &field);
    else
      check_index (item, &criterion, &field);
  }
  json_decref (list);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (marks_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/price/marks/%s", marks_cases[i].name);

      g_test_add_data_func (path, &marks_cases[i], test_marks);
    }
  g_test_add_func ("/core/price/division", test_division);
  g_test_add_func ("/core/price/families", test_families);
  g_test_add_func ("/core/price/order", test_order);
  g_test_add_func ("/core/price/vectors", test_vectors);

  return g_test_run ();
}
