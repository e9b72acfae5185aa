/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/eh-export.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "book/eh-maker.h"
#include "support/eh-test-folder.h"
#include "support/eh-test.h"
#include "trust/eh-hex.h"

typedef struct
{
  char *folder;
  char *book;
  char *out;
  guint n_reports;
  double last;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "cases", "fcdo-services-2024.json", NULL);
  g_autoptr (GBytes) exchange = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  exchange = g_bytes_new_take (text, length);
  fixture->folder = eh_test_folder_new ();
  fixture->book = g_build_filename (fixture->folder, "test.evenhand", NULL);
  fixture->out = g_build_filename (fixture->folder, "out", NULL);
  eh_maker_create (fixture->book, "K", exchange, "fcdo.json", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->book);
  g_free (fixture->out);
  eh_test_folder_free (fixture->folder);
}

static char *
read_form (const char *folder, EhExportForm form, gsize *length)
{
  g_autofree char *path = g_build_filename (folder, eh_export_form_get_file_name (form), NULL);
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);

  return text;
}

/* The same book gives the same bytes, whenever and wherever. */
static void
test_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *again = g_build_filename (fixture->folder, "again", "deeper", NULL);
  const EhExportRequest first = { .folder = fixture->out };
  const EhExportRequest second = { .folder = again };
  g_autoptr (GError) error = NULL;

  g_assert_true (eh_export_run (fixture->book, &first, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (eh_export_run (fixture->book, &second, NULL, NULL, &error));
  g_assert_no_error (error);

  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    {
      gsize length, length_again;
      g_autofree char *text = read_form (fixture->out, form, &length);
      g_autofree char *text_again = read_form (again, form, &length_again);

      g_test_message ("%s", eh_export_form_get_name (form));
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpmem (text, length, text_again, length_again);
    }
}

/* A book made from an export gives the same results. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.evenhand", NULL);
  const EhExportRequest request = { .folder = fixture->out };
  g_autoptr (GBytes) exchange = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, length_again;
  g_autofree char *text_again = NULL;
  char *text;

  g_assert_true (eh_export_run (fixture->book, &request, NULL, NULL, &error));
  text = read_form (fixture->out, EH_EXPORT_JSON, &length);
  exchange = g_bytes_new_take (text, length);
  g_assert_true (eh_maker_create (copy, "K", exchange, "exchange.json", &error));
  g_assert_no_error (error);
  g_assert_true (eh_export_run (copy, &request, NULL, NULL, &error));
  text_again = read_form (fixture->out, EH_EXPORT_JSON, &length_again);
  /* All but the digest, which is another book's. */
  g_assert_cmpuint (length, ==, length_again);
}

static void
assert_untouched (const char *path, const char *text)
{
  g_autofree char *now = NULL;

  g_assert_true (g_file_get_contents (path, &now, NULL, NULL));
  g_assert_cmpstr (now, ==, text);
}

static gboolean
stop_late (double fraction, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpfloat (fraction, >=, fixture->last);
  g_assert_cmpfloat (fraction, <=, 1.0001);
  fixture->last = fraction;
  return ++fixture->n_reports < 4;
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = g_build_filename (fixture->folder, "report.pdf", NULL);
  EhExportRequest request = { { NULL } };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (pdf, "before", -1, NULL));
  request.paths[EH_EXPORT_PDF] = pdf;
  g_assert_false (eh_export_run (fixture->book, &request, stop_late, fixture, &error));
  g_assert_error (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_CANCELLED);
  assert_untouched (pdf, "before");
}

static void
assert_refused (Fixture *fixture, const char *path, const char *says)
{
  EhExportRequest request = { { NULL } };
  g_autoptr (GError) error = NULL;

  request.paths[EH_EXPORT_JSON] = path;
  g_assert_false (eh_export_run (fixture->book, &request, NULL, NULL, &error));
  g_assert_error (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, says));
}

static void
assert_folder_refused (Fixture *fixture, const char *folder, const char *says)
{
  const EhExportRequest request = { .folder = folder };
  g_autoptr (GError) error = NULL;

  g_assert_false (eh_export_run (fixture->book, &request, NULL, NULL, &error));
  g_assert_error (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, says));
}

