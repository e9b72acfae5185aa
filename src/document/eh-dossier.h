/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-dossier.h: what a document is made from: a book as it stood at one head.
 *
 * A dossier holds a copy of the procurement, its results, and a way to walk
 * the record's entries one by one, so that a record of any length needs no
 * memory. It holds no clock: whatever time a document shows was said by an
 * entry, so the same book gives the same bytes.
 */
#pragma once

#include "core/eh-entry.h"
#include "core/eh-procurement.h"
#include "core/eh-results.h"

G_BEGIN_DECLS

/**
 * EhDossierEntryFunc:
 * @entry: an entry of the record
 * @seq: its place, from 1
 * @head: the book's head after it: 64 lower-case hexadecimal digits
 * @user_data: what was given to eh_dossier_foreach_entry()
 * @error: return location for an error
 *
 * Called for each entry in the record's order.
 *
 * Returns: %TRUE to go on; %FALSE with @error set to stop
 */
typedef gboolean (*EhDossierEntryFunc) (const EhEntry *entry,
                                        guint64 seq,
                                        const char *head,
                                        gpointer user_data,
                                        GError **error);

/**
 * EhDossierForeachFunc:
 * @source: where the record is
 * @func: to be called for each entry
 * @user_data: to be given to @func
 * @error: return location for an error
 *
 * Walks a record from its first entry to the one whose head the dossier names.
 *
 * Returns: %TRUE if all entries were walked
 */
typedef gboolean (*EhDossierForeachFunc) (gpointer source,
                                          EhDossierEntryFunc func,
                                          gpointer user_data,
                                          GError **error);

typedef struct _EhDossier EhDossier;

EhDossier *eh_dossier_new (const EhProcurement *procurement,
                           const char *digest,
                           gint64 time,
                           const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
EhDossier *eh_dossier_ref (EhDossier *self);
void eh_dossier_unref (EhDossier *self);

void eh_dossier_set_record (EhDossier *self,
                            EhDossierForeachFunc foreach,
                            gpointer source,
                            GDestroyNotify free_source);

const EhProcurement *eh_dossier_get_procurement (const EhDossier *self);
const EhResults *eh_dossier_get_results (const EhDossier *self);
const char *eh_dossier_get_digest (const EhDossier *self);
gint64 eh_dossier_get_time (const EhDossier *self);
const char *eh_dossier_get_file_name (const EhDossier *self);
const char *eh_dossier_get_keeper (const EhDossier *self);
gboolean eh_dossier_is_protected (const EhDossier *self);
gboolean eh_dossier_foreach_entry (const EhDossier *self,
                                   EhDossierEntryFunc func,
                                   gpointer user_data,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhDossier, eh_dossier_unref)

G_END_DECLS
