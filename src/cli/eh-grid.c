/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-grid.c: aligned text for people.
 */
#include "cli/eh-grid.h"

#include <string.h>

struct _EhGrid
{
  char *alignment;
  GPtrArray *cells;
};

/* Between two columns. */
#define GAP 2

/**
 * eh_grid_new:
 * @alignment: a letter for each column: "l" for left, "r" for right
 *
 * Returns: (transfer full): a grid without a row
 */
EhGrid *
eh_grid_new (const char *alignment)
{
  EhGrid *self = g_new0 (EhGrid, 1);

  self->alignment = g_strdup (alignment);
  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * eh_grid_free:
 * @self: (transfer full): a grid
 *
 * Frees @self.
 */
void
eh_grid_free (EhGrid *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->alignment);
  g_free (self);
}

/**
 * eh_grid_add:
 * @self: a grid
 * @cell: (nullable): a text, whose line feeds become spaces
 *
 * Fills the next cell, row by row.
 */
void
eh_grid_add (EhGrid *self, const char *cell)
{
  char *text = g_strdup (cell != NULL ? cell : "");

  g_ptr_array_add (self->cells, g_strdelimit (text, "\n\t", ' '));
}

/**
 * eh_grid_add_row:
 * @self: a grid
 * @...: a text for each column, then %NULL
 *
 * Fills the next row.
 */
void
eh_grid_add_row (EhGrid *self, ...)
{
  va_list args;
  const char *cell;

  va_start (args, self);
  while ((cell = va_arg (args, const char *)) != NULL)
    eh_grid_add (self, cell);
  va_end (args);
}

/* Columns of a terminal that @text takes. */
static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/**
 * eh_grid_format:
 * @self: a grid
 *
 * Returns: (transfer full): a line for each row, its columns as wide as their
 *   widest cell
 */
char *
eh_grid_format (const EhGrid *self)
{
  guint n = (guint) strlen (self->alignment);
  g_autofree guint *widths = g_new0 (guint, n);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++)
    widths[i % n] = MAX (widths[i % n], measure (g_ptr_array_index (self->cells, i)));

  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (self->cells, i);
      guint space = widths[i % n] - measure (cell);
      gboolean is_right = self->alignment[i % n] == 'r';

      append_spaces (out, is_right ? space : 0);
      g_string_append (out, cell);
      if (i % n + 1 < n)
        {
          append_spaces (out, (is_right ? 0 : space) + GAP);
          continue;
        }
      while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}
