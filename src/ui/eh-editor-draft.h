/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-editor-draft.h: what was typed into a form, as one text.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *eh_editor_draft_write (GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_editor_draft_read (const char *draft, GPtrArray *rows);

G_END_DECLS
