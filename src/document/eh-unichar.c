/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-unichar.c: what setting a text must know of a character.
 */
#include "document/eh-unichar-private.h"

typedef struct
{
  gunichar first, last;
} Range;

/* Blocks whose letters run from right to left, and the marks and isolates
 * that make a text run so.
 */
static const Range right_to_left[] = {
  { 0x0590, 0x08ff }, { 0x200f, 0x200f },   { 0x2067, 0x2068 },   { 0xfb1d, 0xfdff },
  { 0xfe70, 0xfefe }, { 0x10800, 0x10fff }, { 0x1e800, 0x1efff },
};

/* Default_Ignorable_Code_Point, as the Unicode Character Database has it:
 * what shows nothing where it is not understood.
 */
static const Range ignorable[] = {
  { 0x00ad, 0x00ad }, { 0x034f, 0x034f },   { 0x061c, 0x061c },   { 0x115f, 0x1160 },
  { 0x17b4, 0x17b5 }, { 0x180b, 0x180f },   { 0x200b, 0x200f },   { 0x202a, 0x202e },
  { 0x2060, 0x206f }, { 0x3164, 0x3164 },   { 0xfe00, 0xfe0f },   { 0xfeff, 0xfeff },
  { 0xffa0, 0xffa0 }, { 0x1bca0, 0x1bca3 }, { 0x1d173, 0x1d17a }, { 0xe0000, 0xe0fff },
};

/* Characters between which a line breaks after a space, after a dash or a
 * hyphen between letters, and nowhere else: Latin, Greek and Cyrillic letters,
 * ASCII, and quotation marks, dash and ellipsis. Spaces of other kinds, soft
 * hyphens and whatever else is left to Pango.
 */
static const Range breaks_simply[] = {
  { 0x0020, 0x00ac }, { 0x00ae, 0x024f }, { 0x0370, 0x0482 }, { 0x048a, 0x052f },
  { 0x1e00, 0x1fff }, { 0x2011, 0x2011 }, { 0x2013, 0x2013 }, { 0x2018, 0x2022 },
  { 0x2026, 0x2026 }, { 0x20ac, 0x20ac },
};

static gboolean
is_in (const Range *ranges, guint n_ranges, gunichar c)
{
  for (guint i = 0; i < n_ranges && c >= ranges[i].first; i++)
    if (c <= ranges[i].last)
      return TRUE;

  return FALSE;
}

/* Whether a text with @c may have to run from right to left. */
gboolean
eh_unichar_is_right_to_left (gunichar c)
{
  return is_in (right_to_left, G_N_ELEMENTS (right_to_left), c);
}

/* Whether @c shows nothing of its own. What Unicode has only set aside for
 * such characters is none of them: nobody knows what it is meant to be.
 */
gboolean
eh_unichar_is_ignorable (gunichar c)
{
  return is_in (ignorable, G_N_ELEMENTS (ignorable), c) && g_unichar_isdefined (c);
}

/* Whether @c is shown on the character before it. */
gboolean
eh_unichar_is_mark (gunichar c)
{
  return c >= 0x300 && g_unichar_ismark (c) && !eh_unichar_is_ignorable (c);
}

/* Whether @c cannot simply stand beside its neighbours. Scripts that are not
 * known to be simple are taken not to be.
 */
gboolean
eh_unichar_needs_shaping (gunichar c)
{
  if (c < 0x300)
    return FALSE;
  if (eh_unichar_is_mark (c))
    return TRUE;

  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARMENIAN:
    case G_UNICODE_SCRIPT_GEORGIAN:
    case G_UNICODE_SCRIPT_CHEROKEE:
    case G_UNICODE_SCRIPT_BRAILLE:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_YI:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Whether a line of such characters breaks by the simple rules above. */
gboolean
eh_unichar_breaks_simply (gunichar c)
{
  return (c >= 0x20 && c < 0x7f) || c == '\t' ||
         is_in (breaks_simply, G_N_ELEMENTS (breaks_simply), c);
}
