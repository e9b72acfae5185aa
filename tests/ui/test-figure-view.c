/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"
#include "ui/eh-figure-table.h"
#include "ui/eh-figure-view.h"

static EhChart *
make_chart (guint n_bars)
{
  EhChart *chart = eh_chart_new ("Marks", "marks", 2);

  eh_chart_add_part (chart, "1", "Quality");
  eh_chart_add_part (chart, "2", "Price");
  for (guint i = 0; i < n_bars; i++)
    {
      const gint64 values[] = { 3800 - (gint64) i, i % 3 == 0 ? EH_CHART_NO_VALUE : 4000 };
      g_autofree char *label = g_strdup_printf ("Bidder %u", i);

      eh_chart_add_bar (chart, label, values, G_N_ELEMENTS (values));
    }

  return chart;
}

static int
get_height (GtkWidget *view, int width)
{
  int minimum, natural;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, natural);

  return natural;
}

/* Draws @view and says how much was drawn. */
static void
assert_draws (GtkWidget *view)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (view);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (view),
                          gtk_widget_get_height (view));
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.size.width, <=, (float) gtk_widget_get_width (view) + 2);
  g_assert_cmpfloat (bounds.size.height, >, 50);
}

static GtkWidget *
show (EhChart *chart, int width)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = g_object_new (EH_TYPE_FIGURE_VIEW, "valign", GTK_ALIGN_START, NULL);

  eh_figure_view_set_chart (EH_FIGURE_VIEW (view), chart);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 400);
  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();

  return view;
}

/* As high as its bars need, from a phone to a wall, in both colour schemes. */
static void
test_sizes (void)
{
  static const int widths[] = { 240, 360, 640, 1280, 1590 };
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  g_autoptr (EhChart) few = make_chart (2);
  g_autoptr (EhChart) many = make_chart (30);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (schemes); j++)
      {
        GtkWidget *view;
        int height;

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[j]);
        view = show (few, widths[i]);
        assert_draws (view);
        height = get_height (view, gtk_widget_get_width (view));
        eh_figure_view_set_chart (EH_FIGURE_VIEW (view), many);
        ui_fixture_settle ();
        g_assert_cmpint (get_height (view, gtk_widget_get_width (view)), >, 4 * height);
        assert_draws (view);
        gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (view)));
      }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* Text that is twice as large makes the figure higher, not cut off. */
static void
test_large_text (void)
{
  g_autoptr (EhChart) chart = make_chart (5);
  GtkWidget *view = show (chart, 900);
  int dpi = 0;
  int height = get_height (view, 900);

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  ui_fixture_settle ();
  g_assert_cmpint (get_height (view, 900), >, height * 3 / 2);
  assert_draws (view);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (view)));
}

/* Without a chart, or with one that has no bars, there is nothing, and no fault. */
static void
test_empty (void)
{
  g_autoptr (EhChart) empty = eh_chart_new ("Marks", "marks", 2);
  GtkWidget *view = show (empty, 400);
  GtkWidget *table = g_object_ref_sink (g_object_new (EH_TYPE_FIGURE_TABLE, NULL));

  g_assert_cmpint (get_height (view, 400), ==, 0);
  eh_figure_view_set_chart (EH_FIGURE_VIEW (view), NULL);
  ui_fixture_settle ();
  g_assert_cmpint (get_height (view, 400), ==, 0);
  eh_figure_table_set_chart (EH_FIGURE_TABLE (table), empty);
  eh_figure_table_set_chart (EH_FIGURE_TABLE (table), NULL);
  g_assert_finalize_object (table);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (view)));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/figure-view/sizes", test_sizes);
  g_test_add_func ("/ui/figure-view/large-text", test_large_text);
  g_test_add_func ("/ui/figure-view/empty", test_empty);

  return ui_fixture_run ();
}
