/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-typesetter.h: a text in lines, for whoever draws it.
 *
 * The typesetter decides for every character how it comes onto paper: as text
 * of an embedded font, as the outline of a glyph, or, if no installed font has
 * it, as a box with its code. It runs texts in both directions as the Unicode
 * bidirectional algorithm says, shapes what needs shaping with HarfBuzz, and
 * breaks lines where Unicode allows it, else within a word that is longer than
 * a line.
 *
 * Invariant: every byte of the text but line feeds, tabs, spaces at the end of
 * a line and characters that show nothing is in exactly one run.
 */
#pragma once

#include "document/eh-figure.h"
#include "document/eh-font.h"
#include "document/eh-prose.h"

G_BEGIN_DECLS

/**
 * EhRunKind:
 * @EH_RUN_TEXT: text of a text font
 * @EH_RUN_OUTLINE: glyphs, to be drawn as shapes
 * @EH_RUN_BOX: one character that no font has
 */
typedef enum
{
  EH_RUN_TEXT,
  EH_RUN_OUTLINE,
  EH_RUN_BOX,
} EhRunKind;

/**
 * EhRun:
 * @kind: how it is drawn
 * @font: (nullable): in which font; %NULL for a box
 * @span: which span of the prose it is of
 * @start: where it begins in the text, in bytes
 * @length: how long it is, in bytes
 * @x: its left end, in points from where the line's room begins
 * @width: in points
 * @first_glyph: outline: its first glyph
 * @n_glyphs: outline: how many it has
 */
typedef struct
{
  EhRunKind kind;
  EhFont *font;
  guint span;
  guint start, length;
  double x, width;
  guint first_glyph, n_glyphs;
} EhRun;

/**
 * EhGlyph:
 * @id: which of the font's
 * @x: its origin, in points to the right of the run's
 * @y: its origin, in points above the baseline
 * @start: where in the text the characters begin that it and those after it stand for
 * @length: how many bytes they are; 0 if the glyph before it has said so
 * @pen: where the first of these glyphs began, in points to the right of the run
 * @width: how wide they are together, in points
 */
typedef struct
{
  guint id;
  double x, y;
  guint start, length;
  double pen, width;
} EhGlyph;

/**
 * EhLine:
 * @first_run: its first run
 * @n_runs: how many it has, from left to right
 * @y: its upper end, in points below the text's
 * @height: in points; the baseline is #EH_LINE_BASELINE of it down
 */
typedef struct
{
  guint first_run, n_runs;
  double y, height;
} EhLine;

#define EH_LINE_BASELINE 0.74

/**
 * EhTypeset:
 * @text: what is set, without styles
 * @prose: (nullable): what it was set from; it must live as long
 * @size: in points
 * @ink: in which ink
 * @height: of all lines, in points
 * @lines: (element-type EhLine): from top to bottom, at least one
 * @runs: (element-type EhRun)
 * @glyphs: (element-type EhGlyph)
 */
typedef struct
{
  char *text;
  const EhProse *prose;
  double size;
  EhInk ink;
  double height;
  GArray *lines;
  GArray *runs;
  GArray *glyphs;
} EhTypeset;

/**
 * EhTypesetStyle:
 * @size: in points
 * @width: the room of a line, in points
 * @leading: the height of a line, in sizes; 0 for the usual 1.42
 * @is_strong: whether all of it is bold
 * @align: where lines begin or end
 * @ink: in which ink
 */
typedef struct
{
  double size;
  double width;
  double leading;
  gboolean is_strong;
  EhAlign align;
  EhInk ink;
} EhTypesetStyle;

typedef struct _EhTypesetter EhTypesetter;

EhTypesetter *eh_typesetter_new (EhFontSet *fonts, const char *language) G_GNUC_WARN_UNUSED_RESULT;
void eh_typesetter_free (EhTypesetter *self);

EhTypeset *eh_typesetter_set_prose (EhTypesetter *self,
                                    const EhProse *prose,
                                    const EhTypesetStyle *style) G_GNUC_WARN_UNUSED_RESULT;
EhTypeset *eh_typesetter_set_text (EhTypesetter *self,
                                   const char *text,
                                   const EhTypesetStyle *style) G_GNUC_WARN_UNUSED_RESULT;
void eh_typeset_free (EhTypeset *self);
double eh_typeset_get_line_width (const EhTypeset *self, guint line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhTypesetter, eh_typesetter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhTypeset, eh_typeset_free)

G_END_DECLS
