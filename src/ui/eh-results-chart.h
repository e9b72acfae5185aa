/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-chart.h: the marks of a lot's tenders as bars made of criteria.
 */
#pragma once

#include "core/eh-results.h"
#include "document/eh-chart.h"

G_BEGIN_DECLS

EhChart *eh_results_chart_new (const EhLotResults *lot, guint decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
