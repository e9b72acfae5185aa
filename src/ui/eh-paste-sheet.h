/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-sheet.h: the rows of a table that is looked at before it is taken.
 *
 * Rows are made when they are asked for. After the draft was read again,
 * eh_paste_sheet_update() tells by the signal "read" that cells may say something
 * else; the rows are the same as before.
 */
#pragma once

#include <gio/gio.h>

#include "exchange/eh-sheet-draft.h"

G_BEGIN_DECLS

#define EH_TYPE_PASTE_SHEET (eh_paste_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EhPasteSheet, eh_paste_sheet, EH, PASTE_SHEET, GObject)

#define EH_TYPE_PASTE_ROW (eh_paste_row_get_type ())
G_DECLARE_FINAL_TYPE (EhPasteRow, eh_paste_row, EH, PASTE_ROW, GObject)

EhPasteSheet *eh_paste_sheet_new (EhSheetDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
EhSheetDraft *eh_paste_sheet_get_draft (EhPasteSheet *self);
void eh_paste_sheet_update (EhPasteSheet *self);

EhPasteSheet *eh_paste_row_get_sheet (EhPasteRow *self);
guint eh_paste_row_get_number (EhPasteRow *self);
const char *eh_paste_row_get_text (EhPasteRow *self, guint column);
const EhSheetRemark *eh_paste_row_get_remark (EhPasteRow *self, guint column);
gboolean eh_paste_row_is_left_out (EhPasteRow *self, guint column);
gboolean eh_paste_row_is_header (EhPasteRow *self);

G_END_DECLS
