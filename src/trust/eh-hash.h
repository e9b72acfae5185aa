/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-hash.h: SHA-256, of pieces at hand or of a stream.
 *
 * The functions know nothing of what they hash. A caller that hashes one
 * kind of thing starts with a name of that kind and a NUL byte, so that no
 * hash can be passed off as the hash of something else.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EH_HASH_SIZE 32

/**
 * EhHashPart:
 * @data: (nullable): the bytes; %NULL only if @length is zero
 * @length: how many
 *
 * One of several pieces that are hashed as if they stood together.
 */
typedef struct
{
  const void *data;
  gsize length;
} EhHashPart;

typedef struct _EhHash EhHash;

void eh_hash_data (const void *data, gsize length, guint8 digest[EH_HASH_SIZE]);
void eh_hash_parts (const EhHashPart *parts, gsize n_parts, guint8 digest[EH_HASH_SIZE]);

EhHash *eh_hash_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_hash_update (EhHash *self, const void *data, gsize length);
void eh_hash_finish (EhHash *self, guint8 digest[EH_HASH_SIZE]);
void eh_hash_free (EhHash *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhHash, eh_hash_free)

G_END_DECLS
