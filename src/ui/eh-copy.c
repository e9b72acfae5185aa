/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-copy.c: puts a table on the clipboard, for a spreadsheet.
 */
#include "ui/eh-copy.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-say.h"

/* Copies @table, whose first row names the columns, and says so. */
void
eh_copy_table (GtkWidget *from, const EhCsv *table)
{
  g_autofree char *text = NULL;
  g_autofree char *done = NULL;
  guint n;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (table != NULL && eh_csv_get_n_rows (table) > 0);

  n = eh_csv_get_n_rows (table) - 1;
  text = eh_csv_write_copied (table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (from), text);
  done = g_strdup_printf (g_dngettext (NULL, "%u row copied. Paste it into a spreadsheet.",
                                       "%u rows copied. Paste them into a spreadsheet.", n),
                          n);
  eh_say (from, done);
}
