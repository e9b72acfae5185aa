/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-json.c: the one spelling of JSON that an entry can have.
 */
#include "core/eh-json.h"

#include <string.h>

typedef struct
{
  char *start;
  char *p;
  const char *end;
  GArray *tokens;
  guint depth;
  GError **error;
} Reader;

GQuark
eh_json_error_quark (void)
{
  return g_quark_from_static_string ("eh-json-error");
}

static gboolean
fail (Reader *self, EhJsonError code, const char *what)
{
  g_set_error (self->error, EH_JSON_ERROR, (int) code, "%s at byte %" G_GSIZE_FORMAT, what,
               (gsize) (self->p - self->start));
  return FALSE;
}

static guint
add_token (Reader *self, EhJsonType type)
{
  EhJsonToken token = { .type = type, .span = 1 };

  g_array_append_val (self->tokens, token);
  return self->tokens->len - 1;
}

static EhJsonToken *
get_token (Reader *self, guint i)
{
  return &g_array_index (self->tokens, EhJsonToken, i);
}

static gboolean
take (Reader *self, char c)
{
  if (self->p < self->end && *self->p == c)
    {
      self->p++;
      return TRUE;
    }
  return FALSE;
}

/* Unescapes in place: the result is never longer than the source, and the
 * closing quotation mark makes room for the zero byte. */
static gboolean
read_string (Reader *self)
{
  guint index;
  char *out;
  EhJsonToken *token;

  if (!take (self, '"'))
    return fail (self, EH_JSON_ERROR_SYNTAX, "a string was expected");

  index = add_token (self, EH_JSON_STRING);
  out = self->p;
  get_token (self, index)->string = out;

  for (; self->p < self->end && *self->p != '"'; self->p++)
    {
      char c = *self->p;

      if ((guchar) c < 0x20)
        return fail (self, EH_JSON_ERROR_SYNTAX, "a control character was not escaped");
      if (c == '\\')
        {
          self->p++;
          c = self->p < self->end ? *self->p : '\0';
          if (c == 'n')
            c = '\n';
          else if (c == 't')
            c = '\t';
          else if (c != '"' && c != '\\')
            return fail (self, EH_JSON_ERROR_SYNTAX, "an escape that is not canonical");
        }
      *out++ = c;
    }

  token = get_token (self, index);
  token->length = (guint) (out - token->string);
  if (!take (self, '"'))
    return fail (self, EH_JSON_ERROR_SYNTAX, "a string has no end");
  *out = '\0';

  return TRUE;
}

static gboolean
read_integer (Reader *self)
{
  gboolean is_negative = take (self, '-');
  gint64 value = 0;

  if (self->p == self->end || !g_ascii_isdigit (*self->p))
    return fail (self, EH_JSON_ERROR_SYNTAX, "a value was expected");
  if (*self->p == '0' && (is_negative || (self->p + 1 < self->end && g_ascii_isdigit (self->p[1]))))
    return fail (self, EH_JSON_ERROR_SYNTAX, "a number that is not canonical");

  for (; self->p < self->end && g_ascii_isdigit (*self->p); self->p++)
    {
      value = value * 10 + (*self->p - '0');
      if (value > EH_JSON_MAX_INTEGER)
        return fail (self, EH_JSON_ERROR_RANGE, "a number is too large");
    }

  get_token (self, add_token (self, EH_JSON_INTEGER))->integer = is_negative ? -value : value;
  return TRUE;
}

static gboolean
read_word (Reader *self, const char *word, gint64 value)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->p) < length || memcmp (self->p, word, length) != 0)
    return fail (self, EH_JSON_ERROR_SYNTAX, "a value was expected");

  self->p += length;
  get_token (self, add_token (self, EH_JSON_BOOLEAN))->integer = value;
  return TRUE;
}

static gboolean read_value (Reader *self);

