/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-chart-figure.c: horizontal bars, plain or made of parts: the drawing.
 *
 * From the top: the key of the parts, the bars with their labels at the left
 * and their values at the right, the axis. Widths of texts are reckoned with
 * eh_figure_measure(), which errs on the wide side, so nothing overlaps
 * whatever font it is set in.
 */
#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "core/eh-decimal.h"
#include "document/eh-chart-private.h"

#define LABEL_SIZE 8.0
#define SMALL_SIZE 7.0
#define GAP 6.0
#define AXIS_HEIGHT 18.0
#define KEY_PITCH 12.0
#define KEY_SWATCH 9.0
#define KEY_COLUMN_GAP 14.0
#define SEPARATOR 0.7

/* Where things are; all in points. */
typedef struct
{
  double width;
  double plot_x, plot_width; /* the room of the bars */
  double pitch, thickness;   /* from bar to bar, and of a bar */
  gint64 end;                /* what the right end of the plot stands for */
  gint64 step;               /* from tick to tick */
  guint key_columns, key_rows;
  double key_width;
  double key_column_width;
} Layout;

/* The smallest of 1, 2, 5, 10, 20, 50 ... that is at least @least. */
static gint64
round_up_step (double least)
{
  static const gint64 steps[] = { 1, 2, 5 };
  gint64 power = 1;

  for (;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if ((double) (steps[i] * power) >= least)
        return steps[i] * power;
}

static gint64
get_longest (const EhChart *self)
{
  gint64 longest = 0;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const EhChartBar *bar = g_ptr_array_index (self->bars, i);

      longest = MAX (longest, bar->sum);
    }

  return longest;
}

/* As many ticks as have room for their labels, at most eight. */
static void
lay_out_axis (const EhChart *self, Layout *layout)
{
  gint64 longest = get_longest (self);
  gint64 end = MAX (MAX (self->maximum, longest), 1);
  g_autofree char *label = eh_decimal_format (end, self->decimals);
  double room = eh_figure_measure (label, SMALL_SIZE, FALSE) + 2 * GAP;
  double n_ticks = CLAMP (floor (layout->plot_width / room), 1, 8);

  layout->step = round_up_step ((double) end / n_ticks);
  if (longest > self->maximum)
    end = (end + layout->step - 1) / layout->step * layout->step;
  layout->end = end;
}

static void
lay_out_key (const EhChart *self, Layout *layout)
{
  double widest = 0;

  if (self->parts->len == 0)
    return;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const EhChartPart *part = g_ptr_array_index (self->parts, i);
      double width = KEY_SWATCH + 3 + eh_figure_measure (part->key, SMALL_SIZE, TRUE) + 4 +
                     eh_figure_measure (part->title, SMALL_SIZE, FALSE);

      widest = MAX (widest, width);
    }

  widest = CLAMP (widest, 60, layout->width / 2 - KEY_COLUMN_GAP);
  layout->key_columns = (guint) ((layout->width + KEY_COLUMN_GAP) / (widest + KEY_COLUMN_GAP));
  layout->key_columns = CLAMP (layout->key_columns, 1, self->parts->len);
  layout->key_rows = (self->parts->len + layout->key_columns - 1) / layout->key_columns;
  layout->key_columns = (self->parts->len + layout->key_rows - 1) / layout->key_rows;
  layout->key_column_width =
      (layout->width + KEY_COLUMN_GAP) / layout->key_columns - KEY_COLUMN_GAP;
}

static void
lay_out (const EhChart *self, double width, Layout *layout)
{
  double labels = 0, totals = 0;

  *layout = (Layout){ .width = width };
  for (guint i = 0; i < self->bars->len; i++)
    {
      const EhChartBar *bar = g_ptr_array_index (self->bars, i);

      labels = MAX (labels, eh_figure_measure (bar->label, LABEL_SIZE, FALSE));
      totals = MAX (totals, eh_figure_measure (bar->total, LABEL_SIZE, TRUE));
    }

  labels = MIN (labels, width * 0.36);
  totals = MIN (totals, width * 0.24);
  layout->plot_x = labels + GAP;
  layout->plot_width = width - layout->plot_x - GAP - totals;
  layout->pitch = self->bars->len > 40 ? 13 : self->parts->len > 0 ? 24 : 19;
  layout->thickness = self->bars->len > 40 ? 9 : self->parts->len > 0 ? 16 : 11;
  lay_out_axis (self, layout);
  lay_out_key (self, layout);
}

