/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-window-private.h: what a window does with a book once it is chosen.
 *
 * Each of these uses @self if it has no book yet, and another window if it has.
 */
#pragma once

#include "ui/eh-window.h"

G_BEGIN_DECLS

void eh_window_open_path (EhWindow *self, const char *path);
void eh_window_create (EhWindow *self,
                       const char *path,
                       GBytes *exchange,
                       const char *exchange_name);
void eh_window_fail (EhWindow *self, const char *path, const GError *error);

void eh_window_load_exchange (EhWindow *self, GFile *file);
void eh_window_install_begin_actions (GtkWidgetClass *widget_class);

G_END_DECLS
