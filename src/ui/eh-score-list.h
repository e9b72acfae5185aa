/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-list.h: a sheet of scores one below the other, where it is narrow.
 *
 * The signal "opened" tells of the row and the column of the sheet.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-score-sheet.h"

G_BEGIN_DECLS

#define EH_TYPE_SCORE_LIST (eh_score_list_get_type ())
G_DECLARE_FINAL_TYPE (EhScoreList, eh_score_list, EH, SCORE_LIST, AdwBin)

void eh_score_list_set_sheet (EhScoreList *self, EhScoreSheet *sheet);

G_END_DECLS
