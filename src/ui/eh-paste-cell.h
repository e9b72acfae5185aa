/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-cell.h: a cell of a table that is looked at before it is taken.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-paste-sheet.h"

G_BEGIN_DECLS

#define EH_TYPE_PASTE_CELL (eh_paste_cell_get_type ())
G_DECLARE_FINAL_TYPE (EhPasteCell, eh_paste_cell, EH, PASTE_CELL, AdwBin)

GtkWidget *eh_paste_cell_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_paste_cell_show (EhPasteCell *self, EhPasteRow *row, guint column);
void eh_paste_cell_forget (EhPasteCell *self);

G_END_DECLS
