/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-sheet.c: one sheet of the workbook, written row by row.
 */
#include "document/eh-workbook-sheet.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/eh-decimal.h"
#include "document/eh-workbook-text.h"
#include "document/eh-workbook-words.h"

/* Points of a line of text, and what a row needs beside its lines. */
#define LINE_HEIGHT 12.0
#define ROW_MARGIN 4.0
#define MAX_HEIGHT 409.0
#define NARROW_HEIGHT 6.0
/* Letters of running text are narrower than the digits that columns count. */
#define LETTERS_PER_5_DIGITS 6
/* How wide a column may stay in which nothing stands. */
#define UNUSED_WIDTH 12

/* Days from the day that spreadsheets count from to 1970-01-01. */
#define EPOCH_DAY 25569
#define DAY_MS G_GINT64_CONSTANT (86400000)

typedef struct
{
  guint width;
  guint max_width;
  gboolean is_optional;
  gboolean is_used;
} Width;

/* What did not fit into a cell and goes on below it. */
typedef struct
{
  guint column;
  EhStyle style;
  char *text;
} Rest;

struct _EhSheet
{
  lxw_worksheet *worksheet;
  const EhStyleSheet *styles;
  char *name;
  guint row;
  guint n_columns;
  /* Lines of the highest cell of the current row. */
  guint n_lines;
  GArray *widths;
  GArray *rests;
  lxw_error error;
};

static void
rest_clear (gpointer data)
{
  g_free (((Rest *) data)->text);
}

/**
 * eh_sheet_new:
 * @file: the workbook to add a sheet to
 * @styles: its formats, which must outlive the sheet
 * @name: a name that a sheet can have and no other has
 *
 * Adds a sheet after those there are.
 *
 * Returns: (transfer full): the sheet; whether it is usable says
 *   eh_sheet_get_error()
 */
EhSheet *
eh_sheet_new (lxw_workbook *file, const EhStyleSheet *styles, const char *name)
{
  EhSheet *self = g_new0 (EhSheet, 1);

  self->name = g_strdup (name);
  self->styles = styles;
  self->widths = g_array_new (FALSE, TRUE, sizeof (Width));
  self->rests = g_array_new (FALSE, FALSE, sizeof (Rest));
  g_array_set_clear_func (self->rests, rest_clear);
  self->worksheet = workbook_add_worksheet (file, name);
  if (self->worksheet == NULL)
    self->error = LXW_ERROR_CREATING_TMPFILE;

  return self;
}

/**
 * eh_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Frees @self; what it wrote stays in the workbook.
 */
void
eh_sheet_free (EhSheet *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->widths);
  g_array_unref (self->rests);
  g_free (self->name);
  g_free (self);
}

/**
 * eh_sheet_get_worksheet:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): what libxlsxwriter calls it
 */
lxw_worksheet *
eh_sheet_get_worksheet (EhSheet *self)
{
  return self->worksheet;
}

/**
 * eh_sheet_get_name:
 * @self: a sheet
 *
 * Returns: (transfer none): its name
 */
const char *
eh_sheet_get_name (const EhSheet *self)
{
  return self->name;
}

/**
 * eh_sheet_get_row:
 * @self: a sheet
 *
 * Returns: the row that is being written
 */
guint
eh_sheet_get_row (const EhSheet *self)
{
  return self->row;
}

/**
 * eh_sheet_get_error:
 * @self: a sheet
 *
 * Returns: the first failure
 */
lxw_error
eh_sheet_get_error (const EhSheet *self)
{
  return self->error;
}

/**
 * eh_sheet_note_error:
 * @self: a sheet
 * @error: what libxlsxwriter returned
 *
 * Remembers @error if it is the first failure.
 */
