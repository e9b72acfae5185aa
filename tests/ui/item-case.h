/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item-case.h: what tests do to lists of things and to editors.
 */
#pragma once

#include "ui-fixture.h"
#include "ui/eh-editor.h"
#include "ui/eh-item-row.h"

G_BEGIN_DECLS

const EhProcurement *item_case_get_procurement (EhWindow *window);
gboolean item_case_has_editor (void);
EhEditor *item_case_find_editor (void);
EhItemRow *item_case_find_row (GtkWidget *widget, const char *id);
void item_case_activate (GtkWidget *page, const char *id, const char *action);
void item_case_type (EhEditor *editor, EhField field, const char *text);
void item_case_save (EhWindow *window, EhEditor *editor);
void item_case_wait (EhWindow *window, guint64 n);
void item_case_undo (EhWindow *window, guint n);

G_END_DECLS
