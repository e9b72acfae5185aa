/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/eh-verify.h"

#include <sqlite3.h>
#include <string.h>

#include "book-fixture.h"

#define N_ENTRIES 6

/* What a forger does to a good book, with the triggers put back afterwards
 * unless they are what it is about.
 */
static const struct
{
  const char *name;
  const char *sql;
  gboolean keeps_triggers;
  const char *message; /* part of what is said about it */
} forgeries[] = {
  { "view",
    "ALTER TABLE entry RENAME TO real; CREATE VIEW entry AS SELECT seq, bytes, signature, head"
    " FROM real WHERE seq < 4",
    TRUE, "tables are not those of a book" },
  { "view-instead-of-table",
    "CREATE TABLE t AS SELECT * FROM entry; DROP TABLE entry;"
    "CREATE VIEW entry AS SELECT * FROM t",
    TRUE, "tables are not those of a book" },
  { "no-triggers",
    "DROP TRIGGER entry_follows_the_last; DROP TRIGGER entry_is_never_changed;"
    "DROP TRIGGER entry_is_never_removed",
    TRUE, "tables are not those of a book" },
  { "no-last-object", "DROP TABLE keyring", TRUE, "tables are not those of a book" },
  { "no-attachment-table", "DROP TABLE attachment", TRUE, "tables are not those of a book" },
  { "more-tables", "CREATE TABLE zebra (seq INTEGER)", TRUE, "tables are not those of a book" },
  { "more-triggers", "CREATE TRIGGER entry_too AFTER INSERT ON entry BEGIN DELETE FROM draft; END",
    TRUE, "tables are not those of a book" },
  { "more-indexes", "CREATE INDEX by_head ON entry (head)", TRUE,
    "tables are not those of a book" },
  { "statistics", "ANALYZE", TRUE, "tables are not those of a book" },
  { "looser-table",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL ', '')"
    " WHERE name = 'entry'",
    TRUE, "tables are not those of a book" },
  { "shared-pages",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM"
    " sqlite_schema WHERE name = 'attachment') WHERE name = 'entry'",
    TRUE, "damaged" },
  { "gap", "DELETE FROM entry WHERE seq = 3", FALSE, "entry 3 is missing" },
  { "no-first", "DELETE FROM entry WHERE seq = 1", FALSE, "entry 1 is missing" },
  { "closed-gap", "DELETE FROM entry WHERE seq = 3; UPDATE entry SET seq = seq - 1 WHERE seq > 3",
    FALSE, "entry 3 does not follow" },
  { "swapped",
    "UPDATE entry SET seq = 100 WHERE seq = 3; UPDATE entry SET seq = 3 WHERE seq = 4;"
    "UPDATE entry SET seq = 4 WHERE seq = 100",
    FALSE, "entry 3 does not follow" },
  { "repeated", "INSERT INTO entry SELECT 7, bytes, signature, head FROM entry WHERE seq = 6",
    FALSE, "entry 7 does not follow" },
  { "changed-bytes",
    "UPDATE entry SET bytes = CAST(replace(bytes, 'entry 2', 'entry 9') AS BLOB) WHERE seq = 2",
    FALSE, "entry 2 does not follow" },
  { "changed-signature",
    "UPDATE entry SET signature = (SELECT signature FROM entry WHERE seq = 5) WHERE seq = 2", FALSE,
    "entry 2 does not follow" },
  { "changed-head", "UPDATE entry SET head = (SELECT head FROM entry WHERE seq = 5) WHERE seq = 6",
    FALSE, "entry 6 does not follow" },
  { "wrong-size",
    "PRAGMA ignore_check_constraints = ON;"
    "UPDATE entry SET signature = substr(signature, 1, 63) WHERE seq = 2",
    FALSE, "damaged" },
  { "hidden-row",
    "PRAGMA ignore_check_constraints = ON;"
    "INSERT INTO entry SELECT -1, bytes, signature, head FROM entry WHERE seq = 6",
    FALSE, "damaged" },
  { "other-application", "PRAGMA application_id = 1", TRUE, "not an Evenhand book" },
  { "newer-format", "PRAGMA user_version = 2", TRUE, "newer version" },
};

static void
test_forgery (BookFixture *fixture, gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  book_fixture_make_book (fixture, N_ENTRIES);
  g_assert_cmpint (book_fixture_verify (fixture->path, &error), ==, N_ENTRIES);
  g_assert_no_error (error);

  if (forgeries[i].keeps_triggers)
    book_fixture_tamper (fixture->path, forgeries[i].sql);
  else
    book_fixture_forge (fixture->path, forgeries[i].sql);
  g_assert_cmpint (book_fixture_verify (fixture->path, &error), ==, -1);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, forgeries[i].message));
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
}

