/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "item-case.h"
#include "store/eh-write-lock.h"
#include "ui/eh-panel-page.h"

static EhEditor *
open_new (GtkWidget *page)
{
  gtk_widget_activate_action (page, "panel.add", NULL);

  return item_case_find_editor ();
}

/* A member is added, changed, removed; and each is undone. A name of 200
 * characters widens nothing. */
static void
test_edit (void)
{
  g_autofree char *path = ui_fixture_make_sample ("panel.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "panel", EH_TYPE_PANEL_PAGE);
  guint n = eh_procurement_get_n_members (item_case_get_procurement (window));
  int width = gtk_widget_get_width (page);
  g_autofree char *long_name = g_strnfill (200, 'x');
  EhEditor *editor = open_new (page);
  g_autofree char *id = g_strdup (eh_body_get_text (eh_editor_get_body (editor), EH_FIELD_MEMBER));

  item_case_type (editor, EH_FIELD_NAME, long_name);
  item_case_type (editor, EH_FIELD_ROLES, "patient-representative\nevaluator");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, long_name);
  ui_fixture_assert_text (page, "1 patient representative");
  ui_fixture_assert_text (page, "Only one patient representative sits on the panel");
  ui_fixture_assert_text (window, "Member added");
  g_assert_cmpint (gtk_widget_get_width (page), ==, width);

  g_assert_true (gtk_widget_activate (GTK_WIDGET (item_case_find_row (page, id))));
  editor = item_case_find_editor ();
  item_case_type (editor, EH_FIELD_NAME, "Nia <b>Rees</b>");
  item_case_type (editor, EH_FIELD_ORGANISATION, "Patients' council");
  item_case_type (editor, EH_FIELD_REPRESENTS, "People who wait");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "Nia <b>Rees</b>");
  ui_fixture_assert_text (page, "Patients' council");
  ui_fixture_assert_text (page, "Speaks for: People who wait");

  item_case_activate (page, id, "item.remove");
  ui_fixture_wait_for_text (GTK_WIDGET (window), "Member removed");
  g_assert_null (item_case_find_row (page, id));

  item_case_undo (window, 3);
  g_assert_cmpuint (eh_procurement_get_n_members (item_case_get_procurement (window)), ==, n);
  ui_fixture_close (window);
}

static const char scored[] =
    "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"T\",\"reference\":\"R\","
    "\"buyer\":\"B\",\"regime\":\"other\",\"currency\":\"GBP\",\"decimals\":2},"
    "\"scales\":[{\"id\":\"s\",\"title\":\"S\",\"points\":["
    "{\"score\":\"0\",\"label\":\"No\",\"descriptor\":\"No\"},"
    "{\"score\":\"1\",\"label\":\"Yes\",\"descriptor\":\"Yes\"}]}],"
    "\"members\":[{\"id\":\"m\",\"name\":\"Nia Rees\",\"roles\":[\"evaluator\"]}],"
    "\"tenders\":[{\"id\":\"t\",\"bidder\":{\"name\":\"A\"}}],"
    "\"criteria\":[{\"id\":\"q\",\"title\":\"Access\",\"kind\":\"scored\",\"weight\":\"100\","
    "\"scale\":\"s\"}],"
    "\"scores\":[{\"member\":\"m\",\"tender\":\"t\",\"criterion\":\"q\",\"score\":\"1\"}]}";

/* Who has given scores stays; why is known before, and said when it is tried. */
static void
test_kept (void)
{
  g_autofree char *path = ui_fixture_make_book ("kept.evenhand", scored);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "panel", EH_TYPE_PANEL_PAGE);
  const EhProcurement *procurement = item_case_get_procurement (window);
  guint64 n = eh_procurement_get_n_entries (procurement);
  EhItemRow *row = item_case_find_row (page, "m");

  item_case_activate (page, "m", "item.remove");
  ui_fixture_assert_text (window, "This member has given scores.");
  g_assert_cmpuint (eh_procurement_get_n_entries (procurement), ==, n);

  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_fixture_find (row, GTK_TYPE_MENU_BUTTON)));
  ui_fixture_settle ();
  ui_fixture_assert_text (row, "This member has given scores.");
  ui_fixture_close (window);
}

