/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/eh-record.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book-fixture.h"
#include "disk-shim.h"

#define SMB_FILE_SYSTEM 0x517b

/* When set, what is given to SQLite is not what it stores. */
static gboolean is_memory_bad = FALSE;

int
sqlite3_bind_blob (sqlite3_stmt *statement,
                   int parameter,
                   const void *data,
                   int length,
                   void (*destroy) (void *))
{
  static int (*bind) (sqlite3_stmt *, int, const void *, int, void (*) (void *)) = NULL;
  g_autofree guint8 *copy = NULL;

  if (bind == NULL)
    *(void **) &bind = dlsym (RTLD_NEXT, "sqlite3_bind_blob");
  if (!is_memory_bad || length != 286)
    return bind (statement, parameter, data, length, destroy);

  copy = g_memdup2 (data, (gsize) length);
  copy[100] ^= 4;
  return bind (statement, parameter, copy, length, SQLITE_TRANSIENT);
}

static EhRecord *
open_book (BookFixture *fixture, EhRecordMode mode)
{
  g_autoptr (GError) error = NULL;
  EhRecord *record = eh_record_open (fixture->path, mode, &error);

  g_assert_no_error (error);
  return record;
}

static void
close_book (EhRecord *record)
{
  g_autoptr (GError) error = NULL;

  eh_record_close (record, &error);
  g_assert_no_error (error);
}

static void
append (BookFixture *fixture, EhRecord *record, guint number)
{
  g_autoptr (GError) error = NULL;

  book_fixture_append (fixture, record, number, &error);
  g_assert_no_error (error);
}

static void
assert_files (BookFixture *fixture, const char *expected)
{
  g_autofree char *files = book_fixture_list (fixture);

  g_assert_cmpstr (files, ==, expected);
}

static void
test_create (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);
  EhRecord *record = eh_record_create (fixture->path, NULL, NULL, &error);
  EhRecord *again;
  guint8 head[EH_CHAIN_HEAD_SIZE];
  struct stat status;

  umask (mask);
  g_assert_no_error (error);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);

  eh_chain_start (head);
  g_assert_cmpuint (eh_record_get_length (record), ==, 0);
  g_assert_cmpmem (eh_record_get_head (record), EH_CHAIN_HEAD_SIZE, head, EH_CHAIN_HEAD_SIZE);
  g_assert_cmpint (eh_record_get_mode (record), ==, EH_RECORD_WRITE);
  g_assert_true (eh_record_foreach (record, 1, NULL, NULL, &error));
  g_assert_no_error (error);

  again = eh_record_create (fixture->path, NULL, NULL, &error);
  g_assert_null (again);
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_EXISTS);

  close_book (record);
  assert_files (fixture, "a.evenhand");
}

static gboolean
populate_cb (EhRecord *record, gpointer user_data, GError **error)
{
  BookFixture *fixture = user_data;

  append (fixture, record, 1);
  append (fixture, record, 2);
  return TRUE;
}

static gboolean
give_up_cb (EhRecord *record, gpointer user_data, GError **error)
{
  append (user_data, record, 1);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "line 3 is wrong");
  return FALSE;
}

