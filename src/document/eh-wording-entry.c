/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-entry.c: what an entry of the record says, in a sentence.
 *
 * Ids are replaced by the names that the procurement knows now; an id that it
 * no longer knows stands as it is. Reasons and long texts are not repeated.
 */
#include "document/eh-wording-entry.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/eh-decimal.h"
#include "document/eh-wording.h"

/* A longer name would hide what the sentence says. */
#define MAX_NAME 40

static char *
name_tender (const EhProcurement *procurement, const EhBody *body)
{
  const char *id = eh_body_get_text (body, EH_FIELD_TENDER);
  const EhTender *tender = eh_procurement_find_tender (procurement, id);

  if (tender == NULL || g_utf8_strlen (tender->bidder, -1) > MAX_NAME)
    /* Translators: the id of a tender. */
    return g_strdup_printf (_ ("tender %s"), id);

  return eh_wording_name (tender->bidder);
}

static char *
name_criterion (const EhProcurement *procurement, const EhBody *body)
{
  const char *id = eh_body_get_text (body, EH_FIELD_CRITERION);
  const EhCriterion *criterion = eh_procurement_find_criterion (procurement, id);

  return eh_wording_name (criterion != NULL ? criterion->title : id);
}

static char *
name_member (const EhProcurement *procurement, const EhBody *body)
{
  const char *id = eh_body_get_text (body, EH_FIELD_MEMBER);
  const EhMember *member = eh_procurement_find_member (procurement, id);

  return eh_wording_name (member != NULL ? member->name : id);
}

static char *
name_lot (const EhProcurement *procurement, const EhBody *body)
{
  const char *id = eh_body_get_text (body, EH_FIELD_LOT);
  const EhLot *lot = eh_procurement_find_lot (procurement, id);

  return eh_wording_name (lot != NULL ? lot->title : id);
}

/* What a member said of a tender. */
static char *
describe_score (const EhProcurement *procurement, EhKind kind, const EhBody *body)
{
  g_autofree char *member = name_member (procurement, body);
  g_autofree char *tender = name_tender (procurement, body);
  g_autofree char *criterion = name_criterion (procurement, body);
  g_autofree char *points =
      eh_decimal_format_short (eh_body_get_integer (body, EH_FIELD_SCORE, 0), 2);

  if (kind == EH_KIND_SCORE_GIVEN)
    /* Translators: a member, a score, a bidder, a criterion. */
    return g_strdup_printf (_ ("%s gave the score %s to %s for “%s”."), member, points, tender,
                            criterion);

  /* Translators: a member, a bidder, a criterion. */
  return g_strdup_printf (_ ("The score of %s for %s, “%s”, was withdrawn."), member, tender,
                          criterion);
}

/* What the panel said of a tender. */
static char *
describe_judgement (const EhProcurement *procurement, EhKind kind, const EhBody *body)
{
  g_autofree char *tender = name_tender (procurement, body);
  g_autofree char *criterion = name_criterion (procurement, body);
  gint64 score = eh_body_get_integer (body, EH_FIELD_SCORE, 0);
  gint64 marks = eh_body_get_integer (body, EH_FIELD_MARKS, 0);
  g_autofree char *points = eh_decimal_format_short (score, 2);
  g_autofree char *awarded = eh_decimal_format_short (marks, EH_MARKS_DIGITS);

  if (kind == EH_KIND_CONSENSUS_AGREED)
    /* Translators: a score, a tender, and a criterion. */
    return g_strdup_printf (_ ("The score %s was agreed for %s, “%s”."), points, tender, criterion);
  if (kind == EH_KIND_CONSENSUS_WITHDRAWN)
    /* Translators: a tender, and a criterion. */
    return g_strdup_printf (_ ("The agreed score for %s, “%s”, was withdrawn."), tender, criterion);
  if (kind == EH_KIND_MARKS_AWARDED)
    /* Translators: a number, a tender, and a criterion. */
    return g_strdup_printf (_ ("%s marks, awarded elsewhere, were recorded for %s, “%s”."), awarded,
                            tender, criterion);
  if (kind == EH_KIND_MARKS_WITHDRAWN)
    return g_strdup_printf (_ ("The marks awarded elsewhere for %s, “%s”, were withdrawn."), tender,
                            criterion);
  if (kind == EH_KIND_PASS_FAIL_WITHDRAWN)
    /* Translators: a tender, and a criterion. */
    return g_strdup_printf (_ ("The pass or fail of %s for “%s” was withdrawn."), tender,
                            criterion);
  if (eh_body_get_integer (body, EH_FIELD_PASSED, FALSE))
    /* Translators: a tender, and a requirement. */
    return g_strdup_printf (_ ("%s passed “%s”."), tender, criterion);

  /* Translators: a tender, and a requirement. */
  return g_strdup_printf (_ ("%s failed “%s”."), tender, criterion);
}

