/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ui-fixture.c: the application in a folder of its own, for tests.
 */
#include "ui-fixture.h"

#include <string.h>

#include "support/eh-test-folder.h"
#include "ui/eh-sample.h"

#define PATIENCE_SECONDS 20
#define QUIET_MILLISECONDS 60

static char *folder;
static EhApplication *app;

/* To be called first: folders of the user are looked up once only. */
void
ui_fixture_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  folder = eh_test_folder_new ();
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, NULL);

  app = eh_application_new ();
  g_application_set_flags (G_APPLICATION (app), g_application_get_flags (G_APPLICATION (app)) |
                                                    G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
}

int
ui_fixture_run (void)
{
  int status = g_test_run ();

  g_clear_object (&app);
  g_clear_pointer (&folder, eh_test_folder_free);

  return status;
}

EhApplication *
ui_fixture_get_application (void)
{
  return app;
}

/* Returns: (transfer full): a path in the test's folder */
char *
ui_fixture_get_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  eh_book_create_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Returns: (transfer full): path of a book made from an exchange file's text */
char *
ui_fixture_make_book (const char *name, const char *exchange)
{
  g_autoptr (GBytes) bytes = g_bytes_new (exchange, strlen (exchange));
  char *path = ui_fixture_get_path (name);
  gboolean is_made = FALSE;

  eh_book_create_async (path, "A. Keeper", bytes, "case.json", NULL, made_cb, &is_made);
  while (!is_made)
    g_main_context_iteration (NULL, TRUE);

  return path;
}

char *
ui_fixture_make_sample (const char *name)
{
  g_autoptr (GBytes) bytes = eh_sample_get_exchange ();
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return ui_fixture_make_book (name, text);
}

/* Returns: (transfer none): a window that shows the book, or why it does not */
EhWindow *
ui_fixture_open (const char *path)
{
  EhWindow *window = eh_window_new (app);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean is_over = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, stop_cb, &is_over);
  GtkWidget *stack = ui_fixture_find (window, GTK_TYPE_STACK);

  gtk_window_present (GTK_WINDOW (window));
  eh_window_open (window, file);
  while (!is_over && !g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "book") &&
         !g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "trouble"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_over);
  g_source_remove (timeout);
  ui_fixture_settle ();

  return window;
}

/* Returns: the page of that name, which is of @type, and is shown now */
GtkWidget *
ui_fixture_show_page (EhWindow *window, const char *name, GType type)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", name);
  ui_fixture_settle ();
  page = ui_fixture_find (window, type);
  g_assert_nonnull (page);

  return page;
}

static void
gone_cb (gpointer user_data, GObject *object)
{
  *(gboolean *) user_data = TRUE;
}

/* Closes the window as its button does, and waits until it and its book are gone. */
void
ui_fixture_close (EhWindow *window)
{
  gboolean is_window_gone = FALSE;
  gboolean is_book_gone = eh_window_get_book (window) == NULL;
  gboolean is_over = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, stop_cb, &is_over);

  g_object_weak_ref (G_OBJECT (window), gone_cb, &is_window_gone);
  if (!is_book_gone)
    g_object_weak_ref (G_OBJECT (eh_window_get_book (window)), gone_cb, &is_book_gone);
  gtk_window_close (GTK_WINDOW (window));
  while (!is_over && !(is_window_gone && is_book_gone))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_window_gone);
  g_assert_true (is_book_gone);
  g_source_remove (timeout);
}

/* Lets happen what is due, frames and all that follows from them, until it has
 * been quiet for a while. */
void
ui_fixture_settle (void)
{
  gint64 now = g_get_monotonic_time ();
  gint64 end = now + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gint64 quiet_since = now;

  while (now < end && now - quiet_since < QUIET_MILLISECONDS * 1000)
    {
      if (g_main_context_iteration (NULL, FALSE))
        quiet_since = g_get_monotonic_time ();
      else
        g_usleep (2000);
      now = g_get_monotonic_time ();
    }
}

/* Returns: whether @text came to be shown in @widget */
gboolean
ui_fixture_wait_for_text (GtkWidget *widget, const char *text)
{
  gboolean is_over = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, stop_cb, &is_over);
  gboolean is_shown = FALSE;

  while (!is_over && !is_shown)
    {
      g_autofree char *texts = NULL;

      ui_fixture_settle ();
      texts = ui_fixture_get_texts (widget);
      is_shown = strstr (texts, text) != NULL;
    }
  if (!is_over)
    g_source_remove (timeout);

  return is_shown;
}

/* Returns: (nullable): the first widget of @type in @widget */
GtkWidget *
ui_fixture_find (gpointer widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_fixture_find (child, type);

  return found;
}

/* Returns: (nullable): the first button in @widget with that label */
GtkWidget *
ui_fixture_find_button (gpointer widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (widget), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_fixture_find_button (child, label);

  return found;
}

static void
collect_texts (GtkWidget *widget, GString *texts)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL)
    g_string_append_printf (texts, "%s\n", gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

/* Returns: (transfer full): what the labels say that are shown in @widget, a line each */
char *
ui_fixture_get_texts (gpointer widget)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  collect_texts (widget, texts);

  return g_strdup (texts->str);
}
