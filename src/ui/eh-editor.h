/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-editor.h: a window in which one thing of a book is edited.
 *
 * A subclass is a template: its property "form" holds list boxes of input rows,
 * each for a field of the kind that the class names. What was typed becomes one
 * entry when it is saved. Until then it is kept as a draft, so that a crash
 * loses nothing.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"
#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_EDITOR (eh_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (EhEditor, eh_editor, EH, EDITOR, AdwWindow)

/**
 * EhEditorClass:
 * @kind: of the entry that saving makes
 * @id_field: the field that says what it is about, %EH_N_FIELDS if it has none
 * @loaded: (nullable): the rows show the body: time to show or hide some, and to
 *   load those whose fields are of another kind
 * @edited: (nullable): somebody changed a row
 * @complete: (nullable): sets in @body what no row holds, and adds further
 *   commands to @bodies, which has @body already. Returns %FALSE after saying at
 *   a row why it cannot be saved
 */
struct _EhEditorClass
{
  AdwWindowClass parent_class;

  EhKind kind;
  EhField id_field;
  void (*loaded) (EhEditor *self, const EhBody *body);
  void (*edited) (EhEditor *self, EhInputRow *row);
  gboolean (*complete) (EhEditor *self, EhBody *body, GPtrArray *bodies);
};

void eh_editor_present (EhEditor *self,
                        GtkWidget *from,
                        EhBook *book,
                        const EhBody *body,
                        const char *done);

EhBook *eh_editor_get_book (EhEditor *self);
const EhBody *eh_editor_get_body (EhEditor *self);
EhInputRow *eh_editor_find_row (EhEditor *self, EhField field);
void eh_editor_save (EhEditor *self);

char *eh_editor_new_id (const EhProcurement *procurement, EhKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
