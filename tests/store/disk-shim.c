/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * disk-shim.c: stands between a test program and the disk.
 *
 * The model of a disk. A file is its flushed content and a list of writes
 * and truncations since. A flush that succeeds makes those durable; one that
 * fails makes them durable never, as kernels forget such pages, although
 * they can still be read. In a power cut, each write since is kept, lost or
 * torn at 512-byte sectors, whatever came before or after it. Names are
 * durable once their folder is flushed; until then, of the changes to each
 * name any number from the first on is kept.
 */
/* Both kinds of names are defined here, so neither may be the other's alias. */
#undef _FILE_OFFSET_BITS

#include "disk-shim.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#define SECTOR 512
#define MAX_FDS 256

typedef enum
{
  OP_WRITE,
  OP_TRUNCATE,
  OP_FLUSH,
  OP_FAILED_FLUSH,
  OP_NAME,   /* @name is given to @file */
  OP_UNNAME, /* @name is taken away */
  OP_RENAME, /* @name is given to what @other was */
  OP_FLUSH_FOLDER,
  OP_ACKNOWLEDGE,
} OpKind;

typedef struct
{
  OpKind kind;
  guint file;
  gsize offset; /* or the size, or the number acknowledged */
  GBytes *data;
  char *name;
  char *other;
} Op;

struct _DiskRecording
{
  GPtrArray *ops;
  guint n_before; /* of these, for what was there before */
  guint n_files;
};

static struct
{
  char *folder;
  guint count;
  guint fail_at;
  int errsv;
  gboolean is_lasting;
  gboolean has_failed;
  long file_system;
  DiskRecording *recording;
  /* Which file of the recording a descriptor is, plus one; and the folder. */
  guint files[MAX_FDS];
  gboolean is_watched[MAX_FDS];
  gboolean is_folder[MAX_FDS];
  GHashTable *names; /* name -> file plus one */
} shim;

static void
op_free (gpointer data)
{
  Op *op = data;

  g_clear_pointer (&op->data, g_bytes_unref);
  g_free (op->name);
  g_free (op->other);
  g_free (op);
}

static Op *
record (OpKind kind)
{
  Op *op;

  if (shim.recording == NULL)
    return NULL;
  op = g_new0 (Op, 1);
  op->kind = kind;
  g_ptr_array_add (shim.recording->ops, op);
  return op;
}

/* The name inside the folder, or NULL for what is not watched. */
static const char *
inner_name (const char *path)
{
  gsize length = shim.folder == NULL ? 0 : strlen (shim.folder);

  if (length == 0 || strncmp (path, shim.folder, length) != 0 || path[length] != '/')
    return NULL;
  return path + length + 1;
}

/* Counts an operation; TRUE if it has to fail. A disk that is full refuses
 * only what needs room.
 */
static gboolean
must_fail (gboolean needs_room)
{
  shim.count++;
  if (shim.fail_at == 0 ||
      !(shim.count == shim.fail_at || (shim.is_lasting && shim.count > shim.fail_at)))
    return FALSE;
  shim.has_failed = TRUE;
  errno = shim.errsv;
  return shim.errsv != ENOSPC || needs_room;
}

static guint
file_of_name (const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (shim.names, name));
}

static gboolean
is_watched (int fd)
{
  return fd >= 0 && fd < MAX_FDS && shim.is_watched[fd];
}

static int
open_through (int at, const char *path, int flags, mode_t mode)
{
  const char *name = at == AT_FDCWD ? inner_name (path) : NULL;
  gboolean is_folder = shim.folder != NULL && strcmp (path, shim.folder) == 0;
  gboolean is_new = name != NULL && (flags & O_CREAT) != 0 && access (path, F_OK) != 0;
  int fd;

  if (is_new && must_fail (TRUE))
    return -1;
  fd = (int) syscall (SYS_openat, at, path, flags, mode);
  if (fd < 0 || fd >= MAX_FDS)
    return fd;

  shim.is_folder[fd] = is_folder;
  shim.is_watched[fd] = name != NULL || is_folder;
  shim.files[fd] = 0;
  if (shim.recording == NULL || name == NULL)
    return fd;
  if (is_new)
    {
      Op *op = record (OP_NAME);

      op->name = g_strdup (name);
      op->file = shim.recording->n_files++;
      g_hash_table_replace (shim.names, g_strdup (name), GUINT_TO_POINTER (op->file + 1));
    }
  shim.files[fd] = file_of_name (name);
  return fd;
}

