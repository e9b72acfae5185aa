/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-input-frame.h: what stands around the control of a form's row.
 *
 * Above it what it is called, below it a hint, and what is wrong with it.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_INPUT_FRAME (eh_input_frame_get_type ())
G_DECLARE_FINAL_TYPE (EhInputFrame, eh_input_frame, EH, INPUT_FRAME, AdwBin)

const char *eh_input_frame_get_title (EhInputFrame *self);
void eh_input_frame_set_title (EhInputFrame *self, const char *title);
const char *eh_input_frame_get_hint (EhInputFrame *self);
void eh_input_frame_set_hint (EhInputFrame *self, const char *hint);
const char *eh_input_frame_get_problem (EhInputFrame *self);
void eh_input_frame_set_problem (EhInputFrame *self, const char *problem);
void eh_input_frame_set_is_optional (EhInputFrame *self, gboolean is_optional);
void eh_input_frame_set_control (EhInputFrame *self, GtkWidget *control);

G_END_DECLS
