/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-export.c: the evidence of a book, as files.
 */
#include "cli/eh-command.h"

#include "config.h"

#include <glib/gi18n.h>
#include <sys/stat.h>

#include "book/eh-export.h"

static gboolean
is_same_file (const char *a, const char *b)
{
  struct stat first, second;

  if (g_str_equal (a, b))
    return TRUE;

  return stat (a, &first) == 0 && stat (b, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

/* Two files cannot have one name. */
static gboolean
check_paths (const EhCommand *self, const EhExportRequest *request)
{
  gboolean is_any = request->folder != NULL;

  for (guint i = 0; i < EH_EXPORT_N_FORMS; i++)
    for (guint j = 0; j < i && request->paths[i] != NULL; j++)
      if (request->paths[j] != NULL && is_same_file (request->paths[i], request->paths[j]))
        {
          eh_cli_misuse (self, _ ("--%s and --%s name the same file"), eh_export_form_get_name (j),
                         eh_export_form_get_name (i));
          return FALSE;
        }
  for (guint i = 0; i < EH_EXPORT_N_FORMS; i++)
    is_any = is_any || request->paths[i] != NULL;
  if (!is_any)
    eh_cli_misuse (self, _ ("export needs at least one file to write"));

  return is_any;
}

/* What could not be written is named in the message; else it is the book. */
static gboolean
run (const char *book, const EhExportRequest *request)
{
  g_autoptr (GError) error = NULL;

  if (eh_export_run (book, request, NULL, NULL, &error))
    return TRUE;

  eh_cli_refuse (g_error_matches (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_WRITE) ? NULL : book,
                 error);
  return FALSE;
}

/**
 * eh_command_export:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Returns: exit status
 */
EhCliStatus
eh_command_export (const EhCommand *self, int argc, char *argv[])
{
  g_autofree char *book = NULL;
  g_autofree char *xlsx = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *html = NULL;
  g_autofree char *ocds = NULL;
  g_autofree char *json = NULL;
  g_autofree char *pack = NULL;
  const GOptionEntry options[] = {
    { "xlsx", 0, 0, G_OPTION_ARG_FILENAME, &xlsx, N_ ("The workbook, with live formulas"), "FILE" },
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, N_ ("The audit report on paper"), "FILE" },
    { "html", 0, 0, G_OPTION_ARG_FILENAME, &html, N_ ("The audit report as an accessible page"),
      "FILE" },
    { "ocds", 0, 0, G_OPTION_ARG_FILENAME, &ocds, N_ ("An OCDS release"), "FILE" },
    { "json", 0, 0, G_OPTION_ARG_FILENAME, &json, N_ ("An exchange file with the results"),
      "FILE" },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &pack, N_ ("All of them, in a folder"), "FOLDER" },
    { NULL },
  };
  EhExportRequest request = { 0 };
  EhExportRequest whole = { 0 };
  gboolean has_files = FALSE;
  EhCliStatus status;

  if (!eh_cli_parse (self, argc, argv, options, &book, &status))
    return status;

  request.paths[EH_EXPORT_XLSX] = xlsx;
  request.paths[EH_EXPORT_PDF] = pdf;
  request.paths[EH_EXPORT_HTML] = html;
  request.paths[EH_EXPORT_OCDS] = ocds;
  request.paths[EH_EXPORT_JSON] = json;
  whole.folder = request.folder = pack;
  if (!check_paths (self, &request))
    return EH_CLI_USAGE;
  if (!eh_cli_check_path (book))
    return EH_CLI_REFUSED;

  /* The folder has names of its own for all of them. */
  request.folder = NULL;
  for (guint i = 0; i < EH_EXPORT_N_FORMS; i++)
    has_files = has_files || request.paths[i] != NULL;

  if ((has_files && !run (book, &request)) || (pack != NULL && !run (book, &whole)))
    return EH_CLI_REFUSED;

  return EH_CLI_DONE;
}
