/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-writer-columns.c: how wide the columns of a table are.
 *
 * Who builds a table says how wide columns are against each other, without
 * knowing size or font. So that is where it begins; then columns with more
 * room than their longest cell give it to those with less, columns of long
 * cells to those of short ones, and last no word or number is broken as long
 * as there is any other way.
 */
#include <string.h>

#include "document/eh-pdf-writer-private.h"

/* Longer cells, in bytes, may be broken over lines even if they are numbers;
 * longer words, in characters, may be broken, as addresses are.
 */
#define MAX_NUMBER_LENGTH 24
#define MAX_WORD_LENGTH 20

/* A column is of short cells if they need no more than this of the room. */
#define SHORT_SHARE 0.29

/* What a column of a table needs, in points. */
typedef struct
{
  double width;   /* what it has */
  double least;   /* so that no word of usual length and no number is broken */
  double natural; /* so that no cell is broken */
  long longest_word, longest_line;
} Need;

static double
measure (EhPdfFlow *flow, const char *text, double size, gboolean is_strong)
{
  g_autoptr (EhTypeset) set =
      eh_pdf_flow_set_text (flow, text, size, 10000, EH_INK_TEXT, is_strong);

  return eh_typeset_get_line_width (set, 0) + 0.5;
}

/* Raises what a column needs to what @text does. Only what has about as many
 * letters as the longest so far is measured, so a long table costs little.
 */
static void
add_words (EhPdfFlow *flow, Need *need, const char *text, double size, gboolean is_strong)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      long n = g_utf8_strlen (words[i], -1);

      if (n + 1 < need->longest_word || n > MAX_WORD_LENGTH)
        continue;
      need->longest_word = MAX (need->longest_word, n);
      need->least = MAX (need->least, measure (flow, words[i], size, is_strong));
    }
}

static void
add_lines (EhPdfFlow *flow, Need *need, const char *text, double size, gboolean is_strong)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      long n = g_utf8_strlen (lines[i], -1);

      if (n * 10 < need->longest_line * 9)
        continue;
      need->longest_line = MAX (need->longest_line, n);
      /* Whatever is longer than the page wants all it can get. */
      if (n * size * 0.25 > flow->width)
        need->natural = flow->width;
      else
        need->natural = MAX (need->natural, measure (flow, lines[i], size, is_strong));
    }
}

static void
add_column (EhPdfFlow *flow, Need *need, const EhNode *node, guint index, double size)
{
  const EhColumn *column = g_ptr_array_index (node->columns, index);
  Need head = { 0 };

  add_words (flow, &head, column->title, flow->small, FALSE);
  add_lines (flow, &head, column->title, flow->small, FALSE);
  for (guint i = 0; i < node->rows->len; i++)
    {
      const EhTableRow *row = g_ptr_array_index (node->rows, i);
      g_autofree char *cell = eh_prose_get_plain (g_ptr_array_index (row->cells, index));

      add_lines (flow, need, cell, size, row->is_strong);
      if (column->align == EH_ALIGN_RIGHT && strlen (cell) <= MAX_NUMBER_LENGTH)
        need->least = MAX (need->least, measure (flow, cell, size, row->is_strong));
      else
        add_words (flow, need, cell, size, row->is_strong);
    }

  /* Even an empty column is one. */
  need->least = MAX (MAX (need->least, head.least), size);
  need->natural = MAX (MAX (need->natural, need->least), MIN (head.natural, flow->width / 4));
}

typedef enum
{
  WISH_NATURAL, /* no cell is broken */
  WISH_SHORT,   /* no short cell is broken, and long ones keep a column's worth */
  WISH_LEAST,   /* no word is broken */
} Wish;

static double
get_wish (const Need *need, Wish wish, double room)
{
  switch (wish)
    {
    case WISH_NATURAL:
      return need->natural;
    case WISH_SHORT:
      return need->natural <= room * SHORT_SHARE ? need->natural
                                                 : MAX (need->least, room * SHORT_SHARE);
    case WISH_LEAST:
    default:
      return need->least;
    }
}

/* Whether a column without what it wishes for shall be given something. A
 * column of long cells is never given more to make it hold short ones.
 */
static double
get_lack (const Need *need, Wish wish, double room)
{
  if (wish == WISH_SHORT && need->natural > room * SHORT_SHARE)
    return 0;

  return MAX (get_wish (need, wish, room) - need->width, 0);
}

static double
get_spare (const Need *need, Wish wish, double room)
{
  return MAX (need->width - get_wish (need, wish, room), 0);
}

/* Columns that have more than they wish for give to those that have less, in
 * proportion to what they can give and to what those lack.
 */
static void
even_out (Need *needs, guint n, Wish wish, double room)
{
  double lack = 0, spare = 0, moved;

  for (guint i = 0; i < n; i++)
    {
      lack += get_lack (&needs[i], wish, room);
      spare += get_spare (&needs[i], wish, room);
    }
  if (lack <= 0 || spare <= 0)
    return;

  moved = MIN (lack, spare);
  for (guint i = 0; i < n; i++)
    needs[i].width += get_lack (&needs[i], wish, room) / lack * moved -
                      get_spare (&needs[i], wish, room) / spare * moved;
}

/* Shares @room, in points, among the columns of a table. */
void
eh_pdf_writer_share_width (EhPdfFlow *flow,
                           const EhNode *node,
                           double size,
                           double room,
                           double *widths)
{
  guint n = node->columns->len;
  g_autofree Need *needs = g_new0 (Need, n);
  double asked = 0;

  for (guint i = 0; i < n; i++)
    asked += ((const EhColumn *) g_ptr_array_index (node->columns, i))->width;
  for (guint i = 0; i < n; i++)
    {
      const EhColumn *column = g_ptr_array_index (node->columns, i);

      needs[i].width = room * column->width / asked;
      add_column (flow, &needs[i], node, i, size);
    }

  even_out (needs, n, WISH_NATURAL, room);
  even_out (needs, n, WISH_SHORT, room);
  even_out (needs, n, WISH_LEAST, room);
  for (guint i = 0; i < n; i++)
    widths[i] = needs[i].width;
}