void
eh_sheet_note_error (EhSheet *self, lxw_error error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

/* Once a sheet has failed nothing more is written to it. */
static gboolean
is_usable (const EhSheet *self)
{
  return self->error == LXW_NO_ERROR;
}

/* Makes the column wide enough, and the row high enough: not every program
 * that opens a workbook does so itself. A text that is no longer than the
 * widest the column can be always gets its line, so what the width will be in
 * the end need not be known. */
static void
make_room (EhSheet *self, guint column, EhStyle style, const char *text)
{
  gboolean is_head = eh_style_is_head (style);
  Width *width;
  guint n_lines;

  if (column >= self->widths->len)
    return;
  width = &g_array_index (self->widths, Width, column);
  width->is_used = width->is_used || (!is_head && self->row > EH_SHEET_HEAD);
  if (strlen (text) + 2 <= width->width && strchr (text, '\n') == NULL)
    return;

  if (!is_head)
    width->width = CLAMP ((guint) eh_workbook_text_get_longest_line (text) + 2, width->width,
                          width->max_width);
  if (!eh_style_is_wrapped (style))
    return;
  n_lines = (guint) eh_workbook_text_count_lines (
      text, (is_head ? width->width : width->max_width) * LETTERS_PER_5_DIGITS / 5);
  self->n_lines = MAX (self->n_lines, n_lines);
}

static void
mark_used (EhSheet *self, guint column)
{
  if (column < self->widths->len)
    g_array_index (self->widths, Width, column).is_used = TRUE;
}

static void
keep_rest (EhSheet *self, guint column, EhStyle style, const char *text)
{
  Rest rest = { column, style, g_strdup (text) };

  g_array_append_val (self->rests, rest);
}

/**
 * eh_sheet_put_text:
 * @self: a sheet
 * @column: where in the current row
 * @style: how it looks
 * @text: (nullable): what it says
 *
 * Writes a text, which stays one whatever it begins with. What is longer than
 * a cell goes on in rows below.
 */
void
eh_sheet_put_text (EhSheet *self, guint column, EhStyle style, const char *text)
{
  lxw_format *format = self->styles->formats[style];
  g_autofree char *safe = NULL;
  gsize taken;

  if (!is_usable (self))
    return;
  if (text == NULL || *text == '\0')
    {
      eh_sheet_note_error (
          self, worksheet_write_blank (self->worksheet, self->row, (lxw_col_t) column, format));
      return;
    }

  make_room (self, column, style, text);
  if (!eh_workbook_text_is_plain (text))
    {
      safe = eh_workbook_text_take (text, EH_SHEET_MAX_TEXT, &taken);
      if (text[taken] != '\0')
        keep_rest (self, column, style, text + taken);
      text = safe;
    }
  eh_sheet_note_error (
      self, worksheet_write_string (self->worksheet, self->row, (lxw_col_t) column, text, format));
}

static void
write_number (EhSheet *self, guint column, EhStyle style, double value)
{
  if (!is_usable (self))
    return;

  mark_used (self, column);
  eh_sheet_note_error (self, worksheet_write_number (self->worksheet, self->row, (lxw_col_t) column,
                                                     value, self->styles->formats[style]));
}

/**
 * eh_sheet_put_number:
 * @self: a sheet
 * @column: where in the current row
 * @style: how it looks
 * @units: a whole number of smallest units
 * @digits: how many digits after the point the smallest unit has
 *
 * Writes a number: the one nearest to @units / 10^@digits that a spreadsheet
 * can hold, which is the one it makes of the digits itself.
 */
void
eh_sheet_put_number (EhSheet *self, guint column, EhStyle style, gint64 units, guint digits)
{
  write_number (self, column, style, (double) units / (double) eh_decimal_power_of_ten (digits));
}

/**
 * eh_sheet_put_units:
 * @self: a sheet
 * @column: where in the current row
 * @style: how it looks
 * @units: a whole number of smallest units; negative for none
 * @digits: how many digits after the point the smallest unit has
 *
 * Writes a number, or nothing if there is none.
 */
void
eh_sheet_put_units (EhSheet *self, guint column, EhStyle style, gint64 units, guint digits)
{
  if (units < 0)
    eh_sheet_put_text (self, column, style, NULL);
  else
    eh_sheet_put_number (self, column, style, units, digits);
}

/**
 * eh_sheet_put_time:
 * @self: a sheet
 * @column: where in the current row
 * @style: how it looks
 * @time: milliseconds since 1970-01-01 UTC
 *
 * Writes a time, in UTC and whole seconds.
 */
void
eh_sheet_put_time (EhSheet *self, guint column, EhStyle style, gint64 time)
{
  gint64 seconds = time / 1000;

  write_number (self, column, style,
                (double) EPOCH_DAY + (double) seconds / (double) (DAY_MS / 1000));
}

/**
 * eh_sheet_put_link:
 * @self: a sheet
 * @column: where in the current row
 * @target: another sheet
 *
 * Writes the name of @target as a link to it.
 */
void
eh_sheet_put_link (EhSheet *self, guint column, const EhSheet *target)
{
  g_autofree char *url = g_strdup_printf ("internal:'%s'!A1", target->name);

  if (is_usable (self))
    eh_sheet_note_error (
        self, worksheet_write_url_opt (self->worksheet, self->row, (lxw_col_t) column, url,
                                       self->styles->formats[EH_STYLE_LINK], target->name, NULL));
}

/**
 * eh_sheet_put_formula:
 * @self: a sheet
 * @column: where in the current row
 * @style: how it looks
 * @formula: a formula, which holds no text from people
 * @units: what it gives, in smallest units; %G_MININT64 for nothing
 * @digits: how many digits after the point the smallest unit has
 *
 * Writes a formula and its value.
 */
void
eh_sheet_put_formula (EhSheet *self,
                      guint column,
                      EhStyle style,
                      const char *formula,
                      gint64 units,
                      guint digits)
{
  g_autofree char *translated = eh_workbook_word_in_formula (formula);
  double value = (double) units / (double) eh_decimal_power_of_ten (digits);

  if (units == G_MININT64)
    {
      eh_sheet_put_formula_text (self, column, style, formula, "");
      return;
    }

  mark_used (self, column);
  if (is_usable (self))
    eh_sheet_note_error (self, worksheet_write_formula_num (self->worksheet, self->row,
                                                            (lxw_col_t) column, translated,
                                                            self->styles->formats[style], value));
}

/**
 * eh_sheet_put_formula_text:
 * @self: a sheet
 * @column: where in the current row
 * @style: how it looks
 * @formula: a formula, which holds no text from people
 * @text: what it gives
 *
 * Writes a formula that gives a text, and that text.
 */
void
eh_sheet_put_formula_text (EhSheet *self,
                           guint column,
                           EhStyle style,
                           const char *formula,
                           const char *text)
{
  gsize taken;
  g_autofree char *safe = eh_workbook_text_take (text, EH_SHEET_MAX_TEXT, &taken);
  g_autofree char *translated = eh_workbook_word_in_formula (formula);

  if (*text != '\0')
    make_room (self, column, style, text);
  if (is_usable (self))
    eh_sheet_note_error (self, worksheet_write_formula_str (self->worksheet, self->row,
                                                            (lxw_col_t) column, translated,
                                                            self->styles->formats[style], safe));
}

/**
 * eh_sheet_set_height:
 * @self: a sheet
 * @height: points
 *
 * Sets the height of the current row; rows are else as high as their text.
 */
void
eh_sheet_set_height (EhSheet *self, double height)
{
  if (is_usable (self))
    eh_sheet_note_error (self, worksheet_set_row (self->worksheet, self->row, height, NULL));
}

static void
end_row (EhSheet *self)
{
  if (self->n_lines > 1)
    eh_sheet_set_height (self, MIN (self->n_lines * LINE_HEIGHT + ROW_MARGIN, MAX_HEIGHT));
  self->n_lines = 0;
  self->row++;
}

/**
 * eh_sheet_next_row:
 * @self: a sheet
 *
 * Ends the row, with further rows for what did not fit into its cells.
 */
void
eh_sheet_next_row (EhSheet *self)
{
  end_row (self);
  while (self->rests->len > 0)
    {
      GArray *rests = self->rests;

      self->rests = g_array_new (FALSE, FALSE, sizeof (Rest));
      g_array_set_clear_func (self->rests, rest_clear);
      for (guint i = 0; i < rests->len; i++)
        {
          const Rest *rest = &g_array_index (rests, Rest, i);

          eh_sheet_put_text (self, rest->column, rest->style, rest->text);
        }
      g_array_unref (rests);
      end_row (self);
    }
}

/**
 * eh_sheet_skip_to:
 * @self: a sheet
 * @row: a row that is not yet written
 *
 * Goes on there.
 */
void
eh_sheet_skip_to (EhSheet *self, guint row)
{
  g_return_if_fail (row >= self->row);

  self->row = row;
}

/**
 * eh_sheet_begin:
 * @self: a sheet
 * @heading: what it is
 * @about: what it is about
 * @first_note: (nullable): a short sentence
 * @second_note: (nullable): another
 *
 * Writes what stands above the table, and goes to its head.
 */
void
eh_sheet_begin (EhSheet *self,
                const char *heading,
                const char *about,
                const char *first_note,
                const char *second_note)
{
  eh_sheet_set_height (self, 26);
  eh_sheet_put_text (self, 0, EH_STYLE_TITLE, heading);
  eh_sheet_next_row (self);
  eh_sheet_put_text (self, 0, EH_STYLE_ABOUT, about);
  eh_sheet_next_row (self);
  if (first_note != NULL)
    eh_sheet_put_text (self, 0, EH_STYLE_NOTE, first_note);
  eh_sheet_next_row (self);
  if (second_note != NULL)
    eh_sheet_put_text (self, 0, EH_STYLE_NOTE, second_note);
  else
    eh_sheet_set_height (self, NARROW_HEIGHT);
  eh_sheet_next_row (self);
  eh_sheet_set_height (self, NARROW_HEIGHT);
  eh_sheet_skip_to (self, EH_SHEET_HEAD);
}

/**
 * eh_sheet_set_width:
 * @self: a sheet
 * @column: a column
 * @width: smallest width, in digits
 * @max_width: largest
 *
 * Says how wide a column may be.
 */
void
eh_sheet_set_width (EhSheet *self, guint column, guint width, guint max_width)
{
  if (column >= self->widths->len)
    g_array_set_size (self->widths, column + 1);
  g_array_index (self->widths, Width, column) =
      (Width){ width, MAX (width, max_width), FALSE, TRUE };
}

/**
 * eh_sheet_put_head:
 * @self: a sheet
 * @columns: (array length=n_columns): the columns
 * @n_columns: how many
 *
 * Writes the head of a table into the current row.
 */
void
eh_sheet_put_head (EhSheet *self, const EhSheetColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      eh_sheet_set_width (self, i, columns[i].width, columns[i].max_width);
      g_array_index (self->widths, Width, i).is_optional = columns[i].is_optional;
      g_array_index (self->widths, Width, i).is_used = FALSE;
      eh_sheet_put_text (self, i, columns[i].is_number ? EH_STYLE_HEAD_NUMBER : EH_STYLE_HEAD,
                         _ (columns[i].title));
    }
  self->n_columns = MAX (self->n_columns, n_columns);
}

