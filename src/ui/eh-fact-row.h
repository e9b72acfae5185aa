/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-fact-row.h: something the book holds, in a list: what, and its value.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EH_TYPE_FACT_ROW (eh_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (EhFactRow, eh_fact_row, EH, FACT_ROW, GtkListBoxRow)

GtkWidget *eh_fact_row_new (guint depth, const char *title, const char *subtitle, const char *value)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
