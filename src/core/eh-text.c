/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-text.c: what a text in the record may contain.
 */
#include "core/eh-text.h"

#include <string.h>

GQuark
eh_text_error_quark (void)
{
  return g_quark_from_static_string ("eh-text-error");
}

/* Bidirectional embeddings and overrides are refused with the controls: they
 * can make a name or a reason read otherwise than it is stored. The marks
 * and isolates that right-to-left text needs stay.
 */
static gboolean
is_allowed (gunichar c, gboolean is_line)
{
  if (c == '\n' || c == '\t')
    return !is_line;
  if (c < 0x20 || (c >= 0x7f && c <= 0x9f))
    return FALSE;
  if (c == 0x2028 || c == 0x2029 || c == 0xfeff || (c >= 0x202a && c <= 0x202e))
    return FALSE;
  if ((c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef))
    return FALSE;
  return TRUE;
}

static gboolean
check_characters (const char *text, gsize length, gboolean is_line, GError **error)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_allowed (c, is_line))
        {
          if (is_line && (c == '\n' || c == '\t'))
            g_set_error_literal (error, EH_TEXT_ERROR, EH_TEXT_ERROR_CHARACTER,
                                 "it must be a single line without tabs");
          else
            g_set_error (error, EH_TEXT_ERROR, EH_TEXT_ERROR_CHARACTER,
                         "it contains the character U+%04X, which a text may not contain", c);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/**
 * eh_text_check:
 * @text: (array length=length): bytes
 * @length: how many
 * @is_line: whether line feed and tab are refused too
 * @error: return location for an #EhTextError
 *
 * Says whether @text is as a text in the record must be. Length limits are
 * the field's, not looked at here.
 *
 * Returns: %TRUE if it is
 */
gboolean
eh_text_check (const char *text, gsize length, gboolean is_line, GError **error)
{
  g_autofree char *normal = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, EH_TEXT_ERROR, EH_TEXT_ERROR_ENCODING, "it is not valid UTF-8");
      return FALSE;
    }
  if (!check_characters (text, length, is_line, error))
    return FALSE;

  /* ASCII is its own normal form; most texts are found here. */
  if (is_ascii (text, length))
    return TRUE;

  normal = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
  if (normal == NULL || strlen (normal) != length || memcmp (normal, text, length) != 0)
    {
      g_set_error_literal (error, EH_TEXT_ERROR, EH_TEXT_ERROR_NORMALIZATION,
                           "it is not in Unicode normalisation form C");
      return FALSE;
    }

  return TRUE;
}

static char *
unify_line_ends (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\r')
        {
          g_string_append_c (out, '\n');
          if (p[1] == '\n')
            p++;
        }
      else
        g_string_append_c (out, *p);
    }

  return g_string_free (out, FALSE);
}

/**
 * eh_text_normalize:
 * @text: a text as somebody typed, pasted or imported it
 * @is_line: whether it must be a single line
 * @error: return location for an #EhTextError
 *
 * Brings @text into the form the record holds: line ends of other systems
 * become line feeds, characters their normal form C. What cannot be stored is
 * refused, never dropped in silence.
 *
 * Returns: (transfer full) (nullable): a text that eh_text_check() takes
 */
char *
eh_text_normalize (const char *text, gboolean is_line, GError **error)
{
  g_autofree char *unified = NULL;
  g_autofree char *normal = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, EH_TEXT_ERROR, EH_TEXT_ERROR_ENCODING, "it is not valid UTF-8");
      return NULL;
    }
  unified = unify_line_ends (text);
  normal = g_utf8_normalize (unified, -1, G_NORMALIZE_NFC);
  if (!check_characters (normal, strlen (normal), is_line, error))
    return NULL;

  return g_steal_pointer (&normal);
}
