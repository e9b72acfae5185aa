/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-keys.c: which key of an exchange file holds which field.
 */
#include "exchange/eh-exchange-keys.h"

/* Shorthands for the rows below. */
#define REQUIRED(name, field)                                                                      \
  {                                                                                                \
    name, EH_FIELD_##field, TRUE, NULL                                                             \
  }
#define OPTIONAL(name, field)                                                                      \
  {                                                                                                \
    name, EH_FIELD_##field, FALSE, NULL                                                            \
  }
#define SPECIAL(name)                                                                              \
  {                                                                                                \
    name, EH_N_FIELDS, FALSE, NULL                                                                 \
  }
#define END                                                                                        \
  {                                                                                                \
    NULL, EH_N_FIELDS, FALSE, NULL                                                                 \
  }

const EhExchangeKey eh_exchange_procurement_keys[] = {
  REQUIRED ("title", TITLE),
  REQUIRED ("reference", REFERENCE),
  REQUIRED ("buyer", BUYER),
  REQUIRED ("regime", REGIME),
  REQUIRED ("currency", CURRENCY),
  REQUIRED ("decimals", DECIMALS),
  OPTIONAL ("estimated_value", ESTIMATED_VALUE),
  OPTIONAL ("summary", SUMMARY),
  OPTIONAL ("tie_break", TIE_BREAK),
  END,
};

static const EhExchangeKey lot_keys[] = {
  REQUIRED ("id", LOT),
  REQUIRED ("title", TITLE),
  END,
};

static const EhExchangeKey milestone_keys[] = {
  REQUIRED ("id", MILESTONE), REQUIRED ("step", STEP), OPTIONAL ("title", TITLE),
  REQUIRED ("date", DATE),    OPTIONAL ("note", NOTE), END,
};

static const EhExchangeKey point_keys[] = {
  REQUIRED ("score", SCORE),
  REQUIRED ("label", LABEL),
  REQUIRED ("descriptor", DESCRIPTOR),
  OPTIONAL ("percent", PERCENT),
  END,
};

static const EhExchangeKey scale_keys[] = {
  REQUIRED ("id", SCALE),
  REQUIRED ("title", TITLE),
  { "points", EH_FIELD_POINTS, TRUE, point_keys },
  END,
};

static const EhExchangeKey member_keys[] = {
  REQUIRED ("id", MEMBER),
  REQUIRED ("name", NAME),
  OPTIONAL ("job_title", JOB_TITLE),
  OPTIONAL ("organisation", ORGANISATION),
  OPTIONAL ("represents", REPRESENTS),
  OPTIONAL ("voting", VOTING),
  REQUIRED ("roles", ROLES),
  END,
};

static const EhExchangeKey evidence_keys[] = {
  REQUIRED ("id", EVIDENCE), REQUIRED ("title", TITLE),
  REQUIRED ("type", TYPE),   REQUIRED ("cycle_stage", CYCLE_STAGE),
  OPTIONAL ("date", DATE),   OPTIONAL ("reached", REACHED),
  REQUIRED ("says", SAYS),   END,
};

static const EhExchangeKey price_keys[] = {
  REQUIRED ("formula", FORMULA),
  OPTIONAL ("ceiling", CEILING),
  OPTIONAL ("floor", FLOOR),
  OPTIONAL ("n", N),
  END,
};

static const EhExchangeKey criterion_keys[] = {
  REQUIRED ("id", CRITERION),
  REQUIRED ("title", TITLE),
  OPTIONAL ("description", DESCRIPTION),
  REQUIRED ("kind", KIND),
  OPTIONAL ("weight", WEIGHT),
  OPTIONAL ("scale", SCALE),
  OPTIONAL ("threshold", THRESHOLD),
  OPTIONAL ("method", METHOD),
  OPTIONAL ("scorers", SCORERS),
  OPTIONAL ("key_criteria", KEY_CRITERIA),
  OPTIONAL ("evidence", EVIDENCE),
  { "price", EH_N_FIELDS, FALSE, price_keys },
  OPTIONAL ("lot", LOT),
  SPECIAL ("children"),
  END,
};

static const EhExchangeKey bidder_keys[] = {
  REQUIRED ("name", BIDDER),
  OPTIONAL ("address", ADDRESS),
  OPTIONAL ("kind", BIDDER_KIND),
  END,
};

const EhExchangeKey eh_exchange_exclusion_keys[] = {
  REQUIRED ("ground", GROUND),
  REQUIRED ("reason", REASON),
  END,
};

static const EhExchangeKey tender_keys[] = {
  REQUIRED ("id", TENDER),
  { "bidder", EH_N_FIELDS, TRUE, bidder_keys },
  OPTIONAL ("lot", LOT),
  SPECIAL ("exclusion"),
  SPECIAL ("price"),
  SPECIAL ("pass_fail"),
  SPECIAL ("pass_fail_reasons"),
  END,
};

