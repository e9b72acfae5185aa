/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement.c: the procurement: what the entries of a record add up to.
 */
#include "core/eh-procurement.h"

#include "core/eh-procurement-private.h"

GQuark
eh_procurement_error_quark (void)
{
  return g_quark_from_static_string ("eh-procurement-error");
}

/**
 * eh_procurement_new:
 *
 * Returns: (transfer full): what no entry adds up to
 */
EhProcurement *
eh_procurement_new (void)
{
  EhProcurement *self = g_new0 (EhProcurement, 1);

  self->lots = eh_table_new (EH_MAX_LOTS);
  self->milestones = eh_table_new (EH_MAX_MILESTONES);
  self->scales = eh_table_new (EH_MAX_SCALES);
  self->members = eh_table_new (EH_MAX_MEMBERS);
  self->criteria = eh_table_new (EH_MAX_CRITERIA);
  self->evidence = eh_table_new (EH_MAX_EVIDENCE);
  self->tenders = eh_table_new (EH_MAX_TENDERS);
  self->prices = eh_table_new (G_MAXUINT);
  self->exclusions = eh_table_new (G_MAXUINT);
  self->tie_decisions = eh_table_new (G_MAXUINT);
  self->decided_ties = eh_table_new (G_MAXUINT);
  self->attachments = eh_table_new (G_MAXUINT);
  self->imports = eh_table_new (G_MAXUINT);
  self->cells = eh_cells_new ();

  return self;
}

/**
 * eh_procurement_copy:
 * @self: a procurement
 *
 * Copies @self for another thread: the rows are shared, since they do not
 * change, so this costs a few pointers a row.
 *
 * Returns: (transfer full): a procurement that later entries do not touch
 */
EhProcurement *
eh_procurement_copy (const EhProcurement *self)
{
  EhProcurement *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (EhProcurement, 1);
  copy->created = self->created != NULL ? eh_entry_ref (self->created) : NULL;
  copy->n_entries = self->n_entries;
  copy->n_without_effect = self->n_without_effect;
  copy->last_time = self->last_time;
  copy->basics = self->basics != NULL ? g_atomic_rc_box_acquire (self->basics) : NULL;
  copy->lots = eh_table_copy (self->lots);
  copy->milestones = eh_table_copy (self->milestones);
  copy->scales = eh_table_copy (self->scales);
  copy->members = eh_table_copy (self->members);
  copy->criteria = eh_table_copy (self->criteria);
  copy->evidence = eh_table_copy (self->evidence);
  copy->tenders = eh_table_copy (self->tenders);
  copy->prices = eh_table_copy (self->prices);
  copy->exclusions = eh_table_copy (self->exclusions);
  copy->tie_decisions = eh_table_copy (self->tie_decisions);
  copy->decided_ties = eh_table_copy (self->decided_ties);
  copy->attachments = eh_table_copy (self->attachments);
  copy->imports = eh_table_copy (self->imports);
  copy->cells = eh_cells_copy (self->cells);

  return copy;
}

/**
 * eh_procurement_free:
 * @self: (transfer full): a procurement
 *
 * Frees @self.
 */
void
eh_procurement_free (EhProcurement *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->created, eh_entry_unref);
  g_clear_pointer (&self->basics, eh_row_unref);
  eh_table_free (self->lots);
  eh_table_free (self->milestones);
  eh_table_free (self->scales);
  eh_table_free (self->members);
  eh_table_free (self->criteria);
  eh_table_free (self->evidence);
  eh_table_free (self->tenders);
  eh_table_free (self->prices);
  eh_table_free (self->exclusions);
  eh_table_free (self->tie_decisions);
  eh_table_free (self->decided_ties);
  eh_table_free (self->attachments);
  eh_table_free (self->imports);
  g_hash_table_unref (self->cells);
  g_free (self);
}

/**
 * eh_procurement_get_book:
 * @self: a procurement
 *
 * Returns: (nullable): the id of its book: 32 hexadecimal digits; %NULL before
 *   the first entry
 */
const char *
eh_procurement_get_book (const EhProcurement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->created != NULL ? eh_entry_get_header (self->created)->book : NULL;
}

/**
 * eh_procurement_get_author:
 * @self: a procurement
 *
 * Returns: (nullable): the public key that entries are signed with: 64
 *   hexadecimal digits; %NULL before the first entry
 */
const char *
eh_procurement_get_author (const EhProcurement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->created != NULL ? eh_entry_get_header (self->created)->author : NULL;
}

/**
 * eh_procurement_get_keeper:
 * @self: a procurement
 *
 * Returns: (nullable): the name of whoever made the book
 */
const char *
eh_procurement_get_keeper (const EhProcurement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->created != NULL
             ? eh_body_get_text (eh_entry_get_body (self->created), EH_FIELD_KEEPER)
             : NULL;
}

