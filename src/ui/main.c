/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * main.c: where the application begins.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (EhApplication) app = NULL;

  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Evenhand");

  app = eh_application_new ();

  return g_application_run (G_APPLICATION (app), argc, argv);
}
