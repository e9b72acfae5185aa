/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-permission.c: who may do what, and when.
 *
 * Adding an action means a row here and a line in the test that states the
 * rules a second time.
 */
#include "core/eh-permission.h"

/* Marked here, translated by whoever shows it: this ring knows no locale. */
#define N_(text) (text)

#define STAGE(stage) (1u << EH_STAGE_##stage)
/* The stages from the first to the last, both included. */
#define SPAN(first, last) ((STAGE (last) << 1) - STAGE (first))
#define ALWAYS SPAN (PREPARE, MONITOR)

G_STATIC_ASSERT (EH_N_ROLES == EH_ROLE_AUDITOR + 1);

/**
 * Row:
 * @stages: for each role the set of stages in which it may
 * @roles: why somebody without any of these roles may not
 * @early: (nullable): why not yet
 * @late: (nullable): why not any more
 */
typedef struct
{
  const char *name;
  const char *title;
  guint stages[EH_N_ROLES];
  const char *roles;
  const char *early;
  const char *late;
} Row;

#define LEAD(stages) [EH_ROLE_LEAD] = (stages)
#define CHAIR(stages) [EH_ROLE_CHAIR] = (stages)
#define EVALUATOR(stages) [EH_ROLE_EVALUATOR] = (stages)
#define PATIENT(stages) [EH_ROLE_PATIENT_REPRESENTATIVE] = (stages)
#define PRICE_ASSESSOR(stages) [EH_ROLE_PRICE_ASSESSOR] = (stages)
#define ADVISER(stages) [EH_ROLE_ADVISER] = (stages)
#define OBSERVER(stages) [EH_ROLE_OBSERVER] = (stages)
#define AUDITOR(stages) [EH_ROLE_AUDITOR] = (stages)
/* Who decides, and who works beside them. */
#define PANEL(stages) CHAIR (stages), EVALUATOR (stages), PATIENT (stages)
#define EVERYBODY_BUT_AUDITOR(stages)                                                              \
  LEAD (stages), PANEL (stages), PRICE_ASSESSOR (stages), ADVISER (stages), OBSERVER (stages)

