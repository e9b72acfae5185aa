/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-buttons.h: the scores of a scale as a row of large buttons.
 *
 * Below them stands what the chosen score means, in the published words and no
 * others [R7]. The signal "chosen" tells that a person chose one.
 */
#pragma once

#include <adwaita.h>

#include "core/eh-procurement.h"

G_BEGIN_DECLS

#define EH_TYPE_SCORE_BUTTONS (eh_score_buttons_get_type ())
G_DECLARE_FINAL_TYPE (EhScoreButtons, eh_score_buttons, EH, SCORE_BUTTONS, AdwBin)

void eh_score_buttons_set_points (EhScoreButtons *self, const EhPoint *points, guint n_points);
gint64 eh_score_buttons_get_score (EhScoreButtons *self);
void eh_score_buttons_set_score (EhScoreButtons *self, gint64 score);
gboolean eh_score_buttons_type (EhScoreButtons *self, gunichar letter);

G_END_DECLS
