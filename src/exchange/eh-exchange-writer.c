/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-writer.c: writes an exchange file.
 *
 * Each row of a procurement keeps the entry that it was made from, and an
 * entry has the fields that the file has; so the table of keys writes what it
 * reads.
 */
#include "exchange/eh-exchange-writer.h"

#include "core/eh-currency.h"
#include "exchange/eh-exchange-json.h"
#include "exchange/eh-exchange-keys.h"
#include "exchange/eh-exchange-value.h"
#include "exchange/eh-exchange.h"
#include "exchange/eh-results-json-private.h"

typedef struct
{
  const EhProcurement *procurement;
  EhOutline *outline;
  guint digits;
} Writer;

static void write_keys (const Writer *self,
                        json_t *json,
                        const EhExchangeKey *keys,
                        const EhKindSpec *spec,
                        const EhBody *body);

static json_t *
write_objects (const Writer *self,
               const EhExchangeKey *key,
               const EhFieldSpec *field,
               const EhBody *body)
{
  EhKindSpec spec = { NULL, NULL, field->fields, field->n_fields };
  json_t *list = json_array ();

  for (guint i = 0; i < eh_body_get_n_objects (body, field->field); i++)
    {
      json_t *object = json_object ();

      write_keys (self, object, key->keys, &spec, eh_body_get_object (body, field->field, i));
      json_array_append_new (list, object);
    }

  return list;
}

static json_t *
write_key (const Writer *self, const EhExchangeKey *key, const EhKindSpec *spec, const EhBody *body)
{
  const EhFieldSpec *field;
  json_t *object;

  if (key->field == EH_N_FIELDS)
    {
      object = json_object ();
      if (key->keys != NULL)
        write_keys (self, object, key->keys, spec, body);
      if (json_object_size (object) > 0)
        return object;
      json_decref (object);
      return NULL;
    }

  field = eh_exchange_find_spec (spec->fields, spec->n_fields, key->field);
  if (field->type == EH_TYPE_OBJECTS)
    return write_objects (self, key, field, body);

  return eh_exchange_write_value (body, field, self->digits);
}

static void
write_keys (const Writer *self,
            json_t *json,
            const EhExchangeKey *keys,
            const EhKindSpec *spec,
            const EhBody *body)
{
  for (; keys->name != NULL; keys++)
    {
      json_t *value = write_key (self, keys, spec, body);

      if (value != NULL)
        json_object_set_new (json, keys->name, value);
    }
}

/* What the entry behind a row says. */
static json_t *
write_row (const Writer *self, const EhRow *row, const EhExchangeKey *keys)
{
  const EhBody *body = eh_entry_get_body (row->entry);
  json_t *json = json_object ();

  write_keys (self, json, keys, eh_kind_get_spec (eh_body_get_kind (body)), body);
  return json;
}

static void
append_row (const Writer *self, json_t *list, EhExchangeListId id, const EhRow *row)
{
  json_array_append_new (list, write_row (self, row, eh_exchange_lists[id].keys));
}

static json_t *
write_lots (const Writer *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_lots (self->procurement); i++)
    append_row (self, list, EH_EXCHANGE_LOTS, &eh_procurement_get_lot (self->procurement, i)->row);

  return list;
}

static json_t *
write_timetable (const Writer *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_milestones (self->procurement); i++)
    append_row (self, list, EH_EXCHANGE_TIMETABLE,
                &eh_procurement_get_milestone (self->procurement, i)->row);

  return list;
}

static json_t *
write_scales (const Writer *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_scales (self->procurement); i++)
    append_row (self, list, EH_EXCHANGE_SCALES,
                &eh_procurement_get_scale (self->procurement, i)->row);

  return list;
}

static json_t *
write_members (const Writer *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_members (self->procurement); i++)
    append_row (self, list, EH_EXCHANGE_MEMBERS,
                &eh_procurement_get_member (self->procurement, i)->row);

  return list;
}

static json_t *
write_evidence (const Writer *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_evidence (self->procurement); i++)
    append_row (self, list, EH_EXCHANGE_EVIDENCE,
                &eh_procurement_get_evidence (self->procurement, i)->row);

  return list;
}

