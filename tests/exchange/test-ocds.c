/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-ocds.c: what an OCDS release says of a procurement.
 */
#include <jansson.h>
#include <string.h>

#include "exchange/eh-exchange-reader.h"
#include "exchange/eh-ocds-writer.h"

static json_t *
write_release (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *text = NULL;
  g_autofree char *ocds = NULL;
  g_autoptr (EhExchange) exchange = NULL;
  g_autoptr (EhProcurement) procurement = NULL;
  g_autoptr (EhResults) results = NULL;
  g_autoptr (GError) error = NULL;
  json_t *package, *release;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  exchange = eh_exchange_read (text, length, &error);
  g_assert_no_error (error);
  procurement = eh_exchange_rehearse (exchange, &error);
  g_assert_no_error (error);
  results = eh_results_new (procurement);
  ocds = eh_ocds_write (procurement, results, "00ff", &error);
  g_assert_no_error (error);

  package = json_loads (ocds, JSON_REJECT_DUPLICATES, NULL);
  g_assert_nonnull (package);
  g_assert_cmpstr (json_string_value (json_object_get (package, "version")), ==, "1.1");
  release = json_incref (json_array_get (json_object_get (package, "releases"), 0));
  json_decref (package);

  return release;
}

/* The text or number at a path such as "bids.details.0.id". */
static char *
get (json_t *json, const char *path)
{
  g_auto (GStrv) keys = g_strsplit (path, ".", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    json = json_is_array (json)
               ? json_array_get (json, (gsize) g_ascii_strtoull (keys[i], NULL, 10))
               : json_object_get (json, keys[i]);

  return json != NULL ? json_dumps (json, JSON_ENCODE_ANY | JSON_COMPACT | JSON_REAL_PRECISION (15))
                      : NULL;
}

typedef struct
{
  const char *file;
  const char *path;
  const char *value;
} Case;

#define FCDO "cases/fcdo-services-2024.json"
#define PRICE "cases/linear-from-lowest.json"
#define INDEX "data/exchange/index.json"
#define ALL "data/exchange/everything.json"

static const Case cases[] = {
  { FCDO, "ocid", "\"ocds-000000-FOI2024_01569\"" },
  { FCDO, "tag", "[\"tender\",\"award\"]" },
  { FCDO, "buyer.name", "\"FCDO Services\"" },
  { FCDO, "tender.awardCriteria", "\"ratedCriteria\"" },
  { FCDO, "tender.numberOfTenderers", "5" },
  { FCDO, "tender.lots.0.awardCriteria.criteria.0.numbers.0.number", "5.5" },
  { FCDO, "tender.lots.0.awardCriteria.criteria.8.type", "\"price\"" },
  { FCDO, "bids.details.0.id", "\"E\"" },
  { FCDO, "bids.details.0.rank", "1" },
  { FCDO, "bids.details.0.status", "\"valid\"" },
  { FCDO, "bids.details.0.evenhand.total", "\"78.00\"" },
  { FCDO, "bids.details.0.evenhand.criteria.0.agreed.score", "\"3\"" },
  { FCDO, "awards.0.status", "\"pending\"" },
  { FCDO, "awards.0.relatedBids", "[\"E\"]" },
  { FCDO, "awards.0.suppliers.0.name", "\"Bidder E\"" },
  { FCDO, "evenhand.panel.1.roles", "[\"evaluator\"]" },
  { ALL, "ocid", "\"ocds-000000-ICB/2026/7\"" },
  { ALL, "tender.value.amount", "2500000" },
  { ALL, "tender.lots.1.id", "\"south\"" },
  { ALL, "tender.lots.0.awardCriteria.criteria.0.numbers.1.threshold", "\"minimumScore\"" },
  { ALL, "tender.numberOfTenderers", "4" },
  { ALL, "bids.details.0.evenhand.criteria.2.individual.0.member", "\"rep\"" },
  { ALL, "bids.details.2.status", "\"disqualified\"" },
  { ALL, "bids.details.2.evenhand.criteria.0.reason", "\"Insurance runs out in March\"" },
  { ALL, "bids.details.3.status", "\"withdrawn\"" },
  { ALL, "bids.details.3.evenhand.excluded",
    "\"was withdrawn (A letter of 3 March takes it back)\"" },
  { ALL, "bids.details.4.status", "\"pending\"" },
  { ALL, "bids.details.4.relatedLots", "[\"south\"]" },
  { ALL, "awards.0.relatedBids", "[\"n2\"]" },
  { ALL, "awards.1", NULL },
  { PRICE, "tender.awardCriteria", "\"priceOnly\"" },
  { PRICE, "bids.details.1.value.amount", "125" },
  { INDEX, "ocid", "\"ocds-abc123-7\"" },
  { INDEX, "bids.details.0.id", "\"cheap\"" },
  { INDEX, "bids.details.0.value.amount", "12345" },
  { INDEX, "bids.details.0.evenhand.index", "\"123.4500\"" },
  { INDEX, "bids.details.0.evenhand.total", NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  json_t *release = write_release (c->file);
  char *value = get (release, c->path);

  g_assert_cmpstr (value, ==, c->value);
  free (value);
  json_decref (release);
}

static void
test_not_described (void)
{
  g_autoptr (EhProcurement) procurement = eh_procurement_new ();
  g_autoptr (EhResults) results = eh_results_new (procurement);
  g_autoptr (GError) error = NULL;

  g_assert_null (eh_ocds_write (procurement, results, "00", &error));
  g_assert_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/exchange/ocds/%" G_GSIZE_FORMAT "/%s", i, cases[i].path);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/exchange/ocds/not-described", test_not_described);

  return g_test_run ();
}
