/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-change.h: what an entry changed, beside an earlier one about the same.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

gboolean eh_change_takes_back (EhKind kind);
gboolean eh_change_is_about_same (const EhBody *one, const EhBody *other);
gboolean eh_change_is_same_field (const EhBody *one, const EhBody *other, const EhFieldSpec *spec);
gboolean eh_change_undoes (const EhBody *before, const EhBody *undone, const EhBody *body);

G_END_DECLS
