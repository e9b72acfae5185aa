/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "score-case.h"
#include "ui-fixture.h"
#include "ui/eh-score-form.h"
#include "ui/eh-score-grid.h"
#include "ui/eh-score-list.h"
#include "ui/eh-scores-page.h"

typedef struct
{
  char *path;
  EhWindow *window;
  GtkWidget *page;
  GtkWidget *form;
} Fixture;

/* Returns: (nullable): the page that can be seen; both are of one class */
static GtkWidget *
find_page (GtkWidget *widget)
{
  GtkWidget *found = EH_IS_SCORES_PAGE (widget) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_page (child);

  return found;
}

static void
open_page (Fixture *fixture, const char *page)
{
  fixture->window = ui_fixture_open (fixture->path);
  ui_fixture_show_page (fixture->window, page, EH_TYPE_SCORES_PAGE);
  fixture->page = find_page (GTK_WIDGET (fixture->window));
  g_assert_nonnull (fixture->page);
  fixture->form = ui_fixture_find (fixture->page, EH_TYPE_SCORE_FORM);
}

static void
open_case (Fixture *fixture, const char *page, const char *text)
{
  fixture->path = ui_fixture_make_book ("scores.evenhand", text);
  open_page (fixture, page);
}

static void
close_case (Fixture *fixture)
{
  ui_fixture_close (fixture->window);
  g_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static const EhProcurement *
get_procurement (Fixture *fixture)
{
  return eh_book_get_procurement (eh_window_get_book (fixture->window));
}

/* Opens the cell where the cursor of the grid is, as Return does. */
static void
open_one (Fixture *fixture)
{
  score_case_press (ui_fixture_find (fixture->page, EH_TYPE_SCORE_GRID), GDK_KEY_Return, 0);
  ui_fixture_settle ();
}

static void
press (Fixture *fixture, guint key, GdkModifierType state)
{
  score_case_press (fixture->form, key, state);
  ui_fixture_settle ();
}

static GtkTextBuffer *
get_buffer (gpointer widget)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_fixture_find (widget, GTK_TYPE_TEXT_VIEW)));
}

static void
type_reason (Fixture *fixture, const char *reason)
{
  gtk_text_buffer_set_text (get_buffer (fixture->form), reason, -1);
  ui_fixture_settle ();
}

static void
assert_reason (Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (get_buffer (fixture->form), "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* Returns: (nullable): the dialog above the window */
static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

/* A score and its reason become one entry when they are saved, and the next
 * answer is shown; changing it is a further entry; taking it back asks why. */
static void
test_agreed (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (3, 4, FALSE);
  GtkWidget *dialog;
  guint64 n;

  open_case (&fixture, "moderation", text);
  open_one (&fixture);
  ui_fixture_assert_text (fixture.form, "Question 1 of 3");
  ui_fixture_assert_text (fixture.form, "Bidder 1");
  n = eh_procurement_get_n_entries (get_procurement (&fixture));
  press (&fixture, GDK_KEY_4, 0);
  ui_fixture_assert_text (fixture.form, "4 Good: “Published words for 4”");
  ui_fixture_assert_text (fixture.form, "Not saved yet");
  type_reason (&fixture, "  Names evening clinics (p. 11).\n");
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (&fixture)), ==, n);

  press (&fixture, GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (&fixture)), ==, n + 1);
  g_assert_cmpint (score_case_find (get_procurement (&fixture), 0, 0)->score, ==, 400);
  g_assert_cmpstr (score_case_find (get_procurement (&fixture), 0, 0)->reason, ==,
                   "Names evening clinics (p. 11).");
  ui_fixture_assert_text (fixture.form, "Bidder 2");
  ui_fixture_assert_text (fixture.page, "1 of 12 agreed");
  assert_reason (&fixture, "");

  press (&fixture, GDK_KEY_Left, GDK_ALT_MASK);
  ui_fixture_assert_text (fixture.form, "Bidder 1");
  assert_reason (&fixture, "Names evening clinics (p. 11).");
  gtk_widget_activate_action (fixture.form, "score.withdraw", NULL);
  ui_fixture_settle ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  gtk_text_buffer_set_text (get_buffer (dialog), "It was for another answer.", -1);
  g_signal_emit_by_name (ui_fixture_find_button (dialog, "_Withdraw"), "clicked");
  ui_fixture_settle ();
  g_assert_null (score_case_find (get_procurement (&fixture), 0, 0));
  assert_reason (&fixture, "");
  close_case (&fixture);
}

