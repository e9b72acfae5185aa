/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * score-case.h: procurements of any size whose scores can be told from their
 * places.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/eh-procurement.h"

G_BEGIN_DECLS

char *score_case_new (guint n_questions,
                      guint n_tenders,
                      gboolean is_scored) G_GNUC_WARN_UNUSED_RESULT;
gint64 score_case_get_score (guint question, guint tender);
const EhScore *score_case_find (const EhProcurement *procurement, guint question, guint tender);
const EhScore *score_case_find_of (const EhProcurement *procurement,
                                   const char *member,
                                   guint question,
                                   guint tender);
gboolean score_case_press (GtkWidget *widget, guint key, GdkModifierType state);

G_END_DECLS
