/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-table.c: rows by id, in the order in which their ids came to be.
 */
#include "core/eh-table.h"

struct _EhTable
{
  guint most;
  GPtrArray *rows;
  GHashTable *by_id; /* borrows the row's id */
  /* An id keeps its slot when its row goes, and has it again when it comes
   * back: what was said about it before then belongs to it again. */
  GHashTable *slots;
};

/**
 * eh_row_new:
 * @size: bytes of the row
 * @entry: the entry that says it
 * @id: the field that holds its id
 *
 * Returns: (transfer full): a row of zeros but for its first members
 */
gpointer
eh_row_new (gsize size, const EhEntry *entry, EhField id)
{
  EhRow *row = g_atomic_rc_box_alloc0 (size);

  row->entry = eh_entry_ref (entry);
  row->id = eh_body_get_text (eh_entry_get_body (entry), id);

  return row;
}

static void
row_clear (gpointer row)
{
  eh_entry_unref (((EhRow *) row)->entry);
}

/**
 * eh_row_unref:
 * @row: (transfer full): a row
 *
 * Gives up a reference.
 */
void
eh_row_unref (gpointer row)
{
  g_atomic_rc_box_release_full (row, row_clear);
}

/**
 * eh_table_new:
 * @most: how many rows it can have
 *
 * Returns: (transfer full): an empty table
 */
EhTable *
eh_table_new (guint most)
{
  EhTable *self = g_new0 (EhTable, 1);

  self->most = most;
  self->rows = g_ptr_array_new_with_free_func (eh_row_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * eh_table_copy:
 * @self: a table
 *
 * Returns: (transfer full): a table of the same rows
 */
EhTable *
eh_table_copy (const EhTable *self)
{
  EhTable *copy = eh_table_new (self->most);
  GHashTableIter iter;
  gpointer id, slot;

  for (guint i = 0; i < self->rows->len; i++)
    {
      EhRow *row = g_ptr_array_index (self->rows, i);

      g_ptr_array_add (copy->rows, g_atomic_rc_box_acquire (row));
      g_hash_table_insert (copy->by_id, (gpointer) row->id, row);
    }
  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &id, &slot))
    g_hash_table_insert (copy->slots, g_strdup (id), slot);

  return copy;
}

/**
 * eh_table_free:
 * @self: (transfer full): a table
 *
 * Frees @self and gives up its rows.
 */
void
eh_table_free (EhTable *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->slots);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static guint
get_slot (EhTable *self, const char *id)
{
  guint slot = GPOINTER_TO_UINT (g_hash_table_lookup (self->slots, id));

  if (slot == 0)
    {
      slot = g_hash_table_size (self->slots) + 1;
      g_hash_table_insert (self->slots, g_strdup (id), GUINT_TO_POINTER (slot));
    }

  return slot;
}

static guint
get_row_slot (const EhTable *self, guint i)
{
  return ((const EhRow *) g_ptr_array_index (self->rows, i))->slot;
}

/**
 * eh_table_get_most:
 * @self: a table
 *
 * Returns: how many rows it can have
 */
guint
eh_table_get_most (const EhTable *self)
{
  return self->most;
}

/**
 * eh_table_has_room:
 * @self: a table
 * @id: an id
 *
 * Returns: whether a row of that id can be put into it
 */
gboolean
eh_table_has_room (const EhTable *self, const char *id)
{
  return self->rows->len < self->most || g_hash_table_contains (self->by_id, id);
}

/**
 * eh_table_put:
 * @self: a table
 * @row: (transfer full): a row
 *
 * Adds @row, or puts it in the place of the row that has its id, if there is
 * room. A row whose id was there before and was removed comes back to the place
 * that it had among the others, so that a removal can be undone.
 *
 * Returns: whether there was
 */
gboolean
eh_table_put (EhTable *self, gpointer row)
{
  EhRow *next = row;
  EhRow *previous = g_hash_table_lookup (self->by_id, next->id);
  guint place = self->rows->len;

  if (!eh_table_has_room (self, next->id))
    {
      eh_row_unref (next);
      return FALSE;
    }

  next->slot = get_slot (self, next->id);
  g_hash_table_replace (self->by_id, (gpointer) next->id, next);
  if (previous == NULL)
    {
      while (place > 0 && get_row_slot (self, place - 1) > next->slot)
        place--;
      g_ptr_array_insert (self->rows, (int) place, next);
      return TRUE;
    }

  if (!g_ptr_array_find (self->rows, previous, &place))
    g_assert_not_reached ();
  g_ptr_array_index (self->rows, place) = next;
  eh_row_unref (previous);
  return TRUE;
}

/**
 * eh_table_remove:
 * @self: a table
 * @id: an id
 *
 * Takes the row of that id out.
 *
 * Returns: whether there was one
 */
gboolean
eh_table_remove (EhTable *self, const char *id)
{
  EhRow *row = g_hash_table_lookup (self->by_id, id);

  if (row == NULL)
    return FALSE;

  g_hash_table_remove (self->by_id, id);
  g_ptr_array_remove (self->rows, row);
  return TRUE;
}

/**
 * eh_table_find:
 * @self: a table
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the row of that id
 */
gconstpointer
eh_table_find (const EhTable *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * eh_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has
 */
guint
eh_table_get_n_rows (const EhTable *self)
{
  return self->rows->len;
}

/**
 * eh_table_get_row:
 * @self: a table
 * @i: position
 *
 * Returns: (transfer none): the row at @i
 */
gconstpointer
eh_table_get_row (const EhTable *self, guint i)
{
  g_return_val_if_fail (i < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, i);
}
