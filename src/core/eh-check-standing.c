/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-check-standing.c: whether a change lets stand what has been judged.
 *
 * A judgement was made of a criterion as it was then: of its kind, on its
 * scale, in its lot, by its scorers. Whoever wants to change that takes the
 * judgement back first, which is on record; nothing that was said changes its
 * meaning, or drops out of a result, behind the back of whoever said it.
 */
#include "core/eh-check.h"

#include "core/eh-currency.h"
#include "core/eh-decimal.h"

/* Called with each cell of a criterion that holds something, until it refuses. */
typedef gboolean (*CellCheck) (const EhCell *cell, gconstpointer data);

static gboolean
check_cells (const EhProcurement *self,
             const EhCriterion *criterion,
             CellCheck check,
             gconstpointer data)
{
  for (guint t = 0; t < eh_table_get_n_rows (self->tenders); t++)
    {
      const EhTender *tender = eh_table_get_row (self->tenders, t);
      const EhCell *cell = eh_cells_find (self->cells, tender->row.slot, criterion->row.slot);

      if (cell != NULL && !check (cell, data))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_decimals_for_award (const EhCell *cell, gconstpointer data)
{
  const guint *decimals = data;

  return cell->award == NULL ||
         cell->award->marks % eh_decimal_power_of_ten (EH_MARKS_DIGITS - *decimals) == 0;
}

static gboolean
has_amounts (const EhProcurement *self)
{
  if (eh_table_get_n_rows (self->prices) > 0)
    return TRUE;
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    {
      const EhCriterion *criterion = eh_table_get_row (self->criteria, i);

      if (criterion->ceiling != EH_NO_AMOUNT || criterion->floor != EH_NO_AMOUNT)
        return TRUE;
    }

  return FALSE;
}

/**
 * eh_check_procurement_described:
 * @self: a procurement
 * @body: what the entry says
 * @error: return location for an #EhProcurementError
 *
 * Amounts are recorded in minor units of the currency, and marks that were
 * awarded elsewhere with the decimals of the procurement; so neither changes
 * under them.
 *
 * Returns: whether the procurement can be as @body says
 */
gboolean
eh_check_procurement_described (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *currency = eh_body_get_text (body, EH_FIELD_CURRENCY);
  guint decimals = (guint) eh_body_get_integer (body, EH_FIELD_DECIMALS, 2);

  if (!eh_currency_is_code (currency))
    return eh_check_refuse (EH_FIELD_CURRENCY, "it must be three capital letters such as GBP",
                            error);
  if (self->basics != NULL && !g_str_equal (currency, self->basics->currency) && has_amounts (self))
    return eh_check_in_use (EH_FIELD_CURRENCY, "prices have been recorded in another currency",
                            error);
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    if (!check_cells (self, eh_table_get_row (self->criteria, i), has_decimals_for_award,
                      &decimals))
      return eh_check_in_use (EH_FIELD_DECIMALS, "marks have been recorded with more decimals",
                              error);

  return TRUE;
}

static gboolean
has_score (const EhBody *scale, gint64 score)
{
  for (guint i = 0; i < eh_body_get_n_objects (scale, EH_FIELD_POINTS); i++)
    if (eh_body_get_integer (eh_body_get_object (scale, EH_FIELD_POINTS, i), EH_FIELD_SCORE, -1) ==
        score)
      return TRUE;

  return FALSE;
}

static gboolean
has_given_scores (const EhCell *cell, gconstpointer data)
{
  const EhBody *scale = data;

  if (cell->consensus != NULL && !has_score (scale, cell->consensus->score))
    return FALSE;
  for (guint i = 0; i < cell->scores->len; i++)
    if (!has_score (scale, g_array_index (cell->scores, EhCellScore, i).score))
      return FALSE;

  return TRUE;
}

/**
 * eh_check_scale_standing:
 * @self: a procurement
 * @body: what a scale shall be
 * @highest: its highest score, in hundredths
 * @error: return location for an #EhProcurementError
 *
 * Returns: whether the scale keeps every score that was given on it, and
 *   reaches the minimum of every criterion that uses it
 */
gboolean
eh_check_scale_standing (const EhProcurement *self,
                         const EhBody *body,
                         gint64 highest,
                         GError **error)
{
  const char *id = eh_body_get_text (body, EH_FIELD_SCALE);

  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    {
      const EhCriterion *criterion = eh_table_get_row (self->criteria, i);

      if (g_strcmp0 (criterion->scale, id) != 0)
        continue;
      if (criterion->threshold > highest)
        return eh_check_in_use (EH_FIELD_POINTS, "a criterion's minimum is above all of them",
                                error);
      if (!check_cells (self, criterion, has_given_scores, body))
        return eh_check_in_use (EH_FIELD_POINTS,
                                "a score that has been given is no longer among them", error);
    }

  return TRUE;
}

/* A member, a criterion, or both, as they shall be. */
typedef struct
{
  const EhProcurement *procurement;
  const EhCriterion *criterion;
  const EhMember *member; /* NULL for all members */
} Scoring;

static gboolean
has_scorers (const EhCell *cell, gconstpointer data)
{
  const Scoring *next = data;

  for (guint i = 0; i < cell->scores->len; i++)
    {
      const EhScore *score = g_array_index (cell->scores, EhCellScore, i).row;
      const EhMember *member = eh_table_find (next->procurement->members, score->member);

      if (next->member != NULL && g_strcmp0 (next->member->row.id, score->member) == 0)
        member = next->member;
      else if (next->member != NULL)
        continue;
      if (member != NULL && !eh_scorers_contain (next->procurement, next->criterion, member))
        return FALSE;
    }

  return TRUE;
}

/**
 * eh_check_member_described:
 * @self: a procurement
 * @body: what the entry says
 * @error: return location for an #EhProcurementError
 *
 * Returns: whether the member, with these roles and with or without a vote,
 *   can still score what names them and what they have scored
 */
gboolean
eh_check_member_described (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *id = eh_body_get_text (body, EH_FIELD_MEMBER);
  const EhMember *before = eh_table_find (self->members, id);
  EhMember after;

  if (before == NULL)
    return eh_check_has_room (self->members, body, EH_FIELD_MEMBER, error);

  after = *before;
  after.roles = eh_body_get_flags (body, EH_FIELD_ROLES);
  after.is_voting = eh_body_get_integer (body, EH_FIELD_VOTING, TRUE) != 0;
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    {
      const EhCriterion *criterion = eh_table_get_row (self->criteria, i);
      Scoring next = { self, criterion, &after };

      if (criterion->scorers != NULL && g_strv_contains (criterion->scorers, id) &&
          !eh_member_can_score (&after))
        return eh_check_in_use (EH_FIELD_MEMBER, "criteria name this member as scorer", error);
      if (!check_cells (self, criterion, has_scorers, &next))
        return eh_check_in_use (
            EH_FIELD_MEMBER, "this member has given scores and could not, with these roles", error);
    }

  return TRUE;
}

/**
 * eh_check_get_lot:
 * @self: a procurement
 * @body: what a criterion shall be
 *
 * Returns: (nullable): the lot that it, or the nearest group above it, names
 */
const char *
eh_check_get_lot (const EhProcurement *self, const EhBody *body)
{
  const char *lot = eh_body_get_text (body, EH_FIELD_LOT);

  return lot != NULL
             ? lot
             : eh_procurement_get_criterion_lot (
                   self, eh_table_find (self->criteria, eh_body_get_text (body, EH_FIELD_PARENT)));
}

static gboolean
holds_criteria (const EhProcurement *self, const EhCriterion *group)
{
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    if (g_strcmp0 (((const EhCriterion *) eh_table_get_row (self->criteria, i))->parent,
                   group->row.id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_weight_for_award (const EhCell *cell, gconstpointer data)
{
  const gint64 *weight = data;

  return cell->award == NULL || cell->award->marks <= *weight * 100;
}

static gboolean
check_scorers_standing (const EhProcurement *self,
                        const EhCriterion *before,
                        const EhBody *body,
                        GError **error)
{
  EhCriterion after = *before;
  Scoring next = { self, &after, NULL };

  after.scorers = eh_body_get_ids (body, EH_FIELD_SCORERS);
  if (!check_cells (self, before, has_scorers, &next))
    return eh_check_in_use (EH_FIELD_SCORERS, "one who has scored it is no longer among them",
                            error);

  return TRUE;
}

/**
 * eh_check_criterion_standing:
 * @self: a procurement
 * @body: what a criterion shall be
 * @error: return location for an #EhProcurementError
 *
 * Returns: whether the criteria in a group stay in their lot, and what was
 *   judged by a criterion stays of one kind, scale, method and lot, within its
 *   weight and by its scorers
 */
gboolean
eh_check_criterion_standing (const EhProcurement *self, const EhBody *body, GError **error)
{
  const EhCriterion *before =
      eh_table_find (self->criteria, eh_body_get_text (body, EH_FIELD_CRITERION));
  gint64 kind = eh_body_get_integer (body, EH_FIELD_KIND, 0);
  gint64 weight = eh_body_get_integer (body, EH_FIELD_WEIGHT, 0);
  gboolean same_kind, same_lot;

  if (before == NULL)
    return TRUE;

  same_kind = kind == (gint64) before->kind;
  same_lot = g_strcmp0 (eh_procurement_get_criterion_lot (self, before),
                        eh_check_get_lot (self, body)) == 0;
  if ((!same_kind || !same_lot) && holds_criteria (self, before))
    return eh_check_in_use (same_kind ? EH_FIELD_LOT : EH_FIELD_KIND, "the group holds criteria",
                            error);
  if (!eh_check_has_cells (self, 0, before->row.slot))
    return TRUE;

  if (!same_kind || !same_lot ||
      g_strcmp0 (before->scale, eh_body_get_text (body, EH_FIELD_SCALE)) != 0 ||
      eh_body_get_integer (body, EH_FIELD_METHOD, EH_METHOD_CONSENSUS) != (gint64) before->method)
    return eh_check_in_use (
        EH_FIELD_CRITERION,
        "tenders have been judged by it, so its kind, scale, method and lot must stay", error);
  if (!check_cells (self, before, has_weight_for_award, &weight))
    return eh_check_in_use (EH_FIELD_WEIGHT, "it is below marks that have been recorded", error);

  return check_scorers_standing (self, before, body, error);
}
