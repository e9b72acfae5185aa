/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-ocds-writer.c: an OCDS release for whoever publishes tenders as open data.
 *
 * Source: Open Contracting Data Standard 1.1 with its extensions for lots,
 * bids, and the breakdown of award criteria. Amounts and weights are JSON
 * numbers, as the standard asks; nothing is computed from them.
 */
#include "exchange/eh-ocds-writer.h"

#include "core/eh-currency.h"
#include "core/eh-decimal.h"
#include "exchange/eh-exchange-json.h"
#include "exchange/eh-exchange.h"
#include "exchange/eh-ocds-private.h"

#define EXTENSIONS "https://raw.githubusercontent.com/open-contracting-extensions/"
#define BUYER_ID "buyer"
/* Publishers register a prefix of their own; this one is nobody's. */
#define NO_PREFIX "ocds-000000-"

static const char *const extensions[] = {
  EXTENSIONS "ocds_lots_extension/master/extension.json",
  EXTENSIONS "ocds_bid_extension/master/extension.json",
  EXTENSIONS "ocds_awardCriteriaBreakdown_extension/master/extension.json",
};

/**
 * eh_ocds_set_text:
 * @object: a JSON object
 * @key: a key
 * @text: (nullable): its value; %NULL leaves the key out
 *
 * Sets a text.
 */
void
eh_ocds_set_text (json_t *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_new (object, key, json_string (text));
}

/**
 * eh_ocds_write_number:
 * @value: a number of smallest units, below 10^15
 * @digits: digits after the point
 *
 * Returns: (transfer full): the JSON number nearest to it, which is printed
 *   with the digits of @value since it has no more than fifteen
 */
json_t *
eh_ocds_write_number (gint64 value, guint digits)
{
  g_autofree char *text = eh_decimal_format_short (value, digits);

  return json_loads (text, JSON_DECODE_ANY, NULL);
}

/**
 * eh_ocds_write_value:
 * @self: a release in the making
 * @amount: minor units
 *
 * Returns: (transfer full): the amount with its currency
 */
json_t *
eh_ocds_write_value (const EhOcds *self, gint64 amount)
{
  return json_pack ("{s:o, s:s}", "amount", eh_ocds_write_number (amount, self->digits), "currency",
                    eh_procurement_get_basics (self->procurement)->currency);
}

/**
 * eh_ocds_write_bidder:
 * @self: a release in the making
 * @tender: a tender
 *
 * Returns: (transfer full): a reference to the party that made @tender
 */
json_t *
eh_ocds_write_bidder (const EhOcds *self, const EhTender *tender)
{
  return json_pack ("{s:s, s:s}", "id",
                    (const char *) g_hash_table_lookup (self->parties, tender->bidder), "name",
                    tender->bidder);
}

/* When the last entry was made. */
static char *
get_date (const EhOcds *self)
{
  gint64 time = eh_procurement_get_last_time (self->procurement);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time / 1000);

  return date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static char *
get_ocid (const EhBasics *basics)
{
  g_autofree char *reference = g_strdup (basics->reference);

  if (g_str_has_prefix (reference, "ocds-"))
    return g_steal_pointer (&reference);

  g_strcanon (reference, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/-", '-');
  return g_strconcat (NO_PREFIX, reference, NULL);
}

static json_t *
write_buyer (const EhBasics *basics)
{
  return json_pack ("{s:s, s:s}", "id", BUYER_ID, "name", basics->buyer);
}

/* One party for every name, since one bidder may bid for several lots. */
static json_t *
write_parties (const EhOcds *self, const EhBasics *basics)
{
  json_t *parties = json_pack ("[{s:s, s:s, s:[s, s]}]", "id", BUYER_ID, "name", basics->buyer,
                               "roles", "buyer", "procuringEntity");

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (self->procurement, i);
      char *id;
      json_t *party;

      if (g_hash_table_contains (self->parties, tender->bidder))
        continue;

      id = g_strdup_printf ("bidder-%u", g_hash_table_size (self->parties) + 1);
      g_hash_table_insert (self->parties, (gpointer) tender->bidder, id);
      party =
          json_pack ("{s:s, s:s, s:[s]}", "id", id, "name", tender->bidder, "roles", "tenderer");
      if (tender->address != NULL)
        json_object_set_new (party, "address",
                             json_pack ("{s:s}", "streetAddress", tender->address));
      if (tender->bidder_kind != EH_NONE)
        json_object_set_new (
            party, "evenhand",
            json_pack ("{s:s}", "kind", eh_bidder_kind_names[tender->bidder_kind]));
      json_array_append_new (parties, party);
    }

  return parties;
}

