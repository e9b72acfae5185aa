/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-identity-private.h: what only the stored forms of a secret may see.
 */
#pragma once

#include "trust/eh-identity.h"

G_BEGIN_DECLS

const guint8 *eh_identity_get_seed (const EhIdentity *self);

G_END_DECLS
