/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure.c: a drawing as a display list, with what it says in words.
 */
#include "document/eh-figure.h"

#include <string.h>

struct _EhFigure
{
  gatomicrefcount ref_count;
  gboolean is_sealed;
  double width, height;
  char *title;
  char *description;
  GArray *items;
  char **table_head;
  GPtrArray *table_rows;
};

static void
clear_item (gpointer data)
{
  EhFigureItem *item = data;

  g_free (item->points);
  g_free (item->text);
}

/**
 * eh_figure_new:
 * @width: in points, above 0
 * @height: in points, above 0
 * @title: what it is, in a few words
 * @description: what it shows, in a sentence or two
 *
 * Makes an empty figure.
 *
 * Returns: (transfer full): a figure to draw on
 */
EhFigure *
eh_figure_new (double width, double height, const char *title, const char *description)
{
  EhFigure *self;

  g_return_val_if_fail (width > 0, NULL);
  g_return_val_if_fail (height > 0, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  self = g_new0 (EhFigure, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->width = width;
  self->height = height;
  self->title = g_strdup (title);
  self->description = g_strdup (description);
  self->items = g_array_new (FALSE, TRUE, sizeof (EhFigureItem));
  g_array_set_clear_func (self->items, clear_item);
  self->table_rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

/**
 * eh_figure_ref:
 * @self: a figure
 *
 * Returns: (transfer full): @self
 */
EhFigure *
eh_figure_ref (EhFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * eh_figure_unref:
 * @self: (transfer full): a figure
 */
void
eh_figure_unref (EhFigure *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_free (self->description);
  g_array_unref (self->items);
  g_strfreev (self->table_head);
  g_ptr_array_unref (self->table_rows);
  g_free (self);
}

/**
 * eh_figure_seal:
 * @self: a figure
 *
 * Makes @self unchangeable. Putting it into a document does so.
 */
void
eh_figure_seal (EhFigure *self)
{
  g_return_if_fail (self != NULL);

  self->is_sealed = TRUE;
}

/**
 * eh_figure_add_line:
 * @self: a figure, not sealed
 * @ink: its ink
 * @stroke: its thickness in points
 * @x1: one end
 * @y1: one end
 * @x2: the other
 * @y2: the other
 */
void
eh_figure_add_line (EhFigure *self,
                    EhInk ink,
                    double stroke,
                    double x1,
                    double y1,
                    double x2,
                    double y2)
{
  EhFigureItem item = { .kind = EH_FIGURE_LINE, .ink = ink, .stroke = stroke };

  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->is_sealed);

  item.x = x1;
  item.y = y1;
  item.width = x2 - x1;
  item.height = y2 - y1;
  g_array_append_val (self->items, item);
}

/**
 * eh_figure_add_rect:
 * @self: a figure, not sealed
 * @ink: its ink
 * @pattern: what is drawn over it
 * @x: left side
 * @y: upper side
 * @width: in points, not negative
 * @height: in points, not negative
 */
void
eh_figure_add_rect (EhFigure *self,
                    EhInk ink,
                    EhPattern pattern,
                    double x,
                    double y,
                    double width,
                    double height)
{
  EhFigureItem item = { .kind = EH_FIGURE_RECT, .ink = ink, .pattern = pattern };

  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->is_sealed);
  g_return_if_fail (width >= 0 && height >= 0);

  item.x = x;
  item.y = y;
  item.width = width;
  item.height = height;
  g_array_append_val (self->items, item);
}

/**
 * eh_figure_add_polygon:
 * @self: a figure, not sealed
 * @ink: its ink
 * @points: (array length=n_points): its corners
 * @n_points: how many, at least 3
 */
void
eh_figure_add_polygon (EhFigure *self, EhInk ink, const EhFigurePoint *points, guint n_points)
{
  EhFigureItem item = { .kind = EH_FIGURE_POLYGON, .ink = ink, .n_points = n_points };

  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->is_sealed);
  g_return_if_fail (n_points >= 3);

  item.points = g_memdup2 (points, n_points * sizeof *points);
  g_array_append_val (self->items, item);
}

/**
 * eh_figure_add_text:
 * @self: a figure, not sealed
 * @ink: its ink
 * @align: which part of it is at @x
 * @is_strong: whether it is bold
 * @size: in points
 * @max_width: the widest it may become, in points
 * @x: the point that @align speaks of
 * @y: the baseline
 * @text: one line; an empty one draws nothing
 *
 * Writes a line. A writer sets what runs wider than @max_width narrower, so
 * that texts which do not overlap here overlap nowhere.
 */
void
eh_figure_add_text (EhFigure *self,
                    EhInk ink,
                    EhAlign align,
                    gboolean is_strong,
                    double size,
                    double max_width,
                    double x,
                    double y,
                    const char *text)
{
  EhFigureItem item = { .kind = EH_FIGURE_TEXT, .ink = ink, .align = align };

  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->is_sealed);
  g_return_if_fail (size > 0 && max_width > 0);
  g_return_if_fail (text != NULL);

  if (*text == '\0')
    return;

  item.is_strong = is_strong;
  item.x = x;
  item.y = y;
  item.width = max_width;
  item.height = size;
  item.text = g_strdup (text);
  g_array_append_val (self->items, item);
}