#define OPEN_BODY(at, path, flags)                                                                 \
  mode_t mode = 0;                                                                                 \
  if (((flags) & (O_CREAT | O_TMPFILE)) != 0)                                                      \
    {                                                                                              \
      va_list arguments;                                                                           \
      va_start (arguments, flags);                                                                 \
      mode = va_arg (arguments, mode_t);                                                           \
      va_end (arguments);                                                                          \
    }                                                                                              \
  return open_through (at, path, flags, mode)

int
open (const char *path, int flags, ...)
{
  OPEN_BODY (AT_FDCWD, path, flags);
}

int
open64 (const char *path, int flags, ...)
{
  OPEN_BODY (AT_FDCWD, path, flags);
}

int
close (int fd)
{
  if (fd >= 0 && fd < MAX_FDS)
    shim.is_watched[fd] = shim.is_folder[fd] = FALSE;
  return (int) syscall (SYS_close, fd);
}

static ssize_t
write_through (int fd, const void *bytes, size_t length, off_t offset)
{
  struct stat status;
  ssize_t written;
  Op *op;

  if (!is_watched (fd))
    return syscall (SYS_pwrite64, fd, bytes, length, offset);
  if (must_fail (fstat (fd, &status) == 0 && offset + (off_t) length > status.st_size))
    {
      /* A full disk takes what still fits. */
      if (shim.errsv != ENOSPC || length < 2)
        return -1;
      length /= 2;
    }
  written = syscall (SYS_pwrite64, fd, bytes, length, offset);
  if (written > 0 && shim.files[fd] != 0 && (op = record (OP_WRITE)) != NULL)
    {
      op->file = shim.files[fd] - 1;
      op->offset = (gsize) offset;
      op->data = g_bytes_new (bytes, (gsize) written);
    }
  return written;
}

ssize_t
pwrite (int fd, const void *bytes, size_t length, off_t offset)
{
  return write_through (fd, bytes, length, offset);
}

ssize_t
pwrite64 (int fd, const void *bytes, size_t length, off64_t offset)
{
  return write_through (fd, bytes, length, offset);
}

static int
flush_through (int fd, long number)
{
  Op *op;

  if (!is_watched (fd))
    return (int) syscall (number, fd);
  if (must_fail (FALSE))
    {
      if (!shim.is_folder[fd] && shim.files[fd] != 0 && (op = record (OP_FAILED_FLUSH)) != NULL)
        op->file = shim.files[fd] - 1;
      return -1;
    }
  /* The real disk has no part in the model. */
  if (shim.is_folder[fd])
    record (OP_FLUSH_FOLDER);
  else if (shim.files[fd] != 0 && (op = record (OP_FLUSH)) != NULL)
    op->file = shim.files[fd] - 1;
  return 0;
}

int
fsync (int fd)
{
  return flush_through (fd, SYS_fsync);
}

int
fdatasync (int fd)
{
  return flush_through (fd, SYS_fdatasync);
}

static int
truncate_through (int fd, off_t size)
{
  Op *op;

  if (is_watched (fd))
    {
      if (must_fail (FALSE))
        return -1;
      if (shim.files[fd] != 0 && (op = record (OP_TRUNCATE)) != NULL)
        {
          op->file = shim.files[fd] - 1;
          op->offset = (gsize) size;
        }
    }
  return (int) syscall (SYS_ftruncate, fd, size);
}

int
ftruncate (int fd, off_t size)
{
  return truncate_through (fd, size);
}

int
ftruncate64 (int fd, off64_t size)
{
  return truncate_through (fd, size);
}

int
unlink (const char *path)
{
  const char *name = inner_name (path);
  Op *op;

  if (name != NULL && access (path, F_OK) == 0)
    {
      if (must_fail (FALSE))
        return -1;
      if ((op = record (OP_UNNAME)) != NULL)
        {
          op->name = g_strdup (name);
          g_hash_table_remove (shim.names, name);
        }
    }
  return (int) syscall (SYS_unlink, path);
}

int
renameat2 (int from_at, const char *from, int to_at, const char *to, unsigned int flags)
{
  const char *from_name = inner_name (from);
  const char *to_name = inner_name (to);
  int result;
  Op *op;

  if (from_name != NULL && must_fail (FALSE))
    return -1;
  result = (int) syscall (SYS_renameat2, from_at, from, to_at, to, flags);
  if (result == 0 && from_name != NULL && to_name != NULL && (op = record (OP_RENAME)) != NULL)
    {
      op->name = g_strdup (to_name);
      op->other = g_strdup (from_name);
      op->file = file_of_name (from_name) - 1;
      g_hash_table_replace (shim.names, g_strdup (to_name), GUINT_TO_POINTER (op->file + 1));
      g_hash_table_remove (shim.names, from_name);
    }
  return result;
}

