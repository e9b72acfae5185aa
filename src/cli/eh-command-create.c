/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-create.c: a new book from an exchange file.
 */
#include "cli/eh-command.h"

#include "book/eh-maker.h"
#include "cli/eh-input.h"
#include "core/eh-text.h"
#include "exchange/eh-exchange.h"

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

  bytes = eh_cli_read_file (file, EH_EXCHANGE_MAX_SIZE, "an exchange file");
  if (bytes == NULL)
    return EH_CLI_REFUSED;
  name = g_path_get_basename (file);
  if (!eh_maker_create (book, keeper, bytes, name, &error))
    return refuse (book, file, error);

  return is_json ? print_created (book) : EH_CLI_DONE;
}
