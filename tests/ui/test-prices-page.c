/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "ui-fixture.h"
#include "ui/eh-amount-row.h"
#include "ui/eh-prices-page.h"

static const char text[] =
    "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"Case\",\"reference\":\"R\","
    "\"buyer\":\"B\",\"regime\":\"other\",\"currency\":\"GBP\",\"decimals\":2},"
    "\"scales\":[{\"id\":\"s\",\"title\":\"S\",\"points\":["
    "{\"score\":\"0\",\"label\":\"None\",\"descriptor\":\"Nothing\"},"
    "{\"score\":\"1\",\"label\":\"All\",\"descriptor\":\"Everything\"}]}],"
    "\"members\":[{\"id\":\"m\",\"name\":\"M\",\"roles\":[\"lead\",\"evaluator\"]}],"
    "\"criteria\":["
    "{\"id\":\"q\",\"title\":\"Q\",\"kind\":\"scored\",\"weight\":\"60\",\"scale\":\"s\"},"
    "{\"id\":\"p\",\"title\":\"Price\",\"kind\":\"price\",\"weight\":\"40\","
    "\"price\":{\"formula\":\"lowest-over-price\"}}],"
    "\"tenders\":[{\"id\":\"a\",\"bidder\":{\"name\":\"Ash\"},\"price\":\"100.00\"},"
    "{\"id\":\"b\",\"bidder\":{\"name\":\"Birch\"}}]}";

typedef struct
{
  char *path;
  EhWindow *window;
  GtkWidget *page;
} Fixture;

static void
open_case (Fixture *fixture)
{
  fixture->path = ui_fixture_make_book ("prices.evenhand", text);
  fixture->window = ui_fixture_open (fixture->path);
  fixture->page = ui_fixture_show_page (fixture->window, "price", EH_TYPE_PRICES_PAGE);
}

static void
close_case (Fixture *fixture)
{
  ui_fixture_close (fixture->window);
  g_remove (fixture->path);
  g_free (fixture->path);
}

/* Returns: (nullable): the @n-th row of all lists of @widget */
static GtkWidget *
find_row (GtkWidget *widget, guint *n)
{
  GtkWidget *found = EH_IS_AMOUNT_ROW (widget) && (*n)-- == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, n);

  return found;
}

static GtkWidget *
get_row (Fixture *fixture, guint n)
{
  GtkWidget *row = find_row (fixture->page, &n);

  g_assert_nonnull (row);

  return row;
}

static void
enter (GtkWidget *row, const char *typed)
{
  GtkWidget *entry = ui_fixture_find (row, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "activate");
  ui_fixture_settle ();
}

static const char *
get_typed (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_ENTRY)));
}

static const EhPrice *
get_price (Fixture *fixture, const char *tender)
{
  const EhProcurement *procurement = eh_book_get_procurement (eh_window_get_book (fixture->window));

  return eh_procurement_get_price (procurement, eh_procurement_find_tender (procurement, tender));
}

static void
answer (const char *reason)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *dialog = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && dialog == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  if (reason != NULL)
    gtk_text_buffer_set_text (
        gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_fixture_find (dialog, GTK_TYPE_TEXT_VIEW))),
        reason, -1);
  g_signal_emit_by_name (ui_fixture_find_button (dialog, reason != NULL ? "_Withdraw" : "_Cancel"),
                         "clicked");
  ui_fixture_settle ();
}

/* A price is typed as people write it and kept to the penny; what it is worth
 * follows at once. */
static void
test_enter (void)
{
  Fixture fixture;

  open_case (&fixture);
  ui_fixture_assert_text (fixture.page, "marks = weight × lowest price ÷ price");
  ui_fixture_assert_text (get_row (&fixture, 1), "No marks yet");
  enter (get_row (&fixture, 1), "£1,000.50");
  g_assert_cmpint (get_price (&fixture, "b")->amount, ==, 100050);
  g_assert_cmpstr (get_typed (get_row (&fixture, 1)), ==, "1,000.50");
  ui_fixture_assert_text (get_row (&fixture, 0), "40.00 marks of a weight of 40.00\302\240%");
  ui_fixture_assert_text (get_row (&fixture, 1), "4.00 marks of a weight of 40.00\302\240%");
  gtk_widget_activate_action (fixture.page, "win.undo", NULL);
  ui_fixture_settle ();
  g_assert_null (get_price (&fixture, "b"));
  g_assert_cmpstr (get_typed (get_row (&fixture, 1)), ==, "");
  close_case (&fixture);
}

/* What is no amount is said below it, and stays to be mended. */
static void
test_refused (void)
{
  Fixture fixture;

  open_case (&fixture);
  enter (get_row (&fixture, 0), "1,5");
  ui_fixture_assert_text (get_row (&fixture, 0), "“1,5”");
  g_assert_cmpstr (get_typed (get_row (&fixture, 0)), ==, "1,5");
  g_assert_cmpint (get_price (&fixture, "a")->amount, ==, 10000);
  enter (get_row (&fixture, 0), "100");
  g_assert_cmpint (get_price (&fixture, "a")->amount, ==, 10000);
  close_case (&fixture);
}

/* Taking a price back asks why; without a reason it stays. */
static void
test_withdraw (void)
{
  Fixture fixture;

  open_case (&fixture);
  enter (get_row (&fixture, 0), "");
  answer (NULL);
  g_assert_nonnull (get_price (&fixture, "a"));
  g_assert_cmpstr (get_typed (get_row (&fixture, 0)), ==, "100.00");
  enter (get_row (&fixture, 0), "");
  answer ("It was of another lot.");
  g_assert_null (get_price (&fixture, "a"));
  close_case (&fixture);
}

/* Marks that were published elsewhere count as they are; more than the weight
 * is refused in words. */
static void
test_awarded (void)
{
  Fixture fixture;

  open_case (&fixture);
  gtk_expander_set_expanded (GTK_EXPANDER (ui_fixture_find (fixture.page, GTK_TYPE_EXPANDER)),
                             TRUE);
  ui_fixture_settle ();
  enter (get_row (&fixture, 3), "40.01");
  ui_fixture_assert_text (get_row (&fixture, 3),
                          "These marks are more than the weight of the criterion");
  enter (get_row (&fixture, 3), "25.01");
  ui_fixture_assert_text (get_row (&fixture, 1), "25.01 marks of a weight of 40.00\302\240%");
  enter (get_row (&fixture, 3), "");
  answer ("A slip.");
  ui_fixture_assert_text (get_row (&fixture, 1), "No marks yet");
  close_case (&fixture);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/prices-page/enter", test_enter);
  g_test_add_func ("/ui/prices-page/refused", test_refused);
  g_test_add_func ("/ui/prices-page/withdraw", test_withdraw);
  g_test_add_func ("/ui/prices-page/awarded", test_awarded);

  return ui_fixture_run ();
}
