/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-view.h: all that one entry of the record says.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-entry-item.h"

G_BEGIN_DECLS

#define EH_TYPE_ENTRY_VIEW (eh_entry_view_get_type ())
G_DECLARE_FINAL_TYPE (EhEntryView, eh_entry_view, EH, ENTRY_VIEW, AdwBin)

void eh_entry_view_show_item (EhEntryView *self, EhEntryItem *item);

G_END_DECLS
