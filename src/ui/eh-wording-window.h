/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-window.h: how tenders are judged, as bidders and scorers read it.
 */
#pragma once

#include <adwaita.h>

#include "core/eh-procurement.h"

G_BEGIN_DECLS

#define EH_TYPE_WORDING_WINDOW (eh_wording_window_get_type ())
G_DECLARE_FINAL_TYPE (EhWordingWindow, eh_wording_window, EH, WORDING_WINDOW, AdwWindow)

void eh_wording_window_present (GtkWidget *from, const EhProcurement *procurement);

G_END_DECLS
