/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-table.h: a table as it was understood, with what each column is.
 *
 * The signal "column-chosen" is emitted after a column was corrected: the draft
 * is to be read again.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-paste-sheet.h"

G_BEGIN_DECLS

#define EH_TYPE_PASTE_TABLE (eh_paste_table_get_type ())
G_DECLARE_FINAL_TYPE (EhPasteTable, eh_paste_table, EH, PASTE_TABLE, AdwBin)

void eh_paste_table_set_sheet (EhPasteTable *self, EhPasteSheet *sheet);
void eh_paste_table_update (EhPasteTable *self);
void eh_paste_table_set_names (EhPasteTable *self, GStrv columns, GStrv rows);
void eh_paste_table_show_row (EhPasteTable *self, guint row);

G_END_DECLS
