/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-identity.c: a key pair that signs entries.
 *
 * A stored secret is one line of text without a line end:
 *
 *   evenhand-secret/1 ed25519 unprotected SEED
 *
 * where SEED is the 32-byte seed of RFC 8032 in hexadecimal. The third word
 * says how the rest is protected; eh-stored-secret.c has the words for those
 * that are. A word of a later version is refused, never guessed at.
 */
#include "trust/eh-identity.h"

#include <sodium.h>
#include <string.h>

#include "trust/eh-hex.h"
#include "trust/eh-identity-private.h"
#include "trust/eh-secret.h"
#include "trust/eh-stored-secret.h"
#include "trust/eh-trust.h"

#define FORMAT_WORD "evenhand-secret/1 "
#define UNPROTECTED_PREFIX EH_STORED_SECRET_START "unprotected "
#define UNPROTECTED_LENGTH (sizeof UNPROTECTED_PREFIX - 1 + 2 * EH_IDENTITY_SEED_SIZE)

G_STATIC_ASSERT (EH_IDENTITY_SEED_SIZE == crypto_sign_SEEDBYTES);

struct _EhIdentity
{
  gatomicrefcount ref_count;
  guint8 key[EH_SIGNATURE_KEY_SIZE];
  /* libsodium's secret key: the seed and the public key. */
  guint8 *secret;
};

GQuark
eh_identity_error_quark (void)
{
  return g_quark_from_static_string ("eh-identity-error");
}

/**
 * eh_identity_new_from_seed:
 * @seed: the seed of RFC 8032; the caller wipes its copy
 *
 * Returns: (transfer full): the key pair that follows from @seed
 */
