/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * book-fixture.c: a folder of its own for each test, and entries to put in books.
 */
#include "book-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store/eh-shelf.h"
#include "store/eh-verify.h"

/* In memory where that is possible: these tests flush far more often than a
 * program does, and what a real disk makes of it is not what they ask.
 */
char *
book_fixture_make_folder (void)
{
  char *folder = g_strdup ("/dev/shm/evenhand-store-XXXXXX");
  g_autoptr (GError) error = NULL;

  if (g_mkdtemp (folder) != NULL)
    return folder;

  g_free (folder);
  folder = g_dir_make_tmp ("evenhand-store-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

void
book_fixture_set_up (BookFixture *fixture, gconstpointer data)
{
  static const guint8 seed[EH_IDENTITY_SEED_SIZE] = { 7 };

  fixture->folder = book_fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.evenhand", NULL);
  fixture->author = eh_identity_new_from_seed (seed);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_remove (path) != 0)
        remove_folder (path);
    }
  g_rmdir (folder);
}

void
book_fixture_tear_down (BookFixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  eh_identity_unref (fixture->author);
}

void
book_fixture_fill_row (BookFixture *fixture, guint number, gsize length, EhRecordRow *row)
{
  guint8 *bytes = g_malloc (MAX (length, EH_SIGNATURE_KEY_SIZE + 16));
  guint8 *signature = g_malloc (EH_SIGNATURE_SIZE);
  gsize used;

  memcpy (bytes, eh_identity_get_key (fixture->author), EH_SIGNATURE_KEY_SIZE);
  used = EH_SIGNATURE_KEY_SIZE +
         (gsize) g_snprintf ((char *) bytes + EH_SIGNATURE_KEY_SIZE, 16, "entry %u", number);
  for (; used < length; used++)
    bytes[used] = (guint8) ('a' + (used + number) % 26);

  memset (row, 0, sizeof *row);
  row->bytes = bytes;
  row->length = used;
  row->signature = signature;
  eh_identity_sign_entry (fixture->author, bytes, used, signature);
}

void
book_fixture_clear_row (EhRecordRow *row)
{
  g_free ((gpointer) row->bytes);
  g_free ((gpointer) row->signature);
}

gboolean
book_fixture_append (BookFixture *fixture, EhRecord *record, guint number, GError **error)
{
  EhRecordRow row;
  gboolean is_saved;

  book_fixture_fill_row (fixture, number, 286, &row);
  is_saved = eh_record_append (record, &row, 1, error);
  book_fixture_clear_row (&row);

  return is_saved;
}

void
book_fixture_make_book (BookFixture *fixture, guint n_entries)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = g_bytes_new_static ("some text", 9);
  g_autoptr (GBytes) secret = eh_identity_dup_secret (fixture->author);
  EhRecord *record = eh_record_create (fixture->path, NULL, NULL, &error);
  guint8 sha256[EH_HASH_SIZE];

  g_assert_no_error (error);
  eh_shelf_add_attachment (record, "a.txt", "text/plain", text, sha256, &error);
  g_assert_no_error (error);
  eh_shelf_set_draft (record, "chair", "reason", 1, text, &error);
  g_assert_no_error (error);
  eh_shelf_set_secret (record, eh_identity_get_key (fixture->author), secret, &error);
  g_assert_no_error (error);
  for (guint i = 1; i <= n_entries; i++)
    {
      book_fixture_append (fixture, record, i, &error);
      g_assert_no_error (error);
    }
  eh_record_close (record, &error);
  g_assert_no_error (error);
}

gboolean
book_fixture_get_author (const guint8 *bytes,
                         gsize length,
                         guint8 key[EH_SIGNATURE_KEY_SIZE],
                         gpointer user_data,
                         GError **error)
{
  if (length < EH_SIGNATURE_KEY_SIZE)
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "it names no author");

  memcpy (key, bytes, EH_SIGNATURE_KEY_SIZE);
  return TRUE;
}

gint64
book_fixture_verify (const char *path, GError **error)
{
  g_autoptr (EhRecord) record = eh_record_open (path, EH_RECORD_READ, error);
  EhVerifyReport report;

  if (record == NULL || !eh_verify_record (record, book_fixture_get_author, NULL, &report, error))
    return -1;

  g_assert_cmpuint (report.n_signatures, ==, report.n_entries);
  g_assert_cmpuint (report.n_entries, ==, eh_record_get_length (record));
  return (gint64) report.n_entries;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
book_fixture_list (BookFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

void
book_fixture_tamper (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static int
note_trigger_cb (void *user_data, int n_columns, char **values, char **names)
{
  GString **texts = user_data;

  g_string_append_printf (texts[0], "DROP TRIGGER %s;", values[0]);
  g_string_append_printf (texts[1], "%s;", values[1]);
  return 0;
}

void
book_fixture_forge (const char *path, const char *sql)
{
  GString *texts[] = { g_string_new (NULL), g_string_new (NULL) };
  g_autofree char *all = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
                                 note_trigger_cb, texts, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  all = g_strconcat (texts[0]->str, sql, ";", texts[1]->str, NULL);
  book_fixture_tamper (path, all);
  g_string_free (texts[0], TRUE);
  g_string_free (texts[1], TRUE);
}
