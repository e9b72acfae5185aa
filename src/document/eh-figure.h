/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure.h: a drawing as a display list, with what it says in words.
 *
 * A figure is drawn once, by whoever knows what it shows, and then only
 * played back: on the screen, in a PDF, as SVG. Lengths are points, the
 * origin is the top left corner and y grows downwards.
 *
 * Invariants:
 *  - a figure has a title, a description and a table that say all that the
 *    drawing says, so that nobody needs to see it;
 *  - colour never alone carries meaning: areas that differ in ink also differ
 *    in lightness from their neighbours, in pattern or in a label;
 *  - once sealed, by being put into a document, a figure does not change.
 *
 * The inks are names; see eh-ink.h.
 */
#pragma once

#include "document/eh-ink.h"

G_BEGIN_DECLS

/**
 * EhPattern:
 * @EH_PATTERN_NONE: the plain ink
 * @EH_PATTERN_RISING: lines that rise to the right
 * @EH_PATTERN_FALLING: lines that fall to the right
 * @EH_PATTERN_UPRIGHT: upright lines
 *
 * What is drawn over an area, in the ink that eh_ink_get_pattern_ink() names.
 */
typedef enum
{
  EH_PATTERN_NONE,
  EH_PATTERN_RISING,
  EH_PATTERN_FALLING,
  EH_PATTERN_UPRIGHT,
} EhPattern;

#define EH_PATTERN_N (EH_PATTERN_UPRIGHT + 1)

/* The thickness of a pattern's lines, in points. */
#define EH_FIGURE_HATCH_STROKE 0.6

/**
 * EhAlign:
 * @EH_ALIGN_LEFT: begins at the left (at the right, in right-to-left text)
 * @EH_ALIGN_RIGHT: ends at the right; for numbers
 * @EH_ALIGN_CENTRE: in the middle
 */
typedef enum
{
  EH_ALIGN_LEFT,
  EH_ALIGN_RIGHT,
  EH_ALIGN_CENTRE,
} EhAlign;

typedef enum
{
  EH_FIGURE_LINE,
  EH_FIGURE_RECT,
  EH_FIGURE_POLYGON,
  EH_FIGURE_TEXT,
} EhFigureItemKind;

typedef struct
{
  double x, y;
} EhFigurePoint;

/**
 * EhFigureItem:
 * @kind: what is drawn
 * @ink: in which ink
 * @pattern: rect: what is drawn over it
 * @x: left end; text: the point that @align speaks of
 * @y: upper end; text: the baseline
 * @width: rect: width; line: how far @x goes to the other end; text: the widest it may
 *   be, and a writer whose font runs wider sets it narrower
 * @height: rect: height; line: how far @y goes; text: size
 * @stroke: line: thickness
 * @points: (array length=n_points): polygon: its corners
 * @n_points: how many
 * @text: text: what is said, one line
 * @align: text: which part of it is at @x
 * @is_strong: text: bold
 *
 * One thing drawn. Fields that a kind does not name are 0.
 */
typedef struct
{
  EhFigureItemKind kind;
  EhInk ink;
  EhPattern pattern;
  double x, y, width, height, stroke;
  EhFigurePoint *points;
  guint n_points;
  char *text;
  EhAlign align;
  gboolean is_strong;
} EhFigureItem;

typedef struct _EhFigure EhFigure;

EhFigure *eh_figure_new (double width, double height, const char *title, const char *description)
    G_GNUC_WARN_UNUSED_RESULT;
EhFigure *eh_figure_ref (EhFigure *self);
void eh_figure_unref (EhFigure *self);
void eh_figure_seal (EhFigure *self);

void eh_figure_add_line (EhFigure *self,
                         EhInk ink,
                         double stroke,
                         double x1,
                         double y1,
                         double x2,
                         double y2);
void eh_figure_add_rect (EhFigure *self,
                         EhInk ink,
                         EhPattern pattern,
                         double x,
                         double y,
                         double width,
                         double height);
void eh_figure_add_polygon (EhFigure *self, EhInk ink, const EhFigurePoint *points, guint n_points);
void eh_figure_add_text (EhFigure *self,
                         EhInk ink,
                         EhAlign align,
                         gboolean is_strong,
                         double size,
                         double max_width,
                         double x,
                         double y,
                         const char *text);

void eh_figure_set_table_head (EhFigure *self, const char *const *titles);
void eh_figure_add_table_row (EhFigure *self, const char *const *cells);

double eh_figure_get_width (const EhFigure *self);
double eh_figure_get_height (const EhFigure *self);
const char *eh_figure_get_title (const EhFigure *self);
const char *eh_figure_get_description (const EhFigure *self);
guint eh_figure_get_n_items (const EhFigure *self);
const EhFigureItem *eh_figure_get_item (const EhFigure *self, guint index);
const char *const *eh_figure_get_table_head (const EhFigure *self);
guint eh_figure_get_n_table_rows (const EhFigure *self);
const char *const *eh_figure_get_table_row (const EhFigure *self, guint index);

GArray *eh_figure_item_get_hatch (const EhFigureItem *item) G_GNUC_WARN_UNUSED_RESULT;

double eh_figure_measure (const char *text, double size, gboolean is_strong);
char *eh_figure_shorten (const char *text, double size, gboolean is_strong, double max_width)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhFigure, eh_figure_unref)

G_END_DECLS
