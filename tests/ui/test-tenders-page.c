/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/eh-write-lock.h"
#include "ui-fixture.h"
#include "ui/eh-editor.h"
#include "ui/eh-requirement-row.h"
#include "ui/eh-tender-view.h"
#include "ui/eh-tenders-page.h"

/* How long something may take to come about, in steps of 10 ms. */
#define PATIENCE 500

static const EhProcurement *
get_procurement (EhWindow *window)
{
  return eh_book_get_procurement (eh_window_get_book (window));
}

static const EhTender *
find_bidder (EhWindow *window, const char *bidder)
{
  const EhProcurement *procurement = get_procurement (window);

  for (guint i = 0; i < eh_procurement_get_n_tenders (procurement); i++)
    if (g_str_equal (eh_procurement_get_tender (procurement, i)->bidder, bidder))
      return eh_procurement_get_tender (procurement, i);

  return NULL;
}

/* Waits until the record has that many entries. */
static void
wait_for_entries (EhWindow *window, guint64 n)
{
  for (guint i = 0; eh_procurement_get_n_entries (get_procurement (window)) != n && i < PATIENCE;
       i++)
    {
      g_usleep (10000);
      ui_fixture_settle ();
    }
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (window)), ==, n);
  ui_fixture_settle ();
}

/* A book with two pass/fail requirements and so many tenders. */
static char *
make_book (const char *name, guint n_tenders, gboolean is_in_lots)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"Eyes\",\"reference\":\"R\","
      "\"buyer\":\"B\",\"regime\":\"other\",\"currency\":\"GBP\",\"decimals\":2},");

  if (is_in_lots)
    g_string_append (text, "\"lots\":[{\"id\":\"n\",\"title\":\"North\"},"
                           "{\"id\":\"s\",\"title\":\"South\"}],");
  g_string_append (
      text,
      "\"scales\":[{\"id\":\"s\",\"title\":\"S\",\"points\":[{\"score\":\"0\",\"label\":\"No\","
      "\"descriptor\":\"n\"},{\"score\":\"1\",\"label\":\"Yes\",\"descriptor\":\"y\"}]}],"
      "\"members\":[{\"id\":\"m\",\"name\":\"M\",\"roles\":[\"evaluator\"]}],"
      "\"criteria\":[{\"id\":\"care\",\"title\":\"Registered\",\"kind\":\"pass-fail\"},"
      "{\"id\":\"cover\",\"title\":\"Insured\",\"kind\":\"pass-fail\"},"
      "{\"id\":\"q\",\"title\":\"Access\",\"kind\":\"scored\",\"weight\":\"60\",\"scale\":\"s\"},"
      "{\"id\":\"p\",\"title\":\"Price\",\"kind\":\"price\",\"weight\":\"40\","
      "\"price\":{\"formula\":\"lowest-over-price\"}}],\"tenders\":[");
  for (guint i = 0; i < n_tenders; i++)
    g_string_append_printf (
        text, "%s{\"id\":\"t%u\",\"bidder\":{\"name\":\"Bidder %03u\"},%s\"price\":\"%u.00\"}",
        i > 0 ? "," : "", i, i, is_in_lots ? (i % 2 ? "\"lot\":\"s\"," : "\"lot\":\"n\",") : "",
        1000 - i);
  g_string_append (text, "]}");

  return ui_fixture_make_book (name, text->str);
}

static GtkWidget *
show_tenders (EhWindow *window)
{
  return ui_fixture_show_page (window, "tenders", EH_TYPE_TENDERS_PAGE);
}

/* Returns: the editor that is open above @window */
static EhEditor *
find_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (EH_IS_EDITOR (window))
        return EH_EDITOR (window);
    }

  return NULL;
}

static EhEditor *
open_editor (GtkWidget *page, const char *action)
{
  EhEditor *editor;

  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  ui_fixture_settle ();
  editor = find_editor ();
  g_assert_nonnull (editor);

  return editor;
}

static void
type_into (EhEditor *editor, EhField field, const char *text)
{
  GtkWidget *row = GTK_WIDGET (eh_editor_find_row (editor, field));
  GtkWidget *view = ui_fixture_find (row, GTK_TYPE_TEXT_VIEW);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_ENTRY)), text);
}

static void
save (EhEditor *editor)
{
  eh_editor_save (editor);
  for (guint i = 0; find_editor () != NULL && i < PATIENCE; i++)
    {
      g_usleep (10000);
      ui_fixture_settle ();
    }
  g_assert_null (find_editor ());
}