static void
test_folders (Fixture *fixture, gconstpointer data)
{
  g_autofree char *within_file = g_build_filename (fixture->book, "pack", NULL);

  assert_folder_refused (fixture, "", "the name is empty");
  assert_folder_refused (fixture, fixture->book, "not a folder");
  assert_folder_refused (fixture, within_file, "there is no such folder");
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "such", "f.json", NULL);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo", NULL);
  g_autofree char *log = g_strconcat (fixture->book, "-wal", NULL);

  assert_refused (fixture, "", "the name is empty");
  assert_refused (fixture, fixture->book, "the book itself");
  assert_refused (fixture, log, "needs that name");
  assert_refused (fixture, nowhere, "there is no such folder");
  assert_refused (fixture, fixture->folder, "not a file");
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_refused (fixture, fifo, "not a file");
  /* A full device must stay a device. */
  assert_refused (fixture, "/dev/full", "not a file");
}

/* One who has scored is made a chair, which the rules refuse; whether her score
 * still counts is then a matter of opinion. */
static void
append_unruled (const char *path, EhClerk *clerk)
{
  const EhProcurement *procurement = eh_clerk_get_procurement (clerk);
  g_autofree char *head =
      eh_hex_encode (eh_record_get_head (eh_clerk_get_record (clerk)), EH_CHAIN_HEAD_SIZE);
  const EhEntryHeader header = { .book = eh_procurement_get_book (procurement),
                                 .id = EH_TEST_BOOK_ID,
                                 .author = eh_procurement_get_author (procurement),
                                 .head = head,
                                 .time = EH_TEST_TIME };
  g_autoptr (EhBody) body = eh_test_member_new ("eva", EH_ROLE_FLAG (EH_ROLE_CHAIR), TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (EhEntry) entry = eh_entry_new (&header, body, &error);
  const guint8 signature[EH_SIGNATURE_SIZE] = { 0 };
  EhRecordRow row = { .signature = signature };
  g_autofree char *bytes = NULL;
  EhRecord *record;

  g_assert_no_error (error);
  g_assert_false (eh_procurement_check (procurement, entry, NULL));
  bytes = eh_entry_encode (entry, &row.length);
  row.bytes = (const guint8 *) bytes;
  record = eh_record_open (path, EH_RECORD_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (eh_record_append (record, &row, 1, &error));
  g_assert_true (eh_record_close (record, &error));
}

/* Totals that two computations do not agree on are not handed to anybody. */
static void
test_disagrees (Fixture *fixture, gconstpointer data)
{
  const EhExportRequest request = { .folder = fixture->out };
  g_autofree char *path = g_build_filename (fixture->folder, "odd.evenhand", NULL);
  g_autoptr (EhTestBook) sample = eh_test_book_new_sample ();
  g_autoptr (GPtrArray) commands = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  EhClerk *clerk;

  for (guint i = 1; i < sample->entries->len; i++)
    g_ptr_array_add (commands,
                     (gpointer) eh_entry_get_body (g_ptr_array_index (sample->entries, i)));
  clerk = eh_clerk_create (path, "K", NULL, commands, &error);
  g_assert_no_error (error);
  g_assert_true (eh_clerk_close (clerk, &error));
  clerk = eh_clerk_open (path, EH_RECORD_READ, NULL, &error);
  append_unruled (path, clerk);
  g_assert_true (eh_clerk_close (clerk, &error));

  g_assert_false (eh_export_run (path, &request, NULL, NULL, &error));
  g_assert_error (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_DISAGREES);
  folder = g_dir_open (fixture->out, 0, NULL);
  g_assert_true (folder == NULL || g_dir_read_name (folder) == NULL);
}

static void
test_no_book (Fixture *fixture, gconstpointer data)
{
  const EhExportRequest request = { .folder = fixture->out };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->book), ==, 0);
  g_assert_false (eh_export_run (fixture->book, &request, NULL, NULL, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_MISSING);
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/export/pack", Fixture, NULL, set_up, test_pack, tear_down);
  g_test_add ("/book/export/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/book/export/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/book/export/folders", Fixture, NULL, set_up, test_folders, tear_down);
  g_test_add ("/book/export/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/book/export/disagrees", Fixture, NULL, set_up, test_disagrees, tear_down);
  g_test_add ("/book/export/no-book", Fixture, NULL, set_up, test_no_book, tear_down);

  return g_test_run ();
}
