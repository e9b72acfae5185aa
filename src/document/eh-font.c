/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-font.c: one installed font.
 */
#include "document/eh-font.h"

#include "document/eh-font-private.h"

#define UNKNOWN_ADVANCE G_MAXUINT16

struct _EhFont
{
  char *path;
  guint index;
  hb_font_t *hb_font;
  guint units_per_em;
  guint16 *advances; /* (nullable) (array fixed-size=65536): made when first asked for */
};

/* Opens a font file, which fontconfig has found to be one. What cannot be read
 * has no characters, so nothing is set in it.
 */
EhFont *
eh_font_new (const char *path, guint index)
{
  EhFont *self = g_new0 (EhFont, 1);
  hb_blob_t *blob = hb_blob_create_from_file (path);
  hb_face_t *face = hb_face_create (blob, index);

  self->path = g_strdup (path);
  self->index = index;
  self->units_per_em = hb_face_get_upem (face);
  self->hb_font = hb_font_create (face);
  hb_font_set_scale (self->hb_font, (int) self->units_per_em, (int) self->units_per_em);
  hb_face_destroy (face);
  hb_blob_destroy (blob);

  return self;
}

void
eh_font_free (EhFont *self)
{
  hb_font_destroy (self->hb_font);
  g_free (self->path);
  g_free (self->advances);
  g_free (self);
}

/**
 * eh_font_get_path:
 * @self: a font
 *
 * Returns: (type filename): the file it is in
 */
const char *
eh_font_get_path (const EhFont *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * eh_font_get_index:
 * @self: a font
 *
 * Returns: which font of its file it is, 0 for the first
 */
guint
eh_font_get_index (const EhFont *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->index;
}

/**
 * eh_font_has:
 * @self: a font
 * @c: a character
 *
 * Returns: whether the font has a glyph for @c
 */
gboolean
eh_font_has (const EhFont *self, gunichar c)
{
  hb_codepoint_t glyph;

  g_return_val_if_fail (self != NULL, FALSE);

  return hb_font_get_nominal_glyph (self->hb_font, c, &glyph) && glyph != 0;
}

static guint16
compute_advance (const EhFont *self, gunichar c)
{
  hb_codepoint_t glyph;
  guint advance;

  if (!hb_font_get_nominal_glyph (self->hb_font, c, &glyph))
    return 0;

  advance = (guint) MAX (hb_font_get_glyph_h_advance (self->hb_font, glyph), 0);

  return (guint16) MIN (advance * 1000 / self->units_per_em, UNKNOWN_ADVANCE - 1);
}

/**
 * eh_font_get_advance:
 * @self: a font
 * @c: a character, at most U+FFFF
 *
 * Returns: how wide @c is, in thousandths of the size; 0 if the font lacks it
 */
guint
eh_font_get_advance (EhFont *self, gunichar c)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (c <= 0xffff, 0);

  if (self->advances == NULL)
    {
      self->advances = g_new (guint16, 0x10000);
      for (guint i = 0; i < 0x10000; i++)
        self->advances[i] = UNKNOWN_ADVANCE;
    }
  if (self->advances[c] == UNKNOWN_ADVANCE)
    self->advances[c] = compute_advance (self, c);

  return self->advances[c];
}

/**
 * eh_font_get_hb_font:
 * @self: a font
 *
 * Returns: (transfer none): the font for HarfBuzz, scaled to its own units
 */
hb_font_t *
eh_font_get_hb_font (const EhFont *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hb_font;
}

/**
 * eh_font_get_units_per_em:
 * @self: a font
 *
 * Returns: how many of its units make its size
 */
double
eh_font_get_units_per_em (const EhFont *self)
{
  g_return_val_if_fail (self != NULL, 1000);

  return self->units_per_em;
}
