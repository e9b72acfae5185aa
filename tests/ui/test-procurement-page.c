/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "item-case.h"
#include "ui/eh-procurement-page.h"

static const char exchange[] =
    "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"Eye care\","
    "\"reference\":\"R\",\"buyer\":\"B\",\"regime\":\"other\",\"currency\":\"GBP\","
    "\"decimals\":2,\"summary\":\"We buy eye care.\"},"
    "\"scales\":[],\"members\":[],\"criteria\":[],\"tenders\":[]}";

static EhEditor *
open_part (GtkWidget *page, const char *part)
{
  gtk_widget_activate_action (page, "procurement.edit", "s", part);

  return item_case_find_editor ();
}

static const EhBasics *
get_basics (EhWindow *window)
{
  return eh_procurement_get_basics (item_case_get_procurement (window));
}

static GtkWidget *
open_page (const char *name, EhWindow **window)
{
  g_autofree char *path = ui_fixture_make_book (name, exchange);

  *window = ui_fixture_open (path);

  return ui_fixture_show_page (*window, "procurement", EH_TYPE_PROCUREMENT_PAGE);
}

/* Each part is changed by itself: the others stay as they were. */
static void
test_parts (void)
{
  EhWindow *window = NULL;
  GtkWidget *page = open_page ("parts.evenhand", &window);
  EhEditor *editor = open_part (page, "bought");

  ui_fixture_assert_text (editor, "No regime's own rules");
  item_case_type (editor, EH_FIELD_TITLE, "Eye care <i>at home</i>");
  item_case_type (editor, EH_FIELD_REGIME, "psr-competitive");
  item_case_type (editor, EH_FIELD_ESTIMATED_VALUE, "125000");
  item_case_type (editor, EH_FIELD_CURRENCY, "eur");
  ui_fixture_assert_text (editor, "The five key criteria have to be considered");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "Eye care <i>at home</i>");
  ui_fixture_assert_text (page, "EUR\u00a0125,000.00");
  g_assert_cmpstr (get_basics (window)->summary, ==, "We buy eye care.");
  g_assert_cmpuint (get_basics (window)->decimals, ==, 2);

  editor = open_part (page, "public");
  item_case_type (editor, EH_FIELD_SUMMARY, "We buy eye care at home.");
  ui_fixture_assert_text (editor, "6 words");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "We buy eye care at home.");
  g_assert_cmpint (get_basics (window)->estimated_value, ==, 12500000);

  editor = open_part (page, "scoring");
  item_case_type (editor, EH_FIELD_DECIMALS, "3");
  item_case_type (editor, EH_FIELD_TIE_BREAK, "lower-price");
  item_case_save (window, editor);
  g_assert_cmpuint (get_basics (window)->decimals, ==, 3);
  g_assert_cmpint (get_basics (window)->tie_break, ==, EH_TIE_BREAK_LOWER_PRICE);

  item_case_undo (window, 3);
  g_assert_cmpstr (get_basics (window)->title, ==, "Eye care");
  g_assert_cmpstr (get_basics (window)->summary, ==, "We buy eye care.");
  g_assert_cmpuint (get_basics (window)->decimals, ==, 2);
  ui_fixture_close (window);
}

/* What was typed into one part and not saved does not turn up in another. */
static void
test_draft (void)
{
  EhWindow *window = NULL;
  GtkWidget *page = open_page ("part-draft.evenhand", &window);
  EhBook *book = eh_window_get_book (window);
  EhEditor *editor = open_part (page, "public");
  g_autofree char *texts = NULL;

  item_case_type (editor, EH_FIELD_SUMMARY, "Half a sen");
  for (guint i = 0; eh_book_get_draft (book, "procurement-described/") == NULL && i < 500; i++)
    {
      g_usleep (10000);
      ui_fixture_settle ();
    }
  gtk_window_destroy (GTK_WINDOW (editor));
  editor = open_part (page, "scoring");
  texts = ui_fixture_get_texts (editor);
  g_assert_null (strstr (texts, "was brought back"));
  gtk_window_destroy (GTK_WINDOW (editor));
  editor = open_part (page, "public");
  ui_fixture_assert_text (editor, "was brought back");
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.start-over", NULL);
  gtk_window_close (GTK_WINDOW (editor));
  ui_fixture_close (window);
}

