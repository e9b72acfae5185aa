/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "ui-fixture.h"
#include "ui/eh-application.h"
#include "ui/eh-appearance.h"
#include "ui/eh-help.h"
#include "ui/eh-page.h"
#include "ui/eh-preferences-window.h"
#include "ui/eh-settings.h"

/* What the toolkit does by itself, and the shortcuts window tells of too. */
static const char *const from_toolkit[] = { "F10", "<Alt>Left", NULL };
/* What pages do while the cursor is on them. */
static const char *const from_pages[] = { "Return",     "Delete",  "<Control>Return",
                                          "<Alt>Right", "<Alt>Up", "<Alt>Down",
                                          "Insert",     "F2",      "<Control>d",
                                          NULL };

static void
add_accels (GHashTable *set, const char *const *accels)
{
  for (guint i = 0; accels[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      if (!gtk_accelerator_parse (accels[i], &key, &modifiers))
        g_error ("%s is no key", accels[i]);
      g_hash_table_add (set, gtk_accelerator_name (key, modifiers));
    }
}

static void
collect_told (GtkWidget *widget, GHashTable *set)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *accelerator = NULL;
      g_auto (GStrv) accels = NULL;

      g_object_get (widget, "accelerator", &accelerator, NULL);
      accels = g_strsplit (accelerator, " ", -1);
      add_accels (set, (const char *const *) accels);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_told (child, set);
}

/* The shortcuts window tells of each key that does something, and of no other. */
static void
test_shortcuts (void)
{
  GtkApplication *app = GTK_APPLICATION (ui_fixture_get_application ());
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) real = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/evenhand/Evenhand/gtk/help-overlay.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (app);
  GHashTableIter iter;
  gpointer accel;

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (app, actions[i]);

      add_accels (real, (const char *const *) accels);
    }
  add_accels (real, from_toolkit);
  add_accels (real, from_pages);
  collect_told (overlay, told);

  g_hash_table_iter_init (&iter, real);
  while (g_hash_table_iter_next (&iter, &accel, NULL))
    if (!g_hash_table_contains (told, accel))
      g_error ("the shortcuts window does not tell of %s", (char *) accel);
  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &accel, NULL))
    if (!g_hash_table_contains (real, accel))
      g_error ("%s does nothing, but the shortcuts window tells of it", (char *) accel);
  gtk_window_destroy (GTK_WINDOW (overlay));
}

static int
get_dpi (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);

  return dpi;
}

/* Text grows in all windows as soon as it is asked for, and shrinks again. */
static void
test_text_size (void)
{
  g_autoptr (GSettings) settings = eh_settings_new ();
  int usual = get_dpi ();

  g_settings_set_int (settings, "text-size", 150);
  g_assert_cmpint (get_dpi (), ==, (usual > 0 ? usual : 96 * 1024) * 150 / 100);
  g_settings_set_int (settings, "text-size", 200);
  g_assert_cmpint (get_dpi (), ==, (usual > 0 ? usual : 96 * 1024) * 2);
  g_settings_reset (settings, "text-size");
  g_assert_cmpint (get_dpi (), ==, usual);
}

static void
test_appearance (void)
{
  g_autoptr (GSettings) settings = eh_settings_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_settings_set_string (settings, "appearance", "dark");
  g_assert_true (adw_style_manager_get_dark (manager));
  g_settings_set_string (settings, "appearance", "light");
  g_assert_false (adw_style_manager_get_dark (manager));
  g_settings_reset (settings, "appearance");
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

/* What is chosen is kept at once, and what is kept is shown. */
static void
test_preferences (void)
{
  g_autoptr (GSettings) settings = eh_settings_new ();
  EhPreferencesWindow *window = NULL;
  GtkWidget *row;
  g_autofree char *keeper = NULL;
  g_autofree char *currency = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *path = NULL;

  g_settings_set_string (settings, "books-folder", "/a & b/<c>");
  window = eh_preferences_window_new (NULL);
  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  ui_fixture_assert_text (window, "/a & b/<c>");

  row = find_row (GTK_WIDGET (window), "Your _name, as the record will say it");
  gtk_editable_set_text (GTK_EDITABLE (row), " A. Keeper ");
  keeper = eh_settings_dup_keeper (settings);
  g_assert_cmpstr (keeper, ==, "A. Keeper");

  row = find_row (GTK_WIDGET (window), "_Currency");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  currency = eh_settings_dup_currency (settings);
  g_assert_cmpstr (currency, ==, "EUR");
  g_settings_set_string (settings, "currency", "NZD");
  row = find_row (GTK_WIDGET (window), "_Style");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpint (g_settings_get_enum (settings, "appearance"), ==, 2);

  folder = eh_settings_dup_books_folder (settings);
  path = g_file_get_path (folder);
  g_assert_cmpstr (path, ==, "/a & b/<c>");
  gtk_widget_activate_action (GTK_WIDGET (window), "preferences.forget-folder", NULL);
  ui_fixture_assert_text (window, "Wherever you last chose");
  g_assert_null (eh_settings_dup_books_folder (settings));
  gtk_window_destroy (GTK_WINDOW (window));
  g_settings_reset (settings, "keeper-name");
  g_settings_reset (settings, "currency");
  g_settings_reset (settings, "appearance");
}

/* No value that the program could not use can be kept. */
static void
test_schema (void)
{
  g_autoptr (GSettings) settings = eh_settings_new ();
  static const struct
  {
    const char *key;
    const char *value;
  } wrong[] = {
    { "text-size", "99" },        { "text-size", "201" }, { "appearance", "'pink'" },
    { "currency", "'sterling'" }, { "currency", "''" },   { "window-width", "0" },
    { "window-height", "-1" },
  };
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, wrong[i].key);
      g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_parse (
          g_settings_schema_key_get_value_type (key), wrong[i].value, NULL, NULL, NULL));

      g_assert_false (g_settings_schema_key_range_check (key, value));
    }
}

