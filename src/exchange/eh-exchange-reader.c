/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-reader.c: reads an exchange file.
 *
 * What a key holds is in eh-exchange-keys.c; here is what the table cannot
 * say: the tree of criteria, what a tender says about its price and its
 * pass/fail requirements, and what is meant when something is left out.
 */
#include "exchange/eh-exchange-reader.h"

#include "core/eh-currency.h"
#include "core/eh-text.h"
#include "core/eh-vocabulary.h"
#include "exchange/eh-exchange-json.h"
#include "exchange/eh-exchange-private.h"
#include "exchange/eh-exchange-value.h"

/* Groups within groups; documents number and indent them. */
#define MAX_TREE_DEPTH 16

/**
 * Reader:
 * @exchange: what has been read
 * @identities: (element-type utf8 utf8): of the list that is being read, what
 *   tells elements apart, and their paths
 * @digits: digits after the point of an amount
 * @lot: (nullable): id of the only lot, which needs no naming
 */
typedef struct
{
  EhExchange *exchange;
  GHashTable *identities;
  guint digits;
  char *lot;
} Reader;

static gboolean read_fields (const Reader *self,
                             const EhPlace *place,
                             json_t *json,
                             const EhExchangeKey *keys,
                             const EhKindSpec *spec,
                             EhBody *body,
                             GError **error);

/* Every key must be known. */
static gboolean
check_keys (const EhPlace *place, json_t *json, const EhExchangeKey *keys, GError **error)
{
  const char *key;
  json_t *value;

  if (!eh_exchange_check_object (place, json, error))
    return FALSE;

  json_object_foreach (json, key, value)
  {
    EhPlace at = { place, key, 0 };

    if (eh_exchange_find_key (keys, key) == NULL)
      return eh_place_fail (&at, error, "there is no such key");
  }

  return TRUE;
}

