/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record.c: the entries of a book, in the one order they were taken.
 */
#include "store/eh-record.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "store/eh-book-file.h"
#include "store/eh-record-private.h"
#include "store/eh-snapshot.h"

/* How many of SQLite's instructions pass between two looks at a cancel function. */
#define CANCEL_INTERVAL 2000

/* How long a writer waits for the lock: a fifth of a second. */
#define LOCK_ATTEMPTS 11
#define LOCK_PAUSE_IN_US 20000

/* Names the book in an error of ours; always %FALSE, so that a function can end on it. */
gboolean
eh_record_prefix (const EhRecord *self, GError **error)
{
  if (error != NULL && *error != NULL && (*error)->domain == EH_RECORD_ERROR)
    g_prefix_error (error, "%s: ", self->path);
  return FALSE;
}

static int
check_cancelled_cb (gpointer user_data)
{
  EhRecord *self = user_data;

  return self->is_cancelled != NULL && self->is_cancelled (self->cancel_data);
}

/* Has SQLite ask the cancel function from now on, if there is one. */
void
eh_record_watch_cancel (EhRecord *self)
{
  if (self->connection.db != NULL)
    sqlite3_progress_handler (self->connection.db, CANCEL_INTERVAL,
                              self->is_cancelled != NULL ? check_cancelled_cb : NULL, self);
}

/* What writes is not stopped half way. */
void
eh_record_ignore_cancel (EhRecord *self)
{
  if (self->connection.db != NULL)
    sqlite3_progress_handler (self->connection.db, 0, NULL, NULL);
}

/* Reads the number and the head of the last entry there is. */
gboolean
eh_record_read_last (EhConnection *connection,
                     guint64 *length,
                     guint8 head[EH_CHAIN_HEAD_SIZE],
                     GError **error)
{
  sqlite3_stmt *last = connection->last;
  int rc = sqlite3_step (last);
  gboolean is_good = TRUE;

  if (rc == SQLITE_DONE)
    {
      *length = 0;
      eh_chain_start (head);
    }
  else if (rc != SQLITE_ROW)
    is_good = eh_record_error_set_sqlite (error, connection->db, rc, "read the last entry");
  else if (sqlite3_column_int64 (last, 0) < 1 || sqlite3_column_type (last, 1) != SQLITE_BLOB ||
           sqlite3_column_bytes (last, 1) != EH_CHAIN_HEAD_SIZE)
    is_good = eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "its last entry is damaged");
  else
    {
      *length = (guint64) sqlite3_column_int64 (last, 0);
      memcpy (head, sqlite3_column_blob (last, 1), EH_CHAIN_HEAD_SIZE);
    }
  sqlite3_reset (last);

  return is_good;
}

static EhRecord *
new_record (const char *path, EhRecordMode mode)
{
  EhRecord *self = g_new0 (EhRecord, 1);

  self->path = g_strdup (path);
  self->mode = mode;
  self->owner = g_thread_self ();
  return self;
}

static void
free_record (EhRecord *self)
{
  eh_connection_close (&self->connection);
  g_clear_pointer (&self->lock, eh_write_lock_release);
  g_free (self->path);
  g_free (self);
}

/* Waits a moment: a reader that undoes what a killed program left half done
 * needs the lock for as long as that takes.
 */