/**
 * eh_procurement_is_protected:
 * @self: a procurement
 *
 * Returns: whether its authors' keys are protected by passphrases. If not,
 *   whoever has the file can sign in their name, and every document says so.
 */
gboolean
eh_procurement_is_protected (const EhProcurement *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->created != NULL &&
         eh_body_get_integer (eh_entry_get_body (self->created), EH_FIELD_PROTECTED, 0) != 0;
}

/**
 * eh_procurement_get_n_entries:
 * @self: a procurement
 *
 * Returns: how many entries it was made from
 */
guint64
eh_procurement_get_n_entries (const EhProcurement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_entries;
}

/**
 * eh_procurement_get_n_without_effect:
 * @self: a procurement
 *
 * Returns: how many of them changed nothing. This program appends no such
 *   entry, so another number than 0 deserves a question.
 */
guint64
eh_procurement_get_n_without_effect (const EhProcurement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_without_effect;
}

/**
 * eh_procurement_get_last_time:
 * @self: a procurement
 *
 * Returns: the time of its last entry, in milliseconds since 1970-01-01 UTC; 0
 *   before the first
 */
gint64
eh_procurement_get_last_time (const EhProcurement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->last_time;
}

/**
 * eh_procurement_get_basics:
 * @self: a procurement
 *
 * Returns: (transfer none) (nullable): what it is as a whole, once described
 */
const EhBasics *
eh_procurement_get_basics (const EhProcurement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->basics;
}

/* For each table: how many rows, the row at a position, and the row of an id
 * (which may be NULL, and finds nothing then). Rows are transfer none. */
#define DEFINE_COUNT(name, table)                                                                  \
  guint eh_procurement_get_n_##name (const EhProcurement *self)                                    \
  {                                                                                                \
    g_return_val_if_fail (self != NULL, 0);                                                        \
    return eh_table_get_n_rows (self->table);                                                      \
  }
#define DEFINE_GET(Type, name, table)                                                              \
  const Type *eh_procurement_get_##name (const EhProcurement *self, guint i)                       \
  {                                                                                                \
    g_return_val_if_fail (self != NULL, NULL);                                                     \
    return eh_table_get_row (self->table, i);                                                      \
  }
#define DEFINE_FIND(Type, name, table)                                                             \
  const Type *eh_procurement_find_##name (const EhProcurement *self, const char *id)               \
  {                                                                                                \
    g_return_val_if_fail (self != NULL, NULL);                                                     \
    return eh_table_find (self->table, id);                                                        \
  }
#define DEFINE_TABLE(Type, name, table)                                                            \
  DEFINE_COUNT (table, table)                                                                      \
  DEFINE_GET (Type, name, table)                                                                   \
  DEFINE_FIND (Type, name, table)

DEFINE_TABLE (EhLot, lot, lots)
DEFINE_TABLE (EhMilestone, milestone, milestones)
DEFINE_TABLE (EhScale, scale, scales)
DEFINE_TABLE (EhMember, member, members)
DEFINE_TABLE (EhCriterion, criterion, criteria)
DEFINE_TABLE (EhEvidence, evidence, evidence)
DEFINE_TABLE (EhTender, tender, tenders)
DEFINE_COUNT (attachments, attachments)
DEFINE_GET (EhAttachmentRow, attachment, attachments)

static const EhCell *
find_cell (const EhProcurement *self, const EhTender *tender, const EhCriterion *criterion)
{
  return eh_cells_find (self->cells, tender->row.slot, criterion->row.slot);
}

/**
 * eh_procurement_get_n_scores:
 * @self: a procurement
 * @tender: one of its tenders
 * @criterion: one of its criteria
 *
 * Returns: how many individual scores were given there
 */
guint
eh_procurement_get_n_scores (const EhProcurement *self,
                             const EhTender *tender,
                             const EhCriterion *criterion)
{
  const EhCell *cell;

  g_return_val_if_fail (self != NULL && tender != NULL && criterion != NULL, 0);

  cell = find_cell (self, tender, criterion);
  return cell != NULL ? cell->scores->len : 0;
}

/**
 * eh_procurement_get_score:
 * @self: a procurement
 * @tender: one of its tenders
 * @criterion: one of its criteria
 * @i: position, in the order in which the members came to the panel
 *
 * Returns: (transfer none): an individual score
 */
const EhScore *
eh_procurement_get_score (const EhProcurement *self,
                          const EhTender *tender,
                          const EhCriterion *criterion,
                          guint i)
{
  g_return_val_if_fail (i < eh_procurement_get_n_scores (self, tender, criterion), NULL);

  return g_array_index (find_cell (self, tender, criterion)->scores, EhCellScore, i).row;
}

