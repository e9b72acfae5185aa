/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-writer-table.c: tables and facts on pages.
 *
 * A row that fits on half a page is never broken. A higher one goes on over
 * the page's end, cell by cell, whole lines at a time. The head is repeated
 * on each page that the table reaches.
 */
#include "document/eh-pdf-writer-private.h"

#define TABLE_GAP 1.3
#define COLUMN_GAP 1.0
#define ROW_PADDING 0.42
#define FACT_PADDING 0.16
#define GROUND_OVERHANG 0.5

/* Fewer lines than this of a high row do not begin on a page's foot. */
#define MIN_LINES 4

typedef struct
{
  EhPdfFlow *flow;
  const EhNode *node;
  guint n_columns;
  double *x;     /* left ends of columns */
  double *width; /* of their text */
  double size, padding;
  gboolean has_rules;
  EhTypeset **head; /* (nullable) */
  double head_height;
} Table;

static EhAlign
get_align (const Table *self, guint column)
{
  if (self->node->columns == NULL)
    return EH_ALIGN_LEFT;

  return ((const EhColumn *) g_ptr_array_index (self->node->columns, column))->align;
}

static void
free_sets (EhTypeset **sets, guint n)
{
  for (guint i = 0; i < n; i++)
    if (sets[i] != NULL)
      eh_typeset_free (sets[i]);
  g_free (sets);
}

static double
get_height (EhTypeset *const *sets, guint n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    height = MAX (height, sets[i]->height);

  return height;
}

static void
place_columns (Table *self)
{
  double gap = self->flow->body * COLUMN_GAP;
  double x = self->flow->left;

  for (guint i = 0; i < self->n_columns; i++)
    {
      self->x[i] = x;
      x += self->width[i] + gap;
    }
}

static EhTypeset *
set_cell (Table *self, guint column, const EhProse *prose, gboolean is_strong)
{
  EhTypesetStyle style = { .size = self->size,
                           .width = self->width[column],
                           .is_strong = is_strong,
                           .align = get_align (self, column),
                           .ink = EH_INK_TEXT };

  return eh_typesetter_set_prose (self->flow->typesetter, prose, &style);
}

static void
set_head (Table *self)
{
  self->head = g_new0 (EhTypeset *, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const EhColumn *column = g_ptr_array_index (self->node->columns, i);
      EhTypesetStyle style = { .size = self->flow->small,
                               .width = self->width[i],
                               .leading = 1.3,
                               .align = column->align,
                               .ink = EH_INK_MUTED };

      self->head[i] = eh_typesetter_set_text (self->flow->typesetter, column->title, &style);
    }
  self->head_height = get_height (self->head, self->n_columns) + self->padding * 1.5;
}

static void
draw_rule (Table *self, EhInk ink, double stroke)
{
  EhPdfFlow *flow = self->flow;

  eh_pdf_canvas_draw_rule (flow->canvas, ink, stroke, flow->left, flow->y, flow->left + flow->width,
                           flow->y);
}

/* Heads stand on their rule, whatever their number of lines. */
static void
draw_head (Table *self)
{
  EhPdfFlow *flow = self->flow;

  if (self->head == NULL)
    return;

  for (guint i = 0; i < self->n_columns; i++)
    eh_pdf_canvas_draw_typeset (flow->canvas, self->head[i], self->x[i],
                                flow->y + self->head_height - self->padding * 0.75 -
                                    self->head[i]->height);
  eh_pdf_flow_advance (flow, self->head_height);
  draw_rule (self, EH_INK_TEXT, 0.7);
}

static gboolean
begin_page (Table *self)
{
  if (!eh_pdf_flow_begin_page (self->flow))
    return FALSE;
  draw_head (self);

  return TRUE;
}

/* Draws the lines of a cell from @first on that end above @room. */
static guint
draw_cell_lines (Table *self, guint column, const EhTypeset *set, guint first, double room)
{
  guint i;
  double start;

  if (first >= set->lines->len)
    return first;

  start = g_array_index (set->lines, EhLine, first).y;
  for (i = first; i < set->lines->len; i++)
    {
      const EhLine *line = &g_array_index (set->lines, EhLine, i);

      if (line->y + line->height - start > room)
        break;
      eh_pdf_canvas_draw_line (self->flow->canvas, set, i, self->x[column],
                               self->flow->y + self->padding + line->y - start);
    }

  return i;
}

/* How high what is left of a row is. */
static double
get_rest_height (EhTypeset *const *sets, const guint *next, guint n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    if (next[i] < sets[i]->lines->len)
      height = MAX (height, sets[i]->height - g_array_index (sets[i]->lines, EhLine, next[i]).y);

  return height;
}

/* Goes on with a row that is higher than the page is long, page after page. */
static void
put_high_row (Table *self, EhTypeset *const *sets)
{
  EhPdfFlow *flow = self->flow;
  g_autofree guint *next = g_new0 (guint, self->n_columns);

  for (;;)
    {
      double room = flow->bottom - flow->y - 2 * self->padding;
      double rest = get_rest_height (sets, next, self->n_columns);

      for (guint i = 0; i < self->n_columns; i++)
        next[i] = draw_cell_lines (self, i, sets[i], next[i], MAX (room, self->size * 1.5));
      if (get_rest_height (sets, next, self->n_columns) <= 0)
        {
          eh_pdf_flow_advance (flow, rest + 2 * self->padding);
          return;
        }
      if (!begin_page (self))
        return;
    }
}

