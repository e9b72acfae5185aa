/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-text.c: all that an entry says, field by field.
 *
 * Works from the table of kinds alone, so a new kind needs nothing here, and
 * nothing an entry says is left out. Words are those of the record; for a
 * sentence about an entry see eh-wording-entry.h.
 */
#include "document/eh-entry-text.h"

#include "core/eh-currency.h"
#include "core/eh-decimal.h"

static char *
list_choices (const char *const *names, guint set)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if ((set & 1u << i) != 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", names[i]);

  return g_string_free (list, FALSE);
}

static char *
format_number (const EhFieldSpec *spec, gint64 value, const char *currency)
{
  switch (spec->type)
    {
    case EH_TYPE_HUNDREDTHS:
      return eh_decimal_format_short (value, 2);
    case EH_TYPE_MARKS:
      return eh_decimal_format_short (value, EH_MARKS_DIGITS);
    case EH_TYPE_MONEY:
      return eh_decimal_format (value, eh_currency_get_digits (currency));
    case EH_TYPE_BOOLEAN:
      return g_strdup (value != 0 ? "yes" : "no");
    case EH_TYPE_CHOICE:
      return g_strdup (spec->choices[value]);
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
    case EH_TYPE_CHOICES:
    case EH_TYPE_IDS:
    case EH_TYPE_OBJECTS:
    case EH_TYPE_INTEGER:
    default:
      return eh_decimal_format (value, 0);
    }
}

static void
append_field (GString *out, const EhFieldSpec *spec, const EhBody *body, const char *currency)
{
  g_autofree char *value = NULL;

  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
      g_string_append (out, eh_body_get_text (body, spec->field));
      return;
    case EH_TYPE_IDS:
      value = g_strjoinv (", ", (char **) eh_body_get_ids (body, spec->field));
      break;
    case EH_TYPE_CHOICES:
      value = list_choices (spec->choices, eh_body_get_flags (body, spec->field));
      break;
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    case EH_TYPE_BOOLEAN:
    case EH_TYPE_CHOICE:
    case EH_TYPE_OBJECTS:
    default:
      value = format_number (spec, eh_body_get_integer (body, spec->field, 0), currency);
      break;
    }
  g_string_append (out, value);
}

static void append_fields (GString *out,
                           const EhFieldSpec *specs,
                           guint n_specs,
                           const EhBody *body,
                           const char *separator,
                           const char *currency);

/* Each object on a line of its own, below the field's name. */
static void
append_objects (GString *out, const EhFieldSpec *spec, const EhBody *body, const char *currency)
{
  for (guint i = 0; i < eh_body_get_n_objects (body, spec->field); i++)
    {
      g_string_append (out, "\n– ");
      append_fields (out, spec->fields, spec->n_fields, eh_body_get_object (body, spec->field, i),
                     " · ", currency);
    }
}

static void
append_fields (GString *out,
               const EhFieldSpec *specs,
               guint n_specs,
               const EhBody *body,
               const char *separator,
               const char *currency)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < n_specs; i++)
    {
      if (!eh_body_has (body, specs[i].field))
        continue;
      if (!is_first)
        g_string_append (out, separator);
      g_string_append (out, eh_field_get_title (specs[i].field));
      g_string_append (out, ": ");
      is_first = FALSE;
      if (specs[i].type == EH_TYPE_OBJECTS)
        append_objects (out, &specs[i], body, currency);
      else
        append_field (out, &specs[i], body, currency);
    }
}

/**
 * eh_entry_text_describe:
 * @entry: an entry
 * @currency: ISO 4217 code of the currency its amounts are in
 *
 * Returns: (transfer full): its fields, each as "Name: value"
 */
char *
eh_entry_text_describe (const EhEntry *entry, const char *currency)
{
  const EhBody *body;
  const EhKindSpec *spec;
  GString *out;

  g_return_val_if_fail (entry != NULL && currency != NULL, NULL);

  body = eh_entry_get_body (entry);
  spec = eh_kind_get_spec (eh_body_get_kind (body));
  out = g_string_sized_new (128);
  append_fields (out, spec->fields, spec->n_fields, body, " · ", currency);

  return g_string_free (out, FALSE);
}