static double
to_x (const Layout *layout, gint64 value)
{
  return layout->plot_x + layout->plot_width * ((double) value / (double) layout->end);
}

static EhInk
get_part_ink (guint part)
{
  return EH_INK_SERIES + part % EH_INK_N_SERIES;
}

static EhPattern
get_part_pattern (guint part)
{
  return part / EH_INK_N_SERIES % EH_PATTERN_N;
}

static void
draw_key (const EhChart *self, const Layout *layout, EhFigure *figure)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const EhChartPart *part = g_ptr_array_index (self->parts, i);
      double x = i / layout->key_rows * (layout->key_column_width + KEY_COLUMN_GAP);
      double y = i % layout->key_rows * KEY_PITCH;
      double key_width =
          MIN (eh_figure_measure (part->key, SMALL_SIZE, TRUE), layout->key_column_width / 3);
      double room = layout->key_column_width - KEY_SWATCH - 3 - key_width - 4;
      g_autofree char *key = eh_figure_shorten (part->key, SMALL_SIZE, TRUE, key_width);
      g_autofree char *title = eh_figure_shorten (part->title, SMALL_SIZE, FALSE, room);

      eh_figure_add_rect (figure, get_part_ink (i), get_part_pattern (i), x, y, KEY_SWATCH,
                          KEY_SWATCH);
      x += KEY_SWATCH + 3;
      eh_figure_add_text (figure, EH_INK_TEXT, EH_ALIGN_LEFT, TRUE, SMALL_SIZE, key_width, x,
                          y + 7.2, key);
      /* Where key and title are the same, saying it once is enough. */
      if (!g_str_equal (part->key, part->title))
        eh_figure_add_text (figure, EH_INK_TEXT, EH_ALIGN_LEFT, FALSE, SMALL_SIZE, room,
                            x + key_width + 4, y + 7.2, title);
    }
}

/* The key of a part, where its segment has room. On a pattern it stands on a
 * plain piece, or it could not be read.
 */
static void
draw_segment_key (EhFigure *figure,
                  const char *key,
                  guint part,
                  double x,
                  double y,
                  double width,
                  double height)
{
  EhInk ink = get_part_ink (part);
  double key_width = eh_figure_measure (key, SMALL_SIZE, TRUE);

  if (key_width + 4 > width || height < SMALL_SIZE + 1)
    return;

  if (get_part_pattern (part) != EH_PATTERN_NONE)
    eh_figure_add_rect (figure, ink, EH_PATTERN_NONE, x + (width - key_width - 4) / 2, y,
                        key_width + 4, height);
  eh_figure_add_text (figure, eh_ink_get_text_ink (ink), EH_ALIGN_CENTRE, TRUE, SMALL_SIZE,
                      width - 2, x + width / 2, y + height / 2 + SMALL_SIZE * 0.36, key);
}

static void
draw_segments (const EhChart *self,
               const Layout *layout,
               const EhChartBar *bar,
               double y,
               EhFigure *figure)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const EhChartPart *part = g_ptr_array_index (self->parts, i);
      double x, width;

      if (bar->values[i] == EH_CHART_NO_VALUE || bar->values[i] <= 0)
        continue;

      x = to_x (layout, sum);
      sum += bar->values[i];
      width = to_x (layout, sum) - x;
      eh_figure_add_rect (figure, get_part_ink (i), get_part_pattern (i), x, y,
                          width > 3 * SEPARATOR ? width - SEPARATOR : width, layout->thickness);
      draw_segment_key (figure, part->key, i, x, y, width, layout->thickness);
    }
}

