/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-kind.c: the table of the kinds of entry and of their fields.
 */
#include "core/eh-kind.h"

#include "core/eh-vocabulary.h"

/* Titles are marked here and translated by whoever shows them: this ring
 * knows no locale. */
#define N_(text) (text)

static const struct
{
  const char *name;
  const char *title;
} fields[] = {
  [EH_FIELD_ADDRESS] = { "address", N_ ("Address") },
  [EH_FIELD_AMOUNT] = { "amount", N_ ("Price") },
  [EH_FIELD_BIDDER] = { "bidder", N_ ("Bidder") },
  [EH_FIELD_BIDDER_KIND] = { "bidder_kind", N_ ("Kind of bidder") },
  [EH_FIELD_BUYER] = { "buyer", N_ ("Buyer") },
  [EH_FIELD_CEILING] = { "ceiling", N_ ("Price ceiling") },
  [EH_FIELD_CHAIN] = { "chain", N_ ("Chain algorithm") },
  [EH_FIELD_CRITERION] = { "criterion", N_ ("Criterion") },
  [EH_FIELD_CURRENCY] = { "currency", N_ ("Currency") },
  [EH_FIELD_CYCLE_STAGE] = { "cycle_stage", N_ ("Stage of engagement") },
  [EH_FIELD_DATE] = { "date", N_ ("Date") },
  [EH_FIELD_DECIMALS] = { "decimals", N_ ("Decimals of marks") },
  [EH_FIELD_DESCRIPTION] = { "description", N_ ("Description") },
  [EH_FIELD_DESCRIPTOR] = { "descriptor", N_ ("Descriptor") },
  [EH_FIELD_ESTIMATED_VALUE] = { "estimated_value", N_ ("Estimated value") },
  [EH_FIELD_EVIDENCE] = { "evidence", N_ ("Evidence") },
  [EH_FIELD_FLOOR] = { "floor", N_ ("Price floor") },
  [EH_FIELD_FORM] = { "form", N_ ("Form of the file") },
  [EH_FIELD_FORMULA] = { "formula", N_ ("Price formula") },
  [EH_FIELD_GROUND] = { "ground", N_ ("Ground") },
  [EH_FIELD_JOB_TITLE] = { "job_title", N_ ("Job title") },
  [EH_FIELD_KEEPER] = { "keeper", N_ ("Keeper of the book") },
  [EH_FIELD_KEY_CRITERIA] = { "key_criteria", N_ ("Key criteria") },
  [EH_FIELD_KIND] = { "kind", N_ ("Kind") },
  [EH_FIELD_LABEL] = { "label", N_ ("Label") },
  [EH_FIELD_LOT] = { "lot", N_ ("Lot") },
  [EH_FIELD_MARKS] = { "marks", N_ ("Marks") },
  [EH_FIELD_MEMBER] = { "member", N_ ("Member") },
  [EH_FIELD_METHOD] = { "method", N_ ("Method") },
  [EH_FIELD_MILESTONE] = { "milestone", N_ ("Milestone") },
  [EH_FIELD_N] = { "n", N_ ("Quality to price ratio") },
  [EH_FIELD_NAME] = { "name", N_ ("Name") },
  [EH_FIELD_NOTE] = { "note", N_ ("Note") },
  [EH_FIELD_ORDER] = { "order", N_ ("Order") },
  [EH_FIELD_ORGANISATION] = { "organisation", N_ ("Organisation") },
  [EH_FIELD_PARENT] = { "parent", N_ ("Group") },
  [EH_FIELD_PASSED] = { "passed", N_ ("Passed") },
  [EH_FIELD_PERCENT] = { "percent", N_ ("Percentage of the marks") },
  [EH_FIELD_POINTS] = { "points", N_ ("Points") },
  [EH_FIELD_POSITION] = { "position", N_ ("Position") },
  [EH_FIELD_PROTECTED] = { "protected", N_ ("Authorship protected") },
  [EH_FIELD_REACHED] = { "reached", N_ ("Whom it reached") },
  [EH_FIELD_REASON] = { "reason", N_ ("Reason") },
  [EH_FIELD_REFERENCE] = { "reference", N_ ("Reference") },
  [EH_FIELD_REGIME] = { "regime", N_ ("Regime") },
  [EH_FIELD_REPRESENTS] = { "represents", N_ ("Speaks for") },
  [EH_FIELD_ROLES] = { "roles", N_ ("Roles") },
  [EH_FIELD_SAYS] = { "says", N_ ("What it says") },
  [EH_FIELD_SCALE] = { "scale", N_ ("Scale") },
  [EH_FIELD_SCORE] = { "score", N_ ("Score") },
  [EH_FIELD_SCORERS] = { "scorers", N_ ("Scorers") },
  [EH_FIELD_SHA256] = { "sha256", N_ ("SHA-256") },
  [EH_FIELD_SIGNATURE] = { "signature", N_ ("Signature algorithm") },
  [EH_FIELD_SIZE] = { "size", N_ ("Size in bytes") },
  [EH_FIELD_STEP] = { "step", N_ ("Step") },
  [EH_FIELD_SUMMARY] = { "summary", N_ ("Summary") },
  [EH_FIELD_TENDER] = { "tender", N_ ("Tender") },
  [EH_FIELD_THRESHOLD] = { "threshold", N_ ("Minimum score") },
  [EH_FIELD_TIE_BREAK] = { "tie_break", N_ ("Tie-break") },
  [EH_FIELD_TITLE] = { "title", N_ ("Title") },
  [EH_FIELD_TYPE] = { "type", N_ ("Type") },
  [EH_FIELD_VOTING] = { "voting", N_ ("Voting") },
  [EH_FIELD_WEIGHT] = { "weight", N_ ("Weight") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == EH_N_FIELDS);

static const char *const signature_names[] = { "ed25519", NULL };
static const char *const chain_names[] = { "sha-256", NULL };
static const char *const form_names[] = {
  "evenhand-exchange/1", "csv-criteria", "csv-tenders", "csv-prices",
  "csv-scores",          "csv-agreed",   NULL
};

/* Shorthands for the rows below: required (R) or optional (O). */
#define R TRUE
#define O FALSE
#define LINE(f, required)                                                                          \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_LINE, required, 1, EH_MAX_LINE, NULL, NULL, 0                            \
  }