/* Changes entry 2 and makes the whole chain fit again. */
static void
forge_chain (const char *path)
{
  guint8 head[EH_CHAIN_HEAD_SIZE];
  sqlite3_stmt *select = NULL;
  sqlite3_stmt *update = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db,
                "DROP TRIGGER entry_is_never_changed;"
                "UPDATE entry SET bytes = CAST(replace(bytes, 'entry 2', 'entry 9') AS BLOB)",
                NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, "SELECT seq, bytes, signature FROM entry", -1, &select, NULL);
  sqlite3_prepare_v2 (db, "UPDATE entry SET head = ?1 WHERE seq = ?2", -1, &update, NULL);
  eh_chain_start (head);
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      eh_chain_extend (head, sqlite3_column_blob (select, 1),
                       (gsize) sqlite3_column_bytes (select, 1), sqlite3_column_blob (select, 2));
      sqlite3_bind_blob (update, 1, head, sizeof head, SQLITE_STATIC);
      sqlite3_bind_int64 (update, 2, sqlite3_column_int64 (select, 0));
      g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
      sqlite3_reset (update);
    }
  sqlite3_finalize (select);
  sqlite3_finalize (update);
  g_assert_cmpint (sqlite3_exec (db,
                                 "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry\n"
                                 "BEGIN\n"
                                 "  SELECT RAISE(ABORT, 'an entry is never changed');\n"
                                 "END",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_forged_chain (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhRecord) record = NULL;
  EhVerifyReport report;

  book_fixture_make_book (fixture, N_ENTRIES);
  forge_chain (fixture->path);
  record = eh_record_open (fixture->path, EH_RECORD_READ, &error);
  g_assert_no_error (error);
  g_assert_true (eh_record_foreach (record, 1, NULL, NULL, &error));
  g_assert_false (eh_verify_record (record, book_fixture_get_author, NULL, &report, &error));
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "entry 2 was not signed"));
  g_assert_cmpuint (report.n_signatures, ==, 1);
}

/* A chain cannot show it: the head has to be known from elsewhere. */
static void
test_missing_end (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (EhRecord) record = NULL;
  guint8 head[EH_CHAIN_HEAD_SIZE];
  EhVerifyReport report;

  book_fixture_make_book (fixture, N_ENTRIES);
  record = eh_record_open (fixture->path, EH_RECORD_READ, NULL);
  memcpy (head, eh_record_get_head (record), sizeof head);
  g_clear_pointer (&record, eh_record_close_quietly);
  book_fixture_forge (fixture->path, "DELETE FROM entry WHERE seq = 6");
  record = eh_record_open (fixture->path, EH_RECORD_READ, NULL);
  g_assert_true (eh_verify_record (record, book_fixture_get_author, NULL, &report, NULL));
  g_assert_cmpuint (report.n_entries, ==, N_ENTRIES - 1);
  g_assert_true (memcmp (report.head, head, sizeof head) != 0);
}

static gboolean
refuse_author_cb (const guint8 *bytes,
                  gsize length,
                  guint8 key[EH_SIGNATURE_KEY_SIZE],
                  gpointer user_data,
                  GError **error)
{
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "it is not an entry");
  return FALSE;
}

static void
test_author_is_not_found (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhRecord) record = NULL;
  EhVerifyReport report;

  book_fixture_make_book (fixture, 1);
  record = eh_record_open (fixture->path, EH_RECORD_READ, NULL);
  g_assert_false (eh_verify_record (record, refuse_author_cb, NULL, &report, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
  g_assert_true (g_str_has_suffix (error->message, "a.evenhand: entry 1: it is not an entry"));
}

/* The triggers refuse what an honest program does by mistake. */
static void
test_triggers (BookFixture *fixture, gconstpointer data)
{
  static const char *const mistakes[] = {
    "UPDATE entry SET bytes = x'00'",
    "DELETE FROM entry",
    "DELETE FROM entry WHERE seq = 6",
    "INSERT INTO entry SELECT 8, bytes, signature, head FROM entry WHERE seq = 6",
    "INSERT INTO entry SELECT 3, bytes, signature, head FROM entry WHERE seq = 6",
    "INSERT OR REPLACE INTO entry SELECT 6, bytes, signature, head FROM entry WHERE seq = 5",
    "INSERT INTO entry SELECT NULL, bytes, signature, head FROM entry WHERE seq = 6",
    "INSERT INTO entry SELECT 7, bytes, x'00', head FROM entry WHERE seq = 6",
    "INSERT INTO entry SELECT 7, bytes, signature, NULL FROM entry WHERE seq = 6",
    "INSERT INTO entry SELECT 7, zeroblob(65537), signature, head FROM entry WHERE seq = 6",
    "INSERT INTO entry SELECT 7, 'text', signature, head FROM entry WHERE seq = 6",
    "UPDATE attachment SET name = 'b'",
    "DELETE FROM attachment",
  };
  sqlite3 *db = NULL;

  book_fixture_make_book (fixture, N_ENTRIES);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    g_assert_cmpint (sqlite3_exec (db, mistakes[i], NULL, NULL, NULL) & 0xff, ==,
                     SQLITE_CONSTRAINT);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_cmpint (book_fixture_verify (fixture->path, NULL), ==, N_ENTRIES);
}

static int
check_documented_cb (void *user_data, int n_columns, char **values, char **names)
{
  g_autofree char *block = g_strconcat ("```sql\n", values[0], "\n```", NULL);

  g_assert_nonnull (strstr (user_data, block));
  return 0;
}

/* Whoever writes a verifier has only this text. */
static void
test_format_is_documented (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "FORMAT.md", NULL);
  g_autofree char *text = NULL;
  sqlite3 *db = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  book_fixture_make_book (fixture, 0);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL",
                                 check_documented_cb, text, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, BookFixture, NULL, book_fixture_set_up, func, book_fixture_tear_down)

  for (gsize i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      g_autofree char *path = g_strconcat ("/store/verify/forgery/", forgeries[i].name, NULL);

      g_test_add (path, BookFixture, GSIZE_TO_POINTER (i), book_fixture_set_up, test_forgery,
                  book_fixture_tear_down);
    }
  ADD ("/store/verify/forged-chain", test_forged_chain);
  ADD ("/store/verify/missing-end", test_missing_end);
  ADD ("/store/verify/author-is-not-found", test_author_is_not_found);
  ADD ("/store/verify/triggers", test_triggers);
  ADD ("/store/verify/format-is-documented", test_format_is_documented);

  return g_test_run ();
}
