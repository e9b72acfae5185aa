/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-failure-editor.h: why a tender failed a requirement.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_FAILURE_EDITOR (eh_failure_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhFailureEditor, eh_failure_editor, EH, FAILURE_EDITOR, EhEditor)

G_END_DECLS