#define TEXT(f, required, most)                                                                    \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_TEXT, required, 1, most, NULL, NULL, 0                                   \
  }
#define ID(f, required)                                                                            \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_ID, required, 1, EH_MAX_ID, NULL, NULL, 0                                \
  }
#define IDS(f, required)                                                                           \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_IDS, required, 1, EH_MAX_IDS, NULL, NULL, 0                              \
  }
#define HASH(f, required)                                                                          \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_HASH, required, 64, 64, NULL, NULL, 0                                    \
  }
#define DAY(f, required)                                                                           \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_DAY, required, 10, 10, NULL, NULL, 0                                     \
  }
#define FLAG(f, required)                                                                          \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_BOOLEAN, required, 0, 1, NULL, NULL, 0                                   \
  }
#define NUMBER(f, type, required, least, most)                                                     \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_##type, required, least, most, NULL, NULL, 0                             \
  }
#define CHOICE(f, required, names)                                                                 \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_CHOICE, required, 0, 0, names, NULL, 0                                   \
  }
#define CHOICES(f, required, names)                                                                \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_CHOICES, required, 1, 32, names, NULL, 0                                 \
  }
#define OBJECTS(f, required, least, most, specs)                                                   \
  {                                                                                                \
    EH_FIELD_##f, EH_TYPE_OBJECTS, required, least, most, NULL, specs, G_N_ELEMENTS (specs)        \
  }

static const EhFieldSpec book_created[] = {
  CHOICE (CHAIN, R, chain_names),
  LINE (KEEPER, R),
  FLAG (PROTECTED, R),
  CHOICE (SIGNATURE, R, signature_names),
};

static const EhFieldSpec exchange_imported[] = {
  CHOICE (FORM, R, form_names),
  LINE (NAME, R),
  HASH (SHA256, R),
  NUMBER (SIZE, INTEGER, R, 0, G_GINT64_CONSTANT (1) << 40),
};

static const EhFieldSpec procurement_described[] = {
  LINE (BUYER, R),
  LINE (CURRENCY, R),
  NUMBER (DECIMALS, INTEGER, R, 0, EH_MAX_DECIMALS),
  NUMBER (ESTIMATED_VALUE, MONEY, O, 0, EH_MAX_MONEY),
  LINE (REFERENCE, R),
  CHOICE (REGIME, R, eh_regime_names),
  TEXT (SUMMARY, O, EH_MAX_TEXT),
  CHOICE (TIE_BREAK, O, eh_tie_break_names),
  LINE (TITLE, R),
};

