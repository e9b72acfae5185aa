/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-hash.c: SHA-256, of pieces at hand or of a stream.
 */
#include "trust/eh-hash.h"

#include <sodium.h>

#include "trust/eh-trust.h"

G_STATIC_ASSERT (EH_HASH_SIZE == crypto_hash_sha256_BYTES);

struct _EhHash
{
  crypto_hash_sha256_state state;
  gboolean is_finished;
};

/**
 * eh_hash_data:
 * @data: (nullable): bytes; %NULL only if @length is zero
 * @length: how many
 * @digest: (out): their SHA-256
 */
void
eh_hash_data (const void *data, gsize length, guint8 digest[EH_HASH_SIZE])
{
  const EhHashPart part = { data, length };

  eh_hash_parts (&part, 1, digest);
}

/**
 * eh_hash_parts:
 * @parts: pieces in order
 * @n_parts: how many pieces
 * @digest: (out): the SHA-256 of all of them together
 *
 * The borders between the pieces leave no trace in the digest: a caller for
 * whom they matter puts the lengths in as pieces of their own. @digest may
 * be one of the pieces.
 */
void
eh_hash_parts (const EhHashPart *parts, gsize n_parts, guint8 digest[EH_HASH_SIZE])
{
  crypto_hash_sha256_state state;

  g_return_if_fail (parts != NULL || n_parts == 0);
  g_return_if_fail (digest != NULL);

  eh_trust_init ();
  crypto_hash_sha256_init (&state);
  for (gsize i = 0; i < n_parts; i++)
    if (parts[i].length > 0)
      crypto_hash_sha256_update (&state, parts[i].data, parts[i].length);
  crypto_hash_sha256_final (&state, digest);
}

/**
 * eh_hash_new:
 *
 * Returns: (transfer full): a hash of nothing yet, for a stream too long to
 *   be held at once
 */
EhHash *
eh_hash_new (void)
{
  EhHash *self = g_new0 (EhHash, 1);

  eh_trust_init ();
  crypto_hash_sha256_init (&self->state);
  return self;
}

/**
 * eh_hash_update:
 * @self: a hash that is not finished
 * @data: (nullable): the next bytes; %NULL only if @length is zero
 * @length: how many
 */
void
eh_hash_update (EhHash *self, const void *data, gsize length)
{
  g_return_if_fail (self != NULL && !self->is_finished);
  g_return_if_fail (data != NULL || length == 0);

  if (length > 0)
    crypto_hash_sha256_update (&self->state, data, length);
}

/**
 * eh_hash_finish:
 * @self: a hash that is not finished
 * @digest: (out): the SHA-256 of everything it was given
 *
 * After this @self can only be freed.
 */
void
eh_hash_finish (EhHash *self, guint8 digest[EH_HASH_SIZE])
{
  g_return_if_fail (self != NULL && !self->is_finished);
  g_return_if_fail (digest != NULL);

  crypto_hash_sha256_final (&self->state, digest);
  self->is_finished = TRUE;
}

/**
 * eh_hash_free:
 * @self: (nullable) (transfer full): a hash
 */
void
eh_hash_free (EhHash *self)
{
  g_free (self);
}
