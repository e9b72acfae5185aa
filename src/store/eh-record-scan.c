/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-scan.c: reading a record's entries and checking that they chain.
 */
#include "store/eh-record.h"

#include <string.h>

#include "store/eh-record-private.h"

static gboolean
is_blob (sqlite3_stmt *statement, int column, gsize least, gsize most)
{
  return sqlite3_column_type (statement, column) == SQLITE_BLOB &&
         (gsize) sqlite3_column_bytes (statement, column) >= least &&
         (gsize) sqlite3_column_bytes (statement, column) <= most;
}

/* Reads the row that @statement stands on; it must be entry @seq and follow @head. */
static gboolean
read_row (sqlite3_stmt *statement,
          guint64 seq,
          guint8 head[EH_CHAIN_HEAD_SIZE],
          EhRecordRow *row,
          GError **error)
{
  if (sqlite3_column_int64 (statement, 0) != (sqlite3_int64) seq)
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                "entry %" G_GUINT64_FORMAT " is missing", seq);
  if (!is_blob (statement, 1, 1, EH_RECORD_MAX_ENTRY_LENGTH) ||
      !is_blob (statement, 2, EH_SIGNATURE_SIZE, EH_SIGNATURE_SIZE) ||
      !is_blob (statement, 3, EH_CHAIN_HEAD_SIZE, EH_CHAIN_HEAD_SIZE))
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                "entry %" G_GUINT64_FORMAT " is damaged", seq);

  row->seq = seq;
  row->bytes = sqlite3_column_blob (statement, 1);
  row->length = (gsize) sqlite3_column_bytes (statement, 1);
  row->signature = sqlite3_column_blob (statement, 2);
  row->head = sqlite3_column_blob (statement, 3);

  eh_chain_extend (head, row->bytes, row->length, row->signature);
  if (memcmp (head, row->head, EH_CHAIN_HEAD_SIZE) != 0)
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                "entry %" G_GUINT64_FORMAT
                                " does not follow the one before it: it, its signature or its "
                                "place was changed",
                                seq);
  return TRUE;
}

/* The head that the entry before @from_seq left. */
static gboolean
find_start (EhRecord *self, guint64 from_seq, guint8 head[EH_CHAIN_HEAD_SIZE], GError **error)
{
  sqlite3_stmt *read_back = self->connection.read_back;
  gboolean is_found;

  eh_chain_start (head);
  if (from_seq == 1)
    return TRUE;

  sqlite3_bind_int64 (read_back, 1, (sqlite3_int64) (from_seq - 1));
  is_found = sqlite3_step (read_back) == SQLITE_ROW &&
             is_blob (read_back, 2, EH_CHAIN_HEAD_SIZE, EH_CHAIN_HEAD_SIZE);
  if (is_found)
    memcpy (head, sqlite3_column_blob (read_back, 2), EH_CHAIN_HEAD_SIZE);
  sqlite3_reset (read_back);

  return is_found || eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                          "entry %" G_GUINT64_FORMAT " is damaged", from_seq - 1);
}

static gboolean
scan (EhRecord *self,
      sqlite3_stmt *statement,
      guint64 from_seq,
      EhRecordRowFunc func,
      gpointer user_data,
      GError **error)
{
  guint8 head[EH_CHAIN_HEAD_SIZE];
  guint64 seq = from_seq;
  int rc;

  if (!find_start (self, from_seq, head, error))
    return eh_record_prefix (self, error);

  sqlite3_bind_int64 (statement, 1, (sqlite3_int64) from_seq);
  while ((rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      EhRecordRow row;

      if (!read_row (statement, seq, head, &row, error))
        return eh_record_prefix (self, error);
      if (func != NULL && !func (&row, user_data, error))
        return FALSE;
      seq++;
    }

  if (rc != SQLITE_DONE)
    eh_record_error_set_sqlite (error, self->connection.db, rc, "read the entries");
  else if (seq != self->length + 1 || memcmp (head, self->head, sizeof head) != 0)
    eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "its entries end before the last one");
  else
    return TRUE;

  return eh_record_prefix (self, error);
}

/**
 * eh_record_foreach:
 * @self: a record
 * @from_seq: the number of the first entry wanted, from 1
 * @func: (nullable) (scope call): called for each entry; %FALSE, with the error set, ends it
 * @user_data: for @func
 * @error: return location for an #EhRecordError, or what @func set
 *
 * Goes over the entries in order and checks, before each is handed out, that
 * it has the next number, the sizes it must have, and a head that follows
 * from the head before it. From 1 on, this proves that the record is what
 * its head stands for; from a later number on it believes the head stored
 * with the entry before.
 *
 * @func must not use @self.
 *
 * Returns: %TRUE if all entries up to the last were handed out
 */
gboolean
eh_record_foreach (EhRecord *self,
                   guint64 from_seq,
                   EhRecordRowFunc func,
                   gpointer user_data,
                   GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (EH_RECORD_IS_OURS (self), FALSE);
  g_return_val_if_fail (from_seq > 0 && from_seq <= self->length + 1, FALSE);

  if (self->is_in_doubt && !eh_record_make_ready (self, error))
    return eh_record_prefix (self, error);
  statement = eh_connection_prepare (
      &self->connection,
      "SELECT seq, bytes, signature, head FROM entry WHERE seq >= ?1 ORDER BY seq", error);
  if (statement == NULL)
    return eh_record_prefix (self, error);

  return scan (self, statement, from_seq, func, user_data, error);
}

/* SQLite's findings are lines for those who know its pages; what a person needs
 * is one line.
 */
static void
set_finding (GError **error, const char *answer)
{
  g_autofree char *line = g_strdup (answer != NULL ? answer : "no answer");

  g_strdelimit (line, "\n", ' ');
  eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "the file is damaged: %s", line);
}

/**
 * eh_record_check_file:
 * @self: a record
 * @error: return location for an #EhRecordError
 *
 * Looks at every page of the file. Damage in a page that no entry lies in is
 * found only here; damage in an entry is found by the chain.
 *
 * Returns: %TRUE if the file is well formed
 */
gboolean
eh_record_check_file (EhRecord *self, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  const char *answer = NULL;
  int rc;

  g_return_val_if_fail (EH_RECORD_IS_OURS (self), FALSE);

  if (self->is_in_doubt && !eh_record_make_ready (self, error))
    return eh_record_prefix (self, error);
  statement = eh_connection_prepare (&self->connection, "PRAGMA quick_check(1)", error);
  if (statement == NULL)
    return eh_record_prefix (self, error);

  rc = sqlite3_step (statement);
  if (rc == SQLITE_ROW)
    answer = (const char *) sqlite3_column_text (statement, 0);
  if (rc != SQLITE_ROW)
    eh_record_error_set_sqlite (error, self->connection.db, rc, "check the file");
  else if (answer == NULL || strcmp (answer, "ok") != 0)
    set_finding (error, answer);
  else
    return TRUE;

  return eh_record_prefix (self, error);
}
