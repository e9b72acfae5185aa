/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-undo.c: undoing edits of an open book, and doing them again.
 */
#include "book/eh-book.h"

#include <errno.h>

#include "store/disk-shim.h"
#include "support/eh-test-dump.h"
#include "support/eh-test-folder.h"
#include "support/eh-test.h"

typedef struct
{
  char *folder;
  char *path;
  EhBook *book;
  guint n_answers;
  gboolean is_done;
  GError *error; /* of the last answer */
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->book = eh_book_open_finish (result, &fixture->error);
  fixture->n_answers++;
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  eh_book_close_finish (EH_BOOK (source), result, &fixture->error);
  fixture->n_answers++;
}

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  fixture->is_done = eh_book_submit_finish (EH_BOOK (source), result, &fixture->error);
  fixture->n_answers++;
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  fixture->is_done = eh_book_undo_finish (EH_BOOK (source), result, &fixture->error);
  fixture->n_answers++;
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  fixture->is_done = eh_book_redo_finish (EH_BOOK (source), result, &fixture->error);
  fixture->n_answers++;
}

/* Waits for that many answers. */
static void
wait (Fixture *fixture, guint n)
{
  while (fixture->n_answers < n)
    g_main_context_iteration (NULL, TRUE);
  fixture->n_answers = 0;
}

static void
open_sample (Fixture *fixture)
{
  g_autoptr (EhTestBook) sample = eh_test_book_new_sample ();
  g_autoptr (GPtrArray) commands = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  EhClerk *clerk;

  fixture->path = g_build_filename (fixture->folder, "test.evenhand", NULL);
  for (guint i = 1; i < sample->entries->len; i++)
    g_ptr_array_add (commands,
                     eh_body_copy (eh_entry_get_body (g_ptr_array_index (sample->entries, i))));
  clerk = eh_clerk_create (fixture->path, "A. Keeper", NULL, commands, &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_true (eh_clerk_close (clerk, &fixture->error));

  eh_book_open_async (fixture->path, EH_RECORD_WRITE, NULL, NULL, NULL, opened_cb, fixture);
  wait (fixture, 1);
  g_assert_no_error (fixture->error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = eh_test_folder_new ();
  open_sample (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer left = fixture->book;

  g_clear_error (&fixture->error);
  eh_book_close_async (fixture->book, closed_cb, fixture);
  wait (fixture, 1);
  g_assert_no_error (fixture->error);

  g_object_add_weak_pointer (left, &left);
  g_object_unref (fixture->book);
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_free (fixture->path);
  eh_test_folder_free (fixture->folder);
}

static void
assert_offers (Fixture *fixture, const char *undo, const char *redo)
{
  gboolean can_undo = FALSE, can_redo = FALSE;
  g_autofree char *undo_title = NULL;
  g_autofree char *redo_title = NULL;

  g_object_get (fixture->book, "can-undo", &can_undo, "can-redo", &can_redo, "undo-title",
                &undo_title, "redo-title", &redo_title, NULL);
  g_assert_cmpstr (undo_title, ==, undo);
  g_assert_cmpstr (redo_title, ==, redo);
  g_assert_true (can_undo == (undo != NULL));
  g_assert_true (can_redo == (redo != NULL));
}

static char *
dump (Fixture *fixture)
{
  return eh_test_dump_bare (eh_book_get_procurement (fixture->book));
}

static void
assert_same (Fixture *fixture, const char *expected)
{
  g_autofree char *now = dump (fixture);

  g_assert_cmpstr (now, ==, expected);
}

static EhBody *
new_lot (const char *id, const char *title)
{
  EhBody *body = eh_body_new (EH_KIND_LOT_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_LOT, id);
  eh_body_set_text (body, EH_FIELD_TITLE, title);

  return body;
}

static EhBody *
new_agreed (const char *tender, gint64 score)
{
  EhBody *body = eh_test_cell_new (EH_KIND_CONSENSUS_AGREED, tender, "care");

  eh_body_set_integer (body, EH_FIELD_SCORE, score);

  return body;
}

/* Submits one or two bodies; takes them. */
static void
submit (Fixture *fixture, EhBody *first, EhBody *second)
{
  g_autoptr (GPtrArray) commands = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);

  g_ptr_array_add (commands, first);
  if (second != NULL)
    g_ptr_array_add (commands, second);
  eh_book_submit_async (fixture->book, commands, NULL, submitted_cb, fixture);
}

static void
undo (Fixture *fixture)
{
  eh_book_undo_async (fixture->book, NULL, undone_cb, fixture);
  wait (fixture, 1);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->is_done);
}

static void
redo (Fixture *fixture)
{
  eh_book_redo_async (fixture->book, NULL, redone_cb, fixture);
  wait (fixture, 1);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->is_done);
}