/* Each book has its page; the oldest are forgotten. */
static void
test_page_of_book (void)
{
  g_autoptr (GSettings) settings = eh_settings_new ();
  g_autofree char *page = NULL;
  g_autofree char *other = NULL;
  g_autofree char *oldest = NULL;

  eh_settings_set_page (settings, "/books/first", "results");
  for (guint i = 0; i < 49; i++)
    {
      g_autofree char *path = g_strdup_printf ("/books/%u", i);

      eh_settings_set_page (settings, path, "record");
    }
  page = eh_settings_dup_page (settings, "/books/first");
  g_assert_cmpstr (page, ==, "results");
  eh_settings_set_page (settings, "/books/0", "criteria");
  other = eh_settings_dup_page (settings, "/books/0");
  g_assert_cmpstr (other, ==, "criteria");
  eh_settings_set_page (settings, "/books/last", "criteria");
  oldest = eh_settings_dup_page (settings, "/books/first");
  g_assert_null (oldest);
  g_settings_reset (settings, "pages");
}

/* A new size is kept though the window was not closed. */
static void
test_window_size (void)
{
  g_autoptr (GSettings) settings = eh_settings_new ();
  EhWindow *window = eh_window_new (ui_fixture_get_application ());
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  int width, height;

  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  gtk_window_set_default_size (GTK_WINDOW (window), 777, 555);
  while (g_settings_get_int (settings, "window-width") != 777 && g_get_monotonic_time () < end)
    ui_fixture_settle ();
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 777);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 555);
  ui_fixture_close (window);

  window = eh_window_new (ui_fixture_get_application ());
  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 777);
  g_assert_cmpint (height, ==, 555);
  ui_fixture_close (window);
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
}

static guint
count_windows (void)
{
  return g_list_length (
      gtk_application_get_windows (GTK_APPLICATION (ui_fixture_get_application ())));
}

static void
open_again (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (ui_fixture_get_application ()), &file, 1, "");
  ui_fixture_settle ();
}

/* One window per book, however its path is spelled. */
static void
test_one_window (void)
{
  g_autofree char *path = ui_fixture_make_sample ("only.evenhand");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *link = g_build_filename (folder, "link.evenhand", NULL);
  g_autofree char *longer = g_build_filename (folder, ".", "..", NULL);
  g_autofree char *base = g_path_get_basename (folder);
  g_autofree char *around = g_build_filename (longer, base, "only.evenhand", NULL);
  EhWindow *window = ui_fixture_open (path);

  g_assert_cmpint (symlink (path, link), ==, 0);
  open_again (path);
  open_again (around);
  open_again (link);
  g_assert_cmpuint (count_windows (), ==, 1);

  /* And out of another window, which stays as it is. */
  gtk_window_present (GTK_WINDOW (eh_window_new (ui_fixture_get_application ())));
  open_again (link);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (eh_application_find_window (ui_fixture_get_application (), link) ==
                 GTK_WINDOW (window));
  ui_fixture_close (EH_WINDOW (eh_application_find_window (ui_fixture_get_application (), NULL)));
  ui_fixture_close (window);
}

