/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <string.h>

#include "trust/eh-hash.h"
#include "trust/eh-hex.h"
#include "trust/eh-random.h"

static json_t *
load_vectors (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "vectors", name, NULL);
  json_t *root = json_load_file (path, 0, NULL);

  g_assert_nonnull (root);
  return root;
}

static void
test_vectors (void)
{
  json_t *root = load_vectors ("hash.json");
  json_t *vector;
  size_t i;

  json_array_foreach (json_object_get (root, "hashes"), i, vector)
  {
    const char *hex = json_string_value (json_object_get (vector, "repeat"));
    gsize piece_length = strlen (hex) / 2;
    g_autofree guint8 *piece = g_malloc0 (piece_length + 1);
    json_int_t times = json_integer_value (json_object_get (vector, "times"));
    g_autoptr (GByteArray) message = g_byte_array_new ();
    g_autoptr (EhHash) stream = eh_hash_new ();
    g_autofree char *from_data = NULL;
    g_autofree char *from_stream = NULL;
    guint8 digest[EH_HASH_SIZE];

    g_assert_true (eh_hex_decode (hex, piece, piece_length));
    for (json_int_t n = 0; n < times; n++)
      {
        g_byte_array_append (message, piece, (guint) piece_length);
        eh_hash_update (stream, piece, piece_length);
      }

    eh_hash_data (message->data, message->len, digest);
    from_data = eh_hex_encode (digest, sizeof digest);
    g_assert_cmpstr (from_data, ==, json_string_value (json_object_get (vector, "sha256")));

    eh_hash_finish (stream, digest);
    from_stream = eh_hex_encode (digest, sizeof digest);
    g_assert_cmpstr (from_stream, ==, from_data);
  }
  g_assert_cmpuint (i, >, 0);
  json_decref (root);
}

static void
test_parts (void)
{
  const EhHashPart parts[] = { { "ab", 2 }, { NULL, 0 }, { "", 0 }, { "c", 1 } };
  guint8 whole[EH_HASH_SIZE];
  guint8 pieces[EH_HASH_SIZE];

  eh_hash_data ("abc", 3, whole);
  eh_hash_parts (parts, G_N_ELEMENTS (parts), pieces);
  g_assert_cmpmem (pieces, sizeof pieces, whole, sizeof whole);
}

static void
test_hex (void)
{
  static const char *const bad[] = { "",     "0",     "00f",    "00FF", "00fg",
                                     "00 f", "00ff0", "00ff00", " 00ff" };
  const guint8 bytes[] = { 0x00, 0xff };
  g_autofree char *text = eh_hex_encode (bytes, sizeof bytes);
  g_autofree char *nothing = eh_hex_encode (NULL, 0);
  guint8 again[2] = { 1, 1 };

  g_assert_cmpstr (text, ==, "00ff");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_true (eh_hex_decode (text, again, sizeof again));
  g_assert_cmpmem (again, sizeof again, bytes, sizeof bytes);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (eh_hex_decode (bad[i], again, sizeof again));
}

static void
test_ids_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 1000; i++)
    {
      char *id = eh_random_dup_id ();
      guint8 bytes[EH_RANDOM_ID_LENGTH / 2];

      g_assert_cmpuint (strlen (id), ==, EH_RANDOM_ID_LENGTH);
      g_assert_true (eh_hex_decode (id, bytes, sizeof bytes));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trust/hash/vectors", test_vectors);
  g_test_add_func ("/trust/hash/parts", test_parts);
  g_test_add_func ("/trust/hex/round-trip", test_hex);
  g_test_add_func ("/trust/random/ids-differ", test_ids_differ);

  return g_test_run ();
}
