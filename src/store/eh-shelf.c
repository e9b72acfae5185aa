/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-shelf.c: what a book keeps beside its entries.
 */
#include "store/eh-shelf.h"

#include <string.h>

#include "store/eh-record-private.h"
#include "store/eh-schema.h"
#include "trust/eh-secret.h"

G_STATIC_ASSERT (EH_SHELF_MAX_ATTACHMENT == EH_SCHEMA_MAX_CONTENT);

static sqlite3_stmt *
prepare (EhRecord *record, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (eh_record_make_ready (record, error))
    statement = eh_connection_prepare (&record->connection, sql, error);
  if (statement == NULL)
    eh_record_prefix (record, error);

  return statement;
}

/* Each of these leaves an error for the step that follows: SQLite refuses to
 * run a statement it had no memory to bind.
 */
static void
bind_bytes (sqlite3_stmt *statement, int parameter, GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  /* Without bytes there may be no pointer either, and that would mean NULL. */
  sqlite3_bind_blob64 (statement, parameter, size == 0 ? "" : data, size, SQLITE_STATIC);
}

static void
bind_digest (sqlite3_stmt *statement, int parameter, const guint8 digest[32])
{
  sqlite3_bind_blob (statement, parameter, digest, 32, SQLITE_STATIC);
}

static void
bind_text (sqlite3_stmt *statement, int parameter, const char *text)
{
  sqlite3_bind_text (statement, parameter, text, -1, SQLITE_STATIC);
}

/* Runs a statement that changes something: durable when it returns %TRUE. */
static gboolean
run (EhRecord *record, sqlite3_stmt *statement, const char *step, GError **error)
{
  int rc;

  eh_record_ignore_cancel (record);
  rc = sqlite3_step (statement);
  eh_record_watch_cancel (record);
  if (rc == SQLITE_DONE)
    return TRUE;

  eh_record_error_set_sqlite (error, record->connection.db, rc, step);
  /* The connection is not trusted any more; nor is the error worth less for it. */
  if (!record->is_new)
    eh_record_doubt (record);
  return eh_record_prefix (record, error);
}

static gboolean
check_size (EhRecord *record, gsize size, gsize most, const char *what, GError **error)
{
  if (size <= most)
    return TRUE;

  eh_record_error_set (error, EH_RECORD_ERROR_TOO_LARGE,
                       "%s may have at most %" G_GSIZE_FORMAT " bytes", what, most);
  return eh_record_prefix (record, error);
}

static gboolean
not_found (EhRecord *record, int rc, const char *what, GError **error)
{
  if (rc == SQLITE_DONE)
    eh_record_error_set (error, EH_RECORD_ERROR_NOT_FOUND, "it does not hold %s", what);
  else
    eh_record_error_set_sqlite (error, record->connection.db, rc, "read from the book");
  return eh_record_prefix (record, error);
}

/* Ends a list: only a scan that came to its end gives one. */
static GPtrArray *
finish_list (EhRecord *record, GPtrArray *list, int rc, GError **error)
{
  if (rc == SQLITE_DONE)
    return list;

  eh_record_error_set_sqlite (error, record->connection.db, rc, "read from the book");
  eh_record_prefix (record, error);
  g_ptr_array_unref (list);
  return NULL;
}

static char *
dup_column_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

static GBytes *
dup_column_bytes (sqlite3_stmt *statement, int column)
{
  return g_bytes_new (sqlite3_column_blob (statement, column),
                      (gsize) sqlite3_column_bytes (statement, column));
}

/**
 * eh_shelf_add_attachment:
 * @record: a record open for writing
 * @name: a file name, for people
 * @type: a media type, for people
 * @content: the content, up to %EH_SHELF_MAX_ATTACHMENT bytes
 * @sha256: (out): the hash by which it is found again
 * @error: return location for an #EhRecordError
 *
 * Content that is there already is not added again, and keeps the name it
 * was first given.
 *
 * Returns: %TRUE if the content is in the book
 */
gboolean
eh_shelf_add_attachment (EhRecord *record,
                         const char *name,
                         const char *type,
                         GBytes *content,
                         guint8 sha256[EH_HASH_SIZE],
                         GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record), FALSE);
  g_return_val_if_fail (record->mode == EH_RECORD_WRITE, FALSE);
  g_return_val_if_fail (name != NULL && type != NULL && content != NULL, FALSE);

  if (!check_size (record, g_bytes_get_size (content), EH_SHELF_MAX_ATTACHMENT, "an attachment",
                   error))
    return FALSE;
  statement = prepare (record,
                       "INSERT INTO attachment (sha256, name, type, content)"
                       " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (sha256) DO NOTHING",
                       error);
  if (statement == NULL)
    return FALSE;

  eh_hash_data (g_bytes_get_data (content, NULL), g_bytes_get_size (content), sha256);
  bind_digest (statement, 1, sha256);
  bind_text (statement, 2, name);
  bind_text (statement, 3, type);
  bind_bytes (statement, 4, content);
  return run (record, statement, "add the attachment", error);
}

