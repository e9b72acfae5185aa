/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "book/eh-export.h"
#include "book/eh-verification.h"
#include "document/eh-writer.h"
#include "exchange/eh-exchange.h"
#include "../store/disk-shim.h"
#include "store/eh-record-error.h"
#include "store/eh-write-lock.h"
#include "ui-fixture.h"
#include "ui/eh-book-page.h"
#include "ui/eh-book-view.h"
#include "ui/eh-read-bar.h"
#include "ui/eh-sample.h"
#include "ui/eh-trouble.h"

/* Whatever can go wrong is told as what happened, what is safe and what to do
 * next, in whole sentences; and the titles of one domain differ. */
static void
check_domain (GQuark domain, int n_codes)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = 0; code < n_codes; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (domain, code, "in English, for the log");
      EhTrouble trouble = eh_trouble_describe (error);

      g_assert_cmpuint (g_utf8_strlen (trouble.title, -1), >, 4);
      g_assert_true (g_str_has_suffix (trouble.happened, "."));
      g_assert_true (g_str_has_suffix (trouble.safe, "."));
      g_assert_true (g_str_has_suffix (trouble.next, "."));
      g_hash_table_add (titles, (gpointer) trouble.title);
    }
  g_assert_cmpuint (g_hash_table_size (titles), >=, (guint) MAX (n_codes - 1, 1));
}

static void
test_domains (void)
{
  check_domain (EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED + 1);
  check_domain (EH_EXPORT_ERROR, EH_EXPORT_ERROR_WRITE + 1);
  check_domain (EH_WRITER_ERROR, EH_WRITER_ERROR_FAILED + 1);
  check_domain (EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE + 1);
  check_domain (EH_VERIFICATION_ERROR, 1);
}

static void
test_offers (void)
{
  static const struct
  {
    EhRecordError code;
    guint offers;
  } cases[] = {
    { EH_RECORD_ERROR_BUSY, EH_OFFER_READ | EH_OFFER_RETRY | EH_OFFER_OTHER },
    { EH_RECORD_ERROR_DAMAGED, EH_OFFER_OTHER },
    { EH_RECORD_ERROR_VERSION, EH_OFFER_OTHER },
    { EH_RECORD_ERROR_UNKNOWN, EH_OFFER_RETRY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (EH_RECORD_ERROR, (int) cases[i].code, "x");

      g_assert_cmpuint (eh_trouble_describe (error).offers, ==, cases[i].offers);
    }
}

/* What no table knows is admitted, and never a crash. */
static void
test_unforeseen (void)
{
  static const int codes[] = { -1, 1000 };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) known = g_error_new_literal (EH_RECORD_ERROR, codes[i], "x");
      g_autoptr (GError) foreign =
          g_error_new_literal (g_quark_from_static_string ("foreign"), codes[i], "x");

      g_assert_cmpstr (eh_trouble_describe (known).title, ==, "This did not work");
      g_assert_cmpstr (eh_trouble_describe (foreign).title, ==, "This did not work");
    }
}

static void
test_cancellation (void)
{
  g_autoptr (GError) record = g_error_new_literal (EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED, "x");
  g_autoptr (GError) export = g_error_new_literal (EH_EXPORT_ERROR, EH_EXPORT_ERROR_CANCELLED, "x");
  g_autoptr (GError) io = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "x");
  g_autoptr (GError) full = g_error_new_literal (EH_RECORD_ERROR, EH_RECORD_ERROR_FULL, "x");

  g_assert_true (eh_trouble_is_cancellation (record));
  g_assert_true (eh_trouble_is_cancellation (export));
  g_assert_true (eh_trouble_is_cancellation (io));
  g_assert_false (eh_trouble_is_cancellation (full));
}

/* A copy of the sample book in the folder whose disk can be made to fail. */
static char *
make_book (const char *name)
{
  g_autofree char *folder = ui_fixture_get_path ("books");
  g_autofree char *path = g_build_filename ("books", name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  disk_shim_watch (folder);

  return ui_fixture_make_sample (path);
}

/* Changes the bytes at @place of a file. */
static void
patch (const char *path, gsize place, const void *bytes, gsize length)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (place + length, <, size);
  memcpy (content + place, bytes, length);
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
}

/* In the field of SQLite's header where the format's version is kept. */
static void
be_newer (const char *path)
{
  patch (path, 60, "\0\0\0\2", 4);
}

static void
be_damaged (const char *path)
{
  g_autofree char *content = NULL;
  gsize size;
  char *place;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  place = memmem (content, size, "\"bidder\":\"Bidder A\"", 19);
  g_assert_nonnull (place);
  patch (path, (gsize) (place - content) + 17, "Z", 1);
}