/* A row that is copied is a row of a spreadsheet. */
static void
test_copy (void)
{
  g_autofree char *path = ui_fixture_make_book ("copy.evenhand", scored);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "panel", EH_TYPE_PANEL_PAGE);
  g_auto (GValue) value = G_VALUE_INIT;

  item_case_activate (page, "m", "item.copy");
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (
      gdk_clipboard_get_content (gtk_widget_get_clipboard (page)), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "Nia Rees\tEvaluator\tVotes");
  ui_fixture_close (window);
}

/* Who only reads sees everything and is offered nothing. */
static void
test_read_only (void)
{
  g_autofree char *path = ui_fixture_make_book ("read.evenhand", scored);
  g_autoptr (GError) error = NULL;
  g_autoptr (EhWriteLock) writer = eh_write_lock_acquire (path, &error);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page;
  GtkWidget *row;

  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.read", NULL);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Open for reading only"));
  page = ui_fixture_show_page (window, "panel", EH_TYPE_PANEL_PAGE);
  row = GTK_WIDGET (item_case_find_row (page, "m"));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_false (gtk_widget_get_visible (ui_fixture_find (row, GTK_TYPE_MENU_BUTTON)));
  gtk_widget_activate_action (row, "item.remove", NULL);
  gtk_widget_activate_action (page, "panel.add", NULL);
  ui_fixture_settle ();
  g_assert_nonnull (item_case_find_row (page, "m"));
  g_assert_false (item_case_has_editor ());
  ui_fixture_close (window);
}

/* Returns: (transfer full): an exchange file with so many members */
static char *
write_members (guint n)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"Many\",\"reference\":\"R\","
      "\"buyer\":\"B\",\"regime\":\"other\",\"currency\":\"GBP\",\"decimals\":2},\"scales\":[],"
      "\"criteria\":[],\"tenders\":[],\"members\":[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s{\"id\":\"m%u\",\"name\":\"Member %u\",\"roles\":[\"evaluator\"]}",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "]}");

  return g_strdup (text->str);
}

/* One among two hundred is found by a few letters. */
static void
test_many (void)
{
  g_autofree char *exchange = write_members (200);
  g_autofree char *path = ui_fixture_make_book ("many.evenhand", exchange);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "panel", EH_TYPE_PANEL_PAGE);
  GtkWidget *search = ui_fixture_find (page, GTK_TYPE_SEARCH_ENTRY);

  ui_fixture_assert_text (page, "200 members, 200 with a vote, 0 patient representatives");
  g_assert_true (gtk_widget_get_visible (search));
  gtk_editable_set_text (GTK_EDITABLE (search), "MEMBER 123");
  g_signal_emit_by_name (search, "search-changed");
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (item_case_find_row (page, "m123"))));
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (item_case_find_row (page, "m12"))));
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody");
  g_signal_emit_by_name (search, "search-changed");
  ui_fixture_settle ();
  ui_fixture_assert_text (page, "Nothing in this list has these words.");
  ui_fixture_close (window);
}

/* An empty panel says what to do. */
static void
test_empty (void)
{
  g_autofree char *exchange = write_members (0);
  g_autofree char *path = ui_fixture_make_book ("empty.evenhand", exchange);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "panel", EH_TYPE_PANEL_PAGE);
  EhEditor *editor;

  ui_fixture_assert_text (page, "Nobody sits on the panel yet");
  editor = open_new (page);
  item_case_type (editor, EH_FIELD_NAME, "Nia Rees");
  item_case_type (editor, EH_FIELD_ROLES, "lead");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "1 member, 1 with a vote");
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/panel-page/edit", test_edit);
  g_test_add_func ("/ui/panel-page/kept", test_kept);
  g_test_add_func ("/ui/panel-page/copy", test_copy);
  g_test_add_func ("/ui/panel-page/read-only", test_read_only);
  g_test_add_func ("/ui/panel-page/many", test_many);
  g_test_add_func ("/ui/panel-page/empty", test_empty);

  return ui_fixture_run ();
}
