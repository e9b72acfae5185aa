/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-import.c: adds to a book what a spreadsheet says.
 */
#include "cli/eh-command.h"

#include "config.h"

#include <glib/gi18n.h>

#include "cli/eh-input.h"
#include "core/eh-text.h"
#include "exchange/eh-sheet-import.h"
#include "trust/eh-hash.h"

/**
 * Request:
 * @form: what the table is about
 * @file: its name
 * @record_form: what the record calls it
 * @is_json: whether to print JSON
 * @bytes: what is in the file
 * @sheet: the table in it
 */
typedef struct
{
  EhSheetForm form;
  const char *file;
  EhForm record_form;
  gboolean is_json;
  GBytes *bytes;
  const EhCsv *sheet;
} Request;

/* Every problem has a line, whatever the number. */
static void
print_problems (const EhSheetImport *import, const char *file)
{
  guint n = eh_sheet_import_get_n_problems (import);

  for (guint i = 0; i < eh_sheet_import_get_n_remarks (import); i++)
    {
      const EhSheetRemark *remark = eh_sheet_import_get_remark (import, i);
      g_autofree char *cell = eh_csv_dup_cell_name (remark->row, remark->column);

      if (remark->level == EH_SHEET_PROBLEM)
        eh_cli_complain (file, "%s: %s", cell, remark->text);
    }
  if (n > EH_SHEET_MAX_PROBLEMS)
    eh_cli_complain (file,
                     g_dngettext (NULL, "there is %u more problem", "there are %u more problems",
                                  n - EH_SHEET_MAX_PROBLEMS),
                     n - EH_SHEET_MAX_PROBLEMS);
}

static gboolean
submit (EhClerk *clerk, const Request *request, const EhSheetImport *import, GError **error)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new ();
  g_autofree char *base = g_path_get_basename (request->file);
  g_autofree char *name = eh_text_normalize (base, TRUE, NULL);
  EhImport source = { .form = request->record_form };
  gsize size;
  gconstpointer data = g_bytes_get_data (request->bytes, &size);

  for (guint i = 0; i < eh_sheet_import_get_n_commands (import); i++)
    g_ptr_array_add (bodies, (gpointer) eh_sheet_import_get_command (import, i));

  /* A file name may hold what a text may not; the table is not lost for that. */
  source.name = name != NULL ? name : "table.csv";
  source.size = size;
  eh_hash_data (data, size, source.sha256);

  return eh_clerk_import (clerk, &source, bodies, error);
}

static void
print_text (const EhSheetImport *import)
{
  guint n = eh_sheet_import_get_n_commands (import);

  for (guint i = 0; i < eh_sheet_import_get_n_remarks (import); i++)
    {
      const EhSheetRemark *remark = eh_sheet_import_get_remark (import, i);
      g_autofree char *cell = eh_csv_dup_cell_name (remark->row, remark->column);

      if (remark->level == EH_SHEET_NOTE)
        eh_cli_print ("%s: %s\n", cell, remark->text);
    }
  eh_cli_print (g_dngettext (NULL, "%u entry was made from the table.\n",
                             "%u entries were made from the table.\n", n),
                n);
}

static void
print_json (EhClerk *clerk, const EhSheetImport *import)
{
  json_t *notes = json_array ();
  g_autofree char *digest = eh_cli_dup_digest (clerk);

  for (guint i = 0; i < eh_sheet_import_get_n_remarks (import); i++)
    {
      const EhSheetRemark *remark = eh_sheet_import_get_remark (import, i);
      g_autofree char *cell = eh_csv_dup_cell_name (remark->row, remark->column);

      if (remark->level == EH_SHEET_NOTE)
        json_array_append_new (notes, json_pack ("{s:s, s:s}", "cell", cell, "text", remark->text));
    }
  eh_cli_print_json (json_pack ("{s:s, s:i, s:s, s:o}", "format", "evenhand-imported/1", "entries",
                                (int) eh_sheet_import_get_n_commands (import), "digest", digest,
                                "notes", notes));
}

/* Says what is wrong with the table; if nothing is and the book can be changed,
 * adds what it says. */
