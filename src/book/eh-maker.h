/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-maker.h: a new book from an exchange file.
 */
#pragma once

#include "book/eh-clerk.h"

G_BEGIN_DECLS

gboolean eh_maker_create (const char *path,
                          const char *keeper,
                          GBytes *exchange,
                          const char *exchange_name,
                          GError **error);
char *eh_maker_dup_keeper (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
