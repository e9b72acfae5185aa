/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-results-json.c: published cases give their published results.
 */
#include <jansson.h>

#include "exchange/eh-exchange-reader.h"
#include "exchange/eh-results-json.h"

static const char *const cases[] = { "fcdo-services-2024", "linear-from-lowest",
                                     "uk-template-30pct-price" };

static json_t *
find_element (json_t *list, json_t *wanted, gsize i)
{
  json_t *id = json_object_get (wanted, "id");
  gsize j;
  json_t *element;

  json_array_foreach (list, j,
                      element) if (id != NULL &&
                                   json_equal (json_object_get (element, "id"), id)) return element;

  return json_array_get (list, i);
}

/* Whether @found says all that @wanted says; a list of objects with ids in the
 * order of @wanted where that gives ranks. */
static void
assert_contains (json_t *found, json_t *wanted, const char *where)
{
  const char *key;
  gsize i;
  json_t *value;

  g_test_message ("%s", where);
  if (json_is_object (wanted))
    {
      json_object_foreach (wanted, key, value) if (g_strcmp0 (key, "source") != 0)
          assert_contains (json_object_get (found, key), value, key);
    }
  else if (json_is_array (wanted))
    {
      g_assert_cmpuint (json_array_size (found), ==, json_array_size (wanted));
      json_array_foreach (wanted, i, value)
          assert_contains (find_element (found, value, i), value, where);
    }
  else
    g_assert_true (json_equal (found, wanted));
}

static char *
work_out (const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (EhExchange) exchange = NULL;
  g_autoptr (EhProcurement) procurement = NULL;
  g_autoptr (EhResults) results = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  exchange = eh_exchange_read (text, length, &error);
  g_assert_no_error (error);
  procurement = eh_exchange_rehearse (exchange, &error);
  g_assert_no_error (error);
  results = eh_results_new (procurement);

  return eh_results_json_write (results, "00", NULL);
}

static void
test_case (gconstpointer name)
{
  g_autofree char *file = g_strconcat (name, ".results.json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "cases", file, NULL);
  g_autofree char *text = work_out ("cases", name);
  json_t *found = json_loads (text, JSON_REJECT_DUPLICATES, NULL);
  json_t *wanted = json_load_file (path, 0, NULL);

  g_assert_nonnull (found);
  g_assert_nonnull (wanted);
  assert_contains (found, wanted, name);
  json_decref (found);
  json_decref (wanted);
}

/* The ranking of a real tender, best first, as its buyer published it. */
static void
test_order (void)
{
  static const char *const order[] = { "E", "A", "C", "B", "D" };
  g_autofree char *text = work_out ("cases", "fcdo-services-2024");
  json_t *root = json_loads (text, 0, NULL);
  json_t *tenders = json_object_get (json_array_get (json_object_get (root, "lots"), 0), "tenders");

  g_assert_cmpuint (json_array_size (tenders), ==, G_N_ELEMENTS (order));
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (json_string_value (json_object_get (json_array_get (tenders, i), "id")), ==,
                     order[i]);
  json_decref (root);
}

/* A formula that ranks by an index gives neither a total nor a price mark. */
static void
test_index (void)
{
  g_autofree char *text = work_out ("data/exchange", "index");
  json_t *root = json_loads (text, 0, NULL);
  json_t *tenders = json_object_get (json_array_get (json_object_get (root, "lots"), 0), "tenders");
  json_t *wanted =
      json_pack ("{s:s, s:i, s:n, s:s, s:n, s:s, s:{s:s}}", "id", "cheap", "rank", 1, "total",
                 "quality", "100", "price", "index", "123.4500", "marks", "q", "100");

  g_assert_true (json_equal (json_array_get (tenders, 0), wanted));
  json_decref (wanted);
  json_decref (root);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/results-json/%s", cases[i]);

      g_test_add_data_func (path, cases[i], test_case);
    }
  g_test_add_func ("/exchange/results-json/order", test_order);
  g_test_add_func ("/exchange/results-json/index", test_index);

  return g_test_run ();
}
