/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-actions.h: what a window can do with its open book as a whole.
 */
#pragma once

#include "ui/eh-book-view.h"

G_BEGIN_DECLS

void eh_book_actions_add (GtkApplicationWindow *window, EhBookView *view, EhBook *book);
void eh_book_actions_remove (GtkApplicationWindow *window);

G_END_DECLS
