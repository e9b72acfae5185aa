/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-decimal.c: what is read as a decimal is written as the same decimal.
 *
 * The first byte is the number of digits, the rest the text.
 */
#include <string.h>

#include "core/eh-decimal.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Without the zeros that say nothing: "-007.50" is "-7.5". */
static char *
strip (const char *text)
{
  gboolean is_negative = *text == '-';
  g_autofree char *digits = NULL;
  gsize length;

  text += is_negative;
  while (text[0] == '0' && g_ascii_isdigit (text[1]))
    text++;
  digits = g_strdup (text);
  length = strlen (digits);
  if (strchr (digits, '.') != NULL)
    {
      while (digits[length - 1] == '0')
        length--;
      if (digits[length - 1] == '.')
        length--;
      digits[length] = '\0';
    }

  return g_strconcat (is_negative && !g_str_equal (digits, "0") ? "-" : "", digits, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  unsigned int digits = size > 0 ? data[0] % (EH_DECIMAL_MAX_DIGITS + 1) : 0;
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : g_strdup ("");
  g_autofree char *stripped = NULL;
  g_autofree char *full = NULL;
  g_autofree char *brief = NULL;
  g_autoptr (GError) error = NULL;
  gint64 value = 0, again = 0;

  if (!eh_decimal_parse (text, digits, &value, &error))
    {
      g_assert_true (error != NULL && error->domain == EH_DECIMAL_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_no_error (error);
  stripped = strip (text);
  brief = eh_decimal_format_short (value, digits);
  g_assert_cmpstr (brief, ==, stripped);
  full = eh_decimal_format (value, digits);
  g_assert_true (eh_decimal_parse (full, digits, &again, NULL));
  g_assert_cmpint (again, ==, value);

  return 0;
}
