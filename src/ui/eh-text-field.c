/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-text-field.c: a line to fill in, what it is for, and what is wrong with it.
 *
 * The problem takes the place of the hint, so that nothing below it moves, and
 * goes as soon as the text changes.
 */
#include "ui/eh-text-field.h"

#include "ui/eh-template.h"

struct _EhTextField
{
  GtkBox parent_instance;

  /* Template children */
  AdwEntryRow *row;
  GtkWidget *error_icon;
  GtkLabel *hint_label;

  /* Owned references */
  char *hint;
};

G_DEFINE_FINAL_TYPE (EhTextField, eh_text_field, GTK_TYPE_BOX)

enum
{
  PROP_TITLE = 1,
  PROP_HINT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a screen reader reads with the line is the same that is read below it. */
static void
describe (EhTextField *self, const char *text, gboolean is_error)
{
  GtkAccessible *parts[] = { GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE (gtk_editable_get_delegate (
                                                             GTK_EDITABLE (self->row))) };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_accessible_update_property (parts[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      gtk_accessible_update_state (
          parts[i], GTK_ACCESSIBLE_STATE_INVALID,
          is_error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
    }
}

static void
changed_cb (EhTextField *self)
{
  eh_text_field_set_error (self, NULL);
}

static void
entry_activated_cb (EhTextField *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static gboolean
eh_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EH_TEXT_FIELD (widget)->row));
}

static void
eh_text_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EhTextField *self = EH_TEXT_FIELD (object);

  if (prop_id == PROP_TITLE)
    {
      const char *title = g_value_get_string (value);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->row))),
          GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
    }
  else if (prop_id == PROP_HINT)
    {
      g_free (self->hint);
      self->hint = g_value_dup_string (value);
      eh_text_field_set_error (self, NULL);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eh_text_field_dispose (GObject *object)
{
  EhTextField *self = EH_TEXT_FIELD (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_TEXT_FIELD);
  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (eh_text_field_parent_class)->dispose (object);
}

static void
eh_text_field_class_init (EhTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_text_field_dispose;
  object_class->set_property = eh_text_field_set_property;
  widget_class->grab_focus = eh_text_field_grab_focus;

  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_HINT] =
      g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", EH_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, EhTextField, row);
  gtk_widget_class_bind_template_child (widget_class, EhTextField, error_icon);
  gtk_widget_class_bind_template_child (widget_class, EhTextField, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
}

static void
eh_text_field_init (EhTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
eh_text_field_get_text (EhTextField *self)
{
  g_return_val_if_fail (EH_IS_TEXT_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->row));
}

void
eh_text_field_set_text (EhTextField *self, const char *text)
{
  g_return_if_fail (EH_IS_TEXT_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (self->row), text != NULL ? text : "");
}

/* @error is one sentence that says what to do, or %NULL if nothing is wrong. */
void
eh_text_field_set_error (EhTextField *self, const char *error)
{
  const char *text;

  g_return_if_fail (EH_IS_TEXT_FIELD (self));

  text = error != NULL ? error : self->hint != NULL ? self->hint : "";
  gtk_label_set_label (self->hint_label, text);
  gtk_widget_set_visible (self->error_icon, error != NULL);
  if (error != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->row), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint_label), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint_label), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->row), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint_label), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint_label), "dim-label");
    }
  describe (self, text, error != NULL);
}