static void
undo (EhWindow *window, guint64 n_after)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  wait_for_entries (window, n_after);
}

static gboolean
is_enabled (GtkWidget *page, const char *button)
{
  GtkWidget *widget = ui_fixture_find_button (page, button);

  return widget != NULL && gtk_widget_get_visible (widget) && gtk_widget_get_sensitive (widget);
}

/* A tender with its price is one edit, and so is taking both back. */
static void
test_add (void)
{
  g_autofree char *path = make_book ("add.evenhand", 0, FALSE);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));
  const EhTender *tender;
  EhEditor *editor;

  ui_fixture_assert_text (page, "No tenders yet");
  editor = open_editor (page, "tenders.add");
  eh_editor_save (editor);
  ui_fixture_settle ();
  ui_fixture_assert_text (editor, "This has to be filled in.");
  type_into (editor, EH_FIELD_BIDDER, "Open <b>Lens</b> CIC");
  type_into (editor, EH_FIELD_AMOUNT, "a lot");
  eh_editor_save (editor);
  ui_fixture_settle ();
  g_assert_true (find_editor () == editor);
  type_into (editor, EH_FIELD_AMOUNT, "£1,234.50");
  save (editor);

  wait_for_entries (window, n + 2);
  tender = find_bidder (window, "Open <b>Lens</b> CIC");
  g_assert_nonnull (tender);
  g_assert_cmpint (eh_procurement_get_price (get_procurement (window), tender)->amount, ==, 123450);
  ui_fixture_assert_text (page, "1 tender");
  ui_fixture_assert_text (page, "Open <b>Lens</b> CIC");
  ui_fixture_assert_text (page, "1,234.50");

  undo (window, n + 4);
  g_assert_null (find_bidder (window, "Open <b>Lens</b> CIC"));
  ui_fixture_assert_text (page, "No tenders yet");
  ui_fixture_close (window);
}

/* What is left as it was makes no entry; a price that is cleared is withdrawn. */
static void
test_edit (void)
{
  g_autofree char *path = make_book ("edit.evenhand", 2, FALSE);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));
  EhEditor *editor = open_editor (page, "tenders.edit");

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_LOT))));
  type_into (editor, EH_FIELD_BIDDER, "Renamed");
  type_into (editor, EH_FIELD_AMOUNT, "");
  save (editor);
  wait_for_entries (window, n + 2);
  g_assert_null (
      eh_procurement_get_price (get_procurement (window), find_bidder (window, "Renamed")));
  ui_fixture_assert_text (page, "No price yet");

  undo (window, n + 4);
  g_assert_cmpint (
      eh_procurement_get_price (get_procurement (window), find_bidder (window, "Bidder 000"))
          ->amount,
      ==, 100000);
  ui_fixture_close (window);
}

/* Removing takes the price, the requirements and the exclusion with it. */
static void
test_remove (void)
{
  g_autofree char *path = make_book ("remove.evenhand", 2, FALSE);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));

  gtk_widget_activate_action (page, "tenders.pass-rest", NULL);
  wait_for_entries (window, n + 2);
  gtk_widget_activate_action (page, "tenders.remove", NULL);
  wait_for_entries (window, n + 6);
  g_assert_null (find_bidder (window, "Bidder 000"));
  ui_fixture_assert_text (page, "1 tender");

  undo (window, n + 10);
  ui_fixture_assert_text (page, "2 tenders");
  g_assert_nonnull (eh_procurement_get_pass_fail (
      get_procurement (window), find_bidder (window, "Bidder 000"),
      eh_procurement_find_criterion (get_procurement (window), "cover")));
  ui_fixture_close (window);
}

/* What people judged is not removed; that is said before anything is tried. */
static void
test_remove_scored (void)
{
  g_autofree char *path = ui_fixture_make_sample ("scored.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *dialog = NULL;

  gtk_widget_activate_action (page, "tenders.remove", NULL);
  ui_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (other))
        dialog = other;
    }
  g_assert_nonnull (dialog);
  ui_fixture_assert_text (dialog, "exclude it and say why");
  gtk_window_close (dialog);
  ui_fixture_settle ();
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (window)), ==, n);
  ui_fixture_close (window);
}

