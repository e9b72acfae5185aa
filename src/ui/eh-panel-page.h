/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-panel-page.h: who sits on the panel, and in which roles.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_PANEL_PAGE (eh_panel_page_get_type ())
G_DECLARE_FINAL_TYPE (EhPanelPage, eh_panel_page, EH, PANEL_PAGE, EhBookPage)

G_END_DECLS
