/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-text.c: text from people, as a cell, a name or a page head can
 * hold it.
 */
#include "document/eh-workbook-text.h"

#include <string.h>

#define REPLACEMENT 0xfffd
#define WORD_JOINER "\342\201\240"
/* A sheet's name has at most 31 characters; libxlsxwriter has room for two of
 * them with a range in 128 bytes. */
#define MAX_NAME_CHARACTERS 31
#define MAX_NAME_BYTES 40

/* “_x”, four hexadecimal digits, “_”: how the format writes a character. */
static gboolean
looks_like_escape (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;

  return p[6] == '_';
}

/* What XML 1.0 can hold, without the carriage return, which readers change. */
static gboolean
can_stand (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c != 0xfffe && c != 0xffff && c != 0x7f);
}

/**
 * eh_workbook_text_is_plain:
 * @text: a text
 *
 * Returns: whether @text can stand in a cell as it is
 */
gboolean
eh_workbook_text_is_plain (const char *text)
{
  gsize length = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p++, length++)
    {
      unsigned char c = (unsigned char) *p;

      /* 0xef begins, among many others, the two that XML cannot hold. */
      if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f || c == 0xef || looks_like_escape (p))
        return FALSE;
    }

  /* A text has at most as many UTF-16 units as bytes. */
  return length <= 32767 && g_utf8_validate (text, (gssize) length, NULL);
}

/**
 * eh_workbook_text_take:
 * @text: a text, valid or not
 * @max_units: the most UTF-16 units that a reader may find
 * @taken: (out): how many bytes of @text are in what is returned
 *
 * Takes as much of @text as a cell can hold: bytes that are no text and
 * characters that XML cannot hold become U+FFFD, and what looks like an escape
 * of the format is escaped.
 *
 * Returns: (transfer full): the text for the cell
 */
char *
eh_workbook_text_take (const char *text, gsize max_units, gsize *taken)
{
  GString *out = g_string_new (NULL);
  const char *p = text;
  gsize units = 0;

  g_return_val_if_fail (text != NULL && taken != NULL, NULL);

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char_validated (p, -1);
      gboolean is_valid = c != (gunichar) -1 && c != (gunichar) -2;
      gsize width = is_valid && c > 0xffff ? 2 : 1;

      if (units + width > max_units)
        break;
      if (looks_like_escape (p))
        g_string_append (out, "_x005F");
      g_string_append_unichar (out, is_valid && can_stand (c) ? c : REPLACEMENT);
      units += width;
      p = is_valid ? g_utf8_next_char (p) : p + 1;
    }
  *taken = (gsize) (p - text);

  return g_string_free (out, FALSE);
}

/**
 * eh_workbook_text_get_longest_line:
 * @text: a text
 *
 * Returns: how many characters its longest line has
 */
gsize
eh_workbook_text_get_longest_line (const char *text)
{
  gsize longest = 0;
  gsize length = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        length = 0;
      /* Bytes that go on with a character are not counted. */
      else if (((unsigned char) *p & 0xc0) != 0x80)
        length++;
      longest = MAX (longest, length);
    }

  return longest;
}

/**
 * eh_workbook_text_count_lines:
 * @text: a text
 * @width: how many characters go on a line
 *
 * Returns: how many lines @text needs, about: characters differ in width
 */
gsize
eh_workbook_text_count_lines (const char *text, gsize width)
{
  gsize lines = 1;
  gsize length = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      /* Bytes that go on with a character are not counted. */
      if (((unsigned char) *p & 0xc0) == 0x80)
        continue;
      if (*p == '\n' || length == width)
        {
          lines++;
          length = 0;
        }
      length += *p != '\n';
    }

  return lines;
}

/**
 * eh_workbook_text_cut:
 * @text: a text, valid or not
 * @max_characters: how many characters there is room for
 *
 * For places that show the beginning of what stands in full elsewhere.
 *
 * Returns: (transfer full): the beginning of @text, with an ellipsis if there
 *   is more
 */
char *
eh_workbook_text_cut (const char *text, gsize max_characters)
{
  gsize taken;
  g_autofree char *safe = eh_workbook_text_take (text, strlen (text), &taken);
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (safe, -1) <= (gssize) max_characters)
    return g_steal_pointer (&safe);

  beginning = g_utf8_substring (safe, 0, (gssize) max_characters - 1);

  return g_strconcat (beginning, "…", NULL);
}

/**
 * eh_workbook_text_make_name:
 * @prefix: what the sheet holds
 * @id: (nullable): id of the lot it is about
 * @number: the lot's number, from 1
 *
 * Makes a name that a sheet can have: no more than 31 characters and none of
 * those that formulas use. An id that cannot stand there gives way to the
 * lot's number.
 *
 * Returns: (transfer full): the name
 */
char *
eh_workbook_text_make_name (const char *prefix, const char *id, guint number)
{
  g_autofree char *name = NULL;

  if (id == NULL)
    return g_strdup (prefix);

  name = g_strdup_printf ("%s %s", prefix, id);
  if (strpbrk (id, "[]:*?/\\'!\n\t") == NULL && eh_workbook_text_is_plain (id) &&
      strlen (name) <= MAX_NAME_BYTES && g_utf8_strlen (name, -1) <= MAX_NAME_CHARACTERS)
    return g_steal_pointer (&name);

  /* Two blanks: no id begins with one, so no lot's id is taken. */
  return g_strdup_printf ("%s  %u", prefix, number);
}

/**
 * eh_workbook_text_make_page_line:
 * @text: a text
 * @max_characters: how many characters there is room for
 *
 * In the head and foot of a page an ampersand begins a code. It is doubled;
 * and since libxlsxwriter takes what follows for the code of a picture, a
 * character of no width keeps both apart.
 *
 * Returns: (transfer full): the beginning of @text for such a place
 */
char *
eh_workbook_text_make_page_line (const char *text, gsize max_characters)
{
  g_autofree char *beginning = eh_workbook_text_cut (text, max_characters);
  GString *line = g_string_new (NULL);

  for (const char *p = beginning; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (line, "&&" WORD_JOINER);
      else
        g_string_append_c (line, *p == '\n' ? ' ' : *p);
    }

  return g_string_free (line, FALSE);
}
