/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-log.h: the record of a book as a list model.
 *
 * Rows are made when they are asked for. The list only grows.
 */
#pragma once

#include <gio/gio.h>

#include "core/eh-entry.h"

G_BEGIN_DECLS

#define EH_TYPE_LOG (eh_log_get_type ())
G_DECLARE_FINAL_TYPE (EhLog, eh_log, EH, LOG, GObject)

#define EH_TYPE_LOG_ROW (eh_log_row_get_type ())
G_DECLARE_FINAL_TYPE (EhLogRow, eh_log_row, EH, LOG_ROW, GObject)

EhLog *eh_log_new (void) G_GNUC_WARN_UNUSED_RESULT;
int eh_log_find_previous (EhLog *self, guint position);
const EhEntry *eh_log_get_entry (EhLog *self, guint position);
void eh_log_append (EhLog *self, GPtrArray *entries, GByteArray *heads);

guint64 eh_log_row_get_seq (EhLogRow *self);
const EhEntry *eh_log_row_get_entry (EhLogRow *self);

G_END_DECLS
