/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-failure-editor.c: why a tender failed a requirement.
 */
#include "ui/eh-failure-editor.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-text-input.h"

struct _EhFailureEditor
{
  EhEditor parent_instance;

  /* Template children */
  GtkLabel *requirement;
};

G_DEFINE_FINAL_TYPE (EhFailureEditor, eh_failure_editor, EH_TYPE_EDITOR)

static void
eh_failure_editor_loaded (EhEditor *editor, const EhBody *body)
{
  const EhProcurement *procurement = eh_book_get_procurement (eh_editor_get_book (editor));
  const EhCriterion *criterion =
      eh_procurement_find_criterion (procurement, eh_body_get_text (body, EH_FIELD_CRITERION));
  const EhTender *tender =
      eh_procurement_find_tender (procurement, eh_body_get_text (body, EH_FIELD_TENDER));
  g_autofree char *text = NULL;

  if (criterion == NULL || tender == NULL)
    return;

  /* Translators: the name of a bidder, the title of a pass/fail requirement. */
  text = g_strdup_printf (_ ("%s fails “%s”."), tender->bidder, criterion->title);
  gtk_label_set_label (EH_FAILURE_EDITOR (editor)->requirement, text);
}

static gboolean
eh_failure_editor_complete (EhEditor *editor, EhBody *body, GPtrArray *bodies)
{
  eh_body_set_text (body, EH_FIELD_CRITERION,
                    eh_body_get_text (eh_editor_get_body (editor), EH_FIELD_CRITERION));
  eh_body_set_integer (body, EH_FIELD_PASSED, FALSE);

  return TRUE;
}

static void
eh_failure_editor_class_init (EhFailureEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EhEditorClass *editor_class = EH_EDITOR_CLASS (klass);

  editor_class->kind = EH_KIND_PASS_FAIL_DECIDED;
  editor_class->id_field = EH_FIELD_TENDER;
  editor_class->loaded = eh_failure_editor_loaded;
  editor_class->complete = eh_failure_editor_complete;

  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-failure-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EhFailureEditor, requirement);
}

static void
eh_failure_editor_init (EhFailureEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
