/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stored-secret.c: the forms of a secret key that may lie in a book.
 *
 * A protected form is a line of words with one space between them:
 *
 *   evenhand-secret/1 ed25519 WORD PASSES MEMORY SALT NONCE SEALED
 *
 * WORD is "argon2id" for a passphrase and "recovery" for a recovery code.
 * Argon2id makes a key of the words, the 16 bytes of SALT and the cost;
 * XChaCha20-Poly1305 seals the seed with it. Whatever stands before NONCE and
 * the public key are authenticated too, so that nothing can be changed, and
 * no form be put under another key, without its words failing.
 *
 * The cost comes from a book that may be hostile, so it has a ceiling.
 */
#include "trust/eh-stored-secret.h"

#include <sodium.h>
#include <string.h>

#include "trust/eh-hex.h"
#include "trust/eh-identity-private.h"
#include "trust/eh-passphrase.h"
#include "trust/eh-recovery-code.h"
#include "trust/eh-secret.h"
#include "trust/eh-trust.h"

#define SALT_SIZE crypto_pwhash_argon2id_SALTBYTES
#define KEY_SIZE crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define SEALED_SIZE (EH_IDENTITY_SEED_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define MIN_MEMORY (crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024)
#define DEFAULT_PASSES crypto_pwhash_argon2id_OPSLIMIT_MODERATE
#define DEFAULT_MEMORY (crypto_pwhash_argon2id_MEMLIMIT_MODERATE / 1024)

typedef struct
{
  EhProtectionCost cost;
  guint8 salt[SALT_SIZE];
  guint8 nonce[NONCE_SIZE];
  guint8 sealed[SEALED_SIZE];
} Form;

static const char *const starts[] = {
  [EH_PROTECTION_PASSPHRASE] = EH_STORED_SECRET_START "argon2id ",
  [EH_PROTECTION_RECOVERY] = EH_STORED_SECRET_START "recovery ",
};
G_STATIC_ASSERT (G_N_ELEMENTS (starts) == EH_N_PROTECTIONS);

static gboolean
refuse (EhIdentityError code, const char *message, GError **error)
{
  g_set_error_literal (error, EH_IDENTITY_ERROR, (int) code, message);
  return FALSE;
}

/* The line of @stored that begins with @start, without its end; %NULL if there is none. */
static char *
dup_line (GBytes *stored, const char *start)
{
  gsize left;
  const char *line = g_bytes_get_data (stored, &left);

  while (left > 0)
    {
      const char *end = memchr (line, '\n', left);
      gsize length = end != NULL ? (gsize) (end - line) : left;

      /* A NUL would hide what follows it from everybody who reads on. */
      if (length >= strlen (start) && memcmp (line, start, strlen (start)) == 0 &&
          memchr (line, '\0', length) == NULL)
        return g_strndup (line, length);
      left -= length;
      line += length;
      if (left > 0)
        {
          line++;
          left--;
        }
    }

  return NULL;
}

static gboolean
read_number (const char *word, guint max, guint *number)
{
  guint64 value;

  /* A number has one spelling. */
  if (word[0] == '0' || !g_ascii_string_to_unsigned (word, 10, 1, max, &value, NULL))
    return FALSE;
  *number = (guint) value;
  return TRUE;
}

/* Whether @word is a number, but of a cost that no honest form asks for. */
static gboolean
is_too_dear (const char *word, guint max)
{
  return word[0] >= '1' && word[0] <= '9' && strspn (word, "0123456789") == strlen (word) &&
         !g_ascii_string_to_unsigned (word, 10, 1, max, NULL, NULL);
}

static gboolean
read_form (const char *line, const char *start, Form *form, GError **error)
{
  g_auto (GStrv) words = g_strsplit (line + strlen (start), " ", 6);

  if (g_strv_length (words) != 5)
    return refuse (EH_IDENTITY_ERROR_SYNTAX, "the stored secret key is damaged", error);
  if (is_too_dear (words[0], EH_STORED_SECRET_MAX_PASSES) ||
      is_too_dear (words[1], EH_STORED_SECRET_MAX_MEMORY))
    return refuse (EH_IDENTITY_ERROR_UNSUPPORTED,
                   "the stored secret key asks for more memory or time than it may", error);
  if (!read_number (words[0], EH_STORED_SECRET_MAX_PASSES, &form->cost.passes) ||
      !read_number (words[1], EH_STORED_SECRET_MAX_MEMORY, &form->cost.memory) ||
      form->cost.memory < MIN_MEMORY || !eh_hex_decode (words[2], form->salt, SALT_SIZE) ||
      !eh_hex_decode (words[3], form->nonce, NONCE_SIZE) ||
      !eh_hex_decode (words[4], form->sealed, SEALED_SIZE))
    return refuse (EH_IDENTITY_ERROR_SYNTAX, "the stored secret key is damaged", error);

  return TRUE;
}

