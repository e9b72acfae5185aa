/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-template.h: takes a widget apart that was made from a template.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eh_template_dispose (GtkWidget *widget, GType type);

G_END_DECLS
