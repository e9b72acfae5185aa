/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-vocabulary.c: the closed sets of words that a record can use.
 */
#include "core/eh-vocabulary.h"

const char *const eh_regime_names[] = { "psr-competitive",
                                        "psr-most-suitable",
                                        "pa23-competitive",
                                        "pa23-light-touch",
                                        "below-threshold",
                                        "other",
                                        NULL };

const char *const eh_role_names[] = {
  "lead",     "chair",   "evaluator", "patient-representative", "price-assessor", "adviser",
  "observer", "auditor", NULL
};

const char *const eh_criterion_kind_names[] = { "group", "scored", "price", "pass-fail", NULL };

const char *const eh_method_names[] = { "consensus", "mean", NULL };

/* The Health Care Services (Provider Selection Regime) Regulations 2023
 * (SI 2023/1348), regulation 5, in its order. */
const char *const eh_key_criterion_names[] = { "quality-innovation", "value",
                                               "integration",        "access",
                                               "social-value",       NULL };

const char *const eh_formula_names[] = {
  "lowest-over-price", "linear-from-lowest",  "absolute-range",
  "mean-based",        "fixed-price",         "price-per-quality-point",
  "utility-index",     "relative-value-cost", NULL
};

const char *const eh_tie_break_names[] = { "higher-quality", "lower-price", NULL };

const char *const eh_bidder_kind_names[] = { "nhs", "local-authority", "vcse", "social-enterprise",
                                             "sme", "company",         NULL };

const char *const eh_step_names[] = { "notice-published",
                                      "clarifications-close",
                                      "tenders-due",
                                      "scoring-complete",
                                      "moderation",
                                      "decision",
                                      "standstill-ends",
                                      "contract-signed",
                                      "service-starts",
                                      "contract-ends",
                                      "other",
                                      NULL };

const char *const eh_ground_names[] = { "late", "withdrawn", "excluded", "non-compliant", NULL };

const char *const eh_evidence_type_names[] = { "story",
                                               "focus-group",
                                               "interview",
                                               "survey",
                                               "real-time-feedback",
                                               "prom",
                                               "complaint",
                                               "observation",
                                               "peer-research",
                                               "social-media",
                                               "consultation",
                                               "healthwatch-visit",
                                               "other",
                                               NULL };

const char *const eh_cycle_stage_names[] = { "identify", "prioritise", "improve",
                                             "procure",  "monitor",    NULL };

/**
 * eh_vocabulary_find:
 * @names: (array zero-terminated=1): one of the lists of this module
 * @name: a word
 *
 * Returns: the value of the enumeration whose name is @name, or %EH_NONE
 */
int
eh_vocabulary_find (const char *const *names, const char *name)
{
  g_return_val_if_fail (names != NULL, EH_NONE);
  g_return_val_if_fail (name != NULL, EH_NONE);

  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;

  return EH_NONE;
}

/**
 * eh_vocabulary_list:
 * @names: (array zero-terminated=1): one of the lists of this module
 *
 * Returns: (transfer full): the names with commas between them and "or" before
 *   the last, for a sentence that says what is possible
 */
char *
eh_vocabulary_list (const char *const *names)
{
  GString *list;

  g_return_val_if_fail (names != NULL, NULL);

  list = g_string_new (NULL);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (list, names[i + 1] == NULL ? " or " : ", ");
      g_string_append (list, names[i]);
    }

  return g_string_free (list, FALSE);
}
