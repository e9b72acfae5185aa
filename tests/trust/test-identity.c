/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trust/eh-identity.h"

#include <jansson.h>
#include <string.h>

#include "trust/eh-hex.h"

static const char *
get_text (json_t *object, const char *key)
{
  return json_string_value (json_object_get (object, key));
}

static void
test_vectors (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "vectors", "signature.json", NULL);
  json_t *root = json_load_file (path, 0, NULL);
  json_t *vector;
  size_t i;

  g_assert_nonnull (root);
  json_array_foreach (json_object_get (root, "signatures"), i, vector)
  {
    g_autoptr (EhIdentity) identity = NULL;
    gsize length = strlen (get_text (vector, "entry")) / 2;
    g_autofree guint8 *entry = g_malloc0 (length + 1);
    g_autofree char *key = NULL;
    g_autofree char *text = NULL;
    guint8 seed[EH_IDENTITY_SEED_SIZE];
    guint8 signature[EH_SIGNATURE_SIZE];

    g_assert_true (eh_hex_decode (get_text (vector, "seed"), seed, sizeof seed));
    g_assert_true (eh_hex_decode (get_text (vector, "entry"), entry, length));
    identity = eh_identity_new_from_seed (seed);
    key = eh_hex_encode (eh_identity_get_key (identity), EH_SIGNATURE_KEY_SIZE);
    g_assert_cmpstr (key, ==, get_text (vector, "key"));

    eh_identity_sign_entry (identity, entry, length, signature);
    text = eh_hex_encode (signature, sizeof signature);
    g_assert_cmpstr (text, ==, get_text (vector, "signature"));
    g_assert_true (
        eh_signature_verify_entry (signature, entry, length, eh_identity_get_key (identity)));
  }
  g_assert_cmpuint (i, >, 0);
  json_decref (root);
}

static void
test_any_changed_bit_is_refused (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  guint8 entry[] = "{\"kind\":\"score-given\"}";
  guint8 key[EH_SIGNATURE_KEY_SIZE];
  guint8 signature[EH_SIGNATURE_SIZE];
  const struct
  {
    guint8 *bytes;
    gsize length;
  } fields[] = { { entry, sizeof entry }, { key, sizeof key }, { signature, sizeof signature } };

  memcpy (key, eh_identity_get_key (identity), sizeof key);
  eh_identity_sign_entry (identity, entry, sizeof entry, signature);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    for (gsize bit = 0; bit < 8 * fields[i].length; bit++)
      {
        fields[i].bytes[bit / 8] ^= (guint8) (1 << bit % 8);
        g_assert_false (eh_signature_verify_entry (signature, entry, sizeof entry, key));
        fields[i].bytes[bit / 8] ^= (guint8) (1 << bit % 8);
      }
  g_assert_true (eh_signature_verify_entry (signature, entry, sizeof entry, key));
  g_assert_false (eh_signature_verify_entry (signature, entry, sizeof entry - 1, key));
}

static void
test_degenerate_keys_are_refused (void)
{
  /* The neutral point as key, and as R with S = 0, would sign everything. */
  guint8 key[EH_SIGNATURE_KEY_SIZE] = { 1 };
  guint8 signature[EH_SIGNATURE_SIZE] = { 1 };

  g_assert_false (eh_signature_verify_entry (signature, "x", 1, key));
}

static void
test_secret_round_trip (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (EhIdentity) other = eh_identity_new ();
  g_autoptr (GBytes) secret = eh_identity_dup_secret (identity);
  g_autoptr (GError) error = NULL;
  g_autoptr (EhIdentity) again =
      eh_identity_new_from_secret (secret, eh_identity_get_key (identity), &error);
  EhIdentity *stranger;

  g_assert_no_error (error);
  g_assert_cmpmem (eh_identity_get_key (again), EH_SIGNATURE_KEY_SIZE,
                   eh_identity_get_key (identity), EH_SIGNATURE_KEY_SIZE);
  g_assert_true (memcmp (eh_identity_get_key (other), eh_identity_get_key (identity),
                         EH_SIGNATURE_KEY_SIZE) != 0);

  stranger = eh_identity_new_from_secret (secret, eh_identity_get_key (other), &error);
  g_assert_null (stranger);
  g_assert_error (error, EH_IDENTITY_ERROR, EH_IDENTITY_ERROR_MISMATCH);
}

#define SEED "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

static const struct
{
  const char *name;
  const char *text;
  EhIdentityError code;
} bad_secrets[] = {
  { "empty", "", EH_IDENTITY_ERROR_SYNTAX },
  { "not-a-secret", "hello", EH_IDENTITY_ERROR_SYNTAX },
  { "other-version", "evenhand-secret/2 ed25519 unprotected " SEED, EH_IDENTITY_ERROR_SYNTAX },
  { "protected", "evenhand-secret/1 ed25519 argon2id 1 8 00", EH_IDENTITY_ERROR_LOCKED },
  { "later-protection", "evenhand-secret/1 ed25519 argon3 00", EH_IDENTITY_ERROR_UNSUPPORTED },
  { "other-algorithm", "evenhand-secret/1 ed448 unprotected " SEED, EH_IDENTITY_ERROR_UNSUPPORTED },
  { "short", "evenhand-secret/1 ed25519 unprotected 00", EH_IDENTITY_ERROR_SYNTAX },
  { "long", "evenhand-secret/1 ed25519 unprotected " SEED "\n", EH_IDENTITY_ERROR_SYNTAX },
  { "not-hex",
    "evenhand-secret/1 ed25519 unprotected "
    "X00102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
    EH_IDENTITY_ERROR_SYNTAX },
};

static void
test_bad_secret (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) secret =
      g_bytes_new_static (bad_secrets[i].text, strlen (bad_secrets[i].text));
  g_autoptr (GError) error = NULL;
  EhIdentity *identity = eh_identity_new_from_secret (secret, NULL, &error);

  g_assert_null (identity);
  g_assert_error (error, EH_IDENTITY_ERROR, (int) bad_secrets[i].code);
}

static gpointer
sign_in_thread (gpointer data)
{
  g_autoptr (EhIdentity) identity = eh_identity_ref (data);
  guint8 signature[EH_SIGNATURE_SIZE];

  for (int i = 0; i < 100; i++)
    {
      eh_identity_sign_entry (identity, &i, sizeof i, signature);
      g_assert_true (
          eh_signature_verify_entry (signature, &i, sizeof i, eh_identity_get_key (identity)));
    }
  return NULL;
}

static void
test_threads_share_one (void)
{
  EhIdentity *identity = eh_identity_new ();
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("sign", sign_in_thread, identity);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  eh_identity_unref (identity);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trust/signature/vectors", test_vectors);
  g_test_add_func ("/trust/signature/any-changed-bit", test_any_changed_bit_is_refused);
  g_test_add_func ("/trust/signature/degenerate-key", test_degenerate_keys_are_refused);
  g_test_add_func ("/trust/identity/secret-round-trip", test_secret_round_trip);
  g_test_add_func ("/trust/identity/threads", test_threads_share_one);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_secrets); i++)
    {
      g_autofree char *path =
          g_strconcat ("/trust/identity/bad-secret/", bad_secrets[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad_secret);
    }

  return g_test_run ();
}
