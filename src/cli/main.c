/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * main.c: evenhand-cli: what the application does, without a display.
 */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>

#include "cli/eh-command.h"
#include "cli/eh-grid.h"

/* A new command is a row here, a file, a line in the man page and a line in
 * the completion. */
static const EhCommand commands[] = {
  { "create", "BOOK --from FILE.json | --template NAME --title TEXT …",
    N_ ("Makes a new book from an exchange file or a template."), eh_command_create },
  { "show", "BOOK",
    N_ ("Prints the title, the stage, the panel, the criteria, the tenders, and what "
        "is missing."),
    eh_command_show },
  { "check", "BOOK", N_ ("Prints every open point: how grave it is and who acts on it."),
    eh_command_check },
  { "results", "BOOK [--lot ID]", N_ ("Prints marks, totals, ranks, ties and exclusions."),
    eh_command_results },
  { "export",
    "BOOK [--xlsx FILE] [--pdf FILE] [--html FILE] [--ocds FILE] [--json FILE] [--pack FOLDER]",
    N_ ("Writes the evidence; each file appears whole or not at all."), eh_command_export },
  { "import", "BOOK --criteria FILE.csv | --tenders FILE.csv",
    N_ ("Adds what a spreadsheet says, all of it or nothing."), eh_command_import },
  { "log", "BOOK", N_ ("Prints the record, entry by entry."), eh_command_log },
  { "verify", "BOOK", N_ ("Checks the chain, the signatures and the totals anew."),
    eh_command_verify },
};

static void
print_help (void)
{
  g_autoptr (EhGrid) grid = eh_grid_new ("ll");
  g_autofree char *list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *name = g_strconcat ("  ", commands[i].name, NULL);

      eh_grid_add_row (grid, name, _ (commands[i].summary), NULL);
    }
  list = eh_grid_format (grid);

  eh_cli_print (
      _ ("Usage: evenhand-cli COMMAND BOOK [OPTION…]\n\n"
         "Scores tenders and shows how the award was decided.\n\n"
         "Commands:\n%s\n"
         "“evenhand-cli COMMAND --help” lists the options of a command; every command but\n"
         "export takes --json. “evenhand-cli --version” prints the version.\n"
         "Exit status: 0 done, 1 book or input not acceptable, 2 wrong usage,\n"
         "3 verification failed.\n"),
      list);
}

static EhCliStatus
run (int argc, char *argv[])
{
  if (argc < 2)
    return eh_cli_misuse (NULL, _ ("no command was given"));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (&commands[i], argc - 1, argv + 1);

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    print_help ();
  else if (g_str_equal (argv[1], "--version"))
    eh_cli_print_version ();
  else
    return eh_cli_misuse (NULL, _ ("there is no command “%s”"), argv[1]);

  return EH_CLI_DONE;
}

int
main (int argc, char *argv[])
{
  EhCliStatus status;

  /* For the names of files and the language of documents; numbers look the same
   * in every country. */
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* A limit on the size of files is a full disk, not a reason to be killed. */
  signal (SIGXFSZ, SIG_IGN);

  status = run (argc, argv);

  if ((fflush (stdout) != 0 || ferror (stdout) != 0) && status == EH_CLI_DONE)
    {
      eh_cli_complain (_ ("standard output"), "%s",
                       errno == ENOSPC ? _ ("the disk is full") : _ ("it could not be written"));
      status = EH_CLI_REFUSED;
    }

  return (int) status;
}