/* Lots are talked of from the second on. */
static void
test_lots (void)
{
  EhWindow *window = NULL;
  GtkWidget *page = open_page ("lots.evenhand", &window);
  EhEditor *editor;
  g_autofree char *id = NULL;

  ui_fixture_assert_text (page, "This is awarded as a whole.");
  g_assert_null (item_case_find_row (page, EH_MAIN_LOT));
  g_signal_emit_by_name (ui_fixture_find_button (page, "Add _lot"), "clicked");
  editor = item_case_find_editor ();
  id = g_strdup (eh_body_get_text (eh_editor_get_body (editor), EH_FIELD_LOT));
  item_case_type (editor, EH_FIELD_TITLE, "North");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "North");
  ui_fixture_assert_text (page, "No tender yet");
  ui_fixture_assert_text (page, "Give it a title.");

  item_case_activate (page, EH_MAIN_LOT, "item.open");
  editor = item_case_find_editor ();
  item_case_type (editor, EH_FIELD_TITLE, "South");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "South");

  item_case_activate (page, id, "item.remove");
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Lot removed"));
  ui_fixture_assert_text (page, "This is awarded as a whole.");
  item_case_undo (window, 3);
  g_assert_cmpuint (eh_procurement_get_n_lots (item_case_get_procurement (window)), ==, 1);
  ui_fixture_close (window);
}

static char *
add_date (EhWindow *window, GtkWidget *page, const char *step, const char *day)
{
  EhEditor *editor;
  char *id;

  g_signal_emit_by_name (ui_fixture_find_button (page, "Add _date"), "clicked");
  editor = item_case_find_editor ();
  id = g_strdup (eh_body_get_text (eh_editor_get_body (editor), EH_FIELD_MILESTONE));
  if (step != NULL)
    item_case_type (editor, EH_FIELD_STEP, step);
  item_case_type (editor, EH_FIELD_DATE, day);
  item_case_save (window, editor);

  return id;
}

/* Days stand in their order, and one that comes too early is told of. */
static void
test_timetable (void)
{
  EhWindow *window = NULL;
  GtkWidget *page = open_page ("timetable.evenhand", &window);
  g_autofree char *notice = NULL;
  g_autofree char *due = NULL;
  EhEditor *editor;
  EhInputRow *title;

  ui_fixture_assert_text (page, "No dates yet.");
  notice = add_date (window, page, NULL, "1 March 2027");
  ui_fixture_assert_text (page, "1 March 2027");
  g_assert_cmpuint (eh_procurement_get_milestone (item_case_get_procurement (window), 0)->step, ==,
                    EH_STEP_NOTICE_PUBLISHED);
  due = add_date (window, page, "tenders-due", "2027-02-01");
  ui_fixture_assert_text (page, "This is before a step that usually comes first.");

  item_case_activate (page, due, "item.open");
  editor = item_case_find_editor ();
  title = eh_editor_find_row (editor, EH_FIELD_TITLE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (title)));
  item_case_type (editor, EH_FIELD_STEP, "other");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (title)));
  item_case_type (editor, EH_FIELD_DATE, "31 February 2027");
  eh_editor_save (editor);
  ui_fixture_assert_text (editor, "This is no day of the calendar.");
  item_case_type (editor, EH_FIELD_DATE, "31/3/2027");
  ui_fixture_assert_text (editor, "Wednesday, 31 March 2027");
  item_case_type (editor, EH_FIELD_TITLE, "Open day");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "Open day");

  item_case_activate (page, notice, "item.remove");
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Date taken out of the timetable"));
  item_case_undo (window, 4);
  g_assert_cmpuint (eh_procurement_get_n_milestones (item_case_get_procurement (window)), ==, 0);
  ui_fixture_close (window);
}

/* A day is chosen in a calendar, which begins with the day that was typed. */
static void
test_calendar (void)
{
  EhWindow *window = NULL;
  GtkWidget *page = open_page ("calendar.evenhand", &window);
  g_autoptr (GDateTime) day = g_date_time_new_utc (2027, 3, 9, 0, 0, 0);
  g_autoptr (GDateTime) typed = NULL;
  EhEditor *editor;
  EhInputRow *row;
  GtkMenuButton *button;
  GtkCalendar *calendar;

  g_signal_emit_by_name (ui_fixture_find_button (page, "Add _date"), "clicked");
  editor = item_case_find_editor ();
  item_case_type (editor, EH_FIELD_DATE, "1.3.2027");
  row = eh_editor_find_row (editor, EH_FIELD_DATE);
  button = GTK_MENU_BUTTON (ui_fixture_find (row, GTK_TYPE_MENU_BUTTON));
  gtk_menu_button_popup (button);
  ui_fixture_settle ();
  calendar = GTK_CALENDAR (ui_fixture_find (row, GTK_TYPE_CALENDAR));
  typed = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_get_day_of_month (typed), ==, 1);
  g_assert_cmpint (g_date_time_get_month (typed), ==, 3);
  gtk_calendar_select_day (calendar, day);
  ui_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  ui_fixture_assert_text (row, "Tuesday, 9 March 2027");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "9 March 2027");
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/procurement-page/parts", test_parts);
  g_test_add_func ("/ui/procurement-page/draft", test_draft);
  g_test_add_func ("/ui/procurement-page/lots", test_lots);
  g_test_add_func ("/ui/procurement-page/timetable", test_timetable);
  g_test_add_func ("/ui/procurement-page/calendar", test_calendar);

  return ui_fixture_run ();
}
