/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-json.c: results for programs, as evenhand-results/1.
 *
 * Marks are strings with the published decimals, since a program that read
 * them as binary floating point would get other totals.
 */
#include "exchange/eh-results-json.h"

#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "exchange/eh-exchange-json.h"
#include "exchange/eh-results-json-private.h"

static json_t *
write_marks (gint64 marks, guint decimals)
{
  g_autofree char *text = NULL;

  if (marks == EH_NO_MARKS)
    return json_null ();

  text = eh_decimal_format (marks, decimals);
  return json_string (text);
}

/* The marks that can be had: of the questions, and of a price that has marks. */
static json_t *
write_leaves (const EhLotResults *lot, const EhResult *result, guint decimals)
{
  json_t *marks = json_object ();

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);

      if (criterion->kind == EH_CRITERION_SCORED ||
          (criterion->kind == EH_CRITERION_PRICE && eh_formula_gives_marks (criterion->formula)))
        json_object_set_new (marks, criterion->row.id, write_marks (result->marks[leaf], decimals));
    }

  return marks;
}

static json_t *
write_result (const EhLotResults *lot, const EhResult *result, guint decimals)
{
  g_autofree char *index = eh_decimal_format (result->index, EH_INDEX_DIGITS);
  g_autofree char *excluded = eh_result_describe_exclusion (result);
  json_t *json = json_object ();

  json_object_set_new (json, "id", json_string (result->tender->row.id));
  json_object_set_new (json, "rank", result->rank > 0 ? json_integer (result->rank) : json_null ());
  json_object_set_new (json, "total", write_marks (result->total, decimals));
  json_object_set_new (json, "quality", write_marks (result->quality, decimals));
  json_object_set_new (json, "price", write_marks (result->price, decimals));
  if (result->has_index)
    json_object_set_new (json, "index", json_string (index));
  json_object_set_new (json, "marks", write_leaves (lot, result, decimals));
  if (excluded != NULL)
    json_object_set_new (json, "excluded", json_string (excluded));

  return json;
}

static json_t *
write_tie (const EhTie *tie)
{
  json_t *ids = json_array ();

  for (guint i = 0; i < tie->n_tenders; i++)
    json_array_append_new (ids, json_string (tie->tenders[i]->row.id));

  return ids;
}

static json_t *
write_lot (const EhLotResults *lot, guint decimals)
{
  json_t *json = json_object ();
  json_t *tenders = json_array ();
  json_t *ties = json_array ();
  json_t *incomplete = json_array ();

  for (guint i = 0; i < lot->n_results; i++)
    json_array_append_new (tenders, write_result (lot, &lot->results[i], decimals));
  for (guint i = 0; i < lot->n_ties; i++)
    json_array_append_new (ties, write_tie (&lot->ties[i]));
  for (guint i = 0; lot->incomplete[i] != NULL; i++)
    json_array_append_new (incomplete, json_string (lot->incomplete[i]));

  json_object_set_new (json, "id", json_string (lot->lot->row.id));
  json_object_set_new (json, "tenders", tenders);
  json_object_set_new (json, "ties", ties);
  json_object_set_new (json, "incomplete", incomplete);

  return json;
}

json_t *
eh_results_json_build (const EhResults *results, const char *digest, const char *lot)
{
  json_t *json = json_object ();
  json_t *lots = json_array ();

  json_object_set_new (json, "format", json_string ("evenhand-results/1"));
  json_object_set_new (json, "decimals", json_integer (eh_results_get_decimals (results)));
  json_object_set_new (json, "digest", json_string (digest));
  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      const EhLotResults *row = eh_results_get_lot (results, i);

      if (lot == NULL || g_str_equal (lot, row->lot->row.id))
        json_array_append_new (lots, write_lot (row, eh_results_get_decimals (results)));
    }
  json_object_set_new (json, "lots", lots);

  return json;
}

/**
 * eh_results_json_write:
 * @results: results
 * @digest: the head of the book they were worked out from, in hexadecimal
 * @lot: (nullable): id of the only lot to write, or %NULL for all
 *
 * Returns: (transfer full): the results as JSON: of each lot the tenders, best
 *   first, then the excluded ones, with their marks; the ties; and what is
 *   missing, a line each
 */
char *
eh_results_json_write (const EhResults *results, const char *digest, const char *lot)
{
  json_t *json;
  char *text;

  g_return_val_if_fail (results != NULL, NULL);
  g_return_val_if_fail (digest != NULL, NULL);

  json = eh_results_json_build (results, digest, lot);
  text = eh_exchange_print (json);
  json_decref (json);

  return text;
}