/* A late tender is told of as late, with the reason; not as failing anything. */
static void
test_exclude (void)
{
  g_autofree char *path = make_book ("exclude.evenhand", 3, FALSE);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));
  EhEditor *editor = open_editor (page, "tenders.exclude");
  GtkWidget *ground = GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_GROUND));
  g_autofree char *texts = NULL;

  eh_editor_save (editor);
  ui_fixture_settle ();
  ui_fixture_assert_text (editor, "This has to be filled in.");
  ui_fixture_assert_text (ground, "Choose one");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_fixture_find (ground, GTK_TYPE_DROP_DOWN)),
                              EH_GROUND_LATE + 1);
  type_into (editor, EH_FIELD_REASON, "It arrived at 12:07,\nafter noon.");
  save (editor);
  wait_for_entries (window, n + 1);
  ui_fixture_assert_text (page, "3 tenders, 1 excluded");
  ui_fixture_assert_text (page, "Late: It arrived at 12:07, after noon.");
  texts = ui_fixture_get_texts (page);
  g_assert_null (strstr (texts, "did not pass"));

  undo (window, n + 2);
  g_assert_null (
      eh_procurement_get_exclusion (get_procurement (window), find_bidder (window, "Bidder 000")));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  wait_for_entries (window, n + 3);
  editor = open_editor (page, "tenders.exclude");
  type_into (editor, EH_FIELD_REASON, "It arrived at 12:09.");
  save (editor);
  wait_for_entries (window, n + 4);
  ui_fixture_assert_text (page, "Late: It arrived at 12:09.");
  editor = open_editor (page, "tenders.readmit");
  type_into (editor, EH_FIELD_REASON, "The clock was wrong.");
  save (editor);
  wait_for_entries (window, n + 5);
  g_assert_true (ui_fixture_wait_for_text (page, "3 tenders"));
  ui_fixture_close (window);
}

static GtkDropDown *
find_choice (GtkWidget *page)
{
  return GTK_DROP_DOWN (
      ui_fixture_find (ui_fixture_find (page, EH_TYPE_REQUIREMENT_ROW), GTK_TYPE_DROP_DOWN));
}

/* Passing needs nothing more; failing needs a reason, or it is not decided. */
static void
test_requirements (void)
{
  g_autofree char *path = make_book ("requirements.evenhand", 2, FALSE);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));
  EhEditor *editor;

  gtk_drop_down_set_selected (find_choice (page), EH_DECISION_PASSED);
  wait_for_entries (window, n + 1);
  ui_fixture_assert_text (page, "1 of 2 passed");

  gtk_drop_down_set_selected (find_choice (page), EH_DECISION_FAILED);
  ui_fixture_settle ();
  editor = find_editor ();
  g_assert_nonnull (editor);
  ui_fixture_assert_text (editor, "Bidder 000 fails “Registered”.");
  eh_editor_save (editor);
  ui_fixture_settle ();
  ui_fixture_assert_text (editor, "This has to be filled in.");
  gtk_window_close (GTK_WINDOW (editor));
  ui_fixture_settle ();
  g_assert_null (find_editor ());
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (page)), ==, EH_DECISION_PASSED);
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (window)), ==, n + 1);

  gtk_drop_down_set_selected (find_choice (page), EH_DECISION_FAILED);
  ui_fixture_settle ();
  editor = find_editor ();
  type_into (editor, EH_FIELD_REASON, "The certificate has run out.");
  save (editor);
  wait_for_entries (window, n + 2);
  ui_fixture_assert_text (page, "The certificate has run out.");
  ui_fixture_assert_text (page, "2 tenders, 1 excluded");
  ui_fixture_assert_text (page, "did not pass the requirement “Registered”");

  undo (window, n + 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (page)), ==, EH_DECISION_PASSED);
  gtk_drop_down_set_selected (find_choice (page), EH_DECISION_OPEN);
  wait_for_entries (window, n + 4);
  ui_fixture_assert_text (page, "Not decided");
  ui_fixture_close (window);
}

/* A bidder for one lot can be one for the other too, with the address once typed. */
static void
test_lots (void)
{
  g_autofree char *path = make_book ("lots.evenhand", 3, TRUE);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));
  GObject *lots = gtk_widget_get_template_child (page, EH_TYPE_TENDERS_PAGE, "lots");
  EhEditor *editor = open_editor (page, "tenders.add-to-lot");
  GtkWidget *bidder = GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_BIDDER));

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_fixture_find (bidder, GTK_TYPE_ENTRY))),
                   ==, "Bidder 000");
  save (editor);
  wait_for_entries (window, n + 1);
  ui_fixture_assert_text (page, "4 tenders");
  g_assert_false (gtk_widget_activate_action (page, "tenders.add-to-lot", NULL) &&
                  find_editor () != NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (lots), 1);
  ui_fixture_settle ();
  ui_fixture_assert_text (page, "2 tenders");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (lots), 2);
  ui_fixture_settle ();
  ui_fixture_assert_text (page, "2 tenders");
  ui_fixture_close (window);
}

