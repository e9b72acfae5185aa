/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-write-lock.c: one writer of a book at a time, and who it is.
 *
 * The lock of the book BOOK is BOOK-lock. Its content is one line for people:
 * "NAME on HOST (process NUMBER)". flock(2) is used rather than fcntl(2),
 * since a second opening in the same program must be refused too, and since
 * closing another descriptor must not give the lock away.
 */
#include "store/eh-write-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/eh-record-error.h"

#define MAX_HOLDER_LENGTH 200

struct _EhWriteLock
{
  char *path;
  int fd;
};

/* Written by another program, perhaps on another machine: only text is kept.
 * NULL if there is none. */
static char *
read_holder (int fd)
{
  char buffer[MAX_HOLDER_LENGTH + 1] = { 0 };
  g_autofree char *text = NULL;

  if (pread (fd, buffer, MAX_HOLDER_LENGTH, 0) <= 0)
    return NULL;
  text = g_utf8_make_valid (buffer, -1);
  for (char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  g_strstrip (text);

  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

/* Only a help for people, so that it cannot be written stops nobody. */
static void
write_holder (int fd)
{
  g_autofree char *line = g_strdup_printf ("%s on %s (process %ld)\n", g_get_user_name (),
                                           g_get_host_name (), (long) getpid ());

  if (ftruncate (fd, 0) != 0 || pwrite (fd, line, strlen (line), 0) < 0)
    g_debug ("The lock's holder could not be noted: %s", g_strerror (errno));
}

/* Between opening and locking, the file may have been removed by its holder. */
static gboolean
is_still_at (int fd, const char *path)
{
  struct stat by_fd;
  struct stat by_path;

  return fstat (fd, &by_fd) == 0 && lstat (path, &by_path) == 0 && by_fd.st_dev == by_path.st_dev &&
         by_fd.st_ino == by_path.st_ino;
}

/**
 * eh_write_lock_dup_path:
 * @book_path: the resolved path of a book
 *
 * Returns: (transfer full): where its lock is while somebody writes
 */
char *
eh_write_lock_dup_path (const char *book_path)
{
  g_return_val_if_fail (book_path != NULL, NULL);

  return g_strconcat (book_path, "-lock", NULL);
}

/**
 * eh_write_lock_dup_holder:
 * @book_path: the resolved path of a book
 *
 * Only a help for people: what a killed program left behind is taken for its
 * word, and whether the lock is really held is for eh_write_lock_acquire().
 *
 * Returns: (transfer full) (nullable): who writes in the book, as
 *   "NAME on HOST (process NUMBER)"; %NULL if there is no lock, or nobody named
 */
char *
eh_write_lock_dup_holder (const char *book_path)
{
  g_autofree char *path = NULL;
  char *holder;
  int fd;

  g_return_val_if_fail (book_path != NULL, NULL);

  path = eh_write_lock_dup_path (book_path);
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0)
    return NULL;

  holder = read_holder (fd);
  close (fd);

  return holder;
}

/**
 * eh_write_lock_acquire:
 * @book_path: the resolved path of a book, which need not exist yet
 * @error: return location for an #EhRecordError
 *
 * Never waits. %EH_RECORD_ERROR_BUSY says who holds the lock.
 *
 * Returns: (transfer full) (nullable): the lock
 */
EhWriteLock *
eh_write_lock_acquire (const char *book_path, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (book_path != NULL, NULL);

  path = eh_write_lock_dup_path (book_path);
  for (;;)
    {
      EhWriteLock *self;
      int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);

      if (fd < 0)
        {
          eh_record_error_set_errno (error, errno, "write in the book's folder");
          return NULL;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          int errsv = errno;
          g_autofree char *holder = read_holder (fd);

          close (fd);
          if (errsv == EWOULDBLOCK)
            eh_record_error_set (error, EH_RECORD_ERROR_BUSY,
                                 "it is open for writing by %s; it can still be read",
                                 holder != NULL ? holder : "another program");
          else
            eh_record_error_set_errno (error, errsv, "lock the book");
          return NULL;
        }
      if (!is_still_at (fd, path))
        {
          close (fd);
          continue;
        }

      write_holder (fd);
      self = g_new0 (EhWriteLock, 1);
      self->path = g_steal_pointer (&path);
      self->fd = fd;
      return self;
    }
}

/**
 * eh_write_lock_release:
 * @self: (nullable) (transfer full): a lock
 *
 * Removes the file, then lets go of it.
 */
void
eh_write_lock_release (EhWriteLock *self)
{
  if (self == NULL)
    return;

  /* In this order: whoever locks it in between finds that it is gone. If the
   * folder went away, somebody else's lock of that name is left alone.
   */
  if (is_still_at (self->fd, self->path))
    unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
