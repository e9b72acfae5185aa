/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-value.c: a cell as people write it, as a value that an exchange
 * file could have.
 *
 * What can be meant in one way only is understood; what could be meant in two
 * is refused with a sentence that says how to write it.
 */
#include "exchange/eh-sheet-value.h"

#include <string.h>

#include "core/eh-currency.h"
#include "exchange/eh-exchange-value.h"
#include "exchange/eh-sheet-columns.h"

/* Signs that stand for one currency, or for several. */
static const struct
{
  const char *sign;
  const char *codes;
} signs[] = {
  { "£", "GBP" },
  { "€", "EUR" },
  { "$", "USD|AUD|CAD|NZD|HKD|SGD" },
  { "¥", "JPY|CNY" },
};

/* Words that people use for those of the vocabulary; folded. */
static const struct
{
  EhField field;
  const char *words;
  const char *name;
} synonyms[] = {
  { EH_FIELD_KIND, "section|heading", "group" },
  { EH_FIELD_KIND, "question|quality|score|technical", "scored" },
  { EH_FIELD_KIND, "cost|commercial|financial", "price" },
  { EH_FIELD_KIND, "pf|mandatory|passorfail|yesno", "pass-fail" },
  { EH_FIELD_METHOD, "agreed|moderated|moderation", "consensus" },
  { EH_FIELD_METHOD, "average|averaged", "mean" },
  { EH_FIELD_KEY_CRITERIA, "quality|innovation|qualityandinnovation", "quality-innovation" },
  { EH_FIELD_KEY_CRITERIA,
    "integrationcollaborationandservicesustainability|collaboration|sustainability",
    "integration" },
  { EH_FIELD_KEY_CRITERIA, "accessinequalitiesandchoice|inequalities|choice", "access" },
  { EH_FIELD_BIDDER_KIND, "nhstrust|nhsfoundationtrust", "nhs" },
  { EH_FIELD_BIDDER_KIND, "council", "local-authority" },
  { EH_FIELD_BIDDER_KIND, "charity|voluntarysector|voluntary", "vcse" },
  { EH_FIELD_BIDDER_KIND, "cic", "social-enterprise" },
  { EH_FIELD_BIDDER_KIND, "ltd|plc|limitedcompany", "company" },
};

static gboolean
fail_with (char **problem, char *what)
{
  *problem = what;
  return FALSE;
}

/* Takes @part off the beginning or the end of @text, and spaces with it. */
static gboolean
strip_part (char *text, const char *part)
{
  gsize length = strlen (text);
  gsize n = strlen (part);

  if (n > 0 && length >= n && g_ascii_strncasecmp (text, part, n) == 0)
    memmove (text, text + n, length - n + 1);
  else if (n > 0 && length >= n && g_ascii_strcasecmp (text + length - n, part) == 0)
    text[length - n] = '\0';
  else
    return FALSE;

  g_strstrip (text);
  return TRUE;
}

/* Takes the sign or code of a currency off, if it is the right one. */
static gboolean
strip_currency (char *text, const char *currency, const char *quoted, char **problem)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strip_part (text, signs[i].sign) && !eh_sheet_is_word (signs[i].codes, currency))
      return fail_with (problem,
                        g_strdup_printf ("“%s” is not in %s, the currency of this procurement",
                                         quoted, currency));

  strip_part (text, currency);
  return TRUE;
}

/* Spaces of all kinds between digits become plain ones. */
static char *
unify_spaces (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (out, g_unichar_isspace (c) ? ' ' : c);
    }

  return g_strstrip (g_string_free (out, FALSE));
}

/* Whether the whole part of a number has @separator between groups of three. */
static gboolean
is_grouped (const char *text, char separator)
{
  gsize n = strspn (text, "0123456789");

  if (n == 0 || n > 3 || (n == 1 && *text == '0'))
    return FALSE;

  text += n;
  while (*text == separator)
    {
      if (strspn (text + 1, "0123456789") != 3)
        return FALSE;
      text += 4;
    }

  return *text == '\0' || *text == '.';
}

