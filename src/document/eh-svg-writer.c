/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-svg-writer.c: a figure as SVG.
 */
#include "document/eh-svg-writer.h"

#include <math.h>

#include "document/eh-markup-private.h"

static void
append_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  eh_markup_append_number (out, value);
  g_string_append_c (out, '"');
}

static void
append_ink (GString *out, const char *name, EhInk ink)
{
  double rgb[3];

  eh_ink_get_rgb (ink, rgb);
  g_string_append_printf (out, " %s=\"#%02x%02x%02x\"", name, (guint) lround (rgb[0] * 255),
                          (guint) lround (rgb[1] * 255), (guint) lround (rgb[2] * 255));
}

static void
append_point (GString *out, char command, const EhFigurePoint *point)
{
  g_string_append_c (out, command);
  eh_markup_append_number (out, point->x);
  g_string_append_c (out, ' ');
  eh_markup_append_number (out, point->y);
}

static void
append_line (GString *out, const EhFigureItem *item)
{
  g_string_append (out, "<line");
  append_attribute (out, "x1", item->x);
  append_attribute (out, "y1", item->y);
  append_attribute (out, "x2", item->x + item->width);
  append_attribute (out, "y2", item->y + item->height);
  append_ink (out, "stroke", item->ink);
  append_attribute (out, "stroke-width", item->stroke);
  g_string_append (out, "/>\n");
}

static void
append_rect (GString *out, const EhFigureItem *item)
{
  g_autoptr (GArray) hatch = eh_figure_item_get_hatch (item);

  g_string_append (out, "<rect");
  append_attribute (out, "x", item->x);
  append_attribute (out, "y", item->y);
  append_attribute (out, "width", item->width);
  append_attribute (out, "height", item->height);
  append_ink (out, "fill", item->ink);
  g_string_append (out, "/>\n");

  if (hatch->len == 0)
    return;

  g_string_append (out, "<path d=\"");
  for (guint i = 0; i < hatch->len; i++)
    append_point (out, i % 2 == 0 ? 'M' : 'L', &g_array_index (hatch, EhFigurePoint, i));
  g_string_append_c (out, '"');
  append_ink (out, "stroke", eh_ink_get_pattern_ink (item->ink));
  append_attribute (out, "stroke-width", EH_FIGURE_HATCH_STROKE);
  g_string_append (out, "/>\n");
}

static void
append_polygon (GString *out, const EhFigureItem *item)
{
  g_string_append (out, "<path d=\"");
  for (guint i = 0; i < item->n_points; i++)
    append_point (out, i == 0 ? 'M' : 'L', &item->points[i]);
  g_string_append (out, "Z\"");
  append_ink (out, "fill", item->ink);
  g_string_append (out, "/>\n");
}

static void
append_text (GString *out, const EhFigureItem *item)
{
  static const char *const anchors[] = { "start", "end", "middle" };

  g_string_append (out, "<text");
  append_attribute (out, "x", item->x);
  append_attribute (out, "y", item->y);
  append_attribute (out, "font-size", item->height);
  append_ink (out, "fill", item->ink);
  if (item->align != EH_ALIGN_LEFT)
    g_string_append_printf (out, " text-anchor=\"%s\"", anchors[item->align]);
  if (item->is_strong)
    g_string_append (out, " font-weight=\"bold\"");
  if (eh_figure_measure (item->text, item->height, item->is_strong) > item->width)
    {
      append_attribute (out, "textLength", item->width);
      g_string_append (out, " lengthAdjust=\"spacingAndGlyphs\"");
    }
  g_string_append_c (out, '>');
  eh_markup_append_text (out, item->text);
  g_string_append (out, "</text>\n");
}

static void
append_item (GString *out, const EhFigureItem *item)
{
  switch (item->kind)
    {
    case EH_FIGURE_LINE:
      append_line (out, item);
      break;
    case EH_FIGURE_RECT:
      append_rect (out, item);
      break;
    case EH_FIGURE_POLYGON:
      append_polygon (out, item);
      break;
    case EH_FIGURE_TEXT:
      append_text (out, item);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * eh_svg_writer_append:
 * @out: where to
 * @figure: a figure
 * @id: an XML name that is the element's own in the whole file
 *
 * Appends @figure as an svg element, as HTML and SVG files both take it.
 */
void
eh_svg_writer_append (GString *out, const EhFigure *figure, const char *id)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (figure != NULL);
  g_return_if_fail (id != NULL);

  g_string_append (out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
  g_string_append_printf (out, " aria-labelledby=\"%s-t %s-d\" viewBox=\"0 0 ", id, id);
  eh_markup_append_number (out, eh_figure_get_width (figure));
  g_string_append_c (out, ' ');
  eh_markup_append_number (out, eh_figure_get_height (figure));
  g_string_append_c (out, '"');
  append_attribute (out, "width", eh_figure_get_width (figure));
  append_attribute (out, "height", eh_figure_get_height (figure));
  g_string_append (out, " font-family=\"'Noto Sans','DejaVu Sans',sans-serif\">\n");
  g_string_append_printf (out, "<title id=\"%s-t\">", id);
  eh_markup_append_text (out, eh_figure_get_title (figure));
  g_string_append_printf (out, "</title>\n<desc id=\"%s-d\">", id);
  eh_markup_append_text (out, eh_figure_get_description (figure));
  g_string_append (out, "</desc>\n");
  for (guint i = 0; i < eh_figure_get_n_items (figure); i++)
    append_item (out, eh_figure_get_item (figure, i));
  g_string_append (out, "</svg>\n");
}

/**
 * eh_svg_writer_write:
 * @figure: a figure
 *
 * Writes @figure as a file of its own. Only its texts were made by people, and
 * they are escaped.
 *
 * Returns: (transfer full): an SVG file
 */
GBytes *
eh_svg_writer_write (const EhFigure *figure)
{
  GString *out;

  g_return_val_if_fail (figure != NULL, NULL);

  out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  eh_svg_writer_append (out, figure, "figure");

  return g_string_free_to_bytes (out);
}
