/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-text.c: all that an entry says, field by field.
 *
 * Works from the table of kinds alone, so a new kind needs nothing here, and
 * nothing an entry says is left out. For a sentence about an entry see
 * eh-wording-entry.h.
 */
#include "document/eh-entry-text.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-currency.h"
#include "document/eh-field-words.h"

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
      g_autofree char *value = NULL;

      if (!eh_body_has (body, specs[i].field))
        continue;
      if (!is_first)
        g_string_append (out, separator);
      g_string_append (out, _ (eh_field_get_title (specs[i].field)));
      g_string_append (out, ": ");
      is_first = FALSE;
      if (specs[i].type == EH_TYPE_OBJECTS)
        {
          append_objects (out, &specs[i], body, currency);
          continue;
        }
      value = eh_field_words (body, &specs[i], eh_currency_get_digits (currency));
      g_string_append (out, value);
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