static gboolean
read_objects (const Reader *self,
              const EhPlace *place,
              json_t *json,
              const EhExchangeKey *key,
              const EhFieldSpec *field,
              EhBody *body,
              GError **error)
{
  EhKindSpec spec = { NULL, NULL, field->fields, field->n_fields };
  gsize i;
  json_t *element;

  if (!eh_exchange_check_array (place, json, error))
    return FALSE;
  if (json_array_size (json) < (gsize) field->min)
    return eh_place_fail (place, error, "it needs at least %" G_GINT64_FORMAT, field->min);
  if (json_array_size (json) > (gsize) field->max)
    return eh_place_fail (place, error, "it can have at most %" G_GINT64_FORMAT, field->max);

  json_array_foreach (json, i, element)
  {
    EhPlace at = { place, NULL, i };

    if (!read_fields (self, &at, element, key->keys, &spec, eh_body_add_object (body, field->field),
                      error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_key (const Reader *self,
          const EhPlace *place,
          json_t *json,
          const EhExchangeKey *key,
          const EhKindSpec *spec,
          EhBody *body,
          GError **error)
{
  const EhFieldSpec *field;

  if (key->field == EH_N_FIELDS)
    return key->keys == NULL || read_fields (self, place, json, key->keys, spec, body, error);

  field = eh_exchange_find_spec (spec->fields, spec->n_fields, key->field);
  if (field->type == EH_TYPE_OBJECTS)
    return read_objects (self, place, json, key, field, body, error);

  return eh_exchange_read_value (place, json, field, self->digits, body, error);
}

/* Sets the fields of a body, or of an object in it, from a JSON object. */
static gboolean
read_fields (const Reader *self,
             const EhPlace *place,
             json_t *json,
             const EhExchangeKey *keys,
             const EhKindSpec *spec,
             EhBody *body,
             GError **error)
{
  if (!check_keys (place, json, keys, error))
    return FALSE;

  for (const EhExchangeKey *key = keys; key->name != NULL; key++)
    {
      EhPlace at = { place, key->name, 0 };
      json_t *value = json_object_get (json, key->name);

      if (value == NULL && key->is_required)
        return eh_place_fail (&at, error, "it is missing");
      if (value != NULL && !read_key (self, &at, value, key, spec, body, error))
        return FALSE;
    }

  return TRUE;
}

/* What tells the element apart from the others of its list. No id has a line
 * feed, so it can stand between them. */
static char *
get_identity (const EhExchangeList *list, const EhBody *body)
{
  GString *identity = g_string_new (NULL);

  for (guint i = 0; i < list->n_identity; i++)
    g_string_append_printf (identity, "%s\n", eh_body_get_text (body, list->identity[i]));

  return g_string_free (identity, FALSE);
}

static gboolean
check_identity (Reader *self,
                const EhPlace *place,
                const EhExchangeList *list,
                const EhBody *body,
                GError **error)
{
  g_autofree char *identity = get_identity (list, body);
  g_autofree char *path = eh_place_get_path (place);
  const char *other = g_hash_table_lookup (self->identities, identity);
  const char *id = eh_body_get_text (body, list->identity[0]);

  if (other == NULL)
    {
      g_hash_table_insert (self->identities, g_steal_pointer (&identity), g_steal_pointer (&path));
      return TRUE;
    }

  if (list->n_identity > 1)
    return eh_place_fail (place, error, "it says again what %s has said already", other);

  /* The name of the field becomes the key that holds it. */
  g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_VALUE, "%s: “%s” is taken by %s already",
               eh_field_get_name (list->identity[0]), id, other);
  eh_exchange_place_error (EH_EXCHANGE_ERROR_VALUE, path, body, list->keys, error);
  return FALSE;
}

/* What is meant where the file says nothing. */
static gboolean
set_defaults (const Reader *self, const EhPlace *place, EhBody *body, GError **error)
{
  EhPlace at = { place, "lot", 0 };

  switch ((guint) eh_body_get_kind (body))
    {
    case EH_KIND_MEMBER_DESCRIBED:
      if (!eh_body_has (body, EH_FIELD_VOTING))
        eh_body_set_integer (body, EH_FIELD_VOTING, TRUE);
      return TRUE;
    case EH_KIND_TENDER_DESCRIBED:
      if (eh_body_has (body, EH_FIELD_LOT))
        return TRUE;
      if (self->lot == NULL)
        return eh_place_fail (&at, error, "it is missing, and there is more than one lot");
      eh_body_set_text (body, EH_FIELD_LOT, self->lot);
      return TRUE;
    default:
      return TRUE;
    }
}

/* The body of one element of a list, which is not in the exchange yet. */
static EhBody *
read_element (Reader *self,
              const EhPlace *place,
              json_t *json,
              const EhExchangeList *list,
              GError **error)
{
  g_autoptr (EhBody) body = eh_body_new (list->kind);

  if (!read_fields (self, place, json, list->keys, eh_kind_get_spec (list->kind), body, error) ||
      !check_identity (self, place, list, body, error) || !set_defaults (self, place, body, error))
    return NULL;

  return g_steal_pointer (&body);
}

static gboolean read_criteria (Reader *self,
                               const EhPlace *place,
                               json_t *json,
                               const char *parent,
                               guint depth,
                               GError **error);

static gboolean
read_criterion (Reader *self,
                const EhPlace *place,
                json_t *json,
                const char *parent,
                guint depth,
                GError **error)
{
  const EhExchangeList *list = &eh_exchange_lists[EH_EXCHANGE_CRITERIA];
  EhBody *body = read_element (self, place, json, list, error);
  json_t *children;
  EhPlace at = { place, "children", 0 };
  gboolean is_group;

  if (body == NULL)
    return FALSE;

  children = json_object_get (json, at.key);
  is_group = eh_body_get_integer (body, EH_FIELD_KIND, EH_NONE) == EH_CRITERION_GROUP;
  eh_body_set_text (body, EH_FIELD_PARENT, parent);
  eh_body_set_integer (body, EH_FIELD_POSITION, (gint64) place->index);
  if (!eh_exchange_add (self->exchange, body, place, list->keys, error))
    return FALSE;
  if (children == NULL)
    return TRUE;
  if (!is_group)
    return eh_place_fail (&at, error, "only a group has it");

  return read_criteria (self, &at, children, eh_body_get_text (body, EH_FIELD_CRITERION), depth + 1,
                        error);
}

static gboolean
read_criteria (Reader *self,
               const EhPlace *place,
               json_t *json,
               const char *parent,
               guint depth,
               GError **error)
{
  gsize i;
  json_t *element;

  if (!eh_exchange_check_array (place, json, error))
    return FALSE;
  if (depth > MAX_TREE_DEPTH)
    return eh_place_fail (place, error, "there are more than %d groups within groups",
                          MAX_TREE_DEPTH);

  json_array_foreach (json, i, element)
  {
    EhPlace at = { place, NULL, i };

    if (!read_criterion (self, &at, element, parent, depth, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_price (const Reader *self,
            const EhPlace *place,
            json_t *json,
            const char *tender,
            GError **error)
{
  const EhKindSpec *spec = eh_kind_get_spec (EH_KIND_PRICE_RECORDED);
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_PRICE_RECORDED);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  if (!eh_exchange_read_value (
          place, json, eh_exchange_find_spec (spec->fields, spec->n_fields, EH_FIELD_AMOUNT),
          self->digits, body, error))
    return FALSE;

  return eh_exchange_add (self->exchange, g_steal_pointer (&body), place, NULL, error);
}

static gboolean
read_exclusion (const Reader *self,
                const EhPlace *place,
                json_t *json,
                const char *tender,
                GError **error)
{
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_TENDER_EXCLUDED);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  if (!read_fields (self, place, json, eh_exchange_exclusion_keys,
                    eh_kind_get_spec (EH_KIND_TENDER_EXCLUDED), body, error))
    return FALSE;

  return eh_exchange_add (self->exchange, g_steal_pointer (&body), place,
                          eh_exchange_exclusion_keys, error);
}

static gboolean
read_verdict (const Reader *self,
              const EhPlace *place,
              json_t *json,
              json_t *reasons,
              const char *tender,
              GError **error)
{
  const EhKindSpec *spec = eh_kind_get_spec (EH_KIND_PASS_FAIL_DECIDED);
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_PASS_FAIL_DECIDED);
  g_autofree char *criterion = eh_text_normalize (place->key, TRUE, NULL);
  EhPlace reasons_place = { place->parent->parent, "pass_fail_reasons", 0 };
  EhPlace reason_place = { &reasons_place, place->key, 0 };
  json_t *reason = json_object_get (reasons, place->key);

  if (criterion == NULL || *criterion == '\0')
    return eh_place_fail (place, error, "the key is not the id of a criterion");

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  eh_body_set_text (body, EH_FIELD_CRITERION, criterion);
  if (!eh_exchange_read_value (
          place, json, eh_exchange_find_spec (spec->fields, spec->n_fields, EH_FIELD_PASSED),
          self->digits, body, error))
    return FALSE;
  if (reason != NULL && !eh_exchange_read_value (
                            &reason_place, reason,
                            eh_exchange_find_spec (spec->fields, spec->n_fields, EH_FIELD_REASON),
                            self->digits, body, error))
    return FALSE;

  return eh_exchange_add (self->exchange, g_steal_pointer (&body), place, NULL, error);
}

/* Whether each pass/fail requirement is met, and why. */
static gboolean
read_verdicts (const Reader *self,
               const EhPlace *tender_place,
               json_t *json,
               const char *tender,
               GError **error)
{
  EhPlace place = { tender_place, "pass_fail", 0 };
  EhPlace reasons_place = { tender_place, "pass_fail_reasons", 0 };
  json_t *verdicts = json_object_get (json, place.key);
  json_t *reasons = json_object_get (json, reasons_place.key);
  const char *key;
  json_t *value;

  if ((verdicts != NULL && !eh_exchange_check_object (&place, verdicts, error)) ||
      (reasons != NULL && !eh_exchange_check_object (&reasons_place, reasons, error)))
    return FALSE;

  json_object_foreach (reasons, key, value)
  {
    EhPlace at = { &reasons_place, key, 0 };

    if (json_object_get (verdicts, key) == NULL)
      return eh_place_fail (&at, error, "there is no such key in pass_fail");
  }
  json_object_foreach (verdicts, key, value)
  {
    EhPlace at = { &place, key, 0 };

    if (!read_verdict (self, &at, value, reasons, tender, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_tender (Reader *self, const EhPlace *place, json_t *json, GError **error)
{
  const EhExchangeList *list = &eh_exchange_lists[EH_EXCHANGE_TENDERS];
  EhBody *body = read_element (self, place, json, list, error);
  EhPlace at = { place, "price", 0 };
  EhPlace exclusion_place = { place, "exclusion", 0 };
  json_t *price, *exclusion;
  const char *id;

  if (body == NULL || !eh_exchange_add (self->exchange, body, place, list->keys, error))
    return FALSE;

  id = eh_body_get_text (body, EH_FIELD_TENDER);
  price = json_object_get (json, at.key);
  exclusion = json_object_get (json, exclusion_place.key);
  return (exclusion == NULL || read_exclusion (self, &exclusion_place, exclusion, id, error)) &&
         (price == NULL || read_price (self, &at, price, id, error)) &&
         read_verdicts (self, place, json, id, error);
}

static gboolean
read_plain (Reader *self,
            const EhPlace *place,
            json_t *json,
            const EhExchangeList *list,
            GError **error)
{
  EhBody *body = read_element (self, place, json, list, error);

  return body != NULL && eh_exchange_add (self->exchange, body, place, list->keys, error);
}

static gboolean
read_list (Reader *self, json_t *root, EhExchangeListId id, GError **error)
{
  const EhExchangeList *list = &eh_exchange_lists[id];
  json_t *json = json_object_get (root, list->name);
  EhPlace place = { NULL, list->name, 0 };
  gsize i;
  json_t *element;

  if (json == NULL)
    return !list->is_required || eh_place_fail (&place, error, "it is missing");
  if (!eh_exchange_check_array (&place, json, error))
    return FALSE;

  g_hash_table_remove_all (self->identities);
  if (id == EH_EXCHANGE_CRITERIA)
    return read_criteria (self, &place, json, NULL, 0, error);

  json_array_foreach (json, i, element)
  {
    EhPlace at = { &place, NULL, i };

    if (id == EH_EXCHANGE_TENDERS ? !read_tender (self, &at, element, error)
                                  : !read_plain (self, &at, element, list, error))
      return FALSE;
  }

  return TRUE;
}

/* A procurement always has a lot, though few files need to speak of it. */
static gboolean
read_lots (Reader *self, json_t *root, GError **error)
{
  guint before = eh_exchange_get_n_commands (self->exchange);
  EhPlace place = { NULL, eh_exchange_lists[EH_EXCHANGE_LOTS].name, 0 };
  guint n;

  if (!read_list (self, root, EH_EXCHANGE_LOTS, error))
    return FALSE;

  n = eh_exchange_get_n_commands (self->exchange) - before;
  if (n == 0)
    {
      EhBody *body = eh_body_new (EH_KIND_LOT_DESCRIBED);

      eh_body_set_text (body, EH_FIELD_LOT, EH_MAIN_LOT);
      eh_body_set_text (body, EH_FIELD_TITLE, EH_MAIN_LOT);
      if (!eh_exchange_add (self->exchange, body, &place, NULL, error))
        return FALSE;
    }
  if (n <= 1)
    self->lot = g_strdup (
        eh_body_get_text (eh_exchange_get_command (self->exchange, before), EH_FIELD_LOT));

  return TRUE;
}

static gboolean
read_procurement (Reader *self, json_t *root, GError **error)
{
  EhPlace place = { NULL, "procurement", 0 };
  json_t *json = json_object_get (root, place.key);
  json_t *currency;
  EhBody *body;

  if (json == NULL)
    return eh_place_fail (&place, error, "it is missing");

  currency = json_object_get (json, "currency");
  if (json_is_string (currency))
    self->digits = eh_currency_get_digits (json_string_value (currency));

  body = eh_body_new (EH_KIND_PROCUREMENT_DESCRIBED);
  if (!read_fields (self, &place, json, eh_exchange_procurement_keys,
                    eh_kind_get_spec (EH_KIND_PROCUREMENT_DESCRIBED), body, error))
    {
      eh_body_free (body);
      return FALSE;
    }

  return eh_exchange_add (self->exchange, body, &place, eh_exchange_procurement_keys, error);
}

static gboolean
check_format (json_t *root, GError **error)
{
  json_t *format = json_is_object (root) ? json_object_get (root, "format") : NULL;
  g_autofree char *found = NULL;

  if (json_is_string (format) && g_str_equal (json_string_value (format), EH_EXCHANGE_FORMAT))
    return TRUE;

  if (!json_is_object (root))
    g_set_error_literal (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_FORMAT,
                         "the file must hold a JSON object, not a list");
  else if (!json_is_string (format))
    g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_FORMAT, "format: it %s “%s”",
                 format == NULL ? "is missing; an exchange file says" : "must be the text",
                 EH_EXCHANGE_FORMAT);
  else
    {
      found = eh_place_quote (json_string_value (format));
      g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_FORMAT,
                   "format: “%s” is not “%s”, the one that this version reads", found,
                   EH_EXCHANGE_FORMAT);
    }

  return FALSE;
}

static gboolean
check_root_keys (json_t *root, GError **error)
{
  static const char *const others[] = { "format", "procurement", "results", NULL };
  const char *key;
  json_t *value;

  json_object_foreach (root, key, value)
  {
    EhPlace at = { NULL, key, 0 };
    gboolean is_known = g_strv_contains (others, key);

    for (guint i = 0; i < EH_EXCHANGE_N_LISTS && !is_known; i++)
      is_known = g_str_equal (key, eh_exchange_lists[i].name);
    if (!is_known)
      return eh_place_fail (&at, error, "there is no such key");
  }

  return TRUE;
}

static gboolean
read_root (Reader *self, json_t *root, GError **error)
{
  if (!check_format (root, error) || !check_root_keys (root, error) ||
      !read_procurement (self, root, error) || !read_lots (self, root, error))
    return FALSE;

  for (guint i = EH_EXCHANGE_LOTS + 1; i < EH_EXCHANGE_N_LISTS; i++)
    if (!read_list (self, root, (EhExchangeListId) i, error))
      return FALSE;

  return TRUE;
}

/**
 * eh_exchange_read:
 * @bytes: (array length=length) (nullable): an exchange file
 * @length: how many bytes it has
 * @error: return location for an #EhExchangeError
 *
 * Reads a file of the format evenhand-exchange/1 into commands, those that are
 * named before those that name them. Unknown keys are refused, and so are
 * duplicate ids; what the rules of the domain say about the values is asked by
 * eh_exchange_rehearse(). Messages name the place: line and column where it is
 * not JSON, the path of the value where it is. A list "results", as an export
 * has it, is skipped: results are always worked out.
 *
 * Returns: (transfer full) (nullable): what the file says
 */
EhExchange *
eh_exchange_read (const char *bytes, gsize length, GError **error)
{
  g_autoptr (EhExchange) exchange = NULL;
  Reader reader = { NULL, NULL, 2, NULL };
  json_t *root;
  gboolean is_read;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  root = eh_exchange_parse (bytes, length, error);
  if (root == NULL)
    return NULL;

  exchange = eh_exchange_new ();
  reader.exchange = exchange;
  reader.identities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  is_read = read_root (&reader, root, error);

  g_hash_table_unref (reader.identities);
  g_free (reader.lot);
  json_decref (root);

  return is_read ? g_steal_pointer (&exchange) : NULL;
}