EhIdentity *
eh_identity_new_from_seed (const guint8 seed[EH_IDENTITY_SEED_SIZE])
{
  EhIdentity *self;

  g_return_val_if_fail (seed != NULL, NULL);

  eh_trust_init ();
  self = g_new0 (EhIdentity, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->secret = eh_secret_alloc (crypto_sign_SECRETKEYBYTES);
  crypto_sign_seed_keypair (self->key, self->secret, seed);
  sodium_mprotect_readonly (self->secret);

  return self;
}

/**
 * eh_identity_new:
 *
 * Returns: (transfer full): a new key pair, made by chance
 */
EhIdentity *
eh_identity_new (void)
{
  EhIdentity *self;
  guint8 *seed;

  eh_trust_init ();
  seed = eh_secret_alloc (EH_IDENTITY_SEED_SIZE);
  randombytes_buf (seed, EH_IDENTITY_SEED_SIZE);
  self = eh_identity_new_from_seed (seed);
  eh_secret_free (seed);

  return self;
}

static EhIdentity *
refuse_secret (EhIdentityError code, const char *message, GError **error)
{
  g_set_error_literal (error, EH_IDENTITY_ERROR, (int) code, message);
  return NULL;
}

/**
 * eh_identity_new_from_secret:
 * @secret: what eh_identity_dup_secret() made; not trusted
 * @expected_key: (nullable) (array fixed-size=32): the public key it is said to belong to
 * @error: return location for an #EhIdentityError
 *
 * Returns: (transfer full) (nullable): the key pair, or %NULL with @error set
 */
EhIdentity *
eh_identity_new_from_secret (GBytes *secret, const guint8 *expected_key, GError **error)
{
  g_autoptr (EhIdentity) self = NULL;
  const char *text;
  gsize length;
  char *hex;
  guint8 *seed;
  gboolean is_hex;

  g_return_val_if_fail (secret != NULL, NULL);

  eh_trust_init ();
  text = g_bytes_get_data (secret, &length);
  if (length < strlen (FORMAT_WORD) || memcmp (text, FORMAT_WORD, strlen (FORMAT_WORD)) != 0)
    return refuse_secret (EH_IDENTITY_ERROR_SYNTAX, "it is not a stored secret key", error);
  if (eh_stored_secret_is_protected (secret))
    return refuse_secret (EH_IDENTITY_ERROR_LOCKED, "the secret key is protected by a passphrase",
                          error);
  if (length < strlen (UNPROTECTED_PREFIX) ||
      memcmp (text, UNPROTECTED_PREFIX, strlen (UNPROTECTED_PREFIX)) != 0)
    return refuse_secret (EH_IDENTITY_ERROR_UNSUPPORTED,
                          "the secret key is protected in a way this version does not know", error);
  if (length != UNPROTECTED_LENGTH)
    return refuse_secret (EH_IDENTITY_ERROR_SYNTAX, "the stored secret key is damaged", error);

  hex = eh_secret_alloc (2 * EH_IDENTITY_SEED_SIZE + 1);
  memcpy (hex, text + strlen (UNPROTECTED_PREFIX), 2 * EH_IDENTITY_SEED_SIZE);
  hex[2 * EH_IDENTITY_SEED_SIZE] = '\0';
  seed = eh_secret_alloc (EH_IDENTITY_SEED_SIZE);
  is_hex = eh_hex_decode (hex, seed, EH_IDENTITY_SEED_SIZE);
  if (is_hex)
    self = eh_identity_new_from_seed (seed);
  eh_secret_free (seed);
  eh_secret_free (hex);

  if (!is_hex)
    return refuse_secret (EH_IDENTITY_ERROR_SYNTAX, "the stored secret key is damaged", error);
  if (expected_key != NULL && memcmp (expected_key, self->key, sizeof self->key) != 0)
    return refuse_secret (EH_IDENTITY_ERROR_MISMATCH,
                          "the stored secret key belongs to another public key", error);

  return g_steal_pointer (&self);
}

/**
 * eh_identity_ref:
 * @self: an identity
 *
 * Returns: (transfer full): @self
 */
EhIdentity *
eh_identity_ref (EhIdentity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * eh_identity_unref:
 * @self: (transfer full): an identity
 *
 * Drops a reference; the last one wipes the secret.
 */
void
eh_identity_unref (EhIdentity *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  eh_secret_free (self->secret);
  g_free (self);
}

/**
 * eh_identity_get_key:
 * @self: an identity
 *
 * Returns: (array fixed-size=32): the public key, which names the identity
 */
const guint8 *
eh_identity_get_key (const EhIdentity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}

/* The 32 bytes that everything else of @self follows from; they stay its own. */
const guint8 *
eh_identity_get_seed (const EhIdentity *self)
{
  /* libsodium's secret key begins with them. */
  return self->secret;
}

/**
 * eh_identity_dup_secret:
 * @self: an identity
 *
 * Whoever reads the result can sign as this identity: it goes nowhere but
 * into a book made without passphrases.
 *
 * Returns: (transfer full): the secret as text to be stored, in memory that
 *   is wiped when it is freed
 */
GBytes *
eh_identity_dup_secret (const EhIdentity *self)
{
  char *text;
  char *hex;

  g_return_val_if_fail (self != NULL, NULL);

  text = eh_secret_alloc (UNPROTECTED_LENGTH + 1);
  memcpy (text, UNPROTECTED_PREFIX, strlen (UNPROTECTED_PREFIX));
  hex = text + strlen (UNPROTECTED_PREFIX);
  sodium_bin2hex (hex, 2 * EH_IDENTITY_SEED_SIZE + 1, self->secret, EH_IDENTITY_SEED_SIZE);

  return eh_secret_take_bytes (text, UNPROTECTED_LENGTH);
}

/**
 * eh_identity_sign_entry:
 * @self: the entry's author
 * @bytes: (array length=length): the bytes of the entry
 * @length: how many
 * @signature: (out): the signature
 *
 * The same bytes give the same signature every time (RFC 8032), so an entry
 * that is signed again after a failure is still the same entry.
 */
void
eh_identity_sign_entry (const EhIdentity *self,
                        const void *bytes,
                        gsize length,
                        guint8 signature[EH_SIGNATURE_SIZE])
{
  g_autofree guint8 *message = NULL;

  g_return_if_fail (self != NULL && signature != NULL);
  g_return_if_fail (bytes != NULL || length == 0);

  message = g_malloc (sizeof EH_SIGNATURE_ENTRY_TAG + length);
  memcpy (message, EH_SIGNATURE_ENTRY_TAG, sizeof EH_SIGNATURE_ENTRY_TAG);
  if (length > 0)
    memcpy (message + sizeof EH_SIGNATURE_ENTRY_TAG, bytes, length);
  crypto_sign_detached (signature, NULL, message, sizeof EH_SIGNATURE_ENTRY_TAG + length,
                        self->secret);
}

/* The key pair for sealing that belongs to a key pair for signing. */
static void
get_sealing_key (const EhIdentity *self, guint8 key[crypto_box_PUBLICKEYBYTES])
{
  if (crypto_sign_ed25519_pk_to_curve25519 (key, self->key) != 0)
    g_error ("a key of our own making is not a point of the curve");
}

/**
 * eh_identity_seal:
 * @self: whom it is sealed to
 * @plain: what is to be kept
 *
 * Seals @plain to @self with libsodium's sealed box (X25519, XSalsa20 and
 * Poly1305); the same text gives other bytes each time.
 *
 * Returns: (transfer full): bytes that only @self can read
 */
GBytes *
eh_identity_seal (const EhIdentity *self, GBytes *plain)
{
  guint8 key[crypto_box_PUBLICKEYBYTES];
  const guint8 *data;
  guint8 *sealed;
  gsize length;

  g_return_val_if_fail (self != NULL && plain != NULL, NULL);

  get_sealing_key (self, key);
  data = g_bytes_get_data (plain, &length);
  sealed = g_malloc (length + crypto_box_SEALBYTES);
  if (crypto_box_seal (sealed, data, length, key) != 0)
    g_error ("sealing failed");

  return g_bytes_new_take (sealed, length + crypto_box_SEALBYTES);
}

/**
 * eh_identity_unseal:
 * @self: whom it was sealed to
 * @sealed: what eh_identity_seal() made; not trusted
 * @error: return location for %EH_IDENTITY_ERROR_SYNTAX
 *
 * Returns: (transfer full) (nullable): what was sealed, in memory that is wiped
 *   when it is freed; %NULL with @error set if it was not sealed to @self, or
 *   was changed since
 */
GBytes *
eh_identity_unseal (const EhIdentity *self, GBytes *sealed, GError **error)
{
  guint8 key[crypto_box_PUBLICKEYBYTES];
  const guint8 *data;
  guint8 *secret;
  guint8 *plain;
  gsize length;
  gboolean is_good;

  g_return_val_if_fail (self != NULL && sealed != NULL, NULL);

  data = g_bytes_get_data (sealed, &length);
  if (length < crypto_box_SEALBYTES)
    {
      g_set_error_literal (error, EH_IDENTITY_ERROR, EH_IDENTITY_ERROR_SYNTAX,
                           "it is too short to be sealed");
      return NULL;
    }

  get_sealing_key (self, key);
  secret = eh_secret_alloc (crypto_box_SECRETKEYBYTES);
  plain = eh_secret_alloc (length - crypto_box_SEALBYTES + 1);
  is_good = crypto_sign_ed25519_sk_to_curve25519 (secret, self->secret) == 0 &&
            crypto_box_seal_open (plain, data, length, key, secret) == 0;
  eh_secret_free (secret);
  if (is_good)
    return eh_secret_take_bytes (plain, length - crypto_box_SEALBYTES);

  eh_secret_free (plain);
  g_set_error_literal (error, EH_IDENTITY_ERROR, EH_IDENTITY_ERROR_SYNTAX,
                       "it was not sealed to this key, or was changed since");
  return NULL;
}
