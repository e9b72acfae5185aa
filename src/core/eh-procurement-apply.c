/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement-apply.c: what each kind of entry does to a procurement.
 *
 * Nothing here refuses: a record is what it is. An entry that names what does
 * not exist has no effect and is counted, so that `verify` can say so.
 */
#include "core/eh-procurement-private.h"

typedef gboolean (*Applier) (EhProcurement *self, const EhEntry *entry, const EhBody *body);

static gboolean
apply_book_created (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  if (self->created != NULL)
    return FALSE;

  self->created = eh_entry_ref (entry);
  return TRUE;
}

static gboolean
apply_exchange_imported (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhRow *row = eh_row_new (sizeof *row, entry, EH_FIELD_NAME);

  /* What came with it names the entry. */
  row->id = eh_entry_get_header (entry)->id;
  return eh_table_put (self->imports, row);
}

static gboolean
apply_procurement_described (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhBasics *row = eh_row_new (sizeof *row, entry, EH_FIELD_REFERENCE);

  row->title = eh_body_get_text (body, EH_FIELD_TITLE);
  row->reference = eh_body_get_text (body, EH_FIELD_REFERENCE);
  row->buyer = eh_body_get_text (body, EH_FIELD_BUYER);
  row->currency = eh_body_get_text (body, EH_FIELD_CURRENCY);
  row->summary = eh_body_get_text (body, EH_FIELD_SUMMARY);
  row->regime = (EhRegime) eh_body_get_integer (body, EH_FIELD_REGIME, EH_REGIME_OTHER);
  row->decimals = (guint) eh_body_get_integer (body, EH_FIELD_DECIMALS, 2);
  row->tie_break = (int) eh_body_get_integer (body, EH_FIELD_TIE_BREAK, EH_NONE);
  row->estimated_value = eh_body_get_integer (body, EH_FIELD_ESTIMATED_VALUE, EH_NO_AMOUNT);

  g_clear_pointer (&self->basics, eh_row_unref);
  self->basics = row;
  return TRUE;
}

static gboolean
apply_lot_described (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhLot *row = eh_row_new (sizeof *row, entry, EH_FIELD_LOT);

  row->title = eh_body_get_text (body, EH_FIELD_TITLE);
  return eh_table_put (self->lots, row);
}

static gboolean
apply_lot_removed (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->lots, eh_body_get_text (body, EH_FIELD_LOT));
}

static gboolean
apply_milestone_described (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhMilestone *row = eh_row_new (sizeof *row, entry, EH_FIELD_MILESTONE);

  row->date = eh_body_get_text (body, EH_FIELD_DATE);
  row->title = eh_body_get_text (body, EH_FIELD_TITLE);
  row->note = eh_body_get_text (body, EH_FIELD_NOTE);
  row->step = (EhStep) eh_body_get_integer (body, EH_FIELD_STEP, EH_STEP_OTHER);
  return eh_table_put (self->milestones, row);
}

static gboolean
apply_milestone_removed (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->milestones, eh_body_get_text (body, EH_FIELD_MILESTONE));
}

static gboolean
apply_scale_described (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  guint n_points = eh_body_get_n_objects (body, EH_FIELD_POINTS);
  /* The points stand behind the row, so that it is freed as every other. */
  EhScale *row = eh_row_new (sizeof *row + n_points * sizeof (EhPoint), entry, EH_FIELD_SCALE);
  EhPoint *points = (EhPoint *) (row + 1);

  row->title = eh_body_get_text (body, EH_FIELD_TITLE);
  row->n_points = n_points;
  row->points = points;
  for (guint i = 0; i < n_points; i++)
    {
      const EhBody *point = eh_body_get_object (body, EH_FIELD_POINTS, i);

      points[i].label = eh_body_get_text (point, EH_FIELD_LABEL);
      points[i].descriptor = eh_body_get_text (point, EH_FIELD_DESCRIPTOR);
      points[i].score = eh_body_get_integer (point, EH_FIELD_SCORE, 0);
      points[i].percent = eh_body_get_integer (point, EH_FIELD_PERCENT, EH_NO_VALUE);
    }
  return eh_table_put (self->scales, row);
}

