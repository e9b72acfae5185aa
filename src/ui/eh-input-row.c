/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-input-row.c: a row of a form: one field of what is being edited.
 */
#include "ui/eh-input-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-input-frame.h"

typedef struct
{
  /* The row's child */
  EhInputFrame *frame;

  /* Within the frame: what has the focus and the name */
  GtkWidget *focus;

  /* Owned references */
  EhBook *book;

  EhField field;
  /* Of the table of kinds, once it is loaded */
  const EhFieldSpec *spec;
  gboolean is_loading;
  /* What the template says otherwise than the table of kinds. */
  gboolean is_optional;
  gboolean is_required;
} EhInputRowPrivate;

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_TITLE,
  PROP_HINT,
  PROP_IS_OPTIONAL,
  PROP_IS_REQUIRED,
  N_PROPS,
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EhInputRow, eh_input_row, GTK_TYPE_LIST_BOX_ROW)

static void
name_control (EhInputRowPrivate *priv)
{
  const char *hint = eh_input_frame_get_hint (priv->frame);
  const char *problem = eh_input_frame_get_problem (priv->frame);
  g_autofree char *description = problem != NULL && hint != NULL
                                     ? g_strdup_printf ("%s %s", problem, hint)
                                     : g_strdup (problem != NULL ? problem : hint);

  if (priv->focus == NULL || eh_input_frame_get_title (priv->frame) == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  eh_input_frame_get_title (priv->frame), -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->focus),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (priv->focus),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (priv->focus), GTK_ACCESSIBLE_STATE_INVALID,
      problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
eh_input_row_dispose (GObject *object)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (EH_INPUT_ROW (object));

  priv->focus = NULL;
  g_clear_object (&priv->book);

  G_OBJECT_CLASS (eh_input_row_parent_class)->dispose (object);
}

static void
eh_input_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (EH_INPUT_ROW (object));

  switch (id)
    {
    case PROP_FIELD:
      g_value_set_string (value, eh_field_get_name (priv->field));
      break;
    case PROP_TITLE:
      g_value_set_string (value, eh_input_frame_get_title (priv->frame));
      break;
    case PROP_HINT:
      g_value_set_string (value, eh_input_frame_get_hint (priv->frame));
      break;
    case PROP_IS_OPTIONAL:
      g_value_set_boolean (value, priv->is_optional);
      break;
    case PROP_IS_REQUIRED:
      g_value_set_boolean (value, priv->is_required);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static EhField
find_field (const char *name)
{
  for (int i = 0; i < EH_N_FIELDS; i++)
    if (g_strcmp0 (eh_field_get_name ((EhField) i), name) == 0)
      return (EhField) i;

  g_critical ("there is no field “%s”", name);
  return EH_FIELD_TITLE;
}

static void
eh_input_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (EH_INPUT_ROW (object));

  switch (id)
    {
    case PROP_FIELD:
      priv->field = find_field (g_value_get_string (value));
      break;
    case PROP_TITLE:
      eh_input_frame_set_title (priv->frame, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      eh_input_frame_get_title (priv->frame), -1);
      break;
    case PROP_HINT:
      eh_input_frame_set_hint (priv->frame, g_value_get_string (value));
      break;
    case PROP_IS_OPTIONAL:
      priv->is_optional = g_value_get_boolean (value);
      break;
    case PROP_IS_REQUIRED:
      priv->is_required = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  name_control (priv);
}

static gboolean
eh_input_row_grab_focus (GtkWidget *widget)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (EH_INPUT_ROW (widget));

  return priv->focus != NULL && gtk_widget_grab_focus (priv->focus);
}

static void
eh_input_row_class_init (EhInputRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = eh_input_row_dispose;
  object_class->get_property = eh_input_row_get_property;
  object_class->set_property = eh_input_row_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = eh_input_row_grab_focus;

  /* The field's name in the record. */
  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  /* Whether it may be left out though its kind needs it: then there is no such entry. */
  props[PROP_IS_OPTIONAL] = g_param_spec_boolean ("is-optional", NULL, NULL, FALSE, flags);
  /* Whether it may not be left out though the record could do without it. */
  props[PROP_IS_REQUIRED] = g_param_spec_boolean ("is-required", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /* Somebody changed what the row holds. */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", EH_TYPE_INPUT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
eh_input_row_init (EhInputRow *self)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);

  priv->frame = g_object_new (EH_TYPE_INPUT_FRAME, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (priv->frame));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

EhField
eh_input_row_get_field (EhInputRow *self)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);

  g_return_val_if_fail (EH_IS_INPUT_ROW (self), EH_N_FIELDS);

  return priv->field;
}

