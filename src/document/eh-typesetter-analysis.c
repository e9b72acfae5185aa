/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-typesetter-analysis.c: what becomes of each character of a source line.
 */
#include <fribidi.h>
#include <pango/pango.h>
#include <stdio.h>
#include <string.h>

#include "document/eh-typesetter-private.h"
#include "document/eh-unichar-private.h"

#define TAB_SPACES 4

static EhChar *
get_char (const EhTypesetter *self, guint index)
{
  return &g_array_index (self->source.chars, EhChar, index);
}

static EhProseStyle
get_style (const EhTypesetter *self, const EhProse *prose, guint span)
{
  if (self->source.is_strong)
    return EH_PROSE_STRONG;

  return prose != NULL ? eh_prose_get_span (prose, span)->style : EH_PROSE_PLAIN;
}

/* Directions as UAX #9 gives them; the first strong character gives the
 * line's, which is left to right without one.
 */
static void
find_directions (EhTypesetter *self)
{
  guint n = self->source.chars->len;
  g_autofree FriBidiChar *chars = g_new (FriBidiChar, n);
  g_autofree FriBidiCharType *types = g_new (FriBidiCharType, n);
  g_autofree FriBidiBracketType *brackets = g_new (FriBidiBracketType, n);
  g_autofree FriBidiLevel *levels = g_new0 (FriBidiLevel, n);
  FriBidiParType direction = FRIBIDI_PAR_ON;

  for (guint i = 0; i < n; i++)
    chars[i] = get_char (self, i)->c;
  fribidi_get_bidi_types (chars, (FriBidiStrIndex) n, types);
  fribidi_get_bracket_types (chars, (FriBidiStrIndex) n, types, brackets);
  if (fribidi_get_par_embedding_levels_ex (types, brackets, (FriBidiStrIndex) n, &direction,
                                           levels) == 0)
    return;

  self->source.is_right_to_left = FRIBIDI_IS_RTL (direction);
  for (guint i = 0; i < n; i++)
    get_char (self, i)->level = (guint8) levels[i];
}

/* A mark must be in one font with what it stands on, or it would stand beside it. */
static void
classify_mark (EhTypesetter *self, EhChar *ch, EhChar *before, gboolean is_strong)
{
  EhFont *font = before->font;

  if (!eh_font_has (font, ch->c))
    {
      font = eh_font_set_find_outline (self->fonts, is_strong, ch->c);
      if (font != NULL && eh_font_has (font, before->c) && before->kind == EH_ITEM_OUTLINE)
        before->font = font;
    }

  ch->font = font;
  ch->kind = font != NULL ? EH_ITEM_OUTLINE : EH_ITEM_BOX;
}

static void
classify_outline (EhTypesetter *self, EhChar *ch, EhChar *before, gboolean is_strong)
{
  gboolean follows =
      before != NULL && before->kind == EH_ITEM_OUTLINE && before->level == ch->level;

  if (follows && eh_unichar_is_mark (ch->c))
    {
      classify_mark (self, ch, before, is_strong);
      return;
    }

  /* Spaces and punctuation stay in the font of the words around them. */
  if (follows && g_unichar_get_script (ch->c) == G_UNICODE_SCRIPT_COMMON &&
      eh_font_has (before->font, ch->c))
    ch->font = before->font;
  else
    ch->font = eh_font_set_find_outline (self->fonts, is_strong, ch->c);
  ch->kind = ch->font != NULL ? EH_ITEM_OUTLINE : EH_ITEM_BOX;
}

static void
classify (EhTypesetter *self, EhProseStyle style, guint index)
{
  EhChar *ch = get_char (self, index);
  EhChar *before = index > 0 ? ch - 1 : NULL;
  gboolean has_mark =
      index + 1 < self->source.chars->len && ch[1].c >= 0x300 && eh_unichar_is_mark (ch[1].c);

  if (ch->c == '\t')
    ch->kind = EH_ITEM_TAB;
  else if (ch->c >= 0xad && eh_unichar_is_ignorable (ch->c))
    {
      /* Joiners and selectors matter to the shaper, and to nothing else. */
      ch->kind = before != NULL && before->kind == EH_ITEM_OUTLINE && before->level == ch->level
                     ? EH_ITEM_OUTLINE
                     : EH_ITEM_NOTHING;
      ch->font = ch->kind == EH_ITEM_OUTLINE ? before->font : NULL;
    }
  else if (ch->level % 2 == 1 || has_mark || eh_unichar_needs_shaping (ch->c))
    classify_outline (self, ch, before, style == EH_PROSE_STRONG);
  else
    {
      ch->font = eh_font_set_find_text (self->fonts, style, ch->c);
      if (ch->font == NULL)
        classify_outline (self, ch, before, style == EH_PROSE_STRONG);
    }
}

