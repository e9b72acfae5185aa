/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-file.c: a book as a file: its name, its first bytes, its folder.
 */
#include "store/eh-book-file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "store/eh-record-error.h"

struct _EhBookFile
{
  /* As SQLite's own layer wants names: made by sqlite3_create_filename(). */
  sqlite3_filename name;
  sqlite3_file *file;
};

/* Where the kernel itself keeps the file, so that locks and flushes mean what
 * they say. A row missing here costs speed, a wrong one costs entries.
 */
static const long local_types[] = {
  0x01021994, /* tmpfs */
  0x137f,     /* minix */
  0x2011bab0, /* exfat */
  0x24051905, /* ubifs */
  0x2fc12fc1, /* zfs */
  0x3153464a, /* jfs */
  0x4d44,     /* vfat */
  0x52654973, /* reiserfs */
  0x58465342, /* xfs */
  0x7366746e, /* ntfs3 */
  0x794c7630, /* overlayfs, as in containers */
  0x858458f6, /* ramfs */
  0x9123683e, /* btrfs */
  0xca451a4e, /* bcachefs */
  0xef53,     /* ext2, ext3, ext4 */
  0xf2f52010, /* f2fs */
};

/**
 * eh_book_file_is_local_type:
 * @type: the type of a file system, as statfs(2) gives it
 *
 * Returns: %TRUE if a file there can be kept in WAL; %FALSE for network
 *   shares, user-space file systems and everything unknown
 */
gboolean
eh_book_file_is_local_type (long type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (local_types); i++)
    if (local_types[i] == type)
      return TRUE;

  return FALSE;
}

/**
 * eh_book_file_is_local:
 * @path: an existing file
 *
 * Returns: %TRUE if @path is known to be on a local file system
 */
gboolean
eh_book_file_is_local (const char *path)
{
  struct statfs information;

  g_return_val_if_fail (path != NULL, FALSE);

  if (statfs (path, &information) != 0)
    return FALSE;
  /* The kernel's type is 32 bits wide, whatever the field is. */
  return eh_book_file_is_local_type ((long) (guint32) information.f_type);
}

/**
 * eh_book_file_resolve:
 * @path: what somebody says is a book
 * @error: return location for an #EhRecordError
 *
 * Follows symbolic links, so that the files SQLite puts beside a book lie
 * beside the same file whatever name it was opened by, and refuses what is
 * not a regular file before anything is opened: opening a pipe or a device
 * could wait for ever or do something.
 *
 * Returns: (transfer full) (nullable): the file's absolute path without links
 */
char *
eh_book_file_resolve (const char *path, GError **error)
{
  g_autofree char *real = NULL;
  char *resolved;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);

  resolved = realpath (path, NULL);
  if (resolved == NULL)
    {
      eh_record_error_set_errno (error, errno, "find the file");
      return NULL;
    }
  real = g_strdup (resolved);
  free (resolved);

  if (stat (real, &status) != 0)
    {
      eh_record_error_set_errno (error, errno, "look at the file");
      return NULL;
    }
  if (S_ISDIR (status.st_mode))
    {
      eh_record_error_set (error, EH_RECORD_ERROR_NOT_A_BOOK, "it is a folder, not a book");
      return NULL;
    }
  if (!S_ISREG (status.st_mode))
    {
      eh_record_error_set (error, EH_RECORD_ERROR_NOT_A_BOOK, "it is not a regular file");
      return NULL;
    }

  return g_steal_pointer (&real);
}

/**
 * eh_book_file_resolve_new:
 * @path: where a book is to be made
 * @error: return location for an #EhRecordError
 *
 * Returns: (transfer full) (nullable): the absolute path of a file that does
 *   not exist, in a folder that does
 */
char *
eh_book_file_resolve_new (const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *real = NULL;
  char *resolved;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  resolved = realpath (folder, NULL);
  if (resolved == NULL)
    {
      eh_record_error_set_errno (error, errno, "find the folder");
      return NULL;
    }
  real = g_build_filename (resolved, name, NULL);
  free (resolved);

  /* Not followed: a link to nowhere is something that is there already. */
  if (lstat (real, &status) == 0 || *path == '\0' || g_str_has_suffix (path, "/"))
    {
      eh_record_error_set (error, EH_RECORD_ERROR_EXISTS,
                           "there is already something of that name");
      return NULL;
    }
  if (errno != ENOENT)
    {
      eh_record_error_set_errno (error, errno, "look for the file");
      return NULL;
    }

  return g_steal_pointer (&real);
}

/**
 * eh_book_file_open:
 * @path: a resolved path
 * @error: return location for an #EhRecordError
 *
 * Returns: (transfer full) (nullable): the file, to be read only
 */
