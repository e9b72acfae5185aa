/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long it takes to open a book: its chain followed, every entry decoded
 * and added up, against reading the same rows raw with SQLite.
 *
 * Usage: bench-open SCORES
 */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "book/eh-clerk.h"
#include "support/eh-test-folder.h"
#include "support/eh-test.h"

#define N_RUNS 5
#define N_MEMBERS 30
#define N_TENDERS 20

static EhBody *
new_score (guint i)
{
  EhBody *body = eh_body_new (EH_KIND_SCORE_GIVEN);
  g_autofree char *member = g_strdup_printf ("m%u", i % N_MEMBERS);
  g_autofree char *tender = g_strdup_printf ("t%u", i / N_MEMBERS % N_TENDERS);
  g_autofree char *criterion = g_strdup_printf ("q%u", i / (N_MEMBERS * N_TENDERS));

  eh_body_set_text (body, EH_FIELD_MEMBER, member);
  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  eh_body_set_text (body, EH_FIELD_CRITERION, criterion);
  eh_body_set_integer (body, EH_FIELD_SCORE, 100 * (i % 6));
  eh_body_set_text (body, EH_FIELD_REASON,
                    "Page 14 names who answers a call and how fast; it leaves out weekends.");

  return body;
}

static void
make_book (const char *path, guint n_scores)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  g_autoptr (GError) error = NULL;
  guint n_criteria = (n_scores + N_MEMBERS * N_TENDERS - 1) / (N_MEMBERS * N_TENDERS);
  EhClerk *clerk;

  eh_test_add_scale (book, "s", 5);
  for (guint i = 0; i < N_MEMBERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      eh_test_add_member (book, id, EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
    }
  for (guint i = 0; i < n_criteria; i++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", i);

      eh_test_add_criterion (book, (EhTestCriterion){ .id = id,
                                                      .kind = EH_CRITERION_SCORED,
                                                      .weight = "0.1",
                                                      .scale = "s",
                                                      .is_mean = TRUE });
    }
  for (guint i = 0; i < N_TENDERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      eh_test_add_tender (book, id, EH_MAIN_LOT);
    }

  for (guint i = 1; i < book->entries->len; i++)
    g_ptr_array_add (bodies,
                     eh_body_copy (eh_entry_get_body (g_ptr_array_index (book->entries, i))));
  for (guint i = 0; i < n_scores; i++)
    g_ptr_array_add (bodies, new_score (i));

  clerk = eh_clerk_create (path, "A. Keeper", NULL, bodies, &error);
  g_assert_no_error (error);
  g_assert_true (eh_clerk_close (clerk, &error));
}

static double
time_raw (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3 *db = NULL;
  sqlite3_stmt *read = NULL;
  gsize sum = 0;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT seq, bytes, signature, head FROM entry ORDER BY seq",
                                       -1, &read, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (read) == SQLITE_ROW)
    sum += ((const guint8 *) sqlite3_column_blob (read, 1))[0];
  sqlite3_finalize (read);
  sqlite3_close (db);
  g_assert_cmpuint (sum, >, 0);

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
time_open (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  EhClerk *clerk = eh_clerk_open (path, EH_RECORD_READ, NULL, &error);
  double seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  g_assert_no_error (error);
  eh_clerk_close_quietly (clerk);

  return seconds;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

int
main (int argc, char *argv[])
{
  guint n_scores = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 36000;
  char *folder = eh_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "bench.evenhand", NULL);
  double raw[N_RUNS], open[N_RUNS];

  make_book (path, n_scores);
  for (guint i = 0; i < N_RUNS; i++)
    {
      raw[i] = time_raw (path);
      open[i] = time_open (path);
    }
  qsort (raw, N_RUNS, sizeof *raw, compare);
  qsort (open, N_RUNS, sizeof *open, compare);
  g_print ("open %u scores: %.3f s (median of %d), raw rows %.3f s, ratio %.1f, %.2f us an entry\n",
           n_scores, open[N_RUNS / 2], N_RUNS, raw[N_RUNS / 2], open[N_RUNS / 2] / raw[N_RUNS / 2],
           open[N_RUNS / 2] * 1e6 / n_scores);
  eh_test_folder_free (folder);

  return 0;
}
