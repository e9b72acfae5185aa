/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/eh-chain.h"

#include <jansson.h>
#include <string.h>

#include "trust/eh-hex.h"

static guint8 *
decode (json_t *object, const char *key, gsize *length)
{
  const char *text = json_string_value (json_object_get (object, key));
  guint8 *bytes = g_malloc0 (strlen (text) / 2 + 1);

  *length = strlen (text) / 2;
  g_assert_true (eh_hex_decode (text, bytes, *length));
  return bytes;
}

static void
test_vectors (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "vectors", "chain.json", NULL);
  json_t *root = json_load_file (path, 0, NULL);
  g_autofree guint8 *start = NULL;
  guint8 head[EH_CHAIN_HEAD_SIZE];
  json_t *vector;
  gsize length;
  size_t i;

  g_assert_nonnull (root);
  start = decode (root, "start", &length);
  eh_chain_start (head);
  g_assert_cmpmem (head, sizeof head, start, length);

  json_array_foreach (json_object_get (root, "entries"), i, vector)
  {
    gsize entry_length;
    g_autofree guint8 *entry = decode (vector, "entry", &entry_length);
    g_autofree guint8 *signature = decode (vector, "signature", &length);
    g_autofree guint8 *expected = NULL;

    g_assert_cmpuint (length, ==, EH_SIGNATURE_SIZE);
    eh_chain_extend (head, entry, entry_length, signature);
    expected = decode (vector, "head", &length);
    g_assert_cmpmem (head, sizeof head, expected, length);
  }
  g_assert_cmpuint (i, >, 0);
  json_decref (root);
}

/* A byte that moves from one entry to the next changes the head. */
static void
test_borders_count (void)
{
  static const guint8 signature[EH_SIGNATURE_SIZE] = { 1 };
  guint8 one[EH_CHAIN_HEAD_SIZE];
  guint8 other[EH_CHAIN_HEAD_SIZE];

  eh_chain_start (one);
  eh_chain_extend (one, "ab", 2, signature);
  eh_chain_extend (one, "c", 1, signature);
  eh_chain_start (other);
  eh_chain_extend (other, "a", 1, signature);
  eh_chain_extend (other, "bc", 2, signature);
  g_assert_true (memcmp (one, other, sizeof one) != 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/chain/vectors", test_vectors);
  g_test_add_func ("/store/chain/borders-count", test_borders_count);

  return g_test_run ();
}
