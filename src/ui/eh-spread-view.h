/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-spread-view.h: the individual scores of one answer along their scale.
 *
 * Each score is a mark: a round one, or a diamond for a patient representative.
 * A band shows how far they lie apart and a thin line their mean, which is for
 * information and nothing else [R26].
 */
#pragma once

#include <gtk/gtk.h>

#include "core/eh-procurement.h"

G_BEGIN_DECLS

#define EH_TYPE_SPREAD_VIEW (eh_spread_view_get_type ())
G_DECLARE_FINAL_TYPE (EhSpreadView, eh_spread_view, EH, SPREAD_VIEW, GtkWidget)

void eh_spread_view_set_points (EhSpreadView *self, const EhPoint *points, guint n_points);
void eh_spread_view_add_score (EhSpreadView *self, gint64 score, gboolean is_patient);
void eh_spread_view_set_mean (EhSpreadView *self, gint64 mean);

G_END_DECLS