/* What stands before the nonce, with the space that follows it. */
static char *
dup_head (EhProtection protection, const Form *form)
{
  g_autofree char *salt = eh_hex_encode (form->salt, SALT_SIZE);

  return g_strdup_printf ("%s%u %u %s ", starts[protection], form->cost.passes, form->cost.memory,
                          salt);
}

/* What is authenticated beside the seed. */
static GByteArray *
make_context (EhProtection protection, const Form *form, const guint8 *key)
{
  g_autofree char *head = dup_head (protection, form);
  GByteArray *context = g_byte_array_new ();

  g_byte_array_append (context, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (context, key, EH_SIGNATURE_KEY_SIZE);
  return context;
}

static GBytes *
prepare_words (EhProtection protection, const char *words)
{
  return protection == EH_PROTECTION_RECOVERY ? eh_recovery_code_prepare (words)
                                              : eh_passphrase_prepare (words);
}

/* The key that @words make, in secret memory; %NULL with @error set. */
static guint8 *
derive (GBytes *words, const Form *form, GError **error)
{
  guint8 *key = eh_secret_alloc (KEY_SIZE);
  gsize length;
  const char *data = g_bytes_get_data (words, &length);

  if (crypto_pwhash_argon2id (key, KEY_SIZE, data, length, form->salt, form->cost.passes,
                              (gsize) form->cost.memory * 1024,
                              crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0)
    return key;

  eh_secret_free (key);
  refuse (EH_IDENTITY_ERROR_MEMORY, "there is not enough memory to open the secret key", error);
  return NULL;
}

static gboolean
are_words_good (EhProtection protection, const char *words)
{
  if (protection == EH_PROTECTION_RECOVERY)
    return eh_recovery_code_check (words, NULL) == EH_RECOVERY_CODE_GOOD;
  return eh_passphrase_check (words) == EH_PASSPHRASE_GOOD;
}

static GBytes *
write_form (EhProtection protection, const Form *form)
{
  g_autofree char *head = dup_head (protection, form);
  g_autofree char *nonce = eh_hex_encode (form->nonce, NONCE_SIZE);
  g_autofree char *sealed = eh_hex_encode (form->sealed, SEALED_SIZE);
  char *text = g_strdup_printf ("%s%s %s", head, nonce, sealed);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * eh_stored_secret_new:
 * @identity: whose secret it is
 * @protection: who will open it
 * @words: the passphrase or recovery code, in memory that the caller wipes
 * @cost: (nullable): what a try at the words costs; %NULL for libsodium's
 *   moderate limits, 3 passes over 256 MiB
 * @error: return location for %EH_IDENTITY_ERROR_WORDS or %EH_IDENTITY_ERROR_MEMORY
 *
 * Salt and nonce are new each time, so two forms of the same secret and words
 * have nothing in common that tells so.
 *
 * Returns: (transfer full) (nullable): one line that may lie in a book
 */
GBytes *
eh_stored_secret_new (const EhIdentity *identity,
                      EhProtection protection,
                      const char *words,
                      const EhProtectionCost *cost,
                      GError **error)
{
  g_autoptr (GBytes) prepared = NULL;
  g_autoptr (GByteArray) context = NULL;
  Form form = { { DEFAULT_PASSES, DEFAULT_MEMORY } };
  guint8 *key;

  g_return_val_if_fail (identity != NULL && words != NULL, NULL);
  g_return_val_if_fail ((guint) protection < EH_N_PROTECTIONS, NULL);
  g_return_val_if_fail (cost == NULL || (cost->passes >= 1 && cost->memory >= MIN_MEMORY &&
                                         cost->passes <= EH_STORED_SECRET_MAX_PASSES &&
                                         cost->memory <= EH_STORED_SECRET_MAX_MEMORY),
                        NULL);

  eh_trust_init ();
  if (!are_words_good (protection, words))
    {
      refuse (EH_IDENTITY_ERROR_WORDS, "these words cannot protect a key", error);
      return NULL;
    }
  prepared = prepare_words (protection, words);
  if (cost != NULL)
    form.cost = *cost;
  randombytes_buf (form.salt, SALT_SIZE);
  randombytes_buf (form.nonce, NONCE_SIZE);
  key = derive (prepared, &form, error);
  if (key == NULL)
    return NULL;

  context = make_context (protection, &form, eh_identity_get_key (identity));
  crypto_aead_xchacha20poly1305_ietf_encrypt (form.sealed, NULL, eh_identity_get_seed (identity),
                                              EH_IDENTITY_SEED_SIZE, context->data, context->len,
                                              NULL, form.nonce, key);
  eh_secret_free (key);

  return write_form (protection, &form);
}

/**
 * eh_stored_secret_has:
 * @stored: what is stored for a key; not trusted
 * @protection: whose words
 *
 * Returns: whether there is a form in @stored that @protection would open
 */
gboolean
eh_stored_secret_has (GBytes *stored, EhProtection protection)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (stored != NULL, FALSE);
  g_return_val_if_fail ((guint) protection < EH_N_PROTECTIONS, FALSE);

  line = dup_line (stored, starts[protection]);
  return line != NULL;
}

/**
 * eh_stored_secret_is_protected:
 * @stored: what is stored for a key; not trusted
 *
 * Returns: whether nobody can read the secret in @stored without words
 */
gboolean
eh_stored_secret_is_protected (GBytes *stored)
{
  gsize left;
  const char *line = g_bytes_get_data (stored, &left);
  gboolean is_protected = left > 0;

  for (const char *end; left > 0 && is_protected;)
    {
      gboolean is_known = FALSE;

      for (guint i = 0; i < EH_N_PROTECTIONS; i++)
        is_known = is_known || (left >= strlen (starts[i]) &&
                                memcmp (line, starts[i], strlen (starts[i])) == 0);
      is_protected = is_known;
      end = memchr (line, '\n', left);
      left -= end != NULL ? (gsize) (end + 1 - line) : left;
      line = end != NULL ? end + 1 : line;
    }

  return is_protected;
}

/**
 * eh_stored_secret_replace:
 * @stored: (nullable): what is stored for a key
 * @form: a form that eh_stored_secret_new() made of the same secret
 *
 * Puts @form in the place of the form in @stored that has the same
 * protection. An unprotected form goes too: it would make the other useless.
 *
 * Returns: (transfer full): what is to be stored from now on
 */
GBytes *
eh_stored_secret_replace (GBytes *stored, GBytes *form)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length;

  g_return_val_if_fail (form != NULL, NULL);

  for (guint i = 0; i < EH_N_PROTECTIONS; i++)
    {
      gboolean is_new = eh_stored_secret_has (form, i);
      GBytes *source = is_new ? form : stored;
      g_autofree char *line = source != NULL ? dup_line (source, starts[i]) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  length = text->len;
  return g_bytes_new_take (g_string_free (g_steal_pointer (&text), FALSE), length);
}

static EhIdentity *
open_form (EhProtection protection,
           const Form *form,
           GBytes *words,
           const guint8 *public_key,
           GError **error)
{
  g_autoptr (GByteArray) context = make_context (protection, form, public_key);
  g_autoptr (EhIdentity) identity = NULL;
  guint8 *key = derive (words, form, error);
  guint8 *seed;

  if (key == NULL)
    return NULL;

  seed = eh_secret_alloc (EH_IDENTITY_SEED_SIZE);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (seed, NULL, NULL, form->sealed, SEALED_SIZE,
                                                  context->data, context->len, form->nonce,
                                                  key) == 0)
    identity = eh_identity_new_from_seed (seed);
  eh_secret_free (seed);
  eh_secret_free (key);

  /* Whoever made a form of another seed knew the words; it is refused like wrong ones. */
  if (identity == NULL ||
      sodium_memcmp (eh_identity_get_key (identity), public_key, EH_SIGNATURE_KEY_SIZE) != 0)
    {
      refuse (EH_IDENTITY_ERROR_REFUSED, "these words do not open the secret key", error);
      return NULL;
    }

  return g_steal_pointer (&identity);
}

/**
 * eh_stored_secret_open:
 * @stored: what is stored for @key; not trusted
 * @protection: whose words these are
 * @words: the passphrase or recovery code, in memory that the caller wipes
 * @key: (array fixed-size=32): the public key it belongs to
 * @error: return location for an #EhIdentityError
 *
 * Wrong words, changed bytes and a form that was put under another key are
 * all %EH_IDENTITY_ERROR_REFUSED, after the same work, since nobody without
 * the words could tell them apart. Whoever asks makes the next try wait.
 *
 * Returns: (transfer full) (nullable): the identity, or %NULL with @error set
 */
EhIdentity *
eh_stored_secret_open (GBytes *stored,
                       EhProtection protection,
                       const char *words,
                       const guint8 key[EH_SIGNATURE_KEY_SIZE],
                       GError **error)
{
  g_autofree char *line = NULL;
  g_autoptr (GBytes) prepared = NULL;
  Form form;

  g_return_val_if_fail (stored != NULL && words != NULL && key != NULL, NULL);
  g_return_val_if_fail ((guint) protection < EH_N_PROTECTIONS, NULL);

  eh_trust_init ();
  line = dup_line (stored, starts[protection]);
  if (line == NULL)
    {
      refuse (EH_IDENTITY_ERROR_SYNTAX, "no such form of the secret key is stored", error);
      return NULL;
    }
  if (!read_form (line, starts[protection], &form, error))
    return NULL;

  /* What cannot be words of this protection would not open it either. */
  prepared = prepare_words (protection, words);
  if (prepared == NULL)
    prepared = g_bytes_new_static ("", 0);
  return open_form (protection, &form, prepared, key, error);
}
