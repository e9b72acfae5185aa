/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-json.h: what eh_json_read() read, compared with what jansson read.
 */
#pragma once

#include <jansson.h>

#include "core/eh-json.h"

G_BEGIN_DECLS

char *eh_test_json_write (const GArray *tokens) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_test_json_equals (const GArray *tokens, json_t *value);

G_END_DECLS
