/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stage-row.h: a page in the sidebar.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/eh-stage-item.h"

G_BEGIN_DECLS

#define EH_TYPE_STAGE_ROW (eh_stage_row_get_type ())
G_DECLARE_FINAL_TYPE (EhStageRow, eh_stage_row, EH, STAGE_ROW, GtkListBoxRow)

GtkWidget *eh_stage_row_new (EhStageItem *item) G_GNUC_WARN_UNUSED_RESULT;
EhStageItem *eh_stage_row_get_item (EhStageRow *self);

G_END_DECLS
