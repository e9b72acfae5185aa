/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tie-row.c: a tie in words, and what can be done about it.
 */
#include "ui/eh-tie-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-template.h"

struct _EhTieRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkLabel *words;
  GtkLabel *reason;
  GtkWidget *buttons;
  GtkButton *decide;
  GtkWidget *withdraw;

  guint tie;
};

static guint decide_signal;
static guint withdraw_signal;

G_DEFINE_FINAL_TYPE (EhTieRow, eh_tie_row, GTK_TYPE_LIST_BOX_ROW)

static void
decide_cb (EhTieRow *self)
{
  g_signal_emit (self, decide_signal, 0);
}

static void
withdraw_cb (EhTieRow *self)
{
  g_signal_emit (self, withdraw_signal, 0);
}

static void
eh_tie_row_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_TIE_ROW);

  G_OBJECT_CLASS (eh_tie_row_parent_class)->dispose (object);
}

static void
eh_tie_row_class_init (EhTieRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_tie_row_dispose;

  decide_signal = g_signal_new ("decide", EH_TYPE_TIE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  withdraw_signal = g_signal_new ("withdraw", EH_TYPE_TIE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-tie-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhTieRow, words);
  gtk_widget_class_bind_template_child (widget_class, EhTieRow, reason);
  gtk_widget_class_bind_template_child (widget_class, EhTieRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, EhTieRow, decide);
  gtk_widget_class_bind_template_child (widget_class, EhTieRow, withdraw);
  gtk_widget_class_bind_template_callback (widget_class, decide_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_cb);
}

static void
eh_tie_row_init (EhTieRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @tie is the place of the tie among those of @lot. */
GtkWidget *
eh_tie_row_new (const EhProcurement *procurement,
                const EhLotResults *lot,
                guint tie,
                guint decimals,
                gboolean is_writable)
{
  EhTieRow *self = g_object_new (EH_TYPE_TIE_ROW, NULL);
  const EhTieRule rule = lot->ties[tie].rule;
  const EhTieDecision *decision = eh_procurement_get_tie_decision (procurement, lot->lot);
  g_autofree char *words = eh_wording_tie (lot, &lot->ties[tie], decimals);

  self->tie = tie;
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), rule == EH_TIE_BY_PANEL && decision != NULL);
  if (rule == EH_TIE_BY_PANEL && decision != NULL)
    {
      g_autofree char *reason = g_strdup_printf (_ ("Reason: %s"), decision->reason);

      gtk_label_set_label (self->reason, reason);
    }
  gtk_widget_set_visible (self->buttons,
                          is_writable && (rule == EH_TIE_OPEN || rule == EH_TIE_BY_PANEL));
  gtk_widget_set_visible (self->withdraw, rule == EH_TIE_BY_PANEL);
  gtk_button_set_label (self->decide,
                        rule == EH_TIE_BY_PANEL ? _ ("_Change…") : _ ("_Decide the tie…"));

  return GTK_WIDGET (self);
}

guint
eh_tie_row_get_tie (EhTieRow *self)
{
  g_return_val_if_fail (EH_IS_TIE_ROW (self), 0);

  return self->tie;
}
