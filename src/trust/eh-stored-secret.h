/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stored-secret.h: the forms of a secret key that may lie in a book.
 *
 * What is stored for a key is one line, or several with a line feed between
 * them. Each line is a form of the same secret. One that is protected can be
 * read only with its words: the member's passphrase, or the recovery code on
 * the printed sheet. A key has at most one form of each protection.
 *
 * Opening and making a protected form takes about a third of a second and
 * 256 MiB on purpose: do it off the main thread.
 */
#pragma once

#include "trust/eh-identity.h"

G_BEGIN_DECLS

/* What every line begins with that this version can read. */
#define EH_STORED_SECRET_START "evenhand-secret/1 ed25519 "

/* What a form may ask of this machine, however hostile: 1 GiB, 8 passes. */
#define EH_STORED_SECRET_MAX_MEMORY (1024u * 1024u)
#define EH_STORED_SECRET_MAX_PASSES 8u

/**
 * EhProtection:
 * @EH_PROTECTION_PASSPHRASE: by words the member chose
 * @EH_PROTECTION_RECOVERY: by the code on a printed recovery sheet
 *
 * Whose words open a stored secret.
 */
typedef enum
{
  EH_PROTECTION_PASSPHRASE,
  EH_PROTECTION_RECOVERY,
  EH_N_PROTECTIONS,
} EhProtection;

/**
 * EhProtectionCost:
 * @passes: how often the memory is gone over
 * @memory: in KiB
 *
 * What one try at the words costs whoever tries.
 */
typedef struct
{
  guint passes;
  guint memory;
} EhProtectionCost;

GBytes *eh_stored_secret_new (const EhIdentity *identity,
                              EhProtection protection,
                              const char *words,
                              const EhProtectionCost *cost,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *eh_stored_secret_replace (GBytes *stored, GBytes *form) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_stored_secret_has (GBytes *stored, EhProtection protection);
gboolean eh_stored_secret_is_protected (GBytes *stored);
EhIdentity *eh_stored_secret_open (GBytes *stored,
                                   EhProtection protection,
                                   const char *words,
                                   const guint8 key[EH_SIGNATURE_KEY_SIZE],
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
