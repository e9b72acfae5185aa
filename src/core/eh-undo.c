/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-undo.c: what takes an edit back.
 */
#include "core/eh-undo.h"

/* Which kind takes back what a kind says. Those that are not here can only be
 * said again: see eh_undo_new(). */
static const struct
{
  EhKind says;
  EhKind takes_back;
} pairs[] = {
  { EH_KIND_LOT_DESCRIBED, EH_KIND_LOT_REMOVED },
  { EH_KIND_MILESTONE_DESCRIBED, EH_KIND_MILESTONE_REMOVED },
  { EH_KIND_SCALE_DESCRIBED, EH_KIND_SCALE_REMOVED },
  { EH_KIND_MEMBER_DESCRIBED, EH_KIND_MEMBER_REMOVED },
  { EH_KIND_CRITERION_DESCRIBED, EH_KIND_CRITERION_REMOVED },
  { EH_KIND_EVIDENCE_DESCRIBED, EH_KIND_EVIDENCE_REMOVED },
  { EH_KIND_TENDER_DESCRIBED, EH_KIND_TENDER_REMOVED },
  { EH_KIND_TENDER_EXCLUDED, EH_KIND_TENDER_READMITTED },
  { EH_KIND_PRICE_RECORDED, EH_KIND_PRICE_WITHDRAWN },
  { EH_KIND_PASS_FAIL_DECIDED, EH_KIND_PASS_FAIL_WITHDRAWN },
  { EH_KIND_SCORE_GIVEN, EH_KIND_SCORE_WITHDRAWN },
  { EH_KIND_CONSENSUS_AGREED, EH_KIND_CONSENSUS_WITHDRAWN },
  { EH_KIND_MARKS_AWARDED, EH_KIND_MARKS_WITHDRAWN },
  { EH_KIND_TIE_DECIDED, EH_KIND_TIE_WITHDRAWN },
};

/**
 * eh_undo_find_kind:
 * @takes_back: a kind
 *
 * Returns: the kind whose entries it takes back; -1 if it takes nothing back
 */
int
eh_undo_find_kind (EhKind takes_back)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].takes_back == takes_back)
      return (int) pairs[i].says;

  return -1;
}

/**
 * eh_undo_find_opposite:
 * @says: a kind
 *
 * Returns: the kind that takes back what @says says; -1 if it can only be said
 *   again
 */
int
eh_undo_find_opposite (EhKind says)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].says == says)
      return (int) pairs[i].takes_back;

  return -1;
}

/* What was said of a criterion of a tender. */
static const EhRow *
find_judgement (const EhProcurement *self,
                EhKind kind,
                const EhBody *body,
                const EhTender *tender,
                const EhCriterion *criterion)
{
  const EhMember *member;

  if (tender == NULL || criterion == NULL)
    return NULL;

  switch ((int) kind)
    {
    case EH_KIND_PASS_FAIL_DECIDED:
    case EH_KIND_PASS_FAIL_WITHDRAWN:
      return (const EhRow *) eh_procurement_get_pass_fail (self, tender, criterion);
    case EH_KIND_SCORE_GIVEN:
    case EH_KIND_SCORE_WITHDRAWN:
      member = eh_procurement_find_member (self, eh_body_get_text (body, EH_FIELD_MEMBER));
      return member == NULL
                 ? NULL
                 : (const EhRow *) eh_procurement_find_score (self, tender, criterion, member);
    case EH_KIND_CONSENSUS_AGREED:
    case EH_KIND_CONSENSUS_WITHDRAWN:
      return (const EhRow *) eh_procurement_get_consensus (self, tender, criterion);
    default:
      return (const EhRow *) eh_procurement_get_award (self, tender, criterion);
    }
}

/* What was said of a tender or lot as a whole. */
static const EhRow *
find_price (const EhProcurement *self, const EhTender *tender)
{
  return tender == NULL ? NULL : (const EhRow *) eh_procurement_get_price (self, tender);
}

static const EhRow *
find_exclusion (const EhProcurement *self, const EhTender *tender)
{
  return tender == NULL ? NULL : (const EhRow *) eh_procurement_get_exclusion (self, tender);
}

