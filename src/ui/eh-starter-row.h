/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-starter-row.h: a template in the list to choose from.
 */
#pragma once

#include <gtk/gtk.h>

#include "book/eh-starter.h"

G_BEGIN_DECLS

#define EH_TYPE_STARTER_ROW (eh_starter_row_get_type ())
G_DECLARE_FINAL_TYPE (EhStarterRow, eh_starter_row, EH, STARTER_ROW, GtkListBoxRow)

GtkWidget *eh_starter_row_new (EhStarter *starter) G_GNUC_WARN_UNUSED_RESULT;
EhStarter *eh_starter_row_get_starter (EhStarterRow *self);

G_END_DECLS
