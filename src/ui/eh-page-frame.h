/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-page-frame.h: what stands around a page of an open book.
 *
 * At its head the way back, the page's title, undo and redo and the page's own
 * tools; at its foot what must be done next on this page.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"
#include "ui/eh-page.h"

G_BEGIN_DECLS

#define EH_TYPE_PAGE_FRAME (eh_page_frame_get_type ())
G_DECLARE_FINAL_TYPE (EhPageFrame, eh_page_frame, EH, PAGE_FRAME, AdwBin)

GtkWidget *eh_page_frame_get_content (EhPageFrame *self);
void eh_page_frame_set_content (EhPageFrame *self, GtkWidget *content);
GtkWidget *eh_page_frame_get_tools (EhPageFrame *self);
void eh_page_frame_set_tools (EhPageFrame *self, GtkWidget *tools);
void eh_page_frame_show (EhPageFrame *self, EhBook *book, const EhPage *page);

G_END_DECLS
