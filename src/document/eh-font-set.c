/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-font-set.c: which installed font sets which character.
 */
#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <string.h>

#include "document/eh-font-private.h"
#include "document/eh-writer.h"

#define N_STYLES (EH_PROSE_EMPHASIS + 1)

/* In @text_fonts: not looked up yet; looked up, and no font has it. */
#define NOT_LOOKED_UP 0
#define NO_FONT G_MAXUINT8

/* Chosen for a calm sans with tabular figures and Latin, Greek and Cyrillic;
 * the first is the best, the second has the most characters.
 */
static const char *const default_families[] = { "Noto Sans", "DejaVu Sans", "Liberation Sans",
                                                "FreeSans",  "Arimo",       NULL };

/* What fontconfig knows of a font file; the patterns belong to @installed. */
typedef struct
{
  const char *family;
  const char *path;
  FcCharSet *charset;
  guint index;
  int weight;
  int slant;
  guint rank;
} Candidate;

struct _EhFontSet
{
  GPtrArray *chains[N_STYLES];  /* (element-type EhFont): unowned; the text fonts, best first */
  guint8 *text_fonts[N_STYLES]; /* per character up to U+FFFF: 1 + place in the chain */
  GHashTable *fonts;            /* path and index -> EhFont (owned) */
  FcFontSet *installed;         /* (nullable): every font with outlines; made when needed */
  GArray *candidates[2];        /* (element-type Candidate): plain and strong, best first */
  GHashTable *outline_fonts[2]; /* character -> EhFont (unowned, nullable) */
};

static EhFont *
get_font (EhFontSet *self, const char *path, guint index)
{
  g_autofree char *key = g_strdup_printf ("%u %s", index, path);
  EhFont *font = g_hash_table_lookup (self->fonts, key);

  if (font == NULL)
    {
      font = eh_font_new (path, index);
      g_hash_table_insert (self->fonts, g_steal_pointer (&key), font);
    }

  return font;
}

static int
get_integer (const FcPattern *pattern, const char *object, int otherwise)
{
  int value;

  return FcPatternGetInteger (pattern, object, 0, &value) == FcResultMatch ? value : otherwise;
}

static const char *
get_string (const FcPattern *pattern, const char *object)
{
  FcChar8 *value;

  return FcPatternGetString (pattern, object, 0, &value) == FcResultMatch ? (const char *) value
                                                                          : "";
}

static gboolean
is_true (const FcPattern *pattern, const char *object)
{
  FcBool value;

  return FcPatternGetBool (pattern, object, 0, &value) == FcResultMatch && value;
}

/* libharu embeds TrueType outlines only; and of a variable font it would take
 * the default instance, whatever weight was asked for.
 */
