/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-json.h: the bytes of a file as JSON, or why they are not.
 */
#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

json_t *eh_exchange_parse (const char *bytes,
                           gsize length,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *eh_exchange_print (json_t *json) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
