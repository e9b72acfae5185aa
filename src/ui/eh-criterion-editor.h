/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criterion-editor.h: what one criterion asks, and how it is judged.
 */
#pragma once

#include "core/eh-criteria-edit.h"
#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_CRITERION_EDITOR (eh_criterion_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhCriterionEditor, eh_criterion_editor, EH, CRITERION_EDITOR, EhEditor)

void eh_criterion_editor_open (GtkWidget *from, EhBook *book, const char *id);
void eh_criterion_editor_open_new (GtkWidget *from,
                                   EhBook *book,
                                   const EhBody *body,
                                   const EhSpot *spot);

G_END_DECLS
