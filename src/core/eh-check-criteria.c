/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-check-criteria.c: the rules about scales and criteria.
 */
#include "core/eh-check.h"

/**
 * eh_check_scale_described:
 * @self: a procurement
 * @body: what the entry says
 * @error: return location for an #EhProcurementError
 *
 * Returns: whether the scale has distinct scores (so the highest is above 0)
 *   and what was judged on it stands
 */
gboolean
eh_check_scale_described (const EhProcurement *self, const EhBody *body, GError **error)
{
  guint n = eh_body_get_n_objects (body, EH_FIELD_POINTS);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  gint64 highest = 0;

  if (!eh_check_has_room (self->scales, body, EH_FIELD_SCALE, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      gint64 score =
          eh_body_get_integer (eh_body_get_object (body, EH_FIELD_POINTS, i), EH_FIELD_SCORE, 0);

      if (!g_hash_table_add (seen, GINT_TO_POINTER ((int) score)))
        return eh_check_refuse (EH_FIELD_POINTS, "two points have the same score", error);
      highest = MAX (highest, score);
    }

  return eh_check_scale_standing (self, body, highest, error);
}

/**
 * eh_check_scale_removed:
 * @self: a procurement
 * @body: what the entry says
 * @error: return location for an #EhProcurementError
 *
 * Returns: whether the scale is there and no criterion uses it
 */
gboolean
eh_check_scale_removed (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *id = eh_body_get_text (body, EH_FIELD_SCALE);

  if (!eh_check_exists (self->scales, body, EH_FIELD_SCALE, error))
    return FALSE;
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    if (g_strcmp0 (((const EhCriterion *) eh_table_get_row (self->criteria, i))->scale, id) == 0)
      return eh_check_in_use (EH_FIELD_SCALE, "criteria are scored on it", error);

  return TRUE;
}

static gboolean
check_ids (const EhTable *table, const EhBody *body, EhField field, GError **error)
{
  const char *const *ids = eh_body_get_ids (body, field);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (eh_table_find (table, ids[i]) == NULL)
      {
        g_autofree char *what = g_strdup_printf ("there is no “%s”", ids[i]);

        return eh_check_unknown (field, what, error);
      }

  return TRUE;
}

static gboolean
check_absent (const EhBody *body, const EhField *fields, guint n, const char *what, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (eh_body_has (body, fields[i]))
      return eh_check_refuse (fields[i], what, error);

  return TRUE;
}

static gboolean
check_parent (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *id = eh_body_get_text (body, EH_FIELD_CRITERION);
  const char *lot = eh_body_get_text (body, EH_FIELD_LOT);
  const EhCriterion *parent =
      eh_table_find (self->criteria, eh_body_get_text (body, EH_FIELD_PARENT));
  const char *parent_lot;

  if (!eh_body_has (body, EH_FIELD_PARENT))
    return TRUE;
  if (!eh_check_exists (self->criteria, body, EH_FIELD_PARENT, error))
    return FALSE;
  if (parent->kind != EH_CRITERION_GROUP)
    return eh_check_refuse (EH_FIELD_PARENT, "only a group can hold criteria", error);

  parent_lot = eh_procurement_get_criterion_lot (self, parent);
  if (lot != NULL && parent_lot != NULL && !g_str_equal (lot, parent_lot))
    return eh_check_refuse (EH_FIELD_LOT, "its group belongs to another lot", error);

  /* Bounded, since a record that was not made by this program may hold a cycle. */
  for (guint depth = eh_table_get_n_rows (self->criteria); parent != NULL && depth > 0; depth--)
    {
      if (g_str_equal (parent->row.id, id))
        return eh_check_refuse (EH_FIELD_PARENT, "a group cannot lie within itself", error);
      parent = eh_table_find (self->criteria, parent->parent);
    }

  return TRUE;
}

static gboolean
check_scored (const EhProcurement *self, const EhBody *body, GError **error)
{
  static const EhField foreign[] = { EH_FIELD_FORMULA, EH_FIELD_CEILING, EH_FIELD_FLOOR,
                                     EH_FIELD_N };
  const char *const *scorers = eh_body_get_ids (body, EH_FIELD_SCORERS);
  const EhScale *scale = eh_table_find (self->scales, eh_body_get_text (body, EH_FIELD_SCALE));

  if (!eh_body_has (body, EH_FIELD_SCALE))
    return eh_check_refuse (EH_FIELD_SCALE, "a scored criterion needs a scale", error);
  if (!eh_check_exists (self->scales, body, EH_FIELD_SCALE, error) ||
      !check_ids (self->members, body, EH_FIELD_SCORERS, error))
    return FALSE;
  if (eh_body_get_integer (body, EH_FIELD_THRESHOLD, 0) > eh_scale_get_highest (scale))
    return eh_check_refuse (EH_FIELD_THRESHOLD, "it is above the highest score of the scale",
                            error);

  for (guint i = 0; scorers != NULL && scorers[i] != NULL; i++)
    if (!eh_member_can_score (eh_table_find (self->members, scorers[i])))
      {
        g_autofree char *what = g_strdup_printf (
            "“%s” cannot score: a scorer has a vote and is chair, evaluator or patient "
            "representative",
            scorers[i]);

        return eh_check_refuse (EH_FIELD_SCORERS, what, error);
      }

  return check_absent (body, foreign, G_N_ELEMENTS (foreign), "only a price criterion has it",
                       error);
}

/* Two price criteria would apply to one lot. */
static gboolean
has_other_price (const EhProcurement *self, const EhBody *body)
{
  const char *id = eh_body_get_text (body, EH_FIELD_CRITERION);
  const char *lot = eh_check_get_lot (self, body);

  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    {
      const EhCriterion *other = eh_table_get_row (self->criteria, i);
      const char *other_lot;

      if (other->kind != EH_CRITERION_PRICE || g_str_equal (other->row.id, id))
        continue;
      other_lot = eh_procurement_get_criterion_lot (self, other);
      if (lot == NULL || other_lot == NULL || g_str_equal (lot, other_lot))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_price (const EhProcurement *self, const EhBody *body, GError **error)
{
  static const EhField foreign[] = { EH_FIELD_SCALE, EH_FIELD_THRESHOLD, EH_FIELD_METHOD,
                                     EH_FIELD_SCORERS };
  static const EhField range[] = { EH_FIELD_CEILING, EH_FIELD_FLOOR };
  static const EhField ratio[] = { EH_FIELD_N };
  gint64 formula = eh_body_get_integer (body, EH_FIELD_FORMULA, EH_NONE);
  gint64 ceiling = eh_body_get_integer (body, EH_FIELD_CEILING, EH_NO_AMOUNT);
  gint64 floor = eh_body_get_integer (body, EH_FIELD_FLOOR, EH_NO_AMOUNT);

  if (formula == EH_NONE)
    return eh_check_refuse (EH_FIELD_FORMULA, "a price criterion needs a formula", error);
  if (has_other_price (self, body))
    return eh_check_refuse (EH_FIELD_KIND, "a lot has one price criterion only", error);

  if (formula == EH_FORMULA_ABSOLUTE_RANGE)
    {
      if (ceiling == EH_NO_AMOUNT || floor == EH_NO_AMOUNT)
        return eh_check_refuse (EH_FIELD_FORMULA, "absolute-range needs a ceiling and a floor",
                                error);
      if (ceiling <= floor)
        return eh_check_refuse (EH_FIELD_CEILING, "it must be above the floor", error);
    }
  else if (!check_absent (body, range, G_N_ELEMENTS (range), "only absolute-range uses it", error))
    return FALSE;

  if (formula != EH_FORMULA_UTILITY_INDEX &&
      !check_absent (body, ratio, G_N_ELEMENTS (ratio), "only utility-index uses it", error))
    return FALSE;

  return check_absent (body, foreign, G_N_ELEMENTS (foreign), "only a scored criterion has it",
                       error);
}

static gboolean
check_plain (const EhBody *body, gboolean is_group, GError **error)
{
  static const EhField foreign[] = { EH_FIELD_SCALE,   EH_FIELD_THRESHOLD, EH_FIELD_METHOD,
                                     EH_FIELD_SCORERS, EH_FIELD_FORMULA,   EH_FIELD_CEILING,
                                     EH_FIELD_FLOOR,   EH_FIELD_N };
  static const EhField weight[] = { EH_FIELD_WEIGHT };

  if (!is_group && !check_absent (body, weight, 1, "a pass/fail requirement has no weight", error))
    return FALSE;

  return check_absent (
      body, foreign, G_N_ELEMENTS (foreign),
      is_group ? "a group does not have it" : "a pass/fail requirement does not have it", error);
}

/**
 * eh_check_criterion_described:
 * @self: a procurement
 * @body: what the entry says
 * @error: return location for an #EhProcurementError
 *
 * Asks the rules of one criterion: its place in the tree, what a criterion of
 * its kind needs and must not have, and what has been judged by it. Whether
 * the weights of all add up is eh_outline_check().
 *
 * Returns: whether the criterion can be as @body says
 */
gboolean
eh_check_criterion_described (const EhProcurement *self, const EhBody *body, GError **error)
{
  if (!eh_check_has_room (self->criteria, body, EH_FIELD_CRITERION, error) ||
      !eh_check_exists (self->lots, body, EH_FIELD_LOT, error) ||
      !check_ids (self->evidence, body, EH_FIELD_EVIDENCE, error) ||
      !check_parent (self, body, error) || !eh_check_criterion_standing (self, body, error))
    return FALSE;

  switch ((EhCriterionKind) eh_body_get_integer (body, EH_FIELD_KIND, EH_CRITERION_GROUP))
    {
    case EH_CRITERION_SCORED:
      return check_scored (self, body, error);
    case EH_CRITERION_PRICE:
      return check_price (self, body, error);
    case EH_CRITERION_PASS_FAIL:
      return check_plain (body, FALSE, error);
    case EH_CRITERION_GROUP:
    default:
      return check_plain (body, TRUE, error);
    }
}

/**
 * eh_check_criterion_removed:
 * @self: a procurement
 * @body: what the entry says
 * @error: return location for an #EhProcurementError
 *
 * Returns: whether the criterion is there, holds none and judged nothing
 */
gboolean
eh_check_criterion_removed (const EhProcurement *self, const EhBody *body, GError **error)
{
  const char *id = eh_body_get_text (body, EH_FIELD_CRITERION);
  const EhCriterion *criterion = eh_table_find (self->criteria, id);

  if (!eh_check_exists (self->criteria, body, EH_FIELD_CRITERION, error))
    return FALSE;
  for (guint i = 0; i < eh_table_get_n_rows (self->criteria); i++)
    if (g_strcmp0 (((const EhCriterion *) eh_table_get_row (self->criteria, i))->parent, id) == 0)
      return eh_check_in_use (EH_FIELD_CRITERION, "the group holds criteria", error);
  if (eh_check_has_cells (self, 0, criterion->row.slot))
    return eh_check_in_use (EH_FIELD_CRITERION,
                            "tenders have been judged by it; withdraw that first", error);

  return TRUE;
}