static const Row rows[] = {
  [EH_ACTION_DESCRIBE_PROCUREMENT] = {
    "describe-procurement", N_ ("Describe the procurement and its lots"),
    { LEAD (SPAN (PREPARE, CRITERIA)) },
    N_ ("The lead describes the procurement."), NULL,
    N_ ("The procurement is fixed once tenders are invited."),
  },
  [EH_ACTION_PLAN_TIMETABLE] = {
    "plan-timetable", N_ ("Plan the timetable"),
    { LEAD (ALWAYS) },
    N_ ("The lead plans the timetable."), NULL, NULL,
  },
  [EH_ACTION_RECORD_EVIDENCE] = {
    "record-evidence", N_ ("Record what patients said"),
    { LEAD (SPAN (PREPARE, CRITERIA)), CHAIR (SPAN (PREPARE, CRITERIA)),
      PATIENT (SPAN (PREPARE, CRITERIA)) },
    N_ ("The lead, the chair and patient representatives record what patients said."), NULL,
    N_ ("What the criteria rest on is fixed once tenders are invited."),
  },
  [EH_ACTION_MANAGE_PANEL] = {
    "manage-panel", N_ ("Invite and change members"),
    { LEAD (SPAN (PREPARE, DECISION)) },
    N_ ("The lead invites the members of the panel."), NULL,
    N_ ("The panel that decided stays on record as it was."),
  },
  [EH_ACTION_READ_SUPPORT] = {
    "read-support", N_ ("Read access needs and payment of others"),
    { LEAD (ALWAYS), CHAIR (ALWAYS) },
    N_ ("Access needs and payment are private: the member, the lead and the chair see them."),
    NULL, NULL,
  },
  [EH_ACTION_WRITE_TERMS] = {
    "write-terms", N_ ("Write the terms of reference"),
    { LEAD (SPAN (PREPARE, CRITERIA)), CHAIR (SPAN (PREPARE, CRITERIA)) },
    N_ ("The lead and the chair write the terms of reference."), NULL,
    N_ ("The terms of reference are fixed once tenders are invited."),
  },
  [EH_ACTION_ACCEPT_TERMS] = {
    "accept-terms", N_ ("Accept the terms of reference"),
    { EVERYBODY_BUT_AUDITOR (SPAN (PANEL, DECISION)) },
    N_ ("Those who take part accept the terms of reference; an auditor does not take part."),
    N_ ("The terms of reference can be accepted once the panel is being set up."),
    N_ ("The panel has decided; its terms of reference cannot be accepted afterwards."),
  },
  [EH_ACTION_DECLARE_INTERESTS] = {
    "declare-interests", N_ ("Declare interests"),
    { EVERYBODY_BUT_AUDITOR (SPAN (PANEL, MONITOR)) },
    N_ ("Those who take part declare their interests; an auditor does not take part."),
    N_ ("Interests can be declared once the panel is being set up."), NULL,
  },
  [EH_ACTION_REVIEW_INTERESTS] = {
    "review-interests", N_ ("Review declarations of interest"),
    { LEAD (SPAN (PANEL, MONITOR)), CHAIR (SPAN (PANEL, MONITOR)) },
    N_ ("The chair reviews declarations, and the lead that of the chair."),
    N_ ("There are declarations to review once the panel is being set up."), NULL,
  },
  [EH_ACTION_WRITE_CRITERIA] = {
    "write-criteria", N_ ("Write criteria, weights and scales"),
    { LEAD (SPAN (PREPARE, CRITERIA)) },
    N_ ("The lead writes the criteria; others can comment on them."), NULL,
    N_ ("Criteria, weights and scales are fixed once tenders are invited."),
  },
  [EH_ACTION_REHEARSE] = {
    "rehearse", N_ ("Rehearse with invented tenders"),
    { LEAD (SPAN (PREPARE, CRITERIA)), PANEL (SPAN (PREPARE, CRITERIA)),
      PRICE_ASSESSOR (SPAN (PREPARE, CRITERIA)), ADVISER (SPAN (PREPARE, CRITERIA)) },
    N_ ("Observers and auditors do not take part in the rehearsal."), NULL,
    N_ ("The rehearsal is over once tenders are invited."),
  },
  [EH_ACTION_PUBLISH_CRITERIA] = {
    "publish-criteria", N_ ("Publish and fix the criteria"),
    { LEAD (STAGE (CRITERIA)) },
    N_ ("The lead publishes the criteria."),
    N_ ("The criteria can be published once the panel is complete."),
    N_ ("The criteria are published."),
  },
  [EH_ACTION_COMMENT] = {
    "comment", N_ ("Comment"),
    { LEAD (SPAN (PREPARE, TENDERS) | SPAN (MODERATION, DECISION)),
      PANEL (SPAN (PREPARE, TENDERS) | SPAN (MODERATION, DECISION)),
      PRICE_ASSESSOR (SPAN (PREPARE, TENDERS) | SPAN (PRICE, DECISION)),
      ADVISER (SPAN (PREPARE, TENDERS) | SPAN (MODERATION, DECISION)) },
    N_ ("Observers and auditors read and do not comment."),
    N_ ("Comments wait while others score: beside a score stands only what was published."),
    N_ ("The decision is made; there is nothing left to comment on."),
  },
  [EH_ACTION_RECEIVE_TENDERS] = {
    "receive-tenders", N_ ("Take in tenders"),
    { LEAD (STAGE (TENDERS)) },
    N_ ("The lead takes tenders in."),
    N_ ("Tenders come in once the criteria are published."),
    N_ ("Scoring has begun; no tender can come in any more."),
  },
  [EH_ACTION_EXCLUDE_TENDER] = {
    "exclude-tender", N_ ("Exclude or readmit a tender"),
    { LEAD (SPAN (TENDERS, DECISION)), CHAIR (SPAN (TENDERS, DECISION)) },
    N_ ("The lead or the chair excludes a tender, with the reason."),
    N_ ("There are no tenders yet."),
    N_ ("The decision is made; which tenders counted stays as it was."),
  },
  [EH_ACTION_DECIDE_PASS_FAIL] = {
    "decide-pass-fail", N_ ("Decide pass/fail requirements"),
    { LEAD (SPAN (TENDERS, SCORING)), CHAIR (SPAN (TENDERS, SCORING)) },
    N_ ("The lead or the chair decides pass/fail requirements, apart from the scores."),
    N_ ("There are no tenders yet."),
    N_ ("Pass/fail requirements are decided before the scores are opened."),
  },
  [EH_ACTION_READ_TENDERS] = {
    "read-tenders", N_ ("Read tenders"),
    { LEAD (SPAN (TENDERS, MONITOR)), PANEL (SPAN (TENDERS, MONITOR)),
      PRICE_ASSESSOR (SPAN (PRICE, MONITOR)), ADVISER (SPAN (TENDERS, MONITOR)),
      OBSERVER (SPAN (MODERATION, MONITOR)), AUDITOR (SPAN (TENDERS, MONITOR)) },
    N_ ("A member without a role sees no tender."),
    N_ ("Tenders can be read once they are in; observers wait until the scores are opened, the "
        "price assessor until they are agreed."),
    NULL,
  },
  [EH_ACTION_CLARIFY] = {
    "clarify", N_ ("Ask a bidder to clarify an answer"),
    { LEAD (SPAN (TENDERS, PRICE)), CHAIR (SPAN (TENDERS, PRICE)) },
    N_ ("The lead or the chair asks a bidder, so that all are asked alike."),
    N_ ("There are no tenders yet."),
    N_ ("The panel decides on what it has; nothing more is asked."),
  },
  [EH_ACTION_SCORE] = {
    "score", N_ ("Score"),
    { PANEL (STAGE (SCORING)) },
    N_ ("Evaluators, patient representatives and a chair who is named to do so score."),
    N_ ("Scoring begins once the tenders are in."),
    N_ ("The scores are opened; each stays as it was given."),
  },
  [EH_ACTION_ENTER_FOR_MEMBER] = {
    "enter-for-member", N_ ("Enter a score for a member who uses paper"),
    { LEAD (STAGE (SCORING)) },
    N_ ("The lead enters what a member has written on paper."),
    N_ ("Scoring begins once the tenders are in."),
    N_ ("The scores are opened; each stays as it was given."),
  },
  [EH_ACTION_OPEN_SCORES] = {
    "open-scores", N_ ("Open the scores"),
    { CHAIR (STAGE (SCORING)), PATIENT (STAGE (SCORING)) },
    N_ ("A chair and a patient representative open the scores together."),
    N_ ("There are no scores to open yet."),
    N_ ("The scores are open."),
  },
  [EH_ACTION_READ_SCORES] = {
    "read-scores", N_ ("Read the scores of others"),
    { LEAD (SPAN (MODERATION, MONITOR)), PANEL (SPAN (MODERATION, MONITOR)),
      PRICE_ASSESSOR (SPAN (PRICE, MONITOR)), ADVISER (SPAN (MODERATION, MONITOR)),
      OBSERVER (SPAN (MODERATION, MONITOR)), AUDITOR (SPAN (MODERATION, MONITOR)) },
    N_ ("A member without a role sees no score."),
    N_ ("Nobody reads another member’s score before the scores are opened; the price assessor not "
        "before they are agreed."),
    NULL,
  },
  [EH_ACTION_RECORD_AGREEMENT] = {
    "record-agreement", N_ ("Record agreed scores and reasons"),
    { LEAD (STAGE (MODERATION)), CHAIR (STAGE (MODERATION)) },
    N_ ("The chair records what the panel agrees, or the lead as its clerk."),
    N_ ("The panel agrees once the scores are opened."),
    N_ ("The agreed scores are signed; a change reopens them first."),
  },
  [EH_ACTION_SIGN_AGREEMENT] = {
    "sign-agreement", N_ ("Sign the agreed scores, or dissent"),
    { PANEL (STAGE (MODERATION)) },
    N_ ("Those who score sign what was agreed."),
    N_ ("There is nothing to sign before the panel has agreed."),
    N_ ("The agreed scores are signed."),
  },
  [EH_ACTION_REOPEN_AGREEMENT] = {
    "reopen-agreement", N_ ("Reopen agreed scores"),
    { CHAIR (SPAN (PRICE, DECISION)) },
    N_ ("The chair reopens agreed scores, with the reason."),
    N_ ("The agreed scores are not signed yet."),
    N_ ("The decision is made."),
  },
  [EH_ACTION_OPEN_PRICES] = {
    "open-prices", N_ ("Open the prices"),
    { CHAIR (STAGE (PRICE)), PRICE_ASSESSOR (STAGE (PRICE)) },
    N_ ("A chair and a price assessor open the prices together."),
    N_ ("Prices stay closed until the agreed scores are signed."),
    N_ ("The prices are open."),
  },
  [EH_ACTION_RECORD_PRICES] = {
    "record-prices", N_ ("Record prices"),
    { PRICE_ASSESSOR (STAGE (PRICE)) },
    N_ ("The price assessor records prices, apart from those who score quality."),
    N_ ("Prices stay closed until the agreed scores are signed."),
    N_ ("The prices are recorded."),
  },
  [EH_ACTION_READ_PRICES] = {
    "read-prices", N_ ("Read prices"),
    { EVERYBODY_BUT_AUDITOR (SPAN (PRICE, MONITOR)), AUDITOR (SPAN (PRICE, MONITOR)) },
    N_ ("A member without a role sees no price."),
    N_ ("Prices stay closed until the agreed scores are signed."), NULL,
  },
  [EH_ACTION_READ_RESULTS] = {
    "read-results", N_ ("Read totals and ranks"),
    { EVERYBODY_BUT_AUDITOR (SPAN (PRICE, MONITOR)), AUDITOR (SPAN (PRICE, MONITOR)) },
    N_ ("A member without a role sees no result."),
    N_ ("There are no totals before the agreed scores are signed."), NULL,
  },
  [EH_ACTION_DECIDE_TIE] = {
    "decide-tie", N_ ("Decide between equal tenders"),
    { CHAIR (STAGE (DECISION)) },
    N_ ("The chair records how the panel decides between equal tenders."),
    N_ ("Whether tenders are equal shows once quality and price are complete."),
    N_ ("The decision is made."),
  },
  [EH_ACTION_RECORD_DECISION] = {
    "record-decision", N_ ("Record the decision"),
    { CHAIR (STAGE (DECISION)) },
    N_ ("The chair records the decision of the panel."),
    N_ ("The panel decides once quality and price are complete."),
    N_ ("The decision is made."),
  },
  [EH_ACTION_INFORM_BIDDERS] = {
    "inform-bidders", N_ ("Inform bidders and the public"),
    { LEAD (SPAN (INFORM, MONITOR)) },
    N_ ("The lead informs bidders and the public."),
    N_ ("There is nothing to tell before the decision."), NULL,
  },
  [EH_ACTION_RECORD_CONTRACT] = {
    "record-contract", N_ ("Record what the contract says"),
    { LEAD (SPAN (CONTRACT, MONITOR)) },
    N_ ("The lead records what the contract says."),
    N_ ("There is no contract yet."), NULL,
  },
  [EH_ACTION_RECORD_MONITORING] = {
    "record-monitoring", N_ ("Record what came of it"),
    { LEAD (STAGE (MONITOR)), PATIENT (STAGE (MONITOR)) },
    N_ ("The lead and patient representatives record what came of it."),
    N_ ("The service has not begun yet."), NULL,
  },
  [EH_ACTION_EXPORT] = {
    "export", N_ ("Make documents"),
    { LEAD (ALWAYS) },
    N_ ("The lead makes the documents."), NULL, NULL,
  },
  [EH_ACTION_READ_RECORD] = {
    "read-record", N_ ("Read the record"),
    { LEAD (ALWAYS), PANEL (ALWAYS), PRICE_ASSESSOR (ALWAYS), ADVISER (ALWAYS),
      OBSERVER (SPAN (MODERATION, MONITOR)), AUDITOR (ALWAYS) },
    N_ ("A member without a role does not read the record."),
    N_ ("Observers read once the scores are opened."), NULL,
  },
  [EH_ACTION_VERIFY] = {
    "verify", N_ ("Verify the record"),
    { EVERYBODY_BUT_AUDITOR (ALWAYS), AUDITOR (ALWAYS) },
    N_ ("A member without a role does not verify the record here."), NULL, NULL,
  },
};
G_STATIC_ASSERT (G_N_ELEMENTS (rows) == EH_N_ACTIONS);

