/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-accessible.h: mends what GTK 4.8 tells screen readers wrongly.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eh_accessible_init (void);
void eh_accessible_mend (GtkWidget *root);

G_END_DECLS
