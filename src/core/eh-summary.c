/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-summary.c: what an entry says, on one line.
 */
#include "core/eh-summary.h"

#include "core/eh-decimal.h"

static char *
format_choices (const EhFieldSpec *spec, guint flags)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; spec->choices[i] != NULL; i++)
    if (flags & (1u << i))
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", spec->choices[i]);

  return g_string_free (out, FALSE);
}

/**
 * eh_body_format_field:
 * @body: what an entry says
 * @spec: one of the fields of its kind
 * @money_digits: digits after the point of the procurement's currency
 *
 * Returns: (transfer full) (nullable): the field's value as a person reads it,
 *   in the words and decimals of an exchange file; %NULL if it is not there
 */
char *
eh_body_format_field (const EhBody *body, const EhFieldSpec *spec, guint money_digits)
{
  gint64 value;

  g_return_val_if_fail (body != NULL && spec != NULL, NULL);

  if (!eh_body_has (body, spec->field))
    return NULL;

  value = eh_body_get_integer (body, spec->field, 0);
  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
      return g_strdup (eh_body_get_text (body, spec->field));
    case EH_TYPE_HUNDREDTHS:
      return eh_decimal_format_short (value, 2);
    case EH_TYPE_MARKS:
      return eh_decimal_format_short (value, EH_MARKS_DIGITS);
    case EH_TYPE_MONEY:
      return eh_decimal_format (value, money_digits);
    case EH_TYPE_BOOLEAN:
      return g_strdup (value != 0 ? "yes" : "no");
    case EH_TYPE_CHOICE:
      return g_strdup (spec->choices[value]);
    case EH_TYPE_CHOICES:
      return format_choices (spec, eh_body_get_flags (body, spec->field));
    case EH_TYPE_IDS:
      return g_strjoinv (", ", (char **) eh_body_get_ids (body, spec->field));
    case EH_TYPE_OBJECTS:
      return g_strdup_printf ("%u", eh_body_get_n_objects (body, spec->field));
    case EH_TYPE_INTEGER:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value);
    }
}

/**
 * eh_entry_summarize:
 * @entry: an entry
 *
 * Puts what @entry says on one line for a log: each field's name and value,
 * line feeds and tabs as spaces. Amounts are in minor units, since an entry
 * does not know the currency.
 *
 * Returns: (transfer full): the line
 */
char *
eh_entry_summarize (const EhEntry *entry)
{
  const EhKindSpec *spec;
  GString *out;

  g_return_val_if_fail (entry != NULL, NULL);

  spec = eh_kind_get_spec (eh_entry_get_kind (entry));
  out = g_string_new (NULL);
  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autofree char *value =
          eh_body_format_field (eh_entry_get_body (entry), &spec->fields[i], 0);

      if (value == NULL)
        continue;
      g_strdelimit (value, "\n\t", ' ');
      g_string_append_printf (out, "%s%s=%s", out->len > 0 ? "; " : "",
                              eh_field_get_name (spec->fields[i].field), value);
    }

  return g_string_free (out, FALSE);
}
