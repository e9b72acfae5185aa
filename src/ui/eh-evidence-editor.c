/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-evidence-editor.c: what patients said, how it was asked, and who was
 * reached.
 */
#include "ui/eh-evidence-editor.h"

#include "ui/eh-choice-input.h"
#include "ui/eh-line-input.h"
#include "ui/eh-text-input.h"

struct _EhEvidenceEditor
{
  EhEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (EhEvidenceEditor, eh_evidence_editor, EH_TYPE_EDITOR)

static void
eh_evidence_editor_class_init (EhEvidenceEditorClass *klass)
{
  EH_EDITOR_CLASS (klass)->kind = EH_KIND_EVIDENCE_DESCRIBED;
  EH_EDITOR_CLASS (klass)->id_field = EH_FIELD_EVIDENCE;

  g_type_ensure (EH_TYPE_CHOICE_INPUT);
  g_type_ensure (EH_TYPE_LINE_INPUT);
  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/evenhand/Evenhand/ui/eh-evidence-editor.ui");
}

static void
eh_evidence_editor_init (EhEvidenceEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
