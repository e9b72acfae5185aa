/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement-check.c: whether an entry may be appended.
 *
 * All rules are asked here and nowhere else, before an entry is appended. The
 * codec has already looked at each value by itself; here it is looked at
 * beside the others. Messages begin with the name of the field they are
 * about, so that an import can say where in its file it stands.
 */
#include "core/eh-procurement-private.h"

#include "core/eh-check.h"
#include "core/eh-decimal.h"
#include "core/eh-results.h"

typedef gboolean (*Checker) (const EhProcurement *self, const EhBody *body, GError **error);

static gboolean
check_book_created (const EhProcurement *self, const EhBody *body, GError **error)
{
  return eh_check_refuse (EH_N_FIELDS, "the book has been created already", error);
}

static gboolean
check_nothing (const EhProcurement *self, const EhBody *body, GError **error)
{
  return TRUE;
}

static gboolean
check_lot_described (const EhProcurement *self, const EhBody *body, GError **error)
{
  return eh_check_has_room (self->lots, body, EH_FIELD_LOT, error);
}

static gboolean
check_milestone_described (const EhProcurement *self, const EhBody *body, GError **error)
{
  if (!eh_check_has_room (self->milestones, body, EH_FIELD_MILESTONE, error))
    return FALSE;
  if (eh_body_get_integer (body, EH_FIELD_STEP, EH_STEP_OTHER) == EH_STEP_OTHER &&
      !eh_body_has (body, EH_FIELD_TITLE))
    return eh_check_refuse (EH_FIELD_TITLE, "a step that is none of the usual ones needs it",
                            error);

  return TRUE;
}

static gboolean
check_milestone_removed (const EhProcurement *self, const EhBody *body, GError **error)
{
  return eh_check_exists (self->milestones, body, EH_FIELD_MILESTONE, error);
}

static gboolean
check_evidence_described (const EhProcurement *self, const EhBody *body, GError **error)
{
  return eh_check_has_room (self->evidence, body, EH_FIELD_EVIDENCE, error);
}

static gboolean
check_lot_removed (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *id = eh_body_get_text (body, EH_FIELD_LOT);

  if (!eh_check_exists (self->lots, body, EH_FIELD_LOT, error))
    return FALSE;
  for (guint i = 0; i < eh_table_get_n_rows (self->tenders); i++)
    if (g_strcmp0 (((const EhTender *) eh_table_get_row (self->tenders, i))->lot, id) == 0)
      return eh_check_in_use (EH_FIELD_LOT, "tenders were made for it", error);
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    if (g_strcmp0 (((const EhCriterion *) eh_table_get_row (self->criteria, i))->lot, id) == 0)
      return eh_check_in_use (EH_FIELD_LOT, "criteria belong to it", error);

  return TRUE;
}

static gboolean
check_member_removed (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *id = eh_body_get_text (body, EH_FIELD_MEMBER);
  const EhMember *member = eh_table_find (self->members, id);
  GHashTableIter iter;
  gpointer cell;

  if (!eh_check_exists (self->members, body, EH_FIELD_MEMBER, error))
    return FALSE;
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    {
      const EhCriterion *criterion = eh_table_get_row (self->criteria, i);

      if (criterion->scorers != NULL && g_strv_contains (criterion->scorers, id))
        return eh_check_in_use (EH_FIELD_MEMBER, "criteria name this member as scorer", error);
    }
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    if (eh_cell_find_score (cell, member->row.slot) != NULL)
      return eh_check_in_use (EH_FIELD_MEMBER, "this member has given scores", error);

  return TRUE;
}

static gboolean
check_evidence_removed (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *id = eh_body_get_text (body, EH_FIELD_EVIDENCE);

  if (!eh_check_exists (self->evidence, body, EH_FIELD_EVIDENCE, error))
    return FALSE;
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    {
      const EhCriterion *criterion = eh_table_get_row (self->criteria, i);

      if (criterion->evidence != NULL && g_strv_contains (criterion->evidence, id))
        return eh_check_in_use (EH_FIELD_EVIDENCE, "criteria rest on it", error);
    }

  return TRUE;
}

