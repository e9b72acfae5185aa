/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-connection.c: SQLite, opened on a book the way each use needs it.
 */
#include "store/eh-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "store/eh-book-file.h"
#include "store/eh-record-error.h"
#include "store/eh-schema.h"

/* How long another program, such as a backup that uses SQLite, may hold us up. */
#define BUSY_TIMEOUT_IN_MS 2000

/**
 * eh_connection_execute:
 * @self: a connection
 * @sql: statements that return nothing we need
 * @step: what could not be done, for the message
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if all of them succeeded
 */
gboolean
eh_connection_execute (EhConnection *self, const char *sql, const char *step, GError **error)
{
  int rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  return eh_record_error_set_sqlite (error, self->db, rc, step);
}

/**
 * eh_connection_run:
 * @self: a connection
 * @statement: one of its statements, which returns no rows
 * @step: what could not be done, for the message
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if it succeeded; either way it can be run again
 */
gboolean
eh_connection_run (EhConnection *self, sqlite3_stmt *statement, const char *step, GError **error)
{
  int rc = sqlite3_step (statement);

  if (rc != SQLITE_DONE)
    eh_record_error_set_sqlite (error, self->db, rc, step);
  sqlite3_reset (statement);
  return rc == SQLITE_DONE;
}

/**
 * eh_connection_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: return location for an #EhRecordError
 *
 * Returns: (transfer full) (nullable): the statement, to be kept for a while
 */
sqlite3_stmt *
eh_connection_prepare (EhConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  if (rc != SQLITE_OK)
    eh_record_error_set_sqlite (error, self->db, rc, "read the book's tables");
  return statement;
}

static gboolean
open_database (EhConnection *self, const char *path, int flags, GError **error)
{
  int rc;

  memset (self, 0, sizeof *self);
  /* One thread uses a connection, so SQLite need not lock against others. */
  rc = sqlite3_open_v2 (path, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (rc != SQLITE_OK)
    return eh_record_error_set_sqlite (error, self->db, rc, "open the file");

  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_IN_MS);
  return eh_schema_harden (self->db, error);
}

