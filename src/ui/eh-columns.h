/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-columns.h: what GTK 4.8 does not offer for the heads of columns.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eh_columns_align_numbers (GtkColumnView *view, guint first);
void eh_columns_scroll_to (GtkColumnView *view, guint position);

G_END_DECLS
