/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-body-codec.c: a body between its values and its bytes.
 */
#include "core/eh-body-private.h"

#include <string.h>

#include "core/eh-vocabulary.h"

static void
append_value (const EhFieldSpec *spec, const EhBodyValue *value, GString *out)
{
  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
      eh_json_append_string (out, value->text);
      break;
    case EH_TYPE_BOOLEAN:
      g_string_append (out, value->integer != 0 ? "true" : "false");
      break;
    case EH_TYPE_CHOICE:
      eh_json_append_string (out, spec->choices[value->integer]);
      break;
    case EH_TYPE_CHOICES:
      g_string_append_c (out, '[');
      for (guint i = 0, n = 0; spec->choices[i] != NULL; i++)
        if (value->integer & (1 << i))
          {
            if (n++ > 0)
              g_string_append_c (out, ',');
            eh_json_append_string (out, spec->choices[i]);
          }
      g_string_append_c (out, ']');
      break;
    case EH_TYPE_IDS:
      g_string_append_c (out, '[');
      for (guint i = 0; value->ids[i] != NULL; i++)
        {
          if (i > 0)
            g_string_append_c (out, ',');
          eh_json_append_string (out, value->ids[i]);
        }
      g_string_append_c (out, ']');
      break;
    case EH_TYPE_OBJECTS:
      g_string_append_c (out, '[');
      for (guint i = 0; i < value->objects->len; i++)
        {
          if (i > 0)
            g_string_append_c (out, ',');
          eh_body_append_json (g_ptr_array_index (value->objects, i), out);
        }
      g_string_append_c (out, ']');
      break;
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    default:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, value->integer);
      break;
    }
}

/**
 * eh_body_append_json:
 * @self: a body that eh_body_check() takes
 * @out: where to
 *
 * Appends the one encoding of @self: the fields that are there, in the order
 * of the table, which is ascending order of names.
 */
void
eh_body_append_json (const EhBody *self, GString *out)
{
  gboolean is_first = TRUE;

  g_string_append_c (out, '{');
  for (guint i = 0; i < self->n_specs; i++)
    {
      if (!self->values[i].is_set)
        continue;
      if (!is_first)
        g_string_append_c (out, ',');
      is_first = FALSE;
      eh_json_append_string (out, eh_field_get_name (self->specs[i].field));
      g_string_append_c (out, ':');
      append_value (&self->specs[i], &self->values[i], out);
    }
  g_string_append_c (out, '}');
}

static gboolean
fail (const EhFieldSpec *spec, const char *what, GError **error)
{
  g_set_error (error, EH_BODY_ERROR, EH_BODY_ERROR_UNKNOWN, "%s: %s",
               eh_field_get_name (spec->field), what);
  return FALSE;
}

static gboolean
take_choices (const EhFieldSpec *spec, EhBodyValue *value, const EhJsonToken *token, GError **error)
{
  int previous = -1;

  if (token->n_children == 0)
    return fail (spec, "it must be left out rather than empty", error);

  for (guint i = 1; i < token->span; i += token[i].span)
    {
      int choice = token[i].type == EH_JSON_STRING
                       ? eh_vocabulary_find (spec->choices, token[i].string)
                       : EH_NONE;

      /* Ascending, so that a set has one encoding. */
      if (choice <= previous)
        return fail (spec, "it is not a set of its words in their order", error);
      value->integer |= 1 << choice;
      previous = choice;
    }

  return TRUE;
}

static gboolean
take_ids (const EhFieldSpec *spec, EhBodyValue *value, const EhJsonToken *token, GError **error)
{
  if (token->n_children == 0)
    return fail (spec, "it must be left out rather than empty", error);

  value->ids = g_new0 (const char *, token->n_children + 1);
  value->integer = token->n_children;
  for (guint i = 1, n = 0; i < token->span; i += token[i].span)
    {
      if (token[i].type != EH_JSON_STRING)
        return fail (spec, "it is not a list of ids", error);
      value->ids[n++] = token[i].string;
    }

  return TRUE;
}

static EhBody *new_from_tokens (EhKind kind,
                                const EhFieldSpec *specs,
                                guint n_specs,
                                const EhJsonToken *token,
                                GError **error);

