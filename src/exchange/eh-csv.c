/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-csv.c: a table of cells, as spreadsheets save and copy it.
 *
 * CSV is read and written as RFC 4180 has it. LibreOffice and Excel write
 * semicolons where the comma is the decimal point, and tabs when cells are
 * copied; the first row shows which it is.
 */
#include "exchange/eh-csv.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
/* What makes a spreadsheet compute the cell instead of showing it, even in
 * quotation marks (measured with LibreOffice). */
#define FORMULA_STARTS "=+-@\t\r"

typedef struct
{
  guint first;
  guint n;
} Row;

struct _EhCsv
{
  GPtrArray *cells; /* all of them, row by row */
  GArray *rows;
};

/**
 * Reader:
 * @at: what is read next
 * @end: after the last byte
 * @line: number of the line that @at is in, from 1
 * @delimiter: what stands between cells
 * @first: number of the first cell of the row
 * @is_text: whether no quotation mark opens a cell any more: in what was
 *   copied, one that is never closed is a character like any other
 */
typedef struct
{
  EhCsv *sheet;
  const char *at;
  const char *end;
  guint line;
  char delimiter;
  guint first;
  gboolean is_text;
} Reader;

GQuark
eh_csv_error_quark (void)
{
  return g_quark_from_static_string ("eh-csv-error");
}

/**
 * eh_csv_new:
 *
 * Returns: (transfer full): a table without a row
 */
EhCsv *
eh_csv_new (void)
{
  EhCsv *self = g_new0 (EhCsv, 1);

  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));

  return self;
}

/**
 * eh_csv_free:
 * @self: (transfer full): a table
 *
 * Frees @self.
 */
void
eh_csv_free (EhCsv *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

static gboolean
fail (GError **error, EhCsvError code, const char *what)
{
  g_set_error_literal (error, EH_CSV_ERROR, (int) code, what);
  return FALSE;
}

/* An apostrophe was put before it so that no spreadsheet computes it; what had
 * apostrophes before that already got one more, so each text has one spelling. */
static gboolean
is_like_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr (FORMULA_STARTS, *text) != NULL;
}

/* A cell is done: line ends in it become line feeds, and our own guard goes. */
static gboolean
add_cell (Reader *self, GString *text, GError **error)
{
  EhCsv *sheet = self->sheet;
  const char *start =
      text->str[0] == '\'' && is_like_formula (text->str) ? text->str + 1 : text->str;

  if (sheet->cells->len - self->first == EH_CSV_MAX_COLUMNS)
    {
      g_set_error (error, EH_CSV_ERROR, EH_CSV_ERROR_SIZE,
                   "line %u: there are more than %d columns", self->line, EH_CSV_MAX_COLUMNS);
      return FALSE;
    }
  if (sheet->cells->len == EH_CSV_MAX_CELLS)
    return fail (error, EH_CSV_ERROR_SIZE, "there are more than 1,000,000 cells");

  g_ptr_array_add (sheet->cells, g_strdup (start));
  return TRUE;
}

static gboolean
add_row (Reader *self, GError **error)
{
  Row row = { self->first, self->sheet->cells->len - self->first };

  if (self->sheet->rows->len == EH_CSV_MAX_ROWS)
    return fail (error, EH_CSV_ERROR_SIZE, "there are more than 100,000 rows");

  g_array_append_val (self->sheet->rows, row);
  self->first = self->sheet->cells->len;
  return TRUE;
}

static gboolean
is_line_end (const char *at, const char *end)
{
  return at == end || *at == '\n' || *at == '\r';
}

/* After a line end, which is CR LF, LF or CR. */
static const char *
skip_line_end (const char *at, const char *end)
{
  if (*at == '\r' && at + 1 < end && at[1] == '\n')
    return at + 2;

  return at + 1;
}

/* Reads to the closing quotation mark.
 *
 * Returns: what follows it, or %NULL if there is none */
static const char *
read_quoted (Reader *self, GString *text, guint *n_lines)
{
  const char *at = self->at + 1;

  while (at < self->end)
    {
      if (*at == '"' && at + 1 < self->end && at[1] == '"')
        {
          g_string_append_c (text, '"');
          at += 2;
        }
      else if (*at == '"')
        return at + 1;
      else if (*at == '\r' || *at == '\n')
        {
          g_string_append_c (text, '\n');
          at = skip_line_end (at, self->end);
          (*n_lines)++;
        }
      else
        g_string_append_c (text, *at++);
    }

  return NULL;
}

static void
read_plain (Reader *self, GString *text)
{
  const char *start = self->at;

  while (!is_line_end (self->at, self->end) && *self->at != self->delimiter)
    self->at++;
  g_string_append_len (text, start, self->at - start);
}

