/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-verify.c: whether a record is what its authors signed.
 */
#include "store/eh-verify.h"

#include <string.h>

#include "store/eh-shelf.h"

typedef struct
{
  EhRecord *record;
  EhVerifyAuthorFunc get_author;
  gpointer user_data;
  EhVerifyReport *report;
} Verification;

static gboolean
verify_row_cb (const EhRecordRow *row, gpointer user_data, GError **error)
{
  Verification *self = user_data;
  guint8 key[EH_SIGNATURE_KEY_SIZE];

  self->report->n_entries = row->seq;
  memcpy (self->report->head, row->head, sizeof self->report->head);

  if (!self->get_author (row->bytes, row->length, key, self->user_data, error))
    {
      g_prefix_error (error, "%s: entry %" G_GUINT64_FORMAT ": ", eh_record_get_path (self->record),
                      row->seq);
      return FALSE;
    }
  if (!eh_signature_verify_entry (row->signature, row->bytes, row->length, key))
    return eh_record_error_set (error, EH_RECORD_ERROR_DAMAGED,
                                "%s: entry %" G_GUINT64_FORMAT
                                " was not signed by the author it names",
                                eh_record_get_path (self->record), row->seq);

  self->report->n_signatures++;
  return TRUE;
}

static gboolean
verify_attachments (EhRecord *record, EhVerifyReport *report, GError **error)
{
  g_autoptr (GPtrArray) attachments = eh_shelf_list_attachments (record, error);

  if (attachments == NULL)
    return FALSE;
  for (guint i = 0; i < attachments->len; i++)
    {
      const EhAttachment *attachment = g_ptr_array_index (attachments, i);
      g_autoptr (GBytes) content = eh_shelf_get_attachment (record, attachment->sha256, error);

      if (content == NULL)
        return FALSE;
      report->n_attachments++;
    }

  return TRUE;
}

/**
 * eh_verify_record:
 * @record: a record, whose tables were compared when it was opened
 * @get_author: (scope call): finds the public key of the author that an entry names
 * @user_data: for @get_author
 * @report: (out): what was checked
 * @error: return location for an #EhRecordError, or what @get_author set
 *
 * Checks every page of the file, then every entry's number, place in the
 * chain and signature, then every attachment's content, and stops at the
 * first thing that is wrong (%EH_RECORD_ERROR_DAMAGED, naming it). What the
 * entries say is not judged here. That entries are missing at the end cannot
 * be seen from the file: compare @report's head with one from elsewhere.
 *
 * Returns: %TRUE if everything is as it was signed
 */
gboolean
eh_verify_record (EhRecord *record,
                  EhVerifyAuthorFunc get_author,
                  gpointer user_data,
                  EhVerifyReport *report,
                  GError **error)
{
  Verification verification = { record, get_author, user_data, report };

  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (get_author != NULL && report != NULL, FALSE);

  memset (report, 0, sizeof *report);
  eh_chain_start (report->head);

  return eh_record_check_file (record, error) &&
         eh_record_foreach (record, 1, verify_row_cb, &verification, error) &&
         verify_attachments (record, report, error);
}
