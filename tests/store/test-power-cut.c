/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Simulated power cuts: whatever part of what was not flushed the disk kept,
 * every entry that was reported saved is in the book afterwards.
 */
#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "book-fixture.h"
#include "disk-shim.h"
#include "store/eh-shelf.h"

#define SMB_FILE_SYSTEM 0x517b

typedef struct
{
  guint lost;   /* fewer entries than were acknowledged */
  guint broken; /* does not open or verify */
  guint cuts;
} Outcome;

static void
append (BookFixture *fixture, EhRecord *record, guint number, gsize length)
{
  g_autoptr (GError) error = NULL;
  EhRecordRow row;

  book_fixture_fill_row (fixture, number, length, &row);
  eh_record_append (record, &row, 1, &error);
  g_assert_no_error (error);
  book_fixture_clear_row (&row);
  disk_shim_acknowledge (number);
}

static gboolean
populate_cb (EhRecord *record, gpointer user_data, GError **error)
{
  return book_fixture_append (user_data, record, 1, error) &&
         book_fixture_append (user_data, record, 2, error);
}

/* Makes, writes, closes, opens and writes a book. Long entries fill the log
 * until SQLite copies it into the book by itself.
 */
static DiskRecording *
record_work (BookFixture *fixture, guint n_short, guint n_long)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  guint8 sha256[EH_HASH_SIZE];
  EhRecord *record;
  guint number = 2;

  disk_shim_watch (fixture->folder);
  disk_shim_record ();
  record = eh_record_create (fixture->path, populate_cb, fixture, &error);
  g_assert_no_error (error);
  disk_shim_acknowledge (2);
  for (guint i = 0; i < n_short; i++)
    append (fixture, record, ++number, 300);
  g_assert_true (eh_shelf_add_attachment (record, "a", "b", text, sha256, &error));
  g_assert_true (eh_shelf_set_draft (record, "a", "b", 1, text, &error));
  for (guint i = 0; i < n_long; i++)
    append (fixture, record, ++number, EH_RECORD_MAX_ENTRY_LENGTH);
  g_assert_true (eh_record_close (record, &error));

  record = eh_record_open (fixture->path, EH_RECORD_WRITE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    append (fixture, record, ++number, 300);
  g_assert_true (eh_record_close (record, &error));
  disk_shim_stop ();

  return disk_shim_stop_recording ();
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static gboolean
check_chain (const char *path, EhRecordMode mode, guint64 *length)
{
  g_autoptr (EhRecord) record = eh_record_open (path, mode, NULL);

  if (record == NULL || !eh_record_check_file (record, NULL) ||
      !eh_record_foreach (record, 1, NULL, NULL, NULL))
    return FALSE;
  *length = eh_record_get_length (record);
  return TRUE;
}

/* After the cut: readable as it lies, and for the next writer. */
static void
judge (const char *folder, guint acknowledged, Outcome *outcome)
{
  g_autofree char *path = g_build_filename (folder, "a.evenhand", NULL);
  guint64 read = 0;
  guint64 written = 0;

  outcome->cuts++;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    outcome->lost += acknowledged > 0;
  else if (!check_chain (path, EH_RECORD_READ, &read) ||
           !check_chain (path, EH_RECORD_WRITE, &written))
    outcome->broken++;
  else
    outcome->lost += read < acknowledged || written < acknowledged || read != written;
}

static Outcome
cut_often (DiskRecording *recording, guint n_cuts, gboolean ignores_flushes)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autofree char *folder = book_fixture_make_folder ();
  Outcome outcome = { 0, 0, 0 };

  for (guint i = 0; i < n_cuts; i++)
    {
      guint moment =
          (guint) g_rand_int_range (rand, 0, (gint32) disk_recording_get_length (recording) + 1);
      guint acknowledged = disk_recording_cut (recording, moment, ignores_flushes, rand, folder);

      judge (folder, acknowledged, &outcome);
      empty_folder (folder);
    }
  g_rmdir (folder);
  g_test_message ("%u cuts at %u moments: %u lost, %u broken", outcome.cuts,
                  disk_recording_get_length (recording), outcome.lost, outcome.broken);

  return outcome;
}

static void
expect_nothing_lost (DiskRecording *recording, guint n_cuts)
{
  Outcome outcome = cut_often (recording, n_cuts, FALSE);

  g_assert_cmpuint (outcome.cuts, ==, n_cuts);
  g_assert_cmpuint (outcome.lost, ==, 0);
  g_assert_cmpuint (outcome.broken, ==, 0);
}

static void
test_wal (BookFixture *fixture, gconstpointer data)
{
  DiskRecording *recording = record_work (fixture, 12, 0);

  expect_nothing_lost (recording, 700);
  disk_recording_free (recording);
}

static void
test_wal_checkpoint (BookFixture *fixture, gconstpointer data)
{
  /* 1,000 pages of 4 KiB make SQLite begin the log anew. */
  DiskRecording *recording = record_work (fixture, 1, 70);

  expect_nothing_lost (recording, 300);
  disk_recording_free (recording);
}

