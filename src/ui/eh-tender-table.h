/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-table.h: tenders as a table for a spreadsheet.
 */
#pragma once

#include "core/eh-results.h"
#include "exchange/eh-csv.h"

G_BEGIN_DECLS

EhCsv *eh_tender_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_tender_table_add (EhCsv *table,
                          const EhProcurement *procurement,
                          const EhLotResults *lot,
                          const EhResult *result);

G_END_DECLS
