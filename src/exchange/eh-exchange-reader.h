/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-reader.h: reads an exchange file.
 */
#pragma once

#include "exchange/eh-exchange.h"

G_BEGIN_DECLS

EhExchange *eh_exchange_read (const char *bytes,
                              gsize length,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