/* The outline is in reading order, so the group of an item is the last one
 * that was seen one level above it. */
static json_t *
write_criteria (const Writer *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  json_t *list = json_array ();

  g_ptr_array_add (groups, list);
  for (guint i = 0; i < eh_outline_get_n_items (self->outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (self->outline, i);
      json_t *json =
          write_row (self, &item->criterion->row, eh_exchange_lists[EH_EXCHANGE_CRITERIA].keys);

      g_ptr_array_set_size (groups, (int) item->depth + 1);
      json_array_append_new (g_ptr_array_index (groups, item->depth), json);
      if (item->leaf < 0)
        {
          json_t *children = json_array ();

          json_object_set_new (json, "children", children);
          g_ptr_array_add (groups, children);
        }
    }

  return list;
}

static void
write_verdicts (const Writer *self, const EhTender *tender, json_t *json)
{
  json_t *verdicts = json_object ();
  json_t *reasons = json_object ();

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (self->outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (self->outline, leaf);
      const EhPassFail *verdict =
          eh_procurement_get_pass_fail (self->procurement, tender, criterion);

      if (verdict == NULL)
        continue;
      json_object_set_new (verdicts, criterion->row.id, json_boolean (verdict->passed));
      if (verdict->reason != NULL)
        json_object_set_new (reasons, criterion->row.id, json_string (verdict->reason));
    }

  if (json_object_size (verdicts) > 0)
    json_object_set (json, "pass_fail", verdicts);
  if (json_object_size (reasons) > 0)
    json_object_set (json, "pass_fail_reasons", reasons);
  json_decref (verdicts);
  json_decref (reasons);
}

static json_t *
write_tenders (const Writer *self)
{
  const EhFieldSpec amount = { .field = EH_FIELD_AMOUNT, .type = EH_TYPE_MONEY };
  json_t *list = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (self->procurement, i);
      const EhPrice *price = eh_procurement_get_price (self->procurement, tender);
      const EhExclusion *exclusion = eh_procurement_get_exclusion (self->procurement, tender);
      json_t *json = write_row (self, &tender->row, eh_exchange_lists[EH_EXCHANGE_TENDERS].keys);

      if (exclusion != NULL)
        json_object_set_new (json, "exclusion",
                             write_row (self, &exclusion->row, eh_exchange_exclusion_keys));
      if (price != NULL)
        json_object_set_new (
            json, "price",
            eh_exchange_write_value (eh_entry_get_body (price->row.entry), &amount, self->digits));
      write_verdicts (self, tender, json);
      json_array_append_new (list, json);
    }

  return list;
}

typedef struct
{
  json_t *scores;
  json_t *consensus;
  json_t *marks;
} Judgements;

static void
write_cell (const Writer *self,
            const EhTender *tender,
            const EhCriterion *criterion,
            const Judgements *lists)
{
  const EhScore *agreed = eh_procurement_get_consensus (self->procurement, tender, criterion);
  const EhAward *award = eh_procurement_get_award (self->procurement, tender, criterion);
  guint n = eh_procurement_get_n_scores (self->procurement, tender, criterion);

  for (guint i = 0; i < n; i++)
    append_row (self, lists->scores, EH_EXCHANGE_SCORES,
                &eh_procurement_get_score (self->procurement, tender, criterion, i)->row);
  if (agreed != NULL)
    append_row (self, lists->consensus, EH_EXCHANGE_CONSENSUS, &agreed->row);
  if (award != NULL)
    append_row (self, lists->marks, EH_EXCHANGE_MARKS, &award->row);
}

static Judgements
write_judgements (const Writer *self)
{
  Judgements lists = { json_array (), json_array (), json_array () };

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    for (guint leaf = 0; leaf < eh_outline_get_n_leaves (self->outline); leaf++)
      write_cell (self, eh_procurement_get_tender (self->procurement, i),
                  eh_outline_get_leaf (self->outline, leaf), &lists);

  return lists;
}

/* What of the panel's decision still settles a tie; a decision about tenders
 * that are no longer equal would be refused on reading. */
