/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens and closes windows, again and again, and looks at what is left.
 */
#include <malloc.h>

#include "ui-fixture.h"
#include "ui/eh-page.h"

#define N_WINDOWS 50
/* In bytes. GTK 4.8 itself keeps some for each window that had a tooltip; the
 * pages of a book take several times this. */
#define MOST_PER_WINDOW (128 * 1024)

/* Types of the widgets that are there, by widget. */
static GHashTable *alive;

static void
gone_cb (gpointer user_data, GObject *widget)
{
  g_hash_table_remove (alive, widget);
}

static void
watch (GtkWidget *widget)
{
  /* GTK keeps it for the next window. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return;

  if (g_hash_table_insert (alive, widget, (gpointer) G_OBJECT_TYPE_NAME (widget)))
    g_object_weak_ref (G_OBJECT (widget), gone_cb, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch (child);
}

static void
open_and_close (const char *path, guint page)
{
  EhWindow *window = ui_fixture_open (path);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", eh_page_get (page)->name);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  watch (GTK_WIDGET (window));
  /* This waits until the window and its book are gone. */
  ui_fixture_close (window);
}

/* Neither a widget nor a book nor much memory is left, whatever page was shown. */
static void
test_windows (void)
{
  g_autofree char *path = ui_fixture_make_sample ("leaks.evenhand");
  size_t before;
  size_t after;

  alive = g_hash_table_new (NULL, NULL);
  /* The first windows fill the caches of the libraries. */
  for (guint i = 0; i < eh_page_get_count (); i++)
    open_and_close (path, i);
  before = mallinfo2 ().uordblks;
  for (guint i = 0; i < N_WINDOWS; i++)
    open_and_close (path, i % eh_page_get_count ());
  after = mallinfo2 ().uordblks;
  ui_fixture_settle ();

  g_test_message ("%zu bytes a window stay", (after - before) / N_WINDOWS);
  g_assert_cmpuint (after, <, before + N_WINDOWS * MOST_PER_WINDOW);
  if (g_hash_table_size (alive) > 0)
    {
      GHashTableIter iter;
      gpointer type;

      g_hash_table_iter_init (&iter, alive);
      while (g_hash_table_iter_next (&iter, NULL, &type))
        g_printerr ("%s is left\n", (const char *) type);
      g_error ("%u widgets are left", g_hash_table_size (alive));
    }
  g_hash_table_unref (alive);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/leaks/windows", test_windows);

  return ui_fixture_run ();
}
