/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-schema.c: what stands in a book file, to the letter, and nothing else.
 */
#include "store/eh-schema.h"

#include <sqlite3.h>
#include <string.h>

#include "store/eh-book-file.h"
#include "store/eh-record-error.h"

/* Every row of sqlite_schema, in the order of their names. A change here is a
 * change of format: EH_BOOK_FILE_VERSION, docs/FORMAT.md and a book of the
 * version before in the tests go with it. An index that SQLite makes by
 * itself has no text; its table's text makes it.
 */
static const struct
{
  const char *type;
  const char *name;
  const char *table;
  const char *sql;
} objects[] = {
  { "table", "attachment", "attachment",
    "CREATE TABLE attachment (\n"
    "  sha256 BLOB PRIMARY KEY NOT NULL CHECK (length(sha256) = 32),\n"
    "  name TEXT NOT NULL,\n"
    "  type TEXT NOT NULL,\n"
    "  content BLOB NOT NULL\n"
    ") STRICT" },
  { "trigger", "attachment_is_never_changed", "attachment",
    "CREATE TRIGGER attachment_is_never_changed BEFORE UPDATE ON attachment\n"
    "BEGIN\n"
    "  SELECT RAISE(ABORT, 'an attachment is never changed');\n"
    "END" },
  { "trigger", "attachment_is_never_removed", "attachment",
    "CREATE TRIGGER attachment_is_never_removed BEFORE DELETE ON attachment\n"
    "BEGIN\n"
    "  SELECT RAISE(ABORT, 'an attachment is never removed');\n"
    "END" },
  { "table", "draft", "draft",
    "CREATE TABLE draft (\n"
    "  owner TEXT NOT NULL,\n"
    "  name TEXT NOT NULL,\n"
    "  time INTEGER NOT NULL,\n"
    "  content BLOB NOT NULL,\n"
    "  PRIMARY KEY (owner, name)\n"
    ") STRICT, WITHOUT ROWID" },
  { "table", "entry", "entry",
    "CREATE TABLE entry (\n"
    "  seq INTEGER PRIMARY KEY CHECK (seq > 0),\n"
    "  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65536),\n"
    "  signature BLOB NOT NULL CHECK (length(signature) = 64),\n"
    "  head BLOB NOT NULL CHECK (length(head) = 32)\n"
    ") STRICT" },
  { "trigger", "entry_follows_the_last", "entry",
    "CREATE TRIGGER entry_follows_the_last BEFORE INSERT ON entry\n"
    "WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)\n"
    "BEGIN\n"
    "  SELECT RAISE(ABORT, 'an entry follows the last one');\n"
    "END" },
  { "trigger", "entry_is_never_changed", "entry",
    "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry\n"
    "BEGIN\n"
    "  SELECT RAISE(ABORT, 'an entry is never changed');\n"
    "END" },
  { "trigger", "entry_is_never_removed", "entry",
    "CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry\n"
    "BEGIN\n"
    "  SELECT RAISE(ABORT, 'an entry is never removed');\n"
    "END" },
  { "table", "keyring", "keyring",
    "CREATE TABLE keyring (\n"
    "  key BLOB PRIMARY KEY NOT NULL CHECK (length(key) = 32),\n"
    "  secret BLOB NOT NULL\n"
    ") STRICT, WITHOUT ROWID" },
  { "index", "sqlite_autoindex_attachment_1", "attachment", NULL },
};

static gboolean
execute (sqlite3 *db, const char *sql, const char *step, GError **error)
{
  int rc = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  return eh_record_error_set_sqlite (error, db, rc, step);
}

/**
 * eh_schema_harden:
 * @db: a connection that was just opened and has read nothing
 * @error: return location for an #EhRecordError
 *
 * Takes from whatever the file holds every means to act: views and triggers
 * do nothing, functions in a schema have no side effects, sizes are limited,
 * pages are checked before they are believed, nothing is mapped into memory
 * and nothing else can be attached.
 *
 * Returns: %TRUE if the connection is safe to read the file with
 */
gboolean
eh_schema_harden (sqlite3 *db, GError **error)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    /* A checkpoint happens when we ask for it, and then we look at its result. */
    { SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1 },
  };
  static const int limits[][2] = {
    { SQLITE_LIMIT_LENGTH, EH_SCHEMA_MAX_CONTENT + 65536 },
    { SQLITE_LIMIT_SQL_LENGTH, 4096 },
    { SQLITE_LIMIT_COLUMN, 16 },
    { SQLITE_LIMIT_EXPR_DEPTH, 20 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 3 },
    { SQLITE_LIMIT_VDBE_OP, 5000 },
    { SQLITE_LIMIT_FUNCTION_ARG, 8 },
    { SQLITE_LIMIT_ATTACHED, 0 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 10 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 2 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int rc = sqlite3_db_config (db, options[i].option, options[i].value, NULL);

      if (rc != SQLITE_OK)
        return eh_record_error_set_sqlite (error, db, rc, "open the file safely");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i][0], limits[i][1]);

  return execute (db,
                  "PRAGMA cell_size_check = ON;"
                  "PRAGMA mmap_size = 0;"
                  "PRAGMA temp_store = MEMORY;",
                  "open the file safely", error);
}

