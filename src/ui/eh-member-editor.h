/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-member-editor.h: who a member of the panel is, and in which roles.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_MEMBER_EDITOR (eh_member_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhMemberEditor, eh_member_editor, EH, MEMBER_EDITOR, EhEditor)

G_END_DECLS
