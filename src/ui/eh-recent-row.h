/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-recent-row.h: a book that was opened before.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EH_TYPE_RECENT_ROW (eh_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (EhRecentRow, eh_recent_row, EH, RECENT_ROW, GtkListBoxRow)

GtkWidget *eh_recent_row_new (GFile *file, gboolean is_there) G_GNUC_WARN_UNUSED_RESULT;
GFile *eh_recent_row_get_file (EhRecentRow *self);

G_END_DECLS
