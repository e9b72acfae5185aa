/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-application.c: the application: its windows, options and shortcuts.
 */
#include "ui/eh-application.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-window.h"

struct _EhApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (EhApplication, eh_application, ADW_TYPE_APPLICATION)

/* What resources/ui/help-overlay.ui tells people. */
static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "win.open", { "<Control>o" } },
  { "win.new-book", { "<Control>n" } },
  { "win.show-page::documents", { "<Control>e" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.verify", { "<Control><Shift>v" } },
  { "win.search", { "<Control>f" } },
  { "win.show-page::next-steps", { "<Alt>1" } },
  { "win.show-page::results", { "<Alt>2" } },
  { "win.show-page::record", { "<Alt>3" } },
  { "win.show-sidebar", { "F9" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

/* Each window closes its book by itself, and asks first if it must. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (
      gtk_application_get_active_window (user_data), "application-name", "Evenhand",
      "application-icon", APP_ID, "version", PACKAGE_VERSION, "developer-name",
      _ ("Evenhand maintainers"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Score tenders together and show how the award was decided. Everything that happens is "
         "one signed entry in a record that is only ever added to."),
      /* Translators: put your names here, one a line. */
      "translator-credits", _ ("translator-credits"), NULL);
}

static EhWindow *
find_window (EhApplication *self, const char *path)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (EH_IS_WINDOW (link->data) &&
        g_strcmp0 (eh_window_get_path (EH_WINDOW (link->data)), path) == 0)
      return EH_WINDOW (link->data);

  return NULL;
}

static void
eh_application_activate (GApplication *app)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (window == NULL)
    window = GTK_WINDOW (eh_window_new (EH_APPLICATION (app)));
  gtk_window_present (window);
}

/* A book that is open already is shown; a window without a book takes one. */
static void
eh_application_open (GApplication *app, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      EhWindow *window = find_window (EH_APPLICATION (app), path);

      if (window == NULL)
        {
          window = find_window (EH_APPLICATION (app), NULL);
          if (window == NULL)
            window = eh_window_new (EH_APPLICATION (app));
          eh_window_open (window, files[i]);
        }
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
eh_application_startup (GApplication *app)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
  };

  G_APPLICATION_CLASS (eh_application_parent_class)->startup (app);

  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), app);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (app), shortcuts[i].action,
                                           shortcuts[i].accels);
  gtk_window_set_default_icon_name (APP_ID);
}

static int
eh_application_handle_local_options (GApplication *app, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("evenhand %s\n", PACKAGE_VERSION);

  return 0;
}

static void
eh_application_class_init (EhApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->activate = eh_application_activate;
  app_class->open = eh_application_open;
  app_class->startup = eh_application_startup;
  app_class->handle_local_options = eh_application_handle_local_options;
}

static void
eh_application_init (EhApplication *self)
{
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[BOOK…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Score tenders together and show how the award was decided."));
  g_application_add_main_option (G_APPLICATION (self), "version", 'v', G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _ ("Print the version and exit"), NULL);
}

EhApplication *
eh_application_new (void)
{
  return g_object_new (EH_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/evenhand/Evenhand",
                       NULL);
}
