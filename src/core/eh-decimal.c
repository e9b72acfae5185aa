/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-decimal.c: decimals as whole numbers of their smallest unit.
 */
#include "core/eh-decimal.h"

#include <string.h>

GQuark
eh_decimal_error_quark (void)
{
  return g_quark_from_static_string ("eh-decimal-error");
}

/**
 * eh_decimal_power_of_ten:
 * @digits: at most %EH_DECIMAL_MAX_DIGITS
 *
 * Returns: ten to the power of @digits: how many of the smallest unit make
 *   one whole
 */
gint64
eh_decimal_power_of_ten (unsigned int digits)
{
  gint64 power = 1;

  g_return_val_if_fail (digits <= EH_DECIMAL_MAX_DIGITS, 1);

  while (digits-- > 0)
    power *= 10;

  return power;
}

static gboolean
syntax_error (const char *text, GError **error)
{
  const char *end = text;

  /* Shown to people, so a long wrong text is cut rather than repeated, and
   * between two characters. */
  if (g_utf8_validate (text, -1, NULL))
    for (guint i = 0; i < 24 && *end != '\0'; i++)
      end = g_utf8_next_char (end);

  g_set_error (error, EH_DECIMAL_ERROR, EH_DECIMAL_ERROR_SYNTAX,
               "“%.*s” is not a decimal number such as 12.5", (int) (end - text), text);
  return FALSE;
}

/**
 * eh_decimal_parse:
 * @text: a decimal such as "12.5", "-3" or "0.25"
 * @digits: how many digits after the point the smallest unit has
 * @value: (out): the number of smallest units
 * @error: return location for an #EhDecimalError
 *
 * Reads an optional minus sign, at least one digit and, if there is a full
 * stop, at least one digit after it. Spaces, a plus sign, an exponent and a
 * comma are refused, and so is a digit beyond the smallest unit unless it is
 * a zero: nothing is ever rounded away in silence.
 *
 * Returns: %TRUE if @value was set
 */
gboolean
eh_decimal_parse (const char *text, unsigned int digits, gint64 *value, GError **error)
{
  const char *p = text;
  gboolean is_negative;
  gint64 units = 0;
  unsigned int seen = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  g_return_val_if_fail (digits <= EH_DECIMAL_MAX_DIGITS, FALSE);

  is_negative = *p == '-';
  if (is_negative)
    p++;
  if (!g_ascii_isdigit (*p))
    return syntax_error (text, error);

  for (; g_ascii_isdigit (*p); p++)
    if (__builtin_mul_overflow (units, 10, &units) ||
        __builtin_add_overflow (units, *p - '0', &units))
      goto out_of_range;

  if (*p == '.')
    {
      if (!g_ascii_isdigit (p[1]))
        return syntax_error (text, error);
      for (p++; g_ascii_isdigit (*p); p++)
        {
          if (seen == digits && *p != '0')
            {
              g_set_error (error, EH_DECIMAL_ERROR, EH_DECIMAL_ERROR_DIGITS,
                           "it has more than %u digits after the point", digits);
              return FALSE;
            }
          if (seen == digits)
            continue;
          if (__builtin_mul_overflow (units, 10, &units) ||
              __builtin_add_overflow (units, *p - '0', &units))
            goto out_of_range;
          seen++;
        }
    }
  if (*p != '\0')
    return syntax_error (text, error);

  for (; seen < digits; seen++)
    if (__builtin_mul_overflow (units, 10, &units))
      goto out_of_range;

  *value = is_negative ? -units : units;
  return TRUE;

out_of_range:
  g_set_error_literal (error, EH_DECIMAL_ERROR, EH_DECIMAL_ERROR_RANGE, "it is too large");
  return FALSE;
}

/**
 * eh_decimal_format:
 * @value: a number of smallest units
 * @digits: how many digits after the point the smallest unit has
 *
 * Returns: (transfer full): @value with exactly @digits digits after the
 *   point, as eh_decimal_parse() reads it
 */
char *
eh_decimal_format (gint64 value, unsigned int digits)
{
  gint64 power = eh_decimal_power_of_ten (digits);
  /* Negated as unsigned, so that the smallest number does not overflow. */
  guint64 units = value < 0 ? -(guint64) value : (guint64) value;

  if (digits == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, value < 0 ? "-" : "",
                          units / (guint64) power, (int) digits, units % (guint64) power);
}

/**
 * eh_decimal_format_short:
 * @value: a number of smallest units
 * @digits: how many digits after the point the smallest unit has
 *
 * Returns: (transfer full): as eh_decimal_format(), without zeros at the end
 *   of the fraction: 1250 hundredths are "12.5", 400 are "4"
 */
char *
eh_decimal_format_short (gint64 value, unsigned int digits)
{
  char *text = eh_decimal_format (value, digits);
  gsize length = strlen (text);

  if (digits == 0)
    return text;
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';

  return text;
}