static gboolean
check_tender_described (const EhProcurement *self, const EhBody *body, GError **error)
{
  const EhTender *before = eh_table_find (self->tenders, eh_body_get_text (body, EH_FIELD_TENDER));

  if (!eh_check_has_room (self->tenders, body, EH_FIELD_TENDER, error) ||
      !eh_check_exists (self->lots, body, EH_FIELD_LOT, error))
    return FALSE;
  if (before != NULL && !g_str_equal (before->lot, eh_body_get_text (body, EH_FIELD_LOT)) &&
      eh_check_has_cells (self, before->row.slot, 0))
    return eh_check_in_use (EH_FIELD_LOT,
                            "a tender that has been scored cannot move to another lot", error);

  return TRUE;
}

static gboolean
check_tender_removed (const EhProcurement *self, const EhBody *body, GError **error)
{
  const EhTender *tender = eh_table_find (self->tenders, eh_body_get_text (body, EH_FIELD_TENDER));

  if (!eh_check_exists (self->tenders, body, EH_FIELD_TENDER, error))
    return FALSE;
  if (eh_check_has_cells (self, tender->row.slot, 0))
    return eh_check_in_use (EH_FIELD_TENDER,
                            "it has been scored; withdraw what was said about it first", error);
  if (eh_table_find (self->prices, tender->row.id) != NULL)
    return eh_check_in_use (EH_FIELD_TENDER, "it has a price; withdraw that first", error);
  if (eh_table_find (self->exclusions, tender->row.id) != NULL)
    return eh_check_in_use (EH_FIELD_TENDER,
                            "it is excluded, with a reason on record; readmit it first", error);

  return TRUE;
}

static gboolean
check_tender_readmitted (const EhProcurement *self, const EhBody *body, GError **error)
{
  if (!eh_check_exists (self->tenders, body, EH_FIELD_TENDER, error))
    return FALSE;
  if (eh_table_find (self->exclusions, eh_body_get_text (body, EH_FIELD_TENDER)) == NULL)
    return eh_check_unknown (EH_FIELD_TENDER, "it is not excluded by a decision", error);

  return TRUE;
}

static gboolean
check_names_tender (const EhProcurement *self, const EhBody *body, GError **error)
{
  return eh_check_exists (self->tenders, body, EH_FIELD_TENDER, error);
}

static gboolean
check_price_withdrawn (const EhProcurement *self, const EhBody *body, GError **error)
{
  return eh_check_exists (self->prices, body, EH_FIELD_TENDER, error);
}

/* The tender and criterion that a judgement is about, if they belong together. */
static const EhCriterion *
check_cell (const EhProcurement *self, const EhBody *body, const EhTender **tender, GError **error)
{
  const EhCriterion *criterion;
  const char *lot;

  if (!eh_check_exists (self->tenders, body, EH_FIELD_TENDER, error) ||
      !eh_check_exists (self->criteria, body, EH_FIELD_CRITERION, error))
    return NULL;

  *tender = eh_table_find (self->tenders, eh_body_get_text (body, EH_FIELD_TENDER));
  criterion = eh_table_find (self->criteria, eh_body_get_text (body, EH_FIELD_CRITERION));
  lot = eh_procurement_get_criterion_lot (self, criterion);
  if (lot != NULL && !g_str_equal (lot, (*tender)->lot))
    {
      eh_check_refuse (EH_FIELD_CRITERION, "it belongs to another lot than the tender", error);
      return NULL;
    }

  return criterion;
}

static gboolean
check_pass_fail_decided (const EhProcurement *self, const EhBody *body, GError **error)
{
  const EhTender *tender = NULL;
  const EhCriterion *criterion = check_cell (self, body, &tender, error);

  if (criterion == NULL)
    return FALSE;
  if (criterion->kind != EH_CRITERION_PASS_FAIL)
    return eh_check_refuse (EH_FIELD_CRITERION, "it is not a pass/fail requirement", error);

  return TRUE;
}

static gboolean
check_score_value (const EhProcurement *self,
                   const EhCriterion *criterion,
                   const EhBody *body,
                   GError **error)
{
  const EhScale *scale = eh_table_find (self->scales, criterion->scale);
  gint64 score = eh_body_get_integer (body, EH_FIELD_SCORE, 0);

  if (criterion->kind != EH_CRITERION_SCORED)
    return eh_check_refuse (EH_FIELD_CRITERION, "it is not a scored criterion", error);
  if (scale == NULL)
    return eh_check_refuse (EH_FIELD_CRITERION, "it has no scale", error);
  if (eh_scale_find_point (scale, score) == NULL)
    {
      g_autofree char *text = eh_decimal_format_short (score, 2);
      g_autofree char *what =
          g_strdup_printf ("%s is not a score on the scale “%s”", text, scale->row.id);

      return eh_check_refuse (EH_FIELD_SCORE, what, error);
    }

  return TRUE;
}

