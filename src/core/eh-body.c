/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-body.c: what an entry of one kind says: its fields' values.
 */
#include "core/eh-body.h"

#include <string.h>

#include "core/eh-body-private.h"
#include "core/eh-day.h"
#include "core/eh-text.h"

GQuark
eh_body_error_quark (void)
{
  return g_quark_from_static_string ("eh-body-error");
}

EhBody *
eh_body_new_with_specs (EhKind kind, const EhFieldSpec *specs, guint n_specs)
{
  EhBody *self = g_malloc0 (sizeof *self + n_specs * sizeof *self->values);

  self->kind = kind;
  self->specs = specs;
  self->n_specs = n_specs;

  return self;
}

/**
 * eh_body_new:
 * @kind: a kind of entry
 *
 * Returns: (transfer full): a body of that kind without any value
 */
EhBody *
eh_body_new (EhKind kind)
{
  const EhKindSpec *spec = eh_kind_get_spec (kind);

  g_return_val_if_fail (spec != NULL, NULL);

  return eh_body_new_with_specs (kind, spec->fields, spec->n_fields);
}

/**
 * eh_body_free:
 * @self: (transfer full) (nullable): a body
 *
 * Frees @self with all its values.
 */
void
eh_body_free (EhBody *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_specs; i++)
    {
      g_free (self->values[i].ids);
      g_clear_pointer (&self->values[i].objects, g_ptr_array_unref);
    }
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_free (self);
}

/**
 * eh_body_get_kind:
 * @self: a body
 *
 * Returns: the kind of entry it belongs to
 */
EhKind
eh_body_get_kind (const EhBody *self)
{
  g_return_val_if_fail (self != NULL, EH_N_KINDS);

  return self->kind;
}

static EhBodyValue *
find_value (const EhBody *self, EhField field, const EhFieldSpec **spec)
{
  for (guint i = 0; i < self->n_specs; i++)
    if (self->specs[i].field == field)
      {
        if (spec != NULL)
          *spec = &self->specs[i];
        return (EhBodyValue *) &self->values[i];
      }

  return NULL;
}

static const char *
keep_text (EhBody *self, const char *text)
{
  if (self->texts == NULL)
    self->texts = g_string_chunk_new (256);

  return g_string_chunk_insert (self->texts, text);
}

static gboolean
is_text (EhFieldType type)
{
  return type <= EH_TYPE_DAY;
}

/**
 * eh_body_set_text:
 * @self: a body
 * @field: a text, line, id, hash or day of its kind
 * @text: (nullable): the value; %NULL and "" leave the field out
 *
 * Sets @field to a copy of @text. Whether @text is acceptable is said by
 * eh_body_check().
 */
void
eh_body_set_text (EhBody *self, EhField field, const char *text)
{
  const EhFieldSpec *spec = NULL;
  EhBodyValue *value;

  g_return_if_fail (self != NULL);
  value = find_value (self, field, &spec);
  g_return_if_fail (value != NULL && is_text (spec->type));

  value->is_set = text != NULL && *text != '\0';
  value->text = value->is_set ? keep_text (self, text) : NULL;
}

/**
 * eh_body_set_integer:
 * @self: a body
 * @field: a number, truth value or choice of its kind
 * @value: the value, in the unit of the field's type
 *
 * Sets @field.
 */
void
eh_body_set_integer (EhBody *self, EhField field, gint64 value)
{
  const EhFieldSpec *spec = NULL;
  EhBodyValue *slot;

  g_return_if_fail (self != NULL);
  slot = find_value (self, field, &spec);
  g_return_if_fail (slot != NULL && !is_text (spec->type) && spec->type <= EH_TYPE_CHOICE);

  slot->is_set = TRUE;
  slot->integer = value;
}

/**
 * eh_body_set_flags:
 * @self: a body
 * @field: a field of several choices
 * @flags: 1 << value of each word; 0 leaves the field out
 *
 * Sets @field.
 */
void
eh_body_set_flags (EhBody *self, EhField field, guint flags)
{
  const EhFieldSpec *spec = NULL;
  EhBodyValue *slot;

  g_return_if_fail (self != NULL);
  slot = find_value (self, field, &spec);
  g_return_if_fail (slot != NULL && spec->type == EH_TYPE_CHOICES);

  slot->is_set = flags != 0;
  slot->integer = flags;
}

/**
 * eh_body_set_ids:
 * @self: a body
 * @field: a field of several ids
 * @ids: (nullable) (array zero-terminated=1): the ids; %NULL and none leave the
 *   field out
 *
 * Sets @field to copies of @ids.
 */
void
eh_body_set_ids (EhBody *self, EhField field, const char *const *ids)
{
  const EhFieldSpec *spec = NULL;
  EhBodyValue *slot;
  guint n;

  g_return_if_fail (self != NULL);
  slot = find_value (self, field, &spec);
  g_return_if_fail (slot != NULL && spec->type == EH_TYPE_IDS);

  g_clear_pointer (&slot->ids, g_free);
  n = ids != NULL ? g_strv_length ((char **) ids) : 0;
  slot->is_set = n > 0;
  slot->integer = n;
  if (n == 0)
    return;

  slot->ids = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    slot->ids[i] = keep_text (self, ids[i]);
}