static EhCliStatus
import_into (EhClerk *clerk, EhRecordMode mode, const char *book, const Request *request)
{
  g_autoptr (EhSheetImport) import =
      eh_sheet_import_new (request->sheet, request->form, eh_clerk_get_procurement (clerk));
  g_autoptr (GError) error = NULL;

  if (eh_sheet_import_get_n_problems (import) > 0)
    {
      print_problems (import, request->file);
      return EH_CLI_REFUSED;
    }
  if (eh_sheet_import_get_n_commands (import) == 0)
    {
      eh_cli_complain (request->file, _ ("nothing in it is to be imported"));
      return EH_CLI_REFUSED;
    }
  if (mode == EH_RECORD_READ)
    return EH_CLI_DONE;
  if (!submit (clerk, request, import, &error))
    return eh_cli_refuse (book, error);

  if (request->is_json)
    print_json (clerk, import);
  else
    print_text (import);
  return EH_CLI_DONE;
}

static EhCliStatus
import_as (EhRecordMode mode, const char *book, const Request *request)
{
  g_autoptr (GError) error = NULL;
  EhClerk *clerk = eh_clerk_open (book, mode, NULL, &error);
  EhCliStatus status;

  if (clerk == NULL)
    return eh_cli_refuse (book, error);

  status = import_into (clerk, mode, book, request);
  if (!eh_clerk_close (clerk, &error) && status == EH_CLI_DONE)
    status = eh_cli_refuse (book, error);

  return status;
}

/* A table with problems leaves every byte of the book as it is, so the book is
 * read first. What the table says is asked again when nobody else can change
 * the book. */
static EhCliStatus
run (const char *book, Request *request)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EhCsv) sheet = NULL;
  g_autoptr (GError) error = NULL;
  EhCliStatus status;
  gsize size;
  const char *data;

  if (!eh_cli_check_path (book))
    return EH_CLI_REFUSED;
  bytes = eh_cli_read_file (request->file, EH_CSV_MAX_SIZE, _ ("a table"));
  if (bytes == NULL)
    return EH_CLI_REFUSED;
  data = g_bytes_get_data (bytes, &size);
  sheet = eh_csv_read (data, size, &error);
  if (sheet == NULL)
    return eh_cli_refuse (request->file, error);

  request->bytes = bytes;
  request->sheet = sheet;
  status = import_as (EH_RECORD_READ, book, request);
  return status == EH_CLI_DONE ? import_as (EH_RECORD_WRITE, book, request) : status;
}

static EhCliStatus
print_template (const EhCommand *self, const char *name)
{
  g_autofree char *text = NULL;

  if (!g_str_equal (name, "criteria") && !g_str_equal (name, "tenders"))
    return eh_cli_misuse (self, _ ("there is no template “%s”, only criteria and tenders"), name);

  text = eh_sheet_form_write_template (*name == 'c' ? EH_SHEET_CRITERIA : EH_SHEET_TENDERS);
  eh_cli_print ("%s", text);
  return EH_CLI_DONE;
}

/**
 * eh_command_import:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Adds all that a table says to a book, or says everything that is wrong with
 * the table and leaves the book as it is.
 *
 * Returns: exit status
 */
EhCliStatus
eh_command_import (const EhCommand *self, int argc, char *argv[])
{
  g_autofree char *book = NULL;
  g_autofree char *criteria = NULL;
  g_autofree char *tenders = NULL;
  g_autofree char *template = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "criteria", 0, 0, G_OPTION_ARG_FILENAME, &criteria, N_ ("A criterion in each row"),
      "FILE.csv" },
    { "tenders", 0, 0, G_OPTION_ARG_FILENAME, &tenders, N_ ("A tender in each row"), "FILE.csv" },
    { "template", 0, 0, G_OPTION_ARG_STRING, &template,
      N_ ("Print a table to fill in, without a book"), "criteria|tenders" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print what was done as JSON"), NULL },
    { NULL },
  };
  Request request;
  EhCliStatus status;

  if (!eh_cli_parse_any (self, argc, argv, options, &book, &status))
    return status;
  if (template != NULL)
    return book != NULL || criteria != NULL || tenders != NULL || is_json
               ? eh_cli_misuse (self, _ ("--template stands alone"))
               : print_template (self, template);
  if (book == NULL)
    return eh_cli_misuse (self, _ ("import needs a book"));
  if ((criteria != NULL) == (tenders != NULL))
    return eh_cli_misuse (self, _ ("import needs one table: --criteria or --tenders"));

  request = criteria != NULL ? (Request){ EH_SHEET_CRITERIA, criteria, EH_FORM_CSV_CRITERIA }
                             : (Request){ EH_SHEET_TENDERS, tenders, EH_FORM_CSV_TENDERS };
  request.is_json = is_json;
  return run (book, &request);
}