/* A score must be chosen; what is chosen in advance is nothing, not the mean. */
static void
test_nothing_chosen (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (3, 4, FALSE);
  guint64 n;

  open_case (&fixture, "moderation", text);
  open_one (&fixture);
  ui_fixture_assert_text (fixture.form, "Choose a score to read its published words.");
  n = eh_procurement_get_n_entries (get_procurement (&fixture));
  press (&fixture, GDK_KEY_Return, GDK_CONTROL_MASK);
  ui_fixture_assert_text (fixture.form, "Choose a score first.");
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (&fixture)), ==, n);
  close_case (&fixture);
}

/* What was typed and not saved is there again when the answer is, and when the
 * book is opened again; discarding shows what is saved. */
static void
test_draft (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (3, 4, TRUE);

  open_case (&fixture, "moderation", text);
  open_one (&fixture);
  assert_reason (&fixture, "r");
  press (&fixture, GDK_KEY_5, 0);
  type_reason (&fixture, "Because");
  press (&fixture, GDK_KEY_Right, GDK_ALT_MASK);
  assert_reason (&fixture, "r");
  press (&fixture, GDK_KEY_Left, GDK_ALT_MASK);
  assert_reason (&fixture, "Because");
  ui_fixture_close (fixture.window);

  open_page (&fixture, "moderation");
  open_one (&fixture);
  assert_reason (&fixture, "Because");
  ui_fixture_assert_text (fixture.form, "5 Excellent");
  ui_fixture_assert_text (fixture.form, "Not saved yet");
  gtk_widget_activate_action (fixture.form, "score.discard", NULL);
  ui_fixture_settle ();
  assert_reason (&fixture, "r");
  close_case (&fixture);
}

/* A score that has a reason is not changed without a word about the reason. */
static void
test_grid_keeps_reason (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (3, 4, TRUE);
  GtkWidget *grid;

  open_case (&fixture, "moderation", text);
  grid = ui_fixture_find (fixture.page, EH_TYPE_SCORE_GRID);
  score_case_press (grid, GDK_KEY_0, 0);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (fixture.form));
  ui_fixture_assert_text (fixture.form, "0 None");
  g_assert_cmpint (score_case_find (get_procurement (&fixture), 0, 0)->score, ==,
                   score_case_get_score (0, 0));
  close_case (&fixture);
}

static const char voices[] =
    ",\"scores\":["
    "{\"member\":\"ann\",\"tender\":\"t0\",\"criterion\":\"q0\",\"score\":\"2\",\"reason\":\"Ann "
    "says\"},"
    "{\"member\":\"bea\",\"tender\":\"t0\",\"criterion\":\"q0\",\"score\":\"3\"},"
    "{\"member\":\"pat\",\"tender\":\"t0\",\"criterion\":\"q0\",\"score\":\"5\",\"reason\":\"Pat "
    "says\"}]}";

/* What members scored stands beside, patient representatives by name. */
static void
test_voices (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (3, 4, FALSE);
  g_autofree char *full = NULL;

  text[strlen (text) - 1] = '\0';
  full = g_strconcat (text, voices, NULL);
  open_case (&fixture, "moderation", full);
  open_one (&fixture);
  ui_fixture_assert_text (fixture.form, "3 of 3 given");
  ui_fixture_assert_text (fixture.form, "Ann says");
  ui_fixture_assert_text (fixture.form, "No reason given");
  ui_fixture_assert_text (fixture.form, "Patient representative");
  press (&fixture, GDK_KEY_Right, GDK_ALT_MASK);
  ui_fixture_assert_text (fixture.form, "0 of 3 given");
  ui_fixture_assert_text (fixture.form, "Not scored yet");
  close_case (&fixture);
}

