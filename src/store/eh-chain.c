/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-chain.c: the hash that stands for a record up to an entry.
 */
#include "store/eh-chain.h"

#include <string.h>

/* Its terminating NUL is part of what is hashed. */
#define CHAIN_TAG "evenhand-chain/1"

/**
 * eh_chain_start:
 * @head: (out): the head of a record without entries
 */
void
eh_chain_start (guint8 head[EH_CHAIN_HEAD_SIZE])
{
  g_return_if_fail (head != NULL);

  /* The same for all books: the first entry names its book. */
  memset (head, 0, EH_CHAIN_HEAD_SIZE);
}

/**
 * eh_chain_extend:
 * @head: (inout): the head before the entry; then the head after it
 * @bytes: (array length=length): the entry's bytes
 * @length: how many
 * @signature: the entry's signature
 */
void
eh_chain_extend (guint8 head[EH_CHAIN_HEAD_SIZE],
                 const void *bytes,
                 gsize length,
                 const guint8 signature[EH_SIGNATURE_SIZE])
{
  guint64 length_be = GUINT64_TO_BE ((guint64) length);
  const EhHashPart parts[] = {
    { CHAIN_TAG, sizeof CHAIN_TAG },  { head, EH_CHAIN_HEAD_SIZE },
    { &length_be, sizeof length_be }, { bytes, length },
    { signature, EH_SIGNATURE_SIZE },
  };

  g_return_if_fail (head != NULL && signature != NULL);
  g_return_if_fail (bytes != NULL || length == 0);

  eh_hash_parts (parts, G_N_ELEMENTS (parts), head);
}