static void
be_gone (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
be_forbidden (const char *path)
{
  disk_shim_fail (disk_shim_count () + 1, EACCES, TRUE);
}

static void
be_full (const char *path)
{
  disk_shim_fail (disk_shim_count () + 1, ENOSPC, TRUE);
}

static void
be_broken (const char *path)
{
  disk_shim_fail (disk_shim_count () + 1, EIO, TRUE);
}

/* The lock can still be made, and what SQLite needs cannot. */
static void
be_breaking (const char *path)
{
  disk_shim_fail (disk_shim_count () + 2, EIO, TRUE);
}

/* What keeps a book from being opened, and what the window then says. */
static const struct
{
  const char *name;
  void (*provoke) (const char *path);
  const char *title;
  const char *safe;
  const char *next;
  gboolean can_be_read;
} openings[] = {
  { "newer", be_newer, "This book needs a newer Evenhand", "The file has not been changed.",
    "Install the current version", FALSE },
  { "damaged", be_damaged, "This book is damaged or was tampered with",
    "The file has not been changed", "Open another copy", FALSE },
  { "gone", be_gone, "The book is not there", "It may have been moved", "Look for it", FALSE },
  { "forbidden", be_forbidden, "You may not open this book", "The file has not been changed.",
    "Ask whoever keeps the file", TRUE },
  { "full", be_full, "The disk is full", "Everything saved before this is still there.",
    "Make room on the disk", FALSE },
  { "breaking", be_breaking, "The disk did not answer",
    "Everything saved before this is still there.", "Check the drive", FALSE },
  { "broken", be_broken, "The disk did not answer", "Everything saved before this is still there.",
    "Check the drive", FALSE },
};

static void
test_opening (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("%s.evenhand", openings[i].name);
  g_autofree char *path = make_book (name);
  EhWindow *window;

  openings[i].provoke (path);
  window = ui_fixture_open (path);
  disk_shim_fail (0, 0, FALSE);
  g_assert_null (eh_window_get_book (window));
  ui_fixture_assert_text (window, openings[i].title);
  ui_fixture_assert_text (window, openings[i].safe);
  ui_fixture_assert_text (window, openings[i].next);
  ui_fixture_assert_text (window, name);
  if (openings[i].can_be_read)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.read", NULL);
      g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
      ui_fixture_assert_text (window, "Opened to read: nothing is changed in this window.");
    }
  ui_fixture_close (window);
  disk_shim_stop ();
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_false (eh_book_create_finish (result, user_data));
}

/* A new book on a full disk: that is said, and no half a book is left. */
static void
test_making (void)
{
  g_autofree char *path = make_book ("first.evenhand");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *target = g_build_filename (folder, "second.evenhand", NULL);
  g_autoptr (GBytes) exchange = eh_sample_get_exchange ();
  g_autoptr (GError) error = NULL;

  disk_shim_fail (disk_shim_count () + 1, ENOSPC, TRUE);
  eh_book_create_async (target, "A. Keeper", exchange, "case.json", NULL, refused_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  disk_shim_stop ();
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_FULL);
  g_assert_cmpstr (eh_trouble_describe (error).title, ==, "The disk is full");
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* Adds a lot, as a page does it. */
static void
add_lot (EhWindow *window, const char *title)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  EhBody *body = eh_body_new (EH_KIND_LOT_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_LOT, title);
  eh_body_set_text (body, EH_FIELD_TITLE, title);
  g_ptr_array_add (bodies, body);
  eh_book_page_submit (EH_BOOK_PAGE (ui_fixture_find (window, EH_TYPE_BOOK_PAGE)), bodies,
                       "Lot added");
}

static const struct
{
  const char *name;
  int errsv; /* 0: the folder goes away */
  const char *title;
  const char *happened;
  const char *safe;
} writings[] = {
  { "writing-full", ENOSPC, "This was not saved", "There is no room left to save.",
    "Everything saved before this is still there." },
  { "writing-broken", EIO, "It is not certain whether the last step was saved",
    "The disk failed while saving", "Everything before this step is saved." },
  { "writing-vanished", 0, "This was not saved", "Reading or writing failed",
    "Everything saved before this is still there." },
};

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data))
      return link->data;

  return NULL;
}
static void
answer_dialog (void)
{
  while (find_dialog () == NULL)
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle ();
}

/* An edit that cannot be saved is said not to be saved, and why; what was saved
 * before is still there, and once the disk answers again so does the book. */
