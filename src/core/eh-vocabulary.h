/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-vocabulary.h: the closed sets of words that a record can use.
 *
 * Each enumeration has one list of names, in the same order, as they stand
 * in the record and in exchange files. A name is never taken out of a list
 * and a new one goes to its end, so that old records keep their meaning.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  EH_REGIME_PSR_COMPETITIVE,
  EH_REGIME_PSR_MOST_SUITABLE,
  EH_REGIME_PA23_COMPETITIVE,
  EH_REGIME_PA23_LIGHT_TOUCH,
  EH_REGIME_BELOW_THRESHOLD,
  EH_REGIME_OTHER,
} EhRegime;

typedef enum
{
  EH_ROLE_LEAD,
  EH_ROLE_CHAIR,
  EH_ROLE_EVALUATOR,
  EH_ROLE_PATIENT_REPRESENTATIVE,
  EH_ROLE_PRICE_ASSESSOR,
  EH_ROLE_ADVISER,
  EH_ROLE_OBSERVER,
  EH_ROLE_AUDITOR,
} EhRole;

/* Sets of roles and of key criteria are bit masks of 1 << value. */
#define EH_ROLE_FLAG(role) (1u << (role))

/* What a file that is imported holds. */
typedef enum
{
  EH_FORM_EXCHANGE,
  EH_FORM_CSV_CRITERIA,
  EH_FORM_CSV_TENDERS,
  EH_FORM_CSV_PRICES,
  EH_FORM_CSV_SCORES,
  EH_FORM_CSV_AGREED,
} EhForm;

typedef enum
{
  EH_CRITERION_GROUP,
  EH_CRITERION_SCORED,
  EH_CRITERION_PRICE,
  EH_CRITERION_PASS_FAIL,
} EhCriterionKind;

typedef enum
{
  EH_METHOD_CONSENSUS,
  EH_METHOD_MEAN,
} EhMethod;

typedef enum
{
  EH_KEY_CRITERION_QUALITY_INNOVATION,
  EH_KEY_CRITERION_VALUE,
  EH_KEY_CRITERION_INTEGRATION,
  EH_KEY_CRITERION_ACCESS,
  EH_KEY_CRITERION_SOCIAL_VALUE,
} EhKeyCriterion;

#define EH_N_KEY_CRITERIA 5

typedef enum
{
  EH_FORMULA_LOWEST_OVER_PRICE,
  EH_FORMULA_LINEAR_FROM_LOWEST,
  EH_FORMULA_ABSOLUTE_RANGE,
  EH_FORMULA_MEAN_BASED,
  EH_FORMULA_FIXED_PRICE,
  EH_FORMULA_PRICE_PER_QUALITY_POINT,
  EH_FORMULA_UTILITY_INDEX,
  EH_FORMULA_RELATIVE_VALUE_COST,
} EhFormula;

typedef enum
{
  EH_TIE_BREAK_HIGHER_QUALITY,
  EH_TIE_BREAK_LOWER_PRICE,
} EhTieBreak;

/**
 * EhGround:
 * @EH_GROUND_LATE: it came in after the deadline
 * @EH_GROUND_WITHDRAWN: the bidder took it back
 * @EH_GROUND_EXCLUDED: the law, or the conditions of the notice, exclude the bidder
 * @EH_GROUND_NON_COMPLIANT: it is not what was asked for
 *
 * Why a tender is excluded whatever it would score.
 */
typedef enum
{
  EH_GROUND_LATE,
  EH_GROUND_WITHDRAWN,
  EH_GROUND_EXCLUDED,
  EH_GROUND_NON_COMPLIANT,
} EhGround;

/**
 * EhStep:
 *
 * The steps of a procurement that have a day, in their usual order.
 */
typedef enum
{
  EH_STEP_NOTICE_PUBLISHED,
  EH_STEP_CLARIFICATIONS_CLOSE,
  EH_STEP_TENDERS_DUE,
  EH_STEP_SCORING_COMPLETE,
  EH_STEP_MODERATION,
  EH_STEP_DECISION,
  EH_STEP_STANDSTILL_ENDS,
  EH_STEP_CONTRACT_SIGNED,
  EH_STEP_SERVICE_STARTS,
  EH_STEP_CONTRACT_ENDS,
  EH_STEP_OTHER,
} EhStep;

/* Absent values of the optional enumerations above. */
#define EH_NONE (-1)

extern const char *const eh_regime_names[];
extern const char *const eh_role_names[];
extern const char *const eh_criterion_kind_names[];
extern const char *const eh_method_names[];
extern const char *const eh_key_criterion_names[];
extern const char *const eh_formula_names[];
extern const char *const eh_tie_break_names[];
extern const char *const eh_bidder_kind_names[];
extern const char *const eh_step_names[];
extern const char *const eh_ground_names[];
extern const char *const eh_evidence_type_names[];
extern const char *const eh_cycle_stage_names[];

int eh_vocabulary_find (const char *const *names, const char *name);
char *eh_vocabulary_list (const char *const *names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
