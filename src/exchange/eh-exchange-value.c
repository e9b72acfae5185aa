/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-value.c: one JSON value of an exchange file as a field's value,
 * and back.
 */
#include "exchange/eh-exchange-value.h"

#include <string.h>

#include "core/eh-decimal.h"
#include "core/eh-text.h"
#include "core/eh-vocabulary.h"

static const char *
describe_type (json_t *json)
{
  switch (json_typeof (json))
    {
    case JSON_OBJECT:
      return "an object";
    case JSON_ARRAY:
      return "a list";
    case JSON_STRING:
      return "a text";
    case JSON_INTEGER:
    case JSON_REAL:
      return "a number";
    case JSON_TRUE:
    case JSON_FALSE:
      return "true or false";
    case JSON_NULL:
    default:
      return "null";
    }
}

static gboolean
fail_type (const EhPlace *place, json_t *json, const char *wanted, GError **error)
{
  return eh_place_fail (place, error, "it must be %s, not %s", wanted, describe_type (json));
}

/**
 * eh_exchange_check_object:
 * @place: (nullable): where @json stands
 * @json: a value
 * @error: return location for %EH_EXCHANGE_ERROR_VALUE
 *
 * Returns: whether @json is an object
 */
gboolean
eh_exchange_check_object (const EhPlace *place, json_t *json, GError **error)
{
  return json_is_object (json) || fail_type (place, json, "an object", error);
}

/**
 * eh_exchange_check_array:
 * @place: where @json stands
 * @json: a value
 * @error: return location for %EH_EXCHANGE_ERROR_VALUE
 *
 * Returns: whether @json is a list
 */
gboolean
eh_exchange_check_array (const EhPlace *place, json_t *json, GError **error)
{
  return json_is_array (json) || fail_type (place, json, "a list", error);
}

/**
 * eh_exchange_read_text:
 * @place: where @json stands
 * @json: a value
 * @is_line: whether it must be a single line
 * @error: return location for %EH_EXCHANGE_ERROR_VALUE
 *
 * Returns: (transfer full) (nullable): the text as the record holds it
 */
char *
eh_exchange_read_text (const EhPlace *place, json_t *json, gboolean is_line, GError **error)
{
  g_autoptr (GError) local = NULL;
  char *text;

  if (!json_is_string (json))
    {
      fail_type (place, json, "a text", error);
      return NULL;
    }

  text = eh_text_normalize (json_string_value (json), is_line, &local);
  if (text == NULL)
    eh_place_fail (place, error, "%s", local->message);

  return text;
}

static gboolean
read_text (const EhPlace *place,
           json_t *json,
           const EhFieldSpec *spec,
           EhBody *body,
           GError **error)
{
  g_autofree char *text = eh_exchange_read_text (place, json, spec->type != EH_TYPE_TEXT, error);

  if (text == NULL)
    return FALSE;
  /* An id is never left out; another text that may be absent may be empty. */
  if (*text == '\0' && (spec->is_required || spec->type == EH_TYPE_ID))
    return eh_place_fail (place, error, "it must not be empty");

  eh_body_set_text (body, spec->field, text);
  return TRUE;
}

static guint
get_digits (const EhFieldSpec *spec, guint currency_digits)
{
  switch (spec->type)
    {
    case EH_TYPE_HUNDREDTHS:
      return 2;
    case EH_TYPE_MARKS:
      return EH_MARKS_DIGITS;
    case EH_TYPE_MONEY:
      return currency_digits;
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
    case EH_TYPE_INTEGER:
    case EH_TYPE_BOOLEAN:
    case EH_TYPE_CHOICE:
    case EH_TYPE_CHOICES:
    case EH_TYPE_IDS:
    case EH_TYPE_OBJECTS:
    default:
      return 0;
    }
}

static gboolean
check_range (const EhPlace *place,
             gint64 value,
             const EhFieldSpec *spec,
             guint digits,
             GError **error)
{
  g_autofree char *limit = NULL;

  if (value < 0 && spec->min >= 0)
    return eh_place_fail (place, error, "it must not be negative");
  if (value < spec->min)
    {
      limit = eh_decimal_format_short (spec->min, digits);
      return eh_place_fail (place, error, "it must be at least %s", limit);
    }
  if (value > spec->max)
    {
      limit = eh_decimal_format_short (spec->max, digits);
      return eh_place_fail (place, error, "it must be at most %s", limit);
    }

  return TRUE;
}

