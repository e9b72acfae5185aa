/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-ocds-bids.c: bids, and how a panel judged them, in an OCDS release.
 *
 * The standard knows bids but neither panels nor scores. Those stand under the
 * key "evenhand": of the release the panel, of a bid what it got for each
 * criterion and why. Marks are strings there, as in evenhand-results/1.
 */
#include "exchange/eh-ocds-private.h"

#include "core/eh-decimal.h"

static void
set_decimal (json_t *object, const char *key, gint64 value, guint digits, gboolean is_short)
{
  g_autofree char *text =
      is_short ? eh_decimal_format_short (value, digits) : eh_decimal_format (value, digits);

  json_object_set_new (object, key, json_string (text));
}

static void
set_marks (const EhOcds *self, json_t *object, const char *key, gint64 marks)
{
  if (marks != EH_NO_MARKS)
    set_decimal (object, key, marks, eh_results_get_decimals (self->results), FALSE);
}

static json_t *
write_score (const EhScore *score)
{
  json_t *json = json_object ();

  eh_ocds_set_text (json, "member", score->member);
  set_decimal (json, "score", score->score, 2, TRUE);
  eh_ocds_set_text (json, "reason", score->reason);

  return json;
}

/* All that was said about one criterion of a tender. */
static json_t *
write_criterion (const EhOcds *self,
                 const EhResult *result,
                 const EhCriterion *criterion,
                 guint leaf)
{
  const EhScore *agreed =
      eh_procurement_get_consensus (self->procurement, result->tender, criterion);
  const EhAward *award = eh_procurement_get_award (self->procurement, result->tender, criterion);
  const EhPassFail *verdict =
      eh_procurement_get_pass_fail (self->procurement, result->tender, criterion);
  guint n = eh_procurement_get_n_scores (self->procurement, result->tender, criterion);
  json_t *json = json_object ();
  json_t *individual = json_array ();

  json_object_set_new (json, "criterion", json_string (criterion->row.id));
  set_marks (self, json, "marks", result->marks[leaf]);
  if (agreed != NULL)
    json_object_set_new (json, "agreed", write_score (agreed));
  if (award != NULL)
    eh_ocds_set_text (json, "reason", award->reason);
  if (verdict != NULL)
    {
      json_object_set_new (json, "passed", json_boolean (verdict->passed));
      eh_ocds_set_text (json, "reason", verdict->reason);
    }
  for (guint i = 0; i < n; i++)
    json_array_append_new (individual, write_score (eh_procurement_get_score (
                                           self->procurement, result->tender, criterion, i)));
  if (n > 0)
    json_object_set (json, "individual", individual);
  json_decref (individual);

  return json;
}

static json_t *
write_judgement (const EhOcds *self, const EhLotResults *lot, const EhResult *result)
{
  g_autofree char *excluded = eh_result_describe_exclusion (result);
  json_t *json = json_object ();
  json_t *criteria = json_array ();

  set_marks (self, json, "total", result->total);
  set_marks (self, json, "quality", result->quality);
  set_marks (self, json, "price", result->price);
  if (result->has_index)
    set_decimal (json, "index", result->index, EH_INDEX_DIGITS, FALSE);
  eh_ocds_set_text (json, "excluded", excluded);
  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    json_array_append_new (
        criteria, write_criterion (self, result, eh_outline_get_leaf (lot->outline, leaf), leaf));
  json_object_set_new (json, "criteria", criteria);

  return json;
}

static json_t *
write_bid (const EhOcds *self, const EhLotResults *lot, const EhResult *result)
{
  const EhPrice *price = eh_procurement_get_price (self->procurement, result->tender);
  json_t *json = json_object ();
  const char *status = "pending";

  if (result->decision != NULL && result->decision->ground == EH_GROUND_WITHDRAWN)
    status = "withdrawn";
  else if (result->exclusion != EH_EXCLUSION_NONE)
    status = "disqualified";
  else if (result->is_complete)
    status = "valid";

  json_object_set_new (json, "id", json_string (result->tender->row.id));
  json_object_set_new (json, "submissionType", json_string ("bid"));
  json_object_set_new (json, "status", json_string (status));
  json_object_set_new (json, "tenderers",
                       json_pack ("[o]", eh_ocds_write_bidder (self, result->tender)));
  if (price != NULL)
    json_object_set_new (json, "value", eh_ocds_write_value (self, price->amount));
  json_object_set_new (json, "relatedLots", json_pack ("[s]", lot->lot->row.id));
  json_object_set_new (json, "hasRank", json_boolean (result->rank > 0));
  if (result->rank > 0)
    json_object_set_new (json, "rank", json_integer (result->rank));
  json_object_set_new (json, "evenhand", write_judgement (self, lot, result));

  return json;
}

/**
 * eh_ocds_write_bids:
 * @self: a release in the making
 *
 * Returns: (transfer full): the bids of all lots, best first, as the bids
 *   extension has them
 */
json_t *
eh_ocds_write_bids (const EhOcds *self)
{
  json_t *details = json_array ();

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);

      for (guint j = 0; j < lot->n_results; j++)
        json_array_append_new (details, write_bid (self, lot, &lot->results[j]));
    }

  return json_pack ("{s:o}", "details", details);
}

static json_t *
write_member (const EhMember *member)
{
  json_t *json = json_object ();
  json_t *roles = json_array ();

  eh_ocds_set_text (json, "id", member->row.id);
  eh_ocds_set_text (json, "name", member->name);
  eh_ocds_set_text (json, "jobTitle", member->job_title);
  eh_ocds_set_text (json, "organisation", member->organisation);
  eh_ocds_set_text (json, "represents", member->represents);
  json_object_set_new (json, "voting", json_boolean (member->is_voting));
  for (guint role = 0; eh_role_names[role] != NULL; role++)
    if ((member->roles & EH_ROLE_FLAG (role)) != 0)
      json_array_append_new (roles, json_string (eh_role_names[role]));
  json_object_set_new (json, "roles", roles);

  return json;
}

/**
 * eh_ocds_write_panel:
 * @self: a release in the making
 *
 * Returns: (transfer full): the members of the panel
 */
json_t *
eh_ocds_write_panel (const EhOcds *self)
{
  json_t *panel = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_members (self->procurement); i++)
    json_array_append_new (panel, write_member (eh_procurement_get_member (self->procurement, i)));

  return panel;
}
