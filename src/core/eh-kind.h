/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-kind.h: the table of the kinds of entry and of their fields.
 *
 * The codec, the text of the log, the documents and the fuzzer know a kind
 * only by its row in this table. Adding a kind means a row here, a branch
 * in eh_procurement_check() and in eh_procurement_apply(), a line in
 * docs/FORMAT.md and a golden file. A row is never taken away and a limit
 * never narrowed, so that old records stay readable.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  EH_KIND_BOOK_CREATED,
  EH_KIND_EXCHANGE_IMPORTED,
  EH_KIND_PROCUREMENT_DESCRIBED,
  EH_KIND_LOT_DESCRIBED,
  EH_KIND_LOT_REMOVED,
  EH_KIND_MILESTONE_DESCRIBED,
  EH_KIND_MILESTONE_REMOVED,
  EH_KIND_SCALE_DESCRIBED,
  EH_KIND_SCALE_REMOVED,
  EH_KIND_MEMBER_DESCRIBED,
  EH_KIND_MEMBER_REMOVED,
  EH_KIND_CRITERION_DESCRIBED,
  EH_KIND_CRITERION_REMOVED,
  EH_KIND_EVIDENCE_DESCRIBED,
  EH_KIND_EVIDENCE_REMOVED,
  EH_KIND_TENDER_DESCRIBED,
  EH_KIND_TENDER_REMOVED,
  EH_KIND_TENDER_EXCLUDED,
  EH_KIND_TENDER_READMITTED,
  EH_KIND_PRICE_RECORDED,
  EH_KIND_PRICE_WITHDRAWN,
  EH_KIND_PASS_FAIL_DECIDED,
  EH_KIND_PASS_FAIL_WITHDRAWN,
  EH_KIND_SCORE_GIVEN,
  EH_KIND_SCORE_WITHDRAWN,
  EH_KIND_CONSENSUS_AGREED,
  EH_KIND_CONSENSUS_WITHDRAWN,
  EH_KIND_MARKS_AWARDED,
  EH_KIND_MARKS_WITHDRAWN,
  EH_KIND_TIE_DECIDED,
  EH_KIND_TIE_WITHDRAWN,
  EH_KIND_ATTACHMENT_ADDED,
  EH_N_KINDS,
} EhKind;

typedef enum
{
  EH_FIELD_ADDRESS,
  EH_FIELD_AMOUNT,
  EH_FIELD_BIDDER,
  EH_FIELD_BIDDER_KIND,
  EH_FIELD_BUYER,
  EH_FIELD_CEILING,
  EH_FIELD_CHAIN,
  EH_FIELD_CRITERION,
  EH_FIELD_CURRENCY,
  EH_FIELD_CYCLE_STAGE,
  EH_FIELD_DATE,
  EH_FIELD_DECIMALS,
  EH_FIELD_DESCRIPTION,
  EH_FIELD_DESCRIPTOR,
  EH_FIELD_ESTIMATED_VALUE,
  EH_FIELD_EVIDENCE,
  EH_FIELD_FLOOR,
  EH_FIELD_FORM,
  EH_FIELD_FORMULA,
  EH_FIELD_GROUND,
  EH_FIELD_JOB_TITLE,
  EH_FIELD_KEEPER,
  EH_FIELD_KEY_CRITERIA,
  EH_FIELD_KIND,
  EH_FIELD_LABEL,
  EH_FIELD_LOT,
  EH_FIELD_MARKS,
  EH_FIELD_MEMBER,
  EH_FIELD_METHOD,
  EH_FIELD_MILESTONE,
  EH_FIELD_N,
  EH_FIELD_NAME,
  EH_FIELD_NOTE,
  EH_FIELD_ORDER,
  EH_FIELD_ORGANISATION,
  EH_FIELD_PARENT,
  EH_FIELD_PASSED,
  EH_FIELD_PERCENT,
  EH_FIELD_POINTS,
  EH_FIELD_POSITION,
  EH_FIELD_PROTECTED,
  EH_FIELD_REACHED,
  EH_FIELD_REASON,
  EH_FIELD_REFERENCE,
  EH_FIELD_REGIME,
  EH_FIELD_REPRESENTS,
  EH_FIELD_ROLES,
  EH_FIELD_SAYS,
  EH_FIELD_SCALE,
  EH_FIELD_SCORE,
  EH_FIELD_SCORERS,
  EH_FIELD_SHA256,
  EH_FIELD_SIGNATURE,
  EH_FIELD_SIZE,
  EH_FIELD_STEP,
  EH_FIELD_SUMMARY,
  EH_FIELD_TENDER,
  EH_FIELD_THRESHOLD,
  EH_FIELD_TIE_BREAK,
  EH_FIELD_TITLE,
  EH_FIELD_TYPE,
  EH_FIELD_VOTING,
  EH_FIELD_WEIGHT,
  EH_N_FIELDS,
} EhField;

