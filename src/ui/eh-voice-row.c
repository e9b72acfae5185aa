/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-voice-row.c: one member's score of an answer, with the reason.
 */
#include "ui/eh-voice-row.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-template.h"

struct _EhVoiceRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *role;
  GtkWidget *patient;
  GtkLabel *reason;
  GtkLabel *score;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (EhVoiceRow, eh_voice_row, GTK_TYPE_LIST_BOX_ROW)

static void
eh_voice_row_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_VOICE_ROW);

  G_OBJECT_CLASS (eh_voice_row_parent_class)->dispose (object);
}

static void
eh_voice_row_class_init (EhVoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_voice_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-voice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhVoiceRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, EhVoiceRow, name);
  gtk_widget_class_bind_template_child (widget_class, EhVoiceRow, role);
  gtk_widget_class_bind_template_child (widget_class, EhVoiceRow, patient);
  gtk_widget_class_bind_template_child (widget_class, EhVoiceRow, reason);
  gtk_widget_class_bind_template_child (widget_class, EhVoiceRow, score);
  gtk_widget_class_bind_template_child (widget_class, EhVoiceRow, label);
}

static void
eh_voice_row_init (EhVoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @score is %NULL if there is none; @label is what the scale calls it. */
GtkWidget *
eh_voice_row_new (const EhMember *member, const EhScore *score, const char *label)
{
  EhVoiceRow *self = g_object_new (EH_TYPE_VOICE_ROW, NULL);
  gboolean is_patient = (member->roles & EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE)) != 0;
  g_autofree char *number = eh_wording_score (score != NULL ? score->score : EH_NO_VALUE);
  g_autofree char *roles =
      eh_wording_roles (member->roles & ~EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE));
  const char *reason = score != NULL ? score->reason : NULL;

  adw_avatar_set_text (self->avatar, member->name);
  gtk_label_set_label (self->name, member->name);
  gtk_label_set_label (self->role, roles);
  gtk_widget_set_visible (GTK_WIDGET (self->role), *roles != '\0' && !is_patient);
  gtk_widget_set_visible (self->patient, is_patient);
  if (reason != NULL)
    gtk_label_set_label (self->reason, reason);
  else
    gtk_label_set_label (self->reason,
                         score != NULL ? _ ("No reason given") : _ ("Not scored yet"));
  if (reason == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->reason), "dim-label");
  gtk_label_set_label (self->score, number);
  gtk_label_set_label (self->label, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->label), label != NULL && !g_str_equal (label, number));

  return GTK_WIDGET (self);
}