static void
test_create_whole_or_not_at_all (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *temporary = g_strconcat (fixture->path, "-new", NULL);
  EhRecord *record = eh_record_create (fixture->path, give_up_cb, fixture, &error);

  g_assert_null (record);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  g_assert_cmpstr (error->message, ==, "line 3 is wrong");
  g_clear_error (&error);
  assert_files (fixture, "");

  /* What a killed program left is in nobody's way. */
  g_assert_true (g_file_set_contents (temporary, "half a book", -1, NULL));
  record = eh_record_create (fixture->path, populate_cb, fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (eh_record_get_length (record), ==, 2);
  append (fixture, record, 3);
  close_book (record);
  assert_files (fixture, "a.evenhand");
  g_assert_cmpint (book_fixture_verify (fixture->path, &error), ==, 3);
}

static void
test_append (BookFixture *fixture, gconstpointer data)
{
  EhRecord *record;
  guint8 head[EH_CHAIN_HEAD_SIZE];

  book_fixture_make_book (fixture, 0);
  record = open_book (fixture, EH_RECORD_WRITE);
  g_assert_true (eh_record_is_in_wal (record));
  for (guint i = 1; i <= 100; i++)
    {
      append (fixture, record, i);
      g_assert_cmpuint (eh_record_get_length (record), ==, i);
    }
  memcpy (head, eh_record_get_head (record), sizeof head);
  close_book (record);
  assert_files (fixture, "a.evenhand");

  record = open_book (fixture, EH_RECORD_WRITE);
  g_assert_cmpuint (eh_record_get_length (record), ==, 100);
  g_assert_cmpmem (eh_record_get_head (record), sizeof head, head, sizeof head);
  append (fixture, record, 101);
  close_book (record);
  g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 101);
}

static gboolean
count_cb (const EhRecordRow *row, gpointer user_data, GError **error)
{
  guint64 *next = user_data;

  g_assert_cmpuint (row->seq, ==, *next);
  (*next)++;
  return TRUE;
}

static gboolean
refuse_fifth_cb (const EhRecordRow *row, gpointer user_data, GError **error)
{
  if (row->seq < 5)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "entry 5 says nothing");
  return FALSE;
}

static gboolean
always_cb (gpointer user_data)
{
  return TRUE;
}