/* A decimal is a string, since other programs would read a JSON number as
 * binary floating point; a whole number has the same meaning everywhere. */
static gboolean
read_number (const EhPlace *place,
             json_t *json,
             const EhFieldSpec *spec,
             guint digits,
             EhBody *body,
             GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *quoted = NULL;
  g_autoptr (GError) local = NULL;
  gint64 value;

  if (json_is_integer (json))
    text = g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (json));
  else if (json_is_string (json))
    text = g_strdup (json_string_value (json));
  else if (json_is_real (json))
    return eh_place_fail (place, error,
                          digits > 0 ? "a decimal is written as a text: \"12.5\""
                                     : "it must be a whole number");
  else
    return fail_type (place, json, digits > 0 ? "a decimal such as \"12.5\"" : "a whole number",
                      error);

  if (eh_decimal_parse (text, digits, &value, &local))
    {
      if (!check_range (place, value, spec, digits, error))
        return FALSE;
      eh_body_set_integer (body, spec->field, value);
      return TRUE;
    }

  quoted = eh_place_quote (text);
  if (local->code == EH_DECIMAL_ERROR_SYNTAX)
    return eh_place_fail (place, error, "“%s” is not %s", quoted,
                          digits > 0 ? "a decimal such as 12.5" : "a whole number");
  if (local->code == EH_DECIMAL_ERROR_DIGITS && digits == 0)
    return eh_place_fail (place, error, "“%s” is not a whole number", quoted);
  return eh_place_fail (place, error, "%s", local->message);
}

static gboolean
read_word (const EhPlace *place, json_t *json, const EhFieldSpec *spec, int *word, GError **error)
{
  g_autofree char *list = NULL;
  g_autofree char *quoted = NULL;

  if (!json_is_string (json))
    return fail_type (place, json, "a text", error);

  *word = eh_vocabulary_find (spec->choices, json_string_value (json));
  if (*word != EH_NONE)
    return TRUE;

  list = eh_vocabulary_list (spec->choices);
  quoted = eh_place_quote (json_string_value (json));
  return eh_place_fail (place, error, "“%s” is not one of %s", quoted, list);
}

static gboolean
read_choice (const EhPlace *place,
             json_t *json,
             const EhFieldSpec *spec,
             EhBody *body,
             GError **error)
{
  int word;

  if (!read_word (place, json, spec, &word, error))
    return FALSE;

  eh_body_set_integer (body, spec->field, word);
  return TRUE;
}

static gboolean
read_choices (const EhPlace *place,
              json_t *json,
              const EhFieldSpec *spec,
              EhBody *body,
              GError **error)
{
  guint flags = 0;
  gsize i;
  json_t *element;

  if (!eh_exchange_check_array (place, json, error))
    return FALSE;

  json_array_foreach (json, i, element)
  {
    EhPlace at = { place, NULL, i };
    int word = 0;

    if (!read_word (&at, element, spec, &word, error))
      return FALSE;
    if ((flags & (1u << word)) != 0)
      return eh_place_fail (&at, error, "“%s” stands in the list twice", spec->choices[word]);
    flags |= 1u << word;
  }
  if (flags == 0 && spec->is_required)
    return eh_place_fail (place, error, "it must not be empty");

  eh_body_set_flags (body, spec->field, flags);
  return TRUE;
}

