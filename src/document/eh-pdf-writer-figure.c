/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-writer-figure.c: figures and charts on pages.
 */
#include "document/eh-pdf-writer-private.h"

#define FIGURE_GAP 1.5

static void
draw_text (EhPdfFlow *flow, const EhFigureItem *item, double x, double y, double scale)
{
  EhTypesetStyle style = { .size = item->height * scale,
                           .width = 10000,
                           .is_strong = item->is_strong,
                           .ink = item->ink };
  g_autoptr (EhTypeset) set = eh_typesetter_set_text (flow->typesetter, item->text, &style);
  double room = item->width * scale;
  double width = eh_typeset_get_line_width (set, 0);
  const EhLine *line;
  const EhRun *run;

  if (width > room)
    {
      style.size *= room / width;
      eh_typeset_free (set);
      set = eh_typesetter_set_text (flow->typesetter, item->text, &style);
      width = eh_typeset_get_line_width (set, 0);
    }

  line = &g_array_index (set->lines, EhLine, 0);
  if (line->n_runs == 0)
    return;
  /* Where the line begins in its room depends on its direction. */
  run = &g_array_index (set->runs, EhRun, line->first_run);
  x -= run->x;
  if (item->align == EH_ALIGN_RIGHT)
    x -= width;
  else if (item->align == EH_ALIGN_CENTRE)
    x -= width / 2;
  eh_pdf_canvas_draw_line (flow->canvas, set, 0, x, y - line->height * EH_LINE_BASELINE);
}

static void
draw_rect (EhPdfFlow *flow, const EhFigureItem *item, double x, double y, double scale)
{
  g_autoptr (GArray) hatch = eh_figure_item_get_hatch (item);

  eh_pdf_canvas_draw_rect (flow->canvas, item->ink, x + item->x * scale, y + item->y * scale,
                           item->width * scale, item->height * scale);
  for (guint i = 0; i + 1 < hatch->len; i += 2)
    {
      const EhFigurePoint *ends = &g_array_index (hatch, EhFigurePoint, i);

      eh_pdf_canvas_draw_rule (flow->canvas, eh_ink_get_pattern_ink (item->ink),
                               EH_FIGURE_HATCH_STROKE * scale, x + ends[0].x * scale,
                               y + ends[0].y * scale, x + ends[1].x * scale, y + ends[1].y * scale);
    }
}

static void
draw_polygon (EhPdfFlow *flow, const EhFigureItem *item, double x, double y, double scale)
{
  g_autofree EhFigurePoint *points = g_new (EhFigurePoint, item->n_points);

  for (guint i = 0; i < item->n_points; i++)
    {
      points[i].x = x + item->points[i].x * scale;
      points[i].y = y + item->points[i].y * scale;
    }
  eh_pdf_canvas_draw_polygon (flow->canvas, item->ink, points, item->n_points);
}

/* Draws a figure with its upper left corner at (@x, @y). */
void
eh_pdf_writer_draw_figure (EhPdfFlow *flow,
                           const EhFigure *figure,
                           double x,
                           double y,
                           double scale)
{
  for (guint i = 0; i < eh_figure_get_n_items (figure); i++)
    {
      const EhFigureItem *item = eh_figure_get_item (figure, i);

      switch (item->kind)
        {
        case EH_FIGURE_LINE:
          eh_pdf_canvas_draw_rule (flow->canvas, item->ink, item->stroke * scale,
                                   x + item->x * scale, y + item->y * scale,
                                   x + (item->x + item->width) * scale,
                                   y + (item->y + item->height) * scale);
          break;
        case EH_FIGURE_RECT:
          draw_rect (flow, item, x, y, scale);
          break;
        case EH_FIGURE_POLYGON:
          draw_polygon (flow, item, x, y, scale);
          break;
        case EH_FIGURE_TEXT:
          draw_text (flow, item, x + item->x * scale, y + item->y * scale, scale);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* Draws a figure with its title above and its description below, smaller if
 * it would not fit on a page.
 */
void
eh_pdf_writer_put_figure (EhPdfFlow *flow, const EhFigure *figure, double scale)
{
  g_autoptr (EhTypeset) title = eh_pdf_flow_set_text (flow, eh_figure_get_title (figure),
                                                      flow->body, flow->width, EH_INK_TEXT, TRUE);
  g_autoptr (EhTypeset) description = eh_pdf_flow_set_text (
      flow, eh_figure_get_description (figure), flow->small, flow->width, EH_INK_MUTED, FALSE);
  double gap = flow->body * 0.7;
  double room = eh_pdf_flow_get_page_room (flow) - title->height - description->height - 2 * gap;

  scale = MIN (scale, flow->width / eh_figure_get_width (figure));
  scale = MIN (scale, room / eh_figure_get_height (figure));
  if (!eh_pdf_flow_reserve (flow, flow->body * FIGURE_GAP,
                            title->height + description->height + 2 * gap +
                                eh_figure_get_height (figure) * scale))
    return;

  eh_pdf_canvas_draw_typeset (flow->canvas, title, flow->left, flow->y);
  eh_pdf_flow_advance (flow, title->height + gap);
  eh_pdf_writer_draw_figure (flow, figure, flow->left, flow->y, scale);
  eh_pdf_flow_advance (flow, eh_figure_get_height (figure) * scale + gap);
  eh_pdf_canvas_draw_typeset (flow->canvas, description, flow->left, flow->y);
  eh_pdf_flow_advance (flow, description->height);
  eh_pdf_flow_want_gap (flow, flow->body * FIGURE_GAP);
}

/* Draws a chart, in as many figures as it has pages. It is built narrower for
 * larger print and scaled up, so that its letters grow with the others.
 */
void
eh_pdf_writer_put_chart (EhPdfFlow *flow, const EhChart *chart)
{
  double scale = flow->body / EH_WRITER_BODY_SIZE;
  double height = eh_pdf_flow_get_page_room (flow) - flow->body * 8;
  g_autoptr (GPtrArray) figures =
      eh_chart_build_parts (chart, MAX (flow->width / scale, 150), MAX (height / scale, 150));

  for (guint i = 0; i < figures->len; i++)
    eh_pdf_writer_put_figure (flow, g_ptr_array_index (figures, i), scale);
}
