/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "score-case.h"
#include "ui-fixture.h"
#include "ui/eh-score-board.h"
#include "ui/eh-score-grid.h"
#include "ui/eh-scores-page.h"

typedef struct
{
  char *path;
  EhWindow *window;
  GtkWidget *page;
  GtkWidget *grid;
} Fixture;

static void
open_case (Fixture *fixture, const char *page, guint n_questions, guint n_tenders, gboolean scored)
{
  g_autofree char *text = score_case_new (n_questions, n_tenders, scored);

  fixture->path = ui_fixture_make_book ("scores.evenhand", text);
  fixture->window = ui_fixture_open (fixture->path);
  fixture->page = ui_fixture_show_page (fixture->window, page, EH_TYPE_SCORES_PAGE);
  fixture->grid = ui_fixture_find (fixture->page, EH_TYPE_SCORE_GRID);
  gtk_widget_grab_focus (fixture->grid);
  ui_fixture_settle ();
}

static void
close_case (Fixture *fixture)
{
  ui_fixture_close (fixture->window);
  g_remove (fixture->path);
  g_free (fixture->path);
}

static const EhProcurement *
get_procurement (Fixture *fixture)
{
  return eh_book_get_procurement (eh_window_get_book (fixture->window));
}

static void
press (Fixture *fixture, guint key)
{
  score_case_press (fixture->grid, key, 0);
  ui_fixture_settle ();
}

static void
assert_agreed (Fixture *fixture, guint question, guint tender, gint64 score)
{
  const EhScore *agreed = score_case_find (get_procurement (fixture), question, tender);

  if (score < 0)
    {
      g_assert_null (agreed);
      return;
    }
  g_assert_nonnull (agreed);
  g_assert_cmpint (agreed->score, ==, score);
}

/* Digits and labels set a score where the cursor is; arrows move it, over the
 * heading of a group too; undoing takes the score back. */
static void
test_keys (void)
{
  Fixture fixture;
  guint row, column;

  open_case (&fixture, "moderation", 3, 4, FALSE);
  press (&fixture, GDK_KEY_4);
  assert_agreed (&fixture, 0, 0, 400);
  press (&fixture, GDK_KEY_Right);
  press (&fixture, GDK_KEY_g);
  assert_agreed (&fixture, 0, 1, 400);
  press (&fixture, GDK_KEY_1);
  assert_agreed (&fixture, 0, 1, 100);
  ui_fixture_assert_text (fixture.grid, "below 2");
  press (&fixture, GDK_KEY_Up);
  eh_score_grid_get_cursor (EH_SCORE_GRID (fixture.grid), &row, &column);
  g_assert_cmpuint (row, ==, 1);
  press (&fixture, GDK_KEY_End);
  eh_score_grid_get_cursor (EH_SCORE_GRID (fixture.grid), &row, &column);
  g_assert_cmpuint (column, ==, 3);
  press (&fixture, GDK_KEY_Page_Down);
  press (&fixture, GDK_KEY_0);
  assert_agreed (&fixture, 2, 3, 0);
  ui_fixture_assert_text (fixture.grid, "no reason");

  gtk_widget_activate_action (fixture.page, "win.undo", NULL);
  ui_fixture_settle ();
  assert_agreed (&fixture, 2, 3, -1);
  close_case (&fixture);
}

/* A digit that may go on waits: for the next one, or until the cursor leaves. */
static void
test_two_digits (void)
{
  Fixture fixture;

  open_case (&fixture, "moderation", 3, 4, FALSE);
  press (&fixture, GDK_KEY_Down);
  press (&fixture, GDK_KEY_1);
  assert_agreed (&fixture, 1, 0, -1);
  ui_fixture_assert_text (fixture.grid, "1…");
  press (&fixture, GDK_KEY_0);
  assert_agreed (&fixture, 1, 0, 1000);
  press (&fixture, GDK_KEY_Right);
  press (&fixture, GDK_KEY_1);
  press (&fixture, GDK_KEY_Escape);
  press (&fixture, GDK_KEY_Right);
  assert_agreed (&fixture, 1, 1, -1);
  press (&fixture, GDK_KEY_1);
  press (&fixture, GDK_KEY_Right);
  assert_agreed (&fixture, 1, 2, 100);
  close_case (&fixture);
}

