/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-html-table.c: the first table of a web page, as it is copied.
 *
 * Of HTML only what a table is made of is looked at: rows, cells, line breaks and
 * entities. Whatever else stands there is a text or nothing.
 */
#include "exchange/eh-html-table.h"

#include <string.h>

#define NO_BREAK_SPACE 0xa0

/**
 * Reader:
 * @row: (element-type utf8): the cells of the row that is read
 * @cell: (nullable): what the cell says so far, if one is open
 * @is_wanted: whether a space is to come before the next word
 * @is_over: whether the table has ended
 */
typedef struct
{
  EhCsv *sheet;
  GPtrArray *row;
  GString *cell;
  gboolean is_wanted;
  gboolean is_over;
  guint n_cells;
} Reader;

static void
end_cell (Reader *self)
{
  if (self->cell == NULL)
    return;

  g_ptr_array_add (self->row, g_strchomp (g_string_free (self->cell, FALSE)));
  self->cell = NULL;
  self->n_cells++;
}

static void
end_row (Reader *self)
{
  end_cell (self);
  if (self->row->len == 0)
    return;

  g_ptr_array_add (self->row, NULL);
  eh_csv_add_row (self->sheet, (const char *const *) self->row->pdata);
  g_ptr_array_set_size (self->row, 0);
}

static void
start_cell (Reader *self)
{
  end_cell (self);
  self->cell = g_string_new (NULL);
  self->is_wanted = FALSE;
}

/* A tag: its name begins at @at. */
static void
read_tag (Reader *self, const char *at)
{
  gboolean is_end = *at == '/';
  gsize length;

  at += is_end ? 1 : 0;
  length = strcspn (at, " \t\r\n/>");
  if (length == 2 &&
      (g_ascii_strncasecmp (at, "td", 2) == 0 || g_ascii_strncasecmp (at, "th", 2) == 0))
    {
      if (is_end)
        end_cell (self);
      else
        start_cell (self);
    }
  else if (length == 2 && g_ascii_strncasecmp (at, "tr", 2) == 0)
    end_row (self);
  else if (length == 2 && g_ascii_strncasecmp (at, "br", 2) == 0 && self->cell != NULL)
    g_string_append_c (self->cell, '\n');
  else if (length == 5 && g_ascii_strncasecmp (at, "table", 5) == 0 && is_end)
    {
      end_row (self);
      self->is_over = eh_csv_get_n_rows (self->sheet) > 0;
    }
}

/* Returns: the character that an entity stands for, and how long it is; 0 if it
 * is none */
static gunichar
read_entity (const char *at, gsize *length)
{
  static const struct
  {
    const char *name;
    gunichar character;
  } entities[] = { { "&amp;", '&' },    { "&lt;", '<' },     { "&gt;", '>' },
                   { "&quot;", '"' },   { "&apos;", '\'' },  { "&nbsp;", NO_BREAK_SPACE },
                   { "&pound;", 0xa3 }, { "&euro;", 0x20ac } };
  char *end;
  guint64 number;

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (at, entities[i].name))
      {
        *length = strlen (entities[i].name);
        return entities[i].character;
      }
  if (at[1] != '#')
    return 0;

  number = at[2] == 'x' || at[2] == 'X' ? g_ascii_strtoull (at + 3, &end, 16)
                                        : g_ascii_strtoull (at + 2, &end, 10);
  *length = (gsize) (end - at) + 1;
  return *end == ';' && number > 0 && number <= 0x10ffff && g_unichar_validate ((gunichar) number)
             ? (gunichar) number
             : 0;
}

/* Spaces in a row count as one, and as none at the beginning of a line. */
static void
add_character (Reader *self, gunichar c)
{
  if (self->cell == NULL)
    return;
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
    {
      self->is_wanted = self->cell->len > 0 && self->cell->str[self->cell->len - 1] != '\n';
      return;
    }

  if (self->is_wanted)
    g_string_append_c (self->cell, ' ');
  self->is_wanted = FALSE;
  g_string_append_unichar (self->cell, c == NO_BREAK_SPACE ? ' ' : c);
}

/* Returns: after a comment, a style or a script; %NULL if @at is none of them */
static const char *
skip_aside (const char *at)
{
  static const struct
  {
    const char *start;
    const char *end;
  } asides[] = { { "<!--", "-->" }, { "<style", "</style>" }, { "<script", "</script>" } };

  for (gsize i = 0; i < G_N_ELEMENTS (asides); i++)
    if (g_ascii_strncasecmp (at, asides[i].start, strlen (asides[i].start)) == 0)
      {
        for (; *at != '\0'; at++)
          if (g_ascii_strncasecmp (at, asides[i].end, strlen (asides[i].end)) == 0)
            return at + strlen (asides[i].end);
        return at;
      }

  return NULL;
}

static const char *
read_next (Reader *self, const char *at)
{
  const char *aside = *at == '<' ? skip_aside (at) : NULL;
  gboolean is_tag = *at == '<' && (g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!');
  const char *end = is_tag ? strchr (at, '>') : NULL;
  gsize length = 0;
  gunichar c = *at == '&' ? read_entity (at, &length) : 0;

  if (aside != NULL)
    return aside;
  if (end != NULL)
    {
      read_tag (self, at + 1);
      return end + 1;
    }

  add_character (self, c != 0 ? c : g_utf8_get_char (at));
  return c != 0 ? at + length : g_utf8_next_char (at);
}

/**
 * eh_html_table_read:
 * @html: what a program put on the clipboard as HTML
 * @error: return location for an #EhCsvError
 *
 * Reads the cells of the first table that has any. Cells that span several
 * columns or rows are read as one cell.
 *
 * Returns: (transfer full) (nullable): the table; without a row if there is none
 */
EhCsv *
eh_html_table_read (const char *html, GError **error)
{
  g_autoptr (EhCsv) sheet = NULL;
  g_autoptr (GPtrArray) row = NULL;
  Reader reader = { 0 };
  const char *at = html;

  g_return_val_if_fail (html != NULL, NULL);

  if (!g_utf8_validate (html, -1, NULL))
    {
      g_set_error_literal (error, EH_CSV_ERROR, EH_CSV_ERROR_ENCODING, "it is not text in UTF-8");
      return NULL;
    }

  sheet = eh_csv_new ();
  row = g_ptr_array_new_with_free_func (g_free);
  reader.sheet = sheet;
  reader.row = row;
  while (*at != '\0' && !reader.is_over && reader.n_cells < EH_CSV_MAX_CELLS &&
         row->len < EH_CSV_MAX_COLUMNS && eh_csv_get_n_rows (sheet) < EH_CSV_MAX_ROWS)
    at = read_next (&reader, at);
  end_row (&reader);
  if (*at != '\0' && !reader.is_over)
    {
      g_set_error_literal (error, EH_CSV_ERROR, EH_CSV_ERROR_SIZE,
                           "there are more than 1,000,000 cells");
      return NULL;
    }

  return g_steal_pointer (&sheet);
}