EhBookFile *
eh_book_file_open (const char *path, GError **error)
{
  g_autoptr (EhBookFile) self = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *wal = NULL;
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  int rc;

  g_return_val_if_fail (path != NULL && vfs != NULL, NULL);

  journal = g_strconcat (path, "-journal", NULL);
  wal = g_strconcat (path, "-wal", NULL);
  self = g_new0 (EhBookFile, 1);
  self->name = sqlite3_create_filename (path, journal, wal, 0, NULL);
  self->file = g_malloc0 ((gsize) vfs->szOsFile);

  errno = 0;
  rc = vfs->xOpen (vfs, self->name, self->file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  if (rc != SQLITE_OK)
    {
      eh_record_error_set_errno (error, errno != 0 ? errno : EIO, "open the file");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * eh_book_file_close:
 * @self: (nullable) (transfer full): a file
 */
void
eh_book_file_close (EhBookFile *self)
{
  if (self == NULL)
    return;

  if (self->file->pMethods != NULL)
    self->file->pMethods->xClose (self->file);
  g_free (self->file);
  sqlite3_free_filename (self->name);
  g_free (self);
}

/**
 * eh_book_file_get_size:
 * @self: a file
 * @size: (out): its size in bytes now
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if @size was set
 */
gboolean
eh_book_file_get_size (EhBookFile *self, gsize *size, GError **error)
{
  sqlite3_int64 length = 0;
  int rc = self->file->pMethods->xFileSize (self->file, &length);

  if (rc != SQLITE_OK)
    return eh_record_error_set_sqlite (error, NULL, rc, "look at the file's size");

  *size = (gsize) length;
  return TRUE;
}

/**
 * eh_book_file_read:
 * @self: a file
 * @offset: from where
 * @bytes: (out caller-allocates): what stands there; zeros beyond the file's end
 * @length: how many bytes
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if @bytes was filled
 */
gboolean
eh_book_file_read (EhBookFile *self, gsize offset, guint8 *bytes, gsize length, GError **error)
{
  /* SQLite counts what is read at once in an int. */
  const gsize most = 1 << 30;

  while (length > 0)
    {
      gsize n = MIN (length, most);
      int rc = self->file->pMethods->xRead (self->file, bytes, (int) n, (sqlite3_int64) offset);

      if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
        return eh_record_error_set_sqlite (error, NULL, rc, "read the file");
      bytes += n;
      offset += n;
      length -= n;
    }

  return TRUE;
}

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

/**
 * eh_book_file_check_header:
 * @self: a file
 * @error: return location for an #EhRecordError
 *
 * Tells a book from anything else by its first hundred bytes, so that a
 * large file of another kind is never read.
 *
 * Returns: %TRUE if the header is that of a book this version can read
 */
gboolean
eh_book_file_check_header (EhBookFile *self, GError **error)
{
  guint8 header[EH_BOOK_FILE_HEADER_SIZE] = { 0 };

  if (!eh_book_file_read (self, 0, header, sizeof header, error))
    return FALSE;
  if (memcmp (header, "SQLite format 3", 16) != 0 ||
      get_number (header + 68) != EH_BOOK_FILE_APPLICATION_ID)
    return eh_record_error_set (error, EH_RECORD_ERROR_NOT_A_BOOK, "it is not an Evenhand book");
  if (get_number (header + 60) > EH_BOOK_FILE_VERSION)
    return eh_record_error_set (error, EH_RECORD_ERROR_VERSION,
                                "it was written by a newer version of Evenhand (format %u)",
                                get_number (header + 60));
  if (get_number (header + 60) != EH_BOOK_FILE_VERSION)
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "its format version is damaged");

  return TRUE;
}

/**
 * eh_book_file_write_again:
 * @path: a file beside a book that no connection has open
 * @error: return location for an #EhRecordError
 *
 * Makes durable what can be read. After a flush has failed, the kernel may
 * hold a file's bytes in memory, take them for written and tell so to the
 * next flush. Writing the same bytes over themselves makes it write them.
 * A file that does not exist is fine.
 *
 * Returns: %TRUE if everything that a reader would see is on the disk
 */
gboolean
eh_book_file_write_again (const char *path, GError **error)
{
  guint8 buffer[65536];
  off_t offset = 0;
  ssize_t n;
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  gboolean is_done;

  if (fd < 0)
    return errno == ENOENT || eh_record_error_set_errno (error, errno, "open the file's log again");

  while ((n = pread (fd, buffer, sizeof buffer, offset)) > 0 &&
         pwrite (fd, buffer, (size_t) n, offset) == n)
    offset += n;
  is_done = n == 0 && fdatasync (fd) == 0;
  if (!is_done)
    eh_record_error_set_errno (error, errno != 0 ? errno : EIO, "write the file's log again");
  close (fd);

  return is_done;
}

static gboolean
sync_file (const char *path, int flags, GError **error)
{
  int fd = open (path, flags | O_CLOEXEC);
  gboolean is_done = fd >= 0 && fsync (fd) == 0;

  if (!is_done)
    eh_record_error_set_errno (error, errno, "write the file to the disk");
  if (fd >= 0)
    close (fd);

  return is_done;
}

/**
 * eh_book_file_sync_folder:
 * @path: a book
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if the names in the book's folder are on the disk
 */
gboolean
eh_book_file_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  return sync_file (folder, O_RDONLY | O_DIRECTORY, error);
}

static gboolean
rename_to_new (const char *temporary, const char *path)
{
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return FALSE;

  /* An old kernel or an odd file system: a second name never replaces either. */
  if (link (temporary, path) != 0)
    return FALSE;
  unlink (temporary);
  return TRUE;
}

/**
 * eh_book_file_publish:
 * @temporary: a complete file that no connection has open
 * @path: the name it is to have, in the same folder
 * @error: return location for an #EhRecordError
 *
 * Gives the file its name, so that it appears whole and durable or not at
 * all, and never in place of another.
 *
 * Returns: %TRUE if @path is there and on the disk
 */
gboolean
eh_book_file_publish (const char *temporary, const char *path, GError **error)
{
  if (!sync_file (temporary, O_RDWR, error))
    return FALSE;
  if (!rename_to_new (temporary, path))
    return eh_record_error_set_errno (error, errno, "give the new book its name");
  if (!eh_book_file_sync_folder (path, error))
    {
      unlink (path);
      return FALSE;
    }

  return TRUE;
}