static gboolean
is_same_item (const EhChar *a, const EhChar *b)
{
  return a->kind == b->kind && a->font == b->font && a->span == b->span && a->level == b->level &&
         a->kind != EH_ITEM_BOX;
}

static void
make_items (EhTypesetter *self)
{
  EhItem item = { 0 };

  for (guint i = 0; i < self->source.chars->len; i++)
    {
      EhChar *ch = get_char (self, i);

      if (i == 0 || !is_same_item (ch - 1, ch))
        {
          if (i > 0)
            g_array_append_val (self->source.items, item);
          item = (EhItem){ .kind = ch->kind,
                           .font = ch->font,
                           .span = ch->span,
                           .first = i,
                           .level = ch->level };
        }
      item.n++;
      ch->item = self->source.items->len;
    }

  if (item.n > 0)
    g_array_append_val (self->source.items, item);
}

/* Shapes bytes of the text, in the context of all of it, into the buffer. */
void
eh_typesetter_shape (EhTypesetter *self, EhFont *font, guint8 level, guint start, guint end)
{
  hb_buffer_reset (self->buffer);
  hb_buffer_add_utf8 (self->buffer, self->source.text, (int) self->source.end, start,
                      (int) (end - start));
  hb_buffer_set_direction (self->buffer, level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties (self->buffer);
  hb_shape (eh_font_get_hb_font (font), self->buffer, NULL, 0);
}

static guint
get_char_end (const EhTypesetter *self, guint index)
{
  return index < self->source.chars->len ? get_char (self, index)->offset : self->source.end;
}

/* Gives the width of each cluster to its first character. */
static void
measure_outline (EhTypesetter *self, const EhItem *item)
{
  double scale = self->source.size / eh_font_get_units_per_em (item->font);
  guint n_glyphs;
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *positions;

  eh_typesetter_shape (self, item->font, item->level, get_char (self, item->first)->offset,
                       get_char_end (self, item->first + item->n));
  infos = hb_buffer_get_glyph_infos (self->buffer, &n_glyphs);
  positions = hb_buffer_get_glyph_positions (self->buffer, &n_glyphs);
  for (guint i = 0; i < n_glyphs; i++)
    {
      guint low = item->first, high = item->first + item->n;

      while (high - low > 1)
        {
          guint middle = (low + high) / 2;

          if (get_char (self, middle)->offset <= infos[i].cluster)
            low = middle;
          else
            high = middle;
        }
      get_char (self, low)->advance += (float) (positions[i].x_advance * scale);
      get_char (self, low)->begins_cluster = TRUE;
    }
}

/* The code of a character that no font has, in half size with some air. */
double
eh_typesetter_get_box_width (EhTypesetter *self, gunichar c, double size)
{
  EhFont *font = eh_font_set_get_main (self->fonts, EH_PROSE_PLAIN);
  char code[16];
  guint sum = 0;

  g_snprintf (code, sizeof code, "U+%04X", c);
  for (const char *p = code; *p != '\0'; p++)
    sum += eh_font_get_advance (font, (guchar) *p);

  return size * (sum * 0.5 / 1000.0 + 0.5);
}

static void
measure (EhTypesetter *self, const EhItem *item)
{
  double size = self->source.size;
  EhFont *font = eh_font_set_get_main (self->fonts, EH_PROSE_PLAIN);

  if (item->kind == EH_ITEM_OUTLINE)
    {
      measure_outline (self, item);
      return;
    }

  for (guint i = item->first; i < item->first + item->n; i++)
    {
      EhChar *ch = get_char (self, i);

      ch->begins_cluster = TRUE;
      if (item->kind == EH_ITEM_TEXT)
        ch->advance = (float) (eh_font_get_advance (item->font, ch->c) * size * 0.001);
      else if (item->kind == EH_ITEM_BOX)
        ch->advance = (float) eh_typesetter_get_box_width (self, ch->c, size);
      else if (item->kind == EH_ITEM_TAB)
        ch->advance = (float) (TAB_SPACES * eh_font_get_advance (font, ' ') * size / 1000.0);
    }
}

/* Most texts need only this: see eh_unichar_breaks_simply(). */
static void
find_simple_breaks (EhTypesetter *self)
{
  for (guint i = 1; i < self->source.chars->len; i++)
    {
      EhChar *ch = get_char (self, i);
      gunichar before = ch[-1].c;

      if (ch->c == ' ' || ch->c == '\t')
        continue;
      if (before == ' ' || before == '\t')
        ch->can_begin_line = TRUE;
      else if ((before == '-' || before == 0x2013) && i >= 2)
        ch->can_begin_line = g_unichar_isalpha (ch[-2].c) && g_unichar_isalpha (ch->c);
    }
}

static void
find_breaks (EhTypesetter *self)
{
  guint n = self->source.chars->len;
  guint start = get_char (self, 0)->offset;
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);

  pango_get_log_attrs (self->source.text + start, (int) (self->source.end - start), -1,
                       pango_language_from_string (self->language), attributes, (int) n + 1);
  for (guint i = 1; i < n; i++)
    get_char (self, i)->can_begin_line = attributes[i].is_line_break;
}

