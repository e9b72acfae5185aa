/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-about.c: what the program is, and what it is made of.
 */
#include "ui/eh-about.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The libraries that are linked, as their own copyright files have it. Text is
 * given where a licence is none that GTK knows. */
static const struct
{
  const char *name;
  const char *copyright;
  GtkLicense license;
  const char *text;
} libraries[] = {
  { "GLib, GTK, libadwaita, Pango", "© The GNOME Project and others", GTK_LICENSE_LGPL_2_1, NULL },
  { "SQLite", NULL, GTK_LICENSE_CUSTOM, N_ ("SQLite is in the public domain.") },
  { "libsodium", "© Frank Denis", GTK_LICENSE_CUSTOM, N_ ("libsodium is under the ISC licence.") },
  { "jansson", "© Petri Lehtinen", GTK_LICENSE_MIT_X11, NULL },
  { "libxlsxwriter", "© John McNamara", GTK_LICENSE_BSD, NULL },
  { "libharu", "© Takeshi Kanno, Antony Dovgal and others", GTK_LICENSE_CUSTOM,
    N_ ("libharu is under the zlib licence.") },
  { "libqrencode", "© Kentaro Fukuchi", GTK_LICENSE_LGPL_2_1, NULL },
  { "HarfBuzz, Fontconfig", "© Keith Packard, Behdad Esfahbod and others", GTK_LICENSE_MIT_X11,
    NULL },
  { "FriBidi", "© Behdad Esfahbod, Dov Grobgeld and others", GTK_LICENSE_LGPL_2_1, NULL },
};

/* @parent can be NULL. */
void
eh_about_show (GtkWindow *parent)
{
  AdwAboutWindow *window = ADW_ABOUT_WINDOW (adw_about_window_new ());

  g_object_set (window, "application-name", "Evenhand", "application-icon", APP_ID, "version",
                PACKAGE_VERSION, "developer-name", _ ("Evenhand maintainers"), "license-type",
                GTK_LICENSE_GPL_3_0, "comments",
                _ ("Score tenders together and show how the award was decided. Everything that "
                   "happens is one signed entry in a record that is only ever added to."),
                /* Translators: put your names here, one a line. */
                "translator-credits", _ ("translator-credits"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    adw_about_window_add_legal_section (window, libraries[i].name, libraries[i].copyright,
                                        libraries[i].license,
                                        libraries[i].text != NULL ? _ (libraries[i].text) : NULL);
  if (parent != NULL)
    {
      gtk_window_set_transient_for (GTK_WINDOW (window), parent);
      gtk_window_set_modal (GTK_WINDOW (window), TRUE);
    }
  gtk_window_present (GTK_WINDOW (window));
}
