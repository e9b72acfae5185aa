/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording.h: what the record's words, numbers and results are called.
 *
 * Documents, the workbook and the screens say the same thing in the same
 * words because they all ask here. Texts are translated; numbers are not: the
 * point is a full stop and a comma groups thousands of money, whatever the
 * locale, so that a document is the same wherever it is made.
 */
#pragma once

#include "core/eh-results.h"

G_BEGIN_DECLS

/* What stands where there is nothing to say. */
#define EH_WORDING_NONE "–"

const char *eh_wording_regime (EhRegime regime);
const char *eh_wording_role (EhRole role);
char *eh_wording_roles (guint roles) G_GNUC_WARN_UNUSED_RESULT;
const char *eh_wording_criterion_kind (EhCriterionKind kind);
const char *eh_wording_method (EhMethod method);
const char *eh_wording_key_criterion (EhKeyCriterion key_criterion);
const char *eh_wording_formula (int formula);
const char *eh_wording_formula_rule (int formula);
const char *eh_wording_formula_expression (int formula);
const char *eh_wording_tie_break (int tie_break);
const char *eh_wording_bidder_kind (int kind);
const char *eh_wording_ground (int ground);
const char *eh_wording_step (int step);
const char *eh_wording_milestone (const EhMilestone *milestone);
const char *eh_wording_evidence_type (int type);
const char *eh_wording_cycle_stage (int stage);

char *eh_wording_money (gint64 amount, const char *currency) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_marks (gint64 units, guint decimals) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_percent (gint64 hundredths) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_score (gint64 hundredths) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_index (const EhResult *result) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_date (gint64 milliseconds) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_day (const char *day) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_minute (gint64 milliseconds) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_time (gint64 milliseconds) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_name (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_list (const char *const *items, guint n_items) G_GNUC_WARN_UNUSED_RESULT;

char *eh_wording_divergence (gint64 score, gint64 agreed) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_exclusion (const EhResult *result) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_lead (const EhLotResults *lot, guint i, guint decimals) G_GNUC_WARN_UNUSED_RESULT;
char *eh_wording_tie (const EhLotResults *lot,
                      const EhTie *tie,
                      guint decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
