/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-history.c: the edits of this session that can be undone, or done again.
 */
#include "book/eh-history.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/eh-wording.h"

/* What was submitted together. */
typedef struct
{
  GPtrArray *bodies[EH_N_HISTORY_WAYS]; /* (element-type EhBody): what goes that way */
  gboolean is_lasting;                  /* some of it cannot be undone */
  const char *title;                    /* of its first entry, in English */
  char *subject;
  char *criterion;
} Edit;

struct _EhHistory
{
  GPtrArray *edits[EH_N_HISTORY_WAYS]; /* (element-type Edit): the next one last */
  Edit *open;                          /* not ended yet */
};

static Edit *
edit_new (const EhEditName *name)
{
  Edit *self = g_new0 (Edit, 1);

  for (guint i = 0; i < EH_N_HISTORY_WAYS; i++)
    self->bodies[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  self->title = name->title;
  self->subject = name->subject != NULL ? eh_wording_name (name->subject) : NULL;
  self->criterion = name->criterion != NULL ? eh_wording_name (name->criterion) : NULL;

  return self;
}

static void
edit_free (gpointer data)
{
  Edit *self = data;

  if (self == NULL)
    return;

  for (guint i = 0; i < EH_N_HISTORY_WAYS; i++)
    g_ptr_array_unref (self->bodies[i]);
  g_free (self->subject);
  g_free (self->criterion);
  g_free (self);
}

/**
 * eh_history_new:
 *
 * Returns: (transfer full): a history without any edit
 */
EhHistory *
eh_history_new (void)
{
  EhHistory *self = g_new0 (EhHistory, 1);

  for (guint i = 0; i < EH_N_HISTORY_WAYS; i++)
    self->edits[i] = g_ptr_array_new_with_free_func (edit_free);

  return self;
}

/**
 * eh_history_free:
 * @self: (transfer full): a history
 *
 * Frees @self and forgets its edits.
 */
void
eh_history_free (EhHistory *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < EH_N_HISTORY_WAYS; i++)
    g_ptr_array_unref (self->edits[i]);
  edit_free (self->open);
  g_free (self);
}

/**
 * eh_history_add:
 * @self: a history
 * @before: the procurement before an entry of @body is applied
 * @body: what the entry says
 *
 * Adds an entry to the edit that eh_history_end_edit() will end. That a file was
 * imported stays true when what came from it is undone, so it stands in no way.
 */
void
eh_history_add (EhHistory *self, const EhProcurement *before, const EhBody *body)
{
  EhBody *undo;

  g_return_if_fail (self != NULL && before != NULL && body != NULL);

  if (self->open == NULL)
    {
      EhEditName name;

      eh_undo_name (before, body, &name);
      self->open = edit_new (&name);
    }

  undo = eh_undo_new (before, body);
  if (undo != NULL)
    /* The last entry is undone first. */
    g_ptr_array_insert (self->open->bodies[EH_HISTORY_UNDO], 0, undo);
  else if (eh_body_get_kind (body) != EH_KIND_EXCHANGE_IMPORTED)
    self->open->is_lasting = TRUE;
  g_ptr_array_add (self->open->bodies[EH_HISTORY_REDO], eh_body_copy (body));
}

/**
 * eh_history_end_edit:
 * @self: a history to which an entry was added
 *
 * Ends an edit. It is the next to be undone, and nothing can be done again any
 * more. If some of it cannot be undone, nothing before it can be either: going
 * back passes over no edit.
 */
void
eh_history_end_edit (EhHistory *self)
{
  Edit *edit;

  g_return_if_fail (self != NULL && self->open != NULL);

  edit = g_steal_pointer (&self->open);
  if (edit->bodies[EH_HISTORY_UNDO]->len == 0)
    edit->is_lasting = TRUE;
  g_ptr_array_set_size (self->edits[EH_HISTORY_REDO], 0);
  if (!edit->is_lasting)
    {
      g_ptr_array_add (self->edits[EH_HISTORY_UNDO], edit);
      return;
    }

  g_ptr_array_set_size (self->edits[EH_HISTORY_UNDO], 0);
  edit_free (edit);
}

static Edit *
get_next (EhHistory *self, EhHistoryWay way)
{
  GPtrArray *edits = self->edits[way];

  return edits->len > 0 ? g_ptr_array_index (edits, edits->len - 1) : NULL;
}

/**
 * eh_history_get_bodies:
 * @self: a history
 * @way: back or forth
 *
 * Returns: (transfer none) (nullable) (element-type EhBody): what to submit to
 *   go one edit that way, or %NULL if there is none
 */
GPtrArray *
eh_history_get_bodies (EhHistory *self, EhHistoryWay way)
{
  Edit *edit;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (way >= 0 && way < EH_N_HISTORY_WAYS, NULL);

  edit = get_next (self, way);
  return edit != NULL ? edit->bodies[way] : NULL;
}

/**
 * eh_history_step:
 * @self: a history
 * @way: back or forth; there is an edit that way
 *
 * Takes note that the next edit that way was undone, or done again.
 */
void
eh_history_step (EhHistory *self, EhHistoryWay way)
{
  GPtrArray *from, *to;

  g_return_if_fail (self != NULL);
  g_return_if_fail (way >= 0 && way < EH_N_HISTORY_WAYS);
  from = self->edits[way];
  to = self->edits[way == EH_HISTORY_UNDO ? EH_HISTORY_REDO : EH_HISTORY_UNDO];
  g_return_if_fail (from->len > 0);

  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
}

/* What was done, in the user's language. */
static char *
describe (const Edit *edit)
{
  const char *title = _ (edit->title);
  guint n = edit->bodies[EH_HISTORY_REDO]->len;

  if (n > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);
  if (edit->subject == NULL)
    return g_strdup (title);
  if (edit->criterion == NULL)
    /* Translators: what was done, and to what: “Lot described: North”. */
    return g_strdup_printf (_ ("%s: %s"), title, edit->subject);

  /* Translators: what was done, a bidder and a criterion. */
  return g_strdup_printf (_ ("%s: %s, %s"), title, edit->subject, edit->criterion);
}

/**
 * eh_history_dup_title:
 * @self: a history
 * @way: back or forth
 *
 * Returns: (transfer full) (nullable): what the next edit that way is called, in
 *   the user's language, such as “Lot described: North”; %NULL if there is none
 */
char *
eh_history_dup_title (EhHistory *self, EhHistoryWay way)
{
  const Edit *edit;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (way >= 0 && way < EH_N_HISTORY_WAYS, NULL);

  edit = get_next (self, way);

  return edit != NULL ? describe (edit) : NULL;
}
