/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-chart.h: horizontal bars, plain or made of parts, as figures.
 *
 * A chart holds the numbers, as whole numbers of a unit's smallest part, and
 * makes the figure for the width it is given: so the same chart is right on a
 * window, on A4 and in large print. It is filled, then built; building does
 * not change it.
 *
 * Plain bars have one part per bar and no key. Stacked bars have the same
 * parts in the same order in each bar; a part is known by its key, written
 * into it where there is room, and by its place.
 */
#pragma once

#include "document/eh-figure.h"

G_BEGIN_DECLS

/* In place of a value: there is none, for instance a mark not yet given. */
#define EH_CHART_NO_VALUE G_MININT64

typedef struct _EhChart EhChart;

EhChart *eh_chart_new (const char *title,
                       const char *unit,
                       guint decimals) G_GNUC_WARN_UNUSED_RESULT;
EhChart *eh_chart_ref (EhChart *self);
void eh_chart_unref (EhChart *self);

void eh_chart_set_description (EhChart *self, const char *description);
void eh_chart_set_bar_title (EhChart *self, const char *title);
void eh_chart_set_maximum (EhChart *self, gint64 maximum);
void eh_chart_add_part (EhChart *self, const char *key, const char *title);
void eh_chart_add_bar (EhChart *self, const char *label, const gint64 *values, guint n_values);

guint eh_chart_get_n_bars (const EhChart *self);

EhFigure *eh_chart_build (const EhChart *self, double width) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eh_chart_build_parts (const EhChart *self,
                                 double width,
                                 double max_height) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhChart, eh_chart_unref)

G_END_DECLS
