/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-append.c: adding entries to a record, durably or not at all.
 *
 * Understanding a failed COMMIT. When the disk reports an error while a
 * change is being made durable, the change may be there or not; SQLite
 * cannot know. So the connection is thrown away, what can be read is written
 * again (see eh_book_file_write_again()), the book is opened anew, and its
 * last head says which it was. Only if that fails as well is the outcome
 * unknown to the caller too; the same entries can then simply be appended
 * once more, since what is there already is not added again.
 */
#include "store/eh-record.h"

#include <string.h>

#include "store/eh-record-private.h"

static gboolean
insert_row (EhRecord *self,
            const EhRecordRow *row,
            guint64 seq,
            const guint8 head[EH_CHAIN_HEAD_SIZE],
            GError **error)
{
  sqlite3_stmt *insert = self->connection.insert;
  int rc;

  rc = sqlite3_bind_int64 (insert, 1, (sqlite3_int64) seq);
  if (rc == SQLITE_OK)
    rc = sqlite3_bind_blob (insert, 2, row->bytes, (int) row->length, SQLITE_STATIC);
  if (rc == SQLITE_OK)
    rc = sqlite3_bind_blob (insert, 3, row->signature, EH_SIGNATURE_SIZE, SQLITE_STATIC);
  if (rc == SQLITE_OK)
    rc = sqlite3_bind_blob (insert, 4, head, EH_CHAIN_HEAD_SIZE, SQLITE_STATIC);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (insert);
  if (rc != SQLITE_DONE)
    eh_record_error_set_sqlite (error, self->connection.db, rc, "append an entry");
  sqlite3_reset (insert);
  sqlite3_clear_bindings (insert);

  return rc == SQLITE_DONE;
}

/* Whether entry @seq says what @row says, and the head follows from what is
 * stored rather than from what was meant to be.
 */
static gboolean
is_stored (EhRecord *self,
           const EhRecordRow *row,
           guint64 seq,
           const guint8 head_before[EH_CHAIN_HEAD_SIZE])
{
  sqlite3_stmt *read_back = self->connection.read_back;
  guint8 head[EH_CHAIN_HEAD_SIZE];
  gboolean is_same = FALSE;

  memcpy (head, head_before, sizeof head);
  sqlite3_bind_int64 (read_back, 1, (sqlite3_int64) seq);
  if (sqlite3_step (read_back) == SQLITE_ROW &&
      (gsize) sqlite3_column_bytes (read_back, 0) == row->length &&
      sqlite3_column_bytes (read_back, 1) == EH_SIGNATURE_SIZE &&
      sqlite3_column_bytes (read_back, 2) == EH_CHAIN_HEAD_SIZE)
    {
      eh_chain_extend (head, sqlite3_column_blob (read_back, 0), row->length,
                       sqlite3_column_blob (read_back, 1));
      is_same =
          memcmp (sqlite3_column_blob (read_back, 0), row->bytes, row->length) == 0 &&
          memcmp (sqlite3_column_blob (read_back, 1), row->signature, EH_SIGNATURE_SIZE) == 0 &&
          memcmp (sqlite3_column_blob (read_back, 2), head, sizeof head) == 0;
    }
  sqlite3_reset (read_back);

  return is_same;
}

/* Another program that got past the lock must not be built upon. */
static gboolean
check_unchanged (EhRecord *self, GError **error)
{
  guint64 length;
  guint8 head[EH_CHAIN_HEAD_SIZE];

  if (!eh_record_read_last (&self->connection, &length, head, error))
    return FALSE;
  if (length != self->length || memcmp (head, self->head, sizeof head) != 0)
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                "another program changed its entries while it was open");
  return TRUE;
}

static gboolean
insert_rows (EhRecord *self,
             const EhRecordRow *rows,
             gsize n_rows,
             guint8 head[EH_CHAIN_HEAD_SIZE],
             GError **error)
{
  if (!check_unchanged (self, error))
    return FALSE;

  for (gsize i = 0; i < n_rows; i++)
    {
      guint64 seq = self->length + i + 1;
      guint8 before[EH_CHAIN_HEAD_SIZE];

      memcpy (before, head, sizeof before);
      eh_chain_extend (head, rows[i].bytes, rows[i].length, rows[i].signature);
      if (!insert_row (self, &rows[i], seq, head, error))
        return FALSE;
      if (!is_stored (self, &rows[i], seq, before))
        return eh_record_error_set (error, EH_RECORD_ERROR_IO,
                                    "an entry was not stored as it was given");
    }

  return TRUE;
}

