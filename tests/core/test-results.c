/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-results.h"

#include "core/eh-recheck.h"
#include "support/eh-test.h"

static const EhLotResults *
get_main (const EhResults *results)
{
  const EhLotResults *lot = eh_results_find_lot (results, EH_MAIN_LOT);

  g_assert_nonnull (lot);
  return lot;
}

static const EhResult *
find_result (const EhLotResults *lot, const char *tender)
{
  for (guint i = 0; i < lot->n_results; i++)
    if (g_str_equal (lot->results[i].tender->row.id, tender))
      return &lot->results[i];

  g_assert_not_reached ();
}

static void
assert_rechecked (const EhTestBook *book, const EhResults *results)
{
  g_autoptr (GError) error = NULL;

  eh_recheck (book->procurement, results, NULL, &error);
  g_assert_no_error (error);
}

/* "t1=1 t2=2 t3=-": tenders in the order shown, with their ranks. */
static char *
describe_ranks (const EhTestBook *book)
{
  g_autoptr (EhResults) results = eh_results_new (book->procurement);
  const EhLotResults *lot = get_main (results);
  GString *text = g_string_new (NULL);

  assert_rechecked (book, results);
  for (guint i = 0; i < lot->n_results; i++)
    {
      const EhResult *result = &lot->results[i];

      g_string_append_printf (text, "%s%s=", i > 0 ? " " : "", result->tender->row.id);
      if (result->exclusion != EH_EXCLUSION_NONE)
        g_string_append_c (text, 'x');
      else if (result->rank == 0)
        g_string_append_c (text, '-');
      else
        g_string_append_printf (text, "%u", result->rank);
    }

  return g_string_free (text, FALSE);
}

static void
assert_ranks (const EhTestBook *book, const char *expected)
{
  g_autofree char *text = describe_ranks (book);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_missing (const EhTestBook *book, const char *expected)
{
  g_autoptr (EhResults) results = eh_results_new (book->procurement);
  g_autofree char *text = g_strjoinv ("; ", get_main (results)->incomplete);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_excluded (const EhTestBook *book, const char *tender, const char *expected)
{
  g_autoptr (EhResults) results = eh_results_new (book->procurement);
  const EhResult *result = find_result (get_main (results), tender);
  g_autofree char *why = eh_result_describe_exclusion (result);

  g_assert_cmpstr (why, ==, expected);
  g_assert_cmpuint (result->rank, ==, 0);
  g_assert_cmpint (result->total, ==, EH_NO_MARKS);
}

static void
withdraw (EhTestBook *book, EhKind kind, const char *tender, const char *criterion)
{
  eh_test_book_add (book, eh_test_cell_new (kind, tender, criterion));
}

static void
test_sample (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhResults) results = eh_results_new (book->procurement);
  g_autoptr (EhResults) again = eh_results_ref (results);
  const EhLotResults *lot = get_main (results);

  g_assert_cmpuint (eh_results_get_decimals (again), ==, 2);
  g_assert_cmpuint (lot->n_results, ==, 3);
  g_assert_cmpint (lot->results[0].quality, ==, 4400);
  g_assert_cmpint (lot->results[0].price, ==, 4000);
  g_assert_cmpint (lot->results[0].total, ==, 8400);
  g_assert_cmpint (lot->results[1].total, ==, 8200);
  assert_ranks (book, "t1=1 t2=2 t3=x");
  assert_missing (book, "");
  assert_excluded (book, "t3", "scored below the minimum of 2 for “care”");
  g_assert_null (eh_results_find_lot (results, "l9"));
}

/* The lowest price is that of the tenders which are not excluded. */
static void
test_exclusion_moves_lowest (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhResults) results = NULL;

  eh_test_agree (book, "t3", "care", "2");
  results = eh_results_new (book->procurement);
  /* 40 * 5000 / 9000 = 22.22 */
  g_assert_cmpint (find_result (get_main (results), "t1")->price, ==, 2222);
  g_assert_cmpint (find_result (get_main (results), "t3")->price, ==, 4000);
  assert_ranks (book, "t2=1 t1=2 t3=3");
}

