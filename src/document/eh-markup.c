/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-markup.c: texts and numbers as HTML and SVG write them.
 */
#include <math.h>
#include <stdlib.h>

#include "document/eh-markup-private.h"

/* Appends a text so that no character of it is markup, between tags or in a
 * quoted attribute.
 */
void
eh_markup_append_text (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      case '\'':
        g_string_append (out, "&#39;");
        break;
      default:
        g_string_append_c (out, *p);
        break;
      }
}

/* Appends a length to the hundredth, which is finer than any screen or printer
 * shows, without zeros at the end and in no locale.
 */
void
eh_markup_append_number (GString *out, double number)
{
  long hundredths = lround (number * 100);
  long whole = labs (hundredths) / 100;
  long rest = labs (hundredths) % 100;

  if (hundredths < 0)
    g_string_append_c (out, '-');
  if (rest == 0)
    g_string_append_printf (out, "%ld", whole);
  else if (rest % 10 == 0)
    g_string_append_printf (out, "%ld.%ld", whole, rest / 10);
  else
    g_string_append_printf (out, "%ld.%02ld", whole, rest);
}
