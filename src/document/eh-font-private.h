/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-font-private.h: how a set makes its fonts.
 */
#pragma once

#include "document/eh-font.h"

G_BEGIN_DECLS

EhFont *eh_font_new (const char *path, guint index) G_GNUC_WARN_UNUSED_RESULT;
void eh_font_free (EhFont *self);

G_END_DECLS
