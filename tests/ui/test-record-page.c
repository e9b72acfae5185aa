/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui-fixture.h"
#include "ui/eh-entry-view.h"
#include "ui/eh-record-filters.h"
#include "ui/eh-record-page.h"

static GtkWidget *
show_record (EhWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "record");
  ui_fixture_settle ();

  return ui_fixture_find (window, EH_TYPE_RECORD_PAGE);
}

static void
search (GtkWidget *page, const char *text)
{
  GtkWidget *entry = ui_fixture_find (page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  ui_fixture_settle ();
}

static void
test_entries (void)
{
  g_autofree char *path = ui_fixture_make_sample ("entries.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_record (window);
  GtkWidget *entry = ui_fixture_find (page, EH_TYPE_ENTRY_VIEW);
  GListModel *log = G_LIST_MODEL (eh_book_get_log (eh_window_get_book (window)));
  g_autofree char *all = g_strdup_printf ("%u entries", g_list_model_get_n_items (log));

  ui_fixture_assert_text (page, all);
  ui_fixture_assert_text (page, "The book was created. Its keeper is A. Keeper.");
  ui_fixture_assert_text (entry, "Book created");
  ui_fixture_assert_text (entry, "A. Keeper");
  ui_fixture_assert_text (entry, "Signature algorithm");
  ui_fixture_assert_text (entry, "Digest of the book up to here");
  ui_fixture_close (window);
}

/* A search finds what a person sees and what the fields hold, in any case. */
static void
test_search (void)
{
  g_autofree char *path = ui_fixture_make_sample ("search.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_record (window);
  GtkWidget *entry = ui_fixture_find (page, EH_TYPE_ENTRY_VIEW);

  search (page, "FCDO SERVICES");
  ui_fixture_assert_text (page, "1 of ");
  ui_fixture_assert_text (entry, "Procurement described");
  search (page, "no entry has this");
  ui_fixture_assert_text (page, "Nothing found");
  ui_fixture_assert_text (page, "0 of ");
  search (page, "");
  ui_fixture_assert_text (page, "The book was created.");
  ui_fixture_close (window);
}

static EhBody *
new_lot (const char *title)
{
  EhBody *body = eh_body_new (EH_KIND_LOT_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_LOT, "north");
  eh_body_set_text (body, EH_FIELD_TITLE, title);

  return body;
}

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  eh_book_submit_finish (EH_BOOK (source), result, &error);
  g_assert_no_error (error);
}

static void
submit (EhWindow *window, EhBody *body)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);

  g_ptr_array_add (bodies, body);
  eh_book_submit_async (eh_window_get_book (window), bodies, NULL, submitted_cb, NULL);
  ui_fixture_settle ();
}

static void
select_last (GtkWidget *page)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_fixture_find (page, GTK_TYPE_COLUMN_VIEW));
  GtkSelectionModel *model = gtk_column_view_get_model (view);

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model),
                                     g_list_model_get_n_items (G_LIST_MODEL (model)) - 1);
  ui_fixture_settle ();
}

/* An entry says what it changed, what it undid, and where that can be seen. */
static void
test_changes (void)
{
  g_autofree char *path = ui_fixture_make_sample ("changes.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_record (window);
  GtkWidget *entry = ui_fixture_find (page, EH_TYPE_ENTRY_VIEW);
  GListModel *log = G_LIST_MODEL (eh_book_get_log (eh_window_get_book (window)));
  guint first = g_list_model_get_n_items (log) + 1;
  g_autofree char *undoes = g_strdup_printf ("This undoes entry %u", first + 1);
  g_autofree char *before = g_strdup_printf ("Show entry %u, the one before", first);

  submit (window, new_lot ("North"));
  select_last (page);
  ui_fixture_assert_text (entry, "What it says");
  ui_fixture_assert_text (entry, "Show on its page");
  submit (window, new_lot ("Far north"));
  select_last (page);
  ui_fixture_assert_text (entry, "What changed");
  ui_fixture_assert_text (entry, "North → Far north");
  ui_fixture_assert_text (entry, "What stayed the same");
  g_assert_nonnull (ui_fixture_find_button (entry, before));
  submit (window, new_lot ("North"));
  select_last (page);
  ui_fixture_assert_text (entry, undoes);
  g_signal_emit_by_name (entry, "show-entry", first);
  ui_fixture_settle ();
  ui_fixture_assert_text (entry, "What it says");
  ui_fixture_close (window);
}

static void
choose (GtkWidget *page, const char *label)
{
  GtkWidget *filters = ui_fixture_find (page, EH_TYPE_RECORD_FILTERS);
  GtkWidget *flow = ui_fixture_find (filters, GTK_TYPE_FLOW_BOX);

  for (GtkWidget *child = gtk_widget_get_first_child (flow); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *drop = gtk_widget_get_first_child (child);
      GListModel *list =
          GTK_IS_DROP_DOWN (drop) ? gtk_drop_down_get_model (GTK_DROP_DOWN (drop)) : NULL;

      for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
        if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (list), i), label))
          gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), i);
    }
  ui_fixture_settle ();
}

