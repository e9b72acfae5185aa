/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-editor-frame.h: what stands around the form of an editor.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_EDITOR_FRAME (eh_editor_frame_get_type ())
G_DECLARE_FINAL_TYPE (EhEditorFrame, eh_editor_frame, EH, EDITOR_FRAME, AdwBin)

GtkWidget *eh_editor_frame_get_form (EhEditorFrame *self);
void eh_editor_frame_set_form (EhEditorFrame *self, GtkWidget *form);
GtkWidget *eh_editor_frame_get_save (EhEditorFrame *self);
void eh_editor_frame_refuse (EhEditorFrame *self, const char *why);
void eh_editor_frame_set_has_draft (EhEditorFrame *self, gboolean has_draft);
void eh_editor_frame_set_is_busy (EhEditorFrame *self, gboolean is_busy);

G_END_DECLS
