/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-table.c: the ranking of a lot with all its marks, for a spreadsheet.
 */
#include "ui/eh-results-table.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-decimal.h"

static void
add_row (EhCsv *table, GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);
  eh_csv_add_row (table, (const char *const *) cells->pdata);
}

static void
add_heads (EhCsv *table, const EhLotResults *lot)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (_ ("Rank")));
  g_ptr_array_add (cells, g_strdup (_ ("Tender")));
  for (guint i = 0; i < eh_outline_get_n_leaves (lot->outline); i++)
    g_ptr_array_add (cells, g_strdup (eh_outline_get_leaf (lot->outline, i)->title));
  g_ptr_array_add (cells, g_strdup (_ ("Quality")));
  g_ptr_array_add (cells, g_strdup (_ ("Price")));
  g_ptr_array_add (cells, g_strdup (_ ("Total")));
  add_row (table, cells);
}

/* A number that a spreadsheet can go on with: no spaces, no words. */
static char *
format_marks (gint64 units, guint decimals)
{
  return units == EH_NO_MARKS ? g_strdup ("") : eh_decimal_format (units, decimals);
}

static void
add_result (EhCsv *table, const EhLotResults *lot, const EhResult *result, guint decimals)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, result->rank > 0 ? g_strdup_printf ("%u", result->rank) : g_strdup (""));
  g_ptr_array_add (cells, g_strdup (result->tender->bidder));
  for (guint i = 0; i < eh_outline_get_n_leaves (lot->outline); i++)
    g_ptr_array_add (cells, format_marks (result->marks[i], decimals));
  g_ptr_array_add (cells, format_marks (result->quality, decimals));
  g_ptr_array_add (cells, format_marks (result->price, decimals));
  g_ptr_array_add (cells, format_marks (result->total, decimals));
  add_row (table, cells);
}

/* Returns: (transfer full): a row for each tender in the order of the ranking,
 * with its marks for each question */
EhCsv *
eh_results_table_new (const EhResults *results, const EhLotResults *lot)
{
  EhCsv *table = eh_csv_new ();

  add_heads (table, lot);
  for (guint i = 0; i < lot->n_results; i++)
    add_result (table, lot, &lot->results[i], eh_results_get_decimals (results));

  return table;
}
