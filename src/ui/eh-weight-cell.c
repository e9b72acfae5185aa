/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-weight-cell.c: the weight of a criterion, to be changed where it stands.
 */
#include "ui/eh-weight-cell.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-procurement.h"
#include "document/eh-wording.h"
#include "ui/eh-template.h"

struct _EhWeightCell
{
  AdwBin parent_instance;

  /* Template children */
  GtkEntry *entry;
  GtkLabel *message;

  /* Owned references */
  EhCriterionItem *item;
  GSignalGroup *signals;

  gboolean is_editable;
  /* The entry and the item are being made equal. */
  gboolean is_filling;
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_IS_EDITABLE,
  N_PROPS,
};

enum
{
  /* With how many rows down; the handler says whether there is one. */
  SIGNAL_STEP,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhWeightCell, eh_weight_cell, ADW_TYPE_BIN)

static void
show_message (EhWeightCell *self)
{
  g_autofree char *message = eh_criterion_item_dup_message (self->item);

  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
      message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Every entry stands in a table of many, so its name says of which row. */
static void
show_name (EhWeightCell *self)
{
  /* Translators: the name of a field for a screen reader; %s is a criterion. */
  g_autofree char *name =
      g_strdup_printf (_ ("Weight of %s in percent"), eh_criterion_item_get_title (self->item));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show (EhWeightCell *self)
{
  gboolean is_group = eh_criterion_item_get_kind (self->item) == EH_CRITERION_GROUP;
  g_autofree char *sum = eh_criterion_item_dup_sum_text (self->item);
  g_autofree char *text = NULL;
  g_autofree char *draft = NULL;

  g_object_get (self->item, "draft", &draft, NULL);
  text = draft != NULL ? g_strdup (draft) : eh_criterion_item_dup_weight_text (self->item);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), eh_criterion_item_has_weight (self->item));
  gtk_entry_set_placeholder_text (self->entry, is_group ? sum : EH_WORDING_NONE);
  if (is_group)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "eh-sum");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "eh-sum");

  if (!self->is_filling &&
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) != 0)
    {
      self->is_filling = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      self->is_filling = FALSE;
    }
  show_message (self);
}

static void
typed_cb (EhWeightCell *self)
{
  if (self->is_filling || self->item == NULL)
    return;

  self->is_filling = TRUE;
  eh_criterion_item_set_problem (self->item, NULL);
  eh_criterion_item_set_draft (self->item, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->is_filling = FALSE;
}

static void
left_cb (EhWeightCell *self)
{
  eh_weight_cell_finish (self);
}

/* Returns: whether there was a row to go to */
static gboolean
step (EhWeightCell *self, int by)
{
  gboolean is_done = FALSE;

  eh_weight_cell_finish (self);
  g_signal_emit (self, signals[SIGNAL_STEP], 0, by, &is_done);

  return is_done;
}

static void
activate_cb (EhWeightCell *self)
{
  if (self->item != NULL)
    step (self, 1);
}

static gboolean
key_cb (EhWeightCell *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_plain = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0;

  if (self->item == NULL || !is_plain)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    step (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    step (self, -1);
  else if (key == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) == 0)
    return step (self, 1);
  else if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab)
    return step (self, -1);
  else if (key == GDK_KEY_Escape)
    {
      eh_criterion_item_set_problem (self->item, NULL);
      eh_criterion_item_set_draft (self->item, NULL);
      show (self);
    }
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
set_item (EhWeightCell *self, EhCriterionItem *item)
{
  if (self->item == item)
    return;

  /* The row is about to show another criterion: this one's typing is over. */
  if (self->item != NULL &&
      gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)))))
    eh_weight_cell_finish (self);
  g_set_object (&self->item, item);
  g_signal_group_set_target (self->signals, item);
  if (item != NULL)
    {
      show (self);
      show_name (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEM]);
}

static void
eh_weight_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhWeightCell *self = EH_WEIGHT_CELL (object);

  if (id == PROP_ITEM)
    g_value_set_object (value, self->item);
  else if (id == PROP_IS_EDITABLE)
    g_value_set_boolean (value, self->is_editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_weight_cell_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhWeightCell *self = EH_WEIGHT_CELL (object);

  if (id == PROP_ITEM)
    set_item (self, g_value_get_object (value));
  else if (id == PROP_IS_EDITABLE)
    {
      self->is_editable = g_value_get_boolean (value);
      gtk_editable_set_editable (GTK_EDITABLE (self->entry), self->is_editable);
      g_object_notify_by_pspec (object, pspec);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_weight_cell_dispose (GObject *object)
{
  EhWeightCell *self = EH_WEIGHT_CELL (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->item);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_WEIGHT_CELL);

  G_OBJECT_CLASS (eh_weight_cell_parent_class)->dispose (object);
}

static void
eh_weight_cell_class_init (EhWeightCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = eh_weight_cell_dispose;
  object_class->get_property = eh_weight_cell_get_property;
  object_class->set_property = eh_weight_cell_set_property;
  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, EH_TYPE_CRITERION_ITEM, flags);
  props[PROP_IS_EDITABLE] = g_param_spec_boolean ("is-editable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_STEP] =
      g_signal_new ("step", EH_TYPE_WEIGHT_CELL, G_SIGNAL_RUN_LAST, 0,
                    g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-weight-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, EhWeightCell, entry);
  gtk_widget_class_bind_template_child (widget_class, EhWeightCell, message);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
eh_weight_cell_init (EhWeightCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (EH_TYPE_CRITERION_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify::weight", G_CALLBACK (show), self);
  g_signal_group_connect_swapped (self->signals, "notify::draft", G_CALLBACK (show), self);
  g_signal_group_connect_swapped (self->signals, "notify::problem", G_CALLBACK (show), self);
  g_signal_group_connect_swapped (self->signals, "notify::title", G_CALLBACK (show_name), self);
}

/* Returns: (nullable) (transfer none): the criterion that is shown */
EhCriterionItem *
eh_weight_cell_get_item (EhWeightCell *self)
{
  g_return_val_if_fail (EH_IS_WEIGHT_CELL (self), NULL);

  return self->item;
}

/* Ends the typing: a weight that differs is asked for, the same one is shown as
 * it always is, and what is none stays with what is wrong with it. */
void
eh_weight_cell_finish (EhWeightCell *self)
{
  g_autofree char *draft = NULL;
  gint64 weight;

  g_return_if_fail (EH_IS_WEIGHT_CELL (self));

  if (self->item == NULL)
    return;
  g_object_get (self->item, "draft", &draft, NULL);
  if (draft == NULL)
    return;

  if (!eh_criterion_item_read_draft (self->item, &weight))
    eh_criterion_item_set_problem (self->item, _ ("Type 0 to 100, such as 12.5"));
  else if (weight == eh_criterion_item_get_weight (self->item))
    {
      eh_criterion_item_set_draft (self->item, NULL);
      show (self);
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "criteria.set-weight", "(sx)",
                                eh_criterion_item_get_id (self->item), weight);
}
