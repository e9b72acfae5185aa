/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-view.h: an open book: the sidebar and its pages.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"

G_BEGIN_DECLS

#define EH_TYPE_BOOK_VIEW (eh_book_view_get_type ())
G_DECLARE_FINAL_TYPE (EhBookView, eh_book_view, EH, BOOK_VIEW, AdwBin)

void eh_book_view_set_book (EhBookView *self, EhBook *book);
void eh_book_view_show_page (EhBookView *self, const char *name);
void eh_book_view_show_item (EhBookView *self, const char *name, const char *id);
const char *eh_book_view_get_page (EhBookView *self);
void eh_book_view_verify (EhBookView *self);
void eh_book_view_search (EhBookView *self);
void eh_book_view_focus_sidebar (EhBookView *self);

GtkWidget *eh_book_view_get_documents (EhBookView *self);
gboolean eh_book_view_is_busy (EhBookView *self);
void eh_book_view_cancel (EhBookView *self);

G_END_DECLS
