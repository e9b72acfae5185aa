/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-application.h: the application: its windows, options and shortcuts.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_APPLICATION (eh_application_get_type ())
G_DECLARE_FINAL_TYPE (EhApplication, eh_application, EH, APPLICATION, AdwApplication)

EhApplication *eh_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWindow *eh_application_find_window (EhApplication *self, const char *path);

G_END_DECLS
