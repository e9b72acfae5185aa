/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-item.h: an entry of the record, as a row for people.
 *
 * Properties, all read-only: number, time, title, text, author, search.
 */
#pragma once

#include "book/eh-book.h"

G_BEGIN_DECLS

#define EH_TYPE_ENTRY_ITEM (eh_entry_item_get_type ())
G_DECLARE_FINAL_TYPE (EhEntryItem, eh_entry_item, EH, ENTRY_ITEM, GObject)

EhEntryItem *eh_entry_item_new (EhBook *book, EhLogRow *row) G_GNUC_WARN_UNUSED_RESULT;

EhLogRow *eh_entry_item_get_row (EhEntryItem *self);
EhBook *eh_entry_item_get_book (EhEntryItem *self);

G_END_DECLS