static gboolean
read_ids (const EhPlace *place, json_t *json, const EhFieldSpec *spec, EhBody *body, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize i;
  json_t *element;

  if (!eh_exchange_check_array (place, json, error))
    return FALSE;
  if (json_array_size (json) > (gsize) spec->max)
    return eh_place_fail (place, error, "it has more than %" G_GINT64_FORMAT " elements",
                          spec->max);

  json_array_foreach (json, i, element)
  {
    EhPlace at = { place, NULL, i };
    char *id = eh_exchange_read_text (&at, element, TRUE, error);

    if (id == NULL)
      return FALSE;
    g_ptr_array_add (ids, id);
    if (*id == '\0')
      return eh_place_fail (&at, error, "it must not be empty");
    if (strlen (id) > EH_MAX_ID)
      return eh_place_fail (&at, error, "it is longer than %d bytes", EH_MAX_ID);
    if (!g_hash_table_add (seen, id))
      return eh_place_fail (&at, error, "“%s” stands in the list twice", id);
  }
  /* Left out, everybody scores; so that nobody does is not said by accident. */
  if (ids->len == 0 && (spec->is_required || spec->field == EH_FIELD_SCORERS))
    return eh_place_fail (place, error, "it must not be empty%s",
                          spec->is_required ? "" : "; leave it out if there is no such list");

  g_ptr_array_add (ids, NULL);
  eh_body_set_ids (body, spec->field, (const char *const *) ids->pdata);
  return TRUE;
}

/**
 * eh_exchange_read_value:
 * @place: where @json stands
 * @json: a value
 * @spec: the type and limits of the field it is for; no list of objects
 * @currency_digits: digits after the point of an amount
 * @body: the body that has the field
 * @error: return location for %EH_EXCHANGE_ERROR_VALUE
 *
 * Sets a field of @body to what @json says, in the units of the record. A
 * decimal may be a whole JSON number, but not one with a fraction.
 *
 * Returns: whether the field was set
 */
gboolean
eh_exchange_read_value (const EhPlace *place,
                        json_t *json,
                        const EhFieldSpec *spec,
                        guint currency_digits,
                        EhBody *body,
                        GError **error)
{
  g_return_val_if_fail (json != NULL && spec != NULL && body != NULL, FALSE);

  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
      return read_text (place, json, spec, body, error);
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
      return read_number (place, json, spec, get_digits (spec, currency_digits), body, error);
    case EH_TYPE_BOOLEAN:
      if (!json_is_boolean (json))
        return fail_type (place, json, "true or false", error);
      eh_body_set_integer (body, spec->field, json_is_true (json));
      return TRUE;
    case EH_TYPE_CHOICE:
      return read_choice (place, json, spec, body, error);
    case EH_TYPE_CHOICES:
      return read_choices (place, json, spec, body, error);
    case EH_TYPE_IDS:
      return read_ids (place, json, spec, body, error);
    case EH_TYPE_OBJECTS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static json_t *
write_choices (guint flags, const char *const *choices)
{
  json_t *list = json_array ();

  for (guint i = 0; choices[i] != NULL; i++)
    if ((flags & (1u << i)) != 0)
      json_array_append_new (list, json_string (choices[i]));

  return list;
}

static json_t *
write_ids (const char *const *ids)
{
  json_t *list = json_array ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    json_array_append_new (list, json_string (ids[i]));

  return list;
}

/**
 * eh_exchange_write_value:
 * @body: a body
 * @spec: the type of one of its fields; no list of objects
 * @currency_digits: digits after the point of an amount
 *
 * Returns: (transfer full) (nullable): a value from which
 *   eh_exchange_read_value() sets the field again; %NULL if the field is not
 *   there
 */
json_t *
eh_exchange_write_value (const EhBody *body, const EhFieldSpec *spec, guint currency_digits)
{
  g_autofree char *decimal = NULL;
  gint64 value;

  g_return_val_if_fail (body != NULL && spec != NULL, NULL);

  if (!eh_body_has (body, spec->field))
    return NULL;

  value = eh_body_get_integer (body, spec->field, 0);
  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
      return json_string (eh_body_get_text (body, spec->field));
    case EH_TYPE_INTEGER:
      return json_integer (value);
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
      decimal = eh_decimal_format_short (value, get_digits (spec, currency_digits));
      return json_string (decimal);
    case EH_TYPE_MONEY:
      decimal = eh_decimal_format (value, currency_digits);
      return json_string (decimal);
    case EH_TYPE_BOOLEAN:
      return json_boolean (value != 0);
    case EH_TYPE_CHOICE:
      return json_string (spec->choices[value]);
    case EH_TYPE_CHOICES:
      return write_choices ((guint) value, spec->choices);
    case EH_TYPE_IDS:
      return write_ids (eh_body_get_ids (body, spec->field));
    case EH_TYPE_OBJECTS:
    default:
      g_return_val_if_reached (NULL);
    }
}
