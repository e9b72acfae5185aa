/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui-fixture.h"
#include "ui/eh-figure-table.h"
#include "ui/eh-figure-view.h"
#include "ui/eh-marks-view.h"
#include "ui/eh-order-input.h"
#include "ui/eh-result-item.h"
#include "ui/eh-results-page.h"
#include "ui/eh-tie-editor.h"

static char *
load_case (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "ui", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static GtkSingleSelection *
get_selection (EhWindow *window)
{
  GtkWidget *page = ui_fixture_find (window, EH_TYPE_RESULTS_PAGE);
  GtkWidget *view = ui_fixture_find (page, GTK_TYPE_COLUMN_VIEW);

  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static const struct
{
  const char *cells[6];
} published[] = {
  { { "1", "Bidder E", "38.00", "40.00", "78.00", "10.79" } },
  { { "2", "Bidder A", "42.20", "25.01", "67.21", "11.41" } },
  { { "3", "Bidder C", "41.10", "14.70", "55.80", "7.77" } },
  { { "4", "Bidder B", "41.10", "6.93", "48.03", "11.16" } },
  { { "5", "Bidder D", "24.80", "12.07", "36.87", "–" } },
};

/* The ranking is the published one, to the last digit. */
static void
test_ranking (void)
{
  static const char *const columns[] = { "rank", "bidder", "quality", "price", "total", "lead" };
  g_autofree char *path = ui_fixture_make_sample ("ranking.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GListModel *rows = G_LIST_MODEL (get_selection (window));
  GtkWidget *view =
      ui_fixture_find (ui_fixture_find (window, EH_TYPE_RESULTS_PAGE), GTK_TYPE_COLUMN_VIEW);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, G_N_ELEMENTS (published));
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
      {
        g_autoptr (EhResultItem) item = g_list_model_get_item (rows, i);
        g_autofree char *text = eh_result_item_dup_text (item, columns[j]);

        g_assert_cmpstr (text, ==, published[i].cells[j]);
        ui_fixture_assert_text (view, published[i].cells[j]);
      }
  ui_fixture_assert_text (window,
                          "Bidder E ranks first with 78.00 marks, 10.79 ahead of Bidder A.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_TREE_GRID);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Ranking");
  ui_fixture_close (window);
}

/* Selecting a tender shows what its marks are made of. */
static void
test_marks (void)
{
  g_autofree char *path = ui_fixture_make_sample ("marks.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *marks = ui_fixture_find (window, EH_TYPE_MARKS_VIEW);
  GtkListView *list;
  g_autoptr (GObject) last = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sum = NULL;

  ui_fixture_assert_text (marks, "Bidder E");
  ui_fixture_assert_text (marks, "78.00 marks · rank 1 of 5");
  gtk_single_selection_set_selected (get_selection (window), 1);
  ui_fixture_settle ();
  ui_fixture_assert_text (marks, "Bidder A");
  ui_fixture_assert_text (marks, "67.21 marks · rank 2 of 5");
  ui_fixture_assert_text (marks, "Agreed score 4: “4 of 5”");
  ui_fixture_assert_text (marks, "80.00\302\240% of the weight of 5.50\302\240% gives 4.40 marks");
  ui_fixture_assert_text (marks, "No agreed reason is recorded.");
  list = GTK_LIST_VIEW (ui_fixture_find (marks, GTK_TYPE_LIST_VIEW));
  last = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), 8);
  g_object_get (last, "title", &title, "sum", &sum, NULL);
  g_assert_cmpstr (title, ==, "Commercial");
  g_assert_cmpstr (sum, ==, "25.01 marks of a weight of 40.00\302\240%");
  ui_fixture_close (window);
}

/* The chart says in words what it draws, and can be had as a table. */
static void
test_chart (void)
{
  g_autofree char *path = ui_fixture_make_sample ("chart.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *figure = ui_fixture_find (window, EH_TYPE_FIGURE_VIEW);
  GtkWidget *table = ui_fixture_find (window, EH_TYPE_FIGURE_TABLE);
  GtkWidget *button = ui_fixture_find_button (window, "Show as _table");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Marks by criterion");
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (figure),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_true (gtk_widget_get_visible (figure));
  g_assert_false (gtk_widget_get_visible (table));
  g_assert_cmpint (gtk_widget_get_height (figure), >, 100);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ui_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (figure));
  ui_fixture_assert_text (table, "Commercial");
  ui_fixture_assert_text (table, "25.01");
  ui_fixture_assert_text (table, "36.87");
  ui_fixture_close (window);
}

/* Lots are shown one at a time; ties, exclusions and gaps are put in words. In
 * "north" A and B tie and C scored below the minimum; in "south" nothing is
 * agreed yet. A name that looks like markup is a name. */
static void
test_lots (void)
{
  g_autofree char *text = load_case ("two-lots.json");
  g_autofree char *path = ui_fixture_make_book ("lots.evenhand", text);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_find (window, EH_TYPE_RESULTS_PAGE);
  GtkWidget *lots = ui_fixture_find (page, GTK_TYPE_DROP_DOWN);
  GtkWidget *marks = ui_fixture_find (window, EH_TYPE_MARKS_VIEW);

  g_assert_true (gtk_widget_get_visible (lots));
  ui_fixture_assert_text (page, "The first rank is tied. The panel has to decide.");
  ui_fixture_assert_text (page, "<b>A &amp; Co</b> and Bee have the same total, 100.00 marks.");
  ui_fixture_assert_text (page, "Cee is excluded: it scored below the minimum of 1");
  ui_fixture_assert_text (page, "Tied");
  ui_fixture_assert_text (marks, "<b>A &amp; Co</b>");
  ui_fixture_assert_text (marks, "Agreed score 2, L2: “Says 2”");
  ui_fixture_assert_text (marks, "Reason: Because of page 2");
  gtk_single_selection_set_selected (get_selection (window), 2);
  ui_fixture_settle ();
  ui_fixture_assert_text (marks, "Excluded: this tender scored below the minimum of 1");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (lots), 1);
  ui_fixture_settle ();
  ui_fixture_assert_text (page, "There is no ranking yet: something is still missing.");
  ui_fixture_assert_text (page, "Not complete");
  ui_fixture_assert_text (marks, "No score is agreed yet.");
  ui_fixture_close (window);
}

