/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-scale.h"

#include "core/eh-currency.h"
#include "core/eh-scorers.h"
#include "support/eh-test.h"

static void
test_linear (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  const EhScale *scale = eh_procurement_find_scale (book->procurement, "s");

  g_assert_cmpint (eh_scale_get_highest (scale), ==, 500);
  g_assert_null (eh_scale_find_point (scale, 250));
  for (gint64 score = 0; score <= 500; score += 100)
    {
      const EhPoint *point = eh_scale_find_point (scale, score);

      /* score / 5, exactly */
      g_assert_cmpint (eh_scale_get_numerator (scale, point) * 500, ==,
                       score * eh_scale_get_denominator (scale));
    }
}

/* Published percentages need not be linear, nor reach 100, nor be on every point. */
static void
test_published (void)
{
  const EhPoint points[] = {
    { "a", "d", 0, 4500 },
    { "b", "d", 100, 9500 },
    { "c", "d", 200, EH_NO_VALUE },
    { "e", "d", 300, 0 },
  };
  const EhScale scale = { .n_points = G_N_ELEMENTS (points), .points = points };
  gint64 denominator = eh_scale_get_denominator (&scale);

  g_assert_cmpint (eh_scale_get_numerator (&scale, &points[0]) * 10000, ==, 4500 * denominator);
  g_assert_cmpint (eh_scale_get_numerator (&scale, &points[1]) * 10000, ==, 9500 * denominator);
  g_assert_cmpint (eh_scale_get_numerator (&scale, &points[2]) * 3, ==, 2 * denominator);
  g_assert_cmpint (eh_scale_get_numerator (&scale, &points[3]), ==, 0);
}

/* A foreign record may have a scale whose scores are all 0. */
static void
test_nothing (void)
{
  const EhPoint points[] = { { "a", "d", 0, EH_NO_VALUE }, { "b", "d", 0, EH_NO_VALUE } };
  const EhScale scale = { .n_points = 2, .points = points };

  g_assert_cmpint (eh_scale_get_denominator (&scale), >, 0);
  g_assert_cmpint (eh_scale_get_numerator (&scale, &points[0]), ==, 0);
}

static const struct
{
  EhRole role;
  gboolean voting;
  gboolean by_default;
  gboolean when_named;
} scorer_cases[] = {
  { EH_ROLE_LEAD, TRUE, FALSE, FALSE },
  { EH_ROLE_CHAIR, TRUE, FALSE, TRUE },
  { EH_ROLE_EVALUATOR, TRUE, TRUE, TRUE },
  { EH_ROLE_EVALUATOR, FALSE, FALSE, FALSE },
  { EH_ROLE_PATIENT_REPRESENTATIVE, TRUE, TRUE, TRUE },
  { EH_ROLE_PATIENT_REPRESENTATIVE, FALSE, FALSE, FALSE },
  { EH_ROLE_PRICE_ASSESSOR, TRUE, FALSE, FALSE },
  { EH_ROLE_ADVISER, TRUE, FALSE, FALSE },
  { EH_ROLE_OBSERVER, TRUE, FALSE, FALSE },
  { EH_ROLE_AUDITOR, TRUE, FALSE, FALSE },
};

static void
test_scorers (void)
{
  const char *named[] = { "m", NULL };
  const char *others[] = { "x", NULL };
  const EhCriterion open = { .kind = EH_CRITERION_SCORED };
  const EhCriterion closed = { .kind = EH_CRITERION_SCORED, .scorers = named };
  const EhCriterion foreign = { .kind = EH_CRITERION_SCORED, .scorers = others };

  for (gsize i = 0; i < G_N_ELEMENTS (scorer_cases); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new ();
      g_autoptr (GPtrArray) list = NULL;
      const EhMember *member;

      eh_test_book_add (book, eh_test_member_new ("m", EH_ROLE_FLAG (scorer_cases[i].role),
                                                  scorer_cases[i].voting));
      member = eh_procurement_find_member (book->procurement, "m");
      g_assert_cmpint (eh_scorers_contain (book->procurement, &open, member), ==,
                       scorer_cases[i].by_default);
      g_assert_cmpint (eh_scorers_contain (book->procurement, &closed, member), ==,
                       scorer_cases[i].when_named);
      g_assert_cmpint (eh_member_can_score (member), ==, scorer_cases[i].when_named);
      g_assert_false (eh_scorers_contain (book->procurement, &foreign, member));
      list = eh_scorers_list (book->procurement, &open);
      g_assert_cmpuint (list->len, ==, scorer_cases[i].by_default);
    }
}

static const struct
{
  const char *code;
  gboolean is_code;
  unsigned int digits;
} currency_cases[] = {
  { "GBP", TRUE, 2 },
  { "EUR", TRUE, 2 },
  { "JPY", TRUE, 0 },
  { "KWD", TRUE, 3 },
  { "CLF", TRUE, 4 },
  { "XYZ", TRUE, 2 },
  { "gbp", FALSE, 2 },
  { "GB", FALSE, 2 },
  { "GBPP", FALSE, 2 },
  { "", FALSE, 2 },
  { "G1P", FALSE, 2 },
  { "\xc3\x89"
    "B",
    FALSE, 2 },
};

static void
test_currency (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (currency_cases); i++)
    {
      g_assert_cmpint (eh_currency_is_code (currency_cases[i].code), ==, currency_cases[i].is_code);
      g_assert_cmpuint (eh_currency_get_digits (currency_cases[i].code), ==,
                        currency_cases[i].digits);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/scale/linear", test_linear);
  g_test_add_func ("/core/scale/published", test_published);
  g_test_add_func ("/core/scale/nothing", test_nothing);
  g_test_add_func ("/core/scorers/roles", test_scorers);
  g_test_add_func ("/core/currency/codes", test_currency);

  return g_test_run ();
}
