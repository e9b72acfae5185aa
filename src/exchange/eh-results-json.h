/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-json.h: results for programs, as evenhand-results/1.
 */
#pragma once

#include "core/eh-results.h"

G_BEGIN_DECLS

char *eh_results_json_write (const EhResults *results,
                             const char *digest,
                             const char *lot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