static void
test_back_and_forth (Fixture *fixture, gconstpointer data)
{
  GListModel *log = G_LIST_MODEL (eh_book_get_log (fixture->book));
  guint n_entries = g_list_model_get_n_items (log);
  g_autofree char *before = dump (fixture);
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  assert_offers (fixture, NULL, NULL);
  submit (fixture, new_lot ("north", "North"), NULL);
  wait (fixture, 1);
  between = dump (fixture);
  assert_offers (fixture, "Lot described: North", NULL);
  submit (fixture, new_agreed ("t1", 500), NULL);
  wait (fixture, 1);
  after = dump (fixture);
  assert_offers (fixture, "Agreed score recorded: t1, care", NULL);

  undo (fixture);
  assert_same (fixture, between);
  assert_offers (fixture, "Lot described: North", "Agreed score recorded: t1, care");
  undo (fixture);
  assert_same (fixture, before);
  assert_offers (fixture, NULL, "Lot described: North");
  redo (fixture);
  assert_same (fixture, between);
  redo (fixture);
  assert_same (fixture, after);
  assert_offers (fixture, "Agreed score recorded: t1, care", NULL);
  undo (fixture);
  assert_same (fixture, between);

  /* All of it is on record: two edits, three undone, two done again. */
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, n_entries + 7);
}

/* What was submitted together is undone together. */
static void
test_batch (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;

  submit (fixture, new_lot ("north", "North"), new_lot ("north", "Far north"));
  wait (fixture, 1);
  after = dump (fixture);
  assert_offers (fixture, "2 entries", NULL);
  undo (fixture);
  assert_same (fixture, before);
  assert_offers (fixture, NULL, "2 entries");
  redo (fixture);
  assert_same (fixture, after);
}

static void
test_new_edit (Fixture *fixture, gconstpointer data)
{
  submit (fixture, new_lot ("north", "North"), NULL);
  wait (fixture, 1);
  undo (fixture);
  submit (fixture, new_lot ("south", "South"), NULL);
  wait (fixture, 1);
  assert_offers (fixture, "Lot described: South", NULL);

  /* What was refused is no edit. */
  submit (fixture, new_agreed ("t1", 501), NULL);
  wait (fixture, 1);
  g_assert_error (fixture->error, EH_PROCUREMENT_ERROR, EH_PROCUREMENT_ERROR_RULE);
  assert_offers (fixture, "Lot described: South", NULL);
}

static EhBody *
new_imported (void)
{
  EhImport import = { .form = EH_FORM_CSV_CRITERIA, .name = "a.csv", .size = 1 };

  return eh_clerk_new_imported (&import);
}

