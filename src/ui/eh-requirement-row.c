/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-requirement-row.c: whether a tender passes a requirement, in a list.
 */
#include "ui/eh-requirement-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-template.h"

struct _EhRequirementRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkDropDown *choice;
  GtkWidget *reason_box;
  GtkLabel *reason;

  /* Owned references */
  char *criterion;

  EhDecision shown;
};

G_DEFINE_FINAL_TYPE (EhRequirementRow, eh_requirement_row, GTK_TYPE_LIST_BOX_ROW)

static void
decide (EhRequirementRow *self, EhDecision decision)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "tenders.decide", "(si)", self->criterion,
                              (int) decision);
}

static void
chosen_cb (EhRequirementRow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);

  if (chosen != GTK_INVALID_LIST_POSITION && chosen != (guint) self->shown)
    decide (self, (EhDecision) chosen);
}

static void
change_reason_cb (EhRequirementRow *self)
{
  decide (self, EH_DECISION_FAILED);
}

static void
eh_requirement_row_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_REQUIREMENT_ROW);

  G_OBJECT_CLASS (eh_requirement_row_parent_class)->dispose (object);
}

static void
eh_requirement_row_finalize (GObject *object)
{
  g_free (EH_REQUIREMENT_ROW (object)->criterion);

  G_OBJECT_CLASS (eh_requirement_row_parent_class)->finalize (object);
}

static void
eh_requirement_row_class_init (EhRequirementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_requirement_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = eh_requirement_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-requirement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhRequirementRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhRequirementRow, choice);
  gtk_widget_class_bind_template_child (widget_class, EhRequirementRow, reason_box);
  gtk_widget_class_bind_template_child (widget_class, EhRequirementRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_reason_cb);
}

static void
eh_requirement_row_init (EhRequirementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
eh_requirement_row_new (const char *criterion)
{
  EhRequirementRow *self = g_object_new (EH_TYPE_REQUIREMENT_ROW, NULL);

  self->criterion = g_strdup (criterion);

  return GTK_WIDGET (self);
}

const char *
eh_requirement_row_get_criterion (EhRequirementRow *self)
{
  g_return_val_if_fail (EH_IS_REQUIREMENT_ROW (self), NULL);

  return self->criterion;
}

/* @decision is what was decided, or %NULL if nothing was. */
void
eh_requirement_row_show (EhRequirementRow *self,
                         const EhCriterion *criterion,
                         const EhPassFail *decision)
{
  gboolean is_failed = decision != NULL && !decision->passed;

  g_return_if_fail (EH_IS_REQUIREMENT_ROW (self));

  gtk_label_set_label (self->title, criterion->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), criterion->description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  criterion->title, -1);
  gtk_label_set_label (self->reason, !is_failed                 ? ""
                                     : decision->reason != NULL ? decision->reason
                                                                : _ ("No reason is on record."));
  gtk_widget_set_visible (self->reason_box, is_failed);

  self->shown = decision == NULL ? EH_DECISION_OPEN
                : is_failed      ? EH_DECISION_FAILED
                                 : EH_DECISION_PASSED;
  gtk_drop_down_set_selected (self->choice, (guint) self->shown);
}
