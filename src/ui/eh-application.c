/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-application.c: the application: its windows, options and shortcuts.
 */
#include "ui/eh-application.h"

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ui/eh-about.h"
#include "ui/eh-accessible.h"
#include "ui/eh-appearance.h"
#include "ui/eh-help.h"
#include "ui/eh-preferences-window.h"
#include "ui/eh-settings.h"
#include "ui/eh-window.h"

struct _EhApplication
{
  AdwApplication parent_instance;

  /* Owned references */
  GSettings *settings;
  EhAppearance *appearance;
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
  { "win.help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.preferences", { "<Control>comma" } },
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
  eh_about_show (gtk_application_get_active_window (user_data));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  eh_help_show (gtk_application_get_active_window (user_data),
                g_variant_get_string (parameter, NULL));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (user_data);

  gtk_window_present (GTK_WINDOW (eh_preferences_window_new (parent)));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (eh_window_new (user_data)));
}

/* However they are spelled, through whatever links. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf of_a, of_b;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;

  return a != NULL && b != NULL && g_stat (a, &of_a) == 0 && g_stat (b, &of_b) == 0 &&
         of_a.st_dev == of_b.st_dev && of_a.st_ino == of_b.st_ino;
}

/* Returns: (nullable): the window that shows the book at @path, or is about to;
 * for %NULL, one that shows none */
GtkWindow *
eh_application_find_window (EhApplication *self, const char *path)
{
  g_return_val_if_fail (EH_IS_APPLICATION (self), NULL);

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (EH_IS_WINDOW (link->data) && !eh_window_is_closing (link->data) &&
        is_same_file (eh_window_get_path (link->data), path))
      return link->data;

  return NULL;
}

/* What the desktop says of the size of text may have changed meanwhile. */
static void
active_window_cb (EhApplication *self)
{
  if (gtk_application_get_active_window (GTK_APPLICATION (self)) != NULL)
    eh_appearance_follow (self->appearance);
}

static void
eh_application_activate (GApplication *app)
{
  EhApplication *self = EH_APPLICATION (app);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));
  g_autofree char *path = NULL;

  if (window == NULL)
    {
      window = GTK_WINDOW (eh_window_new (self));
      path = eh_settings_dup_book_to_reopen (self->settings);
    }
  if (path != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      eh_window_open (EH_WINDOW (window), file);
    }
  gtk_window_present (window);
}

/* A book that is open already is shown; a window without a book takes one. */
static void
eh_application_open (GApplication *app, GFile **files, int n_files, const char *hint)
{
  EhApplication *self = EH_APPLICATION (app);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      GtkWindow *window = eh_application_find_window (self, path);

      if (window == NULL)
        window = eh_application_find_window (self, NULL);
      if (window == NULL)
        window = GTK_WINDOW (eh_window_new (self));
      eh_window_open (EH_WINDOW (window), files[i]);
      gtk_window_present (window);
    }
}

static void
eh_application_startup (GApplication *app)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
    { .name = "help", .activate = help_cb, .parameter_type = "s" },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "new-window", .activate = new_window_cb },
  };

  EhApplication *self = EH_APPLICATION (app);

  G_APPLICATION_CLASS (eh_application_parent_class)->startup (app);

  eh_accessible_init ();
  self->settings = eh_settings_new ();
  self->appearance = eh_appearance_new (self->settings);
  g_signal_connect (app, "notify::active-window", G_CALLBACK (active_window_cb), NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), app);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (app), shortcuts[i].action,
                                           shortcuts[i].accels);
  gtk_window_set_default_icon_name (APP_ID);
}

static int
eh_application_handle_local_options (GApplication *app, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("evenhand %s\n", PACKAGE_VERSION);
      return 0;
    }

  /* The first window is new in any case. */
  if (g_variant_dict_contains (options, "new-window") && g_application_register (app, NULL, NULL) &&
      g_application_get_is_remote (app))
    {
      g_action_group_activate_action (G_ACTION_GROUP (app), "new-window", NULL);
      return 0;
    }

  return -1;
}

static void
eh_application_dispose (GObject *object)
{
  EhApplication *self = EH_APPLICATION (object);

  g_clear_object (&self->appearance);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (eh_application_parent_class)->dispose (object);
}

static void
eh_application_class_init (EhApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_application_dispose;
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
  g_application_add_main_option (G_APPLICATION (self), "new-window", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _ ("Open a new window"), NULL);
}

EhApplication *
eh_application_new (void)
{
  return g_object_new (EH_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/evenhand/Evenhand",
                       NULL);
}