static const EhRow *
find_tie_decision (const EhProcurement *self, const EhLot *lot)
{
  return lot == NULL ? NULL : (const EhRow *) eh_procurement_get_tie_decision (self, lot);
}

/**
 * eh_undo_find:
 * @self: a procurement
 * @body: what an entry says, or may say
 *
 * Finds what was said until now of that which @body is about: the description
 * of the same thing, the price of the same tender, the score that the same
 * member gave.
 *
 * Returns: (transfer none) (nullable): its row, or %NULL if nothing holds
 */
const EhRow *
eh_undo_find (const EhProcurement *self, const EhBody *body)
{
  const EhKind kind = eh_body_get_kind (body);
  const char *lot = eh_body_get_text (body, EH_FIELD_LOT);
  const char *tender = eh_body_get_text (body, EH_FIELD_TENDER);
  const char *criterion = eh_body_get_text (body, EH_FIELD_CRITERION);

  switch (kind)
    {
    case EH_KIND_PROCUREMENT_DESCRIBED:
      return (const EhRow *) eh_procurement_get_basics (self);
    case EH_KIND_LOT_DESCRIBED:
    case EH_KIND_LOT_REMOVED:
      return (const EhRow *) eh_procurement_find_lot (self, lot);
    case EH_KIND_MILESTONE_DESCRIBED:
    case EH_KIND_MILESTONE_REMOVED:
      return (const EhRow *) eh_procurement_find_milestone (
          self, eh_body_get_text (body, EH_FIELD_MILESTONE));
    case EH_KIND_SCALE_DESCRIBED:
    case EH_KIND_SCALE_REMOVED:
      return (const EhRow *) eh_procurement_find_scale (self,
                                                        eh_body_get_text (body, EH_FIELD_SCALE));
    case EH_KIND_MEMBER_DESCRIBED:
    case EH_KIND_MEMBER_REMOVED:
      return (const EhRow *) eh_procurement_find_member (self,
                                                         eh_body_get_text (body, EH_FIELD_MEMBER));
    case EH_KIND_CRITERION_DESCRIBED:
    case EH_KIND_CRITERION_REMOVED:
      return (const EhRow *) eh_procurement_find_criterion (self, criterion);
    case EH_KIND_EVIDENCE_DESCRIBED:
    case EH_KIND_EVIDENCE_REMOVED:
      return (const EhRow *) eh_procurement_find_evidence (
          self, eh_body_get_text (body, EH_FIELD_EVIDENCE));
    case EH_KIND_TENDER_DESCRIBED:
    case EH_KIND_TENDER_REMOVED:
      return (const EhRow *) eh_procurement_find_tender (self, tender);
    case EH_KIND_TENDER_EXCLUDED:
    case EH_KIND_TENDER_READMITTED:
      return find_exclusion (self, eh_procurement_find_tender (self, tender));
    case EH_KIND_PRICE_RECORDED:
    case EH_KIND_PRICE_WITHDRAWN:
      return find_price (self, eh_procurement_find_tender (self, tender));
    case EH_KIND_TIE_DECIDED:
    case EH_KIND_TIE_WITHDRAWN:
      return find_tie_decision (self, eh_procurement_find_lot (self, lot));
    case EH_KIND_PASS_FAIL_DECIDED:
    case EH_KIND_PASS_FAIL_WITHDRAWN:
    case EH_KIND_SCORE_GIVEN:
    case EH_KIND_SCORE_WITHDRAWN:
    case EH_KIND_CONSENSUS_AGREED:
    case EH_KIND_CONSENSUS_WITHDRAWN:
    case EH_KIND_MARKS_AWARDED:
    case EH_KIND_MARKS_WITHDRAWN:
      return find_judgement (self, kind, body, eh_procurement_find_tender (self, tender),
                             eh_procurement_find_criterion (self, criterion));
    case EH_KIND_BOOK_CREATED:
    case EH_KIND_EXCHANGE_IMPORTED:
    case EH_KIND_ATTACHMENT_ADDED:
    case EH_N_KINDS:
    default:
      return NULL;
    }
}