/**
 * eh_schema_create:
 * @db: a connection to an empty file
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if the file is a book without entries
 */
gboolean
eh_schema_create (sqlite3 *db, GError **error)
{
  g_autofree char *identify =
      g_strdup_printf ("PRAGMA encoding = 'UTF-8'; PRAGMA application_id = %d;"
                       "PRAGMA user_version = %d;",
                       EH_BOOK_FILE_APPLICATION_ID, EH_BOOK_FILE_VERSION);

  if (!execute (db, "BEGIN", "make the book", error) ||
      !execute (db, identify, "make the book", error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++)
    if (objects[i].sql != NULL && !execute (db, objects[i].sql, "make the book", error))
      return FALSE;

  return execute (db, "COMMIT", "make the book", error);
}

/* A damaged file can hold numbers or nothing where text should be. */
static gboolean
column_is (sqlite3_stmt *statement, int column, const char *expected)
{
  const char *text;

  if (expected == NULL || sqlite3_column_type (statement, column) != SQLITE_TEXT)
    return expected == NULL && sqlite3_column_type (statement, column) == SQLITE_NULL;

  text = (const char *) sqlite3_column_text (statement, column);
  return text != NULL && (gsize) sqlite3_column_bytes (statement, column) == strlen (expected) &&
         memcmp (text, expected, strlen (expected)) == 0;
}

static gboolean
check_objects (sqlite3 *db, sqlite3_stmt *statement, GError **error)
{
  gsize i = 0;
  int rc;

  while ((rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      if (i == G_N_ELEMENTS (objects) || !column_is (statement, 0, objects[i].type) ||
          !column_is (statement, 1, objects[i].name) ||
          !column_is (statement, 2, objects[i].table) || !column_is (statement, 3, objects[i].sql))
        return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                    "its tables are not those of a book: it was damaged, or made "
                                    "to look like one");
      i++;
    }
  if (rc != SQLITE_DONE)
    return eh_record_error_set_sqlite (error, db, rc, "read its tables");
  if (i < G_N_ELEMENTS (objects))
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                "the part “%s” is missing from it: it was damaged or tampered with",
                                objects[i].name);

  return TRUE;
}

static gboolean
check_number (sqlite3 *db, const char *sql, gint64 expected, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  gint64 number = -1;

  if (rc == SQLITE_OK && (rc = sqlite3_step (statement)) == SQLITE_ROW)
    number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  if (rc != SQLITE_ROW)
    return eh_record_error_set_sqlite (error, db, rc, "read its header");
  if (number != expected)
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "its header is damaged");
  return TRUE;
}

/**
 * eh_schema_check:
 * @db: a connection made safe by eh_schema_harden()
 * @error: return location for an #EhRecordError
 *
 * Compares every definition in the file, and what its header says it is,
 * with those of a book. Both are read again through SQLite, since a log
 * beside the file may replace what the file itself says.
 *
 * Returns: %TRUE if the file has the tables of a book and nothing else
 */
gboolean
eh_schema_check (sqlite3 *db, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean is_book = FALSE;
  int rc;

  if (!check_number (db, "PRAGMA application_id", EH_BOOK_FILE_APPLICATION_ID, error) ||
      !check_number (db, "PRAGMA user_version", EH_BOOK_FILE_VERSION, error) ||
      !check_number (db, "SELECT encoding = 'UTF-8' FROM pragma_encoding", 1, error))
    return FALSE;

  rc = sqlite3_prepare_v2 (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name",
                           -1, &statement, NULL);
  if (rc == SQLITE_OK)
    is_book = check_objects (db, statement, error);
  else
    eh_record_error_set_sqlite (error, db, rc, "read its tables");
  sqlite3_finalize (statement);

  return is_book;
}

/**
 * eh_schema_enable_triggers:
 * @db: a connection to a file that eh_schema_check() has accepted
 * @error: return location for an #EhRecordError
 *
 * Lets the triggers, now known to be ours, guard what is written.
 *
 * Returns: %TRUE if they do
 */
gboolean
eh_schema_enable_triggers (sqlite3 *db, GError **error)
{
  int rc = sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);

  if (rc != SQLITE_OK)
    return eh_record_error_set_sqlite (error, db, rc, "guard the book's entries");
  return TRUE;
}
