/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-chart.c: the charts below the results of a lot.
 *
 * Charts take their names and numbers from cells, so they follow a change,
 * and no text from people goes into a chart's own formulas.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-price.h"
#include "document/eh-figure.h"

/* More than this is no chart but a carpet. */
#define MAX_BARS 40
#define MAX_SERIES 12
/* The height of a row of a sheet, in pixels. */
#define ROW_HEIGHT 20
#define WIDTH 560
#define GAP 20

static guint
count_bars (const EhWorkbookLot *lot)
{
  return MIN (lot->results->n_results, MAX_BARS);
}

/* Height in pixels: room for the title, the key and each bar. */
static guint
get_marks_height (const EhWorkbookLot *lot)
{
  return 140 + 30 * count_bars (lot);
}

static guint
get_questions_height (const EhWorkbookLot *lot)
{
  guint n_bars = MIN (lot->questions->len, 24);
  guint n_series = MIN (lot->results->n_results, MAX_SERIES);

  return CLAMP (140 + n_bars * (8 + 9 * n_series), 200, 1200);
}

/**
 * eh_workbook_get_chart_rows:
 * @lot: a lot
 *
 * Returns: how many rows of its results the charts cover
 */
guint
eh_workbook_get_chart_rows (const EhWorkbookLot *lot)
{
  if (lot->results->n_results == 0)
    return 0;

  return MAX (get_marks_height (lot), get_questions_height (lot)) / ROW_HEIGHT + 3;
}

static void
set_fill (lxw_chart_series *series, guint i, gboolean is_price)
{
  static const guint8 patterns[] = { LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
                                     LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL };
  lxw_chart_fill fill = { .color = eh_style_get_colour (
                              is_price ? EH_INK_MUTED : EH_INK_SERIES + i % EH_INK_N_SERIES) };
  lxw_chart_line line = { .color = LXW_COLOR_WHITE, .width = 0.75 };
  guint round = i / EH_INK_N_SERIES;

  if (round == 0 || is_price)
    chart_series_set_fill (series, &fill);
  else
    {
      lxw_chart_pattern pattern = { .fg_color = LXW_COLOR_WHITE,
                                    .bg_color = fill.color,
                                    .type = patterns[(round - 1) % G_N_ELEMENTS (patterns)] };

      chart_series_set_pattern (series, &pattern);
    }
  chart_series_set_line (series, &line);
}

static lxw_chart_font
make_font (guint size, gboolean is_strong)
{
  return (lxw_chart_font){ .name = (char *) EH_STYLE_FONT,
                           .size = size,
                           .bold = is_strong ? LXW_TRUE : LXW_EXPLICIT_FALSE,
                           .color = eh_style_get_colour (EH_INK_TEXT) };
}