static gboolean
read_cell (Reader *self, GString *text, GError **error)
{
  guint n_lines = 0;
  const char *after;

  g_string_truncate (text, 0);
  if (self->at == self->end || *self->at != '"' || self->is_text)
    {
      read_plain (self, text);
      return add_cell (self, text, error);
    }

  after = read_quoted (self, text, &n_lines);
  if (after != NULL && (is_line_end (after, self->end) || *after == self->delimiter))
    {
      self->at = after;
      self->line += n_lines;
      return add_cell (self, text, error);
    }

  /* LibreOffice copies a cell that begins with a quotation mark as it is. */
  if (self->delimiter == '\t')
    {
      self->is_text = after == NULL;
      g_string_truncate (text, 0);
      read_plain (self, text);
      return add_cell (self, text, error);
    }

  g_set_error (error, EH_CSV_ERROR, EH_CSV_ERROR_SYNTAX,
               after == NULL
                   ? "line %u: a quotation mark is opened and never closed"
                   : "line %u: after the closing quotation mark of a cell comes more text",
               after == NULL ? self->line : self->line + n_lines);
  return FALSE;
}

static gboolean
read_rows (Reader *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (self->at < self->end)
    {
      if (!read_cell (self, text, error))
        return FALSE;
      if (self->at < self->end && *self->at == self->delimiter)
        {
          /* A file may end in a delimiter; then an empty cell ends it. */
          if (++self->at < self->end)
            continue;
          g_string_truncate (text, 0);
          if (!add_cell (self, text, error))
            return FALSE;
        }
      if (!add_row (self, error))
        return FALSE;
      if (self->at < self->end)
        self->at = skip_line_end (self->at, self->end);
      self->line++;
    }

  return TRUE;
}

/* A tab in the first row outside quotation marks is never part of a heading;
 * else it is what there is more of, semicolons or commas. */
static char
find_delimiter (const char *at, const char *end)
{
  guint n_commas = 0;
  guint n_semicolons = 0;
  gboolean is_quoted = FALSE;

  for (; at < end && (is_quoted || !is_line_end (at, end)); at++)
    {
      if (*at == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && *at == '\t')
        return '\t';
      else if (!is_quoted && *at == ',')
        n_commas++;
      else if (!is_quoted && *at == ';')
        n_semicolons++;
    }

  return n_semicolons > n_commas ? ';' : ',';
}

static gboolean
check_bytes (const char *bytes, gsize length, GError **error)
{
  if (length > EH_CSV_MAX_SIZE)
    return fail (error, EH_CSV_ERROR_SIZE, "it is too large for a table, which has at most 64 MiB");
  if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    return fail (error, EH_CSV_ERROR_ENCODING,
                 "it is text in UTF-16; save it as “CSV UTF-8” in the spreadsheet");
  if (length >= 4 && memcmp (bytes, "PK\x03\x04", 4) == 0)
    return fail (
        error, EH_CSV_ERROR_ENCODING,
        "it is a workbook or an archive; save the table as “CSV UTF-8” in the spreadsheet");
  if (!g_utf8_validate_len (bytes, length, NULL))
    return fail (error, EH_CSV_ERROR_ENCODING,
                 "it is not text in UTF-8; save it as “CSV UTF-8” in the spreadsheet");

  return TRUE;
}

/* Finds out what stands between the cells; a line "sep=;" says it. */
static void
find_first_row (Reader *self)
{
  self->delimiter = find_delimiter (self->at, self->end);
  if (self->end - self->at < 5 || memcmp (self->at, "sep=", 4) != 0 ||
      strchr (",;\t", self->at[4]) == NULL || !is_line_end (self->at + 5, self->end))
    return;

  self->delimiter = self->at[4];
  self->at += 5;
  if (self->at < self->end)
    self->at = skip_line_end (self->at, self->end);
  self->line = 2;
}

/* Returns: (transfer full) (nullable): the table; with @delimiter between cells,
 * or with what the first row shows if it is 0 */
static EhCsv *
read_table (const char *bytes, gsize length, char delimiter, GError **error)
{
  g_autoptr (EhCsv) sheet = NULL;
  Reader reader = { 0 };

  if (length == 0)
    return eh_csv_new ();
  if (!check_bytes (bytes, length, error))
    return NULL;

  sheet = eh_csv_new ();
  reader.sheet = sheet;
  reader.at = bytes;
  reader.end = bytes + length;
  reader.line = 1;
  reader.delimiter = delimiter;
  if (length >= 3 && memcmp (bytes, BYTE_ORDER_MARK, 3) == 0)
    reader.at += 3;
  if (delimiter == 0)
    find_first_row (&reader);

  return read_rows (&reader, error) ? g_steal_pointer (&sheet) : NULL;
}

