/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-json.c: what eh_json_read() read, compared with what jansson read.
 */
#include "support/eh-test-json.h"

#include <string.h>

static const EhJsonToken *
get_token (const GArray *tokens, guint i)
{
  return &g_array_index (tokens, EhJsonToken, i);
}

/* Writes the value at i; returns the place of the token after it. */
static guint
append_value (GString *out, const GArray *tokens, guint i)
{
  const EhJsonToken *token = get_token (tokens, i);
  guint next = i + 1;

  switch (token->type)
    {
    case EH_JSON_OBJECT:
    case EH_JSON_ARRAY:
      g_string_append_c (out, token->type == EH_JSON_OBJECT ? '{' : '[');
      for (guint child = 0; child < token->n_children; child++)
        {
          if (child > 0)
            g_string_append_c (out, ',');
          if (token->type == EH_JSON_OBJECT)
            {
              eh_json_append_string (out, get_token (tokens, next++)->string);
              g_string_append_c (out, ':');
            }
          next = append_value (out, tokens, next);
        }
      g_string_append_c (out, token->type == EH_JSON_OBJECT ? '}' : ']');
      g_assert_cmpuint (next, ==, i + token->span);
      break;
    case EH_JSON_STRING:
      g_assert_cmpuint (strlen (token->string), ==, token->length);
      eh_json_append_string (out, token->string);
      break;
    case EH_JSON_BOOLEAN:
      g_string_append (out, token->integer != 0 ? "true" : "false");
      break;
    case EH_JSON_INTEGER:
    default:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, token->integer);
      break;
    }

  return next;
}

/**
 * eh_test_json_write:
 * @tokens: (element-type EhJsonToken): what was read
 *
 * Returns: (transfer full): the same, written again
 */
char *
eh_test_json_write (const GArray *tokens)
{
  GString *out = g_string_new (NULL);

  g_assert_cmpuint (append_value (out, tokens, 0), ==, tokens->len);

  return g_string_free (out, FALSE);
}

static gboolean
equals (const GArray *tokens, guint *i, json_t *value)
{
  const EhJsonToken *token = get_token (tokens, (*i)++);
  gboolean is_equal = TRUE;

  switch (token->type)
    {
    case EH_JSON_OBJECT:
      is_equal = json_is_object (value) && json_object_size (value) == token->n_children;
      for (guint child = 0; is_equal && child < token->n_children; child++)
        {
          const char *name = get_token (tokens, (*i)++)->string;

          is_equal = equals (tokens, i, json_object_get (value, name));
        }
      return is_equal;
    case EH_JSON_ARRAY:
      is_equal = json_is_array (value) && json_array_size (value) == token->n_children;
      for (guint child = 0; is_equal && child < token->n_children; child++)
        is_equal = equals (tokens, i, json_array_get (value, child));
      return is_equal;
    case EH_JSON_STRING:
      return json_is_string (value) && g_str_equal (json_string_value (value), token->string);
    case EH_JSON_BOOLEAN:
      return json_is_boolean (value) && json_is_true (value) == (token->integer != 0);
    case EH_JSON_INTEGER:
    default:
      return json_is_integer (value) && json_integer_value (value) == token->integer;
    }
}

/**
 * eh_test_json_equals:
 * @tokens: (element-type EhJsonToken): what our reader read
 * @value: (nullable): what jansson read
 *
 * Returns: whether both are the same
 */
gboolean
eh_test_json_equals (const GArray *tokens, json_t *value)
{
  guint i = 0;

  return equals (tokens, &i, value) && i == tokens->len;
}
