/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-outline.h"

#include "support/eh-test.h"

/* "id" for a leaf, "id(" for a group, ")" for its end; weights after ":". */
static char *
describe (const EhOutline *outline)
{
  GString *text = g_string_new (NULL);
  guint depth = 0;

  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);

      for (; depth > item->depth; depth--)
        g_string_append_c (text, ')');
      g_string_append_printf (text, " %s:%" G_GINT64_FORMAT, item->criterion->row.id, item->weight);
      if (item->leaf < 0)
        {
          g_string_append_c (text, '(');
          depth = item->depth + 1;
        }
    }
  for (; depth > 0; depth--)
    g_string_append_c (text, ')');

  return g_string_free (text, FALSE);
}

static void
assert_outline (EhTestBook *book, const char *lot, const char *expected)
{
  g_autoptr (EhOutline) outline = eh_outline_new (book->procurement, lot);
  g_autofree char *text = describe (outline);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_checked (EhTestBook *book, int code, const char *where, const char *message)
{
  g_autoptr (EhOutline) outline = eh_outline_new (book->procurement, EH_MAIN_LOT);
  g_autoptr (GError) error = NULL;
  const char *criterion = NULL;

  if (code < 0)
    {
      g_assert_true (eh_outline_check (outline, &criterion, &error));
      g_assert_no_error (error);
      return;
    }
  g_assert_false (eh_outline_check (outline, &criterion, &error));
  g_assert_error (error, EH_OUTLINE_ERROR, code);
  g_assert_cmpstr (criterion, ==, where);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_sample (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhOutline) outline = eh_outline_new (book->procurement, EH_MAIN_LOT);

  assert_outline (book, EH_MAIN_LOT, " legal:0 quality:6000( care:4000 access:2000) price:4000");
  assert_checked (book, -1, NULL, NULL);
  g_assert_cmpuint (eh_outline_get_n_leaves (outline), ==, 4);
  g_assert_cmpint (eh_outline_find_leaf (outline, "access"), ==, 2);
  g_assert_cmpint (eh_outline_find_leaf (outline, "quality"), ==, -1);
  g_assert_cmpint (eh_outline_get_price_leaf (outline), ==, 3);
  g_assert_cmpint (eh_outline_get_leaf_weight (outline, 1), ==, 4000);
  g_assert_cmpint (eh_outline_get_quality_weight (outline), ==, 6000);
  g_assert_cmpint (eh_outline_get_total_weight (outline), ==, 10000);
  g_assert_cmpstr (eh_outline_get_leaf (outline, 3)->row.id, ==, "price");
}

/* By position; where that is the same, in the order they were first described. */
static void
test_order (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  static const struct
  {
    const char *id;
    gint64 position;
  } criteria[] = { { "c", 2 }, { "b", 1 }, { "a", 2 }, { "d", 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (criteria); i++)
    eh_test_add_criterion (book, (EhTestCriterion){ .id = criteria[i].id,
                                                    .kind = EH_CRITERION_PASS_FAIL,
                                                    .position = criteria[i].position });
  assert_outline (book, EH_MAIN_LOT, " d:0 b:0 c:0 a:0");
}

static void
test_lots (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();

  eh_test_add_lot (book, "l1");
  eh_test_add_lot (book, "l2");
  eh_test_add_scale (book, "s", 5);
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "all", .kind = EH_CRITERION_PASS_FAIL });
  eh_test_add_criterion (book,
                         (EhTestCriterion){ .id = "one", .kind = EH_CRITERION_GROUP, .lot = "l1" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "q1",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "one",
                                                  .scale = "s",
                                                  .weight = "60" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "mixed", .kind = EH_CRITERION_GROUP });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "q2",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "mixed",
                                                  .lot = "l2",
                                                  .scale = "s",
                                                  .weight = "70" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "q3",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "mixed",
                                                  .scale = "s",
                                                  .weight = "30" });

  assert_outline (book, "l1", " all:0 one:6000( q1:6000) mixed:3000( q3:3000)");
  assert_outline (book, "l2", " all:0 mixed:10000( q2:7000 q3:3000)");
  assert_outline (book, EH_MAIN_LOT, " all:0 mixed:3000( q3:3000)");
  assert_outline (book, NULL, " all:0 one:6000( q1:6000) mixed:10000( q2:7000 q3:3000)");
}

