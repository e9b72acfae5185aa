/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-prose.c: a text with words made strong, emphasised or linked.
 */
#include "document/eh-prose.h"

#include <string.h>

struct _EhProse
{
  GArray *spans;
};

static void
clear_span (gpointer data)
{
  EhProseSpan *span = data;

  g_free (span->text);
  g_free (span->anchor);
}

/**
 * eh_prose_new:
 * @text: (nullable): what it begins with, plain
 *
 * Returns: (transfer full): a prose to add to
 */
EhProse *
eh_prose_new (const char *text)
{
  EhProse *self = g_new0 (EhProse, 1);

  self->spans = g_array_new (FALSE, TRUE, sizeof (EhProseSpan));
  g_array_set_clear_func (self->spans, clear_span);
  if (text != NULL)
    eh_prose_add (self, EH_PROSE_PLAIN, text);

  return self;
}

/**
 * eh_prose_free:
 * @self: (transfer full): a prose
 */
void
eh_prose_free (EhProse *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->spans);
  g_free (self);
}

static void
add_span (EhProse *self, EhProseStyle style, char *text, char *anchor)
{
  EhProseSpan span = { .style = style, .text = text, .anchor = anchor };

  g_array_append_val (self->spans, span);
}

/**
 * eh_prose_add:
 * @self: a prose
 * @style: how it is set
 * @text: what it says
 */
void
eh_prose_add (EhProse *self, EhProseStyle style, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  add_span (self, style, g_strdup (text), NULL);
}

/**
 * eh_prose_add_format:
 * @self: a prose
 * @style: how it is set
 * @format: a printf() format; texts from people are arguments, never the format
 * @...: its arguments
 */
void
eh_prose_add_format (EhProse *self, EhProseStyle style, const char *format, ...)
{
  va_list args;

  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  va_start (args, format);
  add_span (self, style, g_strdup_vprintf (format, args), NULL);
  va_end (args);
}

/**
 * eh_prose_add_around:
 * @self: a prose
 * @style: how @subject is set
 * @subject: a text
 * @format: a printf() format for the plain words around it
 * @...: its arguments, one of which is %EH_PROSE_SUBJECT
 *
 * Adds a sentence of which one part is set in a style of its own, wherever it
 * stands in the sentence: languages differ in that.
 */
void
eh_prose_add_around (EhProse *self,
                     EhProseStyle style,
                     const char *subject,
                     const char *format,
                     ...)
{
  g_autofree char *sentence = NULL;
  char *place;
  va_list args;

  g_return_if_fail (self != NULL);
  g_return_if_fail (subject != NULL && format != NULL);

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  place = strstr (sentence, EH_PROSE_SUBJECT);
  g_return_if_fail (place != NULL);

  if (place > sentence)
    add_span (self, EH_PROSE_PLAIN, g_strndup (sentence, (gsize) (place - sentence)), NULL);
  add_span (self, style, g_strdup (subject), NULL);
  place += strlen (EH_PROSE_SUBJECT);
  if (*place != '\0')
    add_span (self, EH_PROSE_PLAIN, g_strdup (place), NULL);
}

/**
 * eh_prose_add_link:
 * @self: a prose
 * @anchor: the anchor of a heading of the same document
 * @text: what it says
 */
void
eh_prose_add_link (EhProse *self, const char *anchor, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (anchor != NULL);
  g_return_if_fail (text != NULL);

  add_span (self, EH_PROSE_PLAIN, g_strdup (text), g_strdup (anchor));
}

/**
 * eh_prose_get_n_spans:
 * @self: a prose
 *
 * Returns: how many spans it has
 */
guint
eh_prose_get_n_spans (const EhProse *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->spans->len;
}

/**
 * eh_prose_get_span:
 * @self: a prose
 * @index: below eh_prose_get_n_spans()
 *
 * Returns: that span
 */
const EhProseSpan *
eh_prose_get_span (const EhProse *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->spans->len, NULL);

  return &g_array_index (self->spans, EhProseSpan, index);
}

/**
 * eh_prose_get_plain:
 * @self: a prose
 *
 * Returns: (transfer full): its text without styles
 */
char *
eh_prose_get_plain (const EhProse *self)
{
  GString *plain;

  g_return_val_if_fail (self != NULL, NULL);

  plain = g_string_new (NULL);
  for (guint i = 0; i < self->spans->len; i++)
    g_string_append (plain, g_array_index (self->spans, EhProseSpan, i).text);

  return g_string_free (plain, FALSE);
}
