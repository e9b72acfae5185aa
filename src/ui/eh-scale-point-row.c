/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale-point-row.c: one point of a scale, as it is edited.
 */
#include "ui/eh-scale-point-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-template.h"

struct _EhScalePointRow
{
  AdwBin parent_instance;

  /* Template children */
  GtkEntry *score;
  GtkEntry *label;
  GtkEntry *percent;
  GtkTextView *descriptor;
};

enum
{
  SIGNAL_EDITED,
  /* With how many places it shall move, or 0 to be removed. */
  SIGNAL_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhScalePointRow, eh_scale_point_row, ADW_TYPE_BIN)

static void
edited_cb (EhScalePointRow *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
ask_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  int by = g_str_equal (action, "point.move-up") ? -1 : g_str_equal (action, "point.move-down");

  g_signal_emit (widget, signals[SIGNAL_ASKED], 0, by);
}

static void
eh_scale_point_row_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_SCALE_POINT_ROW);

  G_OBJECT_CLASS (eh_scale_point_row_parent_class)->dispose (object);
}

static void
eh_scale_point_row_class_init (EhScalePointRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_scale_point_row_dispose;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", EH_TYPE_SCALE_POINT_ROW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ASKED] = g_signal_new ("asked", EH_TYPE_SCALE_POINT_ROW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (widget_class, "point.move-up", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "point.move-down", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "point.remove", NULL, ask_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "point.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "point.move-down",
                                       NULL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-scale-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScalePointRow, score);
  gtk_widget_class_bind_template_child (widget_class, EhScalePointRow, label);
  gtk_widget_class_bind_template_child (widget_class, EhScalePointRow, percent);
  gtk_widget_class_bind_template_child (widget_class, EhScalePointRow, descriptor);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
eh_scale_point_row_init (EhScalePointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->descriptor), "changed",
                           G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
eh_scale_point_row_new (void)
{
  return g_object_new (EH_TYPE_SCALE_POINT_ROW, NULL);
}

static GtkEntry *
get_entry (EhScalePointRow *self, EhField field)
{
  return field == EH_FIELD_SCORE   ? self->score
         : field == EH_FIELD_LABEL ? self->label
                                   : self->percent;
}

/* Returns: (transfer full): what was typed for @field, without spaces around it */
char *
eh_scale_point_row_dup_text (EhScalePointRow *self, EhField field)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (EH_IS_SCALE_POINT_ROW (self), NULL);

  if (field != EH_FIELD_DESCRIPTOR)
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_entry (self, field)))));

  buffer = gtk_text_view_get_buffer (self->descriptor);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

void
eh_scale_point_row_set_text (EhScalePointRow *self, EhField field, const char *text)
{
  g_return_if_fail (EH_IS_SCALE_POINT_ROW (self));

  if (field == EH_FIELD_DESCRIPTOR)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->descriptor), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (get_entry (self, field)), text);
}

/* Says that it is number @place of @n: who it is for a screen reader, and where
 * it can go. */
void
eh_scale_point_row_set_place (EhScalePointRow *self, guint place, guint n)
{
  g_autofree char *name = NULL;

  g_return_if_fail (EH_IS_SCALE_POINT_ROW (self));

  /* Translators: the name of a part of a form: which point of a scale, and of how many. */
  name = g_strdup_printf (_ ("Point %u of %u"), place + 1, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "point.move-up", place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "point.move-down", place + 1 < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "point.remove", n > 2);
}

/* Says what share of the marks it is worth if nobody says another. */
void
eh_scale_point_row_set_share (EhScalePointRow *self, const char *share)
{
  g_return_if_fail (EH_IS_SCALE_POINT_ROW (self));

  gtk_entry_set_placeholder_text (self->percent, share);
}
