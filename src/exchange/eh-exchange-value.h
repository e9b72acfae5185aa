/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-value.h: one JSON value of an exchange file as a field's value,
 * and back.
 */
#pragma once

#include <jansson.h>

#include "core/eh-body.h"
#include "exchange/eh-place.h"

G_BEGIN_DECLS

gboolean eh_exchange_check_object (const EhPlace *place, json_t *json, GError **error);
gboolean eh_exchange_check_array (const EhPlace *place, json_t *json, GError **error);
char *eh_exchange_read_text (const EhPlace *place, json_t *json, gboolean is_line, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_exchange_read_value (const EhPlace *place,
                                 json_t *json,
                                 const EhFieldSpec *spec,
                                 guint currency_digits,
                                 EhBody *body,
                                 GError **error);
json_t *eh_exchange_write_value (const EhBody *body,
                                 const EhFieldSpec *spec,
                                 guint currency_digits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
