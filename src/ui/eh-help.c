/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-help.c: finds what explains a page, in the user's language.
 */
#include "ui/eh-help.h"

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ui/eh-confirm.h"
#include "ui/eh-launcher.h"

/* Every topic is there in the language that the program was written in. */
#define OWN_LANGUAGE "en"

/* A topic is a file name, and nothing that leads elsewhere. */
static gboolean
is_topic (const char *text)
{
  return *text != '\0' && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

static GFile *
find_in (const char *folder, const char *language, const char *topic)
{
  g_autofree char *name = g_strconcat (topic, ".html", NULL);
  g_autofree char *path = g_build_filename (folder, language, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_file_new_for_path (path) : NULL;
}

/* The topic in the first of @languages that has it, then in English; if it is
 * nowhere, the list of topics in the same way.
 *
 * Returns: (transfer full) (nullable): the file */
GFile *
eh_help_find (const char *folder, const char *const *languages, const char *topic)
{
  GFile *file = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (languages != NULL, NULL);
  g_return_val_if_fail (topic != NULL, NULL);

  if (is_topic (topic))
    {
      for (guint i = 0; languages[i] != NULL && file == NULL; i++)
        file = find_in (folder, languages[i], topic);
      if (file == NULL)
        file = find_in (folder, OWN_LANGUAGE, topic);
    }
  if (file == NULL && !g_str_equal (topic, EH_HELP_INDEX))
    file = eh_help_find (folder, languages, EH_HELP_INDEX);

  return file;
}

/* Where the help is not installed, that is said. @parent can be NULL. */
void
eh_help_show (GtkWindow *parent, const char *topic)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (topic != NULL);

  file = eh_help_find (PKGDATADIR "/help", g_get_language_names (), topic);
  if (file != NULL)
    eh_launcher_show (parent, file);
  else if (parent != NULL)
    eh_confirm_tell (parent, _ ("There is no help on this computer"),
                     _ ("Evenhand is installed without its help."));
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  const char *topic = g_variant_get_string (args, NULL);

  if (*topic != '\0')
    eh_help_show (GTK_WINDOW (widget), topic);
  else if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.help", NULL);

  return TRUE;
}

/* Makes F1 open the help in the windows of that class too, which shortcuts of the
 * application do not reach: @topic, or if it is %NULL what explains the page that
 * they were opened from. */
void
eh_help_bind_key (GtkWidgetClass *widget_class, const char *topic)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_add_binding (widget_class, GDK_KEY_F1, 0, key_cb, "s",
                                topic != NULL ? topic : "");
}
