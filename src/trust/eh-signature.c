/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-signature.c: whether the holder of a key signed an entry.
 */
#include "trust/eh-signature.h"

#include <sodium.h>
#include <string.h>

#include "trust/eh-trust.h"

G_STATIC_ASSERT (EH_SIGNATURE_SIZE == crypto_sign_BYTES);
G_STATIC_ASSERT (EH_SIGNATURE_KEY_SIZE == crypto_sign_PUBLICKEYBYTES);

/**
 * eh_signature_verify_entry:
 * @signature: a signature
 * @bytes: (array length=length): the bytes of an entry
 * @length: how many
 * @key: the public key of the entry's author
 *
 * Checks as RFC 8032 says and as libsodium narrows it: a signature whose
 * scalar is not reduced and a key of small order are refused, so nobody can
 * make a second valid signature out of the first.
 *
 * Returns: %TRUE if the holder of @key signed exactly these bytes as an entry
 */
gboolean
eh_signature_verify_entry (const guint8 signature[EH_SIGNATURE_SIZE],
                           const void *bytes,
                           gsize length,
                           const guint8 key[EH_SIGNATURE_KEY_SIZE])
{
  g_autofree guint8 *message = NULL;

  g_return_val_if_fail (signature != NULL && key != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  eh_trust_init ();
  message = g_malloc (sizeof EH_SIGNATURE_ENTRY_TAG + length);
  memcpy (message, EH_SIGNATURE_ENTRY_TAG, sizeof EH_SIGNATURE_ENTRY_TAG);
  if (length > 0)
    memcpy (message + sizeof EH_SIGNATURE_ENTRY_TAG, bytes, length);

  return crypto_sign_verify_detached (signature, message, sizeof EH_SIGNATURE_ENTRY_TAG + length,
                                      key) == 0;
}
