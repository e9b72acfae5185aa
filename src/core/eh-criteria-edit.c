/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-edit.c: the commands that move, copy and remove criteria.
 */
#include "core/eh-criteria-edit.h"

#include "core/eh-check.h"
#include "core/eh-outline.h"
#include "core/eh-procurement-private.h"

/* The largest position that a record can hold. */
#define MAX_POSITION 100000

/* Returns: (transfer full): the criteria of @procurement in the group @parent, or
 * on the top level, in reading order; of one lot if @lot is given */
static GPtrArray *
list_siblings (const EhProcurement *procurement, const char *lot, const char *parent)
{
  g_autoptr (EhOutline) outline = eh_outline_new (procurement, lot);
  GPtrArray *siblings = g_ptr_array_new ();

  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhCriterion *criterion = eh_outline_get_item (outline, i)->criterion;

      if (g_strcmp0 (criterion->parent, parent) == 0)
        g_ptr_array_add (siblings, (gpointer) criterion);
    }

  return siblings;
}

static guint
find_place (const GPtrArray *siblings, const char *id)
{
  guint i = 0;

  while (i < siblings->len &&
         !g_str_equal (((const EhCriterion *) g_ptr_array_index (siblings, i))->row.id, id))
    i++;

  return i;
}

/* Returns: (nullable): id of the one at that place */
static const char *
get_id (const GPtrArray *siblings, guint place)
{
  return place < siblings->len ? ((const EhCriterion *) g_ptr_array_index (siblings, place))->row.id
                               : NULL;
}

/**
 * eh_criteria_edit_is_judged:
 * @procurement: a procurement
 * @criterion: one of its criteria
 *
 * Returns: whether a tender has been judged by it, so that its kind, scale, method
 *   and lot have to stay
 */
gboolean
eh_criteria_edit_is_judged (const EhProcurement *procurement, const EhCriterion *criterion)
{
  g_return_val_if_fail (procurement != NULL && criterion != NULL, FALSE);

  return eh_check_has_cells (procurement, 0, criterion->row.slot);
}

/**
 * eh_criteria_edit_find_after:
 * @procurement: a procurement
 * @id: id of a criterion
 * @spot: (out): the place right after it, in its group
 *
 * Says where something comes to stand that follows the criterion.
 */
void
eh_criteria_edit_find_after (const EhProcurement *procurement, const char *id, EhSpot *spot)
{
  const EhCriterion *criterion;
  g_autoptr (GPtrArray) siblings = NULL;

  g_return_if_fail (procurement != NULL && id != NULL && spot != NULL);

  criterion = eh_procurement_find_criterion (procurement, id);
  g_return_if_fail (criterion != NULL);

  siblings = list_siblings (procurement, NULL, criterion->parent);
  spot->parent = criterion->parent;
  spot->before = get_id (siblings, find_place (siblings, id) + 1);
}

/**
 * eh_criteria_edit_find_spot:
 * @procurement: a procurement
 * @lot: (nullable): id of the lot that is looked at: the criteria of other lots
 *   are stepped over
 * @id: id of a criterion
 * @move: which way
 * @spot: (out): where it comes to stand
 *
 * Returns: whether it can go that way
 */
gboolean
eh_criteria_edit_find_spot (const EhProcurement *procurement,
                            const char *lot,
                            const char *id,
                            EhMove move,
                            EhSpot *spot)
{
  const EhCriterion *criterion;
  const EhCriterion *above;
  g_autoptr (GPtrArray) seen = NULL;
  guint place;

  g_return_val_if_fail (procurement != NULL && id != NULL && spot != NULL, FALSE);

  criterion = eh_procurement_find_criterion (procurement, id);
  if (criterion == NULL)
    return FALSE;

  seen = list_siblings (procurement, lot, criterion->parent);
  place = find_place (seen, id);
  above = place > 0 && place < seen->len ? g_ptr_array_index (seen, place - 1) : NULL;
  spot->parent = criterion->parent;
  spot->before = NULL;
  switch (move)
    {
    case EH_MOVE_UP:
      spot->before = above != NULL ? above->row.id : NULL;
      return above != NULL;
    case EH_MOVE_DOWN:
      if (place + 1 >= seen->len)
        return FALSE;
      eh_criteria_edit_find_after (procurement, get_id (seen, place + 1), spot);
      return TRUE;
    case EH_MOVE_IN:
      spot->parent = above != NULL ? above->row.id : NULL;
      return above != NULL && above->kind == EH_CRITERION_GROUP;
    case EH_MOVE_OUT:
    default:
      if (criterion->parent == NULL)
        return FALSE;
      eh_criteria_edit_find_after (procurement, criterion->parent, spot);
      return TRUE;
    }
}