static void
test_pass_fail (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  /* A tender that fails a requirement is out for that, whatever it scored. */
  eh_test_decide (book, "t3", "legal", FALSE);
  assert_excluded (book, "t3", "failed “legal”");
  eh_test_decide (book, "t1", "legal", FALSE);
  assert_ranks (book, "t2=1 t1=x t3=x");
  withdraw (book, EH_KIND_PASS_FAIL_WITHDRAWN, "t1", "legal");
  assert_missing (book, "tender “t1”: pass or fail is not recorded for “legal”");
  assert_ranks (book, "t2=- t1=- t3=x");
}

static void
decide_exclusion (EhTestBook *book, const char *tender, EhGround ground)
{
  EhBody *body = eh_body_new (EH_KIND_TENDER_EXCLUDED);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  eh_body_set_integer (body, EH_FIELD_GROUND, ground);
  eh_body_set_text (body, EH_FIELD_REASON, "It says so\non page 2");
  eh_test_book_add (book, body);
}

static void
readmit (EhTestBook *book, const char *tender)
{
  EhBody *body = eh_body_new (EH_KIND_TENDER_READMITTED);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  eh_test_book_add (book, body);
}

/* A decision excludes whatever else a tender passes, and comes before the rest. */
static void
test_excluded_by_decision (void)
{
  static const char *const whys[] = {
    [EH_GROUND_LATE] = "came in late (It says so on page 2)",
    [EH_GROUND_WITHDRAWN] = "was withdrawn (It says so on page 2)",
    [EH_GROUND_EXCLUDED] = "is excluded by law or by the notice (It says so on page 2)",
    [EH_GROUND_NON_COMPLIANT] = "is not what was asked for (It says so on page 2)",
  };
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (whys); i++)
    {
      decide_exclusion (book, "t1", (EhGround) i);
      assert_excluded (book, "t1", whys[i]);
      assert_ranks (book, "t2=1 t1=x t3=x");
    }
  decide_exclusion (book, "t3", EH_GROUND_LATE);
  assert_excluded (book, "t3", whys[EH_GROUND_LATE]);
  readmit (book, "t1");
  readmit (book, "t3");
  assert_excluded (book, "t3", "scored below the minimum of 2 for “care”");
  assert_ranks (book, "t1=1 t2=2 t3=x");
}

/* It sets no price for others, and nobody waits for its scores. */
static void
test_decision_needs_nothing (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhResults) results = NULL;

  decide_exclusion (book, "t1", EH_GROUND_WITHDRAWN);
  withdraw (book, EH_KIND_CONSENSUS_WITHDRAWN, "t1", "care");
  withdraw (book, EH_KIND_PASS_FAIL_WITHDRAWN, "t1", "legal");
  eh_test_add_tender (book, "t4", NULL);
  decide_exclusion (book, "t4", EH_GROUND_LATE);
  assert_missing (book, "");
  assert_ranks (book, "t2=1 t1=x t3=x t4=x");
  results = eh_results_new (book->procurement);
  /* 12000 is now the lowest price that counts. */
  g_assert_cmpint (find_result (get_main (results), "t2")->price, ==, 4000);
}

/* Nobody waits for what an excluded tender lacks. */
static void
test_excluded_lacks_nothing (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhBody *price = eh_body_new (EH_KIND_PRICE_WITHDRAWN);

  eh_test_add_criterion (book, (EhTestCriterion){ .id = "more", .kind = EH_CRITERION_PASS_FAIL });
  eh_test_decide (book, "t1", "more", TRUE);
  eh_test_decide (book, "t2", "more", TRUE);
  eh_body_set_text (price, EH_FIELD_TENDER, "t3");
  eh_test_book_add (book, price);
  assert_missing (book, "");
  assert_ranks (book, "t1=1 t2=2 t3=x");
}

static void
test_missing (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhBody *score = eh_test_cell_new (EH_KIND_SCORE_WITHDRAWN, "t1", "access");
  EhBody *price = eh_body_new (EH_KIND_PRICE_WITHDRAWN);

  eh_body_set_text (score, EH_FIELD_MEMBER, "pat");
  eh_test_book_add (book, score);
  withdraw (book, EH_KIND_CONSENSUS_WITHDRAWN, "t2", "care");
  eh_body_set_text (price, EH_FIELD_TENDER, "t2");
  eh_test_book_add (book, price);
  assert_missing (book, "tender “t1”: not all scorers have scored “access”; "
                        "tender “t2”: no agreed score for “care”; tender “t2”: no price");
  assert_ranks (book, "t1=- t2=- t3=x");
}

