/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-identity.h: a key pair that signs entries.
 *
 * The secret half never leaves memory that is locked against swapping, kept
 * out of core dumps and wiped when the last reference goes; except through
 * eh_identity_dup_secret(), whose result is kept the same way.
 *
 * An identity is immutable, so several threads may use one at a time.
 */
#pragma once

#include <glib.h>

#include "trust/eh-signature.h"

G_BEGIN_DECLS

#define EH_IDENTITY_SEED_SIZE 32

#define EH_IDENTITY_ERROR (eh_identity_error_quark ())

/**
 * EhIdentityError:
 * @EH_IDENTITY_ERROR_SYNTAX: not a stored secret or sealed text, or a damaged one
 * @EH_IDENTITY_ERROR_UNSUPPORTED: stored in a way this version does not know
 * @EH_IDENTITY_ERROR_MISMATCH: the secret of another key
 * @EH_IDENTITY_ERROR_LOCKED: it is protected, and nobody has said the words
 * @EH_IDENTITY_ERROR_REFUSED: the words do not open it, or it was changed
 *   since; nobody can tell which
 * @EH_IDENTITY_ERROR_WORDS: words that cannot protect anything
 * @EH_IDENTITY_ERROR_MEMORY: this machine has not the memory it takes; fewer
 *   open programs may help
 */
typedef enum
{
  EH_IDENTITY_ERROR_SYNTAX,
  EH_IDENTITY_ERROR_UNSUPPORTED,
  EH_IDENTITY_ERROR_MISMATCH,
  EH_IDENTITY_ERROR_LOCKED,
  EH_IDENTITY_ERROR_REFUSED,
  EH_IDENTITY_ERROR_WORDS,
  EH_IDENTITY_ERROR_MEMORY,
} EhIdentityError;

typedef struct _EhIdentity EhIdentity;

GQuark eh_identity_error_quark (void);

EhIdentity *eh_identity_new (void) G_GNUC_WARN_UNUSED_RESULT;
EhIdentity *eh_identity_new_from_seed (const guint8 seed[EH_IDENTITY_SEED_SIZE])
    G_GNUC_WARN_UNUSED_RESULT;
EhIdentity *eh_identity_new_from_secret (GBytes *secret,
                                         const guint8 *expected_key,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
EhIdentity *eh_identity_ref (EhIdentity *self);
void eh_identity_unref (EhIdentity *self);

const guint8 *eh_identity_get_key (const EhIdentity *self);
GBytes *eh_identity_dup_secret (const EhIdentity *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_identity_sign_entry (const EhIdentity *self,
                             const void *bytes,
                             gsize length,
                             guint8 signature[EH_SIGNATURE_SIZE]);
GBytes *eh_identity_seal (const EhIdentity *self, GBytes *plain) G_GNUC_WARN_UNUSED_RESULT;
GBytes *eh_identity_unseal (const EhIdentity *self,
                            GBytes *sealed,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhIdentity, eh_identity_unref)

G_END_DECLS