/* Returns: (nullable): what the field can hold; %NULL before it is loaded */
const EhFieldSpec *
eh_input_row_get_spec (EhInputRow *self)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);

  g_return_val_if_fail (EH_IS_INPUT_ROW (self), NULL);

  return priv->spec;
}

/* Returns: (nullable) (transfer none): the book it was loaded from */
EhBook *
eh_input_row_get_book (EhInputRow *self)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);

  g_return_val_if_fail (EH_IS_INPUT_ROW (self), NULL);

  return priv->book;
}

/* For subclasses: puts @control into the row. @focus is what in it takes the
 * focus, the row's name and what is wrong. */
void
eh_input_row_set_control (EhInputRow *self, GtkWidget *control, GtkWidget *focus)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);

  g_return_if_fail (EH_IS_INPUT_ROW (self));

  eh_input_frame_set_control (priv->frame, control);
  priv->focus = focus;
  name_control (priv);
}

/* For subclasses: somebody changed something. What was wrong may be right now. */
void
eh_input_row_edited (EhInputRow *self)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);

  g_return_if_fail (EH_IS_INPUT_ROW (self));

  if (priv->is_loading)
    return;

  eh_input_row_set_problem (self, NULL);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static const EhFieldSpec *
find_spec (EhKind kind, EhField field)
{
  const EhKindSpec *spec = eh_kind_get_spec (kind);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].field == field)
      return &spec->fields[i];

  return NULL;
}

static gboolean
is_required (const EhInputRowPrivate *priv)
{
  return (priv->spec->is_required || priv->is_required) && !priv->is_optional;
}

/* Shows the field of @body, which is of @kind. */
void
eh_input_row_load (EhInputRow *self, EhBook *book, EhKind kind, const EhBody *body)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);

  g_return_if_fail (EH_IS_INPUT_ROW (self));
  g_return_if_fail (body != NULL);

  g_set_object (&priv->book, book);
  priv->spec = find_spec (kind, priv->field);
  g_return_if_fail (priv->spec != NULL);

  priv->is_loading = TRUE;
  EH_INPUT_ROW_GET_CLASS (self)->load (self, book, priv->spec, body);
  priv->is_loading = FALSE;
  eh_input_frame_set_is_optional (priv->frame, !is_required (priv));
  eh_input_row_set_problem (self, NULL);
}

/* Sets the field of @body, and says below the row why not if it cannot.
 *
 * Returns: whether it could */
gboolean
eh_input_row_store (EhInputRow *self, EhBody *body)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);
  g_autofree char *problem = NULL;

  g_return_val_if_fail (EH_IS_INPUT_ROW (self) && priv->spec != NULL, FALSE);

  if (!EH_INPUT_ROW_GET_CLASS (self)->store (self, body, &problem))
    {
      eh_input_row_set_problem (self, problem);
      return FALSE;
    }
  if (is_required (priv) && !eh_body_has (body, priv->field))
    {
      eh_input_row_set_problem (self, _ ("This has to be filled in."));
      return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full) (nullable): what was typed */
char *
eh_input_row_dup_draft (EhInputRow *self)
{
  g_return_val_if_fail (EH_IS_INPUT_ROW (self), NULL);

  return EH_INPUT_ROW_GET_CLASS (self)->dup_draft (self);
}

/* Shows what was typed before; it counts as edited. */
void
eh_input_row_set_draft (EhInputRow *self, const char *draft)
{
  g_return_if_fail (EH_IS_INPUT_ROW (self));
  g_return_if_fail (draft != NULL);

  EH_INPUT_ROW_GET_CLASS (self)->set_draft (self, draft);
}

/* Says below the row what is wrong with it; %NULL says that nothing is. */
void
eh_input_row_set_problem (EhInputRow *self, const char *problem)
{
  EhInputRowPrivate *priv = eh_input_row_get_instance_private (self);

  g_return_if_fail (EH_IS_INPUT_ROW (self));

  eh_input_frame_set_problem (priv->frame, problem);
  name_control (priv);
}
