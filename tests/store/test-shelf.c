/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/eh-shelf.h"

#include <string.h>

#include "book-fixture.h"
#include "trust/eh-hex.h"

static void
assert_bytes (GBytes *bytes, const char *text)
{
  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
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
test_attachments (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) abc = g_bytes_new_static ("abc", 3);
  g_autoptr (GBytes) empty = g_bytes_new_static (NULL, 0);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) nothing = NULL;
  g_autofree char *hex = NULL;
  guint8 sha256[EH_HASH_SIZE];
  guint8 again[EH_HASH_SIZE];
  EhRecord *record;

  book_fixture_make_book (fixture, 1);
  record = open_book (fixture, EH_RECORD_WRITE);
  g_assert_true (
      eh_shelf_add_attachment (record, "a.json", "application/json", abc, sha256, &error));
  g_assert_true (eh_shelf_add_attachment (record, "other name", "x/y", abc, again, &error));
  g_assert_cmpmem (sha256, sizeof sha256, again, sizeof again);
  hex = eh_hex_encode (sha256, sizeof sha256);
  g_assert_cmpstr (hex, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_true (eh_shelf_add_attachment (record, "", "", empty, again, &error));
  g_assert_no_error (error);
  g_assert_true (eh_record_close (record, NULL));

  record = open_book (fixture, EH_RECORD_READ);
  content = eh_shelf_get_attachment (record, sha256, &error);
  assert_bytes (content, "abc");
  nothing = eh_shelf_get_attachment (record, again, &error);
  assert_bytes (nothing, "");
  list = eh_shelf_list_attachments (record, &error);
  g_assert_cmpuint (list->len, ==, 3);
  for (guint i = 0; i < list->len; i++)
    {
      const EhAttachment *attachment = g_ptr_array_index (list, i);

      if (memcmp (attachment->sha256, sha256, sizeof sha256) != 0)
        continue;
      g_assert_cmpstr (attachment->name, ==, "a.json");
      g_assert_cmpstr (attachment->type, ==, "application/json");
      g_assert_cmpuint (attachment->size, ==, 3);
    }

  again[0] ^= 1;
  g_assert_null (eh_shelf_get_attachment (record, again, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_NOT_FOUND);
  g_assert_true (eh_record_close (record, NULL));
}

static void
test_changed_attachment (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhRecord) record = NULL;
  guint8 sha256[EH_HASH_SIZE];

  book_fixture_make_book (fixture, 1);
  book_fixture_forge (fixture->path, "UPDATE attachment SET content = x'00'");
  eh_hash_data ("some text", 9, sha256);
  record = open_book (fixture, EH_RECORD_READ);
  g_assert_null (eh_shelf_get_attachment (record, sha256, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_cmpint (book_fixture_verify (fixture->path, &error), ==, -1);
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_DAMAGED);
}

static void
test_drafts (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) one = g_bytes_new_static ("one", 3);
  g_autoptr (GBytes) two = g_bytes_new_static ("two", 3);
  g_autoptr (GPtrArray) list = NULL;
  const EhDraft *draft;
  EhRecord *record;

  book_fixture_make_book (fixture, 0);
  record = open_book (fixture, EH_RECORD_WRITE);
  g_assert_true (eh_shelf_set_draft (record, "ann", "q2", 10, one, &error));
  g_assert_true (eh_shelf_set_draft (record, "ann", "q1", 11, one, &error));
  g_assert_true (eh_shelf_set_draft (record, "ann", "q1", 12, two, &error));
  g_assert_true (eh_shelf_set_draft (record, "bob'; DROP TABLE draft; --", "q1", 13, one, &error));
  g_assert_true (eh_shelf_set_draft (record, "ann", "q3", 14, one, &error));
  g_assert_true (eh_shelf_remove_draft (record, "ann", "q3", &error));
  g_assert_true (eh_shelf_remove_draft (record, "ann", "q3", &error));
  g_assert_no_error (error);
  g_assert_true (eh_record_close (record, NULL));

  record = open_book (fixture, EH_RECORD_READ);
  list = eh_shelf_list_drafts (record, "ann", &error);
  g_assert_cmpuint (list->len, ==, 2);
  draft = g_ptr_array_index (list, 0);
  g_assert_cmpstr (draft->owner, ==, "ann");
  g_assert_cmpstr (draft->name, ==, "q1");
  g_assert_cmpint (draft->time, ==, 12);
  assert_bytes (draft->content, "two");
  draft = g_ptr_array_index (list, 1);
  g_assert_cmpstr (draft->name, ==, "q2");
  g_assert_true (eh_record_close (record, NULL));
}

static void
test_keys (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhIdentity) other = eh_identity_new ();
  g_autoptr (EhIdentity) again = NULL;
  g_autoptr (GBytes) secret = NULL;
  g_autoptr (GPtrArray) list = NULL;
  EhRecord *record;

  book_fixture_make_book (fixture, 0);
  record = open_book (fixture, EH_RECORD_WRITE);
  secret = eh_shelf_get_secret (record, eh_identity_get_key (fixture->author), &error);
  again = eh_identity_new_from_secret (secret, eh_identity_get_key (fixture->author), &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  g_assert_null (eh_shelf_get_secret (record, eh_identity_get_key (other), &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_NOT_FOUND);

  g_assert_true (eh_shelf_set_secret (record, eh_identity_get_key (other), secret, NULL));
  g_assert_true (eh_shelf_set_secret (record, eh_identity_get_key (other), secret, NULL));
  list = eh_shelf_list_keys (record, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (eh_record_close (record, NULL));
}

static void
test_limits (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize size = EH_SHELF_MAX_ATTACHMENT + 1;
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) largest = g_bytes_new_from_bytes (large, 0, size - 1);
  g_autoptr (GBytes) content = NULL;
  guint8 sha256[EH_HASH_SIZE];
  EhRecord *record;

  book_fixture_make_book (fixture, 0);
  record = open_book (fixture, EH_RECORD_WRITE);
  g_assert_false (eh_shelf_add_attachment (record, "a", "b", large, sha256, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_false (eh_shelf_set_draft (record, "a", "b", 1, large, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_false (
      eh_shelf_set_secret (record, eh_identity_get_key (fixture->author), large, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_assert_true (eh_shelf_add_attachment (record, "a", "b", largest, sha256, &error));
  content = eh_shelf_get_attachment (record, sha256, &error);
  g_assert_true (g_bytes_equal (content, largest));
  g_assert_true (eh_record_close (record, NULL));
  g_assert_cmpint (book_fixture_verify (fixture->path, &error), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, BookFixture, NULL, book_fixture_set_up, func, book_fixture_tear_down)

  ADD ("/store/shelf/attachments", test_attachments);
  ADD ("/store/shelf/changed-attachment", test_changed_attachment);
  ADD ("/store/shelf/drafts", test_drafts);
  ADD ("/store/shelf/keys", test_keys);
  ADD ("/store/shelf/limits", test_limits);

  return g_test_run ();
}
