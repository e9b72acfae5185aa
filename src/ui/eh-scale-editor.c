/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale-editor.c: the points of a scale, and how a scorer sees them.
 */
#include "ui/eh-scale-editor.h"

#include "ui/eh-line-input.h"
#include "ui/eh-points-input.h"
#include "ui/eh-scale-presets.h"
#include "ui/eh-scale-preview.h"

struct _EhScaleEditor
{
  EhEditor parent_instance;

  /* Template children */
  GtkWidget *presets;
  EhScalePreview *preview;
};

G_DEFINE_FINAL_TYPE (EhScaleEditor, eh_scale_editor, EH_TYPE_EDITOR)

/* While a point cannot be read the preview stays as it is. */
static void
show_preview (EhScaleEditor *self)
{
  EhInputRow *row = eh_editor_find_row (EH_EDITOR (self), EH_FIELD_POINTS);
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_SCALE_DESCRIBED);
  char *problem = NULL;

  if (EH_INPUT_ROW_GET_CLASS (row)->store (row, body, &problem))
    eh_scale_preview_show (self->preview, body);
  g_free (problem);
}

/* A scale that is in the book is not replaced by another in passing. */
static void
eh_scale_editor_loaded (EhEditor *editor, const EhBody *body)
{
  EhScaleEditor *self = EH_SCALE_EDITOR (editor);
  const EhProcurement *procurement = eh_book_get_procurement (eh_editor_get_book (editor));
  const EhScale *scale =
      eh_procurement_find_scale (procurement, eh_body_get_text (body, EH_FIELD_SCALE));

  gtk_widget_set_visible (self->presets, scale == NULL);
  show_preview (self);
}

static void
eh_scale_editor_edited (EhEditor *editor, EhInputRow *row)
{
  if (eh_input_row_get_field (row) == EH_FIELD_POINTS)
    show_preview (EH_SCALE_EDITOR (editor));
}

static void
use_preset_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhEditor *editor = EH_EDITOR (widget);
  const EhField fields[] = { EH_FIELD_TITLE, EH_FIELD_POINTS };
  g_autoptr (EhBody) body = eh_body_copy (eh_editor_get_body (editor));

  eh_scale_preset_fill ((EhScalePreset) g_variant_get_int32 (parameter), body);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      EhInputRow *row = eh_editor_find_row (editor, fields[i]);

      eh_input_row_load (row, eh_editor_get_book (editor), EH_KIND_SCALE_DESCRIBED, body);
      eh_input_row_edited (row);
    }
}

static void
eh_scale_editor_class_init (EhScaleEditorClass *klass)
{
  EhEditorClass *editor_class = EH_EDITOR_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  editor_class->kind = EH_KIND_SCALE_DESCRIBED;
  editor_class->id_field = EH_FIELD_SCALE;
  editor_class->loaded = eh_scale_editor_loaded;
  editor_class->edited = eh_scale_editor_edited;

  g_type_ensure (EH_TYPE_LINE_INPUT);
  g_type_ensure (EH_TYPE_POINTS_INPUT);
  g_type_ensure (EH_TYPE_SCALE_PREVIEW);
  gtk_widget_class_install_action (widget_class, "scale.use-preset", "i", use_preset_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-scale-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScaleEditor, presets);
  gtk_widget_class_bind_template_child (widget_class, EhScaleEditor, preview);
}

static void
eh_scale_editor_init (EhScaleEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
