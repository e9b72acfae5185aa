/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-exchange.c: whatever the bytes, they are refused with one sentence or
 * make a procurement that can be written and read again.
 */
#include <string.h>

#include "exchange/eh-exchange-reader.h"
#include "exchange/eh-exchange-writer.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static EhProcurement *
take (const char *text, gsize length, GError **error)
{
  g_autoptr (EhExchange) exchange = eh_exchange_read (text, length, error);

  return exchange != NULL ? eh_exchange_rehearse (exchange, error) : NULL;
}

static char *
give (const EhProcurement *procurement)
{
  g_autoptr (EhResults) results = eh_results_new (procurement);
  char *text = eh_exchange_write (procurement, results, "00", NULL);

  g_assert_nonnull (text);
  return text;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhProcurement) first = take ((const char *) data, size, &error);
  g_autoptr (EhProcurement) second = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  g_assert_true ((first == NULL) == (error != NULL));
  if (first == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
      return 0;
    }

  once = give (first);
  second = take (once, strlen (once), &error);
  g_assert_no_error (error);
  twice = give (second);
  g_assert_cmpstr (once, ==, twice);

  return 0;
}
