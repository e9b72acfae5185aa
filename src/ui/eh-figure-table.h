/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure-table.h: what a chart shows, as a table.
 */
#pragma once

#include <adwaita.h>

#include "document/eh-chart.h"

G_BEGIN_DECLS

#define EH_TYPE_FIGURE_TABLE (eh_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (EhFigureTable, eh_figure_table, EH, FIGURE_TABLE, AdwBin)

void eh_figure_table_set_chart (EhFigureTable *self, EhChart *chart);

G_END_DECLS
