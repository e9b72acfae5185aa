/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sidebar.h: the procurement's title and the list of pages.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"
#include "ui/eh-page.h"

G_BEGIN_DECLS

#define EH_TYPE_SIDEBAR (eh_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (EhSidebar, eh_sidebar, EH, SIDEBAR, AdwBin)

void eh_sidebar_set_book (EhSidebar *self, EhBook *book);
void eh_sidebar_select (EhSidebar *self, const EhPage *page);
void eh_sidebar_focus (EhSidebar *self);

G_END_DECLS
