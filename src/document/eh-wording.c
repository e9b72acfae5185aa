/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording.c: the words of the record's vocabulary, for people.
 *
 * One list per enumeration, in the order of eh-vocabulary.c. A new word there
 * needs its text here; the assertions below see to it.
 */
#include "document/eh-wording.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static const char *const regimes[] = {
  [EH_REGIME_PSR_COMPETITIVE] = N_ ("Provider Selection Regime, competitive process"),
  [EH_REGIME_PSR_MOST_SUITABLE] = N_ ("Provider Selection Regime, most suitable provider process"),
  [EH_REGIME_PA23_COMPETITIVE] = N_ ("Procurement Act 2023, competitive procedure"),
  [EH_REGIME_PA23_LIGHT_TOUCH] = N_ ("Procurement Act 2023, light-touch contract"),
  [EH_REGIME_BELOW_THRESHOLD] = N_ ("Below the threshold of the procurement regimes"),
  [EH_REGIME_OTHER] = N_ ("No regime named; the buyer’s own rules"),
};

static const char *const roles[] = {
  [EH_ROLE_LEAD] = N_ ("Lead"),
  [EH_ROLE_CHAIR] = N_ ("Chair"),
  [EH_ROLE_EVALUATOR] = N_ ("Evaluator"),
  [EH_ROLE_PATIENT_REPRESENTATIVE] = N_ ("Patient representative"),
  [EH_ROLE_PRICE_ASSESSOR] = N_ ("Price assessor"),
  [EH_ROLE_ADVISER] = N_ ("Adviser"),
  [EH_ROLE_OBSERVER] = N_ ("Observer"),
  [EH_ROLE_AUDITOR] = N_ ("Auditor"),
};

static const char *const criterion_kinds[] = {
  [EH_CRITERION_GROUP] = N_ ("Group"),
  [EH_CRITERION_SCORED] = N_ ("Scored"),
  [EH_CRITERION_PRICE] = N_ ("Price"),
  [EH_CRITERION_PASS_FAIL] = N_ ("Pass or fail"),
};

static const char *const methods[] = {
  [EH_METHOD_CONSENSUS] = N_ ("Agreed score"),
  [EH_METHOD_MEAN] = N_ ("Mean of the scores"),
};

