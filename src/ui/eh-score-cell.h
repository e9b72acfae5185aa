/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-cell.h: one score in the grid, with what is to be said about it.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-score-sheet.h"

G_BEGIN_DECLS

#define EH_TYPE_SCORE_CELL (eh_score_cell_get_type ())
G_DECLARE_FINAL_TYPE (EhScoreCell, eh_score_cell, EH, SCORE_CELL, AdwBin)

void eh_score_cell_show (EhScoreCell *self, const EhScoreSheet *sheet, guint row, guint column);
void eh_score_cell_show_typed (EhScoreCell *self, const char *typed);
gboolean eh_score_cell_is_at (EhScoreCell *self, guint row, guint column);
void eh_score_cell_get_place (EhScoreCell *self, guint *row, guint *column);
void eh_score_cell_forget (EhScoreCell *self);

G_END_DECLS
