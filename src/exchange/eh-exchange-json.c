/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-json.c: the bytes of a file as JSON, or why they are not.
 */
#include "exchange/eh-exchange-json.h"

#include <string.h>

#include "exchange/eh-exchange.h"

/* A byte of JSON can cost a hundred bytes of memory, so values are counted
 * before they are read. A book of 300,000 scores has two million. */
#define MAX_VALUES 8000000
/* What an object or list costs, beside a number. */
#define CONTAINER 4

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static guint64
count_values (const char *bytes, gsize length)
{
  gboolean is_in_string = FALSE;
  guint64 n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (is_in_string && bytes[i] == '\\')
        i++;
      else if (bytes[i] == '"')
        is_in_string = !is_in_string;
      else if (is_in_string)
        continue;
      else if (bytes[i] == '{' || bytes[i] == '[')
        n += CONTAINER;
      else if (bytes[i] == ',')
        n++;
    }

  return n;
}

/* Our own sentences: jansson's repeat the file's text, which may be cut in the
 * middle of a character or turn the line round. */
static const char *
describe (enum json_error_code code)
{
  switch (code)
    {
    case json_error_premature_end_of_input:
      return "the file ends in the middle of a value";
    case json_error_end_of_input_expected:
      return "something follows the end of the JSON object";
    case json_error_invalid_utf8:
      return "it is not valid UTF-8";
    case json_error_null_character:
    case json_error_null_byte_in_key:
      return "a text cannot contain the character U+0000";
    case json_error_duplicate_key:
      return "a key stands in the same object twice";
    case json_error_numeric_overflow:
      return "the number is too large";
    case json_error_stack_overflow:
      return "objects and lists are nested too deeply";
    case json_error_out_of_memory:
      return "there is not enough memory to read it";
    case json_error_unknown:
    case json_error_cannot_open_file:
    case json_error_invalid_argument:
    case json_error_invalid_syntax:
    case json_error_invalid_format:
    case json_error_wrong_type:
    case json_error_null_value:
    case json_error_item_not_found:
    case json_error_index_out_of_range:
    default:
      return "it is not JSON";
    }
}

/**
 * eh_exchange_parse:
 * @bytes: (array length=length) (nullable): a file
 * @length: how many bytes it has
 * @error: return location for %EH_EXCHANGE_ERROR_SYNTAX or
 *   %EH_EXCHANGE_ERROR_SIZE
 *
 * Returns: (transfer full) (nullable): the object or list that the file holds
 */
json_t *
eh_exchange_parse (const char *bytes, gsize length, GError **error)
{
  json_error_t place;
  const char *zero;
  json_t *json;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  /* Some editors put it there; it says nothing. */
  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (bytes, BYTE_ORDER_MARK, 3) == 0)
    {
      bytes += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }

  if (length > EH_EXCHANGE_MAX_SIZE || count_values (bytes, length) > MAX_VALUES)
    {
      g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_SIZE,
                   "it is too large: an exchange file has at most %d MiB and %d values",
                   EH_EXCHANGE_MAX_SIZE / (1024 * 1024), MAX_VALUES);
      return NULL;
    }
  if (length == 0)
    {
      g_set_error_literal (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_SYNTAX, "the file is empty");
      return NULL;
    }

  zero = memchr (bytes, '\0', length);
  if (zero != NULL)
    {
      g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_SYNTAX,
                   "it is not JSON: byte %" G_GSIZE_FORMAT " is zero", (gsize) (zero - bytes) + 1);
      return NULL;
    }

  json = json_loadb (bytes, length, JSON_REJECT_DUPLICATES, &place);
  if (json == NULL)
    g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_SYNTAX, "line %d, column %d: %s",
                 place.line, place.column, describe (json_error_code (&place)));

  return json;
}

/**
 * eh_exchange_print:
 * @json: an object
 *
 * Returns: (transfer full): @json as text: indented by two spaces, keys in the
 *   order in which they were set, a line feed at the end; so the same values
 *   give the same bytes
 */
char *
eh_exchange_print (json_t *json)
{
  /* Fifteen digits come back as they were written; seventeen show the error. */
  char *dump = json_dumps (json, JSON_INDENT (2) | JSON_REAL_PRECISION (15));
  char *text;

  g_return_val_if_fail (dump != NULL, NULL);

  text = g_strconcat (dump, "\n", NULL);
  free (dump);

  return text;
}