static json_t *
write_award_criterion (const EhCriterion *criterion, gint64 weight)
{
  json_t *json = json_object ();
  json_t *numbers = json_array ();

  json_array_append_new (numbers,
                         json_pack ("{s:o, s:s}", "number", eh_ocds_write_number (weight, 2),
                                    "weight", "percentageExact"));
  if (criterion->threshold != EH_NO_VALUE)
    json_array_append_new (numbers, json_pack ("{s:o, s:s}", "number",
                                               eh_ocds_write_number (criterion->threshold, 2),
                                               "threshold", "minimumScore"));

  json_object_set_new (json, "id", json_string (criterion->row.id));
  json_object_set_new (json, "type",
                       json_string (criterion->kind == EH_CRITERION_PRICE ? "price" : "quality"));
  json_object_set_new (json, "name", json_string (criterion->title));
  eh_ocds_set_text (json, "description", criterion->description);
  json_object_set_new (json, "numbers", numbers);
  if (criterion->formula != EH_NONE)
    json_object_set_new (json, "evenhand",
                         json_pack ("{s:s}", "formula", eh_formula_names[criterion->formula]));

  return json;
}

static gboolean
is_award_criterion (const EhCriterion *criterion)
{
  return criterion->kind == EH_CRITERION_SCORED || criterion->kind == EH_CRITERION_PRICE;
}

/* Pass/fail requirements are no award criteria; they stand with the bids. */
static json_t *
write_lot (const EhLotResults *lot)
{
  json_t *criteria = json_array ();

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);

      if (is_award_criterion (criterion))
        json_array_append_new (
            criteria,
            write_award_criterion (criterion, eh_outline_get_leaf_weight (lot->outline, leaf)));
    }

  return json_pack ("{s:s, s:s, s:s, s:{s:o}}", "id", lot->lot->row.id, "title", lot->lot->title,
                    "status", "active", "awardCriteria", "criteria", criteria);
}

static const char *
name_award_criteria (const EhOcds *self)
{
  gboolean has_price = FALSE;
  gboolean has_quality = FALSE;

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      EhCriterionKind kind = eh_procurement_get_criterion (self->procurement, i)->kind;

      has_price = has_price || kind == EH_CRITERION_PRICE;
      has_quality = has_quality || kind == EH_CRITERION_SCORED;
    }

  if (has_quality)
    return has_price ? "ratedCriteria" : "qualityOnly";
  return "priceOnly";
}

static json_t *
write_tender (const EhOcds *self, const EhBasics *basics)
{
  json_t *json = json_object ();
  json_t *lots = json_array ();

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    json_array_append_new (lots, write_lot (eh_results_get_lot (self->results, i)));

  json_object_set_new (json, "id", json_string (basics->reference));
  json_object_set_new (json, "title", json_string (basics->title));
  eh_ocds_set_text (json, "description", basics->summary);
  json_object_set_new (json, "status", json_string ("active"));
  json_object_set_new (json, "procuringEntity", write_buyer (basics));
  if (basics->estimated_value != EH_NO_AMOUNT)
    json_object_set_new (json, "value", eh_ocds_write_value (self, basics->estimated_value));
  json_object_set_new (json, "procurementMethodDetails",
                       json_string (eh_regime_names[basics->regime]));
  json_object_set_new (json, "awardCriteria", json_string (name_award_criteria (self)));
  json_object_set_new (json, "numberOfTenderers", json_integer (g_hash_table_size (self->parties)));
  json_object_set_new (json, "lots", lots);

  return json;
}

/* The first of a lot, if there is one and it stands alone. */
static const EhResult *
find_winner (const EhLotResults *lot)
{
  if (lot->n_results == 0 || lot->results[0].rank != 1)
    return NULL;
  if (lot->n_results > 1 && lot->results[1].rank == 1)
    return NULL;

  return &lot->results[0];
}

