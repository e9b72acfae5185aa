/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-milestone-editor.h: a day in the timetable, and what happens on it.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_MILESTONE_EDITOR (eh_milestone_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhMilestoneEditor, eh_milestone_editor, EH, MILESTONE_EDITOR, EhEditor)

G_END_DECLS