/**
 * eh_procurement_find_score:
 * @self: a procurement
 * @tender: one of its tenders
 * @criterion: one of its criteria
 * @member: one of its members
 *
 * Returns: (transfer none) (nullable): the score that @member gave
 */
const EhScore *
eh_procurement_find_score (const EhProcurement *self,
                           const EhTender *tender,
                           const EhCriterion *criterion,
                           const EhMember *member)
{
  const EhCell *cell;
  const EhCellScore *score;

  g_return_val_if_fail (self != NULL && tender != NULL, NULL);
  g_return_val_if_fail (criterion != NULL && member != NULL, NULL);

  cell = find_cell (self, tender, criterion);
  score = cell != NULL ? eh_cell_find_score (cell, member->row.slot) : NULL;
  return score != NULL ? score->row : NULL;
}

/**
 * eh_procurement_get_consensus:
 * @self: a procurement
 * @tender: one of its tenders
 * @criterion: one of its criteria
 *
 * Returns: (transfer none) (nullable): the agreed score
 */
const EhScore *
eh_procurement_get_consensus (const EhProcurement *self,
                              const EhTender *tender,
                              const EhCriterion *criterion)
{
  const EhCell *cell;

  g_return_val_if_fail (self != NULL && tender != NULL && criterion != NULL, NULL);

  cell = find_cell (self, tender, criterion);
  return cell != NULL ? cell->consensus : NULL;
}

/**
 * eh_procurement_get_award:
 * @self: a procurement
 * @tender: one of its tenders
 * @criterion: one of its criteria
 *
 * Returns: (transfer none) (nullable): marks that were awarded elsewhere
 */
const EhAward *
eh_procurement_get_award (const EhProcurement *self,
                          const EhTender *tender,
                          const EhCriterion *criterion)
{
  const EhCell *cell;

  g_return_val_if_fail (self != NULL && tender != NULL && criterion != NULL, NULL);

  cell = find_cell (self, tender, criterion);
  return cell != NULL ? cell->award : NULL;
}

/**
 * eh_procurement_get_pass_fail:
 * @self: a procurement
 * @tender: one of its tenders
 * @criterion: one of its criteria
 *
 * Returns: (transfer none) (nullable): whether @tender passed @criterion
 */
const EhPassFail *
eh_procurement_get_pass_fail (const EhProcurement *self,
                              const EhTender *tender,
                              const EhCriterion *criterion)
{
  const EhCell *cell;

  g_return_val_if_fail (self != NULL && tender != NULL && criterion != NULL, NULL);

  cell = find_cell (self, tender, criterion);
  return cell != NULL ? cell->pass_fail : NULL;
}

/**
 * eh_procurement_get_price:
 * @self: a procurement
 * @tender: one of its tenders
 *
 * Returns: (transfer none) (nullable): the price of @tender
 */
const EhPrice *
eh_procurement_get_price (const EhProcurement *self, const EhTender *tender)
{
  g_return_val_if_fail (self != NULL && tender != NULL, NULL);

  return eh_table_find (self->prices, tender->row.id);
}

/**
 * eh_procurement_get_exclusion:
 * @self: a procurement
 * @tender: one of its tenders
 *
 * Returns: (transfer none) (nullable): the decision to exclude @tender; %NULL
 *   if there is none, though it may still fail a requirement or a minimum: see
 *   #EhResult
 */
const EhExclusion *
eh_procurement_get_exclusion (const EhProcurement *self, const EhTender *tender)
{
  g_return_val_if_fail (self != NULL && tender != NULL, NULL);

  return eh_table_find (self->exclusions, tender->row.id);
}

/**
 * eh_procurement_get_tie_decision:
 * @self: a procurement
 * @lot: one of its lots
 *
 * Returns: (transfer none) (nullable): how the panel settled a tie in @lot
 */
const EhTieDecision *
eh_procurement_get_tie_decision (const EhProcurement *self, const EhLot *lot)
{
  g_return_val_if_fail (self != NULL && lot != NULL, NULL);

  return eh_table_find (self->tie_decisions, lot->row.id);
}

/**
 * eh_procurement_get_criterion_lot:
 * @self: a procurement
 * @criterion: one of its criteria
 *
 * Returns: (nullable): the lot that @criterion or the nearest group above it
 *   names; %NULL if it belongs to all lots
 */
const char *
eh_procurement_get_criterion_lot (const EhProcurement *self, const EhCriterion *criterion)
{
  /* Bounded, since a record that was not made by this program may hold a cycle. */
  guint depth = eh_table_get_n_rows (self->criteria);

  while (criterion != NULL && criterion->lot == NULL && depth-- > 0)
    criterion = eh_table_find (self->criteria, criterion->parent);

  return criterion != NULL ? criterion->lot : NULL;
}
