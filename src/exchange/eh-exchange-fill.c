/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-fill.c: an exchange file as the beginning of another procurement.
 */
#include "exchange/eh-exchange-fill.h"

#include "exchange/eh-exchange-json.h"
#include "exchange/eh-exchange-keys.h"

/* What stands where a template need not say anything. */
#define NOTHING "-"

/* Keys whose values people read, wherever in the file they stand. */
static const char *const text_keys[] = { "title",      "summary",     "label",
                                         "descriptor", "description", NULL };

static void
translate_texts (json_t *json, EhExchangeTranslate translate)
{
  const char *key;
  gsize i;
  json_t *value;

  json_array_foreach (json, i, value) translate_texts (value, translate);
  json_object_foreach (json, key, value)
  {
    if (json_is_string (value) && g_strv_contains (text_keys, key))
      json_string_set (value, translate (json_string_value (value)));
    else
      translate_texts (value, translate);
  }
}

/* Who scores is a matter of the panel, which every procurement has its own of. */
static void
strip_scorers (json_t *criteria)
{
  gsize i;
  json_t *criterion;

  json_array_foreach (criteria, i, criterion)
  {
    json_object_del (criterion, "scorers");
    strip_scorers (json_object_get (criterion, "children"));
  }
}

/* Leaves what can be used again: lots, scales, evidence and criteria. */
static void
strip (json_t *root)
{
  json_t *procurement = json_object_get (root, "procurement");

  for (guint i = 0; i < EH_EXCHANGE_N_LISTS; i++)
    {
      const EhExchangeList *list = &eh_exchange_lists[i];

      if (i == EH_EXCHANGE_LOTS || i == EH_EXCHANGE_SCALES || i == EH_EXCHANGE_EVIDENCE ||
          i == EH_EXCHANGE_CRITERIA)
        continue;
      json_object_del (root, list->name);
      if (list->is_required)
        json_object_set_new (root, list->name, json_array ());
    }
  json_object_del (root, "results");
  strip_scorers (json_object_get (root, "criteria"));
  json_object_del (procurement, "estimated_value");
}

static void
set_text (json_t *object, const char *key, const char *text)
{
  json_object_set_new (object, key, json_string (text));
}

static void
set_default (json_t *object, const char *key, const char *text)
{
  if (json_object_get (object, key) == NULL)
    set_text (object, key, text);
}

/* The template's summary is about the template. */
static void
set_basics (json_t *procurement, const EhExchangeBasics *basics)
{
  set_text (procurement, "title", basics->title);
  set_text (procurement, "reference", basics->reference);
  set_text (procurement, "buyer", basics->buyer);
  set_text (procurement, "regime", eh_regime_names[basics->regime]);
  set_text (procurement, "currency", basics->currency);
  json_object_del (procurement, "summary");
}

/**
 * eh_exchange_fill:
 * @bytes: (array length=length) (nullable): a template: an exchange file, which
 *   may leave out the procurement's reference and buyer
 * @length: how many bytes it has
 * @basics: (nullable): what the procurement is to be called, as valid UTF-8,
 *   or %NULL to leave what the template says of itself
 * @translate: (nullable): how the template's own words are translated
 * @error: return location for an #EhExchangeError
 *
 * Makes the exchange file of a new procurement: the lots, scales, evidence and
 * criteria of @bytes without its panel, timetable, tenders, scores, marks and
 * estimated value, and with the texts of @basics exactly as they are given. Whether the
 * outcome is one that a book can be made from is asked by eh_exchange_read()
 * and eh_exchange_rehearse(), as of any exchange file.
 *
 * Returns: (transfer full) (nullable): an exchange file
 */
char *
eh_exchange_fill (const char *bytes,
                  gsize length,
                  const EhExchangeBasics *basics,
                  EhExchangeTranslate translate,
                  GError **error)
{
  json_t *root;
  json_t *procurement;
  char *text;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  root = eh_exchange_parse (bytes, length, error);
  if (root == NULL)
    return NULL;

  strip (root);
  if (translate != NULL)
    translate_texts (root, translate);
  procurement = json_object_get (root, "procurement");
  if (basics != NULL)
    set_basics (procurement, basics);
  set_default (procurement, "reference", NOTHING);
  set_default (procurement, "buyer", NOTHING);
  text = eh_exchange_print (root);
  json_decref (root);

  return text;
}

/**
 * eh_exchange_rename:
 * @bytes: (array length=length) (nullable): an exchange file
 * @length: how many bytes it has
 * @title: what the template is to be called
 * @error: return location for an #EhExchangeError
 *
 * Makes a template of an exchange file: what eh_exchange_fill() leaves out is
 * not in it, and neither is the procurement's reference.
 *
 * Returns: (transfer full) (nullable): an exchange file without a reference
 */
char *
eh_exchange_rename (const char *bytes, gsize length, const char *title, GError **error)
{
  json_t *root;
  json_t *procurement;
  char *text;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  g_return_val_if_fail (title != NULL && g_utf8_validate (title, -1, NULL), NULL);

  root = eh_exchange_parse (bytes, length, error);
  if (root == NULL)
    return NULL;

  strip (root);
  procurement = json_object_get (root, "procurement");
  set_text (procurement, "title", title);
  json_object_del (procurement, "reference");
  text = eh_exchange_print (root);
  json_decref (root);

  return text;
}