static const EhExchangeKey score_keys[] = {
  REQUIRED ("member", MEMBER), REQUIRED ("tender", TENDER), REQUIRED ("criterion", CRITERION),
  REQUIRED ("score", SCORE),   OPTIONAL ("reason", REASON), END,
};

static const EhExchangeKey consensus_keys[] = {
  REQUIRED ("tender", TENDER),
  REQUIRED ("criterion", CRITERION),
  REQUIRED ("score", SCORE),
  OPTIONAL ("reason", REASON),
  END,
};

static const EhExchangeKey marks_keys[] = {
  REQUIRED ("tender", TENDER),
  REQUIRED ("criterion", CRITERION),
  REQUIRED ("marks", MARKS),
  OPTIONAL ("reason", REASON),
  END,
};

static const EhExchangeKey tie_decision_keys[] = {
  REQUIRED ("lot", LOT),
  REQUIRED ("order", ORDER),
  REQUIRED ("reason", REASON),
  END,
};

/* What is named must come before what names it. */
const EhExchangeList eh_exchange_lists[EH_EXCHANGE_N_LISTS] = {
  [EH_EXCHANGE_LOTS] = { "lots", EH_KIND_LOT_DESCRIBED, FALSE, lot_keys, 1, { EH_FIELD_LOT } },
  [EH_EXCHANGE_TIMETABLE] = { "timetable",
                              EH_KIND_MILESTONE_DESCRIBED,
                              FALSE,
                              milestone_keys,
                              1,
                              { EH_FIELD_MILESTONE } },
  [EH_EXCHANGE_SCALES] = { "scales",
                           EH_KIND_SCALE_DESCRIBED,
                           TRUE,
                           scale_keys,
                           1,
                           { EH_FIELD_SCALE } },
  [EH_EXCHANGE_MEMBERS] = { "members",
                            EH_KIND_MEMBER_DESCRIBED,
                            TRUE,
                            member_keys,
                            1,
                            { EH_FIELD_MEMBER } },
  [EH_EXCHANGE_EVIDENCE] = { "evidence",
                             EH_KIND_EVIDENCE_DESCRIBED,
                             FALSE,
                             evidence_keys,
                             1,
                             { EH_FIELD_EVIDENCE } },
  [EH_EXCHANGE_CRITERIA] = { "criteria",
                             EH_KIND_CRITERION_DESCRIBED,
                             TRUE,
                             criterion_keys,
                             1,
                             { EH_FIELD_CRITERION } },
  [EH_EXCHANGE_TENDERS] = { "tenders",
                            EH_KIND_TENDER_DESCRIBED,
                            TRUE,
                            tender_keys,
                            1,
                            { EH_FIELD_TENDER } },
  [EH_EXCHANGE_SCORES] = { "scores",
                           EH_KIND_SCORE_GIVEN,
                           FALSE,
                           score_keys,
                           3,
                           { EH_FIELD_MEMBER, EH_FIELD_TENDER, EH_FIELD_CRITERION } },
  [EH_EXCHANGE_CONSENSUS] = { "consensus",
                              EH_KIND_CONSENSUS_AGREED,
                              FALSE,
                              consensus_keys,
                              2,
                              { EH_FIELD_TENDER, EH_FIELD_CRITERION } },
  [EH_EXCHANGE_MARKS] = { "marks",
                          EH_KIND_MARKS_AWARDED,
                          FALSE,
                          marks_keys,
                          2,
                          { EH_FIELD_TENDER, EH_FIELD_CRITERION } },
  [EH_EXCHANGE_TIE_DECISIONS] = { "tie_decisions",
                                  EH_KIND_TIE_DECIDED,
                                  FALSE,
                                  tie_decision_keys,
                                  1,
                                  { EH_FIELD_LOT } },
};

/**
 * eh_exchange_find_key:
 * @keys: rows of the table
 * @name: a key
 *
 * Returns: (nullable): the row of @name, or %NULL if there is no such key
 */
const EhExchangeKey *
eh_exchange_find_key (const EhExchangeKey *keys, const char *name)
{
  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (; keys->name != NULL; keys++)
    if (g_str_equal (keys->name, name))
      return keys;

  return NULL;
}

/**
 * eh_exchange_find_spec:
 * @specs: fields of a kind, or of the objects in one of its fields
 * @n_specs: how many
 * @field: one of them
 *
 * Returns: the type and limits of @field
 */
const EhFieldSpec *
eh_exchange_find_spec (const EhFieldSpec *specs, guint n_specs, EhField field)
{
  for (guint i = 0; i < n_specs; i++)
    if (specs[i].field == field)
      return &specs[i];

  g_return_val_if_reached (NULL);
}
