/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-item.h: a tender as a row of the list of tenders.
 *
 * It stays the same object for as long as the tender is in the book, so that
 * what is selected, focused or scrolled to stays so when something is edited.
 */
#pragma once

#include <glib-object.h>

#include "core/eh-results.h"

G_BEGIN_DECLS

#define EH_TYPE_TENDER_ITEM (eh_tender_item_get_type ())
G_DECLARE_FINAL_TYPE (EhTenderItem, eh_tender_item, EH, TENDER_ITEM, GObject)

EhTenderItem *eh_tender_item_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;

const char *eh_tender_item_get_id (EhTenderItem *self);
const char *eh_tender_item_get_lot (EhTenderItem *self);
gboolean eh_tender_item_is_excluded (EhTenderItem *self);
gboolean eh_tender_item_show (EhTenderItem *self,
                              const EhProcurement *procurement,
                              const EhLotResults *lot,
                              const EhResult *result);

G_END_DECLS