static gboolean
can_embed (const FcPattern *pattern)
{
  return g_str_equal (get_string (pattern, FC_FONTFORMAT), "TrueType") &&
         !is_true (pattern, FC_VARIABLE) && get_integer (pattern, FC_INDEX, 0) <= 0xffff &&
         get_integer (pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL;
}

/* How far a font is from the style: weight first, then slant. */
static guint
get_distance (const FcPattern *pattern, EhProseStyle style)
{
  int weight = style == EH_PROSE_STRONG ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR;
  gboolean is_slanted = get_integer (pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
  gboolean wants_slant = style == EH_PROSE_EMPHASIS;

  return (guint) abs (get_integer (pattern, FC_WEIGHT, FC_WEIGHT_REGULAR) - weight) * 2 +
         (is_slanted != wants_slant);
}

static FcFontSet *
list_fonts (FcPattern *pattern)
{
  FcObjectSet *objects =
      FcObjectSetBuild (FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_VARIABLE,
                        FC_FONTFORMAT, FC_COLOR, FC_CHARSET, NULL);
  FcFontSet *fonts = FcFontList (NULL, pattern, objects);

  FcObjectSetDestroy (objects);
  FcPatternDestroy (pattern);

  return fonts;
}

/* Adds to each style's chain the family's font that comes nearest to it. */
static void
add_family (EhFontSet *self, const char *family)
{
  FcFontSet *fonts = list_fonts (FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, NULL));

  for (guint style = 0; style < N_STYLES; style++)
    {
      const FcPattern *best = NULL;

      for (int i = 0; i < fonts->nfont; i++)
        {
          const FcPattern *pattern = fonts->fonts[i];
          gint64 order;

          if (!can_embed (pattern))
            continue;
          order = best == NULL ? -1
                               : (gint64) get_distance (pattern, style) -
                                     (gint64) get_distance (best, style);
          if (order < 0 || (order == 0 &&
                            strcmp (get_string (pattern, FC_FILE), get_string (best, FC_FILE)) < 0))
            best = pattern;
        }
      if (best != NULL)
        g_ptr_array_add (self->chains[style], get_font (self, get_string (best, FC_FILE),
                                                        (guint) get_integer (best, FC_INDEX, 0)));
    }

  FcFontSetDestroy (fonts);
}

/**
 * eh_font_set_new:
 * @families: (nullable) (array zero-terminated=1): names of families, the best first;
 *   %NULL for the usual sans families
 * @error: return location for #EH_WRITER_ERROR_FONT
 *
 * Looks for the text fonts. Families that are not installed are passed over.
 *
 * Returns: (transfer full) (nullable): a set with at least one text font, or %NULL
 *   with @error set
 */
EhFontSet *
eh_font_set_new (const char *const *families, GError **error)
{
  g_autoptr (EhFontSet) self = g_new0 (EhFontSet, 1);

  if (families == NULL)
    families = default_families;

  self->fonts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) eh_font_free);
  for (guint i = 0; i < N_STYLES; i++)
    {
      self->chains[i] = g_ptr_array_new ();
      self->text_fonts[i] = g_new0 (guint8, 0x10000);
    }
  for (guint i = 0; i < 2; i++)
    self->outline_fonts[i] = g_hash_table_new (NULL, NULL);
  for (guint i = 0; families[i] != NULL; i++)
    add_family (self, families[i]);

  if (self->chains[EH_PROSE_PLAIN]->len == 0)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) families);

      g_set_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_FONT,
                   "None of these TrueType fonts is installed, and a PDF needs one: %s.", names);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * eh_font_set_free:
 * @self: (transfer full): a set
 */
void
eh_font_set_free (EhFontSet *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < N_STYLES; i++)
    {
      g_ptr_array_unref (self->chains[i]);
      g_free (self->text_fonts[i]);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_hash_table_unref (self->outline_fonts[i]);
      g_clear_pointer (&self->candidates[i], g_array_unref);
    }
  g_clear_pointer (&self->installed, FcFontSetDestroy);
  g_hash_table_unref (self->fonts);
  g_free (self);
}

/**
 * eh_font_set_get_main:
 * @self: a set
 * @style: a style
 *
 * Returns: (transfer none): the font that most of the style's text is set in
 */
EhFont *
eh_font_set_get_main (EhFontSet *self, EhProseStyle style)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_ptr_array_index (self->chains[style], 0);
}

static guint8
look_up_text (const EhFontSet *self, EhProseStyle style, gunichar c)
{
  const GPtrArray *chain = self->chains[style];

  for (guint i = 0; i < chain->len && i + 1 < NO_FONT; i++)
    if (eh_font_has (g_ptr_array_index (chain, i), c))
      return (guint8) (i + 1);

  return NO_FONT;
}

/**
 * eh_font_set_find_text:
 * @self: a set
 * @style: a style
 * @c: a character
 *
 * Returns: (transfer none) (nullable): the first text font that has @c; %NULL if none
 *   has, as for all characters beyond U+FFFF, which libharu would make spaces
 */
EhFont *
eh_font_set_find_text (EhFontSet *self, EhProseStyle style, gunichar c)
{
  guint8 *place;

  g_return_val_if_fail (self != NULL, NULL);

  if (c > 0xffff)
    return NULL;

  place = &self->text_fonts[style][c];
  if (*place == NOT_LOOKED_UP)
    *place = look_up_text (self, style, c);

  return *place == NO_FONT ? NULL : g_ptr_array_index (self->chains[style], *place - 1);
}