static void
remove_character (char *text, char character)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (*from != character)
      *to++ = *from;
  *to = '\0';
}

static gboolean
fail_comma (const char *number, const char *quoted, char **problem)
{
  g_autofree char *other = g_strdup (number);

  remove_character (other, '.');
  remove_character (other, ' ');
  g_strdelimit (other, ",", '.');
  return fail_with (problem, g_strdup_printf ("“%s” has a decimal comma; write it with a point: %s",
                                              quoted, other));
}

/* Resolves commas, which are what a thousand is told by, or a decimal point. */
static gboolean
resolve_commas (char *number, guint digits, gboolean is_money, const char *quoted, char **problem)
{
  const char *comma = strchr (number, ',');
  const char *point = strchr (number, '.');
  gboolean is_single;

  if (comma == NULL)
    return TRUE;

  is_single = strchr (comma + 1, ',') == NULL;
  if ((point != NULL && point < comma) || (is_single && !is_grouped (number, ',')))
    return is_single
               ? fail_comma (number, quoted, problem)
               : fail_with (problem, g_strdup_printf ("“%s” is not a number such as 12.5", quoted));
  if (!is_grouped (number, ','))
    return fail_with (problem, g_strdup_printf ("“%s” is not grouped by thousands; write it "
                                                "without commas",
                                                quoted));
  if (is_single && point == NULL && (!is_money || digits == 3))
    return fail_with (problem, g_strdup_printf ("“%s” could be a decimal or a thousand; write it "
                                                "without a comma",
                                                quoted));

  remove_character (number, ',');
  return TRUE;
}

/**
 * eh_sheet_read_number:
 * @text: a number as people write it
 * @digits: digits after the point that it can have
 * @currency: (nullable): code of the currency of an amount, or %NULL for a
 *   number that may be a percentage
 * @plain: (out) (transfer full): the number with nothing but digits and a point
 * @problem: (out) (transfer full): if it is none, a sentence
 *
 * Takes off a currency's sign or code, the percent sign and what groups
 * thousands, where only one number can be meant.
 *
 * Returns: whether it was understood; whether it is a number is for the field
 *   to say
 */
gboolean
eh_sheet_read_number (const char *text,
                      guint digits,
                      const char *currency,
                      char **plain,
                      char **problem)
{
  g_autofree char *quoted = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (text != NULL && plain != NULL && problem != NULL, FALSE);

  quoted = eh_place_quote (text);
  number = unify_spaces (text);
  if (currency != NULL && !strip_currency (number, currency, quoted, problem))
    return FALSE;
  if (currency == NULL && g_str_has_suffix (number, "%"))
    strip_part (number, "%");
  if (*number == '\0' || number[strspn (number, "-0123456789., ")] != '\0')
    return fail_with (problem, g_strdup_printf ("“%s” is not a number such as 12.5", quoted));

  if (strchr (number, ' ') != NULL && is_grouped (number, ' '))
    remove_character (number, ' ');
  if (!resolve_commas (number, digits, currency != NULL, quoted, problem))
    return FALSE;

  *plain = g_steal_pointer (&number);
  return TRUE;
}