static void
test_weights (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  eh_test_add_criterion (book, (EhTestCriterion){ .id = "care",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "quality",
                                                  .weight = "39.99",
                                                  .scale = "s",
                                                  .threshold = "2" });
  assert_missing (book, "the group “quality” has weight 60.00, but the weights in it sum to 59.99");
  assert_ranks (book, "t1=- t2=- t3=x");
}

/* Marks that were awarded elsewhere stand, but lift nobody over a minimum. */
static void
test_awards (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhResults) results = NULL;

  eh_test_award (book, "t2", "price", "39.99");
  eh_test_award (book, "t2", "access", "12.01");
  eh_test_award (book, "t3", "care", "40");
  results = eh_results_new (book->procurement);
  g_assert_cmpint (find_result (get_main (results), "t2")->total, ==, 4000 + 1201 + 3999);
  assert_excluded (book, "t3", "scored below the minimum of 2 for “care”");
  assert_ranks (book, "t2=1 t1=2 t3=x");

  /* Without an agreed score there is nothing to hold against the minimum. */
  withdraw (book, EH_KIND_CONSENSUS_WITHDRAWN, "t3", "care");
  assert_missing (book, "");
  assert_ranks (book, "t2=1 t3=2 t1=3");
}

/* A price that others are compared with is needed, awarded marks or not. */
static void
test_award_without_price (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhBody *price = eh_body_new (EH_KIND_PRICE_WITHDRAWN);

  eh_test_award (book, "t2", "price", "30");
  eh_body_set_text (price, EH_FIELD_TENDER, "t2");
  eh_test_book_add (book, price);
  assert_missing (book, "tender “t2”: no price");
  assert_ranks (book, "t2=- t1=- t3=x");
  eh_test_award (book, "t1", "price", "40");
  assert_missing (book, "");
  assert_ranks (book, "t1=1 t2=2 t3=x");
}

/* One question on a scale of three with thirds, and of four decimals or none. */
static const struct
{
  guint decimals;
  const char *weight;
  const char *scores[3];
  gint64 marks;
} mean_cases[] = {
  { 2, "100", { "1", "1", "1" }, 3333 },
  { 2, "100", { "1", "2", "2" }, 5556 },
  { 2, "100", { "0", "0", "1" }, 1111 },
  { 2, "100", { "3", "3", "3" }, 10000 },
  { 0, "100", { "1", "1", "1" }, 33 },
  { 0, "100", { "1", "2", "2" }, 56 },
  { 4, "100", { "1", "2", "2" }, 555556 },
  { 4, "100", { "2", "2", "2" }, 666667 },
  /* 0.45 * (1 + 2 + 2) / 9 = 0.25 */
  { 1, "0.45", { "1", "2", "2" }, 3 },
  { 2, "0.45", { "1", "2", "2" }, 25 },
};