static void
set_looks (lxw_chart *chart, const char *title)
{
  lxw_chart_font strong = make_font (11, TRUE);
  lxw_chart_font plain = make_font (9, FALSE);
  lxw_chart_line none = { .none = LXW_TRUE };
  /* The axes of a bar chart are those one sees: numbers run across. */
  lxw_chart_axis *values = chart->x_axis;
  lxw_chart_axis *names = chart->y_axis;
  lxw_chart_line hairline = { .color = eh_style_get_colour (EH_INK_HAIRLINE), .width = 0.5 };

  chart_title_set_name (chart, title);
  chart_title_set_name_font (chart, &strong);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font (chart, &plain);
  chart_axis_set_num_font (values, &plain);
  chart_axis_set_num_font (names, &plain);
  chart_axis_set_line (names, &hairline);
  chart_axis_set_line (values, &none);
  chart_axis_major_gridlines_set_visible (names, LXW_FALSE);
  chart_axis_major_gridlines_set_visible (values, LXW_TRUE);
  chart_axis_major_gridlines_set_line (values, &hairline);
  chart_axis_set_min (values, 0);
  /* The best stands at the top, as in the table, and the numbers below. */
  chart_axis_set_reverse (names);
  chart_axis_set_label_position (values, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
  chart_chartarea_set_line (chart, &none);
}

static void
add_series (lxw_chart *chart,
            const EhWorkbookLot *lot,
            guint i,
            guint name_row,
            guint name_column,
            const guint categories[4],
            const guint values[4])
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  const char *sheet = eh_sheet_get_name (lot->sheet);

  if (series == NULL)
    {
      eh_sheet_note_error (lot->sheet, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
  chart_series_set_categories (series, sheet, categories[0], (lxw_col_t) categories[1],
                               categories[2], (lxw_col_t) categories[3]);
  chart_series_set_values (series, sheet, values[0], (lxw_col_t) values[1], values[2],
                           (lxw_col_t) values[3]);
  chart_series_set_name_range (series, sheet, name_row, (lxw_col_t) name_column);
  set_fill (series, i, name_column == EH_RESULTS_PRICE);
}

static void
insert (EhWorkbookLot *lot, lxw_chart *chart, guint row, guint offset, guint height)
{
  lxw_chart_options options = { .x_offset = (int) offset,
                                .x_scale = WIDTH / 480.0,
                                .y_scale = height / 288.0,
                                .object_position = LXW_OBJECT_MOVE_DONT_SIZE };

  if (eh_sheet_get_error (lot->sheet) == LXW_NO_ERROR)
    eh_sheet_note_error (
        lot->sheet,
        worksheet_insert_chart_opt (eh_sheet_get_worksheet (lot->sheet), row, 0, chart, &options));
}

/* What each total is made of. */
static void
add_marks_chart (EhWorkbook *self, EhWorkbookLot *lot, const EhWorkbookParts *parts, guint row)
{
  guint last = EH_RESULTS_BODY + count_bars (lot) - 1;
  const guint bidders[4] = { EH_RESULTS_BODY, EH_RESULTS_BIDDER, last, EH_RESULTS_BIDDER };
  lxw_chart *chart = workbook_add_chart (self->file, LXW_CHART_BAR_STACKED);
  gboolean gives_marks = eh_formula_gives_marks (lot->results->formula);

  if (chart == NULL)
    {
      eh_sheet_note_error (lot->sheet, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
  set_looks (chart, gives_marks ? _ ("Marks by tender: quality and price")
                                : _ ("Marks by tender: quality"));
  chart_set_series_gap (chart, 60);
  chart_set_series_overlap (chart, 100);
  for (guint i = 0; i < parts->n + gives_marks; i++)
    {
      guint column = i < parts->n ? parts->first_column + i : (guint) EH_RESULTS_PRICE;
      const guint values[4] = { EH_RESULTS_BODY, column, last, column };

      add_series (chart, lot, i, EH_SHEET_HEAD, column, bidders, values);
    }
  insert (lot, chart, row, 0, get_marks_height (lot));
}

/* How the tenders compare question by question. */
static void
add_questions_chart (EhWorkbook *self, EhWorkbookLot *lot, const EhWorkbookParts *parts, guint row)
{
  guint last = parts->first_column + parts->n - 1;
  const guint questions[4] = { EH_SHEET_HEAD, parts->first_column, EH_SHEET_HEAD, last };
  lxw_chart *chart = workbook_add_chart (self->file, LXW_CHART_BAR);

  if (chart == NULL)
    {
      eh_sheet_note_error (lot->sheet, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
  set_looks (chart, lot->results->n_results > MAX_SERIES
                        ? _ ("Marks by criterion: the first twelve tenders")
                        : _ ("Marks by criterion"));
  chart_set_series_gap (chart, 40);
  for (guint t = 0; t < MIN (lot->results->n_results, MAX_SERIES); t++)
    {
      guint place = EH_RESULTS_BODY + t;
      const guint values[4] = { place, parts->first_column, place, last };

      add_series (chart, lot, t, place, EH_RESULTS_BIDDER, questions, values);
    }
  insert (lot, chart, row, WIDTH + GAP, get_questions_height (lot));
}

/**
 * eh_workbook_add_charts:
 * @self: a workbook
 * @lot: one of its lots
 * @parts: what totals are made of
 * @row: the row of its results to begin at
 *
 * Adds a stacked bar of marks per tender, and bars per criterion.
 */
void
eh_workbook_add_charts (EhWorkbook *self,
                        EhWorkbookLot *lot,
                        const EhWorkbookParts *parts,
                        guint row)
{
  if (lot->results->n_results == 0)
    return;

  /* A chart of nothing is an error to libxlsxwriter. */
  if (parts->n > 0 || eh_formula_gives_marks (lot->results->formula))
    add_marks_chart (self, lot, parts, row);
  if (parts->n > 0)
    add_questions_chart (self, lot, parts, row);
}