/* Names are compared as bytes: for ASCII that is RFC 8785's order of UTF-16
 * code units, and so no other names are taken. */
static gboolean
read_name (Reader *self, const char **previous)
{
  guint index = self->tokens->len;
  const char *name;

  if (!read_string (self))
    return FALSE;

  name = get_token (self, index)->string;
  for (const char *p = name; *p != '\0'; p++)
    if ((guchar) *p >= 0x80)
      return fail (self, EH_JSON_ERROR_SYNTAX, "a name is not ASCII");
  if (*previous != NULL && strcmp (*previous, name) >= 0)
    return fail (self, EH_JSON_ERROR_ORDER, "the names of an object are not in ascending order");
  *previous = name;

  if (!take (self, ':'))
    return fail (self, EH_JSON_ERROR_SYNTAX, "a colon was expected");
  return TRUE;
}

static gboolean
read_children (Reader *self, EhJsonType type, char close)
{
  guint index = add_token (self, type);
  const char *previous = NULL;
  guint n_children = 0;

  if (++self->depth > EH_JSON_MAX_DEPTH)
    return fail (self, EH_JSON_ERROR_RANGE, "values are nested too deeply");

  if (!take (self, close))
    {
      do
        {
          if (type == EH_JSON_OBJECT && !read_name (self, &previous))
            return FALSE;
          if (!read_value (self))
            return FALSE;
          n_children++;
        }
      while (take (self, ','));

      if (!take (self, close))
        return fail (self, EH_JSON_ERROR_SYNTAX, "an object or array has no end");
    }

  self->depth--;
  get_token (self, index)->n_children = n_children;
  get_token (self, index)->span = self->tokens->len - index;
  return TRUE;
}

static gboolean
read_value (Reader *self)
{
  if (self->p == self->end)
    return fail (self, EH_JSON_ERROR_SYNTAX, "a value was expected");

  switch (*self->p)
    {
    case '{':
      self->p++;
      return read_children (self, EH_JSON_OBJECT, '}');
    case '[':
      self->p++;
      return read_children (self, EH_JSON_ARRAY, ']');
    case '"':
      return read_string (self);
    case 't':
      return read_word (self, "true", 1);
    case 'f':
      return read_word (self, "false", 0);
    default:
      return read_integer (self);
    }
}

/**
 * eh_json_read:
 * @text: (array length=length): the bytes, which are changed: strings are
 *   unescaped and ended where they stand
 * @length: how many
 * @tokens: an empty array of #EhJsonToken, to be filled
 * @error: return location for an #EhJsonError
 *
 * Reads one canonical JSON value. The tokens point into @text, which must
 * outlive them. Whether the bytes of a string are UTF-8 is not looked at.
 *
 * Returns: %TRUE if @text is exactly one value in canonical form
 */
gboolean
eh_json_read (char *text, gsize length, GArray *tokens, GError **error)
{
  Reader self = { text, text, text + length, tokens, 0, error };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (tokens != NULL && tokens->len == 0, FALSE);
  g_return_val_if_fail (length <= G_MAXUINT, FALSE);

  if (!read_value (&self))
    return FALSE;
  if (self.p != self.end)
    return fail (&self, EH_JSON_ERROR_SYNTAX, "something follows the value");

  return TRUE;
}

/**
 * eh_json_append_string:
 * @out: where to
 * @text: a text that eh_text_check() takes
 *
 * Appends @text as a canonical JSON string.
 */
void
eh_json_append_string (GString *out, const char *text)
{
  const char *from = text;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      char escape;

      if (*p == '"' || *p == '\\')
        escape = *p;
      else if (*p == '\n')
        escape = 'n';
      else if (*p == '\t')
        escape = 't';
      else
        continue;

      g_string_append_len (out, from, p - from);
      g_string_append_c (out, '\\');
      g_string_append_c (out, escape);
      from = p + 1;
    }
  g_string_append (out, from);
  g_string_append_c (out, '"');
}