/* The last book comes back if that was asked for, and not otherwise. */
static void
test_reopen (void)
{
  g_autoptr (GSettings) settings = eh_settings_new ();
  g_autofree char *path = ui_fixture_make_sample ("again.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GApplication *app = G_APPLICATION (ui_fixture_get_application ());

  ui_fixture_close (window);
  g_application_activate (app);
  window = EH_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (app)));
  g_assert_null (eh_window_get_path (window));
  ui_fixture_close (window);

  g_settings_set_boolean (settings, "reopen-last-book", TRUE);
  g_application_activate (app);
  window = EH_WINDOW (gtk_application_get_windows (GTK_APPLICATION (app))->data);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
  g_assert_cmpstr (eh_window_get_path (window), ==, path);
  ui_fixture_close (window);
  g_settings_reset (settings, "reopen-last-book");
}

/* Every icon that a template names is in the icon theme, or in the program. */
static void
test_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_auto (GStrv) files = g_resources_enumerate_children ("/org/evenhand/Evenhand/ui",
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) regex =
      g_regex_new ("name=\"icon-name\"[^>]*>([A-Za-z.-]+)<", G_REGEX_DEFAULT, 0, NULL);
  guint n_icons = 0;

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/org/evenhand/Evenhand/ui/", files[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      for (g_regex_match (regex, g_bytes_get_data (bytes, NULL), 0, &match);
           g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *name = g_match_info_fetch (match, 1);

          n_icons++;
          if (!gtk_icon_theme_has_icon (theme, name))
            g_error ("%s: there is no icon “%s”", files[i], name);
        }
    }
  g_assert_cmpuint (n_icons, >, 10);
  for (guint i = 0; i < eh_page_get_count (); i++)
    if (eh_page_get (i)->icon != NULL)
      g_assert_true (gtk_icon_theme_has_icon (theme, eh_page_get (i)->icon));
}

static void
test_help (void)
{
  static const char *const languages[] = { "xx_YY", "xx", NULL };
  static const struct
  {
    const char *topic;
    const char *found;
  } cases[] = {
    { "index", "en/index.html" },        { "results", "xx/results.html" },
    { "record", "en/record.html" },      { "none", "en/index.html" },
    { "../../secret", "en/index.html" }, { "", "en/index.html" },
  };
  g_autofree char *folder = ui_fixture_get_path ("help");
  g_autofree char *own = g_build_filename (folder, "en", NULL);
  g_autofree char *foreign = g_build_filename (folder, "xx", NULL);
  static const char *const files[] = { "en/index.html", "en/record.html", "xx/results.html" };

  g_assert_null (eh_help_find (folder, languages, "index"));
  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (foreign, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      g_assert_true (g_file_set_contents (path, "x", -1, NULL));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) found = eh_help_find (folder, languages, cases[i].topic);
      g_autofree char *path = g_file_get_path (found);

      g_assert_true (g_str_has_suffix (path, cases[i].found));
    }
}

/* Returns: the window that is shown besides @known */
static GtkWindow *
find_other (EhWindow *known)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (link->data != known && gtk_widget_get_visible (link->data))
      return link->data;

  return NULL;
}

/* What the menu offers is there, and each opens its window. */
static void
test_menu (void)
{
  GActionGroup *app = G_ACTION_GROUP (ui_fixture_get_application ());
  EhWindow *window = eh_window_new (ui_fixture_get_application ());
  static const char *const actions[] = { "about", "preferences", "new-window" };

  gtk_window_present (GTK_WINDOW (window));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_action_group_activate_action (app, actions[i], NULL);
      ui_fixture_settle ();
      g_assert_nonnull (find_other (window));
      gtk_window_destroy (find_other (window));
      ui_fixture_settle ();
    }
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/shell/shortcuts", test_shortcuts);
  g_test_add_func ("/ui/shell/text-size", test_text_size);
  g_test_add_func ("/ui/shell/appearance", test_appearance);
  g_test_add_func ("/ui/shell/preferences", test_preferences);
  g_test_add_func ("/ui/shell/schema", test_schema);
  g_test_add_func ("/ui/shell/page-of-book", test_page_of_book);
  g_test_add_func ("/ui/shell/window-size", test_window_size);
  g_test_add_func ("/ui/shell/one-window", test_one_window);
  g_test_add_func ("/ui/shell/reopen", test_reopen);
  g_test_add_func ("/ui/shell/icons", test_icons);
  g_test_add_func ("/ui/shell/help", test_help);
  g_test_add_func ("/ui/shell/menu", test_menu);

  return ui_fixture_run ();
}
