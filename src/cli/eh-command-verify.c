/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-verify.c: whether a book is what it says.
 */
#include "cli/eh-command.h"

#include "book/eh-verification.h"

static void
print_text (const EhVerification *found)
{
  eh_cli_print ("The book is what it says.\n"
                "Digest: %s\n"
                "Checked: the file; the place, bytes and signature of %" G_GUINT64_FORMAT
                " entries; the bytes of %u attachments; %u totals, worked out a second time.\n",
                found->digest, found->n_entries, found->n_attachments, found->n_totals);
  if (found->n_without_effect > 0)
    eh_cli_print ("%" G_GUINT64_FORMAT
                  " entries change nothing, which this program never writes.\n",
                  found->n_without_effect);
  if (!found->is_protected)
    eh_cli_print ("Authorship is not protected: no passphrase guards the key that signs.\n");
  eh_cli_print ("Entries missing at the end leave no trace in a book: compare the digest with one "
                "that was printed or signed.\n");
}

static json_t *
make_json (const EhVerification *found)
{
  return json_pack ("{s:s, s:b, s:s, s:I, s:I, s:I, s:I, s:b}", "format", "evenhand-verification/1",
                    "verified", 1, "digest", found->digest, "entries",
                    (json_int_t) found->n_entries, "attachments", (json_int_t) found->n_attachments,
                    "totals", (json_int_t) found->n_totals, "without_effect",
                    (json_int_t) found->n_without_effect, "protected", found->is_protected);
}

/**
 * eh_command_verify:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Returns: exit status: %EH_CLI_FAILED if the book is not what it says
 */
EhCliStatus
eh_command_verify (const EhCommand *self, int argc, char *argv[])
{
  g_autofree char *book = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, "Print JSON", NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  EhVerification found;
  EhCliStatus status;

  if (!eh_cli_parse (self, argc, argv, options, &book, &status))
    return status;
  if (!eh_cli_check_path (book))
    return EH_CLI_REFUSED;

  if (eh_verification_run (book, &found, NULL, NULL, &error))
    {
      if (is_json)
        eh_cli_print_json (make_json (&found));
      else
        print_text (&found);
      return EH_CLI_DONE;
    }

  status = eh_cli_refuse (book, error);
  if (!g_error_matches (error, EH_VERIFICATION_ERROR, EH_VERIFICATION_ERROR_FAILED))
    return status;
  if (is_json)
    eh_cli_print_json (json_pack ("{s:s, s:b, s:s}", "format", "evenhand-verification/1",
                                  "verified", 0, "error", error->message));
  return EH_CLI_FAILED;
}
