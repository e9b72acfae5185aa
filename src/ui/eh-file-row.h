/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-file-row.h: a file in a list: a book to open, a document that was saved.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EH_TYPE_FILE_ROW (eh_file_row_get_type ())
G_DECLARE_FINAL_TYPE (EhFileRow, eh_file_row, EH, FILE_ROW, GtkListBoxRow)

GtkWidget *eh_file_row_new (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
GFile *eh_file_row_get_file (EhFileRow *self);

G_END_DECLS
