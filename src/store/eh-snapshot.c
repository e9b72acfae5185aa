/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-snapshot.c: a book as it stood at one moment, whoever is writing it.
 *
 * Understanding when a copy is whole. A writer keeps a book in one of two
 * ways, and both let a reader know afterwards whether it was disturbed:
 *
 *  - With a write-ahead log (BOOK-wal), changes are appended to the log and
 *    flushed; only later are they copied into the book, and the log is begun
 *    anew, with other numbers in its header, when all of it has been copied.
 *    So a book that is read first and a log that is read after it, whose
 *    header was the same before, between and after, hold every page in its
 *    newest state: a page that was being copied while we read it stands in
 *    the log as well. Replaying the log over the copy, as SQLite does after
 *    a crash, gives the book at its last complete change.
 *
 *  - With a rollback journal (BOOK-journal), the journal is there while the
 *    book is being changed, and the header's change counter differs after
 *    it. So a book that was read without a journal before and after, under
 *    one and the same header, was not changed meanwhile.
 *
 * If neither holds, the copy is thrown away and made again. The format of
 * the log is described at https://www.sqlite.org/fileformat2.html#walformat.
 */
#include "store/eh-snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "store/eh-book-file.h"
#include "store/eh-record-error.h"

#define WAL_HEADER_SIZE 32
#define WAL_FRAME_HEADER_SIZE 24
#define WAL_MAGIC 0x377f0682
#define WAL_VERSION 3007000

typedef struct
{
  guint8 *image;
  gsize size;
  gsize page_size;
} Copy;

/* A log as it was read, and what is known of it once it was looked through. */
typedef struct
{
  const guint8 *bytes;
  gsize frame_size;
  gsize n_frames; /* up to and with the last complete change */
  gsize n_pages;  /* of the book after that change */
} Log;

static guint32
get_be (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

static guint32
get_le (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_LE (number);
}

/* Reads what there is of a file beside the book; no file is an empty one. */
static gboolean
read_beside (const char *path, const char *suffix, gsize most, GByteArray *bytes, GError **error)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  int fd = open (name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  guint8 buffer[65536];
  ssize_t n = 0;

  g_byte_array_set_size (bytes, 0);
  if (fd < 0)
    return errno == ENOENT || eh_record_error_set_errno (error, errno, "open the file's log");

  while (bytes->len < most && (n = read (fd, buffer, MIN (sizeof buffer, most - bytes->len))) > 0)
    g_byte_array_append (bytes, buffer, (guint) n);
  if (n < 0)
    eh_record_error_set_errno (error, errno, "read the file's log");
  close (fd);

  return n >= 0;
}

/* SQLite blanks or empties the journal of a change that is complete. */
static gboolean
has_hot_journal (const char *path, gboolean *is_hot, GError **error)
{
  g_autoptr (GByteArray) start = g_byte_array_new ();

  if (!read_beside (path, "-journal", 1, start, error))
    return FALSE;
  *is_hot = start->len > 0 && start->data[0] != 0;
  return TRUE;
}

static void
add_to_sum (guint32 sum[2], const guint8 *bytes, gsize length, gboolean is_big_endian)
{
  for (gsize i = 0; i + 8 <= length; i += 8)
    {
      sum[0] += (is_big_endian ? get_be (bytes + i) : get_le (bytes + i)) + sum[1];
      sum[1] += (is_big_endian ? get_be (bytes + i + 4) : get_le (bytes + i + 4)) + sum[0];
    }
}

/* Finds the last frame that completes a change, as SQLite's recovery does:
 * the first frame whose numbers or sum are wrong ends the log.
 */
static void
look_through (Log *log, gsize length, gsize page_size)
{
  const guint8 *header = log->bytes;
  gboolean is_big_endian;
  guint32 sum[2] = { 0, 0 };

  log->frame_size = WAL_FRAME_HEADER_SIZE + page_size;
  if (length < WAL_HEADER_SIZE || (get_be (header) & ~1u) != WAL_MAGIC ||
      get_be (header + 4) != WAL_VERSION || get_be (header + 8) != page_size)
    return;
  is_big_endian = (get_be (header) & 1u) != 0;
  add_to_sum (sum, header, 24, is_big_endian);
  if (sum[0] != get_be (header + 24) || sum[1] != get_be (header + 28))
    return;

  for (gsize i = 0; i < (length - WAL_HEADER_SIZE) / log->frame_size; i++)
    {
      const guint8 *frame = header + WAL_HEADER_SIZE + i * log->frame_size;

      if (memcmp (frame + 8, header + 16, 8) != 0 || get_be (frame) == 0)
        return;
      add_to_sum (sum, frame, 8, is_big_endian);
      add_to_sum (sum, frame + WAL_FRAME_HEADER_SIZE, page_size, is_big_endian);
      if (sum[0] != get_be (frame + 16) || sum[1] != get_be (frame + 20))
        return;
      if (get_be (frame + 4) != 0)
        {
          log->n_frames = i + 1;
          log->n_pages = get_be (frame + 4);
        }
    }
}

static gboolean
replay (Copy *copy, const GByteArray *bytes, GError **error)
{
  Log log = { .bytes = bytes->data };
  guint8 *larger;

  look_through (&log, bytes->len, copy->page_size);
  if (log.n_frames == 0)
    return TRUE;
  if (log.n_pages > copy->size / copy->page_size + 1 + log.n_frames)
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "the log beside it is damaged");

  larger = g_try_realloc (copy->image, MAX (copy->size, log.n_pages * copy->page_size));
  if (larger == NULL)
    return eh_record_error_set (error, EH_RECORD_ERROR_TOO_LARGE, "it does not fit into memory");
  copy->image = larger;
  if (log.n_pages * copy->page_size > copy->size)
    memset (copy->image + copy->size, 0, log.n_pages * copy->page_size - copy->size);
  copy->size = log.n_pages * copy->page_size;

  for (gsize i = 0; i < log.n_frames; i++)
    {
      const guint8 *frame = log.bytes + WAL_HEADER_SIZE + i * log.frame_size;
      gsize page = get_be (frame);

      if (page <= log.n_pages)
        memcpy (copy->image + (page - 1) * copy->page_size, frame + WAL_FRAME_HEADER_SIZE,
                copy->page_size);
    }

  return TRUE;
}