/**
 * eh_shelf_get_attachment:
 * @record: a record
 * @sha256: the hash of its content
 * @error: return location for an #EhRecordError
 *
 * Returns: (transfer full) (nullable): the content; it has that hash, or the
 *   error is %EH_RECORD_ERROR_DAMAGED
 */
GBytes *
eh_shelf_get_attachment (EhRecord *record, const guint8 sha256[EH_HASH_SIZE], GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GBytes) content = NULL;
  guint8 actual[EH_HASH_SIZE];
  int rc;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record) && sha256 != NULL, NULL);

  statement = prepare (record, "SELECT content FROM attachment WHERE sha256 = ?1", error);
  if (statement == NULL)
    return NULL;
  bind_digest (statement, 1, sha256);
  rc = sqlite3_step (statement);
  if (rc != SQLITE_ROW)
    {
      not_found (record, rc, "that attachment", error);
      return NULL;
    }

  content = dup_column_bytes (statement, 0);
  eh_hash_data (g_bytes_get_data (content, NULL), g_bytes_get_size (content), actual);
  if (memcmp (actual, sha256, sizeof actual) != 0)
    {
      eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "an attachment was changed");
      eh_record_prefix (record, error);
      return NULL;
    }

  return g_steal_pointer (&content);
}

/**
 * eh_shelf_list_attachments:
 * @record: a record
 * @error: return location for an #EhRecordError
 *
 * Returns: (transfer full) (element-type EhAttachment) (nullable): all
 *   attachments without their content, in the order of their hashes
 */
GPtrArray *
eh_shelf_list_attachments (EhRecord *record, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GPtrArray *list;
  int rc;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record), NULL);

  statement = prepare (
      record, "SELECT sha256, name, type, length(content) FROM attachment ORDER BY sha256", error);
  if (statement == NULL)
    return NULL;

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_attachment_free);
  while ((rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      EhAttachment *attachment;

      if (sqlite3_column_bytes (statement, 0) != EH_HASH_SIZE)
        {
          rc = SQLITE_CORRUPT;
          break;
        }
      attachment = g_new0 (EhAttachment, 1);
      memcpy (attachment->sha256, sqlite3_column_blob (statement, 0), EH_HASH_SIZE);
      attachment->name = dup_column_text (statement, 1);
      attachment->type = dup_column_text (statement, 2);
      attachment->size = (gsize) sqlite3_column_int64 (statement, 3);
      g_ptr_array_add (list, attachment);
    }

  return finish_list (record, list, rc, error);
}

/**
 * eh_attachment_free:
 * @self: (transfer full): an attachment of a list
 */
void
eh_attachment_free (EhAttachment *self)
{
  g_free (self->name);
  g_free (self->type);
  g_free (self);
}

/**
 * eh_shelf_set_draft:
 * @record: a record open for writing
 * @owner: whose draft it is
 * @name: what it is a draft of
 * @time: now, in UTC milliseconds
 * @content: the draft, up to %EH_SHELF_MAX_DRAFT bytes
 * @error: return location for an #EhRecordError
 *
 * Takes the place of an earlier draft of the same owner and name.
 *
 * Returns: %TRUE if the draft is in the book
 */
gboolean
eh_shelf_set_draft (EhRecord *record,
                    const char *owner,
                    const char *name,
                    gint64 time,
                    GBytes *content,
                    GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record), FALSE);
  g_return_val_if_fail (record->mode == EH_RECORD_WRITE, FALSE);
  g_return_val_if_fail (owner != NULL && name != NULL && content != NULL, FALSE);

  if (!check_size (record, g_bytes_get_size (content), EH_SHELF_MAX_DRAFT, "a draft", error))
    return FALSE;
  statement = prepare (record,
                       "INSERT INTO draft (owner, name, time, content) VALUES (?1, ?2, ?3, ?4)"
                       " ON CONFLICT (owner, name) DO UPDATE SET time = ?3, content = ?4",
                       error);
  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, owner);
  bind_text (statement, 2, name);
  sqlite3_bind_int64 (statement, 3, time);
  bind_bytes (statement, 4, content);
  return run (record, statement, "save the draft", error);
}

/**
 * eh_shelf_remove_draft:
 * @record: a record open for writing
 * @owner: whose draft it is
 * @name: what it is a draft of
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if there is no such draft, now or before
 */