static void
test_network_share (BookFixture *fixture, gconstpointer data)
{
  DiskRecording *recording;

  disk_shim_set_file_system (SMB_FILE_SYSTEM);
  recording = record_work (fixture, 12, 2);
  expect_nothing_lost (recording, 300);
  disk_shim_set_file_system (0);
  disk_recording_free (recording);
}

/* If the flushes did nothing, entries would be lost: the simulation sees it. */
static void
test_without_flushes (BookFixture *fixture, gconstpointer data)
{
  DiskRecording *recording = record_work (fixture, 12, 0);
  Outcome outcome = cut_often (recording, 100, TRUE);

  g_assert_cmpuint (outcome.lost + outcome.broken, >, outcome.cuts / 4);
  disk_recording_free (recording);
}

static void
append_raw (sqlite3 *db, BookFixture *fixture, guint number, guint8 head[EH_CHAIN_HEAD_SIZE])
{
  sqlite3_stmt *insert = NULL;
  EhRecordRow row;

  book_fixture_fill_row (fixture, number, 300, &row);
  eh_chain_extend (head, row.bytes, row.length, row.signature);
  sqlite3_prepare_v2 (db, "INSERT INTO entry VALUES (?1, ?2, ?3, ?4)", -1, &insert, NULL);
  sqlite3_bind_int64 (insert, 1, number);
  sqlite3_bind_blob (insert, 2, row.bytes, (int) row.length, SQLITE_STATIC);
  sqlite3_bind_blob (insert, 3, row.signature, EH_SIGNATURE_SIZE, SQLITE_STATIC);
  sqlite3_bind_blob (insert, 4, head, EH_CHAIN_HEAD_SIZE, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_finalize (insert);
  book_fixture_clear_row (&row);
  disk_shim_acknowledge (number);
}

/* Nor is synchronous=NORMAL enough for a log, as people may come to think. */
static void
test_normal_is_not_enough (BookFixture *fixture, gconstpointer data)
{
  DiskRecording *recording;
  Outcome outcome;
  guint8 head[EH_CHAIN_HEAD_SIZE];
  sqlite3 *db = NULL;

  book_fixture_make_book (fixture, 0);
  disk_shim_watch (fixture->folder);
  disk_shim_record ();
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db,
                "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;"
                "PRAGMA synchronous = NORMAL",
                NULL, NULL, NULL);
  eh_chain_start (head);
  for (guint i = 1; i <= 12; i++)
    append_raw (db, fixture, i, head);
  disk_shim_stop ();
  recording = disk_shim_stop_recording ();
  sqlite3_close (db);

  outcome = cut_often (recording, 100, FALSE);
  g_assert_cmpuint (outcome.lost, >, outcome.cuts / 4);
  disk_recording_free (recording);
}

/* A flush fails and the kernel forgets what it was to write. What is then
 * reported saved, and only that, has to survive.
 */
static guint
work_with_failure (BookFixture *fixture, guint fail_at, DiskRecording **recording)
{
  g_autoptr (EhRecord) record = NULL;
  guint number = 0;

  disk_shim_watch (fixture->folder);
  disk_shim_record ();
  record = eh_record_open (fixture->path, EH_RECORD_WRITE, NULL);
  disk_shim_fail (disk_shim_count () + fail_at, EIO, FALSE);
  for (guint i = 0; i < 6; i++)
    if (book_fixture_append (fixture, record, number + 1, NULL))
      disk_shim_acknowledge (++number);
  *recording = disk_shim_stop_recording ();
  g_assert_cmpuint (number, >=, 5);

  return disk_shim_has_failed ();
}

static void
test_failed_flush (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = book_fixture_make_folder ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  Outcome outcome = { 0, 0, 0 };
  gboolean has_failed = TRUE;

  for (guint fail_at = 1; has_failed; fail_at++)
    {
      DiskRecording *recording;

      book_fixture_make_book (fixture, 0);
      has_failed = work_with_failure (fixture, fail_at, &recording);
      disk_shim_stop ();
      for (guint i = 0; i < 8; i++)
        {
          guint moment = disk_recording_get_length (recording);
          guint acknowledged = disk_recording_cut (recording, moment, FALSE, rand, folder);

          judge (folder, acknowledged, &outcome);
          empty_folder (folder);
        }
      disk_recording_free (recording);
      empty_folder (fixture->folder);
    }
  g_rmdir (folder);
  g_test_message ("%u cuts: %u lost, %u broken", outcome.cuts, outcome.lost, outcome.broken);
  g_assert_cmpuint (outcome.cuts, >, 100);
  g_assert_cmpuint (outcome.lost + outcome.broken, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, BookFixture, NULL, book_fixture_set_up, func, book_fixture_tear_down)

  ADD ("/store/power-cut/log", test_wal);
  ADD ("/store/power-cut/log-begun-anew", test_wal_checkpoint);
  ADD ("/store/power-cut/network-share", test_network_share);
  ADD ("/store/power-cut/failed-flush", test_failed_flush);
  ADD ("/store/power-cut/loses-without-flushes", test_without_flushes);
  ADD ("/store/power-cut/loses-with-normal", test_normal_is_not_enough);

  return g_test_run ();
}
