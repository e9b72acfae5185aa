/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-signature.h: whether the holder of a key signed an entry.
 *
 * Signatures are Ed25519 (RFC 8032) over the tag "evenhand-entry/1", a NUL
 * byte and the entry's bytes. The tag keeps a signature that was made for
 * anything else from passing as one of an entry. A later algorithm gets a
 * tag of its own.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EH_SIGNATURE_SIZE 64
#define EH_SIGNATURE_KEY_SIZE 32

/* Its terminating NUL is part of what is signed. */
#define EH_SIGNATURE_ENTRY_TAG "evenhand-entry/1"

gboolean eh_signature_verify_entry (const guint8 signature[EH_SIGNATURE_SIZE],
                                    const void *bytes,
                                    gsize length,
                                    const guint8 key[EH_SIGNATURE_KEY_SIZE]);

G_END_DECLS
