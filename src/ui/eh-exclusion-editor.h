/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exclusion-editor.h: why a tender is excluded by a decision.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_EXCLUSION_EDITOR (eh_exclusion_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhExclusionEditor, eh_exclusion_editor, EH, EXCLUSION_EDITOR, EhEditor)

G_END_DECLS