/* What came from a file is undone as one edit; that the file was imported stays
 * on record. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);

  submit (fixture, new_imported (), new_lot ("north", "North"));
  wait (fixture, 1);
  g_assert_no_error (fixture->error);
  assert_offers (fixture, "2 entries", NULL);
  undo (fixture);
  assert_same (fixture, before);
  assert_offers (fixture, NULL, "2 entries");
}

/* Going back passes over nothing. */
static void
test_lasting (Fixture *fixture, gconstpointer data)
{
  submit (fixture, new_lot ("north", "North"), NULL);
  submit (fixture, new_imported (), NULL);
  wait (fixture, 2);
  g_assert_no_error (fixture->error);
  assert_offers (fixture, NULL, NULL);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  eh_book_undo_async (fixture->book, NULL, undone_cb, fixture);
  wait (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  eh_book_redo_async (fixture->book, NULL, redone_cb, fixture);
  wait (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Quicker than the disk: an undo is of the edit before it, whose answer has not
 * come; an edit that follows is not undone by it. */
static void
test_in_a_hurry (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);

  submit (fixture, new_lot ("north", "North"), NULL);
  submit (fixture, new_agreed ("t1", 500), NULL);
  eh_book_undo_async (fixture->book, NULL, undone_cb, fixture);
  eh_book_undo_async (fixture->book, NULL, undone_cb, fixture);
  wait (fixture, 4);
  g_assert_no_error (fixture->error);
  assert_same (fixture, before);

  eh_book_redo_async (fixture->book, NULL, redone_cb, fixture);
  submit (fixture, new_lot ("south", "South"), NULL);
  wait (fixture, 2);
  g_assert_no_error (fixture->error);
  assert_offers (fixture, "Lot described: South", NULL);
  undo (fixture);
  undo (fixture);
  assert_same (fixture, before);
}

/* What could not be undone is still the next to be. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *after = NULL;

  submit (fixture, new_lot ("north", "North"), NULL);
  wait (fixture, 1);
  after = dump (fixture);
  g_cancellable_cancel (cancellable);
  eh_book_undo_async (fixture->book, cancellable, undone_cb, fixture);
  wait (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_same (fixture, after);
  assert_offers (fixture, "Lot described: North", NULL);
}

/* An edit of which the disk did not say whether it was saved turns up with what
 * is submitted next, here an undo: of what was known, and then of both. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);

  submit (fixture, new_lot ("north", "North"), NULL);
  wait (fixture, 1);
  disk_shim_fail (disk_shim_count () + 1, EIO, TRUE);
  submit (fixture, new_agreed ("t1", 500), NULL);
  wait (fixture, 1);
  g_assert_error (fixture->error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  disk_shim_fail (0, 0, FALSE);

  undo (fixture);
  g_assert_null (eh_procurement_find_lot (eh_book_get_procurement (fixture->book), "north"));
  assert_offers (fixture, "Lot removed: North", NULL);
  undo (fixture);
  assert_offers (fixture, "Agreed score recorded: t1, care", "Lot removed: North");
  undo (fixture);
  undo (fixture);
  assert_same (fixture, before);
}

static void
set_up_on_shim (Fixture *fixture, gconstpointer data)
{
  fixture->folder = eh_test_folder_new ();
  disk_shim_watch (fixture->folder);
  open_sample (fixture);
}

static void
tear_down_on_shim (Fixture *fixture, gconstpointer data)
{
  tear_down (fixture, data);
  disk_shim_stop ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/undo/back-and-forth", Fixture, NULL, set_up, test_back_and_forth, tear_down);
  g_test_add ("/book/undo/batch", Fixture, NULL, set_up, test_batch, tear_down);
  g_test_add ("/book/undo/new-edit", Fixture, NULL, set_up, test_new_edit, tear_down);
  g_test_add ("/book/undo/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/book/undo/lasting", Fixture, NULL, set_up, test_lasting, tear_down);
  g_test_add ("/book/undo/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/book/undo/in-a-hurry", Fixture, NULL, set_up, test_in_a_hurry, tear_down);
  g_test_add ("/book/undo/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/book/undo/unknown", Fixture, NULL, set_up_on_shim, test_unknown, tear_down_on_shim);

  return g_test_run ();
}
