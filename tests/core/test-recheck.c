/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-recheck.c: the second computation agrees with the first, and notices
 * when the first is wrong.
 */
#include "core/eh-recheck.h"

#include <string.h>

#include "core/eh-summary.h"
#include "support/eh-test.h"

/* The results say what they must not: that the first computation slipped. */
typedef void (*Slip) (EhResult *result);

static void
slip_mark (EhResult *result)
{
  ((gint64 *) result->marks)[1]++;
}

static void
slip_price (EhResult *result)
{
  ((gint64 *) result->marks)[3]--;
}

static void
slip_quality (EhResult *result)
{
  result->quality++;
}

static void
slip_total (EhResult *result)
{
  result->total--;
}

static void
slip_rank (EhResult *result)
{
  result->rank++;
}

static const struct
{
  Slip slip;
  const char *what;
} slips[] = {
  { slip_mark, "a mark" },
  { slip_price, "the price mark" },
  { slip_quality, "the sum of the quality marks" },
  { slip_total, "the total" },
  { slip_rank, "the rank" },
};

static void
test_slips (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    for (guint tender = 0; tender < 2; tender++)
      {
        g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
        g_autoptr (EhResults) results = eh_results_new (book->procurement);
        g_autoptr (GError) error = NULL;
        guint n = 0;

        g_assert_true (eh_recheck (book->procurement, results, &n, NULL));
        g_assert_cmpuint (n, ==, 2);
        slips[i].slip (&eh_results_get_lot (results, 0)->results[tender]);
        g_assert_false (eh_recheck (book->procurement, results, NULL, &error));
        g_assert_error (error, EH_RECHECK_ERROR, EH_RECHECK_ERROR_DIFFERS);
        g_assert_nonnull (strstr (error->message, slips[i].what));
      }
}

static const struct
{
  EhFormula formula;
  gint64 ceiling;
  gint64 floor;
} formulas[] = {
  { EH_FORMULA_LOWEST_OVER_PRICE, 0, 0 },
  { EH_FORMULA_LINEAR_FROM_LOWEST, 0, 0 },
  { EH_FORMULA_ABSOLUTE_RANGE, 13000, 7000 },
  { EH_FORMULA_MEAN_BASED, 0, 0 },
};

/* Prices around the places where a formula changes: nothing, the floor, the
 * ceiling, the largest amount. */
static void
test_formulas (void)
{
  static const gint64 prices[] = { 0, 1, 6999, 7000, 10007, 13000, 13001, EH_MAX_MONEY };

  for (gsize f = 0; f < G_N_ELEMENTS (formulas); f++)
    for (gsize a = 0; a < G_N_ELEMENTS (prices); a++)
      for (gsize b = 0; b < G_N_ELEMENTS (prices); b++)
        {
          g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
          g_autoptr (EhResults) results = NULL;
          g_autoptr (GError) error = NULL;

          eh_test_add_criterion (book, (EhTestCriterion){ .id = "price",
                                                          .kind = EH_CRITERION_PRICE,
                                                          .weight = "40",
                                                          .formula = formulas[f].formula,
                                                          .ceiling = formulas[f].ceiling,
                                                          .floor = formulas[f].floor });
          eh_test_set_price (book, "t1", prices[a]);
          eh_test_set_price (book, "t2", prices[b]);
          results = eh_results_new (book->procurement);
          eh_recheck (book->procurement, results, NULL, &error);
          g_assert_no_error (error);
        }
}

static void
test_summary (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhBody *body = eh_test_cell_new (EH_KIND_CONSENSUS_AGREED, "t1", "care");
  g_autoptr (EhEntry) entry = NULL;
  g_autofree char *text = NULL;
  const EhKindSpec *spec = eh_kind_get_spec (EH_KIND_PRICE_RECORDED);
  g_autoptr (EhBody) price = eh_body_new (EH_KIND_PRICE_RECORDED);
  g_autofree char *amount = NULL;

  eh_body_set_integer (body, EH_FIELD_SCORE, 450);
  eh_body_set_text (body, EH_FIELD_REASON, "Two\nlines\tand a tab");
  entry = eh_test_book_make_entry (book, body);
  eh_body_free (body);
  text = eh_entry_summarize (entry);
  g_assert_cmpstr (text, ==, "criterion=care; reason=Two lines and a tab; score=4.5; tender=t1");

  eh_body_set_integer (price, EH_FIELD_AMOUNT, 12345);
  amount = eh_body_format_field (price, &spec->fields[0], 2);
  g_assert_cmpstr (amount, ==, "123.45");
  g_assert_null (eh_body_format_field (price, &spec->fields[1], 2));
}

/* Of every kind, with every field. */
static void
test_summaries (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  for (guint i = 0; i < book->entries->len; i++)
    {
      g_autofree char *text = eh_entry_summarize (g_ptr_array_index (book->entries, i));

      g_assert_cmpstr (text, !=, "");
      g_assert_null (strchr (text, '\n'));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/recheck/slips", test_slips);
  g_test_add_func ("/core/recheck/formulas", test_formulas);
  g_test_add_func ("/core/summary/one", test_summary);
  g_test_add_func ("/core/summary/sample", test_summaries);

  return g_test_run ();
}
