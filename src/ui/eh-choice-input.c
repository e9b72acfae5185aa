/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-choice-input.c: a row of a form where one thing is chosen.
 */
#include "ui/eh-choice-input.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-drop-down.h"
#include "ui/eh-options.h"

/* What the form is as wide as at least. */
#define MOST_CHARACTERS 20

struct _EhChoiceInput
{
  EhInputRow parent_instance;

  GtkDropDown *control;

  /* Owned: (element-type EhOption); the first item of the list may be "none" */
  GPtrArray *options;
  char *none;
  gboolean has_none;
};

enum
{
  PROP_0,
  PROP_NONE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhChoiceInput, eh_choice_input, EH_TYPE_INPUT_ROW)

static void
eh_choice_input_finalize (GObject *object)
{
  EhChoiceInput *self = EH_CHOICE_INPUT (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_free (self->none);

  G_OBJECT_CLASS (eh_choice_input_parent_class)->finalize (object);
}

static void
eh_choice_input_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NONE)
    g_value_set_string (value, EH_CHOICE_INPUT (object)->none);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_choice_input_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhChoiceInput *self = EH_CHOICE_INPUT (object);

  if (id != PROP_NONE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_free (self->none);
  self->none = g_value_dup_string (value);
}

/* Returns: (nullable): what is chosen */
static const EhOption *
get_chosen (EhChoiceInput *self)
{
  guint i = gtk_drop_down_get_selected (self->control);
  guint first = self->has_none ? 1 : 0;

  if (self->options == NULL || i == GTK_INVALID_LIST_POSITION || i < first ||
      i - first >= self->options->len)
    return NULL;

  return g_ptr_array_index (self->options, i - first);
}

static void
choose (EhChoiceInput *self, const char *id)
{
  guint first = self->has_none ? 1 : 0;

  gtk_drop_down_set_selected (self->control, self->has_none ? 0 : GTK_INVALID_LIST_POSITION);
  for (guint i = 0; id != NULL && i < self->options->len; i++)
    if (g_str_equal (((EhOption *) g_ptr_array_index (self->options, i))->id, id))
      gtk_drop_down_set_selected (self->control, i + first);
}

static void
eh_choice_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  EhChoiceInput *self = EH_CHOICE_INPUT (row);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  gint64 number = spec->choices != NULL ? eh_body_get_integer (body, spec->field, EH_NONE) : 0;
  /* Nobody has chosen yet, and has to. */
  gboolean is_open = spec->is_required && !eh_body_has (body, spec->field);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  self->options = eh_options_list (eh_book_get_procurement (book), spec);
  self->has_none = is_open || (!spec->is_required && (self->none == NULL || *self->none != '\0'));
  if (is_open)
    gtk_string_list_append (titles, C_ ("choice", "Choose one"));
  else if (self->has_none)
    gtk_string_list_append (titles, self->none != NULL ? self->none : C_ ("choice", "Not said"));
  for (guint i = 0; i < self->options->len; i++)
    gtk_string_list_append (titles, ((EhOption *) g_ptr_array_index (self->options, i))->title);
  gtk_drop_down_set_model (self->control, G_LIST_MODEL (titles));
  gtk_drop_down_set_enable_search (self->control, self->options->len > 12);
  if (spec->choices == NULL)
    choose (self, eh_body_get_text (body, spec->field));
  else
    choose (self, number >= 0 ? spec->choices[number] : NULL);
}

static gboolean
eh_choice_input_store (EhInputRow *row, EhBody *body, char **problem)
{
  const EhOption *option = get_chosen (EH_CHOICE_INPUT (row));

  if (option == NULL)
    return TRUE;
  if (eh_input_row_get_spec (row)->choices != NULL)
    eh_body_set_integer (body, eh_input_row_get_field (row), option->number);
  else
    eh_body_set_text (body, eh_input_row_get_field (row), option->id);

  return TRUE;
}

static char *
eh_choice_input_dup_draft (EhInputRow *row)
{
  const EhOption *option = get_chosen (EH_CHOICE_INPUT (row));

  return g_strdup (option != NULL ? option->id : "");
}

static void
eh_choice_input_set_draft (EhInputRow *row, const char *draft)
{
  choose (EH_CHOICE_INPUT (row), draft);
}

static void
eh_choice_input_class_init (EhChoiceInputClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  object_class->finalize = eh_choice_input_finalize;
  object_class->get_property = eh_choice_input_get_property;
  object_class->set_property = eh_choice_input_set_property;
  row_class->load = eh_choice_input_load;
  row_class->store = eh_choice_input_store;
  row_class->dup_draft = eh_choice_input_dup_draft;
  row_class->set_draft = eh_choice_input_set_draft;

  /* What it is called if nothing is chosen; "" if something always is. */
  props[PROP_NONE] =
      g_param_spec_string ("none", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_choice_input_init (EhChoiceInput *self)
{
  self->control = GTK_DROP_DOWN (eh_drop_down_new (MOST_CHARACTERS));
  g_signal_connect_swapped (self->control, "notify::selected", G_CALLBACK (eh_input_row_edited),
                            self);
  eh_input_row_set_control (EH_INPUT_ROW (self), GTK_WIDGET (self->control),
                            GTK_WIDGET (self->control));
}
