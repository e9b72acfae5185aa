/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-about.h: what the program is, and what it is made of.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eh_about_show (GtkWindow *parent);

G_END_DECLS
