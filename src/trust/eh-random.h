/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-random.h: chance, for what must not be guessed and never repeats.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An id is 128 random bits, written as 32 hexadecimal digits. */
#define EH_RANDOM_ID_LENGTH 32

void eh_random_fill (void *buffer, gsize length);
char *eh_random_dup_id (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
