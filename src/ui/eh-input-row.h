/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-input-row.h: a row of a form: one field of what is being edited.
 *
 * A template says which field it is by its name in the record ("weight"), what
 * it is called, and a hint of one sentence. The row loads the field from a body
 * and stores it in one; what is wrong with it is said right below it.
 */
#pragma once

#include <gtk/gtk.h>

#include "book/eh-book.h"

G_BEGIN_DECLS

#define EH_TYPE_INPUT_ROW (eh_input_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EhInputRow, eh_input_row, EH, INPUT_ROW, GtkListBoxRow)

/**
 * EhInputRowClass:
 * @load: shows the field of @body, or that it is not there; @spec says what the
 *   field can hold
 * @store: sets the field of @body, or leaves it out if there is nothing to set.
 *   Returns %FALSE and sets @problem, in one sentence, if what was typed cannot
 *   be understood
 * @dup_draft: what was typed, as a text
 * @set_draft: shows what was typed before
 */
struct _EhInputRowClass
{
  GtkListBoxRowClass parent_class;

  void (*load) (EhInputRow *self, EhBook *book, const EhFieldSpec *spec, const EhBody *body);
  gboolean (*store) (EhInputRow *self, EhBody *body, char **problem);
  char *(*dup_draft) (EhInputRow *self);
  void (*set_draft) (EhInputRow *self, const char *draft);
};

EhField eh_input_row_get_field (EhInputRow *self);
const EhFieldSpec *eh_input_row_get_spec (EhInputRow *self);
EhBook *eh_input_row_get_book (EhInputRow *self);
void eh_input_row_set_control (EhInputRow *self, GtkWidget *control, GtkWidget *focus);
void eh_input_row_edited (EhInputRow *self);

void eh_input_row_load (EhInputRow *self, EhBook *book, EhKind kind, const EhBody *body);
gboolean eh_input_row_store (EhInputRow *self, EhBody *body);
char *eh_input_row_dup_draft (EhInputRow *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_input_row_set_draft (EhInputRow *self, const char *draft);
void eh_input_row_set_problem (EhInputRow *self, const char *problem);

G_END_DECLS
