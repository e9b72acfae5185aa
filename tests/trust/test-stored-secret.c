/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-stored-secret.c: whether a secret in a book is safe, and still opens.
 */
#include "trust/eh-stored-secret.h"

#include <jansson.h>
#include <string.h>

#include "trust/eh-hex.h"
#include "trust/eh-recovery-code.h"
#include "trust/eh-secret.h"

#define WORDS "four brown otters swim"
#define OTHER_WORDS "seven grey herons wait"

static const EhProtectionCost little = { 1, 8 };

static GBytes *
protect (EhIdentity *identity, EhProtection protection, const char *words)
{
  g_autoptr (GError) error = NULL;
  GBytes *form = eh_stored_secret_new (identity, protection, words, &little, &error);

  g_assert_no_error (error);
  return form;
}

static gboolean
opens (GBytes *stored, EhProtection protection, const char *words, EhIdentity *identity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhIdentity) opened =
      eh_stored_secret_open (stored, protection, words, eh_identity_get_key (identity), &error);

  if (opened == NULL)
    g_assert_error (error, EH_IDENTITY_ERROR, EH_IDENTITY_ERROR_REFUSED);
  else
    g_assert_cmpmem (eh_identity_get_key (opened), EH_SIGNATURE_KEY_SIZE,
                     eh_identity_get_key (identity), EH_SIGNATURE_KEY_SIZE);
  return opened != NULL;
}

static void
assert_refused (const char *text, EhIdentity *identity, EhIdentityError code)
{
  g_autoptr (GBytes) stored = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EhIdentity *opened = eh_stored_secret_open (stored, EH_PROTECTION_PASSPHRASE, WORDS,
                                              eh_identity_get_key (identity), &error);

  g_test_message ("%s", text);
  g_assert_null (opened);
  g_assert_error (error, EH_IDENTITY_ERROR, (int) code);
}

/* The forms in the vectors are opened by a program of other code too. */
static void
test_vectors (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "vectors", "secret.json", NULL);
  json_t *root = json_load_file (path, 0, NULL);
  json_t *vector;
  size_t i;

  g_assert_nonnull (root);
  json_array_foreach (json_object_get (root, "secrets"), i, vector)
  {
    const char *form = json_string_value (json_object_get (vector, "form"));
    const char *words = json_string_value (json_object_get (vector, "words"));
    g_autoptr (GBytes) stored = g_bytes_new (form, strlen (form));
    g_autoptr (EhIdentity) expected = NULL;
    EhProtection protection =
        strstr (form, " recovery ") != NULL ? EH_PROTECTION_RECOVERY : EH_PROTECTION_PASSPHRASE;
    guint8 seed[EH_IDENTITY_SEED_SIZE];

    g_assert_true (
        eh_hex_decode (json_string_value (json_object_get (vector, "seed")), seed, sizeof seed));
    expected = eh_identity_new_from_seed (seed);
    g_assert_true (opens (stored, protection, words, expected));
  }
  g_assert_cmpuint (i, ==, 4);
  json_decref (root);
}

static void
test_round_trip (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (GBytes) form = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);
  g_autoptr (GBytes) again = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);

  g_assert_true (opens (form, EH_PROTECTION_PASSPHRASE, WORDS, identity));
  g_assert_false (opens (form, EH_PROTECTION_PASSPHRASE, "Four brown otters swim", identity));
  g_assert_false (opens (form, EH_PROTECTION_PASSPHRASE, WORDS " ", identity));
  g_assert_false (opens (form, EH_PROTECTION_PASSPHRASE, "", identity));
  g_assert_false (opens (form, EH_PROTECTION_PASSPHRASE, "not text: \xff", identity));
  /* Nobody sees that two forms have the same words. */
  g_assert_false (g_bytes_equal (form, again));
}

/* What a member without a cost of their own gets: libsodium's moderate limits. */
static void
test_usual_cost (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) form =
      eh_stored_secret_new (identity, EH_PROTECTION_PASSPHRASE, WORDS, NULL, &error);
  const char *start = EH_STORED_SECRET_START "argon2id 3 262144 ";

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (form, NULL), strlen (start), start, strlen (start));
  g_assert_true (opens (form, EH_PROTECTION_PASSPHRASE, WORDS, identity));
}

