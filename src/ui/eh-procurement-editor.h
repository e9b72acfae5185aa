/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement-editor.h: what the procurement as a whole is.
 *
 * One entry says it all, but people change a part at a time: the editor shows
 * one part and leaves the others as they are.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_PROCUREMENT_EDITOR (eh_procurement_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhProcurementEditor, eh_procurement_editor, EH, PROCUREMENT_EDITOR, EhEditor)

EhEditor *eh_procurement_editor_new (const char *part);

G_END_DECLS