static void
put_row (Table *self, EhTypeset *const *sets, gboolean is_strong, gboolean is_first)
{
  EhPdfFlow *flow = self->flow;
  double height = get_height (sets, self->n_columns) + 2 * self->padding;
  gboolean is_high = height > eh_pdf_flow_get_page_room (flow) / 2;
  double least = is_high ? self->size * 1.42 * MIN_LINES + 2 * self->padding : height;

  if (!is_first && !eh_pdf_flow_fits (flow, least) && !begin_page (self))
    return;

  if (is_high)
    {
      put_high_row (self, sets);
    }
  else
    {
      /* The ground reaches beyond the text, so that no letter touches its edge. */
      if (is_strong && self->has_rules)
        eh_pdf_canvas_draw_rect (flow->canvas, EH_INK_TRACK,
                                 flow->left - flow->body * GROUND_OVERHANG, flow->y,
                                 flow->width + 2 * flow->body * GROUND_OVERHANG, height);
      for (guint i = 0; i < self->n_columns; i++)
        eh_pdf_canvas_draw_typeset (flow->canvas, sets[i], self->x[i], flow->y + self->padding);
      eh_pdf_flow_advance (flow, height);
    }
  if (self->has_rules && !eh_pdf_flow_is_stopped (flow))
    draw_rule (self, EH_INK_HAIRLINE, 0.4);
}

/* The first row comes on one page with the caption and the head. */
static gboolean
begin_table (Table *self, EhTypeset *const *first_row)
{
  EhPdfFlow *flow = self->flow;
  double page = eh_pdf_flow_get_page_room (flow);
  g_autoptr (EhTypeset) caption = NULL;
  double height = self->head_height;

  if (self->node->title != NULL)
    {
      caption = eh_pdf_flow_set_text (flow, self->node->title, flow->body, flow->width, EH_INK_TEXT,
                                      TRUE);
      height += caption->height + flow->body * 0.3;
    }
  if (first_row != NULL)
    {
      double row = get_height (first_row, self->n_columns) + 2 * self->padding;

      height += row > page / 2 ? self->size * 1.42 * MIN_LINES : row;
    }
  if (!eh_pdf_flow_reserve (flow, flow->body * (self->has_rules ? TABLE_GAP : 0.75), height))
    return FALSE;

  if (caption != NULL)
    {
      eh_pdf_canvas_draw_typeset (flow->canvas, caption, flow->left, flow->y);
      eh_pdf_flow_advance (flow, caption->height + flow->body * 0.3);
    }
  draw_head (self);

  return TRUE;
}

static EhTypeset **
set_row (Table *self, const EhTableRow *row)
{
  EhTypeset **sets = g_new0 (EhTypeset *, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    sets[i] = set_cell (self, i, g_ptr_array_index (row->cells, i), row->is_strong);

  return sets;
}

static void
put_rows (Table *self, double share)
{
  EhPdfFlow *flow = self->flow;
  double start = flow->fraction;
  guint n = self->node->rows->len;

  if (n == 0 && !begin_table (self, NULL))
    return;

  for (guint i = 0; i < n && !eh_pdf_flow_is_stopped (flow); i++)
    {
      const EhTableRow *row = g_ptr_array_index (self->node->rows, i);
      EhTypeset **sets = set_row (self, row);

      flow->fraction = start + share * i / n;
      if (i > 0 || begin_table (self, sets))
        put_row (self, sets, row->is_strong, i == 0);
      free_sets (sets, self->n_columns);
    }
}

/* Draws a table. @share is how much of the document it is, for the progress. */
void
eh_pdf_writer_put_table (EhPdfFlow *flow, const EhNode *node, double share)
{
  Table self = { .flow = flow,
                 .node = node,
                 .n_columns = node->columns->len,
                 .size = flow->body * 0.95,
                 .padding = flow->body * ROW_PADDING,
                 .has_rules = TRUE };

  if (self.n_columns == 0)
    return;

  self.x = g_new0 (double, self.n_columns);
  self.width = g_new0 (double, self.n_columns);
  eh_pdf_writer_share_width (flow, node, self.size,
                             flow->width - (self.n_columns - 1) * flow->body * COLUMN_GAP,
                             self.width);
  place_columns (&self);
  set_head (&self);

  put_rows (&self, share);
  eh_pdf_flow_want_gap (flow, flow->body * TABLE_GAP);

  free_sets (self.head, self.n_columns);
  g_free (self.x);
  g_free (self.width);
}

/* Facts are a table without head and rules, whose first column is quiet. */
void
eh_pdf_writer_put_facts (EhPdfFlow *flow, const EhNode *node)
{
  double keys =
      eh_pdf_flow_get_key_width (flow, (const char *const *) node->keys->pdata, node->keys->len);
  double x[2] = { flow->left, flow->left + keys };
  double width[2] = { keys - flow->body * COLUMN_GAP, flow->width - keys };
  Table self = { .flow = flow,
                 .node = node,
                 .n_columns = 2,
                 .x = x,
                 .width = width,
                 .size = flow->body,
                 .padding = flow->body * FACT_PADDING };

  for (guint i = 0; i < node->items->len && !eh_pdf_flow_is_stopped (flow); i++)
    {
      EhTypeset **sets = g_new0 (EhTypeset *, 2);

      sets[0] = eh_pdf_flow_set_text (flow, g_ptr_array_index (node->keys, i), flow->body, width[0],
                                      EH_INK_MUTED, FALSE);
      sets[1] = set_cell (&self, 1, g_ptr_array_index (node->items, i), FALSE);
      if (i > 0 || begin_table (&self, sets))
        put_row (&self, sets, FALSE, i == 0);
      free_sets (sets, 2);
    }
  eh_pdf_flow_want_gap (flow, flow->body);
}
