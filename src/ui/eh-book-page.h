/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-page.h: what every page of an open book is and does.
 *
 * A page holds no truth: it shows the book it is given, again whenever the
 * book changed, and only while somebody can see it. Its head, with the way
 * back, undo and redo, and the next step of its stage at its foot are made
 * here; a subclass adds what stands between them, as the property "content" of
 * its template, and its own buttons at the end of the head, as "tools".
 *
 * The action "page.paste", also as Ctrl+V, shows cells that were copied in a
 * spreadsheet before they are taken, on pages where eh_page_get_form() says what
 * they are. A menu of such a page can offer it.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"
#include "ui/eh-page.h"

G_BEGIN_DECLS

#define EH_TYPE_BOOK_PAGE (eh_book_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EhBookPage, eh_book_page, EH, BOOK_PAGE, AdwBin)

/**
 * EhBookPageClass:
 * @update: shows what the book says now; there is a book, and the page is seen
 * @show_item: brings what has the id into view, and opens it if that is of use
 * @paste: shows what is on the clipboard in an #EhPasteWindow; a page that knows
 *   more of the place than its form, such as whose scores it shows, says so
 */
struct _EhBookPageClass
{
  AdwBinClass parent_class;

  void (*update) (EhBookPage *self);
  void (*show_item) (EhBookPage *self, const char *id);
  void (*paste) (EhBookPage *self);
};

EhBook *eh_book_page_get_book (EhBookPage *self);
const EhProcurement *eh_book_page_get_procurement (EhBookPage *self);
const EhPage *eh_book_page_get_page (EhBookPage *self);
void eh_book_page_set_page (EhBookPage *self, const EhPage *page);
void eh_book_page_show_item (EhBookPage *self, const char *id);

void eh_book_page_submit (EhBookPage *self, GPtrArray *bodies, const char *done);

G_END_DECLS
