/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-ranking.h: the order of a lot's tenders, and how ties are settled.
 */
#pragma once

#include "core/eh-price.h"
#include "core/eh-results.h"

G_BEGIN_DECLS

void eh_ranking_settle (const EhProcurement *procurement,
                        EhLotResults *lot,
                        const EhIndex *indexes);

G_END_DECLS
