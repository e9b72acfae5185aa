/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-input.c: a file that a command reads.
 */
#include "cli/eh-input.h"

#include "config.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/eh-cli.h"

static GBytes *
fail (const char *path, const char *why)
{
  eh_cli_complain (path, "%s", why);
  return NULL;
}

static GBytes *
fail_errno (const char *path, int errsv)
{
  if (errsv == EACCES || errsv == EPERM)
    return fail (path, _ ("permission to read it is missing"));
  if (errsv == ENOENT || errsv == ENOTDIR)
    return fail (path, _ ("there is no such file"));

  eh_cli_complain (path, _ ("it could not be read: %s"), g_strerror (errsv));
  return NULL;
}

static GBytes *
fail_size (const char *path, gsize most, const char *what)
{
  eh_cli_complain (path, _ ("it is too large for %s, which has at most %u MiB"), what,
                   (guint) (most / (1024 * 1024)));
  return NULL;
}

/* A file may be a pipe, so what counts is how much comes out of it. */
static GBytes *
read_all (int fd, const char *path, gsize most, const char *what)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  static guint8 block[64 * 1024];

  for (;;)
    {
      ssize_t n = read (fd, block, sizeof block);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_errno (path, errno);
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      g_byte_array_append (bytes, block, (guint) n);
      if (bytes->len > most)
        return fail_size (path, most, what);
    }
}

/**
 * eh_cli_read_file:
 * @path: a file, or a pipe
 * @most: how many bytes it can have
 * @what: what it is to be, with an article, for a sentence
 *
 * Reads a whole file, or says why it cannot.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
eh_cli_read_file (const char *path, gsize most, const char *what)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  struct stat status;
  GBytes *bytes;

  if (fd < 0)
    return fail_errno (path, errno);

  if (fstat (fd, &status) != 0)
    bytes = fail_errno (path, errno);
  else if (S_ISDIR (status.st_mode))
    bytes = fail (path, _ ("it is a folder, not a file"));
  else if (S_ISREG (status.st_mode) && (guint64) status.st_size > most)
    bytes = fail_size (path, most, what);
  else
    bytes = read_all (fd, path, most, what);
  close (fd);

  return bytes;
}
