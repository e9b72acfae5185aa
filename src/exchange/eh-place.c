/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-place.c: where in a JSON file a value stands.
 */
#include "exchange/eh-place.h"

#include <string.h>

#include "exchange/eh-exchange.h"

/* The most characters of a foreign text that a message repeats. */
#define MAX_QUOTED 40

/**
 * eh_place_quote:
 * @text: a text from a file, in valid UTF-8
 *
 * Makes @text fit for a sentence: what has no glyph or would turn the line
 * round becomes U+FFFD, and a long text ends in an ellipsis.
 *
 * Returns: (transfer full): @text for a message
 */
char *
eh_place_quote (const char *text)
{
  GString *out = g_string_new (NULL);
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n++ == MAX_QUOTED)
        {
          g_string_append (out, "…");
          break;
        }
      g_string_append_unichar (out, g_unichar_isprint (c) ? c : 0xfffd);
    }

  return g_string_free (out, FALSE);
}

static gboolean
is_plain_key (const char *key)
{
  gsize length = strlen (key);

  return length > 0 && length <= MAX_QUOTED &&
         strspn (key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == length;
}

static void
append_path (const EhPlace *self, GString *path)
{
  g_autofree char *quoted = NULL;

  if (self == NULL)
    return;

  append_path (self->parent, path);
  if (self->key == NULL)
    g_string_append_printf (path, "[%" G_GSIZE_FORMAT "]", self->index);
  else if (is_plain_key (self->key))
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", self->key);
  else
    {
      quoted = eh_place_quote (self->key);
      g_string_append_printf (path, "[\"%s\"]", quoted);
    }
}

/**
 * eh_place_get_path:
 * @self: (nullable): a place, or %NULL for the whole file
 *
 * Returns: (transfer full): its path, such as "criteria[2].children[0].weight";
 *   "" for the whole file
 */
char *
eh_place_get_path (const EhPlace *self)
{
  GString *path = g_string_new (NULL);

  append_path (self, path);
  return g_string_free (path, FALSE);
}

/**
 * eh_place_fail:
 * @self: (nullable): the place that is wrong, or %NULL for the whole file
 * @error: return location for %EH_EXCHANGE_ERROR_VALUE
 * @format: what is wrong, as for printf()
 * @...: what @format needs
 *
 * Returns: %FALSE
 */
gboolean
eh_place_fail (const EhPlace *self, GError **error, const char *format, ...)
{
  g_autofree char *path = eh_place_get_path (self);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_VALUE, "%s%s%s", path,
               *path != '\0' ? ": " : "", what);
  return FALSE;
}
