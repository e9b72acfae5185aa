/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-settings.h: how large the window was when it was last closed.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GSettings *eh_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_settings_restore_window (GSettings *settings, GtkWindow *window);
void eh_settings_save_window (GSettings *settings, GtkWindow *window);

G_END_DECLS
