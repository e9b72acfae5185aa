/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-currency.c: how many digits a currency's minor unit has.
 *
 * Source: ISO 4217, list one, column "minor unit". Only the exceptions from
 * two digits stand here. Metals and currencies of account for which the list
 * says "N.A." are no currencies of a tender.
 */
#include "core/eh-currency.h"

#include <string.h>

static const char *const without_minor_unit[] = { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                                  "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                                  "VND", "VUV", "XAF", "XOF", "XPF", NULL };
static const char *const with_three_digits[] = { "BHD", "IQD", "JOD", "KWD",
                                                 "LYD", "OMR", "TND", NULL };
/* Units of account that follow inflation; Chile's tenders are priced in one. */
static const char *const with_four_digits[] = { "CLF", "UYW", NULL };

/**
 * eh_currency_is_code:
 * @text: a text
 *
 * Returns: %TRUE if @text has the form of an ISO 4217 code: three capital
 *   letters. Whether such a currency exists is not looked up, since the list
 *   changes.
 */
gboolean
eh_currency_is_code (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) &&
         g_ascii_isupper (text[2]);
}

/**
 * eh_currency_get_digits:
 * @code: an ISO 4217 code
 *
 * Returns: the digits after the point of an amount in that currency: 2 for
 *   "GBP", 0 for "JPY", 3 for "KWD", 4 for "CLF"
 */
unsigned int
eh_currency_get_digits (const char *code)
{
  g_return_val_if_fail (code != NULL, 2);

  if (g_strv_contains (without_minor_unit, code))
    return 0;
  if (g_strv_contains (with_three_digits, code))
    return 3;
  if (g_strv_contains (with_four_digits, code))
    return 4;
  return 2;
}
