/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-launcher.h: has another program show a file.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eh_launcher_show (GtkWindow *parent, GFile *file);

G_END_DECLS
