/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-typesetter.c: a text in lines, for whoever draws it.
 */
#include "document/eh-typesetter.h"

#include <string.h>

#include "document/eh-typesetter-private.h"

#define DEFAULT_LEADING 1.42

/* An empty line parts paragraphs by half a line. */
#define PARAGRAPH_GAP 0.5

/* Sums of widths may miss an exact fit by this much, in points. */
#define TOLERANCE 0.01

/**
 * eh_typesetter_new:
 * @fonts: what to set in; it must live as long as the typesetter
 * @language: a BCP 47 tag, for where lines break
 *
 * Returns: (transfer full): a typesetter
 */
EhTypesetter *
eh_typesetter_new (EhFontSet *fonts, const char *language)
{
  EhTypesetter *self;

  g_return_val_if_fail (fonts != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (EhTypesetter, 1);
  self->fonts = fonts;
  self->language = g_strdup (language);
  self->places = g_new0 (guint8, 0x10000);
  self->buffer = hb_buffer_create ();
  self->source.chars = g_array_new (FALSE, TRUE, sizeof (EhChar));
  self->source.items = g_array_new (FALSE, TRUE, sizeof (EhItem));

  return self;
}

/**
 * eh_typesetter_free:
 * @self: (transfer full): a typesetter
 */
void
eh_typesetter_free (EhTypesetter *self)
{
  g_return_if_fail (self != NULL);

  hb_buffer_destroy (self->buffer);
  g_array_unref (self->source.chars);
  g_array_unref (self->source.items);
  g_free (self->places);
  g_free (self->language);
  g_free (self);
}

/**
 * eh_typeset_free:
 * @self: (transfer full): a set text
 */
void
eh_typeset_free (EhTypeset *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_array_unref (self->lines);
  g_array_unref (self->runs);
  g_array_unref (self->glyphs);
  g_free (self);
}

/**
 * eh_typeset_get_line_width:
 * @self: a set text
 * @line: which line
 *
 * Returns: how far the line's runs reach, in points
 */
double
eh_typeset_get_line_width (const EhTypeset *self, guint line)
{
  const EhLine *l;
  double left = G_MAXDOUBLE, right = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (line < self->lines->len, 0);

  l = &g_array_index (self->lines, EhLine, line);
  for (guint i = l->first_run; i < l->first_run + l->n_runs; i++)
    {
      const EhRun *run = &g_array_index (self->runs, EhRun, i);

      left = MIN (left, run->x);
      right = MAX (right, run->x + run->width);
    }

  return MAX (right - left, 0);
}

static EhChar *
get_char (const EhTypesetter *self, guint index)
{
  return &g_array_index (self->source.chars, EhChar, index);
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t';
}

static gboolean
is_good_place_to_cut (gunichar before)
{
  return before < 0x80 && strchr ("/?&=._-@%:;,", (int) before) != NULL;
}

/* A word longer than a line is cut before @over, rather after a mark of an
 * address than between letters, and never within a cluster.
 */
static guint
cut_word (const EhTypesetter *self, guint start, guint over)
{
  for (guint i = over; i > start + (over - start) / 2; i--)
    if (is_good_place_to_cut (get_char (self, i - 1)->c) && get_char (self, i)->begins_cluster)
      return i;

  for (guint i = over; i > start; i--)
    if (get_char (self, i)->begins_cluster)
      return i;

  /* Not even one cluster fits: it is set all the same. */
  for (over = start + 1; over < self->source.chars->len; over++)
    if (get_char (self, over)->begins_cluster)
      break;

  return over;
}

/* Finds where the line that begins at @start ends. */
static guint
find_line_end (const EhTypesetter *self, guint start, double room)
{
  double width = 0;
  guint last = start;

  for (guint i = start; i < self->source.chars->len; i++)
    {
      const EhChar *ch = get_char (self, i);

      if (ch->can_begin_line && i > start)
        last = i;
      width += (double) ch->advance;
      /* Spaces hang over the end of a line. */
      if (width > room + TOLERANCE && !is_space (ch->c))
        return last > start ? last : cut_word (self, start, i);
    }

  return self->source.chars->len;
}

/* Which glyphs stand for which characters: glyphs of one cluster follow each
 * other, and clusters follow each other as the text does, or the other way round.
 */
static void
find_clusters (EhTypeset *set, const EhRun *run, gboolean is_right_to_left, double end)
{
  EhGlyph *glyphs = &g_array_index (set->glyphs, EhGlyph, run->first_glyph);
  guint text_end = run->start + run->length;

  for (guint i = 0, next; i < run->n_glyphs; i = next)
    {
      guint after = text_end;

      for (next = i + 1; next < run->n_glyphs && glyphs[next].start == glyphs[i].start;)
        next++;
      if (is_right_to_left && i > 0)
        after = glyphs[i - 1].start;
      else if (!is_right_to_left && next < run->n_glyphs)
        after = glyphs[next].start;
      glyphs[i].length = after - glyphs[i].start;
      glyphs[i].width = (next < run->n_glyphs ? glyphs[next].pen : end) - glyphs[i].pen;
    }
}

/* The glyphs of a piece are shaped again: where a line is cut, forms change. */
static void
add_glyphs (EhTypesetter *self, EhTypeset *set, EhRun *run, guint8 level)
{
  double scale = set->size / eh_font_get_units_per_em (run->font);
  double x = 0;
  guint n_glyphs;
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *positions;

  eh_typesetter_shape (self, run->font, level, run->start, run->start + run->length);
  infos = hb_buffer_get_glyph_infos (self->buffer, &n_glyphs);
  positions = hb_buffer_get_glyph_positions (self->buffer, &n_glyphs);
  run->first_glyph = set->glyphs->len;
  run->n_glyphs = n_glyphs;
  for (guint i = 0; i < n_glyphs; i++)
    {
      EhGlyph glyph = { .id = infos[i].codepoint, .start = infos[i].cluster, .pen = x };

      glyph.x = x + positions[i].x_offset * scale;
      glyph.y = positions[i].y_offset * scale;
      g_array_append_val (set->glyphs, glyph);
      x += positions[i].x_advance * scale;
    }
  run->width = x;
  find_clusters (set, run, level % 2 == 1, x);
}

typedef struct
{
  guint item;
  guint first, end; /* characters */
} Piece;

/* Rule L2 of UAX #9: from the highest level down to the lowest odd one, what
 * is at that level or above is turned round.
 */
static void
put_in_visual_order (const EhTypesetter *self, GArray *pieces)
{
  guint8 highest = 0;

  for (guint i = 0; i < pieces->len; i++)
    highest = MAX (highest, get_char (self, g_array_index (pieces, Piece, i).first)->level);

  for (guint8 level = highest; level > 0; level--)
    for (guint i = 0; i < pieces->len; i++)
      {
        guint end = i;

        while (end < pieces->len &&
               get_char (self, g_array_index (pieces, Piece, end).first)->level >= level)
          end++;
        for (guint low = i, high = end; low + 1 < high; low++, high--)
          {
            Piece piece = g_array_index (pieces, Piece, low);

            g_array_index (pieces, Piece, low) = g_array_index (pieces, Piece, high - 1);
            g_array_index (pieces, Piece, high - 1) = piece;
          }
        i = MAX (i, end);
      }
}

/* Adds what @piece shows at @x, and says how wide it is. */
static double
add_piece (EhTypesetter *self, EhTypeset *set, const Piece *piece, double x)
{
  const EhItem *item = &g_array_index (self->source.items, EhItem, piece->item);
  EhRun run = { .font = item->font, .span = item->span, .x = x };

  for (guint i = piece->first; i < piece->end; i++)
    run.width += (double) get_char (self, i)->advance;

  if (item->kind == EH_ITEM_TAB || item->kind == EH_ITEM_NOTHING)
    return run.width;

  run.kind = item->kind == EH_ITEM_TEXT      ? EH_RUN_TEXT
             : item->kind == EH_ITEM_OUTLINE ? EH_RUN_OUTLINE
                                             : EH_RUN_BOX;
  run.start = get_char (self, piece->first)->offset;
  run.length = (piece->end < self->source.chars->len ? get_char (self, piece->end)->offset
                                                     : self->source.end) -
               run.start;
  if (run.kind == EH_RUN_OUTLINE)
    add_glyphs (self, set, &run, item->level);
  g_array_append_val (set->runs, run);

  return run.width;
}

static void
align_line (const EhTypesetter *self,
            EhTypeset *set,
            guint first_run,
            double width,
            const EhTypesetStyle *style)
{
  double shift = 0;

  if (style->align == EH_ALIGN_CENTRE)
    shift = (style->width - width) / 2;
  else if ((style->align == EH_ALIGN_RIGHT) != self->source.is_right_to_left)
    shift = style->width - width;

  for (guint i = first_run; i < set->runs->len; i++)
    g_array_index (set->runs, EhRun, i).x += shift;
}

static void
add_line (EhTypesetter *self, EhTypeset *set, guint first, guint end, const EhTypesetStyle *style)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  double leading = style->leading > 0 ? style->leading : DEFAULT_LEADING;
  EhLine line = { .first_run = set->runs->len, .y = set->height };
  double x = 0;

  while (end > first && is_space (get_char (self, end - 1)->c))
    end--;
  for (guint i = first; i < end;)
    {
      Piece piece = { .item = get_char (self, i)->item, .first = i };

      while (i < end && get_char (self, i)->item == piece.item)
        i++;
      piece.end = i;
      g_array_append_val (pieces, piece);
    }

  put_in_visual_order (self, pieces);
  for (guint i = 0; i < pieces->len; i++)
    x += add_piece (self, set, &g_array_index (pieces, Piece, i), x);
  align_line (self, set, line.first_run, x, style);

  line.n_runs = set->runs->len - line.first_run;
  line.height = style->size * leading;
  set->height += line.height;
  g_array_append_val (set->lines, line);
}