static gboolean
check_score_given (const EhProcurement *self, const EhBody *body, GError **error)
{
  const EhTender *tender = NULL;
  const EhCriterion *criterion = check_cell (self, body, &tender, error);

  if (criterion == NULL || !eh_check_exists (self->members, body, EH_FIELD_MEMBER, error))
    return FALSE;
  if (!check_score_value (self, criterion, body, error))
    return FALSE;
  if (!eh_scorers_contain (self, criterion,
                           eh_table_find (self->members, eh_body_get_text (body, EH_FIELD_MEMBER))))
    {
      g_autofree char *what =
          g_strdup_printf ("“%s” is not one of those who score “%s”",
                           eh_body_get_text (body, EH_FIELD_MEMBER), criterion->row.id);

      return eh_check_refuse (EH_FIELD_MEMBER, what, error);
    }

  return TRUE;
}

static gboolean
check_consensus_agreed (const EhProcurement *self, const EhBody *body, GError **error)
{
  const EhTender *tender = NULL;
  const EhCriterion *criterion = check_cell (self, body, &tender, error);

  if (criterion == NULL || !check_score_value (self, criterion, body, error))
    return FALSE;
  if (criterion->method != EH_METHOD_CONSENSUS)
    return eh_check_refuse (EH_FIELD_CRITERION,
                            "it is scored by the mean, so no score is agreed for it", error);

  return TRUE;
}

static gboolean
check_marks_awarded (const EhProcurement *self, const EhBody *body, GError **error)
{
  const EhTender *tender = NULL;
  const EhCriterion *criterion = check_cell (self, body, &tender, error);
  gint64 marks = eh_body_get_integer (body, EH_FIELD_MARKS, 0);
  guint decimals = self->basics != NULL ? self->basics->decimals : 2;

  if (criterion == NULL)
    return FALSE;
  if (criterion->kind != EH_CRITERION_SCORED &&
      (criterion->kind != EH_CRITERION_PRICE || !eh_formula_gives_marks (criterion->formula)))
    return eh_check_refuse (EH_FIELD_CRITERION, "it has no marks", error);
  /* Marks are ten-thousandths, weights hundredths. */
  if (marks > MAX (criterion->weight, 0) * 100)
    return eh_check_refuse (EH_FIELD_MARKS, "it is more than the criterion's weight", error);
  if (marks % eh_decimal_power_of_ten (EH_MARKS_DIGITS - decimals) != 0)
    return eh_check_refuse (EH_FIELD_MARKS, "it has more decimals than the procurement's marks",
                            error);

  return TRUE;
}

/* A judgement that is withdrawn must be there. */
static gboolean
check_withdrawn (const EhProcurement *self,
                 const EhBody *body,
                 gboolean (*is_there) (const EhCell *cell, const EhMember *member),
                 GError **error)
{
  const EhTender *tender = NULL;
  const EhCriterion *criterion = check_cell (self, body, &tender, error);
  const EhMember *member = NULL;
  const EhCell *cell;

  if (criterion == NULL)
    return FALSE;
  if (eh_body_has (body, EH_FIELD_MEMBER))
    {
      if (!eh_check_exists (self->members, body, EH_FIELD_MEMBER, error))
        return FALSE;
      member = eh_table_find (self->members, eh_body_get_text (body, EH_FIELD_MEMBER));
    }

  cell = eh_cells_find (self->cells, tender->row.slot, criterion->row.slot);
  if (cell == NULL || !is_there (cell, member))
    return eh_check_unknown (EH_FIELD_CRITERION, "there is nothing to withdraw", error);

  return TRUE;
}

static gboolean
has_score (const EhCell *cell, const EhMember *member)
{
  return member != NULL && eh_cell_find_score (cell, member->row.slot) != NULL;
}

static gboolean
has_consensus (const EhCell *cell, const EhMember *member)
{
  return cell->consensus != NULL;
}

static gboolean
has_award (const EhCell *cell, const EhMember *member)
{
  return cell->award != NULL;
}

static gboolean
has_pass_fail (const EhCell *cell, const EhMember *member)
{
  return cell->pass_fail != NULL;
}

static gboolean
check_score_withdrawn (const EhProcurement *self, const EhBody *body, GError **error)
{
  return check_withdrawn (self, body, has_score, error);
}