static gboolean
acquire_lock (EhRecord *self, GError **error)
{
  g_autoptr (GError) reason = NULL;

  for (int i = 0; i < LOCK_ATTEMPTS && self->lock == NULL; i++)
    {
      if (i > 0)
        g_usleep (LOCK_PAUSE_IN_US);
      g_clear_error (&reason);
      self->lock = eh_write_lock_acquire (self->path, &reason);
      if (self->lock == NULL && !g_error_matches (reason, EH_RECORD_ERROR, EH_RECORD_ERROR_BUSY))
        break;
    }
  if (self->lock != NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
open_writer (EhRecord *self, GError **error)
{
  g_autoptr (EhBookFile) file = NULL;

  if (!acquire_lock (self, error))
    return FALSE;

  /* Looked at under the lock: what SQLite does to a file that is no book is
   * nothing we want done to it.
   */
  file = eh_book_file_open (self->path, error);
  if (file == NULL || !eh_book_file_check_header (file, error))
    return FALSE;
  g_clear_pointer (&file, eh_book_file_close);

  return eh_connection_open_writer (&self->connection, self->path, error) &&
         eh_record_read_last (&self->connection, &self->length, self->head, error);
}

/* Under the lock nobody writes: a change that is still half done then was
 * left so, and opening the book for writing undoes it.
 */
static gboolean
undo_half_change (EhRecord *self, GError **error)
{
  guint8 *image = NULL;
  gsize size = 0;
  gboolean is_done;

  self->lock = eh_write_lock_acquire (self->path, error);
  if (self->lock == NULL)
    return FALSE;

  switch (eh_snapshot_take (self->path, &image, &size, error))
    {
    case EH_SNAPSHOT_TAKEN:
      g_free (image);
      is_done = TRUE;
      break;
    case EH_SNAPSHOT_HALF_CHANGED:
      is_done = open_writer (self, error) && eh_connection_fold (&self->connection, error);
      eh_connection_close (&self->connection);
      break;
    case EH_SNAPSHOT_FAILED:
    default:
      is_done = FALSE;
      break;
    }
  g_clear_pointer (&self->lock, eh_write_lock_release);

  return is_done;
}

/* A writer that opens or closes the book changes it for a moment, and then
 * its lock is taken, or its folder may be closed to us: so that is no error
 * before it has lasted.
 */
static gboolean
take_image (EhRecord *self, guint8 **image, gsize *size, GError **error)
{
  g_autoptr (GError) reason = NULL;

  for (int i = 0; i < EH_SNAPSHOT_MAX_ATTEMPTS; i++)
    {
      EhSnapshotState state = eh_snapshot_take (self->path, image, size, error);

      if (state != EH_SNAPSHOT_HALF_CHANGED)
        return state == EH_SNAPSHOT_TAKEN;
      g_clear_error (&reason);
      if (!undo_half_change (self, &reason))
        g_usleep (EH_SNAPSHOT_PAUSE_IN_US);
    }

  if (reason == NULL)
    return eh_record_error_set (error, EH_RECORD_ERROR_BUSY, "it is being written all the time");
  g_propagate_prefixed_error (error, g_steal_pointer (&reason),
                              "a change to it was left half done and has to be undone first; ");
  return FALSE;
}

static gboolean
open_reader (EhRecord *self, GError **error)
{
  guint8 *image = NULL;
  gsize size = 0;

  return take_image (self, &image, &size, error) &&
         eh_connection_open_image (&self->connection, image, size, error) &&
         eh_record_read_last (&self->connection, &self->length, self->head, error);
}

/**
 * eh_record_open:
 * @path: a book
 * @mode: what for
 * @error: return location for an #EhRecordError
 *
 * Opens a book as if it came from an enemy: its tables must be exactly those
 * of a book, and nothing that it brings along is run. The chain and the
 * signatures are not looked at: see eh_record_foreach() and eh-verify.h.
 *
 * For writing, a lock is taken that lasts until the record is closed, or the
 * program ends in whatever way. If another program holds it, the error is
 * %EH_RECORD_ERROR_BUSY and says who; reading is possible all the same.
 *
 * Returns: (transfer full) (nullable): the record, to be closed with
 *   eh_record_close()
 */
EhRecord *
eh_record_open (const char *path, EhRecordMode mode, GError **error)
{
  g_autofree char *real = NULL;
  EhRecord *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  real = eh_book_file_resolve (path, error);
  if (real == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  self = new_record (real, mode);
  if (mode == EH_RECORD_WRITE ? open_writer (self, error) : open_reader (self, error))
    return self;

  g_prefix_error (error, "%s: ", path);
  free_record (self);
  return NULL;
}

static gboolean
make_temporary (EhRecord *self, const char *temporary, GError **error)
{
  int fd;

  /* Left behind by a program that was killed: the lock says that it is ours now. */
  unlink (temporary);
  fd = open (temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (fd < 0)
    return eh_record_error_set_errno (error, errno, "make the file");
  close (fd);

  self->is_new = TRUE;
  eh_chain_start (self->head);
  return eh_connection_open_new (&self->connection, temporary, error);
}

static gboolean
fill_and_publish (EhRecord *self,
                  const char *temporary,
                  EhRecordPopulateFunc populate,
                  gpointer user_data,
                  GError **error)
{
  if (!make_temporary (self, temporary, error) ||
      (populate != NULL && !populate (self, user_data, error)))
    return FALSE;

  eh_connection_close (&self->connection);
  self->is_new = FALSE;
  return eh_book_file_publish (temporary, self->path, error);
}

/* A book that was just made, by us and for nobody else yet. */
static void
remove_book (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      unlink (name);
    }
}

/**
 * eh_record_create:
 * @path: where the book is to be
 * @populate: (nullable) (scope call): gives the book its first entries,
 *   attachments and keys; %FALSE, with the error set, gives the book up
 * @user_data: for @populate
 * @error: return location for an #EhRecordError, or what @populate set
 *
 * Makes a book and opens it for writing. The file appears under its name
 * only when @populate is done and everything is on the disk: a failure, or
 * the end of the program, leaves no book behind, and an existing file is
 * never touched. Its permissions are what the user's umask leaves of 0666.
 *
 * Returns: (transfer full) (nullable): the record
 */
EhRecord *
eh_record_create (const char *path,
                  EhRecordPopulateFunc populate,
                  gpointer user_data,
                  GError **error)
{
  g_autofree char *real = NULL;
  g_autofree char *temporary = NULL;
  EhRecord *self;
  gboolean is_done;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  real = eh_book_file_resolve_new (path, error);
  if (real == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  temporary = g_strconcat (real, "-new", NULL);
  self = new_record (real, EH_RECORD_WRITE);
  self->lock = eh_write_lock_acquire (real, error);
  is_done = self->lock != NULL && fill_and_publish (self, temporary, populate, user_data, error);
  if (is_done && open_writer (self, error))
    return self;

  eh_record_prefix (self, error);
  eh_connection_close (&self->connection);
  if (is_done)
    remove_book (self->path);
  else if (self->lock != NULL)
    unlink (temporary);
  free_record (self);
  return NULL;
}

/**
 * eh_record_close:
 * @self: (nullable) (transfer full): a record
 * @error: return location for an #EhRecordError
 *
 * Brings a written book into one file. If that fails nothing is lost, only
 * the files beside the book stay until it is opened for writing again; the
 * error says so. @self is gone in any case.
 *
 * Returns: %TRUE if the book is one file
 */
gboolean
eh_record_close (EhRecord *self, GError **error)
{
  gboolean is_done = TRUE;

  if (self == NULL)
    return TRUE;
  g_return_val_if_fail (EH_RECORD_IS_OURS (self), FALSE);

  self->is_cancelled = NULL;
  eh_record_ignore_cancel (self);
  if (self->mode == EH_RECORD_WRITE)
    is_done = eh_record_make_ready (self, error) && eh_connection_fold (&self->connection, error);
  if (!is_done)
    eh_record_prefix (self, error);
  free_record (self);

  return is_done;
}

/**
 * eh_record_get_path:
 * @self: a record
 *
 * Returns: the absolute path of the book, without symbolic links
 */
const char *
eh_record_get_path (const EhRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * eh_record_get_mode:
 * @self: a record
 *
 * Returns: what it was opened for
 */
EhRecordMode
eh_record_get_mode (const EhRecord *self)
{
  g_return_val_if_fail (self != NULL, EH_RECORD_READ);

  return self->mode;
}

/**
 * eh_record_get_length:
 * @self: a record
 *
 * Returns: the number of its entries, which is the number of the last one
 */
guint64
eh_record_get_length (const EhRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * eh_record_get_head:
 * @self: a record
 *
 * Returns: (array fixed-size=32): the head after its last entry, as the book
 *   says; it has been checked once eh_record_foreach() went over all entries
 */
const guint8 *
eh_record_get_head (const EhRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->head;
}

/**
 * eh_record_is_in_wal:
 * @self: a record
 *
 * Returns: %TRUE if it is written by way of a write-ahead log, as on local
 *   disks; %FALSE while reading and where the file system is not trusted
 *   with one, which is slower but as safe
 */
gboolean
eh_record_is_in_wal (const EhRecord *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->connection.is_in_wal;
}

/**
 * eh_record_set_cancel:
 * @self: a record
 * @is_cancelled: (nullable) (scope forever): asked now and then, in the record's thread
 * @user_data: for @is_cancelled
 *
 * Lets a long reading end with %EH_RECORD_ERROR_CANCELLED. What writes is
 * never cancelled: it is over in a moment.
 */
void
eh_record_set_cancel (EhRecord *self, EhRecordCancelFunc is_cancelled, gpointer user_data)
{
  g_return_if_fail (EH_RECORD_IS_OURS (self));

  self->is_cancelled = is_cancelled;
  self->cancel_data = user_data;
  eh_record_watch_cancel (self);
}

/* Closes, makes durable what a reader would see, opens again and looks. The
 * lock is kept throughout.
 */
static gboolean
reopen_writer (EhRecord *self, GError **error)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  eh_connection_close (&self->connection);
  if (!eh_book_file_write_again (log, error) || !eh_book_file_write_again (journal, error) ||
      !open_writer (self, error))
    return FALSE;

  eh_record_watch_cancel (self);
  return TRUE;
}

/* Has the book opened anew before it is used again. */
void
eh_record_doubt (EhRecord *self)
{
  if (self->is_in_doubt)
    return;

  self->is_in_doubt = TRUE;
  self->length_in_doubt = self->length;
  memcpy (self->head_in_doubt, self->head, sizeof self->head);
}

/* Comes back to a known state after a failure; the length and the head are
 * then what is on the disk.
 */
gboolean
eh_record_make_ready (EhRecord *self, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (!self->is_in_doubt)
    return self->mode == EH_RECORD_READ || self->is_new ||
           eh_connection_is_in_place (&self->connection, self->path, error);

  if (!reopen_writer (self, &reason))
    {
      eh_connection_close (&self->connection);
      return eh_record_error_set (error, EH_RECORD_ERROR_UNKNOWN,
                                  "whether it was saved is not known yet: %s", reason->message);
    }
  self->is_in_doubt = FALSE;
  self->has_unseen_entries = self->length != self->length_in_doubt;
  return TRUE;
}

/* A copy that is older or of another record must not pass for the same book. */
static gboolean
continues (EhRecord *newer, EhRecord *older, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean is_same;

  if (older->length == 0)
    return TRUE;
  statement =
      eh_connection_prepare (&newer->connection, "SELECT head FROM entry WHERE seq = ?1", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, (sqlite3_int64) older->length);
  is_same = sqlite3_step (statement) == SQLITE_ROW &&
            sqlite3_column_bytes (statement, 0) == EH_CHAIN_HEAD_SIZE &&
            memcmp (sqlite3_column_blob (statement, 0), older->head, EH_CHAIN_HEAD_SIZE) == 0;

  return is_same || eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                         "it no longer holds the entries it held before");
}

/**
 * eh_record_refresh:
 * @self: a record
 * @error: return location for an #EhRecordError
 *
 * Makes a record that was opened for reading show the book as it is now. The
 * entries it showed before must still be there. If it fails, @self stays as
 * it was. A record opened for writing is always up to date.
 *
 * Returns: %TRUE if @self is up to date
 */
gboolean
eh_record_refresh (EhRecord *self, GError **error)
{
  EhRecord *newer;
  EhConnection connection;

  g_return_val_if_fail (EH_RECORD_IS_OURS (self), FALSE);

  if (self->mode == EH_RECORD_WRITE)
    return TRUE;

  newer = new_record (self->path, EH_RECORD_READ);
  if (!open_reader (newer, error) || !continues (newer, self, error))
    {
      free_record (newer);
      return eh_record_prefix (self, error);
    }

  connection = self->connection;
  self->connection = newer->connection;
  newer->connection = connection;
  self->length = newer->length;
  memcpy (self->head, newer->head, sizeof self->head);
  eh_record_watch_cancel (self);
  free_record (newer);

  return TRUE;
}