static int
statfs_through (const char *path, struct statfs *information)
{
  int result = (int) syscall (SYS_statfs, path, information);

  if (result == 0 && shim.file_system != 0)
    information->f_type = shim.file_system;
  return result;
}

int
statfs (const char *path, struct statfs *information)
{
  return statfs_through (path, information);
}

int
statfs64 (const char *path, struct statfs64 *information)
{
  return statfs_through (path, (struct statfs *) information);
}

void
disk_shim_watch (const char *folder)
{
  disk_shim_stop ();
  shim.folder = g_strdup (folder);
}

void
disk_shim_stop (void)
{
  g_clear_pointer (&shim.folder, g_free);
  shim.count = 0;
  shim.fail_at = 0;
  shim.has_failed = FALSE;
  memset (shim.is_watched, 0, sizeof shim.is_watched);
}

guint
disk_shim_count (void)
{
  return shim.count;
}

void
disk_shim_fail (guint number, int errsv, gboolean is_lasting)
{
  shim.fail_at = number;
  shim.errsv = errsv;
  shim.is_lasting = is_lasting;
  shim.has_failed = FALSE;
}

gboolean
disk_shim_has_failed (void)
{
  return shim.has_failed;
}

void
disk_shim_set_file_system (long type)
{
  shim.file_system = type;
}

/* What lies in the folder when recording begins counts as flushed. */
static void
record_what_is_there (void)
{
  g_autoptr (GDir) dir = g_dir_open (shim.folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (shim.folder, name, NULL);
      Op *op = record (OP_NAME);
      guint file = shim.recording->n_files++;
      char *content = NULL;
      gsize length;

      op->name = g_strdup (name);
      op->file = file;
      g_hash_table_replace (shim.names, g_strdup (name), GUINT_TO_POINTER (file + 1));
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      op = record (OP_WRITE);
      op->file = file;
      op->data = g_bytes_new_take (content, length);
      record (OP_FLUSH)->file = file;
    }
  record (OP_FLUSH_FOLDER);
  shim.recording->n_before = shim.recording->ops->len;
}

void
disk_shim_record (void)
{
  shim.recording = g_new0 (DiskRecording, 1);
  shim.recording->ops = g_ptr_array_new_with_free_func (op_free);
  shim.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  record_what_is_there ();
}

DiskRecording *
disk_shim_stop_recording (void)
{
  g_clear_pointer (&shim.names, g_hash_table_unref);
  return g_steal_pointer (&shim.recording);
}

void
disk_recording_free (DiskRecording *self)
{
  g_ptr_array_unref (self->ops);
  g_free (self);
}

void
disk_shim_acknowledge (guint number)
{
  Op *op = record (OP_ACKNOWLEDGE);

  if (op != NULL)
    op->offset = number;
}

guint
disk_recording_get_length (DiskRecording *self)
{
  return self->ops->len - self->n_before;
}

/* A file of the model while a cut is being made. */
typedef struct
{
  GByteArray *content;
  GPtrArray *pending; /* of Op, not flushed */
} File;

static void
file_clear (gpointer data)
{
  File *file = data;

  g_byte_array_unref (file->content);
  g_ptr_array_unref (file->pending);
}

static void
grow (GByteArray *content, gsize size)
{
  guint old = content->len;

  if (size <= old)
    return;
  g_byte_array_set_size (content, (guint) size);
  memset (content->data + old, 0, size - old);
}

static void
apply (File *file, const Op *op, GRand *torn_by)
{
  gsize length;
  const guint8 *data;

  if (op->kind == OP_TRUNCATE)
    {
      grow (file->content, op->offset);
      g_byte_array_set_size (file->content, (guint) op->offset);
      return;
    }

  data = g_bytes_get_data (op->data, &length);
  for (gsize done = 0; done < length;)
    {
      gsize n = MIN (length - done, SECTOR - (op->offset + done) % SECTOR);

      if (torn_by == NULL || g_rand_boolean (torn_by))
        {
          grow (file->content, op->offset + done + n);
          memcpy (file->content->data + op->offset + done, data + done, n);
        }
      done += n;
    }
}

static void
flush_file (File *file)
{
  for (guint i = 0; i < file->pending->len; i++)
    apply (file, g_ptr_array_index (file->pending, i), NULL);
  g_ptr_array_set_size (file->pending, 0);
}

