/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-welcome-page.h: what a window shows before a book is opened.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_WELCOME_PAGE (eh_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (EhWelcomePage, eh_welcome_page, EH, WELCOME_PAGE, AdwBin)

void eh_welcome_page_set_recent (EhWelcomePage *self, GtkRecentManager *manager);

G_END_DECLS
