/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-removal.h: whether something can be taken out of a book, asked beforehand.
 */
#pragma once

#include "book/eh-book.h"

G_BEGIN_DECLS

EhBody *eh_removal_new (EhKind kind, const char *id) G_GNUC_WARN_UNUSED_RESULT;
char *eh_removal_refuse (EhBook *book, const EhBody *body) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
