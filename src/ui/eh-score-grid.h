/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-grid.h: a sheet of scores to look over and to fill in.
 *
 * Arrows move a cursor over the questions; scores are typed where it is. What is
 * done is told by signals: "score-typed" (row, column,
 * hundredths), "score-refused" (row, column, what was typed), "withdrawn" and
 * "opened" (row, column).
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-score-sheet.h"

G_BEGIN_DECLS

#define EH_TYPE_SCORE_GRID (eh_score_grid_get_type ())
G_DECLARE_FINAL_TYPE (EhScoreGrid, eh_score_grid, EH, SCORE_GRID, AdwBin)

void eh_score_grid_set_sheet (EhScoreGrid *self, EhScoreSheet *sheet);
void eh_score_grid_set_is_writable (EhScoreGrid *self, gboolean is_writable);
void eh_score_grid_get_cursor (EhScoreGrid *self, guint *row, guint *column);
void eh_score_grid_set_cursor (EhScoreGrid *self, guint row, guint column);
void eh_score_grid_find_open (EhScoreGrid *self, int row, int column);

G_END_DECLS