static void
test_mean (void)
{
  static const char *const scorers[] = { "a", "b", "c" };

  for (gsize i = 0; i < G_N_ELEMENTS (mean_cases); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new ();
      g_autoptr (EhResults) results = NULL;

      eh_test_book_add (book, eh_test_basics_new (mean_cases[i].decimals, "GBP"));
      eh_test_add_scale (book, "s", 3);
      eh_test_add_criterion (book, (EhTestCriterion){ .id = "q",
                                                      .kind = EH_CRITERION_SCORED,
                                                      .scale = "s",
                                                      .weight = mean_cases[i].weight,
                                                      .is_mean = TRUE });
      eh_test_add_tender (book, "t", NULL);
      for (gsize j = 0; j < G_N_ELEMENTS (scorers); j++)
        eh_test_add_member (book, scorers[j], EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
      for (gsize j = 0; j < G_N_ELEMENTS (scorers); j++)
        eh_test_give_score (book, scorers[j], "t", "q", mean_cases[i].scores[j]);
      results = eh_results_new (book->procurement);
      g_assert_cmpint (find_result (get_main (results), "t")->marks[0], ==, mean_cases[i].marks);
      assert_rechecked (book, results);
    }
}

/* A mean of 2 is not below a minimum of 2; one of 1.67 is. */
static void
test_mean_threshold (void)
{
  static const char *const cases[][3] = { { "1", "2", "3" }, { "1", "2", "2" } };
  static const char *const scorers[] = { "a", "b", "c" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new ();

      eh_test_add_scale (book, "s", 3);
      eh_test_add_criterion (book, (EhTestCriterion){ .id = "q",
                                                      .kind = EH_CRITERION_SCORED,
                                                      .scale = "s",
                                                      .weight = "100",
                                                      .threshold = "2",
                                                      .is_mean = TRUE });
      eh_test_add_tender (book, "t", NULL);
      for (gsize j = 0; j < 3; j++)
        eh_test_add_member (book, scorers[j], EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
      for (gsize j = 0; j < 3; j++)
        eh_test_give_score (book, scorers[j], "t", "q", cases[i][j]);
      assert_ranks (book, i == 0 ? "t=1" : "t=x");
    }
}

/* Two lots with a price of their own, and a question for both. */
static void
test_lots (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (EhResults) results = NULL;
  const EhLotResults *lot;

  eh_test_add_lot (book, "l2");
  eh_test_add_scale (book, "s", 4);
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "q", .kind = EH_CRITERION_SCORED, .scale = "s", .weight = "60" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "p1",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = EH_FORMULA_LOWEST_OVER_PRICE,
                                                  .lot = EH_MAIN_LOT,
                                                  .weight = "40" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "p2",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = EH_FORMULA_LINEAR_FROM_LOWEST,
                                                  .lot = "l2",
                                                  .weight = "40" });
  eh_test_add_tender (book, "a", EH_MAIN_LOT);
  eh_test_add_tender (book, "b", "l2");
  eh_test_add_tender (book, "c", "l2");
  eh_test_set_price (book, "a", 100);
  eh_test_set_price (book, "b", 200);
  eh_test_set_price (book, "c", 300);
  eh_test_agree (book, "a", "q", "1");
  eh_test_agree (book, "b", "q", "2");
  eh_test_agree (book, "c", "q", "4");

  results = eh_results_new (book->procurement);
  lot = eh_results_find_lot (results, "l2");
  g_assert_cmpuint (lot->n_results, ==, 2);
  g_assert_cmpint (find_result (lot, "b")->total, ==, 3000 + 4000);
  g_assert_cmpint (find_result (lot, "c")->total, ==, 6000 + 2000);
  g_assert_cmpuint (find_result (lot, "c")->rank, ==, 1);
  g_assert_cmpint (find_result (get_main (results), "a")->total, ==, 1500 + 4000);
  g_assert_cmpuint (find_result (get_main (results), "a")->rank, ==, 1);
}

/* Index formulas with three tenders: quality 40, 60 and 50 of 60, in pounds
 * 100, 150 and 125. */
static const struct
{
  EhFormula formula;
  const char *n;
  gint64 index[3];
  const char *ranks;
} index_cases[] = {
  /* 100 / 40 = 2.5, 150 / 60 = 2.5, 125 / 50 = 2.5 */
  { EH_FORMULA_PRICE_PER_QUALITY_POINT, NULL, { 25000, 25000, 25000 }, "a=1 b=1 c=1" },
  /* N = 60 / 40: (1 - 1/3 N) * 1 = .5, 1 * 100 / 150 = .6667, (1 - 1/6 N) 100 / 125 = .6 */
  { EH_FORMULA_UTILITY_INDEX, NULL, { 5000, 6667, 6000 }, "b=1 c=2 a=3" },
  /* N = 4: (1 - 4/3) = -.3333, .6667, (1 - 4/6) * .8 = .2667 */
  { EH_FORMULA_UTILITY_INDEX, "4", { -3333, 6667, 2667 }, "b=1 c=2 a=3" },
  /* Qlow 40: 100 / 1 = 100, 150 / (120 / 100) = 125, 125 / (110 / 100) = 113.6364 */
  { EH_FORMULA_RELATIVE_VALUE_COST, NULL, { 1000000, 1250000, 1136364 }, "a=1 c=2 b=3" },
};

