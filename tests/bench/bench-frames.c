/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long frames take while one scrolls, switches pages and types in a book of
 * 500 questions and 20 tenders, against the time that a frame has.
 */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "book/eh-book.h"
#include "ui/eh-application.h"
#include "ui/eh-page.h"
#include "ui/eh-window.h"

#define N_GROUPS 20
#define N_QUESTIONS 25
#define N_TENDERS 20
#define N_FRAMES 240
/* Of a frame at 60 Hz, in microseconds. */
#define BUDGET 16667

typedef void (*Step) (gpointer target, guint frame);

/* What is measured: the work of each frame, from its beginning to its end. */
typedef struct
{
  gpointer target;
  Step step;
  guint n;
  gint64 begun;
  gint64 layouts[N_FRAMES]; /* until painting begins */
  gint64 works[N_FRAMES];   /* until it has ended */
} Run;

static EhWindow *window;

static char *
make_exchange (void)
{
  GString *json = g_string_new (
      "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"Large "
      "tender\",\"reference\":"
      "\"L-1\",\"buyer\":\"A buyer\",\"regime\":\"other\",\"currency\":\"GBP\",\"decimals\":2},"
      "\"scales\":[{\"id\":\"s\",\"title\":\"0 to 5\",\"points\":[");

  for (guint i = 0; i <= 5; i++)
    g_string_append_printf (json,
                            "%s{\"score\":\"%u\",\"label\":\"L%u\",\"descriptor\":\"Says %u\"}",
                            i > 0 ? "," : "", i, i, i);
  g_string_append (json, "]}],\"members\":[{\"id\":\"m1\",\"name\":\"A member\",\"roles\":["
                         "\"evaluator\"]}],\"criteria\":[");
  for (guint g = 0; g < N_GROUPS; g++)
    {
      g_string_append_printf (
          json, "%s{\"id\":\"g%u\",\"title\":\"Group %u\",\"kind\":\"group\",\"children\":[",
          g > 0 ? "," : "", g, g);
      for (guint q = 0; q < N_QUESTIONS; q++)
        g_string_append_printf (
            json,
            "%s{\"id\":\"q%u-%u\",\"title\":\"Question %u of group %u, whose title is as long as "
            "questions are\",\"kind\":\"scored\",\"weight\":\"0.2\",\"scale\":\"s\"}",
            q > 0 ? "," : "", g, q, q, g);
      g_string_append (json, "]}");
    }
  g_string_append (json, "],\"tenders\":[");
  for (guint t = 0; t < N_TENDERS; t++)
    g_string_append_printf (json, "%s{\"id\":\"t%u\",\"bidder\":{\"name\":\"Bidder %u\"}}",
                            t > 0 ? "," : "", t, t);
  g_string_append (json, "]}");

  return g_string_free (json, FALSE);
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found =
      g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

/* The scroller with most to scroll. */
static void
find_scroller (GtkWidget *widget, GtkAdjustment **longest)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    {
      GtkAdjustment *adjustment =
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      if (*longest == NULL ||
          gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_upper (*longest))
        *longest = adjustment;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_scroller (child, longest);
}

static void
scroll (gpointer adjustment, guint frame)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 61);
}

static void
type_text (gpointer text, guint frame)
{
  if (frame % 4 == 0)
    gtk_editable_set_text (GTK_EDITABLE (text), frame % 8 == 0 ? "12" : "1");
}

static void
switch_page (gpointer target, guint frame)
{
  if (frame % 12 == 0)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s",
                                eh_page_get ((frame / 12) % eh_page_get_count ())->name);
}

static void
before_cb (GdkFrameClock *clock, Run *run)
{
  run->begun = g_get_monotonic_time ();
  if (run->n < N_FRAMES)
    run->step (run->target, run->n);
}

static void
layout_cb (GdkFrameClock *clock, Run *run)
{
  if (run->n < N_FRAMES)
    run->layouts[run->n] = g_get_monotonic_time () - run->begun;
}

static void
after_cb (GdkFrameClock *clock, Run *run)
{
  if (run->n < N_FRAMES)
    run->works[run->n++] = g_get_monotonic_time () - run->begun;
}

static int
compare (const void *a, const void *b)
{
  const gint64 *x = a;
  const gint64 *y = b;

  return (*x > *y) - (*x < *y);
}

static void
measure (const char *what, gpointer target, Step step)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Run run = { .target = target, .step = step };
  gulong before = g_signal_connect (clock, "update", G_CALLBACK (before_cb), &run);
  gulong layout = g_signal_connect_after (clock, "layout", G_CALLBACK (layout_cb), &run);
  gulong after = g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_cb), &run);
  guint n_late = 0;

  gdk_frame_clock_begin_updating (clock);
  while (run.n < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, layout);
  g_signal_handler_disconnect (clock, after);

  for (guint i = 0; i < N_FRAMES; i++)
    n_late += run.works[i] > BUDGET;
  qsort (run.works, N_FRAMES, sizeof run.works[0], compare);
  qsort (run.layouts, N_FRAMES, sizeof run.layouts[0], compare);
  g_print ("%s: median %.2f, 99th %.2f, worst %.2f of a frame's time, of it %.2f, %.2f, %.2f "
           "before painting; %u of %u late\n",
           what, (double) run.works[N_FRAMES / 2] / BUDGET,
           (double) run.works[N_FRAMES * 99 / 100] / BUDGET,
           (double) run.works[N_FRAMES - 1] / BUDGET, (double) run.layouts[N_FRAMES / 2] / BUDGET,
           (double) run.layouts[N_FRAMES * 99 / 100] / BUDGET,
           (double) run.layouts[N_FRAMES - 1] / BUDGET, n_late, (guint) N_FRAMES);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!eh_book_create_finish (result, &error))
    g_error ("%s", error->message);
  *(gboolean *) user_data = TRUE;
}

static void
open_book (EhApplication *app, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "large.evenhand", NULL);
  g_autofree char *json = make_exchange ();
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean is_made = FALSE;

  eh_book_create_async (path, "A keeper", bytes, "large.json", NULL, created_cb, &is_made);
  while (!is_made)
    g_main_context_iteration (NULL, TRUE);
  window = eh_window_new (app);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  eh_window_open (window, file);
  while (eh_window_get_book (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait (500);
}

static void
activate_cb (EhApplication *app, const char *folder)
{
  static const char *const names[] = { "criteria", "moderation", "scoring", "tenders", "record" };

  g_application_hold (G_APPLICATION (app));
  open_book (app, folder);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *scrolling = g_strdup_printf ("scrolling %s", names[i]);
      g_autofree char *typing = g_strdup_printf ("typing in %s", names[i]);
      GtkAdjustment *adjustment = NULL;
      GtkWidget *text;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", names[i]);
      wait (500);
      find_scroller (GTK_WIDGET (window), &adjustment);
      text = find (GTK_WIDGET (window), GTK_TYPE_TEXT);
      measure (scrolling, adjustment, scroll);
      if (text != NULL)
        measure (typing, text, type_text);
    }
  measure ("switching pages", NULL, switch_page);
  g_application_release (G_APPLICATION (app));
  g_application_quit (G_APPLICATION (app));
  g_signal_stop_emission_by_name (app, "activate");
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("eh-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.evenhand", NULL);
  g_autoptr (EhApplication) app = NULL;
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  app = eh_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), folder);
  status = g_application_run (G_APPLICATION (app), 1, argv);
  g_unlink (path);
  g_rmdir (folder);

  return status;
}
