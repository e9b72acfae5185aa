/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-drop-down.h: drop-downs of texts that take no more room than they are given.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *eh_drop_down_new (guint most_chars) G_GNUC_WARN_UNUSED_RESULT;
void eh_drop_down_shorten (GtkDropDown *self, guint most_chars);
void eh_drop_down_set_texts (GtkDropDown *self, const char *const *texts);

G_END_DECLS
