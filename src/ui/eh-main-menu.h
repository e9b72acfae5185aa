/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-main-menu.h: the menu that every page's head has.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_MAIN_MENU (eh_main_menu_get_type ())
G_DECLARE_FINAL_TYPE (EhMainMenu, eh_main_menu, EH, MAIN_MENU, AdwBin)

G_END_DECLS
