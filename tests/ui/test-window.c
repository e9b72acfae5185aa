/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "store/eh-write-lock.h"
#include "ui-fixture.h"
#include "ui/eh-book-view.h"
#include "ui/eh-export-page.h"
#include "ui/eh-page.h"
#include "ui/eh-trouble-page.h"

static void
test_sample (void)
{
  EhWindow *window = eh_window_new (ui_fixture_get_application ());

  gtk_window_present (GTK_WINDOW (window));
  g_assert_null (eh_window_get_book (window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.try-sample", NULL));
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==,
                   "Enterprise health and safety system");
  ui_fixture_close (window);

  /* It is there now, so it is opened and not made again. */
  window = eh_window_new (ui_fixture_get_application ());
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.try-sample", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
  ui_fixture_close (window);
}

/* Every page can be reached, says something, and has its title in the head. */
static void
test_pages (void)
{
  g_autofree char *path = ui_fixture_make_sample ("pages.evenhand");
  EhWindow *window = ui_fixture_open (path);
  EhBookView *view = EH_BOOK_VIEW (ui_fixture_find (window, EH_TYPE_BOOK_VIEW));

  g_assert_cmpstr (eh_book_view_get_page (view), ==, "results");
  for (guint i = 0; i < eh_page_get_count (); i++)
    {
      const EhPage *page = eh_page_get (i);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", page->name);
      ui_fixture_settle ();
      g_assert_cmpstr (eh_book_view_get_page (view), ==, page->name);
      ui_fixture_assert_text (window, page->title);
    }

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "panel");
  ui_fixture_settle ();
  ui_fixture_assert_text (view, "Evaluator");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "next-steps");
  ui_fixture_settle ();
  ui_fixture_assert_text (view, "8 agreed scores have no reason.");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "no-such-page");
  g_assert_cmpstr (eh_book_view_get_page (view), ==, "next-steps");
  ui_fixture_close (window);
}

static void
test_not_a_book (void)
{
  g_autofree char *path = ui_fixture_get_path ("letter.evenhand");
  EhWindow *window;

  g_assert_true (g_file_set_contents (path, "Dear panel,\n", -1, NULL));
  window = ui_fixture_open (path);
  g_assert_null (eh_window_get_book (window));
  ui_fixture_assert_text (window, "This is not a book");
  ui_fixture_assert_text (window, "The file has not been changed.");
  ui_fixture_assert_text (window, "Choose another file.");
  ui_fixture_close (window);
}

static void
test_missing (void)
{
  g_autofree char *path = ui_fixture_get_path ("gone.evenhand");
  EhWindow *window = ui_fixture_open (path);
  g_autofree char *sample = NULL;

  ui_fixture_assert_text (window, "The book is not there");

  /* When it turns up, trying again opens it. */
  sample = ui_fixture_make_sample ("gone.evenhand");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.retry", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
  ui_fixture_close (window);
}

/* One byte of a reason is different: that is said, and nothing of the book shown. */
static void
test_damaged (void)
{
  g_autofree char *path = ui_fixture_make_sample ("damaged.evenhand");
  g_autofree char *bytes = NULL;
  gsize length;
  char *place;
  EhWindow *window;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  place = memmem (bytes, length, "\"bidder\":\"Bidder A\"", 19);
  g_assert_nonnull (place);
  place[17] = 'Z';
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));

  window = ui_fixture_open (path);
  g_assert_null (eh_window_get_book (window));
  ui_fixture_assert_text (window, "This book is damaged or was tampered with");
  ui_fixture_assert_text (window, "Open another copy");
  ui_fixture_close (window);
}

/* Somebody else writes: that is said, and the book can be read. */
static void
test_busy (void)
{
  g_autofree char *path = ui_fixture_make_sample ("busy.evenhand");
  g_autoptr (GError) error = NULL;
  g_autoptr (EhWriteLock) writer = eh_write_lock_acquire (path, &error);
  EhWindow *reader;

  g_assert_no_error (error);
  reader = ui_fixture_open (path);
  g_assert_null (eh_window_get_book (reader));
  ui_fixture_assert_text (reader, "Somebody else has this book open");
  gtk_widget_activate_action (GTK_WIDGET (reader), "win.read", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (reader), "Bidder E ranks first"));
  ui_fixture_assert_text (reader, "Open for reading only");
  g_assert_cmpint (eh_book_get_mode (eh_window_get_book (reader)), ==, EH_RECORD_READ);
  ui_fixture_close (reader);
}

/* A second book opens in a second window; the first stays as it is. */
static void
test_second_book (void)
{
  g_autofree char *first = ui_fixture_make_sample ("first.evenhand");
  g_autofree char *second = ui_fixture_make_sample ("second.evenhand");
  EhWindow *window = ui_fixture_open (first);
  g_autoptr (GFile) file = g_file_new_for_path (second);
  GList *windows;
  EhWindow *other = NULL;

  eh_window_open (window, file);
  windows = gtk_application_get_windows (GTK_APPLICATION (ui_fixture_get_application ()));
  g_assert_cmpuint (g_list_length (windows), ==, 2);
  for (GList *link = windows; link != NULL; link = link->next)
    if (link->data != window)
      other = link->data;
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (other), "Bidder E ranks first"));
  g_assert_cmpstr (eh_window_get_path (window), ==, first);
  g_assert_cmpstr (eh_window_get_path (other), ==, second);
  ui_fixture_close (other);
  ui_fixture_close (window);
}

