/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "document/eh-chart.h"
#include "document/eh-figure-qr.h"
#include "document/eh-svg-writer.h"
#include "sample.h"

typedef struct
{
  double left, right, top, bottom;
} Box;

static Box
get_text_box (const EhFigureItem *item)
{
  double width = MIN (eh_figure_measure (item->text, item->height, item->is_strong), item->width);
  Box box = { .left = item->x, .top = item->y - item->height * 0.75 };

  if (item->align == EH_ALIGN_RIGHT)
    box.left -= width;
  else if (item->align == EH_ALIGN_CENTRE)
    box.left -= width / 2;
  box.right = box.left + width;
  box.bottom = item->y + item->height * 0.2;

  return box;
}

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  const Box *x = a, *y = b;

  return (x->top > y->top) - (x->top < y->top);
}

/* Whatever font a figure is set in: texts neither overlap nor leave it. */
static void
assert_texts_apart (const EhFigure *figure)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));

  for (guint i = 0; i < eh_figure_get_n_items (figure); i++)
    {
      const EhFigureItem *item = eh_figure_get_item (figure, i);
      Box box;

      if (item->kind != EH_FIGURE_TEXT)
        continue;
      box = get_text_box (item);
      g_assert_cmpfloat (box.left, >=, -0.01);
      g_assert_cmpfloat (box.right, <=, eh_figure_get_width (figure) + 0.01);
      g_assert_cmpfloat (box.top, >=, -0.01);
      g_assert_cmpfloat (box.bottom, <=, eh_figure_get_height (figure) + 0.01);
      g_array_append_val (boxes, box);
    }

  g_array_sort (boxes, compare_boxes);
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = i + 1; j < boxes->len; j++)
      {
        const Box *a = &g_array_index (boxes, Box, i);
        const Box *b = &g_array_index (boxes, Box, j);

        if (b->top >= a->bottom - 0.01)
          break;
        if (a->right > b->left + 0.01 && b->right > a->left + 0.01)
          g_test_fail_printf ("texts overlap at %.1f, %.1f", b->left, b->top);
      }
}

static void
test_chart_geometry (void)
{
  static const guint bars[] = { 1, 2, 5, 40, 41, 200 };
  static const guint parts[] = { 0, 1, 2, 8, 24, 60 };
  static const double widths[] = { 200, 252, 453, 700 };

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
      for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
        {
          g_autoptr (EhChart) chart = sample_new_chart (bars[i], parts[j]);
          g_autoptr (EhFigure) figure = eh_chart_build (chart, widths[k]);

          g_test_message ("%u bars, %u parts, %g points", bars[i], parts[j], widths[k]);
          assert_texts_apart (figure);
          g_assert_cmpuint (eh_figure_get_n_table_rows (figure), ==, bars[i]);
        }
}

static void
test_chart_extremes (void)
{
  const gint64 values[] = { 0, EH_CHART_NO_VALUE, 1, G_GINT64_CONSTANT (1000000000000000) };
  g_autoptr (EhChart) chart =
      eh_chart_new ("Prices of a very long list with a long title", "GBP", 2);
  g_autoptr (EhFigure) figure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    eh_chart_add_bar (
        chart, "A bidder whose name is so long that it can never fit beside its bar, 有限公司",
        &values[i], 1);
  figure = eh_chart_build (chart, 300);
  assert_texts_apart (figure);
  g_assert_cmpstr (eh_figure_get_table_row (figure, 0)[1], ==, "0.00");
  g_assert_cmpstr (eh_figure_get_table_row (figure, 1)[1], ==, "–");
  g_assert_cmpstr (eh_figure_get_table_row (figure, 3)[1], ==, "10000000000000.00");
}

/* A total of which a part is missing does not look like a total. */
static void
test_chart_incomplete (void)
{
  const gint64 values[] = { 1250, EH_CHART_NO_VALUE };
  g_autoptr (EhChart) chart = eh_chart_new ("Marks", "marks", 2);
  g_autoptr (EhFigure) figure = NULL;

  eh_chart_add_part (chart, "Q1", "Access");
  eh_chart_add_part (chart, "Q2", "Workforce");
  eh_chart_add_bar (chart, "Tender A", values, 2);
  figure = eh_chart_build (chart, 400);
  g_assert_cmpstr (eh_figure_get_table_row (figure, 0)[1], ==, "12.50");
  g_assert_cmpstr (eh_figure_get_table_row (figure, 0)[2], ==, "–");
  g_assert_cmpstr (eh_figure_get_table_row (figure, 0)[3], ==, "12.50 …");
}

