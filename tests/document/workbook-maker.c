/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * workbook-maker.c: writes the workbooks of exchange files, and prints what the
 * core says the results are, for the tests that read and recalculate them.
 *
 *   workbook-maker [--translations FOLDER] (CASE.json BOOK.xlsx)...
 *
 * A line of JSON for each. CASE may be "eye-care", the book with all that a
 * procurement can have.
 */
#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>

#include "document/eh-workbook.h"
#include "exchange/eh-results-json.h"
#include "report-case.h"

static void
make (const char *name, const char *path)
{
  g_autoptr (EhTestBook) book =
      g_str_equal (name, "eye-care") ? report_case_new_eye_care () : report_case_read (name);
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GError) error = NULL;
  g_autofree char *results = NULL;

  eh_workbook_write (dossier, path, NULL, &error);
  g_assert_no_error (error);
  results = eh_results_json_write (eh_dossier_get_results (dossier),
                                   eh_dossier_get_digest (dossier), NULL);
  g_strdelimit (results, "\n", ' ');
  puts (results);
}

int
main (int argc, char **argv)
{
  int first = 1;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (argc > 2 && g_str_equal (argv[1], "--translations"))
    {
      bindtextdomain (GETTEXT_PACKAGE, argv[2]);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
      first = 3;
    }
  for (int i = first; i + 1 < argc; i += 2)
    make (argv[i], argv[i + 1]);

  return 0;
}