/* @is_in_doubt is set if the entries may be on the disk although this fails. */
static gboolean
try_append (EhRecord *self,
            const EhRecordRow *rows,
            gsize n_rows,
            guint8 head[EH_CHAIN_HEAD_SIZE],
            gboolean *is_in_doubt,
            GError **error)
{
  EhConnection *connection = &self->connection;

  *is_in_doubt = FALSE;
  if (!eh_connection_run (connection, connection->begin, "append an entry", error))
    return FALSE;
  if (insert_rows (self, rows, n_rows, head, error))
    {
      *is_in_doubt = TRUE;
      if (eh_connection_run (connection, connection->commit, "save an entry", error))
        return TRUE;
    }

  /* SQLite may have rolled back by itself. */
  if (sqlite3_get_autocommit (connection->db) == 0 &&
      !eh_connection_execute (connection, "ROLLBACK", "undo", NULL))
    *is_in_doubt = TRUE;

  return FALSE;
}

/* Whether these entries are what was found after the last failure. */
static gboolean
were_saved (EhRecord *self, const EhRecordRow *rows, gsize n_rows)
{
  guint8 head[EH_CHAIN_HEAD_SIZE];

  if (self->length != self->length_in_doubt + n_rows)
    return FALSE;

  memcpy (head, self->head_in_doubt, sizeof head);
  for (gsize i = 0; i < n_rows; i++)
    {
      if (!is_stored (self, &rows[i], self->length_in_doubt + i + 1, head))
        return FALSE;
      eh_chain_extend (head, rows[i].bytes, rows[i].length, rows[i].signature);
    }

  return memcmp (head, self->head, sizeof head) == 0;
}

/* Looks for what an earlier failure left. Entries that the caller was not
 * told of must be these very ones, or the caller has to read them first.
 */
static gboolean
settle_doubt (EhRecord *self,
              const EhRecordRow *rows,
              gsize n_rows,
              gboolean *is_saved,
              GError **error)
{
  *is_saved = FALSE;
  if (!eh_record_make_ready (self, error))
    return FALSE;
  if (!self->has_unseen_entries)
    return TRUE;

  self->has_unseen_entries = FALSE;
  *is_saved = were_saved (self, rows, n_rows);
  return *is_saved ||
         eh_record_error_set (error, EH_RECORD_ERROR_UNKNOWN,
                              "entries given before were saved after all: read the record "
                              "from entry %" G_GUINT64_FORMAT " on",
                              self->length_in_doubt + 1);
}

static gboolean
append (EhRecord *self, const EhRecordRow *rows, gsize n_rows, GError **error)
{
  guint8 head[EH_CHAIN_HEAD_SIZE];
  GError *reason = NULL;
  gboolean is_in_doubt;
  gboolean is_saved;

  if (!settle_doubt (self, rows, n_rows, &is_saved, error))
    return FALSE;
  if (is_saved)
    return TRUE;

  memcpy (head, self->head, sizeof head);
  eh_record_ignore_cancel (self);
  is_saved = try_append (self, rows, n_rows, head, &is_in_doubt, &reason);
  eh_record_watch_cancel (self);
  if (is_saved)
    {
      self->length += n_rows;
      memcpy (self->head, head, sizeof head);
      return TRUE;
    }

  if (is_in_doubt && !self->is_new)
    {
      eh_record_doubt (self);
      if (!settle_doubt (self, rows, n_rows, &is_saved, error) || is_saved)
        {
          g_error_free (reason);
          return is_saved;
        }
    }
  g_propagate_error (error, reason);
  return FALSE;
}

/**
 * eh_record_append:
 * @self: a record open for writing
 * @rows: (array length=n_rows): the entries, in order
 * @n_rows: how many, at least one
 * @error: return location for an #EhRecordError
 *
 * Adds entries in one durable step: all of them or none. Each is read back
 * and hashed before the step is completed.
 *
 * After %EH_RECORD_ERROR_UNKNOWN, append the same entries again: what was
 * saved after all is not added twice. After any other error nothing of them
 * is in the record, and nothing will turn up later.
 *
 * Returns: %TRUE if the entries are on the disk
 */
gboolean
eh_record_append (EhRecord *self, const EhRecordRow *rows, gsize n_rows, GError **error)
{
  g_return_val_if_fail (EH_RECORD_IS_OURS (self), FALSE);
  g_return_val_if_fail (self->mode == EH_RECORD_WRITE, FALSE);
  g_return_val_if_fail (rows != NULL && n_rows > 0, FALSE);
  for (gsize i = 0; i < n_rows; i++)
    {
      g_return_val_if_fail (rows[i].bytes != NULL && rows[i].signature != NULL, FALSE);
      g_return_val_if_fail (rows[i].length > 0, FALSE);
      g_return_val_if_fail (rows[i].length <= EH_RECORD_MAX_ENTRY_LENGTH, FALSE);
    }

  return append (self, rows, n_rows, error) || eh_record_prefix (self, error);
}
