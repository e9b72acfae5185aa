/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-trust.h: makes libsodium ready, once, from any thread.
 *
 * Every public function of this ring calls it, so no program has to.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void eh_trust_init (void);

G_END_DECLS
