/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-first-frame.c: how soon a book is on the screen, beside a text editor's file.
 *
 * EVENHAND EXCHANGE TEXT: starts Evenhand on a book made from EXCHANGE and GNOME
 * Text Editor on TEXT, in turn, on the same display, and looks at both from
 * outside in the same way: from the start of the process until its window has
 * drawn itself for the first time, and until it changes no more, as it does when
 * the file is shown. Prints one line: medians and their ratios. Without the
 * editor, or a display that tells of damage, the benchmark is skipped.
 */
#include <stdlib.h>
#include <sys/wait.h>

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib/gstdio.h>

#include "book/eh-book.h"

#define SKIPPED 77
#define N_RUNS 9
/* A window that draws nothing for so long, in microseconds, is complete. */
#define QUIET (700 * 1000)
#define PATIENCE (20 * G_USEC_PER_SEC)

typedef struct
{
  Display *display;
  int damage_event;
} Observer;

/* Microseconds from the start of the process. */
typedef struct
{
  gint64 first;
  gint64 complete;
} Times;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer loop)
{
  g_autoptr (GError) error = NULL;

  if (!eh_book_create_finish (result, &error))
    g_error ("%s", error->message);
  g_main_loop_quit (loop);
}

static void
make_book (const char *path, const char *exchange_path)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) exchange = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (exchange_path, &text, &length, &error))
    g_error ("%s", error->message);
  exchange = g_bytes_new_take (text, length);
  eh_book_create_async (path, "Bench", exchange, "bench.json", NULL, made_cb, loop);
  g_main_loop_run (loop);
}

/* No caret that blinks and nothing that moves: both would never be complete. */
static void
make_settings (const char *folder)
{
  g_autofree char *place = g_build_filename (folder, "gtk-4.0", NULL);
  g_autofree char *path = g_build_filename (place, "settings.ini", NULL);

  g_mkdir_with_parents (place, 0700);
  g_file_set_contents (path, "[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n",
                       -1, NULL);
}

/* Windows go when their program does. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static gboolean
next_event (Observer *self, gint64 until, XEvent *event)
{
  while (XPending (self->display) == 0)
    {
      GPollFD fd = { .fd = ConnectionNumber (self->display), .events = G_IO_IN };
      gint64 left = until - g_get_monotonic_time ();

      if (left <= 0)
        return FALSE;
      g_poll (&fd, 1, (int) (left / 1000) + 1);
    }
  XNextEvent (self->display, event);

  return TRUE;
}

/* Looks on until the window that comes has drawn all that it has to draw. */
static gboolean
observe (Observer *self, gint64 start, Times *times)
{
  gint64 now = start;
  gint64 last = 0;
  XEvent event;

  times->first = 0;
  while (next_event (self, last > 0 ? last + QUIET : start + PATIENCE, &event))
    {
      now = g_get_monotonic_time ();
      if (event.type == MapNotify && !event.xmap.override_redirect)
        {
          XDamageCreate (self->display, event.xmap.window, XDamageReportRawRectangles);
          XFlush (self->display);
        }
      else if (event.type == self->damage_event)
        {
          const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *) &event;

          /* Not the small windows that toolkits keep for themselves. */
          if (damage->geometry.width < 200 || damage->geometry.height < 200)
            continue;
          if (times->first == 0)
            times->first = now - start;
          last = now;
        }
    }
  times->complete = last - start;

  return last > 0;
}

/* Returns: whether the program came to show something */
static gboolean
run (Observer *self, char **argv, Times *times)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  gboolean is_shown;
  XEvent event;
  GPid pid;

  if (!g_spawn_async (NULL, argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                          G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  is_shown = observe (self, start, times);
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  while (next_event (self, g_get_monotonic_time () + 100 * 1000, &event))
    continue;

  return is_shown;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 *first = a;
  const gint64 *second = b;

  return *first < *second ? -1 : *first > *second;
}

static double
get_median (const Times *times, gboolean is_first)
{
  gint64 values[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    values[i] = is_first ? times[i].first : times[i].complete;
  qsort (values, N_RUNS, sizeof values[0], compare);

  return (double) values[N_RUNS / 2] / 1e3;
}

static gboolean
open_display (Observer *self)
{
  int error_base;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL ||
      !XDamageQueryExtension (self->display, &self->damage_event, &error_base))
    return FALSE;

  self->damage_event += XDamageNotify;
  XSetErrorHandler (ignore_error);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);

  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autofree char *editor = g_find_program_in_path ("gnome-text-editor");
  g_autofree char *folder = g_dir_make_tmp ("eh-bench-XXXXXX", NULL);
  g_autofree char *book = g_build_filename (folder, "sample.evenhand", NULL);
  Times times[2][N_RUNS];
  Observer observer;

  if (argc != 4)
    return 2;
  if (editor == NULL || !open_display (&observer))
    {
      g_print ("skipped: there is no GNOME Text Editor, or no display to look at\n");
      return SKIPPED;
    }

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  make_settings (folder);
  make_book (book, argv[2]);

  /* In turn, so that whatever else the machine does meets both alike. The first
   * pair is not counted: it brings the files into memory. */
  for (int i = -1; i < N_RUNS; i++)
    {
      char *ours[] = { argv[1], book, NULL };
      char *theirs[] = { editor, (char *) "--standalone", (char *) "--ignore-session", argv[3],
                         NULL };

      if (!run (&observer, theirs, &times[0][MAX (i, 0)]) ||
          !run (&observer, ours, &times[1][MAX (i, 0)]))
        g_error ("a program showed no window");
    }

  g_print ("start to first frame: text editor %.0f ms, sample book %.0f ms (ratio %.2f); to the "
           "complete picture: %.0f ms, %.0f ms (ratio %.2f); medians of %d\n",
           get_median (times[0], TRUE), get_median (times[1], TRUE),
           get_median (times[1], TRUE) / get_median (times[0], TRUE), get_median (times[0], FALSE),
           get_median (times[1], FALSE),
           get_median (times[1], FALSE) / get_median (times[0], FALSE), N_RUNS);

  return 0;
}