/* As many figures as it takes, none too high, all bars once and in order. */
static void
test_chart_parts (void)
{
  static const guint parts[] = { 0, 8, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (EhChart) chart = sample_new_chart (200, parts[i]);
      g_autoptr (EhFigure) whole = eh_chart_build (chart, 450);
      g_autoptr (GPtrArray) figures = eh_chart_build_parts (chart, 450, 600);
      guint row = 0;

      g_assert_cmpuint (figures->len, >, 1);
      for (guint j = 0; j < figures->len; j++)
        {
          const EhFigure *figure = g_ptr_array_index (figures, j);

          g_assert_cmpfloat (eh_figure_get_height (figure), <=, 600);
          assert_texts_apart (figure);
          for (guint k = 0; k < eh_figure_get_n_table_rows (figure); k++)
            g_assert_cmpstr (eh_figure_get_table_row (figure, k)[0], ==,
                             eh_figure_get_table_row (whole, row++)[0]);
        }
      g_assert_cmpuint (row, ==, 200);
    }
}

static double
get_lightness (EhInk ink)
{
  double rgb[3];

  eh_ink_get_rgb (ink, rgb);

  return 0.3 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2];
}

/* Neighbours in a bar are told apart without colour. */
static void
test_greyscale (void)
{
  for (guint i = 0; i < EH_INK_N_SERIES; i++)
    {
      EhInk ink = EH_INK_SERIES + i;
      EhInk next = EH_INK_SERIES + (i + 1) % EH_INK_N_SERIES;

      g_assert_cmpfloat (fabs (get_lightness (ink) - get_lightness (next)), >, 0.25);
      g_assert_cmpfloat (fabs (get_lightness (ink) - get_lightness (eh_ink_get_text_ink (ink))), >,
                         0.45);
    }
}

static void
test_alternative (void)
{
  g_autoptr (EhChart) chart = sample_new_chart (5, 8);
  g_autoptr (EhFigure) figure = eh_chart_build (chart, 450);

  g_assert_cmpstr (eh_figure_get_title (figure), ==, "Marks by criterion");
  g_assert_cmpstr (eh_figure_get_description (figure), ==,
                   "5 bars, from Tender E with 62.04 to Tender B with 38.10 marks.");
  g_assert_cmpstr (eh_figure_get_table_head (figure)[0], ==, "Tender");
  g_assert_cmpstr (eh_figure_get_table_head (figure)[1], ==, "Access and waiting");
  g_assert_cmpuint (g_strv_length ((char **) eh_figure_get_table_head (figure)), ==, 10);
  g_assert_cmpuint (g_strv_length ((char **) eh_figure_get_table_row (figure, 4)), ==, 10);

  eh_chart_set_description (chart, "E leads.");
  eh_figure_unref (figure);
  figure = eh_chart_build (chart, 450);
  g_assert_cmpstr (eh_figure_get_description (figure), ==, "E leads.");
}

