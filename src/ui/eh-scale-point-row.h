/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale-point-row.h: one point of a scale, as it is edited.
 */
#pragma once

#include <adwaita.h>

#include "core/eh-kind.h"

G_BEGIN_DECLS

#define EH_TYPE_SCALE_POINT_ROW (eh_scale_point_row_get_type ())
G_DECLARE_FINAL_TYPE (EhScalePointRow, eh_scale_point_row, EH, SCALE_POINT_ROW, AdwBin)

GtkWidget *eh_scale_point_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
char *eh_scale_point_row_dup_text (EhScalePointRow *self, EhField field) G_GNUC_WARN_UNUSED_RESULT;
void eh_scale_point_row_set_text (EhScalePointRow *self, EhField field, const char *text);
void eh_scale_point_row_set_place (EhScalePointRow *self, guint place, guint n);
void eh_scale_point_row_set_share (EhScalePointRow *self, const char *share);

G_END_DECLS
