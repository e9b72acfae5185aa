/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale-preview.c: a scale as a scorer sees it.
 */
#include "ui/eh-scale-preview.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-template.h"

/* Where the descriptor of a button's point is kept. */
#define DESCRIPTOR "eh-descriptor"

struct _EhScalePreview
{
  AdwBin parent_instance;

  /* Template children */
  GtkFlowBox *points;
  GtkLabel *descriptor;
};

G_DEFINE_FINAL_TYPE (EhScalePreview, eh_scale_preview, ADW_TYPE_BIN)

static void
toggled_cb (EhScalePreview *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    gtk_label_set_label (self->descriptor, g_object_get_data (G_OBJECT (button), DESCRIPTOR));
}

static GtkWidget *
create_point (EhScalePreview *self, const EhBody *point, GtkToggleButton *group)
{
  g_autofree char *score = eh_wording_score (eh_body_get_integer (point, EH_FIELD_SCORE, 0));
  const char *label = eh_body_get_text (point, EH_FIELD_LABEL);
  const char *descriptor = eh_body_get_text (point, EH_FIELD_DESCRIPTOR);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *number = gtk_label_new (score);
  GtkWidget *name = gtk_label_new (label);
  g_autofree char *spoken = g_strdup_printf ("%s – %s", score, label != NULL ? label : "");

  gtk_widget_add_css_class (number, "title-2");
  gtk_widget_add_css_class (number, "numeric");
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 12);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), name);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), DESCRIPTOR,
                          g_strdup (descriptor != NULL ? descriptor : ""), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
eh_scale_preview_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_SCALE_PREVIEW);

  G_OBJECT_CLASS (eh_scale_preview_parent_class)->dispose (object);
}

static void
eh_scale_preview_class_init (EhScalePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_scale_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-scale-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScalePreview, points);
  gtk_widget_class_bind_template_child (widget_class, EhScalePreview, descriptor);
}

static void
eh_scale_preview_init (EhScalePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows the points of @scale, which describes one; the last is chosen. */
void
eh_scale_preview_show (EhScalePreview *self, const EhBody *scale)
{
  GtkToggleButton *group = NULL;
  GtkWidget *child;
  guint n;

  g_return_if_fail (EH_IS_SCALE_PREVIEW (self));
  g_return_if_fail (scale != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->points))) != NULL)
    gtk_flow_box_remove (self->points, child);
  gtk_label_set_label (self->descriptor, "");
  n = eh_body_get_n_objects (scale, EH_FIELD_POINTS);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button =
          create_point (self, eh_body_get_object (scale, EH_FIELD_POINTS, i), group);

      gtk_flow_box_append (self->points, button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
      group = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_active (group, i + 1 == n);
    }
}