/* Filters and the search must all hold, and are cleared at once. */
static void
test_filters (void)
{
  g_autofree char *path = ui_fixture_make_sample ("filters.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_record (window);

  g_assert_false (gtk_widget_get_mapped (ui_fixture_find_button (page, "_Clear filters")));
  choose (page, "Tenders");
  ui_fixture_assert_text (page, "The tender of ");
  choose (page, "Today");
  ui_fixture_assert_text (page, " of ");
  choose (page, "A. Keeper");
  search (page, "Bidder A");
  ui_fixture_assert_text (page, "1 of ");
  choose (page, "Book and files");
  ui_fixture_assert_text (page, "Nothing found");
  gtk_widget_activate_action (page, "record.show-all", NULL);
  ui_fixture_settle ();
  ui_fixture_assert_text (page, "The book was created.");
  g_assert_false (gtk_widget_get_mapped (ui_fixture_find_button (page, "_Clear filters")));
  ui_fixture_close (window);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* What is shown can be copied into a spreadsheet. */
static void
test_copy (void)
{
  g_autofree char *path = ui_fixture_make_sample ("copy.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_record (window);
  g_autofree char *text = NULL;

  search (page, "FCDO SERVICES");
  gtk_widget_activate_action (page, "record.copy", NULL);
  ui_fixture_settle ();
  ui_fixture_assert_text (window, "1 row copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, text_cb, &text);
  ui_fixture_settle ();
  g_assert_true (g_str_has_prefix (text, "No.\tWhen\tWho\tWhat happened\t"));
  g_assert_nonnull (strstr (text, "buyer=FCDO Services"));
  ui_fixture_close (window);
}

/* The shortcut leads to the search wherever one is. */
static void
test_shortcut (void)
{
  g_autofree char *path = ui_fixture_make_sample ("shortcut.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page;
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  ui_fixture_settle ();
  page = ui_fixture_find (window, EH_TYPE_RECORD_PAGE);
  entry = ui_fixture_find (page, GTK_TYPE_SEARCH_ENTRY);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), entry));
  ui_fixture_close (window);
}

static void
test_verify (void)
{
  g_autofree char *path = ui_fixture_make_sample ("verify.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "record", EH_TYPE_RECORD_PAGE);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.verify", NULL);
  g_assert_true (ui_fixture_wait_for_text (page, "This book is what it says"));
  ui_fixture_assert_text (page, "entries are in their places, unchanged, and signed");
  ui_fixture_assert_text (page, "5 totals were worked out a second time and are the same.");
  ui_fixture_assert_text (page, "no passphrase guards the key");
  ui_fixture_assert_text (page, "Digest: ");
  ui_fixture_close (window);
}

/* What somebody changed behind the program's back is found, and said in words. */
static void
test_tampered (void)
{
  g_autofree char *path = ui_fixture_make_sample ("tampered.evenhand");
  g_autofree char *bytes = NULL;
  gsize length;
  char *place;
  EhWindow *window;
  GtkWidget *page;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  window = ui_fixture_open (path);
  page = ui_fixture_show_page (window, "record", EH_TYPE_RECORD_PAGE);
  place = memmem (bytes, length, "\"bidder\":\"Bidder A\"", 19);
  g_assert_nonnull (place);
  place[17] = 'Z';
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.verify", NULL);
  g_assert_true (ui_fixture_wait_for_text (page, "This book is not what it says"));
  ui_fixture_assert_text (page, "Do not rely on it.");
  ui_fixture_assert_text (page, "In the program’s own words:");
  gtk_window_destroy (GTK_WINDOW (window));
  ui_fixture_settle ();
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/record-page/entries", test_entries);
  g_test_add_func ("/ui/record-page/search", test_search);
  g_test_add_func ("/ui/record-page/changes", test_changes);
  g_test_add_func ("/ui/record-page/filters", test_filters);
  g_test_add_func ("/ui/record-page/copy", test_copy);
  g_test_add_func ("/ui/record-page/shortcut", test_shortcut);
  g_test_add_func ("/ui/record-page/verify", test_verify);
  g_test_add_func ("/ui/record-page/tampered", test_tampered);

  return ui_fixture_run ();
}
