/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-results.h"

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
test_sample (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhResults) results = eh_results_new (book->procurement);
  const EhLotResults *lot = get_main (results);
  g_autofree char *why = eh_result_describe_exclusion (find_result (lot, "t3"));

  g_assert_cmpuint (lot->n_results, ==, 3);
  g_assert_cmpstr (lot->results[0].tender->row.id, ==, "t1");
  g_assert_cmpint (lot->results[0].quality, ==, 4400);
  g_assert_cmpint (lot->results[0].price, ==, 4000);
  g_assert_cmpint (lot->results[0].total, ==, 8400);
  g_assert_cmpuint (lot->results[0].rank, ==, 1);
  g_assert_cmpint (lot->results[1].total, ==, 8200);
  g_assert_cmpuint (lot->results[1].rank, ==, 2);
  g_assert_cmpint (find_result (lot, "t3")->total, ==, EH_NO_MARKS);
  g_assert_cmpuint (find_result (lot, "t3")->rank, ==, 0);
  g_assert_cmpstr (why, ==, "scored below the minimum of 2 for “care”");
  g_assert_cmpuint (g_strv_length (lot->incomplete), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/results/sample", test_sample);

  return g_test_run ();
}