/* Families that go well with the text fonts come first. */
static guint
get_rank (const char *family)
{
  if (g_str_has_prefix (family, "Noto Sans"))
    return 0;
  if (g_str_equal (family, "DejaVu Sans"))
    return 1;
  if (g_str_has_prefix (family, "Noto "))
    return 2;

  return 3;
}

static int
compare_candidates (gconstpointer a, gconstpointer b, int weight)
{
  const Candidate *x = a, *y = b;
  int order = (int) x->rank - (int) y->rank;

  if (order == 0)
    order = strcmp (x->family, y->family);
  if (order == 0)
    order = x->slant - y->slant;
  if (order == 0)
    order = abs (x->weight - weight) - abs (y->weight - weight);
  if (order == 0)
    order = strcmp (x->path, y->path);

  return order != 0 ? order : (int) x->index - (int) y->index;
}

static int
compare_plain (gconstpointer a, gconstpointer b)
{
  return compare_candidates (a, b, FC_WEIGHT_REGULAR);
}

static int
compare_strong (gconstpointer a, gconstpointer b)
{
  return compare_candidates (a, b, FC_WEIGHT_BOLD);
}

/* Fonts whose glyphs are pictures have no outlines that could be drawn. */
static void
list_candidates (EhFontSet *self)
{
  GCompareFunc const compare[2] = { compare_plain, compare_strong };

  if (self->installed != NULL)
    return;

  self->installed = list_fonts (FcPatternBuild (NULL, FC_OUTLINE, FcTypeBool, FcTrue, NULL));
  for (guint i = 0; i < 2; i++)
    {
      self->candidates[i] = g_array_new (FALSE, TRUE, sizeof (Candidate));
      for (int j = 0; j < self->installed->nfont; j++)
        {
          const FcPattern *pattern = self->installed->fonts[j];
          Candidate candidate = { .family = get_string (pattern, FC_FAMILY),
                                  .path = get_string (pattern, FC_FILE),
                                  .index = (guint) get_integer (pattern, FC_INDEX, 0),
                                  .weight = get_integer (pattern, FC_WEIGHT, FC_WEIGHT_REGULAR),
                                  .slant = get_integer (pattern, FC_SLANT, FC_SLANT_ROMAN) };

          candidate.rank = get_rank (candidate.family);
          if (!is_true (pattern, FC_COLOR) && candidate.index <= 0xffff &&
              FcPatternGetCharSet (pattern, FC_CHARSET, 0, &candidate.charset) == FcResultMatch)
            g_array_append_val (self->candidates[i], candidate);
        }
      g_array_sort (self->candidates[i], compare[i]);
    }
}

static EhFont *
look_up_outline (EhFontSet *self, gboolean is_strong, gunichar c)
{
  EhFont *font = eh_font_set_get_main (self, is_strong ? EH_PROSE_STRONG : EH_PROSE_PLAIN);
  const GArray *candidates;

  if (eh_font_has (font, c))
    return font;

  list_candidates (self);
  candidates = self->candidates[is_strong];
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (!FcCharSetHasChar (candidate->charset, c))
        continue;
      font = get_font (self, candidate->path, candidate->index);
      if (eh_font_has (font, c))
        return font;
    }

  return NULL;
}

/**
 * eh_font_set_find_outline:
 * @self: a set
 * @is_strong: whether it is bold
 * @c: a character
 *
 * Looks through all installed fonts, beginning with the one most text is set in.
 *
 * Returns: (transfer none) (nullable): a font that draws @c; %NULL if none has it
 */
EhFont *
eh_font_set_find_outline (EhFontSet *self, gboolean is_strong, gunichar c)
{
  gpointer font;

  g_return_val_if_fail (self != NULL, NULL);

  is_strong = !!is_strong;
  if (!g_hash_table_lookup_extended (self->outline_fonts[is_strong], GUINT_TO_POINTER (c), NULL,
                                     &font))
    {
      font = look_up_outline (self, is_strong, c);
      g_hash_table_insert (self->outline_fonts[is_strong], GUINT_TO_POINTER (c), font);
    }

  return font;
}
