/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-start.c: from the start of the program to the first frame on the screen.
 *
 * Starts itself again and again, in turn as an application with an empty window,
 * as Evenhand without a book, and as Evenhand with the sample book, each until
 * its first frame was painted (of the book: with its results). Prints one line:
 * the medians, and the ratios to the empty window in the same run.
 */
#include <stdlib.h>
#include <unistd.h>

#include <adwaita.h>

#include "ui/eh-sample.h"
#include "ui/eh-window.h"

#define N_RUNS 9

static const char *const modes[] = { "empty", "welcome", "book" };

static void
painted_cb (GdkFrameClock *clock, gpointer window)
{
  if (EH_IS_WINDOW (window) && eh_window_get_path (window) != NULL &&
      eh_window_get_book (window) == NULL)
    return;

  _exit (0);
}

/* What was painted is counted from the next frame on that the clock asks for. */
static void
realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    window);
}

static void
show_empty_cb (AdwApplication *app)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (app));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
window_added_cb (GtkApplication *app, GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}

static int
be (const char *mode, const char *path)
{
  char *argv[] = { (char *) "evenhand", (char *) path, NULL };
  GApplication *app;

  if (g_str_equal (mode, "empty"))
    {
      app = G_APPLICATION (adw_application_new ("org.evenhand.Empty", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (app, "activate", G_CALLBACK (show_empty_cb), NULL);
    }
  else
    {
      app = G_APPLICATION (eh_application_new ());
      g_signal_connect (app, "window-added", G_CALLBACK (window_added_cb), NULL);
    }
  g_application_set_flags (app, g_application_get_flags (app) | G_APPLICATION_NON_UNIQUE);

  return g_application_run (app, path != NULL ? 2 : 1, argv);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer loop)
{
  g_autoptr (GError) error = NULL;

  if (!eh_book_create_finish (result, &error))
    g_error ("%s", error->message);
  g_main_loop_quit (loop);
}

static void
make_book (const char *path)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GBytes) exchange = eh_sample_get_exchange ();

  eh_book_create_async (path, "Bench", exchange, EH_SAMPLE_EXCHANGE_NAME, NULL, made_cb, loop);
  g_main_loop_run (loop);
}

/* Returns: microseconds from the start of the process to its end */
static gint64
run (const char *program, const char *mode, const char *path)
{
  char *argv[] = { (char *) program, (char *) mode, (char *) path, NULL };
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  int status = 0;

  if (!g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error))
    g_error ("%s", error->message);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", mode, error->message);

  return g_get_monotonic_time () - start;
}

static int
compare_times (const void *a, const void *b)
{
  const gint64 *first = a;
  const gint64 *second = b;

  return *first < *second ? -1 : *first > *second;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gint64 times[G_N_ELEMENTS (modes)][N_RUNS];

  if (argc > 1)
    return be (argv[1], argc > 2 ? argv[2] : NULL);

  folder = g_dir_make_tmp ("eh-bench-XXXXXX", NULL);
  path = g_build_filename (folder, "sample.evenhand", NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  make_book (path);

  /* In turn, so that whatever else the machine does meets all alike. */
  for (guint i = 0; i < N_RUNS; i++)
    for (guint mode = 0; mode < G_N_ELEMENTS (modes); mode++)
      times[mode][i] = run (argv[0], modes[mode], mode == 2 ? path : NULL);
  for (guint mode = 0; mode < G_N_ELEMENTS (modes); mode++)
    qsort (times[mode], N_RUNS, sizeof times[mode][0], compare_times);

  g_print ("start to first frame: empty window %.0f ms, welcome %.0f ms (ratio %.2f), "
           "sample book %.0f ms (ratio %.2f); medians of %d\n",
           (double) times[0][N_RUNS / 2] / 1e3, (double) times[1][N_RUNS / 2] / 1e3,
           (double) times[1][N_RUNS / 2] / (double) times[0][N_RUNS / 2],
           (double) times[2][N_RUNS / 2] / 1e3,
           (double) times[2][N_RUNS / 2] / (double) times[0][N_RUNS / 2], N_RUNS);

  return 0;
}
