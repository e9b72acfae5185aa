/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-point-row.h: an open point of the guide, in a list.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/eh-guide.h"
#include "ui/eh-page.h"

G_BEGIN_DECLS

#define EH_TYPE_POINT_ROW (eh_point_row_get_type ())
G_DECLARE_FINAL_TYPE (EhPointRow, eh_point_row, EH, POINT_ROW, GtkListBoxRow)

GtkWidget *eh_point_row_new (const EhGuidePoint *point, guint n_more) G_GNUC_WARN_UNUSED_RESULT;
void eh_point_row_fill_list (GtkListBox *list, const EhGuide *guide, EhSeverity severity);

G_END_DECLS