/* Two hundred are searched, and an edit leaves the list where it was. */
static void
test_many (void)
{
  g_autofree char *path = make_book ("many.evenhand", 200, FALSE);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  GtkWidget *search =
      GTK_WIDGET (gtk_widget_get_template_child (page, EH_TYPE_TENDERS_PAGE, "search"));
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));
  GtkWidget *view = ui_fixture_find (page, GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *position = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  GtkSingleSelection *selection =
      GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  gint64 begin;
  double before;

  g_assert_true (gtk_widget_get_visible (search));
  ui_fixture_assert_text (page, "200 tenders");
  eh_book_page_show_item (EH_BOOK_PAGE (page), "t150");
  ui_fixture_settle ();
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 150);
  before = gtk_adjustment_get_value (position);
  g_assert_cmpfloat (before, >, 0);

  begin = g_get_monotonic_time ();
  gtk_widget_activate_action (page, "tenders.pass-rest", NULL);
  wait_for_entries (window, n + 2);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_USEC_PER_SEC);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 150);
  /* Heights of rows that are not seen are guessed, so it can be some pixels off. */
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (position), before, 40);
  ui_fixture_assert_text (page, "Bidder 150");

  gtk_widget_activate_action (page, "tenders.step", "i", 1);
  ui_fixture_settle ();
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 151);
  ui_fixture_assert_text (ui_fixture_find (page, EH_TYPE_TENDER_VIEW), "Bidder 151");
  gtk_widget_activate_action (page, "tenders.step", "i", -1000);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 151);

  gtk_editable_set_text (GTK_EDITABLE (search), "bidder 19");
  g_signal_emit_by_name (search, "search-changed");
  ui_fixture_settle ();
  ui_fixture_assert_text (page, "10 of 200 tenders");
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody");
  g_signal_emit_by_name (search, "search-changed");
  ui_fixture_settle ();
  ui_fixture_assert_text (page, "Nothing found");
  ui_fixture_close (window);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

/* What is shown is what is copied; it can be pasted again. */
static void
test_copy (void)
{
  g_autofree char *path = make_book ("copy.evenhand", 2, TRUE);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = show_tenders (window);
  g_autofree char *text = NULL;

  gtk_widget_activate_action (page, "tenders.copy", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "2 rows copied"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (text, "ID\tBidder\tLot\t"));
  g_assert_nonnull (strstr (text, "t0\tBidder 000\tNorth\t\t\t1000.00\tNot decided\t"));
  g_assert_nonnull (strstr (text, "Bidder 001\tSouth\t\t\t999.00\t"));
  ui_fixture_close (window);
}

/* Who only reads sees everything and is offered nothing. */
static void
test_read_only (void)
{
  g_autofree char *path = make_book ("read.evenhand", 1, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (EhWriteLock) writer = eh_write_lock_acquire (path, &error);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page;

  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.read", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Open for reading only"));
  page = show_tenders (window);
  ui_fixture_assert_text (page, "Bidder 000");
  g_assert_false (is_enabled (page, "_Edit…"));
  g_assert_false (is_enabled (page, "_Pass the rest"));
  gtk_widget_activate_action (page, "tenders.add", NULL);
  ui_fixture_settle ();
  g_assert_null (find_editor ());
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/tenders-page/add", test_add);
  g_test_add_func ("/ui/tenders-page/edit", test_edit);
  g_test_add_func ("/ui/tenders-page/remove", test_remove);
  g_test_add_func ("/ui/tenders-page/remove-scored", test_remove_scored);
  g_test_add_func ("/ui/tenders-page/exclude", test_exclude);
  g_test_add_func ("/ui/tenders-page/requirements", test_requirements);
  g_test_add_func ("/ui/tenders-page/lots", test_lots);
  g_test_add_func ("/ui/tenders-page/many", test_many);
  g_test_add_func ("/ui/tenders-page/copy", test_copy);
  g_test_add_func ("/ui/tenders-page/read-only", test_read_only);

  return ui_fixture_run ();
}