static EhTestBook *
new_index_book (EhFormula formula, const char *n)
{
  static const struct
  {
    const char *id;
    gint64 price;
    const char *score;
  } tenders[] = { { "a", 10000, "4" }, { "b", 15000, "6" }, { "c", 12500, "5" } };
  EhTestBook *book = eh_test_book_new ();

  eh_test_add_scale (book, "s", 6);
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "q", .kind = EH_CRITERION_SCORED, .scale = "s", .weight = "60" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "p",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = formula,
                                                  .n = n,
                                                  .weight = "40" });
  for (gsize i = 0; i < G_N_ELEMENTS (tenders); i++)
    {
      eh_test_add_tender (book, tenders[i].id, NULL);
      eh_test_set_price (book, tenders[i].id, tenders[i].price);
      eh_test_agree (book, tenders[i].id, "q", tenders[i].score);
    }

  return book;
}

static void
test_index (void)
{
  static const char *const ids[] = { "a", "b", "c" };

  for (gsize i = 0; i < G_N_ELEMENTS (index_cases); i++)
    {
      g_autoptr (EhTestBook) book = new_index_book (index_cases[i].formula, index_cases[i].n);
      g_autoptr (EhResults) results = eh_results_new (book->procurement);

      for (gsize j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          const EhResult *result = find_result (get_main (results), ids[j]);

          g_assert_true (result->has_index);
          g_assert_cmpint (result->index, ==, index_cases[i].index[j]);
          g_assert_cmpint (result->total, ==, EH_NO_MARKS);
        }
      assert_ranks (book, index_cases[i].ranks);
    }
}

/* What compares with the best quality says nothing while one is not known. */
static void
test_index_incomplete (void)
{
  g_autoptr (EhTestBook) book = new_index_book (EH_FORMULA_UTILITY_INDEX, NULL);
  g_autoptr (EhResults) results = NULL;

  withdraw (book, EH_KIND_CONSENSUS_WITHDRAWN, "b", "q");
  results = eh_results_new (book->procurement);
  g_assert_false (find_result (get_main (results), "a")->has_index);
  assert_missing (book, "tender “b”: no agreed score for “q”");
  assert_ranks (book, "a=- b=- c=-");
}

static void
test_no_quality_no_index (void)
{
  g_autoptr (EhTestBook) book = new_index_book (EH_FORMULA_PRICE_PER_QUALITY_POINT, NULL);
  g_autoptr (EhResults) results = NULL;

  eh_test_agree (book, "a", "q", "0");
  results = eh_results_new (book->procurement);
  g_assert_false (find_result (get_main (results), "a")->has_index);
  assert_ranks (book, "b=1 c=1 a=3");
}

static void
test_fixed_price (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();

  eh_test_add_scale (book, "s", 4);
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "q", .kind = EH_CRITERION_SCORED, .scale = "s", .weight = "100" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "p",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = EH_FORMULA_FIXED_PRICE,
                                                  .weight = "0" });
  eh_test_add_tender (book, "a", NULL);
  eh_test_add_tender (book, "b", NULL);
  eh_test_agree (book, "a", "q", "1");
  eh_test_agree (book, "b", "q", "2");
  assert_missing (book, "");
  assert_ranks (book, "b=1 a=2");
}

/* As a foreign record may have it; nothing is worked out, and nothing breaks. */
static void
test_price_without_formula (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_CRITERION_DESCRIBED);
  g_autoptr (EhEntry) entry = NULL;
  g_autoptr (EhResults) results = NULL;

  eh_body_set_text (body, EH_FIELD_CRITERION, "price");
  eh_body_set_text (body, EH_FIELD_TITLE, "Price");
  eh_body_set_integer (body, EH_FIELD_KIND, EH_CRITERION_PRICE);
  eh_body_set_integer (body, EH_FIELD_POSITION, 0);
  eh_body_set_integer (body, EH_FIELD_WEIGHT, 4000);
  entry = eh_test_book_make_entry (book, body);
  eh_procurement_apply (book->procurement, entry);

  results = eh_results_new (book->procurement);
  g_assert_cmpint (find_result (get_main (results), "t1")->price, ==, EH_NO_MARKS);
}