/**
 * eh_figure_set_table_head:
 * @self: a figure, not sealed, without table rows
 * @titles: (array zero-terminated=1): the titles of the columns
 *
 * Begins the table that says what the drawing says.
 */
void
eh_figure_set_table_head (EhFigure *self, const char *const *titles)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->is_sealed);
  g_return_if_fail (titles != NULL && *titles != NULL);
  g_return_if_fail (self->table_rows->len == 0);

  g_strfreev (self->table_head);
  self->table_head = g_strdupv ((char **) titles);
}

/**
 * eh_figure_add_table_row:
 * @self: a figure, not sealed
 * @cells: (array zero-terminated=1): as many as the table's head has
 */
void
eh_figure_add_table_row (EhFigure *self, const char *const *cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->is_sealed);
  g_return_if_fail (self->table_head != NULL);
  g_return_if_fail (g_strv_length ((char **) cells) == g_strv_length (self->table_head));

  g_ptr_array_add (self->table_rows, g_strdupv ((char **) cells));
}

/**
 * eh_figure_get_width:
 * @self: a figure
 *
 * Returns: its width in points
 */
double
eh_figure_get_width (const EhFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * eh_figure_get_height:
 * @self: a figure
 *
 * Returns: its height in points
 */
double
eh_figure_get_height (const EhFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * eh_figure_get_title:
 * @self: a figure
 *
 * Returns: what it is
 */
const char *
eh_figure_get_title (const EhFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * eh_figure_get_description:
 * @self: a figure
 *
 * Returns: what it shows
 */
const char *
eh_figure_get_description (const EhFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

/**
 * eh_figure_get_n_items:
 * @self: a figure
 *
 * Returns: how many things are drawn
 */
guint
eh_figure_get_n_items (const EhFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * eh_figure_get_item:
 * @self: a figure
 * @index: below eh_figure_get_n_items()
 *
 * Returns: what is drawn at that place, later ones over earlier ones
 */
const EhFigureItem *
eh_figure_get_item (const EhFigure *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, EhFigureItem, index);
}

/**
 * eh_figure_get_table_head:
 * @self: a figure
 *
 * Returns: (nullable) (array zero-terminated=1): the titles of the columns
 *   of the table that says what the drawing says
 */
const char *const *
eh_figure_get_table_head (const EhFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->table_head;
}

/**
 * eh_figure_get_n_table_rows:
 * @self: a figure
 *
 * Returns: how many rows that table has below its head
 */
guint
eh_figure_get_n_table_rows (const EhFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->table_rows->len;
}

/**
 * eh_figure_get_table_row:
 * @self: a figure
 * @index: below eh_figure_get_n_table_rows()
 *
 * Returns: (array zero-terminated=1): the cells of that row
 */
const char *const *
eh_figure_get_table_row (const EhFigure *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->table_rows->len, NULL);

  return g_ptr_array_index (self->table_rows, index);
}

/* From line to line of a pattern, in points. */
#define HATCH_PITCH 3.5

static void
add_hatch_line (GArray *hatch, double x1, double y1, double x2, double y2)
{
  const EhFigurePoint ends[2] = { { x1, y1 }, { x2, y2 } };

  g_array_append_vals (hatch, ends, 2);
}

/* The lines x + y = offset (rising, on paper) within a rectangle at the origin. */
static void
add_slanted_line (GArray *hatch, const EhFigureItem *item, double offset)
{
  double x1 = MAX (0, offset - item->height);
  double x2 = MIN (item->width, offset);
  double y1 = item->y + offset - x1;
  double y2 = item->y + offset - x2;

  if (item->pattern == EH_PATTERN_RISING)
    add_hatch_line (hatch, item->x + x1, y1, item->x + x2, y2);
  else
    add_hatch_line (hatch, item->x + item->width - x1, y1, item->x + item->width - x2, y2);
}

/**
 * eh_figure_item_get_hatch:
 * @item: a rectangle
 *
 * Says where the lines of @item's pattern run, none of them beyond its sides.
 * They are drawn in the ink that eh_ink_get_pattern_ink() names.
 *
 * Returns: (transfer full) (element-type EhFigurePoint): the two ends of each line; empty for
 *   no pattern
 */
GArray *
eh_figure_item_get_hatch (const EhFigureItem *item)
{
  GArray *hatch;

  g_return_val_if_fail (item != NULL && item->kind == EH_FIGURE_RECT, NULL);

  hatch = g_array_new (FALSE, FALSE, sizeof (EhFigurePoint));
  if (item->pattern == EH_PATTERN_UPRIGHT)
    for (double x = item->x + HATCH_PITCH / 2; x < item->x + item->width; x += HATCH_PITCH)
      add_hatch_line (hatch, x, item->y, x, item->y + item->height);
  else if (item->pattern != EH_PATTERN_NONE)
    for (double offset = HATCH_PITCH; offset < item->width + item->height; offset += HATCH_PITCH)
      add_slanted_line (hatch, item, offset);

  return hatch;
}