static gboolean
apply_scale_removed (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->scales, eh_body_get_text (body, EH_FIELD_SCALE));
}

static gboolean
apply_member_described (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhMember *row = eh_row_new (sizeof *row, entry, EH_FIELD_MEMBER);

  row->name = eh_body_get_text (body, EH_FIELD_NAME);
  row->job_title = eh_body_get_text (body, EH_FIELD_JOB_TITLE);
  row->organisation = eh_body_get_text (body, EH_FIELD_ORGANISATION);
  row->represents = eh_body_get_text (body, EH_FIELD_REPRESENTS);
  row->roles = eh_body_get_flags (body, EH_FIELD_ROLES);
  row->is_voting = eh_body_get_integer (body, EH_FIELD_VOTING, 1) != 0;
  return eh_table_put (self->members, row);
}

static gboolean
apply_member_removed (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->members, eh_body_get_text (body, EH_FIELD_MEMBER));
}

static gboolean
apply_criterion_described (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhCriterion *row = eh_row_new (sizeof *row, entry, EH_FIELD_CRITERION);

  row->title = eh_body_get_text (body, EH_FIELD_TITLE);
  row->description = eh_body_get_text (body, EH_FIELD_DESCRIPTION);
  row->parent = eh_body_get_text (body, EH_FIELD_PARENT);
  row->lot = eh_body_get_text (body, EH_FIELD_LOT);
  row->scale = eh_body_get_text (body, EH_FIELD_SCALE);
  row->kind = (EhCriterionKind) eh_body_get_integer (body, EH_FIELD_KIND, EH_CRITERION_GROUP);
  row->method = (EhMethod) eh_body_get_integer (body, EH_FIELD_METHOD, EH_METHOD_CONSENSUS);
  row->position = eh_body_get_integer (body, EH_FIELD_POSITION, 0);
  row->weight = eh_body_get_integer (body, EH_FIELD_WEIGHT, EH_NO_VALUE);
  row->threshold = eh_body_get_integer (body, EH_FIELD_THRESHOLD, EH_NO_VALUE);
  row->formula = (int) eh_body_get_integer (body, EH_FIELD_FORMULA, EH_NONE);
  row->ceiling = eh_body_get_integer (body, EH_FIELD_CEILING, EH_NO_AMOUNT);
  row->floor = eh_body_get_integer (body, EH_FIELD_FLOOR, EH_NO_AMOUNT);
  row->n = eh_body_get_integer (body, EH_FIELD_N, EH_NO_VALUE);
  row->key_criteria = eh_body_get_flags (body, EH_FIELD_KEY_CRITERIA);
  row->scorers = eh_body_get_ids (body, EH_FIELD_SCORERS);
  row->evidence = eh_body_get_ids (body, EH_FIELD_EVIDENCE);
  return eh_table_put (self->criteria, row);
}

static gboolean
apply_criterion_removed (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->criteria, eh_body_get_text (body, EH_FIELD_CRITERION));
}

static gboolean
apply_evidence_described (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhEvidence *row = eh_row_new (sizeof *row, entry, EH_FIELD_EVIDENCE);

  row->title = eh_body_get_text (body, EH_FIELD_TITLE);
  row->date = eh_body_get_text (body, EH_FIELD_DATE);
  row->reached = eh_body_get_text (body, EH_FIELD_REACHED);
  row->says = eh_body_get_text (body, EH_FIELD_SAYS);
  row->type = (int) eh_body_get_integer (body, EH_FIELD_TYPE, 0);
  row->cycle_stage = (int) eh_body_get_integer (body, EH_FIELD_CYCLE_STAGE, 0);
  return eh_table_put (self->evidence, row);
}

static gboolean
apply_evidence_removed (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->evidence, eh_body_get_text (body, EH_FIELD_EVIDENCE));
}