static void
test_weights (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();

  assert_checked (book, EH_OUTLINE_ERROR_WEIGHTS, NULL,
                  "the weights sum to 0.00 instead of 100.00");
  eh_test_add_scale (book, "s", 5);
  eh_test_add_criterion (
      book, (EhTestCriterion){ .id = "g", .kind = EH_CRITERION_GROUP, .weight = "100" });
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "h", .kind = EH_CRITERION_GROUP, .parent = "g", .weight = "40" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "q1",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "h",
                                                  .scale = "s",
                                                  .weight = "39.99" });
  assert_checked (book, EH_OUTLINE_ERROR_WEIGHTS, "g",
                  "the group “g” has weight 100.00, but the weights in it sum to 39.99");
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "q2",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "g",
                                                  .scale = "s",
                                                  .weight = "60.01" });
  assert_checked (book, EH_OUTLINE_ERROR_WEIGHTS, "h",
                  "the group “h” has weight 40.00, but the weights in it sum to 39.99");
  eh_test_add_criterion (book,
                         (EhTestCriterion){ .id = "h", .kind = EH_CRITERION_GROUP, .parent = "g" });
  assert_checked (book, -1, NULL, NULL);
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "g",
                         .kind = EH_CRITERION_GROUP }); /* No weight of its own is no matter. */
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "q2",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "g",
                                                  .scale = "s",
                                                  .weight = "60" });
  assert_checked (book, EH_OUTLINE_ERROR_WEIGHTS, NULL,
                  "the weights sum to 99.99 instead of 100.00");
}

static const struct
{
  EhFormula formula;
  const char *price_weight;
  const char *n;
  int code;
} formula_cases[] = {
  { EH_FORMULA_FIXED_PRICE, "0", NULL, -1 },
  { EH_FORMULA_FIXED_PRICE, "40", NULL, EH_OUTLINE_ERROR_FORMULA },
  { EH_FORMULA_UTILITY_INDEX, "40", NULL, -1 },
  { EH_FORMULA_UTILITY_INDEX, "0", "1.5", -1 },
  { EH_FORMULA_UTILITY_INDEX, "0", NULL, EH_OUTLINE_ERROR_FORMULA },
  { EH_FORMULA_RELATIVE_VALUE_COST, "0", NULL, -1 },
  { EH_FORMULA_PRICE_PER_QUALITY_POINT, "0", NULL, -1 },
};

static void
test_formulas (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formula_cases); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new ();
      g_autoptr (EhOutline) outline = NULL;
      g_autoptr (GError) error = NULL;
      const char *criterion = NULL;
      gboolean has_price = !g_str_equal (formula_cases[i].price_weight, "0");

      eh_test_add_scale (book, "s", 5);
      eh_test_add_criterion (book, (EhTestCriterion){ .id = "q",
                                                      .kind = EH_CRITERION_SCORED,
                                                      .scale = "s",
                                                      .weight = has_price ? "60" : "100" });
      eh_test_add_criterion (book, (EhTestCriterion){ .id = "p",
                                                      .kind = EH_CRITERION_PRICE,
                                                      .formula = formula_cases[i].formula,
                                                      .weight = formula_cases[i].price_weight,
                                                      .n = formula_cases[i].n });
      outline = eh_outline_new (book->procurement, EH_MAIN_LOT);
      eh_outline_check (outline, &criterion, &error);
      if (formula_cases[i].code < 0)
        g_assert_no_error (error);
      else
        {
          g_assert_error (error, EH_OUTLINE_ERROR, formula_cases[i].code);
          g_assert_cmpstr (criterion, ==, "p");
        }
    }
}

static void
apply_group (EhTestBook *book, const char *id, const char *parent)
{
  g_autoptr (EhBody) body = eh_test_criterion_new (
      &(EhTestCriterion){ .id = id, .kind = EH_CRITERION_GROUP, .parent = parent });
  g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, body);

  eh_procurement_apply (book->procurement, entry);
}

/* In a foreign record: groups in a ring are in nobody's outline, and a chain of
 * groups as long as there can be is walked to its end. */
static void
test_foreign (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (EhOutline) outline = NULL;
  const guint n = EH_MAX_CRITERIA - 4;

  apply_group (book, "a", "b");
  apply_group (book, "b", "a");
  apply_group (book, "self", "self");
  apply_group (book, "orphan", "nobody");
  assert_outline (book, EH_MAIN_LOT, "");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i);
      g_autofree char *parent = i > 0 ? g_strdup_printf ("g%u", i - 1) : NULL;

      apply_group (book, id, parent);
    }
  outline = eh_outline_new (book->procurement, EH_MAIN_LOT);
  g_assert_cmpuint (eh_outline_get_n_items (outline), ==, n);
  g_assert_cmpuint (eh_outline_get_item (outline, n - 1)->depth, ==, n - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/outline/sample", test_sample);
  g_test_add_func ("/core/outline/order", test_order);
  g_test_add_func ("/core/outline/lots", test_lots);
  g_test_add_func ("/core/outline/weights", test_weights);
  g_test_add_func ("/core/outline/formulas", test_formulas);
  g_test_add_func ("/core/outline/foreign", test_foreign);

  return g_test_run ();
}
