/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-read-bar.h: says that a book is only read, why, and how to write in it.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"

G_BEGIN_DECLS

#define EH_TYPE_READ_BAR (eh_read_bar_get_type ())
G_DECLARE_FINAL_TYPE (EhReadBar, eh_read_bar, EH, READ_BAR, AdwBin)

void eh_read_bar_set_book (EhReadBar *self, EhBook *book);

G_END_DECLS