/* Every character of the line: nothing in it can be changed unseen. */
static void
test_tampering (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (GBytes) form = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);
  gsize length;
  const char *text = g_bytes_get_data (form, &length);

  for (gsize i = 0; i < length; i++)
    for (guint way = 0; way < 3; way++)
      {
        g_autofree char *changed = g_strndup (text, length);
        g_autoptr (GBytes) stored = NULL;
        g_autoptr (GError) error = NULL;
        EhIdentity *opened;

        changed[i] = way == 0 ? (changed[i] == '1' ? '2' : '1') : (char) (changed[i] ^ (4 << way));
        stored = g_bytes_new (changed, length);
        opened = eh_stored_secret_open (stored, EH_PROTECTION_PASSPHRASE, WORDS,
                                        eh_identity_get_key (identity), &error);
        g_assert_null (opened);
        g_assert_nonnull (error);
      }
}

/* Nothing can stand behind a form, seen or unseen. */
static void
test_appended (void)
{
  static const char *const tails[] = { " ", "0", "\r", "\0", "\0more" };
  static const gsize lengths[] = { 1, 1, 1, 1, 5 };
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (GBytes) form = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);

  for (gsize i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      GByteArray *longer = g_byte_array_new ();
      g_autoptr (GBytes) stored = NULL;
      g_autoptr (GError) error = NULL;
      EhIdentity *opened;

      g_byte_array_append (longer, g_bytes_get_data (form, NULL), (guint) g_bytes_get_size (form));
      g_byte_array_append (longer, (const guint8 *) tails[i], (guint) lengths[i]);
      stored = g_byte_array_free_to_bytes (longer);
      opened = eh_stored_secret_open (stored, EH_PROTECTION_PASSPHRASE, WORDS,
                                      eh_identity_get_key (identity), &error);
      g_assert_null (opened);
      g_assert_error (error, EH_IDENTITY_ERROR, EH_IDENTITY_ERROR_SYNTAX);
    }
}

/* One member's form under another member's key is no way in, even with the words. */
static void
test_other_key (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (EhIdentity) other = eh_identity_new ();
  g_autoptr (GBytes) form = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);

  g_assert_false (opens (form, EH_PROTECTION_PASSPHRASE, WORDS, other));
}

#define SALT "000102030405060708090a0b0c0d0e0f"
#define NONCE "000102030405060708090a0b0c0d0e0f1011121314151617"
#define SEALED                                                                                     \
  "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"                               \
  "000102030405060708090a0b0c0d0e0f"
#define REST " " SALT " " NONCE " " SEALED
#define FORM EH_STORED_SECRET_START "argon2id "

static void
test_forged (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();

  /* 4 GiB, a KiB too many, a pass too many, and more than any integer holds. */
  assert_refused (FORM "3 4194304" REST, identity, EH_IDENTITY_ERROR_UNSUPPORTED);
  assert_refused (FORM "1 1048577" REST, identity, EH_IDENTITY_ERROR_UNSUPPORTED);
  assert_refused (FORM "9 8" REST, identity, EH_IDENTITY_ERROR_UNSUPPORTED);
  assert_refused (FORM "1 99999999999999999999999" REST, identity, EH_IDENTITY_ERROR_UNSUPPORTED);
  assert_refused (FORM "1 7" REST, identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "0 8" REST, identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "01 8" REST, identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "-1 8" REST, identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "1  8" REST, identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "1 8" REST " ", identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "1 8 00 " NONCE " " SEALED, identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "1 8 " SALT " " NONCE " 00", identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "1 8 " SALT " " NONCE, identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM, identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused ("", identity, EH_IDENTITY_ERROR_SYNTAX);
  assert_refused (FORM "1 8" REST, identity, EH_IDENTITY_ERROR_REFUSED);
}

/* Neither the words, nor the code, nor the seed in any spelling. */
static void
test_nothing_readable (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (GBytes) plain = eh_identity_dup_secret (identity);
  g_autoptr (GBytes) form = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);
  gsize plain_length;
  gsize length;
  const char *plain_text = g_bytes_get_data (plain, &plain_length);
  const char *text = g_bytes_get_data (form, &length);
  const char *seed = plain_text + plain_length - 2 * EH_IDENTITY_SEED_SIZE;
  guint8 raw[EH_IDENTITY_SEED_SIZE];
  g_autofree char *seed_text = g_strndup (seed, 2 * EH_IDENTITY_SEED_SIZE);

  g_assert_true (eh_hex_decode (seed_text, raw, sizeof raw));
  for (gsize i = 0; i + 8 <= 2 * EH_IDENTITY_SEED_SIZE; i++)
    g_assert_null (memmem (text, length, seed + i, 8));
  for (gsize i = 0; i + 4 <= sizeof raw; i++)
    g_assert_null (memmem (text, length, raw + i, 4));
  g_assert_null (memmem (text, length, "otters", strlen ("otters")));
}