static gboolean
apply_tender_described (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhTender *row = eh_row_new (sizeof *row, entry, EH_FIELD_TENDER);

  row->lot = eh_body_get_text (body, EH_FIELD_LOT);
  row->bidder = eh_body_get_text (body, EH_FIELD_BIDDER);
  row->address = eh_body_get_text (body, EH_FIELD_ADDRESS);
  row->bidder_kind = (int) eh_body_get_integer (body, EH_FIELD_BIDDER_KIND, EH_NONE);
  return eh_table_put (self->tenders, row);
}

static gboolean
apply_tender_removed (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->tenders, eh_body_get_text (body, EH_FIELD_TENDER));
}

static gboolean
apply_tender_excluded (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhExclusion *row;

  if (eh_table_find (self->tenders, eh_body_get_text (body, EH_FIELD_TENDER)) == NULL)
    return FALSE;

  row = eh_row_new (sizeof *row, entry, EH_FIELD_TENDER);
  row->tender = row->row.id;
  row->reason = eh_body_get_text (body, EH_FIELD_REASON);
  row->ground = (EhGround) eh_body_get_integer (body, EH_FIELD_GROUND, EH_GROUND_EXCLUDED);
  return eh_table_put (self->exclusions, row);
}

static gboolean
apply_tender_readmitted (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->exclusions, eh_body_get_text (body, EH_FIELD_TENDER));
}

static gboolean
apply_price_recorded (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhPrice *row;

  if (eh_table_find (self->tenders, eh_body_get_text (body, EH_FIELD_TENDER)) == NULL)
    return FALSE;

  row = eh_row_new (sizeof *row, entry, EH_FIELD_TENDER);
  row->tender = row->row.id;
  row->amount = eh_body_get_integer (body, EH_FIELD_AMOUNT, EH_NO_AMOUNT);
  return eh_table_put (self->prices, row);
}

static gboolean
apply_price_withdrawn (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->prices, eh_body_get_text (body, EH_FIELD_TENDER));
}

/* The cell that an entry speaks of, or NULL if there is no such tender or
 * criterion. */
static EhCell *
ensure_cell (EhProcurement *self, const EhBody *body)
{
  const EhTender *tender = eh_table_find (self->tenders, eh_body_get_text (body, EH_FIELD_TENDER));
  const EhCriterion *criterion =
      eh_table_find (self->criteria, eh_body_get_text (body, EH_FIELD_CRITERION));

  if (tender == NULL || criterion == NULL)
    return NULL;

  return eh_cells_ensure (self->cells, tender->row.slot, criterion->row.slot);
}

static gboolean
apply_pass_fail_decided (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhCell *cell = ensure_cell (self, body);
  EhPassFail *row;

  if (cell == NULL)
    return FALSE;

  row = eh_row_new (sizeof *row, entry, EH_FIELD_TENDER);
  row->tender = row->row.id;
  row->criterion = eh_body_get_text (body, EH_FIELD_CRITERION);
  row->reason = eh_body_get_text (body, EH_FIELD_REASON);
  row->passed = eh_body_get_integer (body, EH_FIELD_PASSED, 0) != 0;

  g_clear_pointer (&cell->pass_fail, eh_row_unref);
  cell->pass_fail = row;
  return TRUE;
}

static gboolean
apply_pass_fail_withdrawn (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhCell *cell = ensure_cell (self, body);

  if (cell == NULL || cell->pass_fail == NULL)
    return FALSE;

  g_clear_pointer (&cell->pass_fail, eh_row_unref);
  return TRUE;
}

static EhScore *
score_new (const EhEntry *entry, const EhBody *body)
{
  EhScore *row = eh_row_new (sizeof *row, entry, EH_FIELD_TENDER);

  row->member = eh_body_get_text (body, EH_FIELD_MEMBER);
  row->tender = row->row.id;
  row->criterion = eh_body_get_text (body, EH_FIELD_CRITERION);
  row->reason = eh_body_get_text (body, EH_FIELD_REASON);
  row->score = eh_body_get_integer (body, EH_FIELD_SCORE, 0);

  return row;
}