/* The results stay as they were when the procurement goes on, or is gone. */
static void
test_outlives (void)
{
  EhTestBook *book = eh_test_book_new_sample ();
  g_autoptr (EhResults) results = eh_results_new (book->procurement);

  eh_test_agree (book, "t1", "care", "0");
  eh_test_book_free (book);
  g_assert_cmpstr (get_main (results)->results[0].tender->bidder, ==, "t1");
  g_assert_cmpint (get_main (results)->results[0].total, ==, 8400);
  g_assert_cmpstr (eh_outline_get_leaf (get_main (results)->outline, 1)->title, ==, "care");
}

/* 200 tenders, 500 questions, 60 scorers of one of them, the largest amounts,
 * four decimals: nothing overflows, and the sum of marks is what it must be. */
static void
test_largest (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (EhResults) results = NULL;
  const EhLotResults *lot;

  eh_test_book_add (book, eh_test_basics_new (4, "GBP"));
  eh_test_add_scale (book, "s", 100);
  for (guint m = 0; m < 60; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      eh_test_add_member (book, id, EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
    }
  for (guint q = 0; q < 500; q++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", q);

      eh_test_add_criterion (book, (EhTestCriterion){ .id = id,
                                                      .kind = EH_CRITERION_SCORED,
                                                      .scale = "s",
                                                      .weight = "0.10",
                                                      .is_mean = q == 0 });
    }
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "p",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = EH_FORMULA_MEAN_BASED,
                                                  .weight = "50" });
  for (guint t = 0; t < 200; t++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", t);

      eh_test_add_tender (book, id, NULL);
      eh_test_set_price (book, id, EH_MAX_MONEY - (t == 0));
      for (guint q = 1; q < 500; q++)
        {
          g_autofree char *question = g_strdup_printf ("q%u", q);

          eh_test_agree (book, id, question, t % 2 == 0 ? "100" : "99");
        }
      for (guint m = 0; m < 60; m++)
        {
          g_autofree char *member = g_strdup_printf ("m%u", m);

          eh_test_give_score (book, member, id, "q0", m == 0 ? "99" : "100");
        }
    }

  results = eh_results_new (book->procurement);
  lot = get_main (results);
  g_assert_cmpuint (lot->n_results, ==, 200);
  /* 0.1 (59 + 0.99) / 60 = 0.09998 -> 0.1000; the price is a hair below the mean. */
  g_assert_cmpint (lot->results[0].quality, ==, 500000);
  g_assert_cmpint (lot->results[0].price, ==, 250000);
  g_assert_cmpint (lot->results[199].quality, ==, 499 * 990 + 1000);
  g_assert_cmpuint (lot->results[0].rank, ==, 1);
  g_assert_cmpuint (lot->results[99].rank, ==, 1);
  g_assert_cmpuint (lot->results[100].rank, ==, 101);
  assert_rechecked (book, results);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/results/sample", test_sample);
  g_test_add_func ("/core/results/exclusion-moves-lowest", test_exclusion_moves_lowest);
  g_test_add_func ("/core/results/pass-fail", test_pass_fail);
  g_test_add_func ("/core/results/excluded-by-decision", test_excluded_by_decision);
  g_test_add_func ("/core/results/decision-needs-nothing", test_decision_needs_nothing);
  g_test_add_func ("/core/results/excluded-lacks-nothing", test_excluded_lacks_nothing);
  g_test_add_func ("/core/results/missing", test_missing);
  g_test_add_func ("/core/results/weights", test_weights);
  g_test_add_func ("/core/results/awards", test_awards);
  g_test_add_func ("/core/results/award-without-price", test_award_without_price);
  g_test_add_func ("/core/results/mean", test_mean);
  g_test_add_func ("/core/results/mean-threshold", test_mean_threshold);
  g_test_add_func ("/core/results/lots", test_lots);
  g_test_add_func ("/core/results/index", test_index);
  g_test_add_func ("/core/results/index-incomplete", test_index_incomplete);
  g_test_add_func ("/core/results/no-quality-no-index", test_no_quality_no_index);
  g_test_add_func ("/core/results/fixed-price", test_fixed_price);
  g_test_add_func ("/core/results/price-without-formula", test_price_without_formula);
  g_test_add_func ("/core/results/outlives", test_outlives);
  g_test_add_func ("/core/results/largest", test_largest);

  return g_test_run ();
}
