/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-create.c: a new book from an exchange file.
 */
#include "cli/eh-command.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book/eh-maker.h"
#include "core/eh-text.h"
#include "exchange/eh-exchange.h"

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
    return fail (path, "permission to read it is missing");
  if (errsv == ENOENT || errsv == ENOTDIR)
    return fail (path, "there is no such file");

  eh_cli_complain (path, "it could not be read: %s", g_strerror (errsv));
  return NULL;
}

/* A file may be a pipe, so what counts is how much comes out of it. */
static GBytes *
read_all (int fd, const char *path)
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
      if (bytes->len > EH_EXCHANGE_MAX_SIZE)
        return fail (path, "it is too large for an exchange file, which has at most 64 MiB");
    }
}

static GBytes *
read_file (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  struct stat status;
  GBytes *bytes;

  if (fd < 0)
    return fail_errno (path, errno);

  if (fstat (fd, &status) != 0)
    bytes = fail_errno (path, errno);
  else if (S_ISDIR (status.st_mode))
    bytes = fail (path, "it is a folder, not a file");
  else if (S_ISREG (status.st_mode) && status.st_size > EH_EXCHANGE_MAX_SIZE)
    bytes = fail (path, "it is too large for an exchange file, which has at most 64 MiB");
  else
    bytes = read_all (fd, path);
  close (fd);

  return bytes;
}

/* What the file says is the file's fault, the rest is the book's. */
static EhCliStatus
refuse (const char *book, const char *file, const GError *error)
{
  return eh_cli_refuse (error->domain == EH_EXCHANGE_ERROR ? file : book, error);
}

static EhCliStatus
print_created (const char *book)
{
  g_autoptr (EhClerk) clerk = eh_cli_open (book);
  g_autofree char *digest = NULL;

  if (clerk == NULL)
    return EH_CLI_REFUSED;

  digest = eh_cli_dup_digest (clerk);
  eh_cli_print_json (json_pack (
      "{s:s, s:s, s:I, s:s}", "format", "evenhand-created/1", "id",
      eh_procurement_get_book (eh_clerk_get_procurement (clerk)), "entries",
      (json_int_t) eh_record_get_length (eh_clerk_get_record (clerk)), "digest", digest));
  return EH_CLI_DONE;
}

static char *
make_keeper (const char *given, GError **error)
{
  if (given == NULL)
    return eh_maker_dup_keeper ();

  return eh_text_normalize (given, TRUE, error);
}

/**
 * eh_command_create:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Makes a book where nothing is yet. Without --json it is silent, so that
 * there is nothing to fail after the book is there.
 *
 * Returns: exit status
 */
EhCliStatus
eh_command_create (const EhCommand *self, int argc, char *argv[])
{
  g_autofree char *book = NULL;
  g_autofree char *file = NULL;
  g_autofree char *as = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &file, "The exchange file", "FILE.json" },
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &as, "Name of the keeper of the book", "NAME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, "Print the book's digest as JSON", NULL },
    { NULL },
  };
  g_autofree char *keeper = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EhCliStatus status;

  if (!eh_cli_parse (self, argc, argv, options, &book, &status))
    return status;
  if (file == NULL)
    return eh_cli_misuse (self, "create needs --from and an exchange file");
  if (!eh_cli_check_path (book))
    return EH_CLI_REFUSED;

  keeper = make_keeper (as, &error);
  if (keeper == NULL)
    return eh_cli_misuse (self, "--as: %s", error->message);
  if (*keeper == '\0')
    return eh_cli_misuse (self, "--as: it must not be empty");

  bytes = read_file (file);
  if (bytes == NULL)
    return EH_CLI_REFUSED;
  name = g_path_get_basename (file);
  if (!eh_maker_create (book, keeper, bytes, name, &error))
    return refuse (book, file, error);

  return is_json ? print_created (book) : EH_CLI_DONE;
}