/* Reads the characters of a source line; @span is the one that the line begins
 * in or before, and @span_end where that one ends.
 */
static void
read_source_line (EhTypesetter *self,
                  const EhTypeset *set,
                  guint start,
                  guint *span,
                  guint *span_end)
{
  const char *text = set->text;
  guint n_spans = set->prose != NULL ? eh_prose_get_n_spans (set->prose) : 0;
  guint n = 0;

  /* No more characters than bytes; this runs for every character of a document. */
  g_array_set_size (self->source.chars, self->source.end - start);
  for (const char *p = text + start; p < text + self->source.end; p = g_utf8_next_char (p))
    {
      EhChar *ch = &g_array_index (self->source.chars, EhChar, n++);

      *ch = (EhChar){ .c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p),
                      .offset = (guint) (p - text) };
      while (ch->offset >= *span_end && *span + 1 < n_spans)
        {
          (*span)++;
          *span_end += (guint) strlen (eh_prose_get_span (set->prose, *span)->text);
        }
      ch->span = *span;
    }
  g_array_set_size (self->source.chars, n);
}

static void
set_lines (EhTypesetter *self, EhTypeset *set, const EhTypesetStyle *style)
{
  guint span = 0;
  guint span_end = 0;
  gboolean after_empty = FALSE;

  if (set->prose != NULL && eh_prose_get_n_spans (set->prose) > 0)
    span_end = (guint) strlen (eh_prose_get_span (set->prose, 0)->text);

  for (const char *p = set->text;; p++)
    {
      const char *end = strchrnul (p, '\n');
      guint n;

      if (end == p && set->lines->len > 0)
        {
          after_empty = TRUE;
        }
      else
        {
          if (after_empty)
            set->height += style->size * DEFAULT_LEADING * PARAGRAPH_GAP;
          after_empty = FALSE;
          self->source.end = (guint) (end - set->text);
          read_source_line (self, set, (guint) (p - set->text), &span, &span_end);
          eh_typesetter_analyse (self, set->prose);
          n = self->source.chars->len;
          for (guint first = 0; first < n || (n == 0 && first == 0);)
            {
              guint line_end = find_line_end (self, first, style->width);

              add_line (self, set, first, line_end, style);
              first = MAX (line_end, first + 1);
            }
        }
      if (*end == '\0')
        break;
      p = end;
    }
}

