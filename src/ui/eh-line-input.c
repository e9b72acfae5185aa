/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-line-input.c: a row of a form for a text of one line.
 */
#include "ui/eh-line-input.h"

struct _EhLineInput
{
  EhInputRow parent_instance;

  GtkEntry *entry;
};

G_DEFINE_FINAL_TYPE (EhLineInput, eh_line_input, EH_TYPE_INPUT_ROW)

static void
eh_line_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  const char *text = eh_body_get_text (body, spec->field);

  gtk_editable_set_text (GTK_EDITABLE (EH_LINE_INPUT (row)->entry), text != NULL ? text : "");
}

static gboolean
eh_line_input_store (EhInputRow *row, EhBody *body, char **problem)
{
  g_autofree char *text = eh_input_row_dup_draft (row);

  eh_body_set_text (body, eh_input_row_get_field (row), g_strstrip (text));

  return TRUE;
}

static char *
eh_line_input_dup_draft (EhInputRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (EH_LINE_INPUT (row)->entry)));
}

static void
eh_line_input_set_draft (EhInputRow *row, const char *draft)
{
  gtk_editable_set_text (GTK_EDITABLE (EH_LINE_INPUT (row)->entry), draft);
}

static void
eh_line_input_class_init (EhLineInputClass *klass)
{
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  row_class->load = eh_line_input_load;
  row_class->store = eh_line_input_store;
  row_class->dup_draft = eh_line_input_dup_draft;
  row_class->set_draft = eh_line_input_set_draft;
}

static void
eh_line_input_init (EhLineInput *self)
{
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_activates_default (self->entry, TRUE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (eh_input_row_edited), self);
  eh_input_row_set_control (EH_INPUT_ROW (self), GTK_WIDGET (self->entry),
                            GTK_WIDGET (self->entry));
}
