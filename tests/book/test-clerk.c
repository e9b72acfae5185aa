/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/eh-clerk.h"

#include <errno.h>

#include "store/disk-shim.h"
#include "support/eh-test-folder.h"
#include "support/eh-test.h"

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

static GPtrArray *
new_commands (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
}

static EhBody *
new_lot (const char *id)
{
  EhBody *body = eh_body_new (EH_KIND_LOT_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_LOT, id);
  eh_body_set_text (body, EH_FIELD_TITLE, "A lot");

  return body;
}

static EhBody *
new_tender (const char *id, const char *lot)
{
  EhBody *body = eh_body_new (EH_KIND_TENDER_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_TENDER, id);
  eh_body_set_text (body, EH_FIELD_LOT, lot);
  eh_body_set_text (body, EH_FIELD_BIDDER, "Somebody");

  return body;
}

static EhClerk *
create (Fixture *fixture)
{
  g_autoptr (GPtrArray) commands = new_commands ();
  g_autoptr (GError) error = NULL;
  EhClerk *clerk;

  g_ptr_array_add (commands, new_lot ("main"));
  clerk = eh_clerk_create (fixture->path, "A. Keeper", NULL, commands, &error);
  g_assert_no_error (error);

  return clerk;
}

static gboolean
submit (EhClerk *clerk, EhBody *first, EhBody *second, EhClerkReceipt *receipt, GError **error)
{
  g_autoptr (GPtrArray) commands = new_commands ();

  g_ptr_array_add (commands, first);
  if (second != NULL)
    g_ptr_array_add (commands, second);

  return eh_clerk_submit (clerk, commands, receipt, error);
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EhClerk *clerk = create (fixture);
  EhClerkReceipt receipt = { 0 };

  g_assert_true (
      submit (clerk, new_tender ("A", "main"), new_tender ("B", "main"), &receipt, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (receipt.entries->len, ==, 2);
  g_assert_cmpmem (receipt.heads->data + EH_CHAIN_HEAD_SIZE, EH_CHAIN_HEAD_SIZE,
                   eh_record_get_head (eh_clerk_get_record (clerk)), EH_CHAIN_HEAD_SIZE);
  eh_clerk_receipt_clear (&receipt);
  g_assert_true (eh_clerk_close (clerk, &error));

  clerk = eh_clerk_open (fixture->path, EH_RECORD_READ, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (eh_procurement_get_n_tenders (eh_clerk_get_procurement (clerk)), ==, 2);
  g_assert_cmpuint (eh_procurement_get_n_entries (eh_clerk_get_procurement (clerk)), ==, 4);
  g_assert_cmpstr (eh_procurement_get_keeper (eh_clerk_get_procurement (clerk)), ==, "A. Keeper");
  g_assert_false (eh_procurement_is_protected (eh_clerk_get_procurement (clerk)));
  g_assert_true (eh_clerk_close (clerk, &error));
}

/* What is refused leaves the record, and what it adds up to, as they were. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  EhClerk *clerk = create (fixture);
  EhRecord *record = eh_clerk_get_record (clerk);
  g_autoptr (GError) error = NULL;
  guint64 length = eh_record_get_length (record);

  g_assert_false (submit (clerk, new_tender ("A", "nowhere"), NULL, NULL, &error));
  g_assert_error (error, EH_PROCUREMENT_ERROR, EH_PROCUREMENT_ERROR_UNKNOWN);
  g_clear_error (&error);

  /* All or none: the first alone would have been taken. */
  g_assert_false (
      submit (clerk, new_tender ("A", "main"), new_tender ("B", "nowhere"), NULL, &error));
  g_assert_error (error, EH_PROCUREMENT_ERROR, EH_PROCUREMENT_ERROR_UNKNOWN);
  g_clear_error (&error);

  /* A value that its field cannot hold. */
  g_assert_false (submit (clerk, new_lot ("a\nb"), NULL, NULL, &error));
  g_assert_error (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_VALUE);
  g_clear_error (&error);

  g_assert_cmpuint (eh_record_get_length (record), ==, length);
  g_assert_cmpuint (eh_procurement_get_n_tenders (eh_clerk_get_procurement (clerk)), ==, 0);

  /* Commands of one submission see what those before them made. */
  g_assert_true (submit (clerk, new_lot ("two"), new_tender ("A", "two"), NULL, &error));
  g_assert_no_error (error);
  g_assert_true (eh_clerk_close (clerk, &error));
}

static void
test_create_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) commands = new_commands ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;

  g_ptr_array_add (commands, new_tender ("A", "nowhere"));
  g_assert_null (eh_clerk_create (fixture->path, "K", NULL, commands, &error));
  g_assert_error (error, EH_PROCUREMENT_ERROR, EH_PROCUREMENT_ERROR_UNKNOWN);

  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

/* What nobody could say at the time is told with the next submission, whether
 * that one is taken or refused: else a screen would lack an entry for ever. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  const gboolean is_refused = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  EhClerkReceipt receipt = { 0 };
  EhClerk *clerk;
  guint before, n_operations;

  disk_shim_watch (fixture->folder);
  clerk = create (fixture);
  g_assert_true (submit (clerk, new_lot ("a"), NULL, NULL, &error));
  before = disk_shim_count ();
  g_assert_true (submit (clerk, new_lot ("b"), NULL, NULL, &error));
  n_operations = disk_shim_count () - before;

  /* From the last operation of an append on, the disk refuses everything. */
  disk_shim_fail (disk_shim_count () + n_operations, EIO, TRUE);
  g_assert_false (submit (clerk, new_lot ("c"), NULL, &receipt, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  g_assert_null (receipt.entries);
  g_clear_error (&error);
  g_assert_false (submit (clerk, new_lot ("d"), NULL, &receipt, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  g_assert_null (receipt.entries);
  g_clear_error (&error);
  disk_shim_fail (0, 0, FALSE);

  g_assert_true (submit (clerk, new_tender ("A", is_refused ? "nowhere" : "c"), NULL, &receipt,
                         &error) == !is_refused);
  g_clear_error (&error);
  g_assert_cmpuint (receipt.entries->len, ==, is_refused ? 1 : 2);
  g_assert_cmpint (eh_entry_get_kind (g_ptr_array_index (receipt.entries, 0)), ==,
                   EH_KIND_LOT_DESCRIBED);
  g_assert_cmpmem (receipt.heads->data + receipt.heads->len - EH_CHAIN_HEAD_SIZE,
                   EH_CHAIN_HEAD_SIZE, eh_record_get_head (eh_clerk_get_record (clerk)),
                   EH_CHAIN_HEAD_SIZE);
  eh_clerk_receipt_clear (&receipt);
  g_assert_true (eh_clerk_close (clerk, &error));
  disk_shim_stop ();

  clerk = eh_clerk_open (fixture->path, EH_RECORD_READ, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (eh_procurement_get_n_lots (eh_clerk_get_procurement (clerk)), ==, 4);
  g_assert_true (eh_clerk_close (clerk, &error));
}

static gboolean
stop (double fraction, gpointer user_data)
{
  return FALSE;
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  const EhClerkWatch watch = { .progress = stop };
  g_autoptr (GPtrArray) commands = new_commands ();
  g_autoptr (GError) error = NULL;
  EhClerk *clerk = create (fixture);

  for (guint i = 0; i < 1100; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i % 100);

      g_ptr_array_add (commands, new_tender (id, "main"));
    }
  g_assert_true (eh_clerk_submit (clerk, commands, NULL, &error));
  g_assert_true (eh_clerk_close (clerk, &error));

  g_assert_null (eh_clerk_open (fixture->path, EH_RECORD_READ, &watch, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/clerk/reopen", Fixture, NULL, set_up, test_reopen, tear_down);
  g_test_add ("/book/clerk/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/book/clerk/create-refused", Fixture, NULL, set_up, test_create_refused, tear_down);
  g_test_add ("/book/clerk/unknown/taken", Fixture, GINT_TO_POINTER (FALSE), set_up, test_unknown,
              tear_down);
  g_test_add ("/book/clerk/unknown/refused", Fixture, GINT_TO_POINTER (TRUE), set_up, test_unknown,
              tear_down);
  g_test_add ("/book/clerk/cancel", Fixture, NULL, set_up, test_cancel, tear_down);

  return g_test_run ();
}
