/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-entry.c: bytes are the one encoding of an entry, or refused with a
 * message that can be shown.
 */
#include <string.h>

#include "core/eh-entry.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
is_presentable (const char *message)
{
  if (!g_utf8_validate (message, -1, NULL))
    return FALSE;
  for (const char *p = message; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhEntry) entry = eh_entry_decode ((const char *) data, size, &error);
  g_autofree char *again = NULL;
  g_autoptr (EhEntry) made = NULL;
  gsize length = 0;

  if (entry == NULL)
    {
      g_assert_true (error != NULL && error->domain == EH_ENTRY_ERROR);
      g_assert_true (is_presentable (error->message));
      return 0;
    }

  g_assert_no_error (error);
  again = eh_entry_encode (entry, &length);
  g_assert_cmpmem (again, length, data, size);
  made = eh_entry_new (eh_entry_get_header (entry), eh_entry_get_body (entry), &error);
  g_assert_no_error (error);

  return 0;
}