static guint8
look_up_place (gunichar c)
{
  guint8 flags = EH_PLACE_KNOWN;

  if (eh_unichar_breaks_simply (c))
    flags |= EH_PLACE_SIMPLE_BREAK;
  if (eh_unichar_is_right_to_left (c))
    flags |= EH_PLACE_RIGHT_TO_LEFT;
  if (c == '\t' || eh_unichar_is_ignorable (c) || eh_unichar_needs_shaping (c))
    flags |= EH_PLACE_SPECIAL;

  return flags;
}

/* What the characters of the source line have in common: EH_PLACE_SIMPLE_BREAK
 * if all have it, the others if any has.
 */
static guint8
get_places (EhTypesetter *self)
{
  guint8 any = 0;
  guint8 all = EH_PLACE_SIMPLE_BREAK;

  for (guint i = 0; i < self->source.chars->len; i++)
    {
      gunichar c = get_char (self, i)->c;
      guint8 flags;

      if (c > 0xffff)
        {
          flags = look_up_place (c) | EH_PLACE_SPECIAL;
        }
      else
        {
          if (self->places[c] == 0)
            self->places[c] = look_up_place (c);
          flags = self->places[c];
        }
      any |= flags;
      all &= flags;
    }

  return (guint8) ((any & ~EH_PLACE_SIMPLE_BREAK) | all);
}

/* A line without anything special, as nearly all are, needs no more than fonts. */
static gboolean
classify_simply (EhTypesetter *self, EhProseStyle style, guint index)
{
  EhChar *ch = get_char (self, index);

  ch->font = eh_font_set_find_text (self->fonts, style, ch->c);

  return ch->font != NULL;
}

/* Looks at the characters of the source line: their fonts, widths, directions
 * and breaks.
 */
void
eh_typesetter_analyse (EhTypesetter *self, const EhProse *prose)
{
  guint n = self->source.chars->len;
  EhProseStyle style = EH_PROSE_PLAIN;
  guint8 places = get_places (self);
  gboolean is_special = (places & (EH_PLACE_SPECIAL | EH_PLACE_RIGHT_TO_LEFT)) != 0;

  self->source.is_right_to_left = FALSE;
  g_array_set_size (self->source.items, 0);
  if (n == 0)
    return;

  if (places & EH_PLACE_RIGHT_TO_LEFT)
    find_directions (self);
  for (guint i = 0, span = G_MAXUINT; i < n; i++)
    {
      if (get_char (self, i)->span != span)
        {
          span = get_char (self, i)->span;
          style = get_style (self, prose, span);
        }
      if (is_special || !classify_simply (self, style, i))
        classify (self, style, i);
    }
  make_items (self);
  for (guint i = 0; i < self->source.items->len; i++)
    measure (self, &g_array_index (self->source.items, EhItem, i));
  if (places & EH_PLACE_SIMPLE_BREAK)
    find_simple_breaks (self);
  else
    find_breaks (self);
}
