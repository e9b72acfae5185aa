/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-text.h: all that an entry says, field by field.
 */
#pragma once

#include "core/eh-entry.h"

G_BEGIN_DECLS

char *eh_entry_text_describe (const EhEntry *entry, const char *currency) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