static EhTypeset *
set_all (EhTypesetter *self, char *text, const EhProse *prose, const EhTypesetStyle *style)
{
  EhTypeset *set = g_new0 (EhTypeset, 1);

  set->text = text;
  set->prose = prose;
  set->size = style->size;
  set->ink = style->ink;
  set->lines = g_array_new (FALSE, FALSE, sizeof (EhLine));
  set->runs = g_array_new (FALSE, FALSE, sizeof (EhRun));
  set->glyphs = g_array_new (FALSE, FALSE, sizeof (EhGlyph));
  self->source.text = text;
  self->source.size = style->size;
  self->source.is_strong = style->is_strong;
  set_lines (self, set, style);

  return set;
}

/**
 * eh_typesetter_set_prose:
 * @self: a typesetter
 * @prose: what to set; it must live as long as the result
 * @style: how
 *
 * Sets a prose. Line feeds begin lines, empty lines part paragraphs.
 *
 * Returns: (transfer full): the text in lines
 */
EhTypeset *
eh_typesetter_set_prose (EhTypesetter *self, const EhProse *prose, const EhTypesetStyle *style)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (prose != NULL, NULL);
  g_return_val_if_fail (style != NULL && style->size > 0 && style->width > 0, NULL);

  return set_all (self, eh_prose_get_plain (prose), eh_prose_get_n_spans (prose) > 0 ? prose : NULL,
                  style);
}

/**
 * eh_typesetter_set_text:
 * @self: a typesetter
 * @text: what to set
 * @style: how
 *
 * Sets a plain text. Line feeds begin lines, empty lines part paragraphs.
 *
 * Returns: (transfer full): the text in lines
 */
EhTypeset *
eh_typesetter_set_text (EhTypesetter *self, const char *text, const EhTypesetStyle *style)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (style != NULL && style->size > 0 && style->width > 0, NULL);

  return set_all (self, g_strdup (text), NULL, style);
}