static const EhFieldSpec lot_described[] = { ID (LOT, R), LINE (TITLE, R) };
static const EhFieldSpec lot_removed[] = { ID (LOT, R) };

static const EhFieldSpec milestone_described[] = {
  DAY (DATE, R),
  ID (MILESTONE, R),
  TEXT (NOTE, O, EH_MAX_DESCRIPTOR),
  CHOICE (STEP, R, eh_step_names),
  LINE (TITLE, O),
};
static const EhFieldSpec milestone_removed[] = { ID (MILESTONE, R) };

static const EhFieldSpec points[] = {
  TEXT (DESCRIPTOR, R, EH_MAX_DESCRIPTOR),
  LINE (LABEL, R),
  NUMBER (PERCENT, HUNDREDTHS, O, 0, EH_FULL_WEIGHT),
  NUMBER (SCORE, HUNDREDTHS, R, 0, EH_MAX_SCORE),
};

static const EhFieldSpec scale_described[] = {
  OBJECTS (POINTS, R, 2, EH_MAX_POINTS, points),
  ID (SCALE, R),
  LINE (TITLE, R),
};
static const EhFieldSpec scale_removed[] = { ID (SCALE, R) };

static const EhFieldSpec member_described[] = {
  LINE (JOB_TITLE, O),    ID (MEMBER, R),       LINE (NAME, R),
  LINE (ORGANISATION, O), LINE (REPRESENTS, O), CHOICES (ROLES, R, eh_role_names),
  FLAG (VOTING, R),
};
static const EhFieldSpec member_removed[] = { ID (MEMBER, R) };

static const EhFieldSpec criterion_described[] = {
  NUMBER (CEILING, MONEY, O, 0, EH_MAX_MONEY),
  ID (CRITERION, R),
  TEXT (DESCRIPTION, O, EH_MAX_TEXT),
  IDS (EVIDENCE, O),
  NUMBER (FLOOR, MONEY, O, 0, EH_MAX_MONEY),
  CHOICE (FORMULA, O, eh_formula_names),
  CHOICES (KEY_CRITERIA, O, eh_key_criterion_names),
  CHOICE (KIND, R, eh_criterion_kind_names),
  ID (LOT, O),
  CHOICE (METHOD, O, eh_method_names),
  NUMBER (N, HUNDREDTHS, O, 1, 1000000),
  ID (PARENT, O),
  NUMBER (POSITION, INTEGER, R, 0, 100000),
  ID (SCALE, O),
  IDS (SCORERS, O),
  NUMBER (THRESHOLD, HUNDREDTHS, O, 0, EH_MAX_SCORE),
  LINE (TITLE, R),
  NUMBER (WEIGHT, HUNDREDTHS, O, 0, EH_FULL_WEIGHT),
};
static const EhFieldSpec criterion_removed[] = { ID (CRITERION, R) };

static const EhFieldSpec evidence_described[] = {
  CHOICE (CYCLE_STAGE, R, eh_cycle_stage_names),
  LINE (DATE, O),
  ID (EVIDENCE, R),
  TEXT (REACHED, O, EH_MAX_TEXT),
  TEXT (SAYS, R, EH_MAX_TEXT),
  LINE (TITLE, R),
  CHOICE (TYPE, R, eh_evidence_type_names),
};
static const EhFieldSpec evidence_removed[] = { ID (EVIDENCE, R) };

static const EhFieldSpec tender_described[] = {
  TEXT (ADDRESS, O, EH_MAX_DESCRIPTOR),
  LINE (BIDDER, R),
  CHOICE (BIDDER_KIND, O, eh_bidder_kind_names),
  ID (LOT, R),
  ID (TENDER, R),
};
static const EhFieldSpec tender_removed[] = { ID (TENDER, R) };

static const EhFieldSpec tender_excluded[] = {
  CHOICE (GROUND, R, eh_ground_names),
  TEXT (REASON, R, EH_MAX_TEXT),
  ID (TENDER, R),
};
static const EhFieldSpec tender_readmitted[] = { TEXT (REASON, O, EH_MAX_TEXT), ID (TENDER, R) };

