/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure-view.h: a chart on the screen, from the same figure as on paper.
 *
 * The figure is made for the width there is and the size of the user's text.
 * Its inks follow the theme: what is black on paper is the colour of text.
 */
#pragma once

#include <gtk/gtk.h>

#include "document/eh-chart.h"

G_BEGIN_DECLS

#define EH_TYPE_FIGURE_VIEW (eh_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (EhFigureView, eh_figure_view, EH, FIGURE_VIEW, GtkWidget)

void eh_figure_view_set_chart (EhFigureView *self, EhChart *chart);

G_END_DECLS
