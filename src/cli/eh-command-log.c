/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-log.c: the record, entry by entry.
 */
#include "cli/eh-command.h"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "book/eh-loader.h"
#include "core/eh-summary.h"
#include "trust/eh-hex.h"

/* Entries are printed as they are read, since a record may be long. */
static gboolean
print_text (const EhRecordRow *row, gpointer user_data, GError **error)
{
  g_autoptr (EhEntry) entry = eh_loader_decode (row, error);
  g_autofree char *summary = NULL;
  g_autofree char *time = NULL;
  g_autoptr (GDateTime) date = NULL;

  if (entry == NULL)
    return FALSE;

  date = g_date_time_new_from_unix_utc (eh_entry_get_header (entry)->time / 1000);
  time = date != NULL ? g_date_time_format (date, "%Y-%m-%d %H:%M:%S") : g_strdup ("–");
  summary = eh_entry_summarize (entry);
  eh_cli_print ("%6" G_GUINT64_FORMAT "  %s  %s: %s\n", row->seq, time,
                eh_kind_get_spec (eh_entry_get_kind (entry))->title, summary);

  return TRUE;
}

/* The bytes of an entry are JSON themselves, and the very ones that were signed. */
static gboolean
print_json (const EhRecordRow *row, gpointer user_data, GError **error)
{
  g_autoptr (EhEntry) entry = eh_loader_decode (row, error);
  g_autofree char *head = eh_hex_encode (row->head, EH_CHAIN_HEAD_SIZE);
  g_autofree char *signature = eh_hex_encode (row->signature, EH_SIGNATURE_SIZE);

  if (entry == NULL)
    return FALSE;

  eh_cli_print ("%s{\"seq\":%" G_GUINT64_FORMAT ",\"head\":\"%s\",\"signature\":\"%s\",\"entry\":",
                row->seq > 1 ? ",\n" : "", row->seq, head, signature);
  fwrite (row->bytes, 1, row->length, stdout);
  eh_cli_print ("}");

  return TRUE;
}

/**
 * eh_command_log:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Times are in UTC.
 *
 * Returns: exit status
 */
EhCliStatus
eh_command_log (const EhCommand *self, int argc, char *argv[])
{
  g_autofree char *book = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (EhClerk) clerk = NULL;
  g_autoptr (GError) error = NULL;
  EhRecord *record;
  EhCliStatus status;

  if (!eh_cli_parse (self, argc, argv, options, &book, &status))
    return status;

  clerk = eh_cli_open (book);
  if (clerk == NULL)
    return EH_CLI_REFUSED;

  record = eh_clerk_get_record (clerk);
  if (is_json)
    eh_cli_print ("{\"format\":\"evenhand-log/1\",\"entries\":[\n");
  if (!eh_record_foreach (record, 1, is_json ? print_json : print_text, NULL, &error))
    return eh_cli_refuse (book, error);
  if (is_json)
    eh_cli_print ("\n]}\n");

  return EH_CLI_DONE;
}
