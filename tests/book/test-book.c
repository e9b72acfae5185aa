/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/eh-book.h"

#include <errno.h>

#include "store/disk-shim.h"
#include "support/eh-test-folder.h"
#include "support/eh-test.h"

typedef struct
{
  char *folder;
  char *path;
  GAsyncResult *result;
  guint n_changed;
  double fraction;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) sample = eh_test_book_new_sample ();
  g_autoptr (GPtrArray) commands = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  g_autoptr (GError) error = NULL;
  EhClerk *clerk;

  fixture->folder = eh_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "test.evenhand", NULL);
  for (guint i = 1; i < sample->entries->len; i++)
    g_ptr_array_add (commands,
                     eh_body_copy (eh_entry_get_body (g_ptr_array_index (sample->entries, i))));
  clerk = eh_clerk_create (fixture->path, "A. Keeper", NULL, commands, &error);
  g_assert_no_error (error);
  g_assert_true (eh_clerk_close (clerk, &error));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_free (fixture->path);
  eh_test_folder_free (fixture->folder);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_null (fixture->result);
  fixture->result = g_object_ref (result);
}

static void
wait (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The worker gives its last hold on a task back to this thread when it comes
 * to it; a book that is never let go ends in the test's time limit. */
static void
let_go (EhBook *book)
{
  gpointer left = book;

  g_object_add_weak_pointer (G_OBJECT (book), &left);
  g_object_unref (book);
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static EhBook *
open_book (Fixture *fixture, EhRecordMode mode, GError **error)
{
  EhBook *book;

  eh_book_open_async (fixture->path, mode, NULL, NULL, NULL, done_cb, fixture);
  wait (fixture);
  book = eh_book_open_finish (fixture->result, error);
  g_clear_object (&fixture->result);

  return book;
}

static void
close_book (Fixture *fixture, EhBook *book)
{
  g_autoptr (GError) error = NULL;

  eh_book_close_async (book, done_cb, fixture);
  wait (fixture);
  g_assert_true (eh_book_close_finish (book, fixture->result, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->result);
  let_go (book);
}

static EhBody *
new_lot (const char *id)
{
  EhBody *body = eh_body_new (EH_KIND_LOT_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_LOT, id);
  eh_body_set_text (body, EH_FIELD_TITLE, "A lot");

  return body;
}

static void
submit (Fixture *fixture, EhBook *book, EhBody *body)
{
  g_autoptr (GPtrArray) commands = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);

  g_ptr_array_add (commands, body);
  eh_book_submit_async (book, commands, NULL, done_cb, fixture);
}

static void
changed_cb (EhBook *book, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->n_changed++;
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhBook *book = open_book (fixture, EH_RECORD_READ, &error);
  GListModel *log;
  g_autoptr (EhLogRow) row = NULL;
  g_autofree char *title = NULL;

  g_assert_no_error (error);
  log = G_LIST_MODEL (eh_book_get_log (book));
  g_assert_cmpuint (g_list_model_get_n_items (log), ==,
                    eh_procurement_get_n_entries (eh_book_get_procurement (book)));
  row = g_list_model_get_item (log, 0);
  g_assert_cmpuint (eh_log_row_get_seq (row), ==, 1);
  g_object_get (row, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "Book created");
  g_clear_object (&row);

  close_book (fixture, book);
}

static void
test_submit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhBook *book = open_book (fixture, EH_RECORD_WRITE, &error);
  guint n_lots = eh_procurement_get_n_lots (eh_book_get_procurement (book));
  guint n_entries = g_list_model_get_n_items (G_LIST_MODEL (eh_book_get_log (book)));
  g_autofree char *before = g_strdup (eh_book_get_digest (book));

  g_signal_connect (book, "changed", G_CALLBACK (changed_cb), fixture);
  submit (fixture, book, new_lot ("another"));
  wait (fixture);
  g_assert_true (eh_book_submit_finish (book, fixture->result, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->result);

  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpuint (eh_procurement_get_n_lots (eh_book_get_procurement (book)), ==, n_lots + 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (eh_book_get_log (book))), ==,
                    n_entries + 1);
  g_assert_cmpstr (eh_book_get_digest (book), !=, before);

  /* What is refused changes nothing that is shown. */
  submit (fixture, book, new_lot ("a\nb"));
  wait (fixture);
  g_assert_false (eh_book_submit_finish (book, fixture->result, &error));
  g_assert_error (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_VALUE);
  g_clear_error (&error);
  g_clear_object (&fixture->result);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  close_book (fixture, book);

  book = open_book (fixture, EH_RECORD_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (eh_procurement_get_n_lots (eh_book_get_procurement (book)), ==, n_lots + 1);
  close_book (fixture, book);
}

static gboolean
take (Fixture *fixture, EhBook *book, EhBody *body, GError **error)
{
  gboolean is_taken;

  submit (fixture, book, body);
  wait (fixture);
  is_taken = eh_book_submit_finish (book, fixture->result, error);
  g_clear_object (&fixture->result);

  return is_taken;
}

/* What was saved after all is shown as soon as it is known. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhBook *book;
  guint n_lots, n_entries;

  disk_shim_watch (fixture->folder);
  book = open_book (fixture, EH_RECORD_WRITE, &error);
  n_lots = eh_procurement_get_n_lots (eh_book_get_procurement (book));
  n_entries = g_list_model_get_n_items (G_LIST_MODEL (eh_book_get_log (book)));

  /* The disk refuses everything, so that not even looking helps. */
  disk_shim_fail (disk_shim_count () + 1, EIO, TRUE);
  g_assert_false (take (fixture, book, new_lot ("c"), &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_cmpuint (eh_procurement_get_n_lots (eh_book_get_procurement (book)), ==, n_lots);
  disk_shim_fail (0, 0, FALSE);

  g_assert_false (take (fixture, book, new_lot ("a\nb"), &error));
  g_assert_error (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_cmpuint (eh_procurement_get_n_lots (eh_book_get_procurement (book)), ==, n_lots + 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (eh_book_get_log (book))), ==,
                    n_entries + 1);
  close_book (fixture, book);
  disk_shim_stop ();
}

/* A book that is let go without being closed is one file all the same. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhBook *book = open_book (fixture, EH_RECORD_WRITE, &error);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  submit (fixture, book, new_lot ("another"));
  wait (fixture);
  g_clear_object (&fixture->result);
  let_go (book);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, "nothing.evenhand", NULL);
  g_assert_null (open_book (fixture, EH_RECORD_WRITE, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_MISSING);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  fixture->fraction = fraction;
}

static void
test_verify (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhBook *book = open_book (fixture, EH_RECORD_WRITE, &error);
  EhVerification verification;

  /* While the book is open for writing: what is checked is a copy. */
  eh_book_verify_async (book, progress_cb, fixture, NULL, done_cb, fixture);
  wait (fixture);
  g_assert_true (eh_book_verify_finish (book, fixture->result, &verification, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (verification.digest, ==, eh_book_get_digest (book));
  g_clear_object (&fixture->result);

  close_book (fixture, book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/book/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/book/book/submit", Fixture, NULL, set_up, test_submit, tear_down);
  g_test_add ("/book/book/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/book/book/let-go", Fixture, NULL, set_up, test_let_go, tear_down);
  g_test_add ("/book/book/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/book/book/verify", Fixture, NULL, set_up, test_verify, tear_down);

  return g_test_run ();
}
