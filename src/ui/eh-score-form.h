/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-form.h: one question of one tender: its score and the reason.
 *
 * What is chosen and typed becomes one entry when it is saved, and is a draft
 * until then. The mean of the individual scores is shown, and never chosen in
 * advance [R26]. The signal "moved" tells that another question or tender is
 * shown.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"
#include "ui/eh-score-sheet.h"

G_BEGIN_DECLS

#define EH_TYPE_SCORE_FORM (eh_score_form_get_type ())
G_DECLARE_FINAL_TYPE (EhScoreForm, eh_score_form, EH, SCORE_FORM, AdwBin)

void eh_score_form_set_sheet (EhScoreForm *self,
                              EhBook *book,
                              EhScoreSheet *sheet,
                              const char *member);
void eh_score_form_show (EhScoreForm *self, guint row, guint column);
void eh_score_form_choose (EhScoreForm *self, gint64 score);
gboolean eh_score_form_get_place (EhScoreForm *self, guint *row, guint *column);

G_END_DECLS
