/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-lot-editor.c: what a lot is called.
 */
#include "ui/eh-lot-editor.h"

#include "ui/eh-line-input.h"

struct _EhLotEditor
{
  EhEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (EhLotEditor, eh_lot_editor, EH_TYPE_EDITOR)

static void
eh_lot_editor_class_init (EhLotEditorClass *klass)
{
  EH_EDITOR_CLASS (klass)->kind = EH_KIND_LOT_DESCRIBED;
  EH_EDITOR_CLASS (klass)->id_field = EH_FIELD_LOT;

  g_type_ensure (EH_TYPE_LINE_INPUT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/evenhand/Evenhand/ui/eh-lot-editor.ui");
}

static void
eh_lot_editor_init (EhLotEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
