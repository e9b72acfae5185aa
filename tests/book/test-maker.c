/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/eh-maker.h"

#include "book/eh-verification.h"
#include "core/eh-results.h"
#include "exchange/eh-exchange.h"
#include "support/eh-test-folder.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = eh_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "test.evenhand", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  eh_test_folder_free (fixture->folder);
}

static GBytes *
read_case (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "cases", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

/* The published totals of FCDO Services' 2024 tender, best first. */
static void
test_published (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *tender;
    gint64 total;
  } published[] = { { "E", 7800 }, { "A", 6721 }, { "C", 5580 }, { "B", 4803 }, { "D", 3687 } };
  g_autoptr (GBytes) exchange = read_case ("fcdo-services-2024.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (EhClerk) clerk = NULL;
  g_autoptr (EhResults) results = NULL;
  EhVerification verification;
  const EhLotResults *lot;

  g_assert_true (eh_maker_create (fixture->path, "K", exchange, "fcdo-services-2024.json", &error));
  g_assert_no_error (error);

  clerk = eh_clerk_open (fixture->path, EH_RECORD_READ, NULL, &error);
  g_assert_no_error (error);
  results = eh_results_new (eh_clerk_get_procurement (clerk));
  lot = eh_results_get_lot (results, 0);
  g_assert_cmpuint (lot->n_results, ==, G_N_ELEMENTS (published));
  for (guint i = 0; i < lot->n_results; i++)
    {
      g_assert_cmpstr (lot->results[i].tender->row.id, ==, published[i].tender);
      g_assert_cmpint (lot->results[i].total, ==, published[i].total);
      g_assert_cmpuint (lot->results[i].rank, ==, i + 1);
    }

  g_assert_true (eh_verification_run (fixture->path, &verification, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (verification.n_totals, ==, G_N_ELEMENTS (published));
}

/* It is on record that the book was imported, from what, and what came of it. */
static void
test_provenance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) exchange = read_case ("fcdo-services-2024.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (EhClerk) clerk = NULL;
  const EhTender *tender;

  g_assert_true (eh_maker_create (fixture->path, "K", exchange, "a\tb.json", &error));
  g_assert_no_error (error);
  clerk = eh_clerk_open (fixture->path, EH_RECORD_READ, NULL, &error);
  tender = eh_procurement_find_tender (eh_clerk_get_procurement (clerk), "A");
  g_assert_nonnull (eh_entry_get_header (tender->row.entry)->import);
}

static void
test_nothing_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) wrong = g_bytes_new_static ("{\"format\":", 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;

  g_assert_false (eh_maker_create (fixture->path, "K", wrong, "wrong.json", &error));
  g_assert_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_SYNTAX);
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

static void
test_keeper (void)
{
  g_autofree char *keeper = eh_maker_dup_keeper ();

  g_assert_cmpstr (keeper, !=, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/maker/published", Fixture, NULL, set_up, test_published, tear_down);
  g_test_add ("/book/maker/provenance", Fixture, NULL, set_up, test_provenance, tear_down);
  g_test_add ("/book/maker/nothing-left", Fixture, NULL, set_up, test_nothing_left, tear_down);
  g_test_add_func ("/book/maker/keeper", test_keeper);

  return g_test_run ();
}
