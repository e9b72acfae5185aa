/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-trouble-page.h: why a book is not shown, and what can be done.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_TROUBLE_PAGE (eh_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (EhTroublePage, eh_trouble_page, EH, TROUBLE_PAGE, AdwBin)

void eh_trouble_page_show_error (EhTroublePage *self, const char *path, const GError *error);

G_END_DECLS
