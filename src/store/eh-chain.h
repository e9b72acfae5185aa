/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-chain.h: the hash that stands for a record up to an entry.
 *
 * The head of an empty record is 32 zero bytes. The head after an entry is
 * the SHA-256 of, one after the other:
 *
 *   "evenhand-chain/1" and a NUL byte   17 bytes
 *   the head before it                  32 bytes
 *   the length of its bytes              8 bytes, most significant first
 *   its bytes
 *   its signature                       64 bytes
 *
 * So the last head stands for every entry, its signature and its place. It
 * does not show that entries are missing at the end: for that the head has
 * to be known from somewhere else.
 */
#pragma once

#include <glib.h>

#include "trust/eh-hash.h"
#include "trust/eh-signature.h"

G_BEGIN_DECLS

#define EH_CHAIN_HEAD_SIZE EH_HASH_SIZE

void eh_chain_start (guint8 head[EH_CHAIN_HEAD_SIZE]);
void eh_chain_extend (guint8 head[EH_CHAIN_HEAD_SIZE],
                      const void *bytes,
                      gsize length,
                      const guint8 signature[EH_SIGNATURE_SIZE]);

G_END_DECLS
