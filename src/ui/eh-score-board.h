/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-board.h: a sheet of scores to look over.
 *
 * The heads of rows and columns stay where they are while the cells scroll. Only
 * the cells that can be seen are there as widgets, so the size of the sheet does
 * not matter. The signal "cell-pressed" tells of a row, a column and how often.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/eh-score-cell.h"

G_BEGIN_DECLS

#define EH_TYPE_SCORE_BOARD (eh_score_board_get_type ())
G_DECLARE_FINAL_TYPE (EhScoreBoard, eh_score_board, EH, SCORE_BOARD, GtkWidget)

void eh_score_board_set_sheet (EhScoreBoard *self, EhScoreSheet *sheet);
EhScoreCell *eh_score_board_get_cell (EhScoreBoard *self, guint row, guint column);
guint eh_score_board_get_n_seen (EhScoreBoard *self);
void eh_score_board_scroll_to (EhScoreBoard *self, guint row, guint column);

G_END_DECLS