static gboolean
apply_score_given (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  const EhMember *member = eh_table_find (self->members, eh_body_get_text (body, EH_FIELD_MEMBER));
  EhCell *cell = ensure_cell (self, body);

  if (member == NULL || cell == NULL)
    return FALSE;

  eh_cell_put_score (cell, member->row.slot, score_new (entry, body));
  return TRUE;
}

static gboolean
apply_score_withdrawn (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  const EhMember *member = eh_table_find (self->members, eh_body_get_text (body, EH_FIELD_MEMBER));
  EhCell *cell = ensure_cell (self, body);

  return member != NULL && cell != NULL && eh_cell_remove_score (cell, member->row.slot);
}

static gboolean
apply_consensus_agreed (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhCell *cell = ensure_cell (self, body);

  if (cell == NULL)
    return FALSE;

  g_clear_pointer (&cell->consensus, eh_row_unref);
  cell->consensus = score_new (entry, body);
  return TRUE;
}

static gboolean
apply_consensus_withdrawn (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhCell *cell = ensure_cell (self, body);

  if (cell == NULL || cell->consensus == NULL)
    return FALSE;

  g_clear_pointer (&cell->consensus, eh_row_unref);
  return TRUE;
}

static gboolean
apply_marks_awarded (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhCell *cell = ensure_cell (self, body);
  EhAward *row;

  if (cell == NULL)
    return FALSE;

  row = eh_row_new (sizeof *row, entry, EH_FIELD_TENDER);
  row->tender = row->row.id;
  row->criterion = eh_body_get_text (body, EH_FIELD_CRITERION);
  row->reason = eh_body_get_text (body, EH_FIELD_REASON);
  row->marks = eh_body_get_integer (body, EH_FIELD_MARKS, 0);

  g_clear_pointer (&cell->award, eh_row_unref);
  cell->award = row;
  return TRUE;
}

static gboolean
apply_marks_withdrawn (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhCell *cell = ensure_cell (self, body);

  if (cell == NULL || cell->award == NULL)
    return FALSE;

  g_clear_pointer (&cell->award, eh_row_unref);
  return TRUE;
}

static EhTieDecision *
tie_decision_new (const EhEntry *entry, const EhBody *body)
{
  EhTieDecision *row = eh_row_new (sizeof *row, entry, EH_FIELD_LOT);

  row->lot = row->row.id;
  row->reason = eh_body_get_text (body, EH_FIELD_REASON);
  row->order = eh_body_get_ids (body, EH_FIELD_ORDER);

  return row;
}

static gboolean
apply_tie_decided (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhTieDecision *decided;

  if (eh_table_find (self->lots, eh_body_get_text (body, EH_FIELD_LOT)) == NULL)
    return FALSE;

  decided = tie_decision_new (entry, body);
  decided->row.id = eh_entry_get_header (entry)->id;
  eh_table_put (self->decided_ties, decided);
  return eh_table_put (self->tie_decisions, tie_decision_new (entry, body));
}

static gboolean
apply_tie_withdrawn (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  return eh_table_remove (self->tie_decisions, eh_body_get_text (body, EH_FIELD_LOT));
}

static gboolean
apply_attachment_added (EhProcurement *self, const EhEntry *entry, const EhBody *body)
{
  EhAttachmentRow *row = eh_row_new (sizeof *row, entry, EH_FIELD_SHA256);

  row->sha256 = row->row.id;
  row->name = eh_body_get_text (body, EH_FIELD_NAME);
  row->type = eh_body_get_text (body, EH_FIELD_TYPE);
  row->size = eh_body_get_integer (body, EH_FIELD_SIZE, 0);
  return eh_table_put (self->attachments, row);
}

