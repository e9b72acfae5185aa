/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-window-state.h: keeps a window's size soon after it changes.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eh_window_state_keep (GtkWindow *window, GSettings *settings);

G_END_DECLS