static json_t *
write_tie_decision (const EhLotResults *lot, const EhTieDecision *decision)
{
  json_t *order = json_array ();
  json_t *json;

  for (guint i = 0; i < lot->n_ties; i++)
    for (guint j = 0; j < lot->ties[i].n_tenders && lot->ties[i].rule == EH_TIE_BY_PANEL; j++)
      json_array_append_new (order, json_string (lot->ties[i].tenders[j]->row.id));

  if (json_array_size (order) == 0)
    {
      json_decref (order);
      return NULL;
    }

  json = json_object ();
  json_object_set_new (json, "lot", json_string (decision->lot));
  json_object_set_new (json, "order", order);
  json_object_set_new (json, "reason", json_string (decision->reason));
  return json;
}

static json_t *
write_tie_decisions (const Writer *self, const EhResults *results)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (results, i);
      const EhTieDecision *decision = eh_procurement_get_tie_decision (self->procurement, lot->lot);
      json_t *json = decision != NULL ? write_tie_decision (lot, decision) : NULL;

      if (json != NULL)
        json_array_append_new (list, json);
    }

  return list;
}

/* An empty list is left out where the format allows it. */
static void
set_list (json_t *root, EhExchangeListId id, json_t *list)
{
  const EhExchangeList *row = &eh_exchange_lists[id];

  if (row->is_required || json_array_size (list) > 0)
    json_object_set (root, row->name, list);
  json_decref (list);
}

static json_t *
write_root (const Writer *self, const EhBasics *basics, const EhResults *results)
{
  json_t *root = json_object ();
  Judgements lists = write_judgements (self);

  json_object_set_new (root, "format", json_string (EH_EXCHANGE_FORMAT));
  json_object_set_new (root, "procurement",
                       write_row (self, &basics->row, eh_exchange_procurement_keys));
  set_list (root, EH_EXCHANGE_LOTS, write_lots (self));
  set_list (root, EH_EXCHANGE_TIMETABLE, write_timetable (self));
  set_list (root, EH_EXCHANGE_SCALES, write_scales (self));
  set_list (root, EH_EXCHANGE_MEMBERS, write_members (self));
  set_list (root, EH_EXCHANGE_CRITERIA, write_criteria (self));
  set_list (root, EH_EXCHANGE_EVIDENCE, write_evidence (self));
  set_list (root, EH_EXCHANGE_TENDERS, write_tenders (self));
  set_list (root, EH_EXCHANGE_SCORES, lists.scores);
  set_list (root, EH_EXCHANGE_CONSENSUS, lists.consensus);
  set_list (root, EH_EXCHANGE_MARKS, lists.marks);
  set_list (root, EH_EXCHANGE_TIE_DECISIONS, write_tie_decisions (self, results));

  return root;
}

/**
 * eh_exchange_write:
 * @procurement: a procurement
 * @results: its results
 * @digest: the head of its book, in hexadecimal
 * @error: return location for %EH_EXCHANGE_ERROR_RULE
 *
 * Writes what the entries of a book add up to, with the results under
 * "results". A book made from it gives the same results; what was said before
 * and has been replaced or withdrawn since is in the record alone. It is an
 * error to write a procurement that has not been described at all.
 *
 * Returns: (transfer full) (nullable): an exchange file
 */
char *
eh_exchange_write (const EhProcurement *procurement,
                   const EhResults *results,
                   const char *digest,
                   GError **error)
{
  const EhBasics *basics;
  Writer writer;
  json_t *root;
  char *text;

  g_return_val_if_fail (procurement != NULL && results != NULL, NULL);
  g_return_val_if_fail (digest != NULL, NULL);

  basics = eh_procurement_get_basics (procurement);
  if (basics == NULL)
    {
      g_set_error_literal (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE,
                           "the procurement has no title yet");
      return NULL;
    }

  writer = (Writer){ procurement, eh_outline_new (procurement, NULL),
                     eh_currency_get_digits (basics->currency) };
  root = write_root (&writer, basics, results);
  json_object_set_new (root, "results", eh_results_json_build (results, digest, NULL));
  text = eh_exchange_print (root);

  json_decref (root);
  eh_outline_free (writer.outline);

  return text;
}
