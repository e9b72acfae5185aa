/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-editor-frame.c: what stands around the form of an editor.
 */
#include "ui/eh-editor-frame.h"

#include "ui/eh-template.h"

struct _EhEditorFrame
{
  AdwBin parent_instance;

  /* Template children */
  AdwWindowTitle *window_title;
  GtkWidget *save;
  GtkScrolledWindow *scroller;
  GtkWidget *refusal_box;
  GtkLabel *refusal;
  GtkWidget *draft_box;
  AdwBin *form_bin;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhEditorFrame, eh_editor_frame, ADW_TYPE_BIN)

static void
eh_editor_frame_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_EDITOR_FRAME);

  G_OBJECT_CLASS (eh_editor_frame_parent_class)->dispose (object);
}

static void
eh_editor_frame_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    g_value_set_string (value, adw_window_title_get_title (EH_EDITOR_FRAME (object)->window_title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_editor_frame_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  const char *title = g_value_get_string (value);

  if (id == PROP_TITLE)
    adw_window_title_set_title (EH_EDITOR_FRAME (object)->window_title, title != NULL ? title : "");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_editor_frame_class_init (EhEditorFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_editor_frame_dispose;
  object_class->get_property = eh_editor_frame_get_property;
  object_class->set_property = eh_editor_frame_set_property;

  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-editor-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, EhEditorFrame, window_title);
  gtk_widget_class_bind_template_child (widget_class, EhEditorFrame, save);
  gtk_widget_class_bind_template_child (widget_class, EhEditorFrame, scroller);
  gtk_widget_class_bind_template_child (widget_class, EhEditorFrame, refusal_box);
  gtk_widget_class_bind_template_child (widget_class, EhEditorFrame, refusal);
  gtk_widget_class_bind_template_child (widget_class, EhEditorFrame, draft_box);
  gtk_widget_class_bind_template_child (widget_class, EhEditorFrame, form_bin);
}

static void
eh_editor_frame_init (EhEditorFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (nullable) (transfer none): the form */
GtkWidget *
eh_editor_frame_get_form (EhEditorFrame *self)
{
  g_return_val_if_fail (EH_IS_EDITOR_FRAME (self), NULL);

  return adw_bin_get_child (self->form_bin);
}

void
eh_editor_frame_set_form (EhEditorFrame *self, GtkWidget *form)
{
  g_return_if_fail (EH_IS_EDITOR_FRAME (self));

  adw_bin_set_child (self->form_bin, form);
}

/* Returns: (transfer none): the button that saves */
GtkWidget *
eh_editor_frame_get_save (EhEditorFrame *self)
{
  g_return_val_if_fail (EH_IS_EDITOR_FRAME (self), NULL);

  return self->save;
}

/* Says above the form why it cannot be saved; %NULL takes that back. */
void
eh_editor_frame_refuse (EhEditorFrame *self, const char *why)
{
  g_return_if_fail (EH_IS_EDITOR_FRAME (self));

  gtk_label_set_label (self->refusal, why != NULL ? why : "");
  gtk_widget_set_visible (self->refusal_box, why != NULL);
  if (why != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Says whether the form shows what was typed before and never saved. */
void
eh_editor_frame_set_has_draft (EhEditorFrame *self, gboolean has_draft)
{
  g_return_if_fail (EH_IS_EDITOR_FRAME (self));

  gtk_widget_set_visible (self->draft_box, has_draft);
}

void
eh_editor_frame_set_is_busy (EhEditorFrame *self, gboolean is_busy)
{
  g_return_if_fail (EH_IS_EDITOR_FRAME (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self), !is_busy);
}
