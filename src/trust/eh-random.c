/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-random.c: chance, for what must not be guessed and never repeats.
 */
#include "trust/eh-random.h"

#include <sodium.h>

#include "trust/eh-hex.h"
#include "trust/eh-trust.h"

/**
 * eh_random_fill:
 * @buffer: (out caller-allocates): what to fill
 * @length: its size in bytes
 *
 * Fills @buffer from the system's random source.
 */
void
eh_random_fill (void *buffer, gsize length)
{
  g_return_if_fail (buffer != NULL || length == 0);

  eh_trust_init ();
  randombytes_buf (buffer, length);
}

/**
 * eh_random_dup_id:
 *
 * Returns: (transfer full): a new id of an entry or a book: 128 random bits
 *   as %EH_RANDOM_ID_LENGTH hexadecimal digits
 */
char *
eh_random_dup_id (void)
{
  guint8 bytes[EH_RANDOM_ID_LENGTH / 2];

  eh_random_fill (bytes, sizeof bytes);
  return eh_hex_encode (bytes, sizeof bytes);
}
