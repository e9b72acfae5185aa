/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exclusion-editor.c: why a tender is excluded by a decision.
 */
#include "ui/eh-exclusion-editor.h"

#include "ui/eh-choice-input.h"
#include "ui/eh-text-input.h"

struct _EhExclusionEditor
{
  EhEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (EhExclusionEditor, eh_exclusion_editor, EH_TYPE_EDITOR)

static void
eh_exclusion_editor_class_init (EhExclusionEditorClass *klass)
{
  EH_EDITOR_CLASS (klass)->kind = EH_KIND_TENDER_EXCLUDED;
  EH_EDITOR_CLASS (klass)->id_field = EH_FIELD_TENDER;

  g_type_ensure (EH_TYPE_CHOICE_INPUT);
  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/evenhand/Evenhand/ui/eh-exclusion-editor.ui");
}

static void
eh_exclusion_editor_init (EhExclusionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