static const char *const key_criteria[] = {
  [EH_KEY_CRITERION_QUALITY_INNOVATION] = N_ ("Quality and innovation"),
  [EH_KEY_CRITERION_VALUE] = N_ ("Value"),
  [EH_KEY_CRITERION_INTEGRATION] = N_ ("Integration, collaboration and service sustainability"),
  [EH_KEY_CRITERION_ACCESS] = N_ ("Improving access, reducing health inequalities and "
                                  "facilitating choice"),
  [EH_KEY_CRITERION_SOCIAL_VALUE] = N_ ("Social value"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (key_criteria) == EH_N_KEY_CRITERIA);

/* A name, the rule in words, and the rule as it can be worked out by hand. */
static const struct
{
  const char *name;
  const char *rule;
  const char *expression;
} formulas[] = {
  [EH_FORMULA_LOWEST_OVER_PRICE] = { N_ ("Lowest price over price"),
                                     N_ ("The lowest price gets all the marks for price. Every "
                                         "other price gets the share of them that the lowest "
                                         "price is of it."),
                                     N_ ("marks = weight × lowest price ÷ price") },
  [EH_FORMULA_LINEAR_FROM_LOWEST] = { N_ ("In proportion to the distance from the lowest price"),
                                      N_ ("The lowest price gets all the marks for price. Every "
                                          "other price loses the share of them by which it is "
                                          "above the lowest price; a price twice the lowest, or "
                                          "more, gets none."),
                                      N_ ("marks = weight × (1 − (price − lowest price) ÷ lowest "
                                          "price), and never less than 0") },
  [EH_FORMULA_ABSOLUTE_RANGE] = { N_ ("Within a published range"),
                                  N_ ("A price at or below the published floor gets all the "
                                      "marks for price, one at or above the published ceiling "
                                      "gets none, and prices in between get marks in proportion. "
                                      "No price depends on another tender’s."),
                                  N_ ("marks = weight × (ceiling − price) ÷ (ceiling − floor), "
                                      "never less than 0 nor more than the weight") },
  [EH_FORMULA_MEAN_BASED] = { N_ ("In proportion to the distance from the mean price"),
                              N_ ("A price equal to the mean of all prices gets half the marks "
                                  "for price. It gets more if it is below the mean and fewer if "
                                  "it is above."),
                              N_ ("marks = weight ÷ 100 × (50 − 100 × (price − mean price) ÷ mean "
                                  "price), the bracket never less than 0 nor more than 100") },
  [EH_FORMULA_FIXED_PRICE] = { N_ ("Fixed price"),
                               N_ ("The price is fixed, so it gets no marks: quality alone "
                                   "decides."),
                               N_ ("total = quality marks") },
  [EH_FORMULA_PRICE_PER_QUALITY_POINT] = { N_ ("Price per quality mark"),
                                           N_ ("Price gets no marks. Tenders are ranked by what "
                                               "one mark for quality costs; the lowest comes "
                                               "first."),
                                           N_ ("index = price ÷ quality marks") },
  [EH_FORMULA_UTILITY_INDEX] = { N_ ("Utility index"),
                                 N_ ("Price gets no marks. What a tender’s quality falls short of "
                                     "the best quality is taken off a full share, and the rest is "
                                     "multiplied by the lowest price over the tender’s own. The "
                                     "highest index comes first."),
                                 N_ ("index = (1 − (best quality − quality) × N) × lowest price ÷ "
                                     "price, where quality is a share from 0 to 1 and N is the "
                                     "published ratio, or quality weight ÷ price weight") },
  [EH_FORMULA_RELATIVE_VALUE_COST] = { N_ ("Cost relative to value"),
                                       N_ ("Price gets no marks. Each price is divided by how much "
                                           "more quality the tender offers than the one with the "
                                           "lowest quality. The lowest result comes first."),
                                       N_ ("index = price ÷ ((quality marks + full quality marks) "
                                           "÷ (lowest quality marks + full quality marks))") },
};

static const char *const tie_breaks[] = {
  [EH_TIE_BREAK_HIGHER_QUALITY] = N_ ("The tender with more marks for quality ranks higher"),
  [EH_TIE_BREAK_LOWER_PRICE] = N_ ("The tender with the lower price ranks higher"),
};

static const char *const bidder_kinds[] = { N_ ("NHS body"),
                                            N_ ("Local authority"),
                                            N_ ("Voluntary or community organisation"),
                                            N_ ("Social enterprise"),
                                            N_ ("Small or medium-sized enterprise"),
                                            N_ ("Company") };

static const char *const steps[] = {
  [EH_STEP_NOTICE_PUBLISHED] = N_ ("Notice published"),
  [EH_STEP_CLARIFICATIONS_CLOSE] = N_ ("Last day for questions"),
  [EH_STEP_TENDERS_DUE] = N_ ("Tenders due"),
  [EH_STEP_SCORING_COMPLETE] = N_ ("Scoring complete"),
  [EH_STEP_MODERATION] = N_ ("Panel agrees the scores"),
  [EH_STEP_DECISION] = N_ ("Decision"),
  [EH_STEP_STANDSTILL_ENDS] = N_ ("Standstill ends"),
  [EH_STEP_CONTRACT_SIGNED] = N_ ("Contract signed"),
  [EH_STEP_SERVICE_STARTS] = N_ ("Service starts"),
  [EH_STEP_CONTRACT_ENDS] = N_ ("Contract ends"),
  [EH_STEP_OTHER] = N_ ("Another day"),
};

static const char *const grounds[] = {
  [EH_GROUND_LATE] = N_ ("It came in late"),
  [EH_GROUND_WITHDRAWN] = N_ ("It was withdrawn"),
  [EH_GROUND_EXCLUDED] = N_ ("By law or by the notice"),
  [EH_GROUND_NON_COMPLIANT] = N_ ("It is not what was asked for"),
};

static const char *const evidence_types[] = {
  N_ ("Patient story"),  N_ ("Focus group"),        N_ ("Interview"),
  N_ ("Survey"),         N_ ("Real-time feedback"), N_ ("Patient-reported outcome measure"),
  N_ ("Complaint"),      N_ ("Observation"),        N_ ("Peer research"),
  N_ ("Social media"),   N_ ("Consultation"),       N_ ("Healthwatch visit"),
  N_ ("Other evidence"),
};

static const char *const cycle_stages[] = { N_ ("Identifying needs"), N_ ("Setting priorities"),
                                            N_ ("Improving services"), N_ ("Procuring"),
                                            N_ ("Monitoring") };

/* Looks a word up; what no list has is a programmer's mistake. */
#define LOOK_UP(list, index)                                                                       \
  ((index) >= 0 && (gsize) (index) < G_N_ELEMENTS (list) ? _ (list[index]) : EH_WORDING_NONE)

/**
 * eh_wording_regime:
 * @regime: a regime
 *
 * Returns: its name in full
 */
const char *
eh_wording_regime (EhRegime regime)
{
  return LOOK_UP (regimes, (int) regime);
}

/**
 * eh_wording_role:
 * @role: a role
 *
 * Returns: what it is called
 */
const char *
eh_wording_role (EhRole role)
{
  return LOOK_UP (roles, (int) role);
}

/**
 * eh_wording_roles:
 * @flags: a set of #EhRole
 *
 * Returns: (transfer full): the roles with commas between them
 */
char *
eh_wording_roles (guint flags)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if ((flags & EH_ROLE_FLAG (i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (roles[i]));
  if (text->len == 0)
    g_string_append (text, EH_WORDING_NONE);

  return g_string_free (text, FALSE);
}

/**
 * eh_wording_criterion_kind:
 * @kind: a kind of criterion
 *
 * Returns: what it is called
 */
const char *
eh_wording_criterion_kind (EhCriterionKind kind)
{
  return LOOK_UP (criterion_kinds, (int) kind);
}

/**
 * eh_wording_method:
 * @method: how a score comes about
 *
 * Returns: what it is called
 */
const char *
eh_wording_method (EhMethod method)
{
  return LOOK_UP (methods, (int) method);
}

/**
 * eh_wording_key_criterion:
 * @key_criterion: a key criterion of the Provider Selection Regime
 *
 * Returns: its name in regulation 5 of SI 2023/1348
 */
const char *
eh_wording_key_criterion (EhKeyCriterion key_criterion)
{
  return LOOK_UP (key_criteria, (int) key_criterion);
}

/**
 * eh_wording_formula:
 * @formula: an #EhFormula, or %EH_NONE
 *
 * Returns: what it is called
 */
const char *
eh_wording_formula (int formula)
{
  return formula < 0 || (gsize) formula >= G_N_ELEMENTS (formulas) ? EH_WORDING_NONE
                                                                   : _ (formulas[formula].name);
}

/**
 * eh_wording_formula_rule:
 * @formula: an #EhFormula
 *
 * Returns: what it does, in sentences
 */
const char *
eh_wording_formula_rule (int formula)
{
  g_return_val_if_fail (formula >= 0 && (gsize) formula < G_N_ELEMENTS (formulas), "");

  return _ (formulas[formula].rule);
}

/**
 * eh_wording_formula_expression:
 * @formula: an #EhFormula
 *
 * Returns: how it is worked out
 */
const char *
eh_wording_formula_expression (int formula)
{
  g_return_val_if_fail (formula >= 0 && (gsize) formula < G_N_ELEMENTS (formulas), "");

  return _ (formulas[formula].expression);
}

/**
 * eh_wording_tie_break:
 * @tie_break: an #EhTieBreak, or %EH_NONE
 *
 * Returns: the rule as a clause
 */
const char *
eh_wording_tie_break (int tie_break)
{
  return tie_break == EH_NONE ? _ ("None was published; the panel decides with a reason")
                              : LOOK_UP (tie_breaks, tie_break);
}

/**
 * eh_wording_bidder_kind:
 * @kind: place in eh_bidder_kind_names, or %EH_NONE
 *
 * Returns: what it is called
 */
const char *
eh_wording_bidder_kind (int kind)
{
  return LOOK_UP (bidder_kinds, kind);
}

/**
 * eh_wording_ground:
 * @ground: an #EhGround
 *
 * Returns: why a tender is excluded by decision
 */
const char *
eh_wording_ground (int ground)
{
  return LOOK_UP (grounds, ground);
}

/**
 * eh_wording_step:
 * @step: an #EhStep
 *
 * Returns: what the step is called
 */
const char *
eh_wording_step (int step)
{
  return LOOK_UP (steps, step);
}

/**
 * eh_wording_milestone:
 * @milestone: a milestone
 *
 * Returns: its own title, or else what its step is called
 */
const char *
eh_wording_milestone (const EhMilestone *milestone)
{
  g_return_val_if_fail (milestone != NULL, NULL);

  return milestone->title != NULL ? milestone->title : eh_wording_step (milestone->step);
}

/**
 * eh_wording_evidence_type:
 * @type: place in eh_evidence_type_names
 *
 * Returns: what it is called
 */
const char *
eh_wording_evidence_type (int type)
{
  return LOOK_UP (evidence_types, type);
}

/**
 * eh_wording_cycle_stage:
 * @stage: place in eh_cycle_stage_names
 *
 * Returns: the stage of the engagement cycle
 */
const char *
eh_wording_cycle_stage (int stage)
{
  return LOOK_UP (cycle_stages, stage);
}
