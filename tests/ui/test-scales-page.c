/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui-fixture.h"
#include "ui/eh-editor.h"
#include "ui/eh-scale-editor.h"
#include "ui/eh-scale-point-row.h"
#include "ui/eh-scale-preview.h"
#include "ui/eh-scales-page.h"

static GtkWidget *
find_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (EH_IS_SCALE_EDITOR (window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static const EhProcurement *
get_procurement (EhWindow *window)
{
  return eh_book_get_procurement (eh_window_get_book (window));
}

static void
test_list (void)
{
  g_autofree char *path = ui_fixture_make_sample ("list.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "scales", EH_TYPE_SCALES_PAGE);

  ui_fixture_assert_text (page, "Used by ");
  ui_fixture_assert_text (page, "0 · 1 · 2");
  ui_fixture_close (window);
}

/* A new one begins with words; it is saved as it is shown. */
static void
test_add (void)
{
  g_autofree char *path = ui_fixture_make_sample ("add.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "scales", EH_TYPE_SCALES_PAGE);
  guint n = eh_procurement_get_n_scales (get_procurement (window));
  const EhScale *scale;
  GtkWidget *editor;

  gtk_widget_activate_action (page, "scales.add", NULL);
  ui_fixture_settle ();
  editor = find_editor ();
  g_assert_nonnull (editor);
  ui_fixture_assert_text (ui_fixture_find (editor, EH_TYPE_SCALE_PREVIEW), "Excellent");
  gtk_widget_activate_action (editor, "scale.use-preset", "i", 2);
  ui_fixture_settle ();
  ui_fixture_assert_text (ui_fixture_find (editor, EH_TYPE_SCALE_PREVIEW), "Strong");
  eh_editor_save (EH_EDITOR (editor));
  ui_fixture_settle ();

  g_assert_cmpuint (eh_procurement_get_n_scales (get_procurement (window)), ==, n + 1);
  scale = eh_procurement_get_scale (get_procurement (window), n);
  g_assert_cmpuint (scale->n_points, ==, 4);
  g_assert_cmpint (scale->points[1].percent, ==, 4000);
  ui_fixture_assert_text (page, "1 Not acceptable · 2 Weak");
  ui_fixture_close (window);
}

/* What is wrong is said with its place, and what was typed is kept. */
static void
test_wrong_point (void)
{
  g_autofree char *path = ui_fixture_make_sample ("wrong.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "scales", EH_TYPE_SCALES_PAGE);
  EhScalePointRow *point;
  GtkWidget *editor;

  gtk_widget_activate_action (page, "scales.add", NULL);
  ui_fixture_settle ();
  editor = find_editor ();
  point = EH_SCALE_POINT_ROW (ui_fixture_find (editor, EH_TYPE_SCALE_POINT_ROW));
  eh_scale_point_row_set_text (point, EH_FIELD_SCORE, "none");
  eh_editor_save (EH_EDITOR (editor));
  ui_fixture_settle ();
  ui_fixture_assert_text (editor, "Point 1, Score: ");
  eh_scale_point_row_set_text (point, EH_FIELD_SCORE, "5");
  eh_editor_save (EH_EDITOR (editor));
  ui_fixture_settle ();
  ui_fixture_assert_text (editor, "have the same score");
  eh_scale_point_row_set_text (point, EH_FIELD_SCORE, "0");
  gtk_widget_activate_action (GTK_WIDGET (point), "point.remove", NULL);
  eh_editor_save (EH_EDITOR (editor));
  ui_fixture_settle ();
  ui_fixture_assert_text (page, "1 Poor · 2 Limited");
  ui_fixture_close (window);
}

/* A draft brings every point back. */
static void
test_draft (void)
{
  g_autofree char *path = ui_fixture_make_sample ("draft.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "scales", EH_TYPE_SCALES_PAGE);
  g_autofree char *draft = NULL;
  g_autofree char *again = NULL;
  EhInputRow *row;
  GtkWidget *editor;

  gtk_widget_activate_action (page, "scales.add", NULL);
  ui_fixture_settle ();
  editor = find_editor ();
  row = eh_editor_find_row (EH_EDITOR (editor), EH_FIELD_POINTS);
  draft = eh_input_row_dup_draft (row);
  gtk_widget_activate_action (editor, "scale.use-preset", "i", 1);
  eh_input_row_set_draft (row, draft);
  again = eh_input_row_dup_draft (row);
  g_assert_cmpstr (again, ==, draft);
  g_assert_nonnull (strstr (draft, "Excellent"));
  eh_editor_save (EH_EDITOR (editor));
  ui_fixture_settle ();
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/scales-page/list", test_list);
  g_test_add_func ("/ui/scales-page/add", test_add);
  g_test_add_func ("/ui/scales-page/wrong-point", test_wrong_point);
  g_test_add_func ("/ui/scales-page/draft", test_draft);

  return ui_fixture_run ();
}
