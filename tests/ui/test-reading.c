/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A book that is only read: whatever is pressed on any page, no window opens in
 * which something is edited, and nothing is added to the record.
 */
#include "store/eh-write-lock.h"
#include "ui-fixture.h"
#include "ui/eh-editor.h"
#include "ui/eh-page.h"
#include "ui/eh-paste-window.h"

/* Of what can be pressed on a page; most is there once for each row. */
#define MAX_PRESSED 30

static void
collect (GtkWidget *widget, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) ||
      GTK_IS_MENU_BUTTON (widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return;

  if (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
      GTK_IS_LIST_BOX_ROW (widget))
    g_ptr_array_add (found, g_object_ref (widget));
  if (GTK_IS_EDITABLE (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget)) &&
      !GTK_IS_SEARCH_ENTRY (widget))
    g_error ("%s can be typed into", G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !GTK_IS_SEARCH_ENTRY (widget); child = gtk_widget_get_next_sibling (child))
    collect (child, found);
}

/* Returns: (nullable): name of the class of a window in which something is edited */
static const char *
close_windows (EhWindow *known)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  const char *found = NULL;

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (link->data == known || !gtk_widget_get_visible (link->data))
        continue;
      if (EH_IS_EDITOR (link->data) || EH_IS_PASTE_WINDOW (link->data))
        found = G_OBJECT_TYPE_NAME (link->data);
      if (GTK_IS_FILE_CHOOSER (link->data))
        gtk_dialog_response (link->data, GTK_RESPONSE_CANCEL);
      else
        gtk_window_destroy (link->data);
    }
  ui_fixture_settle ();

  return found;
}

static void
press_all (EhWindow *window, const EhPage *page)
{
  for (guint i = 0; i < MAX_PRESSED; i++)
    {
      GtkWidget *shown = ui_fixture_show_page (window, page->name, page->get_type ());
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
      GtkWidget *widget;
      const char *opened;

      collect (shown, found);
      if (i >= found->len)
        break;
      widget = g_ptr_array_index (found, i);
      gtk_widget_activate (widget);
      ui_fixture_settle ();
      opened = close_windows (window);
      if (opened != NULL)
        g_error ("%s: %s opened %s", page->name, G_OBJECT_TYPE_NAME (widget), opened);
    }
}

static void
test_pages (void)
{
  g_autofree char *path = ui_fixture_make_sample ("reading.evenhand");
  g_autoptr (EhWriteLock) writer = eh_write_lock_acquire (path, NULL);
  EhWindow *window = ui_fixture_open (path);
  GListModel *log;
  guint n_entries;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.read", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
  log = G_LIST_MODEL (eh_book_get_log (eh_window_get_book (window)));
  n_entries = g_list_model_get_n_items (log);
  for (guint i = 0; i < eh_page_get_count (); i++)
    if (!g_str_equal (eh_page_get (i)->name, "documents"))
      press_all (window, eh_page_get (i));
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, n_entries);
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/reading/pages", test_pages);

  return ui_fixture_run ();
}
