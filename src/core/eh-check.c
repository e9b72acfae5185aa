/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-check.c: what the rules of the record share.
 */
#include "core/eh-check.h"

static gboolean
fail (EhProcurementError code, EhField field, const char *what, GError **error)
{
  if (field == EH_N_FIELDS)
    g_set_error_literal (error, EH_PROCUREMENT_ERROR, (int) code, what);
  else
    g_set_error (error, EH_PROCUREMENT_ERROR, (int) code, "%s: %s", eh_field_get_name (field),
                 what);
  return FALSE;
}

/**
 * eh_check_refuse:
 * @field: the field that is wrong, or %EH_N_FIELDS
 * @what: what is wrong with it
 * @error: return location for %EH_PROCUREMENT_ERROR_RULE
 *
 * Returns: %FALSE
 */
gboolean
eh_check_refuse (EhField field, const char *what, GError **error)
{
  return fail (EH_PROCUREMENT_ERROR_RULE, field, what, error);
}

/**
 * eh_check_in_use:
 * @field: the field that names what is in use
 * @what: by what
 * @error: return location for %EH_PROCUREMENT_ERROR_IN_USE
 *
 * Returns: %FALSE
 */
gboolean
eh_check_in_use (EhField field, const char *what, GError **error)
{
  return fail (EH_PROCUREMENT_ERROR_IN_USE, field, what, error);
}

/**
 * eh_check_unknown:
 * @field: the field that names nothing
 * @what: what is missing
 * @error: return location for %EH_PROCUREMENT_ERROR_UNKNOWN
 *
 * Returns: %FALSE
 */
gboolean
eh_check_unknown (EhField field, const char *what, GError **error)
{
  return fail (EH_PROCUREMENT_ERROR_UNKNOWN, field, what, error);
}

/**
 * eh_check_exists:
 * @table: rows
 * @body: what an entry says
 * @field: its field that names a row
 * @error: return location for %EH_PROCUREMENT_ERROR_UNKNOWN
 *
 * Returns: whether the row is there; also %TRUE if @body has no such field
 */
gboolean
eh_check_exists (const EhTable *table, const EhBody *body, EhField field, GError **error)
{
  const char *id = eh_body_get_text (body, field);
  g_autofree char *what = NULL;

  if (id == NULL || eh_table_find (table, id) != NULL)
    return TRUE;

  what = g_strdup_printf ("there is no “%s”", id);
  return eh_check_unknown (field, what, error);
}

/**
 * eh_check_has_room:
 * @table: rows
 * @body: what an entry says
 * @field: its field that names the row to be described
 * @error: return location for %EH_PROCUREMENT_ERROR_RULE
 *
 * Returns: whether the row is there, or another one can be
 */
gboolean
eh_check_has_room (const EhTable *table, const EhBody *body, EhField field, GError **error)
{
  g_autofree char *what = NULL;

  if (eh_table_has_room (table, eh_body_get_text (body, field)))
    return TRUE;

  what =
      g_strdup_printf ("there are %u already, and there can be no more", eh_table_get_most (table));
  return eh_check_refuse (field, what, error);
}

/**
 * eh_check_has_cells:
 * @self: a procurement
 * @tender: slot of a tender, or 0 for any
 * @criterion: slot of a criterion, or 0 for any
 *
 * Returns: whether anything was said there
 */
gboolean
eh_check_has_cells (const EhProcurement *self, guint tender, guint criterion)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const EhCell *cell = value;

      if ((tender == 0 || (guint) ((guint64) cell->key >> 32) == tender) &&
          (criterion == 0 || (guint) (cell->key & 0xffffffff) == criterion) &&
          !eh_cell_is_empty (cell))
        return TRUE;
    }

  return FALSE;
}