/* The word of the vocabulary that is meant, or the text itself. */
static const char *
find_word (const EhFieldSpec *field, const char *text)
{
  g_autofree char *folded = eh_sheet_fold (text);

  for (guint i = 0; field->choices[i] != NULL; i++)
    {
      g_autofree char *name = eh_sheet_fold (field->choices[i]);

      if (g_str_equal (name, folded))
        return field->choices[i];
    }
  for (gsize i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (synonyms[i].field == field->field && eh_sheet_is_word (synonyms[i].words, folded))
      return synonyms[i].name;

  return text;
}

typedef struct
{
  const char *id;
  const char *name;
} Named;

/* The @i-th of what a field can name. */
static gboolean
get_named (const EhProcurement *procurement, EhField field, guint i, Named *named)
{
  if (field == EH_FIELD_LOT && i < eh_procurement_get_n_lots (procurement))
    {
      const EhLot *lot = eh_procurement_get_lot (procurement, i);

      *named = (Named){ lot->row.id, lot->title };
    }
  else if (field == EH_FIELD_SCALE && i < eh_procurement_get_n_scales (procurement))
    {
      const EhScale *scale = eh_procurement_get_scale (procurement, i);

      *named = (Named){ scale->row.id, scale->title };
    }
  else if ((field == EH_FIELD_MEMBER || field == EH_FIELD_SCORERS) &&
           i < eh_procurement_get_n_members (procurement))
    {
      const EhMember *member = eh_procurement_get_member (procurement, i);

      *named = (Named){ member->row.id, member->name };
    }
  else if (field == EH_FIELD_EVIDENCE && i < eh_procurement_get_n_evidence (procurement))
    {
      const EhEvidence *evidence = eh_procurement_get_evidence (procurement, i);

      *named = (Named){ evidence->row.id, evidence->title };
    }
  else if ((field == EH_FIELD_CRITERION || field == EH_FIELD_PARENT) &&
           i < eh_procurement_get_n_criteria (procurement))
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);

      *named = (Named){ criterion->row.id, criterion->title };
    }
  else if (field == EH_FIELD_TENDER && i < eh_procurement_get_n_tenders (procurement))
    {
      const EhTender *tender = eh_procurement_get_tender (procurement, i);

      *named = (Named){ tender->row.id, tender->bidder };
    }
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_str_equal (first, second);
}

/**
 * eh_sheet_find_id:
 * @procurement: a procurement
 * @field: a field that names something: a lot, scale, member, …
 * @text: an id, or a title or name as people write it
 * @problem: (out) (transfer full): if nothing or more than one thing is called
 *   so, a sentence
 *
 * Looks for the thing with that id; if there is none, for the only one with
 * that name, whatever its capitals.
 *
 * Returns: (nullable) (transfer none): its id
 */
const char *
eh_sheet_find_id (const EhProcurement *procurement, EhField field, const char *text, char **problem)
{
  g_autofree char *quoted = NULL;
  const char *found = NULL;
  guint n = 0;
  Named named;

  g_return_val_if_fail (procurement != NULL && text != NULL && problem != NULL, NULL);

  for (guint i = 0; get_named (procurement, field, i, &named); i++)
    if (g_str_equal (named.id, text))
      return named.id;
  for (guint i = 0; get_named (procurement, field, i, &named); i++)
    if (is_same_name (named.name, text))
      {
        found = named.id;
        n++;
      }
  if (n == 1)
    return found;

  quoted = eh_place_quote (text);
  *problem = n == 0 ? g_strdup_printf ("there is no “%s” in this book", quoted)
                    : g_strdup_printf ("more than one thing is called “%s”; write the id", quoted);
  return NULL;
}

/* The elements of a list in one cell, which spreadsheets have no way to write;
 * a comma parts them only if nothing else does. */
static char **
split_list (const char *text)
{
  const char *separators = strpbrk (text, ";|\n") != NULL ? ";|\n" : ",";
  g_auto (GStrv) parts = g_strsplit_set (text, separators, -1);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (list, g_strdup (parts[i]));
  g_ptr_array_add (list, NULL);

  return (char **) g_ptr_array_free (list, FALSE);
}

