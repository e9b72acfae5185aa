/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-amount-row.c: a tender with a number that is typed where it stands: its
 * price, or marks awarded elsewhere.
 */
#include "ui/eh-amount-row.h"

#include "ui/eh-template.h"

struct _EhAmountRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkLabel *detail;
  GtkEntry *entry;
  GtkLabel *unit;
  GtkWidget *problem_box;
  GtkLabel *problem;

  /* Owned */
  char *tender;
  char *amount;
};

static guint entered_signal;

G_DEFINE_FINAL_TYPE (EhAmountRow, eh_amount_row, GTK_TYPE_LIST_BOX_ROW)

/* Says what was typed, once. */
static void
settle (EhAmountRow *self)
{
  g_autofree char *typed =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (g_strcmp0 (typed, self->amount) == 0)
    eh_amount_row_refuse (self, NULL);
  else
    g_signal_emit (self, entered_signal, 0, typed);
}

static gboolean
key_cb (EhAmountRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  eh_amount_row_restore (self);

  return TRUE;
}

static void
eh_amount_row_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_AMOUNT_ROW);

  G_OBJECT_CLASS (eh_amount_row_parent_class)->dispose (object);
}

static void
eh_amount_row_finalize (GObject *object)
{
  EhAmountRow *self = EH_AMOUNT_ROW (object);

  g_free (self->tender);
  g_free (self->amount);

  G_OBJECT_CLASS (eh_amount_row_parent_class)->finalize (object);
}

static gboolean
eh_amount_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EH_AMOUNT_ROW (widget)->entry));
}

static void
eh_amount_row_class_init (EhAmountRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_amount_row_dispose;
  object_class->finalize = eh_amount_row_finalize;
  widget_class->grab_focus = eh_amount_row_grab_focus;

  entered_signal = g_signal_new ("entered", EH_TYPE_AMOUNT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-amount-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhAmountRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhAmountRow, detail);
  gtk_widget_class_bind_template_child (widget_class, EhAmountRow, entry);
  gtk_widget_class_bind_template_child (widget_class, EhAmountRow, unit);
  gtk_widget_class_bind_template_child (widget_class, EhAmountRow, problem_box);
  gtk_widget_class_bind_template_child (widget_class, EhAmountRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, settle);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
eh_amount_row_init (EhAmountRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @tender is an id. */
GtkWidget *
eh_amount_row_new (const char *tender)
{
  EhAmountRow *self = g_object_new (EH_TYPE_AMOUNT_ROW, NULL);

  self->tender = g_strdup (tender);
  self->amount = g_strdup ("");

  return GTK_WIDGET (self);
}

const char *
eh_amount_row_get_tender (EhAmountRow *self)
{
  g_return_val_if_fail (EH_IS_AMOUNT_ROW (self), NULL);

  return self->tender;
}

/* Shows what the book holds: @amount is a number as it is typed, or empty. What
 * is being typed stays. */
void
eh_amount_row_show (EhAmountRow *self,
                    const char *title,
                    const char *detail,
                    const char *amount,
                    const char *unit)
{
  gboolean is_same;

  g_return_if_fail (EH_IS_AMOUNT_ROW (self));
  g_return_if_fail (title != NULL && amount != NULL);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
  gtk_label_set_label (self->unit, unit != NULL ? unit : "");
  is_same = g_str_equal (self->amount, amount);
  g_free (self->amount);
  self->amount = g_strdup (amount);
  if (!is_same)
    eh_amount_row_restore (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

void
eh_amount_row_set_is_writable (EhAmountRow *self, gboolean is_writable)
{
  g_return_if_fail (EH_IS_AMOUNT_ROW (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->entry), is_writable);
}

/* Says why what was typed was not taken; %NULL says nothing. */
void
eh_amount_row_refuse (EhAmountRow *self, const char *why)
{
  g_return_if_fail (EH_IS_AMOUNT_ROW (self));

  gtk_label_set_label (self->problem, why != NULL ? why : "");
  gtk_widget_set_visible (self->problem_box, why != NULL);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
      why != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (why != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

/* Shows again what the book holds. */
void
eh_amount_row_restore (EhAmountRow *self)
{
  g_return_if_fail (EH_IS_AMOUNT_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->amount);
  eh_amount_row_refuse (self, NULL);
}
