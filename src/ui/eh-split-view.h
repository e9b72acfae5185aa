/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-split-view.h: two panes side by side, or one at a time where it is narrow.
 *
 * This is the one place that knows which widget does it: libadwaita 1.4 has
 * another one than 1.2. The action "split.back" of the innermost split view
 * goes from its end pane to its start pane.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_SPLIT_VIEW (eh_split_view_get_type ())
G_DECLARE_FINAL_TYPE (EhSplitView, eh_split_view, EH, SPLIT_VIEW, AdwBin)

gboolean eh_split_view_get_collapsed (EhSplitView *self);
gboolean eh_split_view_get_show_end (EhSplitView *self);
void eh_split_view_set_show_end (EhSplitView *self, gboolean show_end);

G_END_DECLS