static json_t *
read_list (const EhSheetValue *value, char **problem)
{
  g_auto (GStrv) parts = NULL;
  json_t *list = json_array ();

  /* The names of some key criteria have commas. */
  if (value->field->type == EH_TYPE_CHOICES && find_word (value->field, value->text) != value->text)
    {
      json_array_append_new (list, json_string (find_word (value->field, value->text)));
      return list;
    }

  parts = split_list (value->text);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *word =
          value->field->type == EH_TYPE_CHOICES
              ? find_word (value->field, parts[i])
              : eh_sheet_find_id (value->procurement, value->field->field, parts[i], problem);

      if (word == NULL)
        {
          json_decref (list);
          return NULL;
        }
      json_array_append_new (list, json_string (word));
    }

  return list;
}

/* A line break in a title is there for its looks. */
static json_t *
read_line (const char *text)
{
  g_autofree char *line = g_strdup (text);

  return json_string (g_strdelimit (line, "\n\t", ' '));
}

static guint
get_digits (const EhSheetValue *value, const char **currency)
{
  const EhBasics *basics = eh_procurement_get_basics (value->procurement);

  *currency = NULL;
  if (value->field->type != EH_TYPE_MONEY)
    return 2;

  *currency = basics != NULL ? basics->currency : "";
  return basics != NULL ? eh_currency_get_digits (basics->currency) : 2;
}

/* The cell as the JSON value of an exchange file. */
static json_t *
translate (const EhSheetValue *value, char **problem)
{
  g_autofree char *plain = NULL;
  const char *currency;
  guint digits = get_digits (value, &currency);
  const char *id;

  switch (value->field->type)
    {
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
      if (!eh_sheet_read_number (value->text, digits, currency, &plain, problem))
        return NULL;
      return json_string (plain);
    case EH_TYPE_CHOICE:
      return json_string (find_word (value->field, value->text));
    case EH_TYPE_CHOICES:
    case EH_TYPE_IDS:
      return read_list (value, problem);
    case EH_TYPE_ID:
      id = eh_sheet_find_id (value->procurement, value->field->field, value->text, problem);
      return id != NULL ? json_string (id) : NULL;
    case EH_TYPE_LINE:
      return read_line (value->text);
    case EH_TYPE_TEXT:
      return json_string (value->text);
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
    case EH_TYPE_BOOLEAN:
    case EH_TYPE_OBJECTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What a value says, in one line. */
static char *
describe (json_t *json)
{
  GString *out;

  if (json_is_string (json))
    return g_strdup (json_string_value (json));

  out = g_string_new (NULL);
  for (gsize i = 0; i < json_array_size (json); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "",
                            json_string_value (json_array_get (json, i)));
  return g_string_free (out, FALSE);
}

/**
 * eh_sheet_read_cell:
 * @value: a cell
 * @body: the body that has the field
 * @understood: (out) (transfer full): what the cell was understood to say
 * @problem: (out) (transfer full): what is wrong with it, in one sentence
 *
 * Sets a field of @body to what the cell says, as far as that can be said
 * without looking at other fields.
 *
 * Returns: whether the field was set; then @understood is set, else @problem
 */
gboolean
eh_sheet_read_cell (const EhSheetValue *value, EhBody *body, char **understood, char **problem)
{
  g_autoptr (GError) error = NULL;
  const char *currency;
  json_t *json;
  json_t *written;
  guint digits;

  g_return_val_if_fail (value != NULL && body != NULL, FALSE);
  g_return_val_if_fail (understood != NULL && problem != NULL, FALSE);

  json = translate (value, problem);
  if (json == NULL)
    return FALSE;

  digits = get_digits (value, &currency);
  if (!eh_exchange_read_value (NULL, json, value->field, digits, body, &error))
    {
      /* The number of an element would be counted from the start of its list. */
      const char *element = error->message[0] == '[' ? strstr (error->message, "]: ") : NULL;

      json_decref (json);
      return fail_with (problem, g_strdup (element != NULL ? element + 3 : error->message));
    }
  json_decref (json);

  written = eh_exchange_write_value (body, value->field, digits);
  *understood = describe (written);
  json_decref (written);
  return TRUE;
}