static void
test_change_of_passphrase (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  char *code = eh_recovery_code_new ();
  g_autoptr (GBytes) plain = eh_identity_dup_secret (identity);
  g_autoptr (GBytes) first = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);
  g_autoptr (GBytes) second = protect (identity, EH_PROTECTION_PASSPHRASE, OTHER_WORDS);
  g_autoptr (GBytes) sheet = protect (identity, EH_PROTECTION_RECOVERY, code);
  g_autoptr (GBytes) stored = eh_stored_secret_replace (plain, first);
  g_autoptr (GBytes) with_sheet = eh_stored_secret_replace (stored, sheet);
  g_autoptr (GBytes) changed = eh_stored_secret_replace (with_sheet, second);

  g_assert_false (eh_stored_secret_is_protected (plain));
  g_assert_true (eh_stored_secret_is_protected (stored));
  g_assert_true (g_bytes_equal (stored, first));
  g_assert_false (eh_stored_secret_has (stored, EH_PROTECTION_RECOVERY));

  g_assert_true (eh_stored_secret_is_protected (changed));
  g_assert_true (opens (changed, EH_PROTECTION_PASSPHRASE, OTHER_WORDS, identity));
  g_assert_false (opens (changed, EH_PROTECTION_PASSPHRASE, WORDS, identity));
  g_assert_true (opens (changed, EH_PROTECTION_RECOVERY, code, identity));
  g_assert_false (opens (changed, EH_PROTECTION_RECOVERY, WORDS, identity));
  g_assert_false (opens (changed, EH_PROTECTION_PASSPHRASE, code, identity));
  eh_secret_free (code);
}

/* A key in the clear beside a protected one protects nothing. */
static void
test_beside_an_open_one (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (GBytes) plain = eh_identity_dup_secret (identity);
  g_autoptr (GBytes) form = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);
  g_autoptr (GByteArray) both = g_byte_array_new ();
  g_autoptr (GBytes) stored = NULL;

  g_byte_array_append (both, g_bytes_get_data (form, NULL), (guint) g_bytes_get_size (form));
  g_byte_array_append (both, (const guint8 *) "\n", 1);
  g_byte_array_append (both, g_bytes_get_data (plain, NULL), (guint) g_bytes_get_size (plain));
  stored = g_byte_array_free_to_bytes (g_steal_pointer (&both));

  g_assert_true (eh_stored_secret_has (stored, EH_PROTECTION_PASSPHRASE));
  g_assert_false (eh_stored_secret_is_protected (stored));
}

static void
test_without_words (void)
{
  g_autoptr (EhIdentity) identity = eh_identity_new ();
  g_autoptr (GBytes) form = protect (identity, EH_PROTECTION_PASSPHRASE, WORDS);
  g_autoptr (GError) error = NULL;
  EhIdentity *opened = eh_identity_new_from_secret (form, NULL, &error);
  GBytes *weak;

  g_assert_null (opened);
  g_assert_error (error, EH_IDENTITY_ERROR, EH_IDENTITY_ERROR_LOCKED);
  g_clear_error (&error);

  weak = eh_stored_secret_new (identity, EH_PROTECTION_PASSPHRASE, "short", &little, &error);
  g_assert_null (weak);
  g_assert_error (error, EH_IDENTITY_ERROR, EH_IDENTITY_ERROR_WORDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trust/stored-secret/vectors", test_vectors);
  g_test_add_func ("/trust/stored-secret/round-trip", test_round_trip);
  g_test_add_func ("/trust/stored-secret/usual-cost", test_usual_cost);
  g_test_add_func ("/trust/stored-secret/tampering", test_tampering);
  g_test_add_func ("/trust/stored-secret/appended", test_appended);
  g_test_add_func ("/trust/stored-secret/other-key", test_other_key);
  g_test_add_func ("/trust/stored-secret/forged", test_forged);
  g_test_add_func ("/trust/stored-secret/nothing-readable", test_nothing_readable);
  g_test_add_func ("/trust/stored-secret/change", test_change_of_passphrase);
  g_test_add_func ("/trust/stored-secret/beside-an-open-one", test_beside_an_open_one);
  g_test_add_func ("/trust/stored-secret/without-words", test_without_words);

  return g_test_run ();
}
