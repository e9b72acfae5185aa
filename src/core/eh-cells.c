/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-cells.c: what was said about one criterion of one tender.
 */
#include "core/eh-cells.h"

#include "core/eh-table.h"

static void
cell_score_clear (gpointer score)
{
  eh_row_unref (((EhCellScore *) score)->row);
}

static EhCell *
cell_new (gint64 key)
{
  EhCell *self = g_new0 (EhCell, 1);

  self->key = key;
  self->scores = g_array_new (FALSE, FALSE, sizeof (EhCellScore));
  g_array_set_clear_func (self->scores, cell_score_clear);

  return self;
}

static void
cell_free (gpointer data)
{
  EhCell *self = data;

  g_array_unref (self->scores);
  g_clear_pointer (&self->consensus, eh_row_unref);
  g_clear_pointer (&self->award, eh_row_unref);
  g_clear_pointer (&self->pass_fail, eh_row_unref);
  g_free (self);
}

static gint64
get_key (guint tender, guint criterion)
{
  return (gint64) (((guint64) tender << 32) | criterion);
}

/* Not g_int64_hash(), which in GLib 2.74 drops the upper half, where the tender
 * is: all tenders' cells of a criterion would fall into one place. The factor
 * is 2^64 over the golden ratio (Knuth, The Art of Computer Programming, 6.4). */
static guint
hash_key (gconstpointer key)
{
  guint64 bits = (guint64) * (const gint64 *) key;

  return (guint) ((bits * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

/**
 * eh_cells_new:
 *
 * Returns: (transfer full): a table without any cell
 */
GHashTable *
eh_cells_new (void)
{
  return g_hash_table_new_full (hash_key, g_int64_equal, NULL, cell_free);
}

static gpointer
copy_row (gpointer row)
{
  return row != NULL ? g_atomic_rc_box_acquire (row) : NULL;
}

/**
 * eh_cells_copy:
 * @self: cells
 *
 * Returns: (transfer full): cells that hold the same rows
 */
GHashTable *
eh_cells_copy (GHashTable *self)
{
  GHashTable *copies = eh_cells_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const EhCell *cell = value;
      EhCell *copy = cell_new (cell->key);

      if (cell->scores->len > 0)
        g_array_append_vals (copy->scores, cell->scores->data, cell->scores->len);
      for (guint i = 0; i < copy->scores->len; i++)
        g_atomic_rc_box_acquire (g_array_index (copy->scores, EhCellScore, i).row);
      copy->consensus = copy_row (cell->consensus);
      copy->award = copy_row (cell->award);
      copy->pass_fail = copy_row (cell->pass_fail);
      g_hash_table_insert (copies, &copy->key, copy);
    }

  return copies;
}

/**
 * eh_cells_find:
 * @self: cells
 * @tender: slot of a tender
 * @criterion: slot of a criterion
 *
 * Returns: (transfer none) (nullable): the cell, or %NULL if nothing was said
 */
const EhCell *
eh_cells_find (GHashTable *self, guint tender, guint criterion)
{
  gint64 key = get_key (tender, criterion);

  return g_hash_table_lookup (self, &key);
}

/**
 * eh_cells_ensure:
 * @self: cells
 * @tender: slot of a tender
 * @criterion: slot of a criterion
 *
 * Returns: (transfer none): the cell, made if there is none
 */
EhCell *
eh_cells_ensure (GHashTable *self, guint tender, guint criterion)
{
  EhCell *cell = (EhCell *) eh_cells_find (self, tender, criterion);

  if (cell == NULL)
    {
      cell = cell_new (get_key (tender, criterion));
      g_hash_table_insert (self, &cell->key, cell);
    }

  return cell;
}

/**
 * eh_cell_find_score:
 * @self: a cell
 * @member: slot of a member
 *
 * Returns: (transfer none) (nullable): the score that member gave
 */
const EhCellScore *
eh_cell_find_score (const EhCell *self, guint member)
{
  for (guint i = 0; i < self->scores->len; i++)
    {
      const EhCellScore *score = &g_array_index (self->scores, EhCellScore, i);

      if (score->member == member)
        return score;
    }

  return NULL;
}

/**
 * eh_cell_put_score:
 * @self: a cell
 * @member: slot of a member
 * @row: (transfer full): the score
 *
 * Sets the score of that member. Scores stand in the order of the members, so
 * that one which was withdrawn and given again is where it was.
 */
void
eh_cell_put_score (EhCell *self, guint member, EhScore *row)
{
  EhCellScore next = { member, row->score, row };
  EhCellScore *previous = (EhCellScore *) eh_cell_find_score (self, member);

  if (previous == NULL)
    {
      guint place = self->scores->len;

      while (place > 0 && g_array_index (self->scores, EhCellScore, place - 1).member > member)
        place--;
      g_array_insert_val (self->scores, place, next);
      return;
    }
  eh_row_unref (previous->row);
  *previous = next;
}

/**
 * eh_cell_remove_score:
 * @self: a cell
 * @member: slot of a member
 *
 * Returns: whether that member had a score, which is gone
 */
gboolean
eh_cell_remove_score (EhCell *self, guint member)
{
  const EhCellScore *score = eh_cell_find_score (self, member);

  if (score == NULL)
    return FALSE;

  g_array_remove_index (self->scores,
                        (guint) (score - &g_array_index (self->scores, EhCellScore, 0)));
  return TRUE;
}

/**
 * eh_cell_is_empty:
 * @self: a cell
 *
 * Returns: whether nothing is said in it any more
 */
gboolean
eh_cell_is_empty (const EhCell *self)
{
  return self->scores->len == 0 && self->consensus == NULL && self->award == NULL &&
         self->pass_fail == NULL;
}
