/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/eh-verification.h"

#include <sqlite3.h>
#include <string.h>

#include "support/eh-test-folder.h"
#include "support/eh-test.h"
#include "trust/eh-hex.h"
#include "trust/eh-identity.h"
#include "trust/eh-random.h"

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

/* @n_more: prices that follow, each in place of the last. */
static void
create_book (Fixture *fixture, guint n_more)
{
  g_autoptr (EhTestBook) sample = eh_test_book_new_sample ();
  g_autoptr (GPtrArray) commands = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  g_autoptr (GError) error = NULL;
  EhClerk *clerk;

  for (guint i = 1; i < sample->entries->len; i++)
    g_ptr_array_add (commands,
                     eh_body_copy (eh_entry_get_body (g_ptr_array_index (sample->entries, i))));
  for (guint i = 0; i < n_more; i++)
    {
      EhBody *price = eh_body_new (EH_KIND_PRICE_RECORDED);

      eh_body_set_text (price, EH_FIELD_TENDER, "t1");
      eh_body_set_integer (price, EH_FIELD_AMOUNT, i);
      g_ptr_array_add (commands, price);
    }
  clerk = eh_clerk_create (fixture->path, "A. Keeper", NULL, commands, &error);
  g_assert_no_error (error);
  g_assert_true (eh_clerk_close (clerk, &error));
}

static void
create_sample (Fixture *fixture)
{
  create_book (fixture, 0);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  EhVerification verification;
  g_autoptr (GError) error = NULL;

  create_sample (fixture);
  g_assert_true (eh_verification_run (fixture->path, &verification, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (verification.n_entries, >, 5);
  g_assert_cmpuint (verification.n_without_effect, ==, 0);
  g_assert_cmpuint (strlen (verification.digest), ==, 64);
  g_assert_false (verification.is_protected);
}

/* Whoever changes an entry has to mend the chain; the signature still tells. */
static void
rewrite_last (const char *path, const EhIdentity *identity, const EhBody *body, const char *head)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *read = NULL;
  sqlite3_stmt *write = NULL;
  guint8 previous[EH_CHAIN_HEAD_SIZE];
  guint8 signature[EH_SIGNATURE_SIZE];
  g_autofree char *id = eh_random_dup_id ();
  g_autofree char *author = eh_hex_encode (eh_identity_get_key (identity), EH_SIGNATURE_KEY_SIZE);
  g_autoptr (EhEntry) last = NULL;
  g_autoptr (EhEntry) forged = NULL;
  g_autofree char *bytes = NULL;
  EhEntryHeader header;
  gsize length;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_prepare_v2 (db, "SELECT bytes, signature, head FROM entry ORDER BY seq DESC LIMIT 2",
                          -1, &read, NULL),
      ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (read), ==, SQLITE_ROW);
  last =
      eh_entry_decode (sqlite3_column_blob (read, 0), (gsize) sqlite3_column_bytes (read, 0), NULL);
  g_assert_nonnull (last);
  header = *eh_entry_get_header (last);
  header.id = id;
  header.author = author;
  if (head != NULL)
    header.head = head;
  g_assert_cmpint (sqlite3_step (read), ==, SQLITE_ROW);
  memcpy (previous, sqlite3_column_blob (read, 2), sizeof previous);
  sqlite3_finalize (read);

  forged = eh_entry_new (&header, body, NULL);
  bytes = eh_entry_encode (forged, &length);
  eh_identity_sign_entry (identity, bytes, length, signature);
  eh_chain_extend (previous, bytes, length, signature);

  g_assert_cmpint (sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "UPDATE entry SET bytes = ?, signature = ?, head = ? "
                                       "WHERE seq = (SELECT max(seq) FROM entry)",
                                       -1, &write, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_blob (write, 1, bytes, (int) length, SQLITE_STATIC);
  sqlite3_bind_blob (write, 2, signature, sizeof signature, SQLITE_STATIC);
  sqlite3_bind_blob (write, 3, previous, sizeof previous, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (write), ==, SQLITE_DONE);
  sqlite3_finalize (write);
  sqlite3_close (db);
}

static void
assert_failed (Fixture *fixture, const char *says)
{
  EhVerification verification;
  g_autoptr (GError) error = NULL;

  g_assert_false (eh_verification_run (fixture->path, &verification, NULL, NULL, &error));
  g_assert_error (error, EH_VERIFICATION_ERROR, EH_VERIFICATION_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, says));
}

static EhBody *
new_removal (void)
{
  EhBody *body = eh_body_new (EH_KIND_LOT_REMOVED);

  eh_body_set_text (body, EH_FIELD_LOT, "nowhere");
  return body;
}

/* The whole chain is right and every signature is, but the key is a stranger's. */
static void
test_stranger (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhIdentity) stranger = eh_identity_new ();
  g_autoptr (EhBody) body = new_removal ();

  create_sample (fixture);
  rewrite_last (fixture->path, stranger, body, NULL);
  assert_failed (fixture, "a key that this book does not know");
}

/* An entry made after a head that is not in the book: the book was cut short
 * and continued. */
static void
test_missing_head (Fixture *fixture, gconstpointer data)
{
  g_autofree char *head = g_strnfill (64, 'a');
  g_autoptr (EhBody) body = new_removal ();
  g_autoptr (EhIdentity) identity = NULL;
  g_autoptr (GBytes) secret = NULL;
  sqlite3 *db = NULL;
  sqlite3_stmt *read = NULL;

  create_sample (fixture);
  /* The key lies in the book, since nothing protects it. */
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT secret FROM keyring", -1, &read, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_step (read), ==, SQLITE_ROW);
  secret = g_bytes_new (sqlite3_column_blob (read, 0), (gsize) sqlite3_column_bytes (read, 0));
  sqlite3_finalize (read);
  sqlite3_close (db);
  identity = eh_identity_new_from_secret (secret, NULL, NULL);
  g_assert_nonnull (identity);

  rewrite_last (fixture->path, identity, body, head);
  assert_failed (fixture, "entries are missing");
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  EhVerification verification;
  g_autoptr (GError) error = NULL;

  /* That it cannot be read is no finding about a book. */
  g_assert_false (eh_verification_run (fixture->path, &verification, NULL, NULL, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_MISSING);
}

static gboolean
stop (double fraction, gpointer user_data)
{
  guint *left = user_data;

  return *left > 0 && (*left)-- > 0;
}

/* Whenever somebody asks to stop, that is no finding about the book either. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  gboolean is_done = FALSE;

  create_book (fixture, 1100);
  for (guint most = 0; !is_done; most++)
    {
      EhVerification verification;
      g_autoptr (GError) error = NULL;
      guint left = most;

      is_done = eh_verification_run (fixture->path, &verification, stop, &left, &error);
      if (is_done)
        g_assert_cmpuint (most, >, 0);
      else
        g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/verification/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/book/verification/stranger", Fixture, NULL, set_up, test_stranger, tear_down);
  g_test_add ("/book/verification/missing-head", Fixture, NULL, set_up, test_missing_head,
              tear_down);
  g_test_add ("/book/verification/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add ("/book/verification/cancel", Fixture, NULL, set_up, test_cancel, tear_down);

  return g_test_run ();
}
