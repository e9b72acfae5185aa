/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-readmission-editor.c: why an excluded tender is in the running again.
 */
#include "ui/eh-readmission-editor.h"

#include "ui/eh-text-input.h"

struct _EhReadmissionEditor
{
  EhEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (EhReadmissionEditor, eh_readmission_editor, EH_TYPE_EDITOR)

static void
eh_readmission_editor_class_init (EhReadmissionEditorClass *klass)
{
  EH_EDITOR_CLASS (klass)->kind = EH_KIND_TENDER_READMITTED;
  EH_EDITOR_CLASS (klass)->id_field = EH_FIELD_TENDER;

  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/evenhand/Evenhand/ui/eh-readmission-editor.ui");
}

static void
eh_readmission_editor_init (EhReadmissionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