/**
 * eh_sheet_freeze:
 * @self: a sheet
 * @n_columns: how many columns stay with their rows
 *
 * Keeps the rows so far and @n_columns columns in sight, on the screen and at
 * the top of each printed page.
 */
void
eh_sheet_freeze (EhSheet *self, guint n_columns)
{
  if (!is_usable (self))
    return;

  worksheet_freeze_panes (self->worksheet, self->row, (lxw_col_t) n_columns);
  eh_sheet_note_error (self, worksheet_repeat_rows (self->worksheet, EH_SHEET_HEAD, self->row - 1));
  if (n_columns > 0)
    eh_sheet_note_error (
        self, worksheet_repeat_columns (self->worksheet, 0, (lxw_col_t) (n_columns - 1)));
}

/**
 * eh_sheet_end_table:
 * @self: a sheet whose table is complete
 *
 * Says so if nothing is in it, and lets whoever reads it choose rows by their
 * values.
 */
void
eh_sheet_end_table (EhSheet *self)
{
  if (self->row == EH_SHEET_BODY)
    {
      eh_sheet_put_text (self, 0, EH_STYLE_NOTE, "None.");
      eh_sheet_next_row (self);
    }
  if (is_usable (self) && self->n_columns > 0)
    eh_sheet_note_error (self,
                         worksheet_autofilter (self->worksheet, EH_SHEET_HEAD, 0, self->row - 1,
                                               (lxw_col_t) (self->n_columns - 1)));
}

