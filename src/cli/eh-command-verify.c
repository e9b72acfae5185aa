/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-verify.c: whether a book is what it says.
 */
#include "cli/eh-command.h"

#include "config.h"

#include <glib/gi18n.h>

#include "book/eh-verification.h"

static void
print_text (const EhVerification *found)
{
  g_autofree char *entries = g_strdup_printf ("%" G_GUINT64_FORMAT, found->n_entries);
  g_autofree char *idle = g_strdup_printf ("%" G_GUINT64_FORMAT, found->n_without_effect);

  eh_cli_print (
      /* Translators: a digest, a number of entries, of attachments and of totals. */
      _ ("The book is what it says.\n"
         "Digest: %s\n"
         "Checked: the file; the place, bytes and signature of %s entries; the bytes of %u "
         "attachments; %u totals, worked out a second time.\n"),
      found->digest, entries, found->n_attachments, found->n_totals);
  if (found->n_without_effect > 0)
    eh_cli_print (_ ("%s entries change nothing, which this program never writes.\n"), idle);
  if (!found->is_protected)
    eh_cli_print (_ ("Authorship is not protected: no passphrase guards the key that signs.\n"));
  eh_cli_print (
      _ ("Entries missing at the end leave no trace in a book: compare the digest with one "
         "that was printed or signed.\n"));
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
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print JSON"), NULL },
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
