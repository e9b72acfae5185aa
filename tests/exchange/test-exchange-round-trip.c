/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-exchange-round-trip.c: what is written is what was read.
 */
#include <string.h>

#include "exchange/eh-exchange-reader.h"
#include "exchange/eh-exchange-writer.h"

#define DIGEST "00ff"

static const char *const cases[] = {
  "cases/fcdo-services-2024.json",      "cases/linear-from-lowest.json",
  "cases/uk-template-30pct-price.json", "data/exchange/beginning.json",
  "data/exchange/everything.json",      "data/exchange/index.json"
};

static EhProcurement *
take (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhExchange) exchange = eh_exchange_read (text, strlen (text), &error);
  EhProcurement *procurement;

  g_assert_no_error (error);
  procurement = eh_exchange_rehearse (exchange, &error);
  g_assert_no_error (error);

  return procurement;
}

static char *
give (const EhProcurement *procurement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhResults) results = eh_results_new (procurement);
  char *text = eh_exchange_write (procurement, results, DIGEST, &error);

  g_assert_no_error (error);
  return text;
}

static char *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* An export has the results in it, so equal exports mean equal results. */
static void
test_case (gconstpointer name)
{
  g_autofree char *text = load (name);
  g_autoptr (EhProcurement) first = take (text);
  g_autofree char *once = give (first);
  g_autoptr (EhProcurement) second = take (once);
  g_autofree char *twice = give (second);

  g_assert_cmpstr (once, ==, twice);
}

/* Nothing that a person wrote is lost on the way. */
static void
test_texts (void)
{
  static const char *const texts[] = {
    "Gwasanaeth llygaid",
    "Read out at the meeting,\\nnot in writing",
    "=1+1",
    "Δ Μαρία Ζωή",
    "العربية",
    "👁",
    "Insurance runs out in March",
    "Lots were drawn before both chairs",
    "Marks taken from the notice",
    "people who do not use the web",
    "higher-quality",
  };
  g_autofree char *text = load ("data/exchange/everything.json");
  g_autoptr (EhProcurement) procurement = take (text);
  g_autofree char *again = give (procurement);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_nonnull (strstr (text, texts[i]));
      if (strstr (again, texts[i]) == NULL)
        g_error ("“%s” is lost", texts[i]);
    }
}

static void
test_not_described (void)
{
  g_autoptr (EhProcurement) procurement = eh_procurement_new ();
  g_autoptr (EhResults) results = eh_results_new (procurement);
  g_autoptr (GError) error = NULL;

  g_assert_null (eh_exchange_write (procurement, results, DIGEST, &error));
  g_assert_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/round-trip/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, cases[i], test_case);
    }
  g_test_add_func ("/exchange/round-trip/texts", test_texts);
  g_test_add_func ("/exchange/round-trip/not-described", test_not_described);

  return g_test_run ();
}