/**
 * eh_csv_read:
 * @bytes: (array length=length) (nullable): a CSV file
 * @length: how many bytes
 * @error: return location for an #EhCsvError
 *
 * Reads comma-, semicolon- or tab-separated text in UTF-8, with or without a
 * byte order mark and with any line ends. A line "sep=;" before the first row,
 * which Excel understands, is taken as it is meant and not counted. An
 * apostrophe that eh_csv_write() put before a text is taken off.
 *
 * Returns: (transfer full) (nullable): the table
 */
EhCsv *
eh_csv_read (const char *bytes, gsize length, GError **error)
{
  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  return read_table (bytes, length, 0, error);
}

/**
 * eh_csv_read_copied:
 * @text: what a spreadsheet put on the clipboard when cells were copied
 * @error: return location for an #EhCsvError
 *
 * Reads cells as eh_csv_read() does, but nothing except tabs stands between
 * them: a column of "1,250.00" has one cell a row.
 *
 * Returns: (transfer full) (nullable): the table
 */
EhCsv *
eh_csv_read_copied (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  return read_table (text, strlen (text), '\t', error);
}

/**
 * eh_csv_add_row:
 * @self: a table
 * @cells: (array zero-terminated=1): texts in UTF-8
 *
 * Appends a row.
 */
void
eh_csv_add_row (EhCsv *self, const char *const *cells)
{
  Row row;

  g_return_if_fail (self != NULL && cells != NULL);

  row = (Row){ self->cells->len, g_strv_length ((char **) cells) };
  for (guint i = 0; i < row.n; i++)
    g_ptr_array_add (self->cells, g_strdup (cells[i]));
  g_array_append_val (self->rows, row);
}

static void
write_cell (const char *text, GString *out)
{
  gboolean is_quoted = strpbrk (text, ",;\t\r\n\"") != NULL || g_str_has_prefix (text, "sep=");

  if (is_quoted)
    g_string_append_c (out, '"');
  if (is_like_formula (text))
    g_string_append_c (out, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  if (is_quoted)
    g_string_append_c (out, '"');
}

static void
write_rows (const EhCsv *self, char between, const char *end, GString *out)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      for (guint j = 0; j < eh_csv_get_n_columns (self, i); j++)
        {
          if (j > 0)
            g_string_append_c (out, between);
          write_cell (eh_csv_get_cell (self, i, j), out);
        }
      g_string_append (out, end);
    }
}

/**
 * eh_csv_write:
 * @self: a table
 *
 * Writes CSV as RFC 4180 has it, with a byte order mark, since Excel takes
 * the text for another encoding without one. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 *
 * Returns: (transfer full): the text of a file
 */
char *
eh_csv_write (const EhCsv *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (BYTE_ORDER_MARK);
  write_rows (self, ',', "\r\n", out);

  return g_string_free (out, FALSE);
}

/**
 * eh_csv_write_copied:
 * @self: a table
 *
 * Writes what spreadsheets take from a clipboard: cells between tabs. Otherwise
 * as eh_csv_write().
 *
 * Returns: (transfer full): the text to copy
 */
char *
eh_csv_write_copied (const EhCsv *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  write_rows (self, '\t', "\n", out);

  return g_string_free (out, FALSE);
}

/**
 * eh_csv_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has
 */
guint
eh_csv_get_n_rows (const EhCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * eh_csv_get_n_columns:
 * @self: a table
 * @row: number of a row, from 0
 *
 * Returns: how many cells the row has
 */
guint
eh_csv_get_n_columns (const EhCsv *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).n;
}

/**
 * eh_csv_get_cell:
 * @self: a table
 * @row: number of a row, from 0
 * @column: number of a column, from 0; there need not be one
 *
 * Returns: (transfer none): what stands there; "" beyond the last cell
 */
const char *
eh_csv_get_cell (const EhCsv *self, guint row, guint column)
{
  const Row *at;

  g_return_val_if_fail (self != NULL && row < self->rows->len, "");

  at = &g_array_index (self->rows, Row, row);
  return column < at->n ? g_ptr_array_index (self->cells, at->first + column) : "";
}

/**
 * eh_csv_dup_cell_name:
 * @row: number of a row, from 0
 * @column: number of a column, from 0
 *
 * Returns: (transfer full): the name of the cell in a spreadsheet: "C4"
 */
char *
eh_csv_dup_cell_name (guint row, guint column)
{
  char letters[8] = { 0 };
  guint at = sizeof letters - 1;

  /* "A" to "Z", then "AA": digits from 1 to 26 without a zero. */
  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--at] = (char) ('A' + (rest - 1) % 26);

  return g_strdup_printf ("%s%u", letters + at, row + 1);
}