static const EhFieldSpec price_recorded[] = {
  NUMBER (AMOUNT, MONEY, R, 0, EH_MAX_MONEY),
  ID (TENDER, R),
};
static const EhFieldSpec price_withdrawn[] = { TEXT (REASON, O, EH_MAX_TEXT), ID (TENDER, R) };

static const EhFieldSpec pass_fail_decided[] = {
  ID (CRITERION, R),
  FLAG (PASSED, R),
  TEXT (REASON, O, EH_MAX_TEXT),
  ID (TENDER, R),
};

static const EhFieldSpec score_given[] = {
  ID (CRITERION, R),
  ID (MEMBER, R),
  TEXT (REASON, O, EH_MAX_TEXT),
  NUMBER (SCORE, HUNDREDTHS, R, 0, EH_MAX_SCORE),
  ID (TENDER, R),
};
static const EhFieldSpec score_withdrawn[] = {
  ID (CRITERION, R),
  ID (MEMBER, R),
  TEXT (REASON, O, EH_MAX_TEXT),
  ID (TENDER, R),
};

static const EhFieldSpec consensus_agreed[] = {
  ID (CRITERION, R),
  TEXT (REASON, O, EH_MAX_TEXT),
  NUMBER (SCORE, HUNDREDTHS, R, 0, EH_MAX_SCORE),
  ID (TENDER, R),
};

static const EhFieldSpec marks_awarded[] = {
  ID (CRITERION, R),
  NUMBER (MARKS, MARKS, R, 0, EH_FULL_WEIGHT * 100),
  TEXT (REASON, O, EH_MAX_TEXT),
  ID (TENDER, R),
};

/* A judgement on one criterion of one tender taken back. */
static const EhFieldSpec cell_withdrawn[] = {
  ID (CRITERION, R),
  TEXT (REASON, O, EH_MAX_TEXT),
  ID (TENDER, R),
};

static const EhFieldSpec tie_decided[] = {
  ID (LOT, R),
  IDS (ORDER, R),
  TEXT (REASON, R, EH_MAX_TEXT),
};
static const EhFieldSpec tie_withdrawn[] = { ID (LOT, R), TEXT (REASON, O, EH_MAX_TEXT) };

static const EhFieldSpec attachment_added[] = {
  LINE (NAME, R),
  HASH (SHA256, R),
  NUMBER (SIZE, INTEGER, R, 0, G_GINT64_CONSTANT (1) << 40),
  LINE (TYPE, R),
};

#define KIND(name, title, specs)                                                                   \
  {                                                                                                \
    name, title, specs, G_N_ELEMENTS (specs)                                                       \
  }

