/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-field-words.c: what a field of an entry says, in words for people.
 */
#include "document/eh-field-words.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-summary.h"
#include "core/eh-vocabulary.h"
#include "document/eh-wording.h"

/* The wordings that take an enumeration of their own. */
static const char *
say_regime (int value)
{
  return eh_wording_regime ((EhRegime) value);
}

static const char *
say_role (int value)
{
  return eh_wording_role ((EhRole) value);
}

static const char *
say_kind (int value)
{
  return eh_wording_criterion_kind ((EhCriterionKind) value);
}

static const char *
say_method (int value)
{
  return eh_wording_method ((EhMethod) value);
}

static const char *
say_key_criterion (int value)
{
  return eh_wording_key_criterion ((EhKeyCriterion) value);
}

/* Returns: (nullable): what says the words of a list of choices; %NULL for
 * names of algorithms and the like, which are the same in every language */
static const char *(*find_wording (const char *const *choices)) (int)
{
  const struct
  {
    const char *const *choices;
    const char *(*say) (int);
  } wordings[] = {
    { eh_regime_names, say_regime },
    { eh_role_names, say_role },
    { eh_criterion_kind_names, say_kind },
    { eh_method_names, say_method },
    { eh_key_criterion_names, say_key_criterion },
    { eh_formula_names, eh_wording_formula },
    { eh_tie_break_names, eh_wording_tie_break },
    { eh_bidder_kind_names, eh_wording_bidder_kind },
    { eh_ground_names, eh_wording_ground },
    { eh_step_names, eh_wording_step },
    { eh_evidence_type_names, eh_wording_evidence_type },
    { eh_cycle_stage_names, eh_wording_cycle_stage },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    if (wordings[i].choices == choices)
      return wordings[i].say;

  return NULL;
}

static char *
list_choices (guint set, const char *const *choices, const char *(*say) (int) )
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (int i = 0; choices[i] != NULL; i++)
    if ((set & 1u << i) != 0)
      g_ptr_array_add (words, (char *) say (i));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

/**
 * eh_field_words:
 * @body: what an entry says
 * @spec: one of the fields of its kind
 * @money_digits: digits after the point of the procurement's currency
 *
 * Returns: (transfer full) (nullable): the value of the field in the words of
 *   documents and screens; %NULL if the entry does not say it
 */
char *
eh_field_words (const EhBody *body, const EhFieldSpec *spec, guint money_digits)
{
  const char *(*say) (int) = NULL;
  gint64 value;

  g_return_val_if_fail (body != NULL && spec != NULL, NULL);

  if (!eh_body_has (body, spec->field))
    return NULL;

  value = eh_body_get_integer (body, spec->field, 0);
  if (spec->choices != NULL)
    say = find_wording (spec->choices);
  if (spec->type == EH_TYPE_BOOLEAN)
    return g_strdup (value != 0 ? _ ("Yes") : _ ("No"));
  if (spec->type == EH_TYPE_CHOICE && say != NULL)
    return g_strdup (say ((int) value));
  if (spec->type == EH_TYPE_CHOICES && say != NULL)
    return list_choices (eh_body_get_flags (body, spec->field), spec->choices, say);
  if (spec->type == EH_TYPE_DAY)
    return eh_wording_day (eh_body_get_text (body, spec->field));

  return eh_body_format_field (body, spec, money_digits);
}
