/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-head.h: the head of a row or a column of the grid of scores.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_SCORE_HEAD (eh_score_head_get_type ())
G_DECLARE_FINAL_TYPE (EhScoreHead, eh_score_head, EH, SCORE_HEAD, AdwBin)

GtkWidget *eh_score_head_new (gboolean is_row) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_score_head_is_at (EhScoreHead *self, guint place);
void eh_score_head_set_place (EhScoreHead *self, guint place);
void eh_score_head_forget (EhScoreHead *self);
void eh_score_head_show (EhScoreHead *self, const char *title, const char *detail, guint depth);
void eh_score_head_show_group (EhScoreHead *self,
                               const char *title,
                               const char *detail,
                               guint depth);
void eh_score_head_show_excluded (EhScoreHead *self, const char *title, const char *why);

G_END_DECLS