static const EhKindSpec kinds[] = {
  [EH_KIND_BOOK_CREATED] = KIND ("book-created", N_ ("Book created"), book_created),
  [EH_KIND_EXCHANGE_IMPORTED] = KIND ("exchange-imported", N_ ("File imported"), exchange_imported),
  [EH_KIND_PROCUREMENT_DESCRIBED] =
      KIND ("procurement-described", N_ ("Procurement described"), procurement_described),
  [EH_KIND_LOT_DESCRIBED] = KIND ("lot-described", N_ ("Lot described"), lot_described),
  [EH_KIND_LOT_REMOVED] = KIND ("lot-removed", N_ ("Lot removed"), lot_removed),
  [EH_KIND_MILESTONE_DESCRIBED] =
      KIND ("milestone-described", N_ ("Milestone described"), milestone_described),
  [EH_KIND_MILESTONE_REMOVED] =
      KIND ("milestone-removed", N_ ("Milestone removed"), milestone_removed),
  [EH_KIND_SCALE_DESCRIBED] = KIND ("scale-described", N_ ("Scale described"), scale_described),
  [EH_KIND_SCALE_REMOVED] = KIND ("scale-removed", N_ ("Scale removed"), scale_removed),
  [EH_KIND_MEMBER_DESCRIBED] = KIND ("member-described", N_ ("Member described"), member_described),
  [EH_KIND_MEMBER_REMOVED] = KIND ("member-removed", N_ ("Member removed"), member_removed),
  [EH_KIND_CRITERION_DESCRIBED] =
      KIND ("criterion-described", N_ ("Criterion described"), criterion_described),
  [EH_KIND_CRITERION_REMOVED] =
      KIND ("criterion-removed", N_ ("Criterion removed"), criterion_removed),
  [EH_KIND_EVIDENCE_DESCRIBED] =
      KIND ("evidence-described", N_ ("Patient evidence described"), evidence_described),
  [EH_KIND_EVIDENCE_REMOVED] =
      KIND ("evidence-removed", N_ ("Patient evidence removed"), evidence_removed),
  [EH_KIND_TENDER_DESCRIBED] = KIND ("tender-described", N_ ("Tender described"), tender_described),
  [EH_KIND_TENDER_REMOVED] = KIND ("tender-removed", N_ ("Tender removed"), tender_removed),
  [EH_KIND_TENDER_EXCLUDED] = KIND ("tender-excluded", N_ ("Tender excluded"), tender_excluded),
  [EH_KIND_TENDER_READMITTED] =
      KIND ("tender-readmitted", N_ ("Tender readmitted"), tender_readmitted),
  [EH_KIND_PRICE_RECORDED] = KIND ("price-recorded", N_ ("Price recorded"), price_recorded),
  [EH_KIND_PRICE_WITHDRAWN] = KIND ("price-withdrawn", N_ ("Price withdrawn"), price_withdrawn),
  [EH_KIND_PASS_FAIL_DECIDED] =
      KIND ("pass-fail-decided", N_ ("Pass or fail decided"), pass_fail_decided),
  [EH_KIND_PASS_FAIL_WITHDRAWN] =
      KIND ("pass-fail-withdrawn", N_ ("Pass or fail withdrawn"), cell_withdrawn),
  [EH_KIND_SCORE_GIVEN] = KIND ("score-given", N_ ("Score given"), score_given),
  [EH_KIND_SCORE_WITHDRAWN] = KIND ("score-withdrawn", N_ ("Score withdrawn"), score_withdrawn),
  [EH_KIND_CONSENSUS_AGREED] =
      KIND ("consensus-agreed", N_ ("Agreed score recorded"), consensus_agreed),
  [EH_KIND_CONSENSUS_WITHDRAWN] =
      KIND ("consensus-withdrawn", N_ ("Agreed score withdrawn"), cell_withdrawn),
  [EH_KIND_MARKS_AWARDED] =
      KIND ("marks-awarded", N_ ("Marks awarded elsewhere recorded"), marks_awarded),
  [EH_KIND_MARKS_WITHDRAWN] =
      KIND ("marks-withdrawn", N_ ("Marks awarded elsewhere withdrawn"), cell_withdrawn),
  [EH_KIND_TIE_DECIDED] = KIND ("tie-decided", N_ ("Tie decided by the panel"), tie_decided),
  [EH_KIND_TIE_WITHDRAWN] =
      KIND ("tie-withdrawn", N_ ("Decision of a tie withdrawn"), tie_withdrawn),
  [EH_KIND_ATTACHMENT_ADDED] = KIND ("attachment-added", N_ ("Attachment added"), attachment_added),
};
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == EH_N_KINDS);

/**
 * eh_kind_get_spec:
 * @kind: a kind
 *
 * Returns: (transfer none): the row of @kind in the table
 */
const EhKindSpec *
eh_kind_get_spec (EhKind kind)
{
  g_return_val_if_fail (kind >= 0 && kind < EH_N_KINDS, NULL);

  return &kinds[kind];
}

/**
 * eh_kind_find:
 * @name: the name of a kind in the record
 *
 * Returns: the #EhKind of that name, or -1 if there is none: the record may
 *   come from a newer program
 */
int
eh_kind_find (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  for (int i = 0; i < EH_N_KINDS; i++)
    if (g_str_equal (kinds[i].name, name))
      return i;

  return -1;
}

/**
 * eh_field_get_name:
 * @field: a field
 *
 * Returns: its name in the record
 */
const char *
eh_field_get_name (EhField field)
{
  g_return_val_if_fail (field >= 0 && field < EH_N_FIELDS, NULL);

  return fields[field].name;
}

/**
 * eh_field_get_title:
 * @field: a field
 *
 * Returns: its name for people, to be translated where it is shown
 */
const char *
eh_field_get_title (EhField field)
{
  g_return_val_if_fail (field >= 0 && field < EH_N_FIELDS, NULL);

  return fields[field].title;
}