static gboolean
read_book (EhBookFile *file, Copy *copy, GError **error)
{
  if (!eh_book_file_get_size (file, &copy->size, error))
    return FALSE;
  if (copy->size < EH_BOOK_FILE_HEADER_SIZE)
    return eh_record_error_set (error, EH_RECORD_ERROR_NOT_A_BOOK, "it is not an Evenhand book");
  copy->image = g_try_malloc (copy->size);
  if (copy->image == NULL)
    return eh_record_error_set (error, EH_RECORD_ERROR_TOO_LARGE, "it does not fit into memory");
  if (!eh_book_file_read (file, 0, copy->image, copy->size, error))
    return FALSE;

  copy->page_size = (gsize) copy->image[16] << 8 | copy->image[17];
  if (copy->page_size == 1)
    copy->page_size = 65536;
  if (copy->page_size < 512 || (copy->page_size & (copy->page_size - 1)) != 0)
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED, "its header is damaged");
  return TRUE;
}

/* One attempt. @is_whole is whether nothing was written meanwhile. */
static gboolean
copy_once (EhBookFile *file,
           const char *path,
           Copy *copy,
           gboolean *is_whole,
           gboolean *is_hot,
           GError **error)
{
  g_autoptr (GByteArray) before = g_byte_array_new ();
  g_autoptr (GByteArray) log = g_byte_array_new ();
  g_autoptr (GByteArray) after = g_byte_array_new ();
  guint8 header_before[EH_BOOK_FILE_HEADER_SIZE];
  guint8 header_after[EH_BOOK_FILE_HEADER_SIZE];
  gboolean is_hot_after = FALSE;

  if (!read_beside (path, "-wal", WAL_HEADER_SIZE, before, error) ||
      !has_hot_journal (path, is_hot, error) ||
      !eh_book_file_read (file, 0, header_before, sizeof header_before, error) ||
      !read_book (file, copy, error) || !read_beside (path, "-wal", G_MAXUINT / 2, log, error) ||
      !read_beside (path, "-wal", WAL_HEADER_SIZE, after, error) ||
      !eh_book_file_read (file, 0, header_after, sizeof header_after, error) ||
      !has_hot_journal (path, &is_hot_after, error))
    return FALSE;

  *is_hot = *is_hot || is_hot_after;
  *is_whole = !*is_hot && before->len == after->len && log->len >= before->len &&
              (log->len > 0) == (before->len > 0) &&
              (before->len == 0 || (memcmp (before->data, log->data, before->len) == 0 &&
                                    memcmp (before->data, after->data, before->len) == 0)) &&
              (before->len > 0 || memcmp (header_before, header_after, sizeof header_after) == 0);

  return !*is_whole || replay (copy, log, error);
}

/**
 * eh_snapshot_take:
 * @path: the resolved path of a book
 * @image: (out) (transfer full): the book as one file without a log
 * @size: (out): its size in bytes
 * @error: return location for an #EhRecordError, set if the state is failed
 *
 * Waits for a gap between the changes of a writer. A journal in use is
 * reported at once, since it may be nobody's: only the write lock can tell.
 *
 * Returns: what became of it; @image is set only if it was taken
 */
EhSnapshotState
eh_snapshot_take (const char *path, guint8 **image, gsize *size, GError **error)
{
  g_autoptr (EhBookFile) file = eh_book_file_open (path, error);
  gboolean is_hot = FALSE;

  if (file == NULL || !eh_book_file_check_header (file, error))
    return EH_SNAPSHOT_FAILED;

  for (int i = 0; i < EH_SNAPSHOT_MAX_ATTEMPTS; i++)
    {
      Copy copy = { NULL, 0, 0 };
      gboolean is_whole = FALSE;

      if (!copy_once (file, path, &copy, &is_whole, &is_hot, error))
        {
          g_free (copy.image);
          return EH_SNAPSHOT_FAILED;
        }
      if (is_whole)
        {
          /* A book in memory has no log beside it. */
          copy.image[18] = 1;
          copy.image[19] = 1;
          *image = copy.image;
          *size = copy.size;
          return EH_SNAPSHOT_TAKEN;
        }
      g_free (copy.image);
      if (is_hot)
        return EH_SNAPSHOT_HALF_CHANGED;
      g_usleep (EH_SNAPSHOT_PAUSE_IN_US);
    }

  eh_record_error_set (error, EH_RECORD_ERROR_BUSY, "it is being written all the time");
  return EH_SNAPSHOT_FAILED;
}
