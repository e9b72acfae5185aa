/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-loader.c: from the bytes of a record to entries and a dossier.
 */
#include "book/eh-loader.h"

#include "trust/eh-hex.h"

/**
 * eh_loader_decode:
 * @row: a row of a record
 * @error: return location for an #EhRecordError: %EH_RECORD_ERROR_VERSION if a
 *   newer program wrote it, else %EH_RECORD_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the entry
 */
EhEntry *
eh_loader_decode (const EhRecordRow *row, GError **error)
{
  g_autoptr (GError) local = NULL;
  EhEntry *entry = eh_entry_decode ((const char *) row->bytes, row->length, &local);

  if (entry == NULL)
    g_set_error (error, EH_RECORD_ERROR,
                 g_error_matches (local, EH_ENTRY_ERROR, EH_ENTRY_ERROR_NEWER)
                     ? EH_RECORD_ERROR_VERSION
                     : EH_RECORD_ERROR_DAMAGED,
                 "entry %" G_GUINT64_FORMAT ": %s", row->seq, local->message);

  return entry;
}

typedef struct
{
  EhDossierEntryFunc func;
  gpointer user_data;
} Walk;

static gboolean
walk_row (const EhRecordRow *row, gpointer user_data, GError **error)
{
  Walk *walk = user_data;
  g_autoptr (EhEntry) entry = eh_loader_decode (row, error);
  g_autofree char *head = NULL;

  if (entry == NULL)
    return FALSE;

  head = eh_hex_encode (row->head, EH_CHAIN_HEAD_SIZE);
  return walk->func (entry, row->seq, head, walk->user_data, error);
}

static gboolean
foreach_entry (gpointer source, EhDossierEntryFunc func, gpointer user_data, GError **error)
{
  Walk walk = { func, user_data };

  return eh_record_foreach (eh_clerk_get_record (source), 1, walk_row, &walk, error);
}

/**
 * eh_loader_new_dossier:
 * @clerk: a clerk, which must outlive the dossier
 *
 * Returns: (transfer full): the book as it stands at its head
 */
EhDossier *
eh_loader_new_dossier (EhClerk *clerk)
{
  EhRecord *record = eh_clerk_get_record (clerk);
  const EhProcurement *procurement = eh_clerk_get_procurement (clerk);
  g_autofree char *digest = eh_hex_encode (eh_record_get_head (record), EH_CHAIN_HEAD_SIZE);
  g_autofree char *name = g_path_get_basename (eh_record_get_path (record));
  EhDossier *dossier =
      eh_dossier_new (procurement, digest, eh_procurement_get_last_time (procurement), name);

  eh_dossier_set_record (dossier, foreach_entry, clerk, NULL);
  return dossier;
}
