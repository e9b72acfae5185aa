/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-copy.h: puts a table on the clipboard, for a spreadsheet.
 */
#pragma once

#include <gtk/gtk.h>

#include "exchange/eh-csv.h"

G_BEGIN_DECLS

void eh_copy_table (GtkWidget *from, const EhCsv *table);

G_END_DECLS
