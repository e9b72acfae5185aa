/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-text.c: what was typed or pasted becomes a text that the record can
 * hold, once and for all, or is refused with a sentence.
 *
 * The first byte says whether it must be a line.
 */
#include <string.h>

#include "core/eh-text.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gboolean is_line = size > 0 && data[0] % 2 == 1;
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : g_strdup ("");
  g_autofree char *normal = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  normal = eh_text_normalize (text, is_line, &error);
  g_assert_true ((normal == NULL) == (error != NULL));
  if (normal == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      /* What the record could hold as it is, is not refused. */
      g_assert_false (eh_text_check (text, strlen (text), is_line, NULL));
      return 0;
    }

  g_assert_true (eh_text_check (normal, strlen (normal), is_line, &error));
  again = eh_text_normalize (normal, is_line, &error);
  g_assert_cmpstr (again, ==, normal);
  if (eh_text_check (text, strlen (text), is_line, NULL))
    g_assert_cmpstr (normal, ==, text);

  return 0;
}
