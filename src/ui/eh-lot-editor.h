/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-lot-editor.h: what a lot is called.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_LOT_EDITOR (eh_lot_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhLotEditor, eh_lot_editor, EH, LOT_EDITOR, EhEditor)

G_END_DECLS
