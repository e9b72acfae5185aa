/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-results.c: how long results take, beside adding up the same scores.
 *
 * 20 tenders, 60 questions scored by the mean of 30 scorers, and a price: the
 * results of 36,000 scores. The baseline is one pass over an array of as many
 * integers. Aim: below a millisecond. Then the same scores as entries: reading
 * their bytes, asking the rules and taking them in, beside reading alone.
 */
#include "core/eh-results.h"

#include <stdlib.h>
#include <string.h>

#include "support/eh-test.h"

#define N_TENDERS 20
#define N_QUESTIONS 60
#define N_SCORERS 30
#define N_SCORES (N_TENDERS * N_QUESTIONS * N_SCORERS)
#define N_ROUNDS 101

static EhTestBook *
make_book (void)
{
  EhTestBook *book = eh_test_book_new ();

  eh_test_add_scale (book, "s", 5);
  for (guint m = 0; m < N_SCORERS; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      eh_test_add_member (book, id, EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
    }
  for (guint q = 0; q < N_QUESTIONS; q++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", q);

      eh_test_add_criterion (book, (EhTestCriterion){ .id = id,
                                                      .kind = EH_CRITERION_SCORED,
                                                      .position = q,
                                                      .scale = "s",
                                                      .weight = "1",
                                                      .is_mean = TRUE });
    }
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "price",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = EH_FORMULA_LOWEST_OVER_PRICE,
                                                  .weight = "40" });
  for (guint t = 0; t < N_TENDERS; t++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", t);

      eh_test_add_tender (book, id, NULL);
      eh_test_set_price (book, id, 10000000 + 70001 * (gint64) t);
    }

  return book;
}

/* Every member scores every question, in an order of their own. */
static void
add_scores (EhTestBook *book)
{
  for (guint m = 0; m < N_SCORERS; m++)
    for (guint i = 0; i < N_TENDERS * N_QUESTIONS; i++)
      {
        guint cell = (i * 7 + m * 131) % (N_TENDERS * N_QUESTIONS);
        g_autofree char *member = g_strdup_printf ("m%u", (m * 11) % N_SCORERS);
        g_autofree char *tender = g_strdup_printf ("t%u", cell % N_TENDERS);
        g_autofree char *question = g_strdup_printf ("q%u", cell / N_TENDERS);
        g_autofree char *score = g_strdup_printf ("%u", (cell * 31 + m * 17) % 6);

        eh_test_give_score (book, member, tender, question, score);
      }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return *x < *y ? -1 : *x > *y;
}

static gint64
get_median (gint64 *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
  return times[n / 2];
}

static gint64
time_results (const EhTestBook *book)
{
  gint64 times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (EhResults) results = eh_results_new (book->procurement);

      times[i] = g_get_monotonic_time () - start;
      g_assert_cmpuint (eh_results_get_lot (results, 0)->results[0].rank, ==, 1);
    }

  return get_median (times, N_ROUNDS);
}

/* In nanoseconds, since a pass takes a few microseconds only. */
static gint64
time_raw_pass (void)
{
  g_autofree gint64 *numbers = g_new (gint64, N_SCORES);
  gint64 times[N_ROUNDS];
  volatile gint64 sink = 0;

  for (guint i = 0; i < N_SCORES; i++)
    numbers[i] = 100 * (gint64) (i % 6);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      for (guint pass = 0; pass < 100; pass++)
        {
          gint64 sum = 0;

          for (guint j = 0; j < N_SCORES; j++)
            sum += numbers[j];
          sink = sink + sum;
        }
      times[i] = (g_get_monotonic_time () - start) * 10;
    }

  return get_median (times, N_ROUNDS);
}

static void
bench_results (const EhTestBook *book)
{
  gint64 results = time_results (book);
  gint64 raw = time_raw_pass ();

  g_print ("results of %u scores: %" G_GINT64_FORMAT " us; a raw pass: %" G_GINT64_FORMAT
           " ns; ratio %" G_GINT64_FORMAT "\n",
           N_SCORES, results, raw, results * 1000 / MAX (raw, 1));
}

static gint64
time_entries (char **texts, const gsize *lengths, guint n, gboolean is_full)
{
  gint64 times[5];

  for (guint round = 0; round < G_N_ELEMENTS (times); round++)
    {
      EhProcurement *procurement = eh_procurement_new ();
      gint64 start = g_get_monotonic_time ();

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (EhEntry) entry = eh_entry_decode (texts[i], lengths[i], NULL);

          g_assert_nonnull (entry);
          if (is_full)
            {
              g_assert_true (eh_procurement_check (procurement, entry, NULL));
              eh_procurement_apply (procurement, entry);
            }
        }
      times[round] = g_get_monotonic_time () - start;
      eh_procurement_free (procurement);
    }

  return get_median (times, G_N_ELEMENTS (times));
}

static void
bench_entries (const EhTestBook *book)
{
  guint n = book->entries->len;
  g_auto (GStrv) texts = g_new0 (char *, n + 1);
  g_autofree gsize *lengths = g_new (gsize, n);
  gint64 decoded, full;

  for (guint i = 0; i < n; i++)
    texts[i] = eh_entry_encode (g_ptr_array_index (book->entries, i), &lengths[i]);
  decoded = time_entries (texts, lengths, n, FALSE);
  full = time_entries (texts, lengths, n, TRUE);

  g_print ("decode %u entries: %" G_GINT64_FORMAT " us; with check and apply: %" G_GINT64_FORMAT
           " us; ratio %.2f\n",
           n, decoded, full, (double) full / (double) decoded);
}

int
main (void)
{
  g_autoptr (EhTestBook) book = make_book ();

  add_scores (book);
  bench_results (book);
  bench_entries (book);

  return EXIT_SUCCESS;
}
