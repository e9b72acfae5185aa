/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-editor.h: who made a tender, for which lot, and at what price.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_TENDER_EDITOR (eh_tender_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhTenderEditor, eh_tender_editor, EH, TENDER_EDITOR, EhEditor)

G_END_DECLS