static const Applier appliers[] = {
  [EH_KIND_BOOK_CREATED] = apply_book_created,
  [EH_KIND_EXCHANGE_IMPORTED] = apply_exchange_imported,
  [EH_KIND_PROCUREMENT_DESCRIBED] = apply_procurement_described,
  [EH_KIND_LOT_DESCRIBED] = apply_lot_described,
  [EH_KIND_LOT_REMOVED] = apply_lot_removed,
  [EH_KIND_MILESTONE_DESCRIBED] = apply_milestone_described,
  [EH_KIND_MILESTONE_REMOVED] = apply_milestone_removed,
  [EH_KIND_SCALE_DESCRIBED] = apply_scale_described,
  [EH_KIND_SCALE_REMOVED] = apply_scale_removed,
  [EH_KIND_MEMBER_DESCRIBED] = apply_member_described,
  [EH_KIND_MEMBER_REMOVED] = apply_member_removed,
  [EH_KIND_CRITERION_DESCRIBED] = apply_criterion_described,
  [EH_KIND_CRITERION_REMOVED] = apply_criterion_removed,
  [EH_KIND_EVIDENCE_DESCRIBED] = apply_evidence_described,
  [EH_KIND_EVIDENCE_REMOVED] = apply_evidence_removed,
  [EH_KIND_TENDER_DESCRIBED] = apply_tender_described,
  [EH_KIND_TENDER_REMOVED] = apply_tender_removed,
  [EH_KIND_TENDER_EXCLUDED] = apply_tender_excluded,
  [EH_KIND_TENDER_READMITTED] = apply_tender_readmitted,
  [EH_KIND_PRICE_RECORDED] = apply_price_recorded,
  [EH_KIND_PRICE_WITHDRAWN] = apply_price_withdrawn,
  [EH_KIND_PASS_FAIL_DECIDED] = apply_pass_fail_decided,
  [EH_KIND_PASS_FAIL_WITHDRAWN] = apply_pass_fail_withdrawn,
  [EH_KIND_SCORE_GIVEN] = apply_score_given,
  [EH_KIND_SCORE_WITHDRAWN] = apply_score_withdrawn,
  [EH_KIND_CONSENSUS_AGREED] = apply_consensus_agreed,
  [EH_KIND_CONSENSUS_WITHDRAWN] = apply_consensus_withdrawn,
  [EH_KIND_MARKS_AWARDED] = apply_marks_awarded,
  [EH_KIND_MARKS_WITHDRAWN] = apply_marks_withdrawn,
  [EH_KIND_TIE_DECIDED] = apply_tie_decided,
  [EH_KIND_TIE_WITHDRAWN] = apply_tie_withdrawn,
  [EH_KIND_ATTACHMENT_ADDED] = apply_attachment_added,
};
G_STATIC_ASSERT (G_N_ELEMENTS (appliers) == EH_N_KINDS);

/* What another key signed, or what was signed for another book, is not what
 * this book says, even if somebody put it there. */
static gboolean
belongs (const EhProcurement *self, const EhEntry *entry)
{
  const EhEntryHeader *header = eh_entry_get_header (entry);

  if (self->created == NULL)
    return eh_entry_get_kind (entry) == EH_KIND_BOOK_CREATED;

  return g_str_equal (header->book, eh_procurement_get_book (self)) &&
         g_str_equal (header->author, eh_procurement_get_author (self));
}

/**
 * eh_procurement_apply:
 * @self: a procurement
 * @entry: an entry of its record
 *
 * Takes @entry in. This cannot fail: whether an entry may be is asked with
 * eh_procurement_check() before it is appended, and what is appended is a fact.
 *
 * Returns: whether @entry changed anything
 */
gboolean
eh_procurement_apply (EhProcurement *self, const EhEntry *entry)
{
  gboolean has_effect;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  has_effect = belongs (self, entry) &&
               appliers[eh_entry_get_kind (entry)](self, entry, eh_entry_get_body (entry));
  self->n_entries++;
  self->last_time = eh_entry_get_header (entry)->time;
  if (!has_effect)
    self->n_without_effect++;

  return has_effect;
}