/* Why something is taken back when nobody says more: R8 asks for a reason. */
#define REASON "Undone"

/* A body of @kind about the same thing: what a kind that takes back must say
 * are ids, and nothing else. */
static EhBody *
new_about_the_same (EhKind kind, const EhBody *body)
{
  const EhKindSpec *spec = eh_kind_get_spec (kind);
  EhBody *same = eh_body_new (kind);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].is_required)
      eh_body_set_text (same, spec->fields[i].field,
                        eh_body_get_text (body, spec->fields[i].field));
    else if (spec->fields[i].field == EH_FIELD_REASON)
      eh_body_set_text (same, EH_FIELD_REASON, REASON);

  return same;
}

/**
 * eh_undo_new:
 * @before: the procurement before an entry of @body is applied
 * @body: what that entry says; eh_procurement_check() lets it through
 *
 * Works out what must be said after @body to make the procurement again what it
 * was. If the thing was described, or the score given, before, that is said
 * again in the same words; if not, it is removed, or withdrawn with "Undone" as
 * the reason on record (R8). Several entries
 * are undone by what undoes each, the last first.
 *
 * Three kinds cannot be undone, since what they state has happened: that the
 * book was created, a file imported, a file attached. Nor can the first
 * description of the procurement: every other amount and mark is read by its
 * currency and decimals, so a procurement does not lose them again.
 *
 * Returns: (transfer full) (nullable): what undoes it, or %NULL if it cannot be
 *   undone
 */
EhBody *
eh_undo_new (const EhProcurement *before, const EhBody *body)
{
  const EhRow *row;

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);

  row = eh_undo_find (before, body);
  if (row != NULL)
    return eh_body_copy (eh_entry_get_body (row->entry));

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].says == eh_body_get_kind (body))
      return new_about_the_same (pairs[i].takes_back, body);

  return NULL;
}

/* What a description calls the thing that it describes. */
static const char *
get_own_name (const EhBody *body)
{
  /* A step of the timetable that has no title of its own is told by its day. */
  static const EhField fields[] = { EH_FIELD_TITLE, EH_FIELD_NAME, EH_FIELD_BIDDER, EH_FIELD_DATE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *name = eh_body_get_text (body, fields[i]);

      if (name != NULL)
        return name;
    }

  return NULL;
}

/**
 * eh_undo_name:
 * @before: the procurement before an entry of @body is applied
 * @body: what that entry says
 * @name: (out caller-allocates): what the edit is called; its texts belong to
 *   @before and @body
 *
 * Says what an edit is called: by the title of its kind, which the record shows
 * too, and by the name of what it is about. That is the new name of what is
 * described, the last name of what is removed; the bidder and the criterion
 * where a tender was judged, the lot where a tie was decided.
 */
void
eh_undo_name (const EhProcurement *before, const EhBody *body, EhEditName *name)
{
  const EhRow *row;
  const EhTender *tender;
  const EhCriterion *criterion;
  const EhLot *lot;

  g_return_if_fail (before != NULL && body != NULL && name != NULL);

  *name = (EhEditName){ .title = eh_kind_get_spec (eh_body_get_kind (body))->title };
  name->subject = get_own_name (body);
  row = name->subject == NULL ? eh_undo_find (before, body) : NULL;
  if (row != NULL)
    name->subject = get_own_name (eh_entry_get_body (row->entry));
  if (name->subject != NULL)
    return;

  tender = eh_procurement_find_tender (before, eh_body_get_text (body, EH_FIELD_TENDER));
  criterion = eh_procurement_find_criterion (before, eh_body_get_text (body, EH_FIELD_CRITERION));
  lot = eh_procurement_find_lot (before, eh_body_get_text (body, EH_FIELD_LOT));
  if (tender != NULL)
    name->subject = tender->bidder;
  else if (lot != NULL)
    name->subject = lot->title;
  if (criterion != NULL)
    name->criterion = criterion->title;
}