/* Returns: (nullable): the window of that type above the others */
static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static void
type_reason (GtkWidget *window, const char *reason)
{
  GtkWidget *view = ui_fixture_find (window, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), reason, -1);
  ui_fixture_settle ();
}

static const EhLotResults *
get_lot (EhWindow *window)
{
  return eh_results_get_lot (eh_book_get_results (eh_window_get_book (window)), 0);
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_fixture_settle ();
}

/* The panel decides a tie with a reason, and can take that back. */
static void
test_tie (void)
{
  g_autofree char *text = load_case ("two-lots.json");
  g_autofree char *path = ui_fixture_make_book ("tie.evenhand", text);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_find (window, EH_TYPE_RESULTS_PAGE);
  GtkWidget *dialog;
  GtkWidget *order;

  click (ui_fixture_find_button (page, "_Decide the tie…"));
  dialog = find_window (EH_TYPE_TIE_EDITOR);
  g_assert_nonnull (dialog);
  order = ui_fixture_find (dialog, EH_TYPE_ORDER_INPUT);
  ui_fixture_assert_text (order, "1. <b>A &amp; Co</b>");
  /* The first tender cannot rank higher; its second button ranks it lower. */
  click (gtk_widget_get_next_sibling (ui_fixture_find (order, GTK_TYPE_BUTTON)));
  ui_fixture_assert_text (order, "1. Bee");
  type_reason (dialog, "More visits at home.");
  gtk_widget_activate_action (dialog, "editor.save", NULL);
  ui_fixture_settle ();
  g_assert_null (find_window (EH_TYPE_TIE_EDITOR));
  g_assert_cmpstr (get_lot (window)->results[0].tender->row.id, ==, "b");
  g_assert_cmpuint (get_lot (window)->results[1].rank, ==, 2);
  ui_fixture_assert_text (page, "Reason: More visits at home.");

  click (ui_fixture_find_button (page, "_Withdraw…"));
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  type_reason (dialog, "The notice has a tie-break.");
  g_signal_emit_by_name (ui_fixture_find_button (dialog, "_Withdraw"), "clicked");
  ui_fixture_settle ();
  g_assert_cmpuint (get_lot (window)->results[1].rank, ==, 1);
  ui_fixture_close (window);
}

/* Large text has the page to itself; names would be cut to a few letters. */
static void
test_large_text (void)
{
  g_autofree char *path = ui_fixture_make_sample ("large.evenhand");
  GtkSettings *settings = gtk_settings_get_default ();
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *marks = ui_fixture_find (window, EH_TYPE_MARKS_VIEW);
  int dpi = 0;

  gtk_single_selection_set_selected (get_selection (window), 0);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (marks));

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  /* The pane goes in an animation. */
  for (guint i = 0; i < 100 && gtk_widget_get_mapped (marks); i++)
    {
      g_usleep (G_USEC_PER_SEC / 50);
      ui_fixture_settle ();
    }
  g_assert_false (gtk_widget_get_mapped (marks));

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  ui_fixture_close (window);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* The ranking can be copied, with every mark, as numbers that can be reckoned
 * with. */
static void
test_copy (void)
{
  g_autofree char *path = ui_fixture_make_sample ("copy.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "results", EH_TYPE_RESULTS_PAGE);
  g_autofree char *text = NULL;

  gtk_widget_activate_action (page, "results.copy", NULL);
  ui_fixture_settle ();
  ui_fixture_assert_text (window, "5 rows copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, text_cb, &text);
  ui_fixture_settle ();
  g_assert_true (g_str_has_prefix (text, "Rank\tTender\tQ1\t"));
  g_assert_nonnull (strstr (text, "\t40.00\t"));
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/results-page/ranking", test_ranking);
  g_test_add_func ("/ui/results-page/copy", test_copy);
  g_test_add_func ("/ui/results-page/marks", test_marks);
  g_test_add_func ("/ui/results-page/chart", test_chart);
  g_test_add_func ("/ui/results-page/lots", test_lots);
  g_test_add_func ("/ui/results-page/tie", test_tie);
  g_test_add_func ("/ui/results-page/large-text", test_large_text);

  return ui_fixture_run ();
}