static gboolean
check_consensus_withdrawn (const EhProcurement *self, const EhBody *body, GError **error)
{
  return check_withdrawn (self, body, has_consensus, error);
}

static gboolean
check_marks_withdrawn (const EhProcurement *self, const EhBody *body, GError **error)
{
  return check_withdrawn (self, body, has_award, error);
}

static gboolean
check_pass_fail_withdrawn (const EhProcurement *self, const EhBody *body, GError **error)
{
  return check_withdrawn (self, body, has_pass_fail, error);
}

static gboolean
is_in_open_tie (const EhLotResults *lot, const char *id)
{
  for (guint i = 0; i < lot->n_ties; i++)
    for (guint j = 0; j < lot->ties[i].n_tenders; j++)
      if (g_str_equal (lot->ties[i].tenders[j]->row.id, id))
        return lot->ties[i].rule == EH_TIE_OPEN || lot->ties[i].rule == EH_TIE_BY_PANEL;

  return FALSE;
}

/* Whether the panel decided just so before, for the same reason. */
static gboolean
was_decided (const EhProcurement *self, const EhBody *body)
{
  for (guint i = 0; i < eh_table_get_n_rows (self->decided_ties); i++)
    {
      const EhTieDecision *decision = eh_table_get_row (self->decided_ties, i);

      if (g_str_equal (decision->lot, eh_body_get_text (body, EH_FIELD_LOT)) &&
          g_str_equal (decision->reason, eh_body_get_text (body, EH_FIELD_REASON)) &&
          g_strv_equal (decision->order, eh_body_get_ids (body, EH_FIELD_ORDER)))
        return TRUE;
    }

  return FALSE;
}

/* The panel decides ties that the published rule leaves, whole ones. A lot has
 * one decision, so the next one says again what the last one said. What was
 * decided once may be said again, as an undo does: if the tenders are no longer
 * equal, it settles nothing. */
static gboolean
check_tie_decided (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *const *order = eh_body_get_ids (body, EH_FIELD_ORDER);
  g_autoptr (EhResults) results = NULL;
  const EhLotResults *lot;

  if (!eh_check_exists (self->lots, body, EH_FIELD_LOT, error))
    return FALSE;

  if (was_decided (self, body))
    return TRUE;

  results = eh_results_new (self);
  lot = eh_results_find_lot (results, eh_body_get_text (body, EH_FIELD_LOT));
  for (guint i = 0; order[i] != NULL; i++)
    if (!is_in_open_tie (lot, order[i]))
      return eh_check_refuse (EH_FIELD_ORDER, "it names a tender that is in no open tie", error);
  for (guint i = 0; i < lot->n_ties; i++)
    {
      guint named = 0;

      for (guint j = 0; j < lot->ties[i].n_tenders; j++)
        named += g_strv_contains (order, lot->ties[i].tenders[j]->row.id) ? 1 : 0;
      if (named != 0 && named != lot->ties[i].n_tenders)
        return eh_check_refuse (EH_FIELD_ORDER, "it must name every tender of the tie it decides",
                                error);
      if (named == 0 && lot->ties[i].rule == EH_TIE_BY_PANEL)
        return eh_check_refuse (EH_FIELD_ORDER, "it leaves out a tie that has been decided", error);
    }

  return TRUE;
}

static gboolean
check_tie_withdrawn (const EhProcurement *self, const EhBody *body, GError **error)
{
  if (!eh_check_exists (self->lots, body, EH_FIELD_LOT, error))
    return FALSE;
  if (eh_table_find (self->tie_decisions, eh_body_get_text (body, EH_FIELD_LOT)) == NULL)
    return eh_check_unknown (EH_FIELD_LOT, "there is nothing to withdraw", error);

  return TRUE;
}

static gboolean
check_attachment_added (const EhProcurement *self, const EhBody *body, GError **error)
{
  if (eh_table_find (self->attachments, eh_body_get_text (body, EH_FIELD_SHA256)) != NULL)
    return eh_check_refuse (EH_FIELD_SHA256, "the book has this attachment already", error);

  return TRUE;
}