static void
add_position (GPtrArray *bodies, const EhCriterion *criterion, gint64 position)
{
  EhBody *body;

  if (criterion->position == position)
    return;

  body = eh_body_copy (eh_entry_get_body (criterion->row.entry));
  eh_body_set_integer (body, EH_FIELD_POSITION, position);
  g_ptr_array_add (bodies, body);
}

/* Puts @n newcomers before @place among @siblings: they take the numbers after
 * the one before them, and whoever is in the way gives way.
 *
 * Returns: the position of the first newcomer */
static gint64
make_room (const GPtrArray *siblings, guint place, gint64 n, GPtrArray *bodies)
{
  gint64 last = -1;
  gint64 first;

  if (place > 0)
    last = ((const EhCriterion *) g_ptr_array_index (siblings, place - 1))->position;
  /* Those before are in order already, but may share a number. */
  first = last + 1;
  last += n;
  for (guint i = place; i < siblings->len; i++)
    {
      const EhCriterion *criterion = g_ptr_array_index (siblings, i);

      last = MAX (criterion->position, last + 1);
      add_position (bodies, criterion, last);
    }
  if (last <= MAX_POSITION)
    return first;

  /* Numbered so far apart that there is no room: they are numbered anew. */
  g_ptr_array_set_size (bodies, 0);
  for (guint i = 0; i < siblings->len; i++)
    add_position (bodies, g_ptr_array_index (siblings, i), i < place ? (gint64) i : i + n);

  return place;
}

static void
set_place (EhBody *body, const char *parent, gint64 position)
{
  eh_body_set_text (body, EH_FIELD_PARENT, parent);
  eh_body_set_integer (body, EH_FIELD_POSITION, position);
}

static void
append_all (GPtrArray *bodies, GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (bodies, eh_body_copy (g_ptr_array_index (more, i)));
}

/**
 * eh_criteria_edit_insert:
 * @procurement: a procurement
 * @body: what a new criterion is; its group and position are set
 * @spot: where it shall stand
 * @bodies: (element-type EhBody): is given the commands by which others give way
 *
 * Finds room for a new criterion.
 */
void
eh_criteria_edit_insert (const EhProcurement *procurement,
                         EhBody *body,
                         const EhSpot *spot,
                         GPtrArray *bodies)
{
  g_autoptr (GPtrArray) siblings = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  guint place;

  g_return_if_fail (procurement != NULL && body != NULL && spot != NULL && bodies != NULL);

  siblings = list_siblings (procurement, NULL, spot->parent);
  moved = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  place = spot->before != NULL ? find_place (siblings, spot->before) : siblings->len;
  set_place (body, spot->parent, make_room (siblings, place, 1, moved));
  append_all (bodies, moved);
}

static gboolean
have_own_positions (const GPtrArray *siblings)
{
  for (guint i = 1; i < siblings->len; i++)
    if (((const EhCriterion *) g_ptr_array_index (siblings, i - 1))->position ==
        ((const EhCriterion *) g_ptr_array_index (siblings, i))->position)
      return FALSE;

  return TRUE;
}

/* Within a group those between the old and the new place each take the number of
 * their neighbour; nobody else is touched. */
static void
rotate (const GPtrArray *siblings, guint from, guint to, GPtrArray *bodies)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < siblings->len; i++)
    g_ptr_array_add (order, g_ptr_array_index (siblings, i));
  g_ptr_array_remove_index (order, from);
  g_ptr_array_insert (order, (int) (to > from ? to - 1 : to), g_ptr_array_index (siblings, from));
  for (guint i = 0; i < order->len; i++)
    add_position (bodies, g_ptr_array_index (order, i),
                  ((const EhCriterion *) g_ptr_array_index (siblings, i))->position);
}

/* A criterion that belonged to a lot because its group does goes on to. */
static void
keep_lot (const EhProcurement *procurement,
          const EhCriterion *criterion,
          const char *parent,
          EhBody *body)
{
  const char *lot = eh_procurement_get_criterion_lot (procurement, criterion);
  const EhCriterion *group =
      parent != NULL ? eh_procurement_find_criterion (procurement, parent) : NULL;

  if (criterion->lot == NULL && lot != NULL &&
      g_strcmp0 (eh_procurement_get_criterion_lot (procurement, group), lot) != 0)
    eh_body_set_text (body, EH_FIELD_LOT, lot);
}

/**
 * eh_criteria_edit_move:
 * @procurement: a procurement
 * @id: id of a criterion
 * @spot: where it shall stand; not in itself
 *
 * Returns: (transfer full) (element-type EhBody): the commands that bring it
 *   there; none if it stands there
 */
