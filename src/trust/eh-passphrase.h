/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-passphrase.h: words that a member types to open a key.
 *
 * The same words give the same bytes from every keyboard: they are put into
 * Unicode's composed form (NFC) and every kind of space becomes U+0020; case
 * and the number of spaces count. Nothing outside locked memory sees them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Characters; a sentence of four or five words is longer. */
#define EH_PASSPHRASE_MIN 12
/* Bytes as typed. */
#define EH_PASSPHRASE_MAX 1024

/**
 * EhPassphraseFault:
 * @EH_PASSPHRASE_GOOD: it can protect a key
 * @EH_PASSPHRASE_SHORT: fewer than %EH_PASSPHRASE_MIN characters
 * @EH_PASSPHRASE_LONG: more than %EH_PASSPHRASE_MAX bytes
 * @EH_PASSPHRASE_SAME: one character, or two in turn, over and over
 * @EH_PASSPHRASE_CHARACTER: not text, or with a control character in it
 */
typedef enum
{
  EH_PASSPHRASE_GOOD,
  EH_PASSPHRASE_SHORT,
  EH_PASSPHRASE_LONG,
  EH_PASSPHRASE_SAME,
  EH_PASSPHRASE_CHARACTER,
} EhPassphraseFault;

EhPassphraseFault eh_passphrase_check (const char *typed);
GBytes *eh_passphrase_prepare (const char *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
