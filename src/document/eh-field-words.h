/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-field-words.h: what a field of an entry says, in words for people.
 */
#pragma once

#include "core/eh-body.h"

G_BEGIN_DECLS

char *eh_field_words (const EhBody *body,
                      const EhFieldSpec *spec,
                      guint money_digits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