static gboolean
take_objects (const EhFieldSpec *spec,
              EhBodyValue *value,
              EhKind kind,
              const EhJsonToken *token,
              GError **error)
{
  value->objects = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  for (guint i = 1; i < token->span; i += token[i].span)
    {
      EhBody *object = new_from_tokens (kind, spec->fields, spec->n_fields, &token[i], error);

      if (object == NULL)
        return FALSE;
      g_ptr_array_add (value->objects, object);
    }

  return TRUE;
}

static gboolean
take_string (const EhFieldSpec *spec, EhBodyValue *value, const EhJsonToken *token, GError **error)
{
  if (token->type != EH_JSON_STRING)
    return fail (spec, "it is not a text", error);

  if (spec->type != EH_TYPE_CHOICE)
    {
      value->text = token->string;
      return TRUE;
    }

  value->integer = eh_vocabulary_find (spec->choices, token->string);
  return value->integer != EH_NONE ? TRUE : fail (spec, "it is not one of its choices", error);
}

static gboolean
take_value (const EhFieldSpec *spec,
            EhBodyValue *value,
            EhKind kind,
            const EhJsonToken *token,
            GError **error)
{
  value->is_set = TRUE;
  if (spec->type >= EH_TYPE_CHOICES && token->type != EH_JSON_ARRAY)
    return fail (spec, "it is not a list", error);

  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
    case EH_TYPE_CHOICE:
      return take_string (spec, value, token, error);
    case EH_TYPE_CHOICES:
      return take_choices (spec, value, token, error);
    case EH_TYPE_IDS:
      return take_ids (spec, value, token, error);
    case EH_TYPE_OBJECTS:
      return take_objects (spec, value, kind, token, error);
    case EH_TYPE_BOOLEAN:
      value->integer = token->integer;
      return token->type == EH_JSON_BOOLEAN ? TRUE : fail (spec, "it is not true or false", error);
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    default:
      value->integer = token->integer;
      return token->type == EH_JSON_INTEGER ? TRUE : fail (spec, "it is not a number", error);
    }
}

/* The name comes from whoever made the bytes, so it is repeated only if it
 * could be the name of a field. */
static void
set_unknown (const char *name, GError **error)
{
  gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789_");

  if (length > 0 && length <= 32 && name[length] == '\0')
    g_set_error (error, EH_BODY_ERROR, EH_BODY_ERROR_UNKNOWN,
                 "%s: an entry of this kind has no such field", name);
  else
    g_set_error_literal (error, EH_BODY_ERROR, EH_BODY_ERROR_UNKNOWN,
                         "it has a field that an entry of this kind does not have");
}

/* The members come in ascending order, as do the specs, so both are walked
 * once; a member that is passed over has no spec. */
static gboolean
take_members (EhBody *self, const EhJsonToken *token, GError **error)
{
  guint s = 0;

  for (guint i = 1; i < token->span; i += 1 + token[i + 1].span)
    {
      while (s < self->n_specs &&
             !g_str_equal (eh_field_get_name (self->specs[s].field), token[i].string))
        s++;
      if (s == self->n_specs)
        {
          set_unknown (token[i].string, error);
          return FALSE;
        }
      if (!take_value (&self->specs[s], &self->values[s], self->kind, &token[i + 1], error))
        return FALSE;
      s++;
    }

  return TRUE;
}

static EhBody *
new_from_tokens (EhKind kind,
                 const EhFieldSpec *specs,
                 guint n_specs,
                 const EhJsonToken *token,
                 GError **error)
{
  g_autoptr (EhBody) self = eh_body_new_with_specs (kind, specs, n_specs);

  if (token->type != EH_JSON_OBJECT)
    {
      g_set_error_literal (error, EH_BODY_ERROR, EH_BODY_ERROR_UNKNOWN, "an object was expected");
      return NULL;
    }
  if (!take_members (self, token, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * eh_body_new_from_tokens:
 * @kind: a kind
 * @tokens: an object as eh_json_read() gives it
 * @error: return location for an #EhBodyError
 *
 * The texts of the body are those of @tokens, which must outlive it. The body
 * is not yet checked.
 *
 * Returns: (transfer full) (nullable): a body
 */
EhBody *
eh_body_new_from_tokens (EhKind kind, const EhJsonToken *tokens, GError **error)
{
  const EhKindSpec *spec = eh_kind_get_spec (kind);

  return new_from_tokens (kind, spec->fields, spec->n_fields, tokens, error);
}