static void
test_shorten (void)
{
  static const struct
  {
    const char *text;
    double width;
    const char *shortened;
  } cases[] = {
    { "Tender", 100, "Tender" },
    { "Tender of a bidder", 50, "Tender of…" },
    { "e\xcc\x81\xcc\x81\xcc\x81", 4, "" },
    { "", 10, "" },
    { "Wide", 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = eh_figure_shorten (cases[i].text, 8, FALSE, cases[i].width);

      g_assert_cmpstr (text, ==, cases[i].shortened);
      g_assert_cmpfloat (eh_figure_measure (text, 8, FALSE), <=, cases[i].width);
    }
}

static void
test_hatch (void)
{
  g_autoptr (EhFigure) figure = eh_figure_new (100, 100, "Hatch", "Lines.");

  for (EhPattern pattern = EH_PATTERN_NONE; pattern < EH_PATTERN_N; pattern++)
    eh_figure_add_rect (figure, EH_INK_SERIES, pattern, 10, 20, 31, 17);
  for (guint i = 0; i < EH_PATTERN_N; i++)
    {
      const EhFigureItem *item = eh_figure_get_item (figure, i);
      g_autoptr (GArray) hatch = eh_figure_item_get_hatch (item);

      g_assert_cmpuint (hatch->len % 2, ==, 0);
      g_assert_true ((hatch->len == 0) == (i == EH_PATTERN_NONE));
      for (guint j = 0; j < hatch->len; j++)
        {
          EhFigurePoint point = g_array_index (hatch, EhFigurePoint, j);

          g_assert_cmpfloat (point.x, >=, 10 - 1e-9);
          g_assert_cmpfloat (point.x, <=, 41 + 1e-9);
          g_assert_cmpfloat (point.y, >=, 20 - 1e-9);
          g_assert_cmpfloat (point.y, <=, 37 + 1e-9);
        }
    }
}

static void
test_svg (void)
{
  g_autoptr (EhFigure) figure = eh_figure_new (100.5, 50, "A < B & \"C\"", "</svg><script>");
  const EhFigurePoint corners[] = { { 0, 0 }, { 10, 0 }, { 5.25, -8.125 } };
  g_autoptr (GBytes) bytes = NULL;
  const char *svg;

  eh_figure_add_text (figure, EH_INK_TEXT, EH_ALIGN_RIGHT, TRUE, 8, 10, 50, 20,
                      "<b>wider than allowed</b>");
  eh_figure_add_rect (figure, EH_INK_SERIES, EH_PATTERN_RISING, 0, 0, 10, 10);
  eh_figure_add_line (figure, EH_INK_HAIRLINE, 0.5, 0, 0, 10, 0.001);
  eh_figure_add_polygon (figure, EH_INK_ACCENT, corners, 3);
  bytes = eh_svg_writer_write (figure);
  svg = g_bytes_get_data (bytes, NULL);

  g_assert_nonnull (strstr (svg, "viewBox=\"0 0 100.5 50\""));
  g_assert_nonnull (strstr (svg, ">A &lt; B &amp; &quot;C&quot;</title>"));
  g_assert_nonnull (strstr (svg, "&lt;/svg&gt;&lt;script&gt;</desc>"));
  g_assert_nonnull (strstr (svg, "textLength=\"10\""));
  g_assert_nonnull (strstr (svg, "M0 0L10 0L5.25 -8.13Z"));
  g_assert_null (strstr (svg, "<script"));
  g_assert_null (strstr (svg, "<b>"));
}

static void
test_qr (void)
{
  g_autoptr (EhFigure) figure = eh_figure_new_qr (SAMPLE_DIGEST, 90);
  g_autofree char *long_text = g_strnfill (4000, 'x');
  double module = 90.0 / 45;
  const EhFigureItem *item;

  g_assert_nonnull (figure);
  g_assert_cmpfloat (eh_figure_get_width (figure), ==, 90);
  /* The first row of the first finder pattern, behind the quiet zone. */
  item = eh_figure_get_item (figure, 0);
  g_assert_cmpfloat_with_epsilon (item->x, 4 * module, 1e-9);
  g_assert_cmpfloat_with_epsilon (item->y, 4 * module, 1e-9);
  g_assert_cmpfloat_with_epsilon (item->width, 7 * module, 1e-9);
  g_assert_cmpstr (eh_figure_get_description (figure), ==, SAMPLE_DIGEST);
  g_assert_null (eh_figure_new_qr (long_text, 90));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/chart/geometry", test_chart_geometry);
  g_test_add_func ("/document/chart/extremes", test_chart_extremes);
  g_test_add_func ("/document/chart/incomplete", test_chart_incomplete);
  g_test_add_func ("/document/chart/parts", test_chart_parts);
  g_test_add_func ("/document/figure/greyscale", test_greyscale);
  g_test_add_func ("/document/figure/alternative", test_alternative);
  g_test_add_func ("/document/figure/shorten", test_shorten);
  g_test_add_func ("/document/figure/hatch", test_hatch);
  g_test_add_func ("/document/svg/escapes", test_svg);
  g_test_add_func ("/document/qr/code", test_qr);

  return g_test_run ();
}