/* An exchange file that cannot be read is explained; the book that the window
 * shows stays where it is. */
static void
test_no_exchange_file (void)
{
  g_autofree char *path = ui_fixture_make_sample ("stays.evenhand");
  g_autofree char *gone = ui_fixture_get_path ("gone.json");
  g_autoptr (GFile) file = g_file_new_for_path (gone);
  EhWindow *window = ui_fixture_open (path);
  EhWindow *other = NULL;
  GList *windows;

  eh_window_open (window, file);
  ui_fixture_settle ();
  windows = gtk_application_get_windows (GTK_APPLICATION (ui_fixture_get_application ()));
  for (GList *link = windows; link != NULL; link = link->next)
    if (link->data != window)
      other = link->data;
  g_assert_nonnull (other);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (other), "The book is not there"));
  ui_fixture_assert_text (other, "gone.json");
  ui_fixture_assert_text (window, "Bidder E ranks first");
  ui_fixture_close (other);
  ui_fixture_close (window);
}

/* A window that goes away while its book is being opened leaves nothing behind. */
static void
test_gone_while_opening (void)
{
  g_autofree char *path = ui_fixture_make_sample ("hasty.evenhand");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EhWindow *window = eh_window_new (ui_fixture_get_application ());
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_present (GTK_WINDOW (window));
  eh_window_open (window, file);
  gtk_window_destroy (GTK_WINDOW (window));
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);

  /* Nobody holds the book: it can be opened. */
  window = ui_fixture_open (path);
  g_assert_nonnull (eh_window_get_book (window));
  ui_fixture_close (window);
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data))
      return link->data;

  return NULL;
}

/* Closing while documents are being saved asks first: "cancel" keeps the
 * window, "do" stops the saving and closes. */
static void
test_close_while_saving (void)
{
  g_autofree char *path = ui_fixture_make_sample ("saving.evenhand");
  g_autofree char *folder = ui_fixture_get_path ("saving");
  g_autoptr (GFile) target = g_file_new_for_path (folder);
  EhWindow *window = ui_fixture_open (path);
  EhExportPage *page =
      EH_EXPORT_PAGE (ui_fixture_show_page (window, "documents", EH_TYPE_EXPORT_PAGE));
  gpointer gone = window;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  eh_export_page_start (page, target);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_nonnull (find_dialog ());
  ui_fixture_assert_text (find_dialog (), "Documents are still being saved");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "cancel");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  while (eh_export_page_is_busy (page))
    g_main_context_iteration (NULL, TRUE);

  eh_export_page_start (page, target);
  gtk_window_close (GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "do");
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* A book that was opened stands on the welcome page of the next window. */
static void
test_recent (void)
{
  g_autofree char *path = ui_fixture_make_sample ("remembered.evenhand");
  EhWindow *window = ui_fixture_open (path);

  ui_fixture_close (window);
  window = eh_window_new (ui_fixture_get_application ());
  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  ui_fixture_assert_text (window, "Opened before");
  ui_fixture_assert_text (window, "remembered");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-path", "s", path);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
  ui_fixture_close (window);
}

/* A book that is gone is said to be gone, and can be taken off the list. */
static void
test_recent_gone (void)
{
  g_autofree char *path = ui_fixture_make_sample ("gone-since.evenhand");
  EhWindow *window = ui_fixture_open (path);
  g_autofree char *texts = NULL;
  GtkWidget *remove = NULL;
  GtkWidget *list;

  ui_fixture_close (window);
  g_assert_cmpint (g_unlink (path), ==, 0);
  window = eh_window_new (ui_fixture_get_application ());
  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  ui_fixture_assert_text (window, "gone-since\nNo longer in ");
  list = ui_fixture_find (window, GTK_TYPE_LIST_BOX);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *said = ui_fixture_get_texts (row);

      if (g_str_has_prefix (said, "gone-since"))
        remove = ui_fixture_find (row, GTK_TYPE_BUTTON);
    }
  g_assert_nonnull (remove);
  gtk_test_accessible_assert_property (remove, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Take “gone-since” off this list");
  g_signal_emit_by_name (remove, "clicked");
  ui_fixture_settle ();
  texts = ui_fixture_get_texts (window);
  g_assert_null (strstr (texts, "gone-since"));
  ui_fixture_close (window);

  window = eh_window_new (ui_fixture_get_application ());
  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  g_clear_pointer (&texts, g_free);
  texts = ui_fixture_get_texts (window);
  g_assert_null (strstr (texts, "gone-since"));
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/window/sample", test_sample);
  g_test_add_func ("/ui/window/pages", test_pages);
  g_test_add_func ("/ui/window/not-a-book", test_not_a_book);
  g_test_add_func ("/ui/window/missing", test_missing);
  g_test_add_func ("/ui/window/damaged", test_damaged);
  g_test_add_func ("/ui/window/busy", test_busy);
  g_test_add_func ("/ui/window/second-book", test_second_book);
  g_test_add_func ("/ui/window/no-exchange-file", test_no_exchange_file);
  g_test_add_func ("/ui/window/gone-while-opening", test_gone_while_opening);
  g_test_add_func ("/ui/window/close-while-saving", test_close_while_saving);
  g_test_add_func ("/ui/window/recent", test_recent);
  g_test_add_func ("/ui/window/recent-gone", test_recent_gone);

  return ui_fixture_run ();
}