/* The power fails: of each write, nothing, all, or some sectors are kept. */
static void
cut_file (File *file, GRand *rand)
{
  /* Often all or nothing, since that is what subtle faults need. */
  gint32 manner = g_rand_int_range (rand, 0, 6);

  for (guint i = 0; i < file->pending->len; i++)
    {
      const Op *op = g_ptr_array_index (file->pending, i);
      gint32 fate = manner == 0 ? 0 : manner == 1 ? 1 : g_rand_int_range (rand, 0, 3);

      if (fate == 1)
        apply (file, op, NULL);
      else if (fate == 2)
        apply (file, op, op->kind == OP_WRITE ? rand : NULL);
    }
}

static void
apply_name (GHashTable *names, const Op *op)
{
  if (op->kind == OP_UNNAME)
    {
      g_hash_table_remove (names, op->name);
      return;
    }
  if (op->kind == OP_RENAME)
    g_hash_table_remove (names, op->other);
  g_hash_table_replace (names, g_strdup (op->name), GUINT_TO_POINTER (op->file + 1));
}

/* Of the changes to each name, any number from the first on. */
static void
cut_names (GHashTable *names, GPtrArray *pending, GRand *rand)
{
  g_autoptr (GHashTable) stopped = g_hash_table_new (g_str_hash, g_str_equal);
  gint32 manner = g_rand_int_range (rand, 0, 3);

  for (guint i = 0; i < pending->len; i++)
    {
      const Op *op = g_ptr_array_index (pending, i);
      gboolean is_stopped = g_hash_table_contains (stopped, op->name) ||
                            (op->other != NULL && g_hash_table_contains (stopped, op->other));

      if (!is_stopped && (manner == 1 || (manner == 2 && g_rand_boolean (rand))))
        {
          apply_name (names, op);
          continue;
        }
      g_hash_table_add (stopped, op->name);
      if (op->other != NULL)
        g_hash_table_add (stopped, op->other);
    }
}

static void
write_files (GHashTable *names, GArray *files, const char *folder)
{
  GHashTableIter iter;
  gpointer name;
  gpointer file;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &file))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      const File *f = &g_array_index (files, File, GPOINTER_TO_UINT (file) - 1);
      int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0666);

      g_assert_cmpint (fd, >=, 0);
      g_assert_cmpint (write (fd, f->content->data, f->content->len), ==, (int) f->content->len);
      close (fd);
    }
}

static void
take_op (const Op *op,
         GArray *files,
         GHashTable *names,
         GPtrArray *pending_names,
         gboolean ignores_flushes,
         guint *acknowledged)
{
  File *file = &g_array_index (files, File, op->file);

  switch (op->kind)
    {
    case OP_WRITE:
    case OP_TRUNCATE:
      g_ptr_array_add (file->pending, (gpointer) op);
      break;
    case OP_FLUSH:
      if (!ignores_flushes)
        flush_file (file);
      break;
    case OP_FAILED_FLUSH:
      g_ptr_array_set_size (file->pending, 0);
      break;
    case OP_NAME:
    case OP_UNNAME:
    case OP_RENAME:
      g_ptr_array_add (pending_names, (gpointer) op);
      break;
    case OP_FLUSH_FOLDER:
      if (ignores_flushes)
        break;
      for (guint n = 0; n < pending_names->len; n++)
        apply_name (names, g_ptr_array_index (pending_names, n));
      g_ptr_array_set_size (pending_names, 0);
      break;
    case OP_ACKNOWLEDGE:
      *acknowledged = (guint) op->offset;
      break;
    default:
      g_assert_not_reached ();
    }
}

guint
disk_recording_cut (DiskRecording *self,
                    guint moment,
                    gboolean ignores_flushes,
                    GRand *rand,
                    const char *folder)
{
  g_autoptr (GArray) files = g_array_new (FALSE, TRUE, sizeof (File));
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) pending_names = g_ptr_array_new ();
  guint acknowledged = 0;

  g_assert_cmpuint (moment, <=, disk_recording_get_length (self));
  g_array_set_clear_func (files, file_clear);
  g_array_set_size (files, self->n_files);
  for (guint i = 0; i < self->n_files; i++)
    {
      g_array_index (files, File, i).content = g_byte_array_new ();
      g_array_index (files, File, i).pending = g_ptr_array_new ();
    }

  for (guint i = 0; i < self->n_before + moment; i++)
    take_op (g_ptr_array_index (self->ops, i), files, names, pending_names, ignores_flushes,
             &acknowledged);
  for (guint i = 0; i < self->n_files; i++)
    cut_file (&g_array_index (files, File, i), rand);
  cut_names (names, pending_names, rand);
  write_files (names, files, folder);

  return acknowledged;
}
