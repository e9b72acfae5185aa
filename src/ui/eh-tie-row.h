/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tie-row.h: a tie in words, and what can be done about it.
 *
 * The signals "decide" and "withdraw" tell what is wanted.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/eh-results.h"

G_BEGIN_DECLS

#define EH_TYPE_TIE_ROW (eh_tie_row_get_type ())
G_DECLARE_FINAL_TYPE (EhTieRow, eh_tie_row, EH, TIE_ROW, GtkListBoxRow)

GtkWidget *eh_tie_row_new (const EhProcurement *procurement,
                           const EhLotResults *lot,
                           guint tie,
                           guint decimals,
                           gboolean is_writable) G_GNUC_WARN_UNUSED_RESULT;
guint eh_tie_row_get_tie (EhTieRow *self);

G_END_DECLS
