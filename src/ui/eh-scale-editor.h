/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale-editor.h: the points of a scale, and how a scorer sees them.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_SCALE_EDITOR (eh_scale_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhScaleEditor, eh_scale_editor, EH, SCALE_EDITOR, EhEditor)

G_END_DECLS
