/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-readmission-editor.h: why an excluded tender is in the running again.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_READMISSION_EDITOR (eh_readmission_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhReadmissionEditor, eh_readmission_editor, EH, READMISSION_EDITOR, EhEditor)

G_END_DECLS
