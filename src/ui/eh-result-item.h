/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-result-item.h: the result of one tender, as a row of the ranking.
 *
 * Properties, all texts and all read-only: rank, bidder, quality, price, total,
 * lead, note.
 */
#pragma once

#include <gio/gio.h>

#include "core/eh-results.h"

G_BEGIN_DECLS

#define EH_TYPE_RESULT_ITEM (eh_result_item_get_type ())
G_DECLARE_FINAL_TYPE (EhResultItem, eh_result_item, EH, RESULT_ITEM, GObject)

EhResultItem *eh_result_item_new (EhResults *results,
                                  const EhLotResults *lot,
                                  guint place) G_GNUC_WARN_UNUSED_RESULT;

const EhLotResults *eh_result_item_get_lot (EhResultItem *self);
const EhResult *eh_result_item_get_result (EhResultItem *self);
char *eh_result_item_dup_text (EhResultItem *self, const char *property) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