static void
draw_bar (const EhChart *self,
          const Layout *layout,
          const EhChartBar *bar,
          double y,
          EhFigure *figure)
{
  double labels = layout->plot_x - GAP;
  double totals = layout->width - layout->plot_x - layout->plot_width - GAP;
  double baseline = y + layout->thickness / 2 + LABEL_SIZE * 0.36;
  g_autofree char *label = eh_figure_shorten (bar->label, LABEL_SIZE, FALSE, labels);

  eh_figure_add_text (figure, EH_INK_TEXT, EH_ALIGN_LEFT, FALSE, LABEL_SIZE, labels, 0, baseline,
                      label);
  eh_figure_add_rect (figure, EH_INK_TRACK, EH_PATTERN_NONE, layout->plot_x, y, layout->plot_width,
                      layout->thickness);
  if (self->parts->len > 0)
    draw_segments (self, layout, bar, y, figure);
  else if (bar->sum > 0)
    eh_figure_add_rect (figure, EH_INK_ACCENT, EH_PATTERN_NONE, layout->plot_x, y,
                        to_x (layout, bar->sum) - layout->plot_x, layout->thickness);
  eh_figure_add_text (figure, EH_INK_TEXT, EH_ALIGN_RIGHT, TRUE, LABEL_SIZE, totals, layout->width,
                      baseline, bar->total);
}

static void
draw_axis (const EhChart *self, const Layout *layout, double y, EhFigure *figure)
{
  double room = layout->plot_width * ((double) layout->step / (double) layout->end) - 2;
  double last = 0;

  eh_figure_add_line (figure, EH_INK_MUTED, 0.5, layout->plot_x, y,
                      layout->plot_x + layout->plot_width, y);
  for (gint64 tick = 0; tick <= layout->end; tick += layout->step)
    {
      g_autofree char *label = eh_decimal_format_short (tick, self->decimals);

      last = to_x (layout, tick);
      eh_figure_add_line (figure, EH_INK_MUTED, 0.5, last, y, last, y + 3);
      eh_figure_add_text (figure, EH_INK_MUTED, EH_ALIGN_CENTRE, FALSE, SMALL_SIZE,
                          MAX (room, SMALL_SIZE), last, y + 4 + SMALL_SIZE, label);
    }

  /* The unit stands below the labels of the bars, where nothing else is. */
  room = layout->plot_x - 3 * GAP;
  if (room > SMALL_SIZE)
    {
      g_autofree char *unit = eh_figure_shorten (self->unit, SMALL_SIZE, FALSE, room);

      eh_figure_add_text (figure, EH_INK_MUTED, EH_ALIGN_RIGHT, FALSE, SMALL_SIZE, room,
                          layout->plot_x - 3 * GAP, y + 4 + SMALL_SIZE, unit);
    }
}

/* The table has a column per part and one for the total. */
static void
add_table_head (const EhChart *self, EhFigure *figure)
{
  g_autoptr (GPtrArray) head = g_ptr_array_new ();
  g_autofree char *total = g_strdup_printf (_ ("Total (%s)"), self->unit);

  g_ptr_array_add (head, self->bar_title);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const EhChartPart *part = g_ptr_array_index (self->parts, i);

      g_ptr_array_add (head, part->title);
    }
  g_ptr_array_add (head, self->parts->len > 0 ? total : self->unit);
  g_ptr_array_add (head, NULL);
  eh_figure_set_table_head (figure, (const char *const *) head->pdata);
}

static void
add_table_row (const EhChart *self, const EhChartBar *bar, EhFigure *figure)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (bar->label));
  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (cells, bar->values[i] == EH_CHART_NO_VALUE
                                ? g_strdup ("–")
                                : eh_decimal_format (bar->values[i], self->decimals));
  g_ptr_array_add (cells, g_strdup (bar->total));
  g_ptr_array_add (cells, NULL);
  eh_figure_add_table_row (figure, (const char *const *) cells->pdata);
}