static char *
describe_price (const EhProcurement *procurement, EhKind kind, const EhBody *body)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  g_autofree char *tender = name_tender (procurement, body);
  g_autofree char *amount = eh_wording_money (eh_body_get_integer (body, EH_FIELD_AMOUNT, 0),
                                              basics != NULL ? basics->currency : "");

  if (kind == EH_KIND_PRICE_RECORDED)
    /* Translators: a tender, and a price. */
    return g_strdup_printf (_ ("The price of %s was recorded: %s."), tender, amount);

  return g_strdup_printf (_ ("The price of %s was withdrawn."), tender);
}

static char *
describe_exclusion (const EhProcurement *procurement, EhKind kind, const EhBody *body)
{
  g_autofree char *tender = name_tender (procurement, body);

  if (kind == EH_KIND_TENDER_READMITTED)
    return g_strdup_printf (_ ("%s was readmitted."), tender);

  switch ((EhGround) eh_body_get_integer (body, EH_FIELD_GROUND, EH_GROUND_EXCLUDED))
    {
    case EH_GROUND_LATE:
      return g_strdup_printf (_ ("%s was excluded: the tender came in late."), tender);
    case EH_GROUND_WITHDRAWN:
      return g_strdup_printf (_ ("%s was excluded: the tender was withdrawn."), tender);
    case EH_GROUND_NON_COMPLIANT:
      return g_strdup_printf (_ ("%s was excluded: the tender is not what was asked for."), tender);
    case EH_GROUND_EXCLUDED:
    default:
      return g_strdup_printf (_ ("%s was excluded by law or by the notice."), tender);
    }
}

static char *
describe_milestone (const EhBody *body)
{
  const char *title = eh_body_get_text (body, EH_FIELD_TITLE);
  g_autofree char *name = eh_wording_name (
      title != NULL
          ? title
          : eh_wording_step ((int) eh_body_get_integer (body, EH_FIELD_STEP, EH_STEP_OTHER)));
  g_autofree char *day = eh_wording_day (eh_body_get_text (body, EH_FIELD_DATE));

  /* Translators: a step, such as "Tenders due", and its day. */
  return g_strdup_printf (_ ("“%s” is in the timetable for %s."), name, day);
}

static char *
describe_tie (const EhProcurement *procurement, EhKind kind, const EhBody *body)
{
  g_autofree char *lot = name_lot (procurement, body);

  if (kind == EH_KIND_TIE_WITHDRAWN)
    return g_strdup_printf (_ ("The decision of a tie in the lot “%s” was withdrawn."), lot);

  return g_strdup_printf (_ ("The panel decided a tie in the lot “%s”."), lot);
}

/* The parts of the procurement that are described and removed; %s is the name. */
static const struct
{
  EhKind kind;
  EhField field;
  const char *sentence;
} simple[] = {
  { EH_KIND_BOOK_CREATED, EH_FIELD_KEEPER, N_ ("The book was created. Its keeper is %s.") },
  { EH_KIND_PROCUREMENT_DESCRIBED, EH_FIELD_TITLE, N_ ("The procurement was described: “%s”.") },
  { EH_KIND_LOT_DESCRIBED, EH_FIELD_TITLE, N_ ("The lot “%s” was described.") },
  { EH_KIND_LOT_REMOVED, EH_FIELD_LOT, N_ ("The lot with the id “%s” was removed.") },
  { EH_KIND_MILESTONE_REMOVED, EH_FIELD_MILESTONE,
    N_ ("The milestone with the id “%s” was removed from the timetable.") },
  { EH_KIND_SCALE_DESCRIBED, EH_FIELD_TITLE, N_ ("The scale “%s” was described.") },
  { EH_KIND_SCALE_REMOVED, EH_FIELD_SCALE, N_ ("The scale with the id “%s” was removed.") },
  { EH_KIND_MEMBER_DESCRIBED, EH_FIELD_NAME, N_ ("The member %s was described.") },
  { EH_KIND_MEMBER_REMOVED, EH_FIELD_MEMBER, N_ ("The member with the id “%s” was removed.") },
  { EH_KIND_CRITERION_DESCRIBED, EH_FIELD_TITLE, N_ ("The criterion “%s” was described.") },
  { EH_KIND_CRITERION_REMOVED, EH_FIELD_CRITERION,
    N_ ("The criterion with the id “%s” was removed.") },
  { EH_KIND_EVIDENCE_DESCRIBED, EH_FIELD_TITLE, N_ ("The patient evidence “%s” was described.") },
  { EH_KIND_EVIDENCE_REMOVED, EH_FIELD_EVIDENCE,
    N_ ("The patient evidence with the id “%s” was removed.") },
  { EH_KIND_TENDER_DESCRIBED, EH_FIELD_BIDDER, N_ ("The tender of %s was described.") },
  { EH_KIND_TENDER_REMOVED, EH_FIELD_TENDER, N_ ("The tender with the id “%s” was removed.") },
  { EH_KIND_ATTACHMENT_ADDED, EH_FIELD_NAME, N_ ("The file “%s” was attached.") },
};

