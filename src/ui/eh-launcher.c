/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-launcher.c: has another program show a file.
 */
#include "ui/eh-launcher.h"

/* The desktop tells the user if there is no program for it. @parent can be NULL. */
void
eh_launcher_show (GtkWindow *parent, GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}
