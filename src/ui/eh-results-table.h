/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-table.h: the ranking of a lot with all its marks, for a spreadsheet.
 */
#pragma once

#include "core/eh-results.h"
#include "exchange/eh-csv.h"

G_BEGIN_DECLS

EhCsv *eh_results_table_new (const EhResults *results,
                             const EhLotResults *lot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
