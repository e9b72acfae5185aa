/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-secret.h: memory for secrets: locked, kept out of dumps, wiped when freed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void *eh_secret_alloc (gsize size) G_GNUC_WARN_UNUSED_RESULT;
void eh_secret_free (gpointer memory);
GBytes *eh_secret_take_bytes (void *memory, gsize size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
