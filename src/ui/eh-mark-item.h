/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-mark-item.h: what one mark of a tender is made of, in words.
 *
 * Texts are taken from the procurement when the item is made, so an item stays
 * right for what it was made from.
 */
#pragma once

#include <gio/gio.h>

#include "core/eh-results.h"

G_BEGIN_DECLS

#define EH_TYPE_MARK_ITEM (eh_mark_item_get_type ())
G_DECLARE_FINAL_TYPE (EhMarkItem, eh_mark_item, EH, MARK_ITEM, GObject)

GListStore *eh_mark_item_list (const EhProcurement *procurement,
                               const EhLotResults *lot,
                               const EhResult *result,
                               guint decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
