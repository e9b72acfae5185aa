/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-switch-input.c: a row of a form for something that is so or not.
 */
#include "ui/eh-switch-input.h"

struct _EhSwitchInput
{
  EhInputRow parent_instance;

  GtkSwitch *control;
};

G_DEFINE_FINAL_TYPE (EhSwitchInput, eh_switch_input, EH_TYPE_INPUT_ROW)

static void
eh_switch_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  gtk_switch_set_active (EH_SWITCH_INPUT (row)->control,
                         eh_body_get_integer (body, spec->field, 0) != 0);
}

static gboolean
eh_switch_input_store (EhInputRow *row, EhBody *body, char **problem)
{
  eh_body_set_integer (body, eh_input_row_get_field (row),
                       gtk_switch_get_active (EH_SWITCH_INPUT (row)->control));

  return TRUE;
}

static char *
eh_switch_input_dup_draft (EhInputRow *row)
{
  return g_strdup (gtk_switch_get_active (EH_SWITCH_INPUT (row)->control) ? "1" : "0");
}

static void
eh_switch_input_set_draft (EhInputRow *row, const char *draft)
{
  gtk_switch_set_active (EH_SWITCH_INPUT (row)->control, *draft == '1');
}

static void
eh_switch_input_class_init (EhSwitchInputClass *klass)
{
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  row_class->load = eh_switch_input_load;
  row_class->store = eh_switch_input_store;
  row_class->dup_draft = eh_switch_input_dup_draft;
  row_class->set_draft = eh_switch_input_set_draft;
}

static void
eh_switch_input_init (EhSwitchInput *self)
{
  self->control = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->control), GTK_ALIGN_START);
  g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (eh_input_row_edited),
                            self);
  eh_input_row_set_control (EH_INPUT_ROW (self), GTK_WIDGET (self->control),
                            GTK_WIDGET (self->control));
}
