/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-options.c: what can be chosen for a field, in words.
 */
#include "ui/eh-options.h"

#include "core/eh-scorers.h"
#include "document/eh-wording.h"

static void
option_free (gpointer data)
{
  EhOption *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static void
add (GPtrArray *options, const char *id, int number, const char *title)
{
  EhOption *option = g_new0 (EhOption, 1);

  option->id = g_strdup (id);
  option->number = number;
  option->title = g_strdup (title);
  g_ptr_array_add (options, option);
}

/* Returns: what a word of the vocabulary is called */
static const char *
name_word (EhField field, int number, const char *word)
{
  switch ((int) field)
    {
    case EH_FIELD_REGIME:
      return eh_wording_regime ((EhRegime) number);
    case EH_FIELD_ROLES:
      return eh_wording_role ((EhRole) number);
    case EH_FIELD_KIND:
      return eh_wording_criterion_kind ((EhCriterionKind) number);
    case EH_FIELD_METHOD:
      return eh_wording_method ((EhMethod) number);
    case EH_FIELD_KEY_CRITERIA:
      return eh_wording_key_criterion ((EhKeyCriterion) number);
    case EH_FIELD_FORMULA:
      return eh_wording_formula (number);
    case EH_FIELD_STEP:
      return eh_wording_step (number);
    case EH_FIELD_TIE_BREAK:
      return eh_wording_tie_break (number);
    case EH_FIELD_BIDDER_KIND:
      return eh_wording_bidder_kind (number);
    case EH_FIELD_GROUND:
      return eh_wording_ground (number);
    case EH_FIELD_TYPE:
      return eh_wording_evidence_type (number);
    case EH_FIELD_CYCLE_STAGE:
      return eh_wording_cycle_stage (number);
    default:
      return word;
    }
}

static void
add_lots (GPtrArray *options, const EhProcurement *procurement)
{
  for (guint i = 0; i < eh_procurement_get_n_lots (procurement); i++)
    {
      const EhLot *lot = eh_procurement_get_lot (procurement, i);

      add (options, lot->row.id, (int) i, lot->title);
    }
}

static void
add_scales (GPtrArray *options, const EhProcurement *procurement)
{
  for (guint i = 0; i < eh_procurement_get_n_scales (procurement); i++)
    {
      const EhScale *scale = eh_procurement_get_scale (procurement, i);

      add (options, scale->row.id, (int) i, scale->title);
    }
}

static void
add_groups (GPtrArray *options, const EhProcurement *procurement)
{
  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);

      if (criterion->kind == EH_CRITERION_GROUP)
        add (options, criterion->row.id, (int) i, criterion->title);
    }
}

/* Whoever could not score is refused later; better not to offer them. */
static void
add_scorers (GPtrArray *options, const EhProcurement *procurement)
{
  for (guint i = 0; i < eh_procurement_get_n_members (procurement); i++)
    {
      const EhMember *member = eh_procurement_get_member (procurement, i);

      if (eh_member_can_score (member))
        add (options, member->row.id, (int) i, member->name);
    }
}

static void
add_evidence (GPtrArray *options, const EhProcurement *procurement)
{
  for (guint i = 0; i < eh_procurement_get_n_evidence (procurement); i++)
    {
      const EhEvidence *evidence = eh_procurement_get_evidence (procurement, i);

      add (options, evidence->row.id, (int) i, evidence->title);
    }
}

/* Returns: (transfer full) (element-type EhOption): what @spec's field can name in
 * @procurement, in the order of the book or the vocabulary */
GPtrArray *
eh_options_list (const EhProcurement *procurement, const EhFieldSpec *spec)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (option_free);

  for (int i = 0; spec->choices != NULL && spec->choices[i] != NULL; i++)
    add (options, spec->choices[i], i, name_word (spec->field, i, spec->choices[i]));

  if (spec->field == EH_FIELD_LOT)
    add_lots (options, procurement);
  else if (spec->field == EH_FIELD_SCALE)
    add_scales (options, procurement);
  else if (spec->field == EH_FIELD_PARENT)
    add_groups (options, procurement);
  else if (spec->field == EH_FIELD_SCORERS)
    add_scorers (options, procurement);
  else if (spec->field == EH_FIELD_EVIDENCE)
    add_evidence (options, procurement);

  return options;
}