GPtrArray *
eh_criteria_edit_move (const EhProcurement *procurement, const char *id, const EhSpot *spot)
{
  const EhCriterion *criterion;
  g_autoptr (GPtrArray) siblings = NULL;
  GPtrArray *bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  EhBody *body;
  guint from, to;

  g_return_val_if_fail (procurement != NULL && id != NULL && spot != NULL, bodies);
  criterion = eh_procurement_find_criterion (procurement, id);
  g_return_val_if_fail (criterion != NULL, bodies);

  siblings = list_siblings (procurement, NULL, spot->parent);
  from = find_place (siblings, id);
  to = spot->before != NULL ? find_place (siblings, spot->before) : siblings->len;
  if (from < siblings->len && (to == from || to == from + 1))
    return bodies;
  if (from < siblings->len && have_own_positions (siblings))
    {
      rotate (siblings, from, to, bodies);
      return bodies;
    }

  if (from < siblings->len)
    {
      g_ptr_array_remove_index (siblings, from);
      to -= to > from;
    }
  body = eh_body_copy (eh_entry_get_body (criterion->row.entry));
  set_place (body, spot->parent, make_room (siblings, to, 1, bodies));
  keep_lot (procurement, criterion, spot->parent, body);
  g_ptr_array_add (bodies, body);

  return bodies;
}

/* The criterion and all below it, in reading order: each after its group. */
static GPtrArray *
list_all_in (const EhProcurement *procurement, const char *id)
{
  g_autoptr (EhOutline) outline = eh_outline_new (procurement, NULL);
  GPtrArray *all = g_ptr_array_new ();
  guint depth = 0;

  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);

      if (all->len == 0 ? !g_str_equal (item->criterion->row.id, id) : item->depth <= depth)
        {
          if (all->len > 0)
            break;
          continue;
        }
      if (all->len == 0)
        depth = item->depth;
      g_ptr_array_add (all, (gpointer) item->criterion);
    }

  return all;
}

/* An id that nothing has; @n is where to begin, and where to go on. */
static char *
make_id (const EhProcurement *procurement, guint64 *n)
{
  char *id = g_strdup_printf ("c%" G_GUINT64_FORMAT, ++*n);

  while (eh_procurement_find_criterion (procurement, id) != NULL)
    {
      g_free (id);
      id = g_strdup_printf ("c%" G_GUINT64_FORMAT, ++*n);
    }

  return id;
}

/**
 * eh_criteria_edit_copy:
 * @procurement: a procurement
 * @id: id of a criterion
 * @title: what the copy is called
 *
 * A copy stands right after what it is a copy of, and a group's has copies of all
 * that is in the group. No judgement is copied.
 *
 * Returns: (transfer full) (element-type EhBody): the commands that make the copy,
 *   itself first
 */
GPtrArray *
eh_criteria_edit_copy (const EhProcurement *procurement, const char *id, const char *title)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GHashTable) ids = NULL;
  GPtrArray *bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  EhSpot spot = { NULL, NULL };
  guint64 n;

  g_return_val_if_fail (procurement != NULL && id != NULL && title != NULL, bodies);

  n = eh_procurement_get_n_entries (procurement);
  all = list_all_in (procurement, id);
  ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < all->len; i++)
    {
      const EhCriterion *criterion = g_ptr_array_index (all, i);
      EhBody *body = eh_body_copy (eh_entry_get_body (criterion->row.entry));
      char *copy_id = make_id (procurement, &n);

      g_hash_table_insert (ids, (gpointer) criterion->row.id, copy_id);
      eh_body_set_text (body, EH_FIELD_CRITERION, copy_id);
      if (i == 0)
        eh_body_set_text (body, EH_FIELD_TITLE, title);
      else
        eh_body_set_text (body, EH_FIELD_PARENT, g_hash_table_lookup (ids, criterion->parent));
      g_ptr_array_add (bodies, body);
    }
  if (bodies->len > 0)
    {
      eh_criteria_edit_find_after (procurement, id, &spot);
      eh_criteria_edit_insert (procurement, g_ptr_array_index (bodies, 0), &spot, bodies);
    }

  return bodies;
}

/**
 * eh_criteria_edit_remove:
 * @procurement: a procurement
 * @id: id of a criterion
 *
 * Returns: (transfer full) (element-type EhBody): the commands that remove it and
 *   all that is in it, one for each, the innermost first
 */
GPtrArray *
eh_criteria_edit_remove (const EhProcurement *procurement, const char *id)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);

  g_return_val_if_fail (procurement != NULL && id != NULL, bodies);

  all = list_all_in (procurement, id);
  for (guint i = all->len; i > 0; i--)
    {
      EhBody *body = eh_body_new (EH_KIND_CRITERION_REMOVED);

      eh_body_set_text (body, EH_FIELD_CRITERION,
                        ((const EhCriterion *) g_ptr_array_index (all, i - 1))->row.id);
      g_ptr_array_add (bodies, body);
    }

  return bodies;
}