/**
 * eh_body_add_object:
 * @self: a body
 * @field: a list of objects of its kind
 *
 * Appends an object to the list.
 *
 * Returns: (transfer none): the object, to be filled
 */
EhBody *
eh_body_add_object (EhBody *self, EhField field)
{
  const EhFieldSpec *spec = NULL;
  EhBodyValue *slot;
  EhBody *object;

  g_return_val_if_fail (self != NULL, NULL);
  slot = find_value (self, field, &spec);
  g_return_val_if_fail (slot != NULL && spec->type == EH_TYPE_OBJECTS, NULL);

  if (slot->objects == NULL)
    slot->objects = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  object = eh_body_new_with_specs (self->kind, spec->fields, spec->n_fields);
  g_ptr_array_add (slot->objects, object);
  slot->is_set = TRUE;

  return object;
}

/**
 * eh_body_clear:
 * @self: a body
 * @field: a field of its kind
 *
 * Leaves @field out again, whatever its type.
 */
void
eh_body_clear (EhBody *self, EhField field)
{
  EhBodyValue *value;

  g_return_if_fail (self != NULL);
  value = find_value (self, field, NULL);
  g_return_if_fail (value != NULL);

  value->is_set = FALSE;
  value->integer = 0;
  value->text = NULL;
  g_clear_pointer (&value->ids, g_free);
  g_clear_pointer (&value->objects, g_ptr_array_unref);
}

static void
copy_value (EhBody *copy, guint i, const EhBodyValue *from)
{
  EhBodyValue *to = &copy->values[i];

  to->is_set = from->is_set;
  to->integer = from->integer;
  if (from->text != NULL)
    to->text = keep_text (copy, from->text);
  if (from->ids != NULL)
    eh_body_set_ids (copy, copy->specs[i].field, from->ids);
  if (from->objects != NULL)
    {
      to->objects = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
      for (guint j = 0; j < from->objects->len; j++)
        g_ptr_array_add (to->objects, eh_body_copy (g_ptr_array_index (from->objects, j)));
    }
}

/**
 * eh_body_copy:
 * @self: a body
 *
 * Returns: (transfer full): a body with the same values, which can be changed
 *   and made into another entry
 */
EhBody *
eh_body_copy (const EhBody *self)
{
  EhBody *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = eh_body_new_with_specs (self->kind, self->specs, self->n_specs);
  for (guint i = 0; i < self->n_specs; i++)
    copy_value (copy, i, &self->values[i]);

  return copy;
}

/**
 * eh_body_has:
 * @self: a body
 * @field: a field
 *
 * Returns: whether @field is there
 */
gboolean
eh_body_has (const EhBody *self, EhField field)
{
  const EhBodyValue *value;

  g_return_val_if_fail (self != NULL, FALSE);

  value = find_value (self, field, NULL);
  return value != NULL && value->is_set;
}

/**
 * eh_body_get_text:
 * @self: a body
 * @field: a text, line, id or hash
 *
 * Returns: (nullable): the value, or %NULL if the field is not there
 */
const char *
eh_body_get_text (const EhBody *self, EhField field)
{
  const EhBodyValue *value;

  g_return_val_if_fail (self != NULL, NULL);

  value = find_value (self, field, NULL);
  return value != NULL ? value->text : NULL;
}

/**
 * eh_body_get_integer:
 * @self: a body
 * @field: a number, truth value or choice
 * @absent: what to return if the field is not there
 *
 * Returns: the value, in the unit of the field's type
 */
gint64
eh_body_get_integer (const EhBody *self, EhField field, gint64 absent)
{
  const EhBodyValue *value;

  g_return_val_if_fail (self != NULL, absent);

  value = find_value (self, field, NULL);
  return value != NULL && value->is_set ? value->integer : absent;
}

/**
 * eh_body_get_flags:
 * @self: a body
 * @field: a field of several choices
 *
 * Returns: 1 << value of each word; 0 if the field is not there
 */
guint
eh_body_get_flags (const EhBody *self, EhField field)
{
  return (guint) eh_body_get_integer (self, field, 0);
}

/**
 * eh_body_get_ids:
 * @self: a body
 * @field: a field of several ids
 *
 * Returns: (nullable) (array zero-terminated=1): the ids, or %NULL if the field
 *   is not there
 */
const char *const *
eh_body_get_ids (const EhBody *self, EhField field)
{
  const EhBodyValue *value;

  g_return_val_if_fail (self != NULL, NULL);

  value = find_value (self, field, NULL);
  return value != NULL ? (const char *const *) value->ids : NULL;
}

/**
 * eh_body_get_n_objects:
 * @self: a body
 * @field: a list of objects
 *
 * Returns: how many there are
 */
guint
eh_body_get_n_objects (const EhBody *self, EhField field)
{
  const EhBodyValue *value;

  g_return_val_if_fail (self != NULL, 0);

  value = find_value (self, field, NULL);
  return value != NULL && value->objects != NULL ? value->objects->len : 0;
}

