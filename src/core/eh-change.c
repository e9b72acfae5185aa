/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-change.c: what an entry changed, beside an earlier one about the same.
 */
#include "core/eh-change.h"

#include "core/eh-undo.h"

/* What @kind takes back, or @kind itself: kinds about the same things have the
 * same one. */
static EhKind
get_family (EhKind kind)
{
  int says = eh_undo_find_kind (kind);

  return says >= 0 ? (EhKind) says : kind;
}

/**
 * eh_change_takes_back:
 * @kind: a kind
 *
 * Returns: whether an entry of @kind ends what another kind says: a removal, a
 *   withdrawal, a readmission
 */
gboolean
eh_change_takes_back (EhKind kind)
{
  return eh_undo_find_kind (kind) >= 0;
}

/* A field that says which thing an entry is about: an id that what takes the
 * entry back must have. */
static gboolean
is_name (EhKind family, EhField field)
{
  int takes_back = eh_undo_find_opposite (family);
  const EhKindSpec *spec;

  if (takes_back < 0)
    return FALSE;

  spec = eh_kind_get_spec ((EhKind) takes_back);
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].field == field)
      return spec->fields[i].is_required;

  return FALSE;
}

/**
 * eh_change_is_about_same:
 * @one: what an entry says
 * @other: what another says
 *
 * Returns: whether both describe or take back the same thing: the same
 *   criterion, the price of the same tender, the score of the same member; the
 *   procurement as a whole is one thing, and what states a happening is about
 *   nothing else
 */
gboolean
eh_change_is_about_same (const EhBody *one, const EhBody *other)
{
  EhKind family;
  const EhKindSpec *spec;

  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  family = get_family (eh_body_get_kind (one));
  if (family != get_family (eh_body_get_kind (other)))
    return FALSE;
  if (family == EH_KIND_PROCUREMENT_DESCRIBED)
    return TRUE;
  if (eh_undo_find_opposite (family) < 0)
    return FALSE;

  spec = eh_kind_get_spec (family);
  for (guint i = 0; i < spec->n_fields; i++)
    if (is_name (family, spec->fields[i].field) &&
        g_strcmp0 (eh_body_get_text (one, spec->fields[i].field),
                   eh_body_get_text (other, spec->fields[i].field)) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
is_same_list (const char *const *one, const char *const *other)
{
  if (one == NULL || other == NULL)
    return one == other;

  return g_strv_equal (one, other);
}

static gboolean
is_same_object (const EhBody *one, const EhBody *other, const EhFieldSpec *spec)
{
  for (guint i = 0; i < spec->n_fields; i++)
    if (!eh_change_is_same_field (one, other, &spec->fields[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_objects (const EhBody *one, const EhBody *other, const EhFieldSpec *spec)
{
  guint n = eh_body_get_n_objects (one, spec->field);

  if (n != eh_body_get_n_objects (other, spec->field))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_same_object (eh_body_get_object (one, spec->field, i),
                         eh_body_get_object (other, spec->field, i), spec))
      return FALSE;

  return TRUE;
}

/**
 * eh_change_is_same_field:
 * @one: what an entry says
 * @other: what an entry of the same kind says
 * @spec: one of the fields of their kind
 *
 * Returns: whether both say the same there, or both say nothing
 */
gboolean
eh_change_is_same_field (const EhBody *one, const EhBody *other, const EhFieldSpec *spec)
{
  g_return_val_if_fail (one != NULL && other != NULL && spec != NULL, FALSE);

  if (eh_body_has (one, spec->field) != eh_body_has (other, spec->field))
    return FALSE;

  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
      return g_strcmp0 (eh_body_get_text (one, spec->field),
                        eh_body_get_text (other, spec->field)) == 0;
    case EH_TYPE_CHOICES:
      return eh_body_get_flags (one, spec->field) == eh_body_get_flags (other, spec->field);
    case EH_TYPE_IDS:
      return is_same_list (eh_body_get_ids (one, spec->field),
                           eh_body_get_ids (other, spec->field));
    case EH_TYPE_OBJECTS:
      return is_same_objects (one, other, spec);
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    case EH_TYPE_BOOLEAN:
    case EH_TYPE_CHOICE:
    default:
      return eh_body_get_integer (one, spec->field, 0) ==
             eh_body_get_integer (other, spec->field, 0);
    }
}

/**
 * eh_change_undoes:
 * @before: (nullable): what the entry about the same thing said that came before
 *   @undone, if there is one
 * @undone: what an entry says
 * @body: what the next entry about the same thing says
 *
 * An undo is an entry like any other, so whether it was one is seen from what it
 * did.
 *
 * Returns: whether the thing was after @body what it was before @undone
 */
gboolean
eh_change_undoes (const EhBody *before, const EhBody *undone, const EhBody *body)
{
  gboolean was_there;
  const EhKindSpec *spec;

  g_return_val_if_fail (undone != NULL && body != NULL, FALSE);

  was_there = before != NULL && !eh_change_takes_back (eh_body_get_kind (before));
  if (eh_change_takes_back (eh_body_get_kind (body)))
    return !was_there;
  if (!was_there)
    return FALSE;

  spec = eh_kind_get_spec (eh_body_get_kind (body));
  for (guint i = 0; i < spec->n_fields; i++)
    if (!eh_change_is_same_field (before, body, &spec->fields[i]))
      return FALSE;

  return TRUE;
}
