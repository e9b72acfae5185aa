/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-lot-results.h: the results of one lot, worked out.
 *
 * Private to the results: eh_results_new() is how everybody else asks.
 */
#pragma once

#include "core/eh-results.h"

G_BEGIN_DECLS

EhLotResults *eh_lot_results_new (const EhProcurement *procurement,
                                  const EhLot *row,
                                  guint decimals) G_GNUC_WARN_UNUSED_RESULT;
void eh_lot_results_free (EhLotResults *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhLotResults, eh_lot_results_free)

G_END_DECLS
