/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-milestone-editor.c: a day in the timetable, and what happens on it.
 */
#include "ui/eh-milestone-editor.h"

#include "ui/eh-choice-input.h"
#include "ui/eh-date-input.h"
#include "ui/eh-line-input.h"
#include "ui/eh-text-input.h"

struct _EhMilestoneEditor
{
  EhEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (EhMilestoneEditor, eh_milestone_editor, EH_TYPE_EDITOR)

/* The usual steps have their names; only another one needs to be told. */
static void
show_title (EhEditor *editor, gboolean has_title)
{
  EhInputRow *step = eh_editor_find_row (editor, EH_FIELD_STEP);
  EhInputRow *title = eh_editor_find_row (editor, EH_FIELD_TITLE);
  g_autofree char *chosen = eh_input_row_dup_draft (step);

  gtk_widget_set_visible (GTK_WIDGET (title),
                          has_title || g_strcmp0 (chosen, eh_step_names[EH_STEP_OTHER]) == 0);
}

static void
eh_milestone_editor_loaded (EhEditor *editor, const EhBody *body)
{
  show_title (editor, eh_body_has (body, EH_FIELD_TITLE));
}

static void
eh_milestone_editor_edited (EhEditor *editor, EhInputRow *row)
{
  if (eh_input_row_get_field (row) == EH_FIELD_STEP)
    show_title (editor, eh_body_has (eh_editor_get_body (editor), EH_FIELD_TITLE));
}

static void
eh_milestone_editor_class_init (EhMilestoneEditorClass *klass)
{
  EhEditorClass *editor_class = EH_EDITOR_CLASS (klass);

  editor_class->kind = EH_KIND_MILESTONE_DESCRIBED;
  editor_class->id_field = EH_FIELD_MILESTONE;
  editor_class->loaded = eh_milestone_editor_loaded;
  editor_class->edited = eh_milestone_editor_edited;

  g_type_ensure (EH_TYPE_CHOICE_INPUT);
  g_type_ensure (EH_TYPE_DATE_INPUT);
  g_type_ensure (EH_TYPE_LINE_INPUT);
  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/evenhand/Evenhand/ui/eh-milestone-editor.ui");
}

static void
eh_milestone_editor_init (EhMilestoneEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
