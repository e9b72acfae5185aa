/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-record.c: what the record costs on top of SQLite doing the same.
 *
 *   bench-record append      durable appends of one entry each
 *   bench-record scan N      opening a book of N entries and checking its chain
 *
 * Prints one line: the ratio to the bare library in the same run, then what
 * it is made of. The two are measured in turns and the medians compared, so
 * that a busy machine slows both.
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/eh-record.h"

#define ENTRY_LENGTH 286
#define N_ROUNDS 11
#define N_APPEND_ROUNDS 201
#define APPENDS_PER_ROUND 20

static guint8 entry[ENTRY_LENGTH];
static guint8 signature[EH_SIGNATURE_SIZE];

static void
fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
fail_on_sqlite (sqlite3 *db, int rc)
{
  if (rc != SQLITE_OK && rc != SQLITE_DONE && rc != SQLITE_ROW)
    g_error ("%s", sqlite3_errmsg (db));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gint64
median (gint64 *times, gsize n_times)
{
  qsort (times, n_times, sizeof times[0], compare_times);
  return times[n_times / 2];
}

static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *db = NULL;

  fail_on_sqlite (db, sqlite3_open (path, &db));
  fail_on_sqlite (db, sqlite3_exec (db,
                                    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;"
                                    "PRAGMA synchronous = FULL;"
                                    "CREATE TABLE entry (seq INTEGER PRIMARY KEY, bytes BLOB,"
                                    " signature BLOB, head BLOB)",
                                    NULL, NULL, NULL));
  return db;
}

static gint64
append_bare (sqlite3 *db, sqlite3_stmt *insert)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < APPENDS_PER_ROUND; i++)
    {
      sqlite3_bind_blob (insert, 1, entry, sizeof entry, SQLITE_STATIC);
      sqlite3_bind_blob (insert, 2, signature, sizeof signature, SQLITE_STATIC);
      sqlite3_bind_blob (insert, 3, entry, EH_CHAIN_HEAD_SIZE, SQLITE_STATIC);
      fail_on_sqlite (db, sqlite3_step (insert));
      sqlite3_reset (insert);
    }

  return g_get_monotonic_time () - start;
}

static gint64
append_ours (EhRecord *record)
{
  const EhRecordRow row = { .bytes = entry, .length = sizeof entry, .signature = signature };
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < APPENDS_PER_ROUND; i++)
    {
      g_autoptr (GError) error = NULL;

      eh_record_append (record, &row, 1, &error);
      fail_on (error);
    }

  return g_get_monotonic_time () - start;
}

static void
bench_append (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bare_path = g_build_filename (folder, "bare.db", NULL);
  g_autofree char *path = g_build_filename (folder, "a.evenhand", NULL);
  sqlite3 *db = open_bare (bare_path);
  EhRecord *record = eh_record_create (path, NULL, NULL, &error);
  sqlite3_stmt *insert = NULL;
  gint64 bare[N_APPEND_ROUNDS];
  gint64 ours[N_APPEND_ROUNDS];
  double our_time;
  double bare_time;

  fail_on (error);
  fail_on_sqlite (db, sqlite3_prepare_v2 (db, "INSERT INTO entry VALUES (NULL, ?1, ?2, ?3)", -1,
                                          &insert, NULL));
  for (int i = 0; i < N_APPEND_ROUNDS; i++)
    {
      bare[i] = append_bare (db, insert);
      ours[i] = append_ours (record);
    }
  sqlite3_finalize (insert);
  sqlite3_close (db);
  eh_record_close (record, &error);
  fail_on (error);

  our_time = (double) median (ours, N_APPEND_ROUNDS);
  bare_time = (double) median (bare, N_APPEND_ROUNDS);
  g_print ("durable append: %.2f times bare SQLite (%.0f v %.0f us each; aim 1.3)\n",
           our_time / bare_time, our_time / APPENDS_PER_ROUND, bare_time / APPENDS_PER_ROUND);
}

static gboolean
populate_cb (EhRecord *record, gpointer user_data, GError **error)
{
  const EhRecordRow row = { .bytes = entry, .length = sizeof entry, .signature = signature };
  EhRecordRow rows[1000];
  guint left = *(const guint *) user_data;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = row;
  while (left > 0)
    {
      guint n = MIN (left, G_N_ELEMENTS (rows));

      if (!eh_record_append (record, rows, n, error))
        return FALSE;
      left -= n;
    }
  return TRUE;
}

static gboolean
touch_cb (const EhRecordRow *row, gpointer user_data, GError **error)
{
  guint *sum = user_data;

  *sum += row->bytes[row->length - 1];
  return TRUE;
}

static gint64
scan_ours (const char *path, guint *sum)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  EhRecord *record = eh_record_open (path, EH_RECORD_READ, &error);

  fail_on (error);
  eh_record_foreach (record, 1, touch_cb, sum, &error);
  fail_on (error);
  eh_record_close (record, NULL);

  return g_get_monotonic_time () - start;
}

static gint64
scan_bare (const char *path, guint *sum)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3_stmt *select = NULL;
  sqlite3 *db = NULL;

  fail_on_sqlite (db, sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL));
  fail_on_sqlite (db, sqlite3_prepare_v2 (db,
                                          "SELECT seq, bytes, signature, head FROM entry"
                                          " ORDER BY seq",
                                          -1, &select, NULL));
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      const guint8 *bytes = sqlite3_column_blob (select, 1);

      *sum += bytes[sqlite3_column_bytes (select, 1) - 1];
      sqlite3_column_blob (select, 2);
      sqlite3_column_blob (select, 3);
    }
  sqlite3_finalize (select);
  sqlite3_close (db);

  return g_get_monotonic_time () - start;
}

static void
bench_scan (const char *folder, guint n_entries)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "a.evenhand", NULL);
  EhRecord *record = eh_record_create (path, populate_cb, &n_entries, &error);
  gint64 bare[N_ROUNDS];
  gint64 ours[N_ROUNDS];
  double our_time;
  double bare_time;
  guint bare_sum = 0;
  guint our_sum = 0;

  fail_on (error);
  eh_record_close (record, &error);
  fail_on (error);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      bare[i] = scan_bare (path, &bare_sum);
      ours[i] = scan_ours (path, &our_sum);
    }
  g_assert (bare_sum == our_sum);

  our_time = (double) median (ours, N_ROUNDS);
  bare_time = (double) median (bare, N_ROUNDS);
  g_print ("opening %u entries with chain check: %.1f times reading the rows raw"
           " (%.0f v %.0f ms, %.2f us an entry)\n",
           n_entries, our_time / bare_time, our_time / 1000, bare_time / 1000,
           our_time / n_entries);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("evenhand-bench-XXXXXX", NULL);
  gboolean is_known = TRUE;

  memset (entry, 'e', sizeof entry);
  memset (signature, 's', sizeof signature);
  if (argc == 2 && strcmp (argv[1], "append") == 0)
    bench_append (folder);
  else if (argc == 3 && strcmp (argv[1], "scan") == 0)
    bench_scan (folder, (guint) atoi (argv[2]));
  else
    is_known = FALSE;
  remove_all (folder);

  if (!is_known)
    fprintf (stderr, "usage: bench-record append | scan N\n");
  return is_known ? 0 : 2;
}