/* A member's scores are entered by whoever keeps the book, and that is said. */
static void
test_individual (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (3, 4, FALSE);
  GtkWidget *members;

  open_case (&fixture, "scoring", text);
  ui_fixture_assert_text (fixture.page, "Entered here for the member by A. Keeper");
  members = ui_fixture_find (fixture.page, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (members), 2);
  ui_fixture_settle ();
  open_one (&fixture);
  press (&fixture, GDK_KEY_3, 0);
  type_reason (&fixture, "What Pat says");
  press (&fixture, GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_cmpint (score_case_find_of (get_procurement (&fixture), "pat", 0, 0)->score, ==, 300);
  g_assert_cmpstr (score_case_find_of (get_procurement (&fixture), "pat", 0, 0)->reason, ==,
                   "What Pat says");
  g_assert_null (score_case_find_of (get_procurement (&fixture), "ann", 0, 0));
  ui_fixture_assert_text (fixture.page, "1 of 12 given");
  close_case (&fixture);
}

/* The grid is copied for a spreadsheet as it is seen. */
static void
test_copy (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (2, 2, TRUE);
  GdkClipboard *clipboard;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  open_case (&fixture, "moderation", text);
  gtk_widget_activate_action (fixture.page, "scores.copy", NULL);
  clipboard = gtk_widget_get_clipboard (fixture.page);
  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (g_value_get_string (&value), "Question\tBidder 1\tBidder 2"));
  g_assert_nonnull (strstr (g_value_get_string (&value), "Question 1\t2\t5"));
  close_case (&fixture);
}

/* A book without tenders says where they are added. */
static void
test_empty (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (3, 0, FALSE);

  open_case (&fixture, "moderation", text);
  ui_fixture_assert_text (fixture.page, "No tenders yet");
  g_assert_nonnull (ui_fixture_find_button (fixture.page, "Go to the tenders"));
  close_case (&fixture);
}

/* Where it is narrow a list takes the place of the grid. */
static void
test_narrow (void)
{
  Fixture fixture;
  g_autofree char *text = score_case_new (3, 4, TRUE);
  GtkWidget *list;

  open_case (&fixture, "moderation", text);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 360, 640);
  ui_fixture_settle ();
  list = ui_fixture_find (fixture.page, EH_TYPE_SCORE_LIST);
  for (guint i = 0; i < 100 && !gtk_widget_get_mapped (list); i++)
    {
      g_usleep (G_USEC_PER_SEC / 50);
      ui_fixture_settle ();
    }
  g_assert_true (gtk_widget_get_mapped (list));
  ui_fixture_assert_text (list, "Question 1");
  g_signal_emit_by_name (ui_fixture_find (list, GTK_TYPE_LIST_VIEW), "activate", 5u);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (fixture.form));
  ui_fixture_assert_text (fixture.form, "Question 2 of 3");
  ui_fixture_assert_text (fixture.form, "Bidder 2");
  close_case (&fixture);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/scores-page/agreed", test_agreed);
  g_test_add_func ("/ui/scores-page/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/ui/scores-page/draft", test_draft);
  g_test_add_func ("/ui/scores-page/grid-keeps-reason", test_grid_keeps_reason);
  g_test_add_func ("/ui/scores-page/voices", test_voices);
  g_test_add_func ("/ui/scores-page/individual", test_individual);
  g_test_add_func ("/ui/scores-page/copy", test_copy);
  g_test_add_func ("/ui/scores-page/empty", test_empty);
  g_test_add_func ("/ui/scores-page/narrow", test_narrow);

  return ui_fixture_run ();
}
