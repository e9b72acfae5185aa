/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tie-editor.h: in which order the panel ranks tenders that are equal, and why.
 */
#pragma once

#include "core/eh-results.h"
#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_TIE_EDITOR (eh_tie_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhTieEditor, eh_tie_editor, EH, TIE_EDITOR, EhEditor)

void eh_tie_editor_present (GtkWidget *from,
                            EhBook *book,
                            const EhLotResults *lot,
                            const EhTie *tie);

G_END_DECLS