/**
 * EhFieldType:
 * @EH_TYPE_TEXT: a text that may have several lines
 * @EH_TYPE_LINE: a text of one line
 * @EH_TYPE_ID: an id: a line of at most %EH_MAX_ID bytes
 * @EH_TYPE_HASH: 64 lower-case hexadecimal digits
 * @EH_TYPE_DAY: a day of the calendar, yyyy-mm-dd
 * @EH_TYPE_INTEGER: a whole number
 * @EH_TYPE_HUNDREDTHS: a whole number of hundredths
 * @EH_TYPE_MARKS: a whole number of ten-thousandths of a mark
 * @EH_TYPE_MONEY: a whole number of minor units of the currency
 * @EH_TYPE_BOOLEAN: true or false
 * @EH_TYPE_CHOICE: one of a list of words
 * @EH_TYPE_CHOICES: several of a list of words, each once, in the list's order
 * @EH_TYPE_IDS: several ids, each once, in an order that means something
 * @EH_TYPE_OBJECTS: several objects with fields of their own
 */
typedef enum
{
  EH_TYPE_TEXT,
  EH_TYPE_LINE,
  EH_TYPE_ID,
  EH_TYPE_HASH,
  EH_TYPE_DAY,
  EH_TYPE_INTEGER,
  EH_TYPE_HUNDREDTHS,
  EH_TYPE_MARKS,
  EH_TYPE_MONEY,
  EH_TYPE_BOOLEAN,
  EH_TYPE_CHOICE,
  EH_TYPE_CHOICES,
  EH_TYPE_IDS,
  EH_TYPE_OBJECTS,
} EhFieldType;

/* Limits that are part of the format. Bytes, unless said otherwise. */
#define EH_MAX_ID 64
#define EH_MAX_LINE 500
#define EH_MAX_TEXT 20000
#define EH_MAX_DESCRIPTOR 2000
#define EH_MAX_POINTS 101
#define EH_MAX_IDS 200
#define EH_MAX_SCORE 100000
#define EH_MAX_MONEY G_GINT64_CONSTANT (10000000000000)
#define EH_MAX_DECIMALS 4
#define EH_MARKS_DIGITS 4
#define EH_FULL_WEIGHT 10000

/**
 * EhFieldSpec:
 * @field: which field
 * @type: what it holds
 * @is_required: whether it must be there
 * @min: smallest number; fewest bytes of a text or elements of a list
 * @max: largest number; most bytes or elements
 * @choices: (nullable): the words of a choice
 * @fields: (nullable): the fields of the objects in a list
 * @n_fields: how many
 */
typedef struct _EhFieldSpec EhFieldSpec;

struct _EhFieldSpec
{
  EhField field;
  EhFieldType type;
  gboolean is_required;
  gint64 min;
  gint64 max;
  const char *const *choices;
  const EhFieldSpec *fields;
  guint n_fields;
};

/**
 * EhKindSpec:
 * @name: its name in the record
 * @title: what happened, for people, to be translated where it is shown
 * @fields: its fields, in ascending order of their names
 * @n_fields: how many
 */
typedef struct
{
  const char *name;
  const char *title;
  const EhFieldSpec *fields;
  guint n_fields;
} EhKindSpec;

const EhKindSpec *eh_kind_get_spec (EhKind kind);
int eh_kind_find (const char *name);
const char *eh_field_get_name (EhField field);
const char *eh_field_get_title (EhField field);

G_END_DECLS
