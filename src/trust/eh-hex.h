/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-hex.h: bytes as text, in the one spelling that records use.
 *
 * Small letters only: what has two spellings has two hashes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *eh_hex_encode (const guint8 *bytes, gsize n_bytes) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_hex_decode (const char *text, guint8 *bytes, gsize n_bytes);

G_END_DECLS