/**
 * eh_body_get_object:
 * @self: a body
 * @field: a list of objects
 * @i: position in the list
 *
 * Returns: (transfer none): the object
 */
const EhBody *
eh_body_get_object (const EhBody *self, EhField field, guint i)
{
  g_return_val_if_fail (i < eh_body_get_n_objects (self, field), NULL);

  return g_ptr_array_index (find_value (self, field, NULL)->objects, i);
}

static gboolean
fail (const EhFieldSpec *spec, EhBodyError code, const char *what, GError **error)
{
  g_set_error (error, EH_BODY_ERROR, (int) code, "%s: %s", eh_field_get_name (spec->field), what);
  return FALSE;
}

static gboolean
check_text (const EhFieldSpec *spec, EhFieldType type, const char *text, GError **error)
{
  gsize length = strlen (text);
  g_autoptr (GError) local = NULL;

  if (length < 1)
    return fail (spec, EH_BODY_ERROR_VALUE, "it must not be empty", error);
  if (length > (gsize) (type == EH_TYPE_ID ? EH_MAX_ID : spec->max))
    {
      g_autofree char *what = g_strdup_printf ("it is longer than %" G_GINT64_FORMAT " bytes",
                                               type == EH_TYPE_ID ? EH_MAX_ID : spec->max);

      return fail (spec, EH_BODY_ERROR_VALUE, what, error);
    }
  if (!eh_text_check (text, length, type != EH_TYPE_TEXT, &local))
    return fail (spec, EH_BODY_ERROR_VALUE, local->message, error);
  if (type == EH_TYPE_HASH && (length != 64 || strspn (text, "0123456789abcdef") != 64))
    return fail (spec, EH_BODY_ERROR_VALUE, "it is not 64 hexadecimal digits", error);
  if (type == EH_TYPE_DAY && !eh_day_is_valid (text))
    return fail (spec, EH_BODY_ERROR_VALUE, "it is not a day, such as 2026-03-31", error);

  return TRUE;
}

static gboolean
check_ids (const EhFieldSpec *spec, const EhBodyValue *value, GError **error)
{
  if (value->integer > spec->max)
    return fail (spec, EH_BODY_ERROR_VALUE, "there are too many", error);

  for (guint i = 0; value->ids[i] != NULL; i++)
    {
      if (!check_text (spec, EH_TYPE_ID, value->ids[i], error))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (g_str_equal (value->ids[i], value->ids[j]))
          return fail (spec, EH_BODY_ERROR_VALUE, "an id stands in it twice", error);
    }

  return TRUE;
}

static gboolean
check_objects (const EhFieldSpec *spec, const EhBodyValue *value, GError **error)
{
  if (value->objects->len < spec->min)
    return fail (spec, EH_BODY_ERROR_VALUE, "there are too few", error);
  if (value->objects->len > spec->max)
    return fail (spec, EH_BODY_ERROR_VALUE, "there are too many", error);

  for (guint i = 0; i < value->objects->len; i++)
    if (!eh_body_check (g_ptr_array_index (value->objects, i), error))
      {
        g_prefix_error (error, "%s[%u].", eh_field_get_name (spec->field), i);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_value (const EhFieldSpec *spec, const EhBodyValue *value, GError **error)
{
  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
      return check_text (spec, spec->type, value->text, error);
    case EH_TYPE_CHOICE:
      return value->integer >= 0 &&
                     value->integer < (gint64) g_strv_length ((char **) spec->choices)
                 ? TRUE
                 : fail (spec, EH_BODY_ERROR_VALUE, "it is not one of its choices", error);
    case EH_TYPE_CHOICES:
      return value->integer >> g_strv_length ((char **) spec->choices) == 0
                 ? TRUE
                 : fail (spec, EH_BODY_ERROR_VALUE, "it is not one of its choices", error);
    case EH_TYPE_IDS:
      return check_ids (spec, value, error);
    case EH_TYPE_OBJECTS:
      return check_objects (spec, value, error);
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    case EH_TYPE_BOOLEAN:
    default:
      if (value->integer < spec->min)
        return fail (spec, EH_BODY_ERROR_VALUE, "it is too small", error);
      if (value->integer > spec->max)
        return fail (spec, EH_BODY_ERROR_VALUE, "it is too large", error);
      return TRUE;
    }
}

/**
 * eh_body_check:
 * @self: a body
 * @error: return location for an #EhBodyError
 *
 * Says whether every required field is there and every value is one that its
 * field can hold. What a value means beside others is not looked at: that is
 * eh_procurement_check().
 *
 * Returns: %TRUE if so
 */
gboolean
eh_body_check (const EhBody *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_specs; i++)
    {
      if (self->values[i].is_set)
        {
          if (!check_value (&self->specs[i], &self->values[i], error))
            return FALSE;
        }
      else if (self->specs[i].is_required)
        return fail (&self->specs[i], EH_BODY_ERROR_MISSING, "it is missing", error);
    }

  return TRUE;
}
