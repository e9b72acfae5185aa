/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-summary.h: what an entry says, on one line.
 */
#pragma once

#include "core/eh-entry.h"

G_BEGIN_DECLS

char *eh_body_format_field (const EhBody *body,
                            const EhFieldSpec *spec,
                            guint money_digits) G_GNUC_WARN_UNUSED_RESULT;
char *eh_entry_summarize (const EhEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