/* What every append runs, prepared once. */
static gboolean
prepare_all (EhConnection *self, GError **error)
{
  const struct
  {
    sqlite3_stmt **statement;
    const char *sql;
  } statements[] = {
    { &self->begin, "BEGIN IMMEDIATE" },
    { &self->commit, "COMMIT" },
    { &self->insert, "INSERT INTO entry (seq, bytes, signature, head) VALUES (?1, ?2, ?3, ?4)" },
    { &self->read_back, "SELECT bytes, signature, head FROM entry WHERE seq = ?1" },
    { &self->last, "SELECT seq, head FROM entry ORDER BY seq DESC LIMIT 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      *statements[i].statement = eh_connection_prepare (self, statements[i].sql, error);
      if (*statements[i].statement == NULL)
        return FALSE;
    }

  return TRUE;
}

/* A pragma that changes something answers with what is now the case. */
static gboolean
ask (EhConnection *self, const char *pragma, const char *wanted, gboolean *is_so, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  const char *answer;
  int rc;

  rc = sqlite3_prepare_v2 (self->db, pragma, -1, &statement, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (statement);
  if (rc != SQLITE_ROW)
    return eh_record_error_set_sqlite (error, self->db, rc, "choose how the book is kept");

  answer = (const char *) sqlite3_column_text (statement, 0);
  *is_so = answer != NULL && strcmp (answer, wanted) == 0;
  return TRUE;
}

static gboolean
demand (EhConnection *self, const char *pragma, const char *wanted, GError **error)
{
  gboolean is_so = FALSE;

  if (!ask (self, pragma, wanted, &is_so, error))
    return FALSE;
  if (!is_so)
    return eh_record_error_set (error, EH_RECORD_ERROR_IO,
                                "its file system cannot keep a book safely (%s)", pragma);
  return TRUE;
}

/* Which file @path is now. Only that is asked for: on newer kernels, asking
 * for a file's times too makes the next flush write them, and an append half
 * as slow again.
 */
static gboolean
identify (const char *path, EhFileIdentity *identity)
{
  struct statx status;

  if (statx (AT_FDCWD, path, 0, STATX_INO, &status) != 0)
    return FALSE;
  identity->device = makedev (status.stx_dev_major, status.stx_dev_minor);
  identity->inode = status.stx_ino;
  return TRUE;
}

static gboolean
is_still (const char *path, const EhFileIdentity *identity)
{
  EhFileIdentity now;

  return identify (path, &now) && now.device == identity->device && now.inode == identity->inode;
}

static gboolean
note_place (EhConnection *self, const char *path, GError **error)
{
  if (self->is_in_wal)
    self->log_path = g_strconcat (path, "-wal", NULL);
  if (!identify (path, &self->file) ||
      (self->log_path != NULL && !identify (self->log_path, &self->log)))
    return eh_record_error_set_errno (error, errno, "find the file again");

  return TRUE;
}

/* The measured choice: see docs/decisions/0004-sqlite-book-file.md. */
static gboolean
choose_journal (EhConnection *self, const char *path, GError **error)
{
  if (eh_book_file_is_local (path) &&
      !ask (self, "PRAGMA journal_mode = WAL", "wal", &self->is_in_wal, error))
    return FALSE;
  if (!self->is_in_wal && !demand (self, "PRAGMA journal_mode = TRUNCATE", "truncate", error))
    return FALSE;

  return TRUE;
}

/* Shows before anything is at stake that the file and its folder can be
 * written, and makes the name of the file beside it durable. SQLite flushes
 * the folder as well, but does not look whether that succeeded; and a log
 * whose name is lost in a power cut takes its entries with it. A journal has
 * no name before something is written.
 */
static gboolean
prove_writable (EhConnection *self, const char *path, GError **error)
{
  g_autofree char *touch = g_strdup_printf ("PRAGMA user_version = %d", EH_BOOK_FILE_VERSION);

  return eh_connection_execute (self, "BEGIN IMMEDIATE", "write to the book", error) &&
         (self->is_in_wal || eh_connection_execute (self, touch, "write to the book", error)) &&
         eh_connection_execute (self, "COMMIT", "write to the book", error) &&
         eh_book_file_sync_folder (path, error);
}

static gboolean
configure_writer (EhConnection *self, const char *path, GError **error)
{
  /* Exclusive from the first read on: no shared memory is ever made, and
   * whoever opens the file with SQLite otherwise is kept out.
   */
  if (!demand (self, "PRAGMA locking_mode = EXCLUSIVE", "exclusive", error) ||
      !eh_connection_execute (self, "PRAGMA synchronous = FULL", "open the file", error) ||
      !eh_schema_check (self->db, error))
    return FALSE;
  if (sqlite3_db_readonly (self->db, "main") != 0)
    return eh_record_error_set (error, EH_RECORD_ERROR_PERMISSION, "it may not be written");
  if (!choose_journal (self, path, error) || !eh_schema_enable_triggers (self->db, error) ||
      !prepare_all (self, error))
    return FALSE;

  return prove_writable (self, path, error) && note_place (self, path, error);
}

/**
 * eh_connection_open_writer:
 * @self: (out caller-allocates): the connection
 * @path: the resolved path of a book whose write lock is held
 * @error: return location for an #EhRecordError
 *
 * Undoes or completes what an earlier writer left half done.
 *
 * Returns: %TRUE if @self can be written with; otherwise it is closed
 */
gboolean
eh_connection_open_writer (EhConnection *self, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (open_database (self, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, &local) &&
      configure_writer (self, path, &local))
    return TRUE;

  /* A file beside the book that cannot be made is looked for once more, and is
   * then missing; the book itself is not. */
  if (g_error_matches (local, EH_RECORD_ERROR, EH_RECORD_ERROR_MISSING) &&
      g_file_test (path, G_FILE_TEST_EXISTS))
    eh_record_error_set (error, EH_RECORD_ERROR_IO, "the disk failed: %s", local->message);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  eh_connection_close (self);

  return FALSE;
}

/**
 * eh_connection_open_new:
 * @self: (out caller-allocates): the connection
 * @path: an empty file under a temporary name
 * @error: return location for an #EhRecordError
 *
 * Makes a book that nobody sees until it is complete: nothing is flushed
 * here, that is done once when it gets its name.
 *
 * Returns: %TRUE if @self is a book without entries; otherwise it is closed
 */
gboolean
eh_connection_open_new (EhConnection *self, const char *path, GError **error)
{
  if (open_database (self, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, error) &&
      demand (self, "PRAGMA journal_mode = MEMORY", "memory", error) &&
      eh_connection_execute (self, "PRAGMA synchronous = OFF", "make the book", error) &&
      eh_schema_create (self->db, error) && eh_schema_enable_triggers (self->db, error) &&
      prepare_all (self, error))
    return TRUE;

  eh_connection_close (self);
  return FALSE;
}

/**
 * eh_connection_open_image:
 * @self: (out caller-allocates): the connection
 * @image: (transfer full): a book in memory
 * @size: its size in bytes
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if @self can be read from; otherwise it is closed
 */
gboolean
eh_connection_open_image (EhConnection *self, guint8 *image, gsize size, GError **error)
{
  gboolean is_open = open_database (self, ":memory:", SQLITE_OPEN_READWRITE, error);
  int rc;

  self->image = image;
  if (is_open)
    {
      rc = sqlite3_deserialize (self->db, "main", image, (sqlite3_int64) size, (sqlite3_int64) size,
                                SQLITE_DESERIALIZE_READONLY);
      if (rc != SQLITE_OK)
        is_open = eh_record_error_set_sqlite (error, self->db, rc, "read the book");
    }
  if (is_open && eh_schema_check (self->db, error) && prepare_all (self, error))
    return TRUE;

  eh_connection_close (self);
  return FALSE;
}

/**
 * eh_connection_fold:
 * @self: a connection that wrote a book
 * @error: return location for an #EhRecordError
 *
 * Brings everything into the one file and does away with what lies beside
 * it. If it fails, nothing is lost: the next writer finds it all.
 *
 * Returns: %TRUE if the book is one file
 */
gboolean
eh_connection_fold (EhConnection *self, GError **error)
{
  /* The answer of a checkpoint is first whether somebody was in the way. */
  if (self->is_in_wal && !demand (self, "PRAGMA wal_checkpoint(TRUNCATE)", "0", error))
    return FALSE;
  /* A journal that was only emptied goes when the file is no longer held. */
  if (!self->is_in_wal && (!demand (self, "PRAGMA locking_mode = NORMAL", "normal", error) ||
                           !eh_connection_execute (self, "SELECT count(*) FROM sqlite_schema",
                                                   "close the book", error)))
    return FALSE;

  return demand (self, "PRAGMA journal_mode = DELETE", "delete", error);
}

/**
 * eh_connection_close:
 * @self: a connection, or one that is closed or zero
 *
 * Closes without folding.
 */
void
eh_connection_close (EhConnection *self)
{
  g_clear_pointer (&self->begin, sqlite3_finalize);
  g_clear_pointer (&self->commit, sqlite3_finalize);
  g_clear_pointer (&self->insert, sqlite3_finalize);
  g_clear_pointer (&self->read_back, sqlite3_finalize);
  g_clear_pointer (&self->last, sqlite3_finalize);
  g_clear_pointer (&self->db, sqlite3_close_v2);
  g_clear_pointer (&self->image, g_free);
  self->is_in_wal = FALSE;
  g_clear_pointer (&self->log_path, g_free);
}

/**
 * eh_connection_is_in_place:
 * @self: a connection that writes
 * @path: the book's path
 * @error: return location for an #EhRecordError
 *
 * A file that was removed or replaced can still be written, and nothing of
 * it is ever found again. So one looks before one writes.
 *
 * Returns: %TRUE if the file, and the log beside it, are those that were opened
 */
gboolean
eh_connection_is_in_place (const EhConnection *self, const char *path, GError **error)
{
  if (!is_still (path, &self->file))
    return eh_record_error_set (error, EH_RECORD_ERROR_IO,
                                "the file is no longer where it was: it was moved, removed or "
                                "replaced");
  if (self->log_path != NULL && !is_still (self->log_path, &self->log))
    return eh_record_error_set (error, EH_RECORD_ERROR_IO,
                                "the log beside the file (-wal) was removed by another program");
  return TRUE;
}