static char *
describe (const EhChart *self)
{
  const EhChartBar *longest = g_ptr_array_index (self->bars, 0);
  const EhChartBar *shortest = longest;

  if (self->description != NULL)
    return g_strdup (self->description);

  for (guint i = 1; i < self->bars->len; i++)
    {
      const EhChartBar *bar = g_ptr_array_index (self->bars, i);

      if (bar->sum > longest->sum)
        longest = bar;
      if (bar->sum < shortest->sum)
        shortest = bar;
    }

  if (longest->sum == shortest->sum)
    /* Translators: how many bars; a number and what is counted, as "12.00 marks". */
    return g_strdup_printf (
        ngettext ("%u bar: %s %s.", "%u bars of the same length: %s %s.", self->bars->len),
        self->bars->len, longest->total, self->unit);

  /* Translators: how many bars, always two or more; the first and the last with their
   * numbers, and what is counted, as "marks". */
  return g_strdup_printf (_ ("%u bars, from %s with %s to %s with %s %s."), self->bars->len,
                          longest->label, longest->total, shortest->label, shortest->total,
                          self->unit);
}

/* Draws the bars from @first on, @n of them, below the key if it is wanted. */
static EhFigure *
build_some (const EhChart *self,
            const Layout *layout,
            guint first,
            guint n,
            gboolean has_key,
            const char *title)
{
  double top = has_key && layout->key_rows > 0 ? layout->key_rows * KEY_PITCH + GAP : 0;
  double bottom = top + n * layout->pitch;
  g_autofree char *description = describe (self);
  EhFigure *figure = eh_figure_new (layout->width, bottom + AXIS_HEIGHT, title, description);

  if (has_key)
    draw_key (self, layout, figure);
  add_table_head (self, figure);
  for (guint i = 0; i < n; i++)
    {
      const EhChartBar *bar = g_ptr_array_index (self->bars, first + i);
      double y = top + i * layout->pitch + (layout->pitch - layout->thickness) / 2;

      draw_bar (self, layout, bar, y, figure);
      add_table_row (self, bar, figure);
    }
  draw_axis (self, layout, bottom, figure);

  return figure;
}

/**
 * eh_chart_build:
 * @self: a chart with bars
 * @width: in points, at least 150
 *
 * Draws the whole chart, as high as its bars need.
 *
 * Returns: (transfer full): a figure
 */
EhFigure *
eh_chart_build (const EhChart *self, double width)
{
  Layout layout;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->bars->len > 0, NULL);
  g_return_val_if_fail (width >= 150, NULL);

  lay_out (self, width, &layout);

  return build_some (self, &layout, 0, self->bars->len, TRUE, self->title);
}

/**
 * eh_chart_build_parts:
 * @self: a chart with bars
 * @width: in points, at least 150
 * @max_height: in points, at least 150
 *
 * Draws the chart in as many figures as it takes for none to be higher than
 * @max_height, all with the same axis. The key comes with each of them,
 * unless it is long: then only with the first, which may be higher if the key
 * alone takes all the room.
 *
 * Returns: (transfer full) (element-type EhFigure): figures, from the first bar to the last
 */
GPtrArray *
eh_chart_build_parts (const EhChart *self, double width, double max_height)
{
  GPtrArray *figures;
  Layout layout;
  double key_height;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->bars->len > 0, NULL);
  g_return_val_if_fail (width >= 150 && max_height >= 150, NULL);

  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_figure_unref);
  lay_out (self, width, &layout);
  key_height = layout.key_rows > 0 ? layout.key_rows * KEY_PITCH + GAP : 0;

  for (guint first = 0; first < self->bars->len;)
    {
      gboolean has_key = first == 0 || key_height * 4 <= max_height;
      double room = max_height - AXIS_HEIGHT - (has_key ? key_height : 0);
      guint n = room < layout.pitch ? 0 : (guint) (room / layout.pitch);
      g_autofree char *title = NULL;

      n = MIN (MAX (n, 1), self->bars->len - first);
      if (n == self->bars->len)
        title = g_strdup (self->title);
      else
        /* Translators: the title of a part of a chart that goes over several pages. */
        title = g_strdup_printf (_ ("%s (%u to %u of %u)"), self->title, first + 1, first + n,
                                 self->bars->len);
      g_ptr_array_add (figures, build_some (self, &layout, first, n, has_key, title));
      first += n;
    }

  return figures;
}
