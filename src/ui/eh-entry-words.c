/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-words.c: what an entry of the record says and changed, for people.
 *
 * Ids are replaced by the names of today, for an id tells nobody anything.
 */
#include "ui/eh-entry-words.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-change.h"
#include "core/eh-currency.h"
#include "document/eh-field-words.h"
#include "document/eh-wording.h"

/* Returns: (nullable): what the thing is called that a field names by its id */
static const char *
find_name (const EhProcurement *procurement, EhField field, const char *id)
{
  const EhCriterion *criterion = NULL;
  const EhMember *member = NULL;
  const EhTender *tender = NULL;
  const EhScale *scale = NULL;
  const EhLot *lot = NULL;

  if (field == EH_FIELD_CRITERION || field == EH_FIELD_PARENT)
    criterion = eh_procurement_find_criterion (procurement, id);
  else if (field == EH_FIELD_MEMBER || field == EH_FIELD_SCORERS)
    member = eh_procurement_find_member (procurement, id);
  else if (field == EH_FIELD_TENDER || field == EH_FIELD_ORDER)
    tender = eh_procurement_find_tender (procurement, id);
  else if (field == EH_FIELD_SCALE)
    scale = eh_procurement_find_scale (procurement, id);
  else if (field == EH_FIELD_LOT)
    lot = eh_procurement_find_lot (procurement, id);

  return criterion != NULL ? criterion->title
         : member != NULL  ? member->name
         : tender != NULL  ? tender->bidder
         : scale != NULL   ? scale->title
         : lot != NULL     ? lot->title
                           : NULL;
}

/* What describes a thing says its name beside its id. */
static gboolean
has_own_name (const EhBody *body)
{
  return eh_body_has (body, EH_FIELD_TITLE) || eh_body_has (body, EH_FIELD_NAME) ||
         eh_body_has (body, EH_FIELD_BIDDER);
}

static gboolean
is_own_id (const EhBody *body, EhField field)
{
  const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (body));

  return has_own_name (body) && field != EH_FIELD_PARENT &&
         g_str_has_prefix (spec->name, eh_field_get_name (field));
}

static char *
say_id (const EhProcurement *procurement, const EhBody *body, EhField field)
{
  const char *id = eh_body_get_text (body, field);
  const char *name = is_own_id (body, field) ? NULL : find_name (procurement, field, id);

  return g_strdup (name != NULL ? name : id);
}

static char *
say_ids (const EhProcurement *procurement, const EhBody *body, EhField field)
{
  const char *const *ids = eh_body_get_ids (body, field);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const char *name = find_name (procurement, field, ids[i]);

      g_ptr_array_add (names, (gpointer) (name != NULL ? name : ids[i]));
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/* The points of a scale, one on each line. */
static char *
say_points (const EhBody *body, EhField field)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < eh_body_get_n_objects (body, field); i++)
    {
      const EhBody *point = eh_body_get_object (body, field, i);
      g_autofree char *score = eh_wording_score (eh_body_get_integer (point, EH_FIELD_SCORE, 0));

      g_string_append_printf (out, "%s%s %s: %s", out->len > 0 ? "\n" : "", score,
                              eh_body_get_text (point, EH_FIELD_LABEL),
                              eh_body_get_text (point, EH_FIELD_DESCRIPTOR));
    }

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full) (nullable): what a field says; %NULL if nothing */
static char *
say_value (const EhProcurement *procurement, const EhBody *body, const EhFieldSpec *spec)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  gint64 value;

  if (body == NULL || !eh_body_has (body, spec->field))
    return NULL;

  value = eh_body_get_integer (body, spec->field, 0);
  if (spec->type == EH_TYPE_ID)
    return say_id (procurement, body, spec->field);
  if (spec->type == EH_TYPE_IDS)
    return say_ids (procurement, body, spec->field);
  if (spec->type == EH_TYPE_OBJECTS)
    return say_points (body, spec->field);
  if (spec->field == EH_FIELD_WEIGHT)
    return eh_wording_percent (value);
  if (spec->type == EH_TYPE_MONEY && basics != NULL)
    return eh_wording_money (value, basics->currency);

  return eh_field_words (body, spec,
                         basics != NULL ? eh_currency_get_digits (basics->currency) : 2);
}

static void
change_free (gpointer data)
{
  EhEntryChange *self = data;

  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/* Where a thing stands among others says nothing to people. */
static gboolean
is_shown (const EhFieldSpec *spec)
{
  return spec->field != EH_FIELD_POSITION;
}

/* @before: (nullable): what was said until then about the same thing, if it held
 *
 * Returns: (transfer full) (element-type EhEntryChange): the fields of @after
 * that either of them says, or of @before if @after only takes it back */
GPtrArray *
eh_entry_words_compare (EhBook *book, const EhBody *before, const EhBody *after)
{
  const EhProcurement *procurement = eh_book_get_procurement (book);
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  gboolean is_end = before != NULL && eh_change_takes_back (eh_body_get_kind (after));
  const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (is_end ? before : after));

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const EhFieldSpec *field = &spec->fields[i];
      EhEntryChange *change = g_new0 (EhEntryChange, 1);

      change->title = _ (eh_field_get_title (field->field));
      change->before = say_value (procurement, before, field);
      change->after = is_end ? NULL : say_value (procurement, after, field);
      change->is_changed =
          before != NULL && !is_end && !eh_change_is_same_field (before, after, field);
      if (is_shown (field) && (change->before != NULL || change->after != NULL))
        g_ptr_array_add (changes, change);
      else
        change_free (change);
    }

  return changes;
}