static void
set_column (EhSheet *self, guint column)
{
  const Width *width = &g_array_index (self->widths, Width, column);
  gboolean has_rows = self->row > EH_SHEET_BODY + 1 || width->is_used;
  lxw_row_col_options options = { .hidden = has_rows && width->is_optional && !width->is_used };
  guint wide = width->is_used ? width->width : MIN (width->width, UNUSED_WIDTH);

  if (width->width > 0)
    eh_sheet_note_error (self, worksheet_set_column_opt (self->worksheet, (lxw_col_t) column,
                                                         (lxw_col_t) column, wide, NULL, &options));
}

/**
 * eh_sheet_set_page:
 * @self: a complete sheet
 * @header: what stands at the head of each page
 * @footer: what stands at its foot
 * @pages_wide: how many pages it is wide
 *
 * Sets A4 pages across, and the widths of the columns.
 */
void
eh_sheet_set_page (EhSheet *self, const char *header, const char *footer, guint pages_wide)
{
  if (!is_usable (self))
    return;

  for (guint i = 0; i < self->widths->len; i++)
    set_column (self, i);

  worksheet_gridlines (self->worksheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_landscape (self->worksheet);
  worksheet_set_paper (self->worksheet, 9); /* A4 */
  worksheet_set_margins (self->worksheet, 0.6, 0.6, 0.8, 0.7);
  worksheet_fit_to_pages (self->worksheet, (uint16_t) pages_wide, 0);
  eh_sheet_note_error (self, worksheet_set_header (self->worksheet, header));
  eh_sheet_note_error (self, worksheet_set_footer (self->worksheet, footer));
}

static EhReference
make_reference (const EhSheet *self, const char *place)
{
  EhReference reference;

  if (self != NULL)
    g_snprintf (reference.text, sizeof reference.text, "'%s'!%s", self->name, place);
  else
    g_strlcpy (reference.text, place, sizeof reference.text);

  return reference;
}

/**
 * eh_sheet_refer:
 * @self: (nullable): a sheet; %NULL for the one the formula is on
 * @row: a row
 * @column: a column
 *
 * Returns: the reference to a cell
 */
EhReference
eh_sheet_refer (const EhSheet *self, guint row, guint column)
{
  char place[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (place, row, (lxw_col_t) column);

  return make_reference (self, place);
}

/**
 * eh_sheet_refer_range:
 * @self: (nullable): a sheet; %NULL for the one the formula is on
 * @first_row: its first row
 * @first_column: its first column
 * @last_row: its last row
 * @last_column: its last column
 *
 * Returns: the reference to a block of cells
 */
EhReference
eh_sheet_refer_range (const EhSheet *self,
                      guint first_row,
                      guint first_column,
                      guint last_row,
                      guint last_column)
{
  char place[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range_abs (place, first_row, (lxw_col_t) first_column, last_row,
                           (lxw_col_t) last_column);
  /* One cell: libxlsxwriter writes it without the dollars. */
  if (strchr (place, ':') == NULL)
    lxw_rowcol_to_cell_abs (place, first_row, (lxw_col_t) first_column, TRUE, TRUE);

  return make_reference (self, place);
}

/**
 * eh_refer:
 * @row: a row
 * @column: a column
 *
 * Returns: the reference to a cell of the same sheet
 */
EhReference
eh_refer (guint row, guint column)
{
  return eh_sheet_refer (NULL, row, column);
}

/**
 * eh_refer_range:
 * @first_row: its first row
 * @first_column: its first column
 * @last_row: its last row
 * @last_column: its last column
 *
 * Returns: the reference to a block of cells of the same sheet
 */
EhReference
eh_refer_range (guint first_row, guint first_column, guint last_row, guint last_column)
{
  return eh_sheet_refer_range (NULL, first_row, first_column, last_row, last_column);
}
