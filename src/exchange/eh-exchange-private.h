/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-private.h: how the reader fills an exchange.
 */
#pragma once

#include "exchange/eh-exchange-keys.h"
#include "exchange/eh-exchange.h"
#include "exchange/eh-place.h"

G_BEGIN_DECLS

EhExchange *eh_exchange_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_exchange_add (EhExchange *self,
                          EhBody *body,
                          const EhPlace *place,
                          const EhExchangeKey *keys,
                          GError **error);
void eh_exchange_place_error (EhExchangeError code,
                              const char *path,
                              const EhBody *body,
                              const EhExchangeKey *keys,
                              GError **error);

G_END_DECLS
