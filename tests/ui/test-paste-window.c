/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui-fixture.h"
#include "ui/eh-book-page.h"
#include "ui/eh-paste-table.h"
#include "ui/eh-paste-window.h"

/* A table and what is to be seen of it; @can_import says whether the button is
 * there to be pressed. */
typedef struct
{
  const char *name;
  EhSheetForm form;
  const char *text;
  const char *shown[4];
  gboolean can_import;
} Case;

static const Case cases[] = {
  { "criteria",
    EH_SHEET_CRITERIA,
    "Title\tWeighting (%)\nWaiting\t5\n\"Getting\nthere\"\t5\n",
    { "Waiting", "Getting ↵ there", "2 criteria will be added", "From the clipboard" },
    TRUE },
  { "problem",
    EH_SHEET_CRITERIA,
    "Title\tWeight\nWaiting\tmuch\nAccess\t5\n",
    { "B2: ", "1 problem", "Leave out 1 row with a problem", "keeps the table" },
    FALSE },
  { "tenders",
    EH_SHEET_TENDERS,
    "Bidder\tPrice\nNorth Care\t£125,000.00\n",
    { "North Care", "Taken as 125000.00", "1 tender will be added", "A2: The ID" },
    TRUE },
  { "no-headings",
    EH_SHEET_CRITERIA,
    "Waiting\t5\nAccess\t5\n",
    { "2 criteria will be added" },
    TRUE },
  { "nothing",
    EH_SHEET_CRITERIA,
    "",
    { "Nothing has been copied", "One criterion in each row" },
    FALSE },
};

static GtkWidget *
find_page (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (EH_IS_BOOK_PAGE (widget))
    return gtk_widget_get_mapped (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_page (child);

  return found;
}

static EhPasteWindow *
paste (EhWindow *window, EhSheetForm form, const char *text)
{
  EhPasteWindow *dialog;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), text);
  dialog = eh_paste_window_present (find_page (GTK_WIDGET (window)), eh_window_get_book (window),
                                    form, NULL);
  ui_fixture_settle ();

  return dialog;
}

static gboolean
can_import (EhPasteWindow *dialog)
{
  return gtk_widget_get_sensitive (ui_fixture_find_button (dialog, "_Import"));
}

static void
test_case (gconstpointer data)
{
  const Case *a_case = data;
  g_autofree char *name = g_strdup_printf ("%s.evenhand", a_case->name);
  g_autofree char *path = ui_fixture_make_sample (name);
  EhWindow *window = ui_fixture_open (path);
  EhPasteWindow *dialog = paste (window, a_case->form, a_case->text);

  for (guint i = 0; i < G_N_ELEMENTS (a_case->shown) && a_case->shown[i] != NULL; i++)
    ui_fixture_assert_text (dialog, a_case->shown[i]);
  g_assert_cmpint (can_import (dialog), ==, a_case->can_import);
  gtk_window_close (GTK_WINDOW (dialog));
  ui_fixture_settle ();
  ui_fixture_close (window);
}

static guint
count_entries (EhWindow *window)
{
  return g_list_model_get_n_items (G_LIST_MODEL (eh_book_get_log (eh_window_get_book (window))));
}

static guint
count_criteria (EhWindow *window)
{
  return eh_procurement_get_n_criteria (eh_book_get_procurement (eh_window_get_book (window)));
}

static void
import (EhPasteWindow *dialog)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.import", NULL));
  ui_fixture_settle ();
}

/* What is imported is one edit: one undo takes all of it back. */
static void
test_import (void)
{
  g_autofree char *path = ui_fixture_make_sample ("import.evenhand");
  EhWindow *window = ui_fixture_open (path);
  guint n = count_criteria (window);

  import (paste (window, EH_SHEET_CRITERIA, "Title\tWeight\nWaiting\t5\nAccess\t5\n"));
  g_assert_cmpuint (count_criteria (window), ==, n + 2);
  ui_fixture_assert_text (window, "2 criteria added");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  ui_fixture_settle ();
  g_assert_cmpuint (count_criteria (window), ==, n);
  ui_fixture_close (window);
}

/* Whoever cancels finds the book as it was. */
static void
test_cancel (void)
{
  g_autofree char *path = ui_fixture_make_sample ("cancel.evenhand");
  EhWindow *window = ui_fixture_open (path);
  guint n = count_entries (window);
  EhPasteWindow *dialog = paste (window, EH_SHEET_CRITERIA, "Title\nWaiting\n");

  gtk_window_close (GTK_WINDOW (dialog));
  ui_fixture_settle ();
  g_assert_cmpuint (count_entries (window), ==, n);
  ui_fixture_close (window);
}

