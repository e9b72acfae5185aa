/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-coverage.h: which of the five key criteria are covered, and with what weight.
 *
 * Regulation 5 of SI 2023/1348 names them. One that a group covers counts for all
 * in the group; a criterion may cover several, so the weights can add up to more
 * than 100.
 */
#pragma once

#include "core/eh-outline.h"

G_BEGIN_DECLS

/**
 * EhCoverage:
 * @is_covered: whether a criterion or a group says that it covers it
 * @weight: what those criteria weigh, in hundredths of a percent of the total
 */
typedef struct
{
  gboolean is_covered;
  gint64 weight;
} EhCoverage;

guint eh_coverage_measure (const EhOutline *outline, EhCoverage coverage[EH_N_KEY_CRITERIA]);

G_END_DECLS
