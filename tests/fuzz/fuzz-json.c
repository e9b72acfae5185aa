/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-json.c: our reader of canonical JSON, beside jansson.
 *
 * What ours takes, jansson reads as the same, if it is UTF-8. What jansson
 * reads and writes again as it was, ours takes, if it holds nothing that an
 * entry cannot.
 */
#include <string.h>

#include "support/eh-test-json.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
is_plain (const char *text, gboolean is_name)
{
  for (const char *p = text; *p != '\0'; p++)
    if (((guchar) *p < 0x20 && *p != '\n' && *p != '\t') || (is_name && (guchar) *p >= 0x80))
      return FALSE;

  return TRUE;
}

static gboolean
is_ours (json_t *value, guint depth)
{
  const char *name;
  json_t *child;
  gsize i;

  switch (json_typeof (value))
    {
    case JSON_OBJECT:
      if (depth == EH_JSON_MAX_DEPTH)
        return FALSE;
      json_object_foreach (value, name, child)
      {
        if (!is_plain (name, TRUE) || !is_ours (child, depth + 1))
          return FALSE;
      }
      return TRUE;
    case JSON_ARRAY:
      if (depth == EH_JSON_MAX_DEPTH)
        return FALSE;
      json_array_foreach (value, i, child)
      {
        if (!is_ours (child, depth + 1))
          return FALSE;
      }
      return TRUE;
    case JSON_STRING:
      return is_plain (json_string_value (value), FALSE);
    case JSON_INTEGER:
      return json_integer_value (value) <= EH_JSON_MAX_INTEGER &&
             json_integer_value (value) >= -EH_JSON_MAX_INTEGER;
    case JSON_TRUE:
    case JSON_FALSE:
      return TRUE;
    case JSON_REAL:
    case JSON_NULL:
    default:
      return FALSE;
    }
}

/* Whether jansson writes what it read as it was. */
static gboolean
is_canonical (json_t *value, const guint8 *data, gsize size)
{
  char *text = json_dumps (value, JSON_COMPACT | JSON_SORT_KEYS | JSON_ENCODE_ANY);
  gboolean is_same = text != NULL && strlen (text) == size && memcmp (text, data, size) == 0;

  free (text);
  return is_same;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *buffer = g_malloc (MAX (size, 1));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (EhJsonToken));
  g_autoptr (GError) error = NULL;
  json_t *value =
      json_loadb ((const char *) data, size, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, NULL);
  gboolean is_taken;

  if (size > 0)
    memcpy (buffer, data, size);
  is_taken = eh_json_read (buffer, size, tokens, &error);
  g_assert_true (is_taken == (error == NULL));

  if (is_taken)
    {
      g_autofree char *again = eh_test_json_write (tokens);

      g_assert_cmpmem (again, strlen (again), data, size);
      if (g_utf8_validate_len ((const char *) data, size, NULL))
        g_assert_true (eh_test_json_equals (tokens, value));
    }
  else if (value != NULL && is_ours (value, 0))
    g_assert_false (is_canonical (value, data, size));

  json_decref (value);
  return 0;
}