gboolean
eh_shelf_remove_draft (EhRecord *record, const char *owner, const char *name, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record), FALSE);
  g_return_val_if_fail (record->mode == EH_RECORD_WRITE, FALSE);
  g_return_val_if_fail (owner != NULL && name != NULL, FALSE);

  statement = prepare (record, "DELETE FROM draft WHERE owner = ?1 AND name = ?2", error);
  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, owner);
  bind_text (statement, 2, name);
  return run (record, statement, "remove the draft", error);
}

/**
 * eh_shelf_list_drafts:
 * @record: a record
 * @owner: whose drafts
 * @error: return location for an #EhRecordError
 *
 * Returns: (transfer full) (element-type EhDraft) (nullable): the drafts of
 *   @owner with their content, in the order of their names
 */
GPtrArray *
eh_shelf_list_drafts (EhRecord *record, const char *owner, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GPtrArray *list;
  int rc;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record) && owner != NULL, NULL);

  statement = prepare (
      record, "SELECT owner, name, time, content FROM draft WHERE owner = ?1 ORDER BY name", error);
  if (statement == NULL)
    return NULL;
  bind_text (statement, 1, owner);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_draft_free);
  while ((rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      EhDraft *draft = g_new0 (EhDraft, 1);

      draft->owner = dup_column_text (statement, 0);
      draft->name = dup_column_text (statement, 1);
      draft->time = sqlite3_column_int64 (statement, 2);
      draft->content = dup_column_bytes (statement, 3);
      g_ptr_array_add (list, draft);
    }

  return finish_list (record, list, rc, error);
}

/**
 * eh_draft_free:
 * @self: (transfer full): a draft of a list
 */
void
eh_draft_free (EhDraft *self)
{
  g_free (self->owner);
  g_free (self->name);
  g_bytes_unref (self->content);
  g_free (self);
}

/**
 * eh_shelf_set_secret:
 * @record: a record open for writing
 * @key: a public key
 * @secret: its secret, as eh_identity_dup_secret() stores it
 * @error: return location for an #EhRecordError
 *
 * Takes the place of what was stored under @key before.
 *
 * Returns: %TRUE if the secret is in the book
 */
gboolean
eh_shelf_set_secret (EhRecord *record,
                     const guint8 key[EH_SIGNATURE_KEY_SIZE],
                     GBytes *secret,
                     GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record), FALSE);
  g_return_val_if_fail (record->mode == EH_RECORD_WRITE, FALSE);
  g_return_val_if_fail (key != NULL && secret != NULL, FALSE);

  if (!check_size (record, g_bytes_get_size (secret), EH_SHELF_MAX_SECRET, "a secret key", error))
    return FALSE;
  statement = prepare (record,
                       "INSERT INTO keyring (key, secret) VALUES (?1, ?2)"
                       " ON CONFLICT (key) DO UPDATE SET secret = ?2",
                       error);
  if (statement == NULL)
    return FALSE;
  bind_digest (statement, 1, key);
  bind_bytes (statement, 2, secret);
  return run (record, statement, "save the key", error);
}

/**
 * eh_shelf_get_secret:
 * @record: a record
 * @key: a public key
 * @error: return location for an #EhRecordError
 *
 * SQLite may hold a copy in its cache until the book is closed.
 *
 * Returns: (transfer full) (nullable): what is stored under @key, in memory
 *   that is wiped when it is freed
 */
GBytes *
eh_shelf_get_secret (EhRecord *record, const guint8 key[EH_SIGNATURE_KEY_SIZE], GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  void *memory;
  gsize size;
  int rc;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record) && key != NULL, NULL);

  statement = prepare (record, "SELECT secret FROM keyring WHERE key = ?1", error);
  if (statement == NULL)
    return NULL;
  bind_digest (statement, 1, key);
  rc = sqlite3_step (statement);
  if (rc != SQLITE_ROW)
    {
      not_found (record, rc, "the secret of that key", error);
      return NULL;
    }

  size = (gsize) sqlite3_column_bytes (statement, 0);
  memory = eh_secret_alloc (size);
  if (size > 0)
    memcpy (memory, sqlite3_column_blob (statement, 0), size);
  return eh_secret_take_bytes (memory, size);
}

/**
 * eh_shelf_list_keys:
 * @record: a record
 * @error: return location for an #EhRecordError
 *
 * Returns: (transfer full) (element-type GBytes) (nullable): the public keys
 *   whose secrets are in the book, in the order of their bytes
 */
GPtrArray *
eh_shelf_list_keys (EhRecord *record, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GPtrArray *list;
  int rc;

  g_return_val_if_fail (EH_RECORD_IS_OURS (record), NULL);

  statement = prepare (record, "SELECT key FROM keyring ORDER BY key", error);
  if (statement == NULL)
    return NULL;

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  while ((rc = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (list, dup_column_bytes (statement, 0));

  return finish_list (record, list, rc, error);
}
