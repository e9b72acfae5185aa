/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-remark-item.h: what is said of a cell of a table, as a row for people.
 *
 * Properties, all read-only: text, icon-name, is-problem.
 */
#pragma once

#include <gio/gio.h>

#include "exchange/eh-sheet-import.h"

G_BEGIN_DECLS

#define EH_TYPE_REMARK_ITEM (eh_remark_item_get_type ())
G_DECLARE_FINAL_TYPE (EhRemarkItem, eh_remark_item, EH, REMARK_ITEM, GObject)

EhRemarkItem *eh_remark_item_new (const EhSheetRemark *remark) G_GNUC_WARN_UNUSED_RESULT;
guint eh_remark_item_get_row (EhRemarkItem *self);

G_END_DECLS
