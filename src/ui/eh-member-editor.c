/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-member-editor.c: who a member of the panel is, and in which roles.
 */
#include "ui/eh-member-editor.h"

#include "ui/eh-choices-input.h"
#include "ui/eh-line-input.h"
#include "ui/eh-switch-input.h"

struct _EhMemberEditor
{
  EhEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (EhMemberEditor, eh_member_editor, EH_TYPE_EDITOR)

static void
eh_member_editor_class_init (EhMemberEditorClass *klass)
{
  EH_EDITOR_CLASS (klass)->kind = EH_KIND_MEMBER_DESCRIBED;
  EH_EDITOR_CLASS (klass)->id_field = EH_FIELD_MEMBER;

  g_type_ensure (EH_TYPE_CHOICES_INPUT);
  g_type_ensure (EH_TYPE_LINE_INPUT);
  g_type_ensure (EH_TYPE_SWITCH_INPUT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/evenhand/Evenhand/ui/eh-member-editor.ui");
}

static void
eh_member_editor_init (EhMemberEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