/* What is no score of the scale is said in words, and nothing is saved. */
static void
test_refused (void)
{
  Fixture fixture;
  g_autofree char *texts = NULL;
  guint64 n;

  open_case (&fixture, "moderation", 3, 4, FALSE);
  n = eh_procurement_get_n_entries (get_procurement (&fixture));
  press (&fixture, GDK_KEY_7);
  ui_fixture_assert_text (fixture.page,
                          "“7” is not a score for “Question 1”. Its scores are 0, 1, 2, 3, 4, 5.");
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (&fixture)), ==, n);
  press (&fixture, GDK_KEY_5);
  texts = ui_fixture_get_texts (fixture.page);
  g_assert_null (strstr (texts, "is not a score"));
  /* The same score again is no entry. */
  n = eh_procurement_get_n_entries (get_procurement (&fixture));
  press (&fixture, GDK_KEY_5);
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (&fixture)), ==, n);
  close_case (&fixture);
}

static guint
count_cells (GtkWidget *widget)
{
  guint n = EH_IS_SCORE_CELL (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cells (child);

  return n;
}

/* Every cell that is seen says what the book says at the place where it stands. */
static void
check_cells (GtkWidget *widget, GtkWidget *grid, guint *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_cells (child, grid, n);
  if (EH_IS_SCORE_CELL (widget))
    {
      graphene_rect_t bounds;
      guint row, column;
      g_autofree char *texts = NULL;
      g_autofree char *expected = NULL;

      eh_score_cell_get_place (EH_SCORE_CELL (widget), &row, &column);
      if (row == 0 || !gtk_widget_get_mapped (widget) ||
          !gtk_widget_compute_bounds (widget, grid, &bounds) ||
          bounds.origin.y + bounds.size.height < 0 ||
          bounds.origin.y > (float) gtk_widget_get_height (grid))
        return;
      texts = ui_fixture_get_texts (widget);
      expected =
          g_strdup_printf ("%" G_GINT64_FORMAT "\n", score_case_get_score (row - 1, column) / 100);
      g_assert_cmpstr (texts, ==, expected);
      (*n)++;
    }
}

/* A sheet of 500 questions and 20 tenders has as many widgets as can be seen,
 * each with the right score wherever one scrolls. */
static void
test_large (void)
{
  Fixture fixture;
  GtkAdjustment *across = NULL;
  GtkAdjustment *down = NULL;

  open_case (&fixture, "moderation", 500, 20, TRUE);
  g_object_get (ui_fixture_find (fixture.grid, EH_TYPE_SCORE_BOARD), "hadjustment", &across,
                "vadjustment", &down, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (down), >, 500 * 30);
  for (guint i = 0; i < 24; i++)
    {
      guint n = 0;

      gtk_adjustment_set_value (down, i * 997 % 24 / 23.0 * gtk_adjustment_get_upper (down));
      gtk_adjustment_set_value (across, i * 5 % 7 / 6.0 * gtk_adjustment_get_upper (across));
      ui_fixture_settle ();
      g_assert_cmpuint (count_cells (fixture.grid), <, 400);
      check_cells (fixture.grid, fixture.grid, &n);
      g_assert_cmpuint (n, >, 20);
    }

  /* The cursor was left behind; keys go on from where it is. */
  press (&fixture, GDK_KEY_Down);
  ui_fixture_assert_text (fixture.grid, "Question 2");
  score_case_press (fixture.grid, GDK_KEY_End, GDK_CONTROL_MASK);
  ui_fixture_settle ();
  ui_fixture_assert_text (fixture.grid, "Question 500");
  ui_fixture_assert_text (fixture.grid, "Bidder 20");
  g_object_unref (across);
  g_object_unref (down);
  close_case (&fixture);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/score-grid/keys", test_keys);
  g_test_add_func ("/ui/score-grid/two-digits", test_two_digits);
  g_test_add_func ("/ui/score-grid/refused", test_refused);
  g_test_add_func ("/ui/score-grid/large", test_large);

  return ui_fixture_run ();
}
