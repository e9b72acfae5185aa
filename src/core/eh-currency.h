/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-currency.h: how many digits a currency's minor unit has.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean eh_currency_is_code (const char *text);
unsigned int eh_currency_get_digits (const char *code);

G_END_DECLS