/**
 * eh_permission_check:
 * @roles: set of #EhRole that a member has
 * @action: what they want to do
 * @stage: the stage the procurement is in
 * @why: (out) (optional): if not, one sentence in English that says why
 *
 * Returns: whether one of @roles may do @action in @stage
 */
gboolean
eh_permission_check (guint roles, EhAction action, EhStage stage, const char **why)
{
  guint stages = 0;
  const Row *row;
  const char *reason;

  g_return_val_if_fail ((guint) action < EH_N_ACTIONS, FALSE);
  g_return_val_if_fail ((guint) stage < EH_N_STAGES, FALSE);

  row = &rows[action];
  for (guint role = 0; role < EH_N_ROLES; role++)
    if (roles & EH_ROLE_FLAG (role))
      stages |= row->stages[role];
  if (stages & 1u << stage)
    return TRUE;

  /* What a later stage allows is not yet, whatever an earlier one allowed. */
  reason = stages == 0 ? row->roles : stages >> stage != 0 ? row->early : row->late;
  if (why != NULL)
    *why = reason;
  return FALSE;
}

/**
 * eh_permission_get_stages:
 * @role: a role
 * @action: an action
 *
 * For printing the table.
 *
 * Returns: the set of 1 << #EhStage in which @role may do @action
 */
guint
eh_permission_get_stages (EhRole role, EhAction action)
{
  g_return_val_if_fail ((guint) role < EH_N_ROLES, 0);
  g_return_val_if_fail ((guint) action < EH_N_ACTIONS, 0);

  return rows[action].stages[role];
}

/**
 * eh_action_get_name:
 * @action: an action
 *
 * Returns: its name for programs
 */
const char *
eh_action_get_name (EhAction action)
{
  g_return_val_if_fail ((guint) action < EH_N_ACTIONS, NULL);

  return rows[action].name;
}

/**
 * eh_action_get_title:
 * @action: an action
 *
 * Returns: what it is for people, in English
 */
const char *
eh_action_get_title (EhAction action)
{
  g_return_val_if_fail ((guint) action < EH_N_ACTIONS, NULL);

  return rows[action].title;
}
