/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-json-private.h: results as a JSON object, for an exchange file.
 */
#pragma once

#include <jansson.h>

#include "exchange/eh-results-json.h"

G_BEGIN_DECLS

json_t *eh_results_json_build (const EhResults *results,
                               const char *digest,
                               const char *lot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
