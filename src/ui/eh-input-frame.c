/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-input-frame.c: what stands around the control of a form's row.
 */
#include "ui/eh-input-frame.h"

#include "ui/eh-template.h"

struct _EhInputFrame
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkWidget *optional;
  AdwBin *control_bin;
  GtkLabel *hint;
  GtkWidget *problem_box;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (EhInputFrame, eh_input_frame, ADW_TYPE_BIN)

static void
eh_input_frame_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_INPUT_FRAME);

  G_OBJECT_CLASS (eh_input_frame_parent_class)->dispose (object);
}

static void
eh_input_frame_class_init (EhInputFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_input_frame_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-input-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, EhInputFrame, title);
  gtk_widget_class_bind_template_child (widget_class, EhInputFrame, optional);
  gtk_widget_class_bind_template_child (widget_class, EhInputFrame, control_bin);
  gtk_widget_class_bind_template_child (widget_class, EhInputFrame, hint);
  gtk_widget_class_bind_template_child (widget_class, EhInputFrame, problem_box);
  gtk_widget_class_bind_template_child (widget_class, EhInputFrame, problem);
}

static void
eh_input_frame_init (EhInputFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_text (GtkLabel *label)
{
  const char *text = gtk_label_get_label (label);

  return *text != '\0' ? text : NULL;
}

/* Returns: (nullable): what the control is called */
const char *
eh_input_frame_get_title (EhInputFrame *self)
{
  g_return_val_if_fail (EH_IS_INPUT_FRAME (self), NULL);

  return get_text (self->title);
}

void
eh_input_frame_set_title (EhInputFrame *self, const char *title)
{
  g_return_if_fail (EH_IS_INPUT_FRAME (self));

  gtk_label_set_label (self->title, title != NULL ? title : "");
}

/* Returns: (nullable): what helps to fill it in */
const char *
eh_input_frame_get_hint (EhInputFrame *self)
{
  g_return_val_if_fail (EH_IS_INPUT_FRAME (self), NULL);

  return get_text (self->hint);
}

void
eh_input_frame_set_hint (EhInputFrame *self, const char *hint)
{
  g_return_if_fail (EH_IS_INPUT_FRAME (self));

  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL && *hint != '\0');
}

/* Returns: (nullable): what is wrong with it */
const char *
eh_input_frame_get_problem (EhInputFrame *self)
{
  g_return_val_if_fail (EH_IS_INPUT_FRAME (self), NULL);

  return get_text (self->problem);
}

void
eh_input_frame_set_problem (EhInputFrame *self, const char *problem)
{
  g_return_if_fail (EH_IS_INPUT_FRAME (self));

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_box, problem != NULL);
}

void
eh_input_frame_set_is_optional (EhInputFrame *self, gboolean is_optional)
{
  g_return_if_fail (EH_IS_INPUT_FRAME (self));

  gtk_widget_set_visible (self->optional, is_optional);
}

void
eh_input_frame_set_control (EhInputFrame *self, GtkWidget *control)
{
  g_return_if_fail (EH_IS_INPUT_FRAME (self));

  adw_bin_set_child (self->control_bin, control);
}
