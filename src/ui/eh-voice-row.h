/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-voice-row.h: one member's score of an answer, with the reason.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/eh-procurement.h"

G_BEGIN_DECLS

#define EH_TYPE_VOICE_ROW (eh_voice_row_get_type ())
G_DECLARE_FINAL_TYPE (EhVoiceRow, eh_voice_row, EH, VOICE_ROW, GtkListBoxRow)

GtkWidget *eh_voice_row_new (const EhMember *member,
                             const EhScore *score,
                             const char *label) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
