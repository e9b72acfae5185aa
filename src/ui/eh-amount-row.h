/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-amount-row.h: a tender with a number that is typed where it stands: its
 * price, or marks awarded elsewhere.
 *
 * The signal "entered" tells what was typed when it is finished: by Return, or
 * by leaving it. What is wrong with it is said below.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EH_TYPE_AMOUNT_ROW (eh_amount_row_get_type ())
G_DECLARE_FINAL_TYPE (EhAmountRow, eh_amount_row, EH, AMOUNT_ROW, GtkListBoxRow)

GtkWidget *eh_amount_row_new (const char *tender) G_GNUC_WARN_UNUSED_RESULT;
const char *eh_amount_row_get_tender (EhAmountRow *self);
void eh_amount_row_show (EhAmountRow *self,
                         const char *title,
                         const char *detail,
                         const char *amount,
                         const char *unit);
void eh_amount_row_set_is_writable (EhAmountRow *self, gboolean is_writable);
void eh_amount_row_refuse (EhAmountRow *self, const char *why);
void eh_amount_row_restore (EhAmountRow *self);

G_END_DECLS
