/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long frames take while the record of 36,000 entries is opened, searched
 * and filtered, against the time that a frame has, and how soon all is found.
 */
#include <time.h>

#include <adwaita.h>
#include <glib/gstdio.h>

#include "book/eh-book.h"
#include "ui/eh-application.h"
#include "ui/eh-window.h"

#define N_QUESTIONS 90
#define N_TENDERS 200
#define N_MEMBERS 2
/* Of a frame at 60 Hz, in microseconds. */
#define BUDGET 16667
/* How long is looked after each step, in milliseconds. */
#define PATIENCE 3000
#define QUIET 20

/* The frames of a step: their work, from their beginning to their end, and when
 * the last of them that had something to show was done. */
typedef struct
{
  gint64 start;
  gint64 begun;
  gint64 worst;
  guint n;
  guint n_late;
} Run;

static EhWindow *window;

static void
add_scores (GString *json)
{
  g_string_append (json, "],\"scores\":[");
  for (guint t = 0; t < N_TENDERS; t++)
    for (guint q = 0; q < N_QUESTIONS; q++)
      for (guint m = 0; m < N_MEMBERS; m++)
        g_string_append_printf (json,
                                "%s{\"member\":\"m%u\",\"tender\":\"t%u\",\"criterion\":\"q%u\","
                                "\"score\":\"%u\",\"reason\":\"Says enough of place %u.\"}",
                                t + q + m > 0 ? "," : "", m, t, q, (t + q + m) % 6, t * q);
  g_string_append (json, "]}");
}

static char *
make_exchange (void)
{
  GString *json = g_string_new (
      "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"Large tender\","
      "\"reference\":\"L-1\",\"buyer\":\"A buyer\",\"regime\":\"other\",\"currency\":\"GBP\","
      "\"decimals\":2},\"scales\":[{\"id\":\"s\",\"title\":\"0 to 5\",\"points\":[");

  for (guint i = 0; i <= 5; i++)
    g_string_append_printf (json,
                            "%s{\"score\":\"%u\",\"label\":\"L%u\",\"descriptor\":\"Says %u\"}",
                            i > 0 ? "," : "", i, i, i);
  g_string_append (json, "]}],\"members\":[");
  for (guint m = 0; m < N_MEMBERS; m++)
    g_string_append_printf (json,
                            "%s{\"id\":\"m%u\",\"name\":\"Member %u\",\"roles\":["
                            "\"evaluator\"]}",
                            m > 0 ? "," : "", m, m);
  g_string_append (json, "],\"criteria\":[");
  for (guint q = 0; q < N_QUESTIONS; q++)
    g_string_append_printf (json,
                            "%s{\"id\":\"q%u\",\"title\":\"Question %u\",\"kind\":\"scored\","
                            "\"weight\":\"%u\",\"scale\":\"s\"}",
                            q > 0 ? "," : "", q, q, q > 0 ? 1 : 101 - N_QUESTIONS);
  g_string_append (json, "],\"tenders\":[");
  for (guint t = 0; t < N_TENDERS; t++)
    g_string_append_printf (json, "%s{\"id\":\"t%u\",\"bidder\":{\"name\":\"Bidder %u\"}}",
                            t > 0 ? "," : "", t, t);
  add_scores (json);

  return g_string_free (json, FALSE);
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

/* What the main thread has worked, in microseconds: what other programs do on
 * the machine is not counted. */
static gint64
get_work (void)
{
  struct timespec at;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &at);

  return (gint64) at.tv_sec * 1000000 + at.tv_nsec / 1000;
}

static void
before_cb (GdkFrameClock *clock, Run *run)
{
  run->begun = get_work ();
}

static void
after_cb (GdkFrameClock *clock, Run *run)
{
  gint64 work = get_work () - run->begun;

  run->n++;
  run->worst = MAX (run->worst, work);
  run->n_late += work > BUDGET ? 1 : 0;
}

/* Whatever is done in one turn of the main loop keeps a frame waiting. */
static gint64
turn (void)
{
  gint64 start = get_work ();

  g_main_context_iteration (NULL, FALSE);

  return get_work () - start;
}

static void
measure (const char *what, void (*step) (const char *), const char *text)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Run run = { .start = g_get_monotonic_time () };
  gulong before = g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), &run);
  gulong after = g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_cb), &run);
  gint64 started = get_work ();
  gint64 longest;
  gint64 last = 0;
  gint64 quiet = g_get_monotonic_time ();

  step (text);
  longest = get_work () - started;
  while (g_get_monotonic_time () - run.start < PATIENCE * 1000)
    {
      gint64 work = turn ();

      longest = MAX (longest, work);
      if (work > 1000)
        last = g_get_monotonic_time () - run.start;
      if (g_main_context_pending (NULL))
        quiet = g_get_monotonic_time ();
      if (g_get_monotonic_time () - quiet > QUIET * 1000)
        break;
    }
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);

  g_print ("%s: longest wait %.2f of a frame's time, worst frame %.2f, %u of %u frames late; "
           "all there after %d ms\n",
           what, (double) longest / BUDGET, (double) run.worst / BUDGET, run.n_late, run.n,
           (int) (last / 1000));
}

static void
show_page (const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", name);
}

static void
search (const char *text)
{
  GtkWidget *entry = find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
choose (const char *position)
{
  GtkWidget *drop = find (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), (guint) g_ascii_strtoull (position, NULL, 10));
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
}

static void
nothing (const char *text)
{
}

static void
activate_cb (EhApplication *app, const char *folder)
{
  g_application_hold (G_APPLICATION (app));
  open_book (app, folder);
  measure ("next steps", nothing, NULL);
  measure ("showing the record", show_page, "record");
  measure ("first letter", search, "b");
  measure ("second letter", search, "bi");
  measure ("a whole word", search, "bidder 77");
  measure ("one letter less", search, "bidder 7");
  measure ("no search", search, "");
  measure ("only scores", choose, "10");
  measure ("everything", choose, "0");
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