/* What came from which file, by the #EhForm of it. */
static const char *const imports[] = {
  [EH_FORM_EXCHANGE] = N_ ("The exchange file “%s” was imported."),
  [EH_FORM_CSV_CRITERIA] = N_ ("Criteria were imported from the spreadsheet table “%s”."),
  [EH_FORM_CSV_TENDERS] = N_ ("Tenders were imported from the spreadsheet table “%s”."),
  [EH_FORM_CSV_PRICES] = N_ ("Prices were imported from the spreadsheet table “%s”."),
  [EH_FORM_CSV_SCORES] = N_ ("Individual scores were imported from the spreadsheet table “%s”."),
  [EH_FORM_CSV_AGREED] = N_ ("Agreed scores were imported from the spreadsheet table “%s”."),
};

/* Puts @name in the place of the sentence's one %s; neither is a format. */
static char *
fill (const char *sentence, const char *name)
{
  const char *place = strstr (sentence, "%s");
  g_autofree char *isolated = NULL;

  g_return_val_if_fail (place != NULL, g_strdup (sentence));

  isolated = eh_wording_name (name);

  return g_strdup_printf ("%.*s%s%s", (int) (place - sentence), sentence, isolated, place + 2);
}

static char *
describe_import (const EhBody *body)
{
  gint64 form = eh_body_get_integer (body, EH_FIELD_FORM, EH_FORM_EXCHANGE);

  return fill (_ (imports[form]), eh_body_get_text (body, EH_FIELD_NAME));
}

static char *
describe_simple (EhKind kind, const EhBody *body)
{
  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    if (simple[i].kind == kind)
      return fill (_ (simple[i].sentence), eh_body_get_text (body, simple[i].field));

  return g_strdup (_ (eh_kind_get_spec (kind)->title));
}

/**
 * eh_wording_entry:
 * @procurement: the procurement that gives names to ids
 * @entry: an entry of its record
 *
 * Says what happened in one sentence, with the names of those concerned.
 *
 * Returns: (transfer full): the sentence
 */
char *
eh_wording_entry (const EhProcurement *procurement, const EhEntry *entry)
{
  const EhBody *body;
  EhKind kind;

  g_return_val_if_fail (procurement != NULL, NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  kind = eh_entry_get_kind (entry);
  body = eh_entry_get_body (entry);
  if (kind == EH_KIND_PRICE_RECORDED || kind == EH_KIND_PRICE_WITHDRAWN)
    return describe_price (procurement, kind, body);
  if (kind == EH_KIND_EXCHANGE_IMPORTED)
    return describe_import (body);
  if (kind == EH_KIND_MILESTONE_DESCRIBED)
    return describe_milestone (body);
  if (kind == EH_KIND_TENDER_EXCLUDED || kind == EH_KIND_TENDER_READMITTED)
    return describe_exclusion (procurement, kind, body);
  if (kind == EH_KIND_TIE_DECIDED || kind == EH_KIND_TIE_WITHDRAWN)
    return describe_tie (procurement, kind, body);
  if (kind == EH_KIND_SCORE_GIVEN || kind == EH_KIND_SCORE_WITHDRAWN)
    return describe_score (procurement, kind, body);
  if (kind >= EH_KIND_PASS_FAIL_DECIDED && kind <= EH_KIND_MARKS_WITHDRAWN)
    return describe_judgement (procurement, kind, body);

  return describe_simple (kind, body);
}

/**
 * eh_wording_author:
 * @procurement: the procurement that knows the keeper and the members
 * @entry: an entry of its record
 *
 * Returns: (transfer full): who signed @entry, and for whom if it was done on
 *   somebody's behalf; the first digits of the key if it is not the keeper's
 */
char *
eh_wording_author (const EhProcurement *procurement, const EhEntry *entry)
{
  const EhEntryHeader *header;
  const char *keeper;
  const EhMember *member;
  g_autofree char *author = NULL;

  g_return_val_if_fail (procurement != NULL, NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  header = eh_entry_get_header (entry);
  keeper = eh_procurement_get_keeper (procurement);
  if (keeper != NULL && g_strcmp0 (header->author, eh_procurement_get_author (procurement)) == 0)
    author = g_strdup (keeper);
  else
    author = g_strdup_printf (_ ("key %.16s"), header->author);
  if (header->behalf == NULL)
    return g_steal_pointer (&author);

  member = eh_procurement_find_member (procurement, header->behalf);

  /* Translators: who did it, and for which member. */
  return g_strdup_printf (_ ("%s for %s"), author, member != NULL ? member->name : header->behalf);
}