static GtkWidget *
find_drop_down (EhPasteWindow *dialog, guint column)
{
  GtkWidget *table = ui_fixture_find (dialog, EH_TYPE_PASTE_TABLE);
  GtkWidget *drop = ui_fixture_find (table, GTK_TYPE_DROP_DOWN);
  GtkWidget *head = gtk_widget_get_parent (drop);

  while (column-- > 0)
    head = gtk_widget_get_next_sibling (head);

  return gtk_widget_get_last_child (head);
}

static void
choose_column (EhPasteWindow *dialog, guint column, const char *title)
{
  GtkDropDown *drop = GTK_DROP_DOWN (find_drop_down (dialog, column));
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (drop));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (g_str_equal (gtk_string_list_get_string (list, i), title))
      gtk_drop_down_set_selected (drop, i);
  ui_fixture_settle ();
}

/* A heading that nobody could know is said to be what it is; a column that is
 * not wanted is left out with all that is wrong in it. */
static void
test_columns (void)
{
  g_autofree char *path = ui_fixture_make_sample ("columns.evenhand");
  EhWindow *window = ui_fixture_open (path);
  EhPasteWindow *dialog =
      paste (window, EH_SHEET_CRITERIA, "What we ask\tWeight\tScale\nWaiting\t5\tnone such\n");

  g_assert_false (can_import (dialog));
  choose_column (dialog, 0, "Title");
  ui_fixture_assert_text (
      dialog, "C2: There is no “none such” in this book. Look at how it is written there.");
  choose_column (dialog, 2, "Leave out");
  ui_fixture_assert_text (dialog, "1 criterion will be added");
  g_assert_true (can_import (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  ui_fixture_settle ();
  ui_fixture_close (window);
}

/* What is no table says so, and another one can be pasted. */
static void
test_no_table (void)
{
  g_autofree char *path = ui_fixture_make_sample ("no-table.evenhand");
  EhWindow *window = ui_fixture_open (path);
  g_autofree char *wide = g_strnfill (EH_CSV_MAX_COLUMNS, '\t');
  EhPasteWindow *dialog = paste (window, EH_SHEET_CRITERIA, wide);

  ui_fixture_assert_text (dialog, "This is no table");
  g_assert_false (can_import (dialog));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "Title\nWaiting\n");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.paste", NULL);
  ui_fixture_settle ();
  ui_fixture_assert_text (dialog, "1 criterion will be added");
  gtk_window_close (GTK_WINDOW (dialog));
  ui_fixture_settle ();
  ui_fixture_close (window);
}

static void
wait_for (EhPasteWindow *dialog, const char *text)
{
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (dialog), text));
}

/* A file is on record as what it was; the table to fill in is one that can be
 * read, and is undone like what was pasted. */
static void
test_file (void)
{
  g_autofree char *path = ui_fixture_make_sample ("file.evenhand");
  g_autofree char *table = ui_fixture_get_path ("more.csv");
  g_autoptr (GFile) file = g_file_new_for_path (table);
  EhWindow *window = ui_fixture_open (path);
  EhBook *book = eh_window_get_book (window);
  guint n = count_entries (window);
  EhPasteWindow *dialog = paste (window, EH_SHEET_CRITERIA, "");
  g_autoptr (EhLogRow) row = NULL;

  eh_paste_window_save_template (dialog, file);
  wait_for (dialog, "The empty table was saved");
  eh_paste_window_take_file (dialog, file);
  wait_for (dialog, "There is nothing below the headings");
  g_assert_false (can_import (dialog));
  g_assert_true (g_file_set_contents (table, "Title,Weight\nWaiting,5\n", -1, NULL));
  eh_paste_window_take_file (dialog, file);
  wait_for (dialog, "1 criterion will be added");
  ui_fixture_assert_text (dialog, "more.csv");
  import (dialog);
  row = g_list_model_get_item (G_LIST_MODEL (eh_book_get_log (book)), n);
  g_assert_cmpint (eh_entry_get_kind (eh_log_row_get_entry (row)), ==, EH_KIND_EXCHANGE_IMPORTED);
  g_assert_cmpuint (count_entries (window), ==, n + 2);
  n = count_criteria (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  ui_fixture_settle ();
  g_assert_cmpuint (count_criteria (window), ==, n - 1);
  ui_fixture_close (window);
}

/* A file that is not there leaves the window as it was, and says so. */
static void
test_no_file (void)
{
  g_autofree char *path = ui_fixture_make_sample ("no-file.evenhand");
  g_autofree char *table = ui_fixture_get_path ("gone.csv");
  g_autoptr (GFile) file = g_file_new_for_path (table);
  EhWindow *window = ui_fixture_open (path);
  EhPasteWindow *dialog = paste (window, EH_SHEET_CRITERIA, "");

  eh_paste_window_take_file (dialog, file);
  wait_for (dialog, "This is no table");
  gtk_window_close (GTK_WINDOW (dialog));
  ui_fixture_settle ();
  ui_fixture_close (window);
}

/* A block of scores is shown with the questions and tenders that it is for. */
static void
test_block (void)
{
  static const char *const tenders[] = { "A", "B", NULL };
  static const char *const criteria[] = { "Q1", "Q2", NULL };
  const EhSheetPage place = { .tenders = tenders, .criteria = criteria, .is_transposed = TRUE };
  g_autofree char *path = ui_fixture_make_sample ("block.evenhand");
  EhWindow *window = ui_fixture_open (path);
  EhBook *book = eh_window_get_book (window);
  EhPasteWindow *dialog;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "1\t2\n3\tmuch\n");
  dialog = eh_paste_window_present (find_page (GTK_WIDGET (window)), book, EH_SHEET_AGREED, &place);
  ui_fixture_settle ();
  ui_fixture_assert_text (dialog,
                          eh_procurement_get_tender (eh_book_get_procurement (book), 0)->bidder);
  ui_fixture_assert_text (dialog, "2  Q2");
  ui_fixture_assert_text (dialog, "B2: ");
  g_assert_false (can_import (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  ui_fixture_settle ();
  ui_fixture_close (window);
}

/* What was copied as a web page and nothing else is a table too. */
static void
test_html (void)
{
  static const char html[] = "<table><tr><th>Title</th></tr><tr><td>Waiting</td></tr></table>";
  g_autofree char *path = ui_fixture_make_sample ("html.evenhand");
  EhWindow *window = ui_fixture_open (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, sizeof html - 1);
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes ("text/html", bytes);
  EhPasteWindow *dialog = paste (window, EH_SHEET_CRITERIA, "");

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), content);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.paste", NULL);
  wait_for (dialog, "1 criterion will be added");
  gtk_window_close (GTK_WINDOW (dialog));
  ui_fixture_settle ();
  ui_fixture_close (window);
}