static const Checker checkers[] = {
  [EH_KIND_BOOK_CREATED] = check_book_created,
  [EH_KIND_EXCHANGE_IMPORTED] = check_nothing,
  [EH_KIND_PROCUREMENT_DESCRIBED] = eh_check_procurement_described,
  [EH_KIND_LOT_DESCRIBED] = check_lot_described,
  [EH_KIND_LOT_REMOVED] = check_lot_removed,
  [EH_KIND_MILESTONE_DESCRIBED] = check_milestone_described,
  [EH_KIND_MILESTONE_REMOVED] = check_milestone_removed,
  [EH_KIND_SCALE_DESCRIBED] = eh_check_scale_described,
  [EH_KIND_SCALE_REMOVED] = eh_check_scale_removed,
  [EH_KIND_MEMBER_DESCRIBED] = eh_check_member_described,
  [EH_KIND_MEMBER_REMOVED] = check_member_removed,
  [EH_KIND_CRITERION_DESCRIBED] = eh_check_criterion_described,
  [EH_KIND_CRITERION_REMOVED] = eh_check_criterion_removed,
  [EH_KIND_EVIDENCE_DESCRIBED] = check_evidence_described,
  [EH_KIND_EVIDENCE_REMOVED] = check_evidence_removed,
  [EH_KIND_TENDER_DESCRIBED] = check_tender_described,
  [EH_KIND_TENDER_REMOVED] = check_tender_removed,
  [EH_KIND_TENDER_EXCLUDED] = check_names_tender,
  [EH_KIND_TENDER_READMITTED] = check_tender_readmitted,
  [EH_KIND_PRICE_RECORDED] = check_names_tender,
  [EH_KIND_PRICE_WITHDRAWN] = check_price_withdrawn,
  [EH_KIND_PASS_FAIL_DECIDED] = check_pass_fail_decided,
  [EH_KIND_PASS_FAIL_WITHDRAWN] = check_pass_fail_withdrawn,
  [EH_KIND_SCORE_GIVEN] = check_score_given,
  [EH_KIND_SCORE_WITHDRAWN] = check_score_withdrawn,
  [EH_KIND_CONSENSUS_AGREED] = check_consensus_agreed,
  [EH_KIND_CONSENSUS_WITHDRAWN] = check_consensus_withdrawn,
  [EH_KIND_MARKS_AWARDED] = check_marks_awarded,
  [EH_KIND_MARKS_WITHDRAWN] = check_marks_withdrawn,
  [EH_KIND_TIE_DECIDED] = check_tie_decided,
  [EH_KIND_TIE_WITHDRAWN] = check_tie_withdrawn,
  [EH_KIND_ATTACHMENT_ADDED] = check_attachment_added,
};
G_STATIC_ASSERT (G_N_ELEMENTS (checkers) == EH_N_KINDS);

static gboolean
check_first (const EhEntry *entry, GError **error)
{
  if (eh_entry_get_kind (entry) == EH_KIND_BOOK_CREATED)
    return TRUE;

  g_set_error_literal (error, EH_PROCUREMENT_ERROR, EH_PROCUREMENT_ERROR_RULE,
                       "the first entry of a book must be its creation");
  return FALSE;
}

static gboolean
check_header (const EhProcurement *self, const EhEntryHeader *header, GError **error)
{
  const char *wrong = NULL;
  EhProcurementError code = EH_PROCUREMENT_ERROR_FOREIGN;

  if (!g_str_equal (header->book, eh_procurement_get_book (self)))
    wrong = "the entry belongs to another book";
  else if (!g_str_equal (header->author, eh_procurement_get_author (self)))
    wrong = "the entry is signed by a key that this book does not know";
  else
    code = EH_PROCUREMENT_ERROR_UNKNOWN;

  if (wrong == NULL && header->behalf != NULL &&
      eh_table_find (self->members, header->behalf) == NULL)
    wrong = "the entry was made on behalf of somebody who is no member";
  if (wrong == NULL && header->import != NULL &&
      eh_table_find (self->imports, header->import) == NULL)
    wrong = "the entry names an import that is not on record";
  if (wrong == NULL)
    return TRUE;

  g_set_error_literal (error, EH_PROCUREMENT_ERROR, (int) code, wrong);
  return FALSE;
}

/**
 * eh_procurement_check:
 * @self: a procurement
 * @entry: an entry that might be appended to its record
 * @error: return location for an #EhProcurementError
 *
 * Asks every rule. Nothing is changed.
 *
 * Returns: %TRUE if @entry may be appended
 */
gboolean
eh_procurement_check (const EhProcurement *self, const EhEntry *entry, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  if (self->created == NULL)
    return check_first (entry, error);
  if (!check_header (self, eh_entry_get_header (entry), error))
    return FALSE;

  return checkers[eh_entry_get_kind (entry)](self, eh_entry_get_body (entry), error);
}
