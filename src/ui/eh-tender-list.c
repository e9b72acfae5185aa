/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-list.c: keeps a list of tenders as the book has them.
 */
#include "ui/eh-tender-list.h"

#include "ui/eh-tender-item.h"

/* A tender's place in the results. */
typedef struct
{
  const EhLotResults *lot;
  const EhResult *result;
} Place;

/* Returns: (transfer full): a Place by EhTender */
static GHashTable *
find_places (EhResults *results)
{
  GHashTable *places = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);

  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (results, i);

      for (guint j = 0; j < lot->n_results; j++)
        {
          Place *place = g_new (Place, 1);

          place->lot = lot;
          place->result = &lot->results[j];
          g_hash_table_insert (places, (gpointer) place->result->tender, place);
        }
    }

  return places;
}

/* Returns: (transfer full): the items of @list by their ids */
static GHashTable *
find_items (GListModel *list)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      EhTenderItem *item = g_list_model_get_item (list, i);

      g_hash_table_insert (items, (gpointer) eh_tender_item_get_id (item), item);
    }

  return items;
}

static gboolean
is_at (GListModel *list, guint position, gpointer item)
{
  g_autoptr (GObject) there = g_list_model_get_item (list, position);

  return (gpointer) there == item;
}

/* Replaces what is between the first and the last item that are not the same. */
static void
splice (GListStore *store, GPtrArray *items)
{
  GListModel *list = G_LIST_MODEL (store);
  guint n = g_list_model_get_n_items (list);
  guint first = 0, same_end = 0;

  while (first < n && first < items->len && is_at (list, first, items->pdata[first]))
    first++;
  while (same_end < n - first && same_end < items->len - first &&
         is_at (list, n - same_end - 1, items->pdata[items->len - same_end - 1]))
    same_end++;
  if (n - first - same_end > 0 || items->len - first - same_end > 0)
    g_list_store_splice (store, first, n - first - same_end, items->pdata + first,
                         items->len - first - same_end);
}

/* Tenders stand in the order in which they came in. A tender that is there
 * already keeps its item; only where some came or went is the list touched.
 *
 * Returns: whether an item shows something else than before */
gboolean
eh_tender_list_update (GListStore *list, const EhProcurement *procurement, EhResults *results)
{
  g_autoptr (GHashTable) places = find_places (results);
  g_autoptr (GHashTable) known = find_items (G_LIST_MODEL (list));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_new = FALSE;

  for (guint i = 0; i < eh_procurement_get_n_tenders (procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (procurement, i);
      const Place *place = g_hash_table_lookup (places, tender);
      EhTenderItem *item = g_hash_table_lookup (known, tender->row.id);

      if (place == NULL)
        continue;
      item = item != NULL ? g_object_ref (item) : eh_tender_item_new (tender->row.id);
      is_new |= eh_tender_item_show (item, procurement, place->lot, place->result);
      g_ptr_array_add (items, item);
    }
  splice (list, items);

  return is_new;
}