static void
test_writing (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("%s.evenhand", writings[i].name);
  g_autofree char *path = make_book (name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);
  EhWindow *window = ui_fixture_open (path);

  add_lot (window, "north");
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Lot added"));
  if (writings[i].errsv == 0)
    g_assert_cmpint (g_rename (folder, away), ==, 0);
  else
    disk_shim_fail (disk_shim_count () + 1, writings[i].errsv, TRUE);
  add_lot (window, "south");
  answer_dialog ();
  ui_fixture_assert_text (find_dialog (), writings[i].title);
  ui_fixture_assert_text (find_dialog (), writings[i].happened);
  ui_fixture_assert_text (find_dialog (), writings[i].safe);
  gtk_window_destroy (find_dialog ());
  ui_fixture_settle ();

  disk_shim_fail (0, 0, FALSE);
  if (writings[i].errsv == 0)
    g_assert_cmpint (g_rename (away, folder), ==, 0);
  ui_fixture_close (window);
  window = ui_fixture_open (path);
  g_assert_nonnull (eh_window_get_book (window));
  g_assert_nonnull (
      eh_procurement_find_lot (eh_book_get_procurement (eh_window_get_book (window)), "north"));
  ui_fixture_close (window);
  disk_shim_stop ();
}

/* The folder goes away while its book is open: closing says what is safe, and
 * when the folder is back the book opens with all that was saved. */
static void
test_vanished (void)
{
  g_autofree char *path = make_book ("vanished.evenhand");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);
  EhWindow *window = ui_fixture_open (path);

  add_lot (window, "north");
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Lot added"));
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Everything saved before this"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_null (eh_window_get_book (window));

  g_assert_cmpint (g_rename (away, folder), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.retry", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
  g_assert_nonnull (
      eh_procurement_find_lot (eh_book_get_procurement (eh_window_get_book (window)), "north"));
  ui_fixture_close (window);
  disk_shim_stop ();
}

static void
try_again (EhWindow *window)
{
  GtkWidget *bar = ui_fixture_find (window, EH_TYPE_READ_BAR);

  g_signal_emit_by_name (ui_fixture_find_button (bar, "_Try again"), "clicked");
}

/* While somebody else writes, the window says who; when they have closed the
 * book it can be written here, on the page that was shown. */
static void
test_busy (void)
{
  g_autofree char *path = make_book ("busy.evenhand");
  g_autoptr (EhWriteLock) writer = eh_write_lock_acquire (path, NULL);
  g_autofree char *holder = eh_write_lock_dup_holder (path);
  g_autofree char *happened = NULL;
  g_autofree char *bar = NULL;
  EhWindow *window = ui_fixture_open (path);

  g_assert_nonnull (writer);
  happened = g_strdup_printf ("%s is writing in this book", holder);
  ui_fixture_assert_text (window, happened);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.read", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Bidder E ranks first"));
  bar = g_strdup_printf ("Opened to read: %s has it open for writing.", holder);
  ui_fixture_assert_text (window, bar);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "criteria");

  try_again (window);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "It is still open for writing"));
  g_assert_cmpint (eh_book_get_mode (eh_window_get_book (window)), ==, EH_RECORD_READ);

  eh_write_lock_release (g_steal_pointer (&writer));
  g_assert_true (
      ui_fixture_wait_for_text (GTK_WIDGET (window), "nothing is changed in this window"));
  try_again (window);
  while (eh_book_get_mode (eh_window_get_book (window)) == EH_RECORD_READ)
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (ui_fixture_find (window, EH_TYPE_READ_BAR)));
  g_assert_cmpstr (
      eh_book_view_get_page (EH_BOOK_VIEW (ui_fixture_find (window, EH_TYPE_BOOK_VIEW))), ==,
      "criteria");
  add_lot (window, "north");
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Lot added"));
  ui_fixture_close (window);
  disk_shim_stop ();
}

/* A book comes back with the page that was shown last. */
static void
test_last_page (void)
{
  g_autofree char *path = make_book ("page.evenhand");
  EhWindow *window = ui_fixture_open (path);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "tenders");
  ui_fixture_close (window);
  window = ui_fixture_open (path);
  g_assert_cmpstr (
      eh_book_view_get_page (EH_BOOK_VIEW (ui_fixture_find (window, EH_TYPE_BOOK_VIEW))), ==,
      "tenders");
  ui_fixture_close (window);
  disk_shim_stop ();
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/trouble/domains", test_domains);
  g_test_add_func ("/ui/trouble/offers", test_offers);
  g_test_add_func ("/ui/trouble/unforeseen", test_unforeseen);
  g_test_add_func ("/ui/trouble/cancellation", test_cancellation);

  g_test_add_func ("/ui/trouble/making", test_making);
  g_test_add_func ("/ui/trouble/vanished", test_vanished);
  g_test_add_func ("/ui/trouble/busy", test_busy);
  g_test_add_func ("/ui/trouble/last-page", test_last_page);
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/trouble/opening/%s", openings[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_opening);
    }
  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/trouble/%s", writings[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_writing);
    }

  return ui_fixture_run ();
}
