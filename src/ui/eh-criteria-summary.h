/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-summary.h: what the criteria of a lot come to, and what they lack.
 *
 * Its buttons ask for "criteria.share-rest", and for "criteria.next-gap" with the
 * name of what is missing.
 */
#pragma once

#include <adwaita.h>

#include "core/eh-outline.h"

G_BEGIN_DECLS

#define EH_TYPE_CRITERIA_SUMMARY (eh_criteria_summary_get_type ())
G_DECLARE_FINAL_TYPE (EhCriteriaSummary, eh_criteria_summary, EH, CRITERIA_SUMMARY, AdwBin)

void eh_criteria_summary_show_total (EhCriteriaSummary *self, gint64 total);
void eh_criteria_summary_show (EhCriteriaSummary *self,
                               const EhProcurement *procurement,
                               const EhOutline *outline);

G_END_DECLS