static void
test_foreach (BookFixture *fixture, gconstpointer data)
{
  static const guint64 starts[] = { 1, 2, 1000, 1001 };
  g_autoptr (GError) error = NULL;
  EhRecord *record;

  book_fixture_make_book (fixture, 1000);
  record = open_book (fixture, EH_RECORD_READ);
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      guint64 next = starts[i];

      g_assert_true (eh_record_foreach (record, starts[i], count_cb, &next, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (next, ==, 1001);
    }

  g_assert_false (eh_record_foreach (record, 1, refuse_fifth_cb, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
  g_assert_cmpstr (error->message, ==, "entry 5 says nothing");
  g_clear_error (&error);

  eh_record_set_cancel (record, always_cb, NULL);
  g_assert_false (eh_record_foreach (record, 1, NULL, NULL, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED);
  g_clear_error (&error);
  eh_record_set_cancel (record, NULL, NULL);
  g_assert_true (eh_record_foreach (record, 1, NULL, NULL, &error));
  close_book (record);
}

static void
test_cancel_does_not_stop_writing (BookFixture *fixture, gconstpointer data)
{
  EhRecordRow *rows = g_new0 (EhRecordRow, 400);
  g_autoptr (GError) error = NULL;
  EhRecord *record;

  book_fixture_make_book (fixture, 0);
  record = open_book (fixture, EH_RECORD_WRITE);
  eh_record_set_cancel (record, always_cb, NULL);
  for (guint i = 0; i < 400; i++)
    book_fixture_fill_row (fixture, i + 1, 100, &rows[i]);
  g_assert_true (eh_record_append (record, rows, 400, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 400; i++)
    book_fixture_clear_row (&rows[i]);
  g_free (rows);
  close_book (record);
  g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 400);
}

/* A reader sees what is saved while the writer goes on, and leaves no trace. */
static void
read_while_writing (BookFixture *fixture, const char *files)
{
  EhRecord *writer;
  EhRecord *reader;

  book_fixture_make_book (fixture, 3);
  writer = open_book (fixture, EH_RECORD_WRITE);
  append (fixture, writer, 4);
  assert_files (fixture, files);

  reader = open_book (fixture, EH_RECORD_READ);
  g_assert_cmpuint (eh_record_get_length (reader), ==, 4);
  append (fixture, writer, 5);
  g_assert_cmpuint (eh_record_get_length (reader), ==, 4);
  g_assert_true (eh_record_foreach (reader, 1, NULL, NULL, NULL));
  g_assert_true (eh_record_refresh (reader, NULL));
  g_assert_cmpuint (eh_record_get_length (reader), ==, 5);
  g_assert_cmpmem (eh_record_get_head (reader), EH_CHAIN_HEAD_SIZE, eh_record_get_head (writer),
                   EH_CHAIN_HEAD_SIZE);
  assert_files (fixture, files);

  append (fixture, writer, 6);
  close_book (writer);
  assert_files (fixture, "a.evenhand");
  g_assert_true (eh_record_refresh (reader, NULL));
  g_assert_cmpuint (eh_record_get_length (reader), ==, 6);
  close_book (reader);
  assert_files (fixture, "a.evenhand");
}

static void
test_read_while_writing (BookFixture *fixture, gconstpointer data)
{
  read_while_writing (fixture, "a.evenhand a.evenhand-lock a.evenhand-wal");
}

static void
test_network_share (BookFixture *fixture, gconstpointer data)
{
  EhRecord *record;

  disk_shim_set_file_system (SMB_FILE_SYSTEM);
  read_while_writing (fixture, "a.evenhand a.evenhand-journal a.evenhand-lock");
  record = open_book (fixture, EH_RECORD_WRITE);
  g_assert_false (eh_record_is_in_wal (record));
  close_book (record);
  assert_files (fixture, "a.evenhand");
  disk_shim_set_file_system (0);
}

static void
test_refresh_refuses_another_book (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhRecord *reader;

  book_fixture_make_book (fixture, 5);
  reader = open_book (fixture, EH_RECORD_READ);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  book_fixture_make_book (fixture, 4);

  g_assert_false (eh_record_refresh (reader, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_DAMAGED);
  g_assert_cmpuint (eh_record_get_length (reader), ==, 5);
  g_assert_true (eh_record_foreach (reader, 1, NULL, NULL, NULL));
  close_book (reader);
}

static void
test_one_writer (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lock = g_strconcat (fixture->path, "-lock", NULL);
  g_autofree char *me = g_strdup_printf ("by %s on ", g_get_user_name ());
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  EhRecord *writer;

  /* A lock that a killed program left stops nobody, whatever it says. */
  book_fixture_make_book (fixture, 1);
  g_assert_true (g_file_set_contents (lock, "somebody\n", -1, NULL));
  writer = open_book (fixture, EH_RECORD_WRITE);

  g_assert_null (eh_record_open (fixture->path, EH_RECORD_WRITE, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, me));
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  /* Nor does another name of the file get past it. */
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_null (eh_record_open (link, EH_RECORD_WRITE, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (eh_record_create (link, NULL, NULL, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_EXISTS);

  append (fixture, writer, 2);
  close_book (writer);
  writer = eh_record_open (link, EH_RECORD_WRITE, NULL);
  g_assert_cmpuint (eh_record_get_length (writer), ==, 2);
  close_book (writer);
  assert_files (fixture, "a.evenhand link");
}

static void
test_file_went_away (BookFixture *fixture, gconstpointer data)
{
  static const char *const suffixes[] = { "", "-wal" };
  g_autofree char *other = g_strconcat (fixture->path, ".elsewhere", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *gone = g_strconcat (fixture->path, suffixes[i], NULL);
      g_autoptr (GError) error = NULL;
      EhRecord *record;

      book_fixture_make_book (fixture, 1);
      record = open_book (fixture, EH_RECORD_WRITE);
      append (fixture, record, 2);
      g_assert_cmpint (g_rename (gone, other), ==, 0);
      g_assert_false (book_fixture_append (fixture, record, 3, &error));
      g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_IO);
      g_assert_cmpuint (eh_record_get_length (record), ==, 2);
      g_clear_error (&error);

      /* Put back, it goes on as if nothing had been. */
      g_assert_cmpint (g_rename (other, gone), ==, 0);
      append (fixture, record, 3);
      g_assert_cmpint (g_rename (gone, other), ==, 0);
      g_assert_false (eh_record_close (record, &error));
      g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_IO);
      g_assert_cmpint (g_rename (other, gone), ==, 0);
      g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 3);
      record = open_book (fixture, EH_RECORD_WRITE);
      close_book (record);
      assert_files (fixture, "a.evenhand");
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
}

/* The number of the operation that flushes the log of the next append. */
static guint
find_flush (BookFixture *fixture, EhRecord *record, guint number)
{
  guint before = disk_shim_count ();

  append (fixture, record, number);
  return disk_shim_count () - before;
}

static void
test_unknown_is_settled (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhRecord *record;
  guint n_operations;

  book_fixture_make_book (fixture, 0);
  disk_shim_watch (fixture->folder);
  record = open_book (fixture, EH_RECORD_WRITE);
  append (fixture, record, 1);
  n_operations = find_flush (fixture, record, 2);

  /* From the last operation of an append on, the disk refuses everything. */
  disk_shim_fail (disk_shim_count () + n_operations, EIO, TRUE);
  g_assert_false (book_fixture_append (fixture, record, 3, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (book_fixture_append (fixture, record, 3, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  g_clear_error (&error);

  disk_shim_fail (0, 0, FALSE);
  append (fixture, record, 3);
  g_assert_cmpuint (eh_record_get_length (record), ==, 3);
  append (fixture, record, 4);
  close_book (record);
  disk_shim_stop ();
  g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 4);
}

static void
test_unknown_is_never_passed_over (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhRecord *record;
  guint n_operations;
  guint64 next = 3;

  book_fixture_make_book (fixture, 0);
  disk_shim_watch (fixture->folder);
  record = open_book (fixture, EH_RECORD_WRITE);
  append (fixture, record, 1);
  n_operations = find_flush (fixture, record, 2);
  disk_shim_fail (disk_shim_count () + n_operations, EIO, TRUE);
  g_assert_false (book_fixture_append (fixture, record, 3, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  g_clear_error (&error);
  disk_shim_fail (0, 0, FALSE);

  /* Another entry would stand after one that its author never saw. */
  g_assert_false (book_fixture_append (fixture, record, 4, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  g_assert_true (eh_record_foreach (record, 3, count_cb, &next, NULL));
  g_assert_cmpuint (next, ==, 4);
  append (fixture, record, 4);
  close_book (record);
  disk_shim_stop ();
  g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 4);
}

static void
test_disk_full (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = g_build_filename (fixture->folder, "b.evenhand", NULL);
  EhRecord *record;

  book_fixture_make_book (fixture, 1);
  disk_shim_watch (fixture->folder);
  record = open_book (fixture, EH_RECORD_WRITE);
  append (fixture, record, 2);
  disk_shim_fail (disk_shim_count () + 1, ENOSPC, TRUE);
  for (int i = 0; i < 2; i++)
    {
      g_assert_false (book_fixture_append (fixture, record, 3, &error));
      g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_FULL);
      g_assert_cmpuint (eh_record_get_length (record), ==, 2);
      g_clear_error (&error);
    }
  g_assert_null (eh_record_create (other, NULL, NULL, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_FULL);

  disk_shim_fail (0, 0, FALSE);
  append (fixture, record, 3);
  close_book (record);
  disk_shim_stop ();
  g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 3);
  assert_files (fixture, "a.evenhand");
}

static void
test_read_back (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhRecord *record;

  book_fixture_make_book (fixture, 1);
  record = open_book (fixture, EH_RECORD_WRITE);
  is_memory_bad = TRUE;
  g_assert_false (book_fixture_append (fixture, record, 2, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_IO);
  is_memory_bad = FALSE;
  append (fixture, record, 2);
  close_book (record);
  g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 2);
}

/* A program that uses SQLite on the file without knowing what it is. */
static void
test_other_program (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;
  EhRecord *record;

  book_fixture_make_book (fixture, 1);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_null (eh_record_open (fixture->path, EH_RECORD_WRITE, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_BUSY);
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);

  record = open_book (fixture, EH_RECORD_WRITE);
  append (fixture, record, 2);
  g_assert_cmpint (sqlite3_exec (db, "DELETE FROM draft", NULL, NULL, NULL), ==, SQLITE_BUSY);
  close_book (record);
  sqlite3_close (db);
  assert_files (fixture, "a.evenhand");
}

/* A journal beside the book is undone by a reader that may, and named by one
 * that may not; one that belongs to a writer is left alone.
 */
static void
test_journal_left_behind (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *lock = g_strconcat (fixture->path, "-lock", NULL);
  g_autoptr (GError) error = NULL;
  EhRecord *record;

  book_fixture_make_book (fixture, 2);
  g_assert_true (g_file_set_contents (journal, "garbage", -1, NULL));
  g_assert_cmpint (book_fixture_verify (fixture->path, &error), ==, 2);
  g_assert_no_error (error);
  assert_files (fixture, "a.evenhand");

  g_assert_true (g_file_set_contents (journal, "garbage", -1, NULL));
  g_assert_cmpint (g_mkdir (lock, 0700), ==, 0);
  record = eh_record_open (fixture->path, EH_RECORD_READ, &error);
  g_assert_null (record);
  g_assert_true (error->domain == EH_RECORD_ERROR);
  g_assert_nonnull (strstr (error->message, "left half done"));
  g_assert_cmpint (g_rmdir (lock), ==, 0);
  record = open_book (fixture, EH_RECORD_WRITE);
  close_book (record);
  assert_files (fixture, "a.evenhand");
}

static void
test_page_sizes (BookFixture *fixture, gconstpointer data)
{
  for (int size = 512; size <= 65536; size *= 2)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA page_size = %d; VACUUM", size);
      EhRecord *writer;

      book_fixture_make_book (fixture, 3);
      book_fixture_tamper (fixture->path, sql);
      writer = open_book (fixture, EH_RECORD_WRITE);
      append (fixture, writer, 4);
      g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 4);
      close_book (writer);
      g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, 4);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
}

static void
test_other_thread_cb (void)
{
  g_test_trap_subprocess ("/store/record/other-thread/subprocess", 0, 0);
  g_test_trap_assert_failed ();
}

static gpointer
refresh_in_thread (gpointer data)
{
  return GINT_TO_POINTER (eh_record_refresh (data, NULL));
}

static void
test_other_thread (BookFixture *fixture, gconstpointer data)
{
  EhRecord *record;

  book_fixture_make_book (fixture, 1);
  record = open_book (fixture, EH_RECORD_READ);
  /* What follows ends the program, so nothing is removed after it. */
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_thread_join (g_thread_new ("other", refresh_in_thread, record));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, BookFixture, NULL, book_fixture_set_up, func, book_fixture_tear_down)

  ADD ("/store/record/create", test_create);
  ADD ("/store/record/create-whole-or-not-at-all", test_create_whole_or_not_at_all);
  ADD ("/store/record/append", test_append);
  ADD ("/store/record/foreach", test_foreach);
  ADD ("/store/record/cancel-does-not-stop-writing", test_cancel_does_not_stop_writing);
  ADD ("/store/record/read-while-writing", test_read_while_writing);
  ADD ("/store/record/network-share", test_network_share);
  ADD ("/store/record/refresh-refuses-another-book", test_refresh_refuses_another_book);
  ADD ("/store/record/one-writer", test_one_writer);
  ADD ("/store/record/file-went-away", test_file_went_away);
  ADD ("/store/record/unknown-is-settled", test_unknown_is_settled);
  ADD ("/store/record/unknown-is-never-passed-over", test_unknown_is_never_passed_over);
  ADD ("/store/record/disk-full", test_disk_full);
  ADD ("/store/record/read-back", test_read_back);
  ADD ("/store/record/other-program", test_other_program);
  ADD ("/store/record/journal-left-behind", test_journal_left_behind);
  ADD ("/store/record/page-sizes", test_page_sizes);
  g_test_add_func ("/store/record/other-thread", test_other_thread_cb);
  ADD ("/store/record/other-thread/subprocess", test_other_thread);

  return g_test_run ();
}
