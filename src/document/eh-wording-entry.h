/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-entry.h: what an entry of the record says, in a sentence.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

char *eh_wording_entry (const EhProcurement *procurement,
                        const EhEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_author (const EhProcurement *procurement,
                         const EhEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
