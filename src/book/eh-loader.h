/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-loader.h: from the bytes of a record to entries and a dossier.
 */
#pragma once

#include "book/eh-clerk.h"
#include "document/eh-dossier.h"

G_BEGIN_DECLS

EhEntry *eh_loader_decode (const EhRecordRow *row, GError **error) G_GNUC_WARN_UNUSED_RESULT;
EhDossier *eh_loader_new_dossier (EhClerk *clerk) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