/* Rows with problems are left out only if somebody says so. */
static void
test_lenient (void)
{
  g_autofree char *path = ui_fixture_make_sample ("lenient.evenhand");
  EhWindow *window = ui_fixture_open (path);
  EhPasteWindow *dialog =
      paste (window, EH_SHEET_CRITERIA, "Title\tWeight\nWaiting\tmuch\nAccess\t5\n");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_fixture_find (dialog, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  ui_fixture_settle ();
  ui_fixture_assert_text (dialog, "1 criterion will be added");
  ui_fixture_assert_text (dialog, "B2: ");
  import (dialog);
  ui_fixture_assert_text (window, "1 criterion added");
  ui_fixture_close (window);
}

/* Two hundred tenders are as few. */
static void
test_many (void)
{
  g_autofree char *path = ui_fixture_make_sample ("many.evenhand");
  EhWindow *window = ui_fixture_open (path);
  const EhProcurement *procurement = eh_book_get_procurement (eh_window_get_book (window));
  guint n = eh_procurement_get_n_tenders (procurement);
  g_autoptr (GString) text = g_string_new ("ID\tBidder\tAddress\tPrice\n");
  EhPasteWindow *dialog;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "t%03u\tBidder %u\t%u High Street\t%u.50\n", i, i, i, 1000 + i);
  dialog = paste (window, EH_SHEET_TENDERS, text->str);
  ui_fixture_assert_text (dialog, "200 tenders will be added");
  import (dialog);
  procurement = eh_book_get_procurement (eh_window_get_book (window));
  g_assert_cmpuint (eh_procurement_get_n_tenders (procurement), ==, n + 200);
  ui_fixture_assert_text (window, "200 tenders added");
  ui_fixture_close (window);
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (EH_IS_PASTE_WINDOW (link->data))
      return link->data;

  return NULL;
}

/* The action opens the window on a page that has a form. */
static void
test_page (void)
{
  g_autofree char *path = ui_fixture_make_sample ("page.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page;
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "criteria");
  ui_fixture_settle ();
  page = find_page (GTK_WIDGET (window));
  g_assert_true (gtk_widget_activate_action (page, "page.paste", NULL));
  ui_fixture_settle ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  gtk_window_close (dialog);
  ui_fixture_settle ();
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/paste-window/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/ui/paste-window/import", test_import);
  g_test_add_func ("/ui/paste-window/cancel", test_cancel);
  g_test_add_func ("/ui/paste-window/columns", test_columns);
  g_test_add_func ("/ui/paste-window/no-table", test_no_table);
  g_test_add_func ("/ui/paste-window/file", test_file);
  g_test_add_func ("/ui/paste-window/no-file", test_no_file);
  g_test_add_func ("/ui/paste-window/block", test_block);
  g_test_add_func ("/ui/paste-window/html", test_html);
  g_test_add_func ("/ui/paste-window/lenient", test_lenient);
  g_test_add_func ("/ui/paste-window/many", test_many);
  g_test_add_func ("/ui/paste-window/page", test_page);

  return ui_fixture_run ();
}
