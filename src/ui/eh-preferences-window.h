/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-preferences-window.h: where people say how they like it.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_PREFERENCES_WINDOW (eh_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (EhPreferencesWindow,
                      eh_preferences_window,
                      EH,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

EhPreferencesWindow *eh_preferences_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