/* A suggestion: whether to award is for people to decide, so it is pending. */
static json_t *
write_awards (const EhOcds *self)
{
  json_t *awards = json_array ();

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);
      const EhResult *winner = find_winner (lot);
      const EhPrice *price;
      json_t *award;

      if (winner == NULL)
        continue;

      price = eh_procurement_get_price (self->procurement, winner->tender);
      award = json_pack ("{s:s, s:s, s:s, s:[o], s:[s], s:[s]}", "id", lot->lot->row.id, "title",
                         lot->lot->title, "status", "pending", "suppliers",
                         eh_ocds_write_bidder (self, winner->tender), "relatedLots",
                         lot->lot->row.id, "relatedBids", winner->tender->row.id);
      if (price != NULL)
        json_object_set_new (award, "value", eh_ocds_write_value (self, price->amount));
      json_array_append_new (awards, award);
    }

  return awards;
}

static json_t *
write_release (const EhOcds *self, const EhBasics *basics, const char *digest, const char *date)
{
  g_autofree char *ocid = get_ocid (basics);
  json_t *json = json_object ();
  json_t *parties = write_parties (self, basics);
  json_t *awards = write_awards (self);

  json_object_set_new (json, "ocid", json_string (ocid));
  json_object_set_new (json, "id", json_string (digest));
  eh_ocds_set_text (json, "date", date);
  json_object_set_new (json, "tag",
                       json_array_size (awards) > 0 ? json_pack ("[s, s]", "tender", "award")
                                                    : json_pack ("[s]", "tender"));
  json_object_set_new (json, "initiationType", json_string ("tender"));
  json_object_set_new (json, "language", json_string ("en"));
  json_object_set_new (json, "parties", parties);
  json_object_set_new (json, "buyer", write_buyer (basics));
  json_object_set_new (json, "tender", write_tender (self, basics));
  json_object_set_new (json, "bids", eh_ocds_write_bids (self));
  if (json_array_size (awards) > 0)
    json_object_set (json, "awards", awards);
  json_decref (awards);
  json_object_set_new (
      json, "evenhand",
      json_pack ("{s:s, s:o}", "digest", digest, "panel", eh_ocds_write_panel (self)));

  return json;
}

static json_t *
write_package (json_t *release, const EhBasics *basics, const char *digest, const char *date)
{
  g_autofree char *uri = g_strconcat ("urn:evenhand:book:", digest, NULL);
  json_t *json = json_object ();
  json_t *list = json_array ();

  for (gsize i = 0; i < G_N_ELEMENTS (extensions); i++)
    json_array_append_new (list, json_string (extensions[i]));

  json_object_set_new (json, "uri", json_string (uri));
  json_object_set_new (json, "version", json_string ("1.1"));
  eh_ocds_set_text (json, "publishedDate", date);
  json_object_set_new (json, "publisher", json_pack ("{s:s}", "name", basics->buyer));
  json_object_set_new (json, "extensions", list);
  json_object_set_new (json, "releases", json_pack ("[o]", release));

  return json;
}

/**
 * eh_ocds_write:
 * @procurement: a procurement
 * @results: its results
 * @digest: the head of its book, in hexadecimal
 * @error: return location for %EH_EXCHANGE_ERROR_RULE
 *
 * Writes a release package with one release: tender, lots with their award
 * criteria, bids, and of each lot that has a first the award that follows from
 * the results, as pending. The panel, scores and reasons, which the standard
 * has no place for, stand under the key "evenhand". The dates are those of the
 * record, so the same book gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the package as JSON
 */
char *
eh_ocds_write (const EhProcurement *procurement,
               const EhResults *results,
               const char *digest,
               GError **error)
{
  const EhBasics *basics;
  g_autofree char *date = NULL;
  EhOcds self;
  json_t *package;
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

  self = (EhOcds){ procurement, results, eh_currency_get_digits (basics->currency),
                   g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free) };
  date = get_date (&self);
  package = write_package (write_release (&self, basics, digest, date), basics, digest, date);
  text = eh_exchange_print (package);

  json_decref (package);
  g_hash_table_unref (self.parties);

  return text;
}
