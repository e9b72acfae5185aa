/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criterion-item.c: one criterion as a row of the tree shows it.
 */
#include "ui/eh-criterion-item.h"

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/eh-decimal.h"
#include "core/eh-scorers.h"
#include "document/eh-wording.h"
#include "exchange/eh-sheet-value.h"

struct _EhCriterionItem
{
  GObject parent_instance;

  /* Owned */
  char *id;
  char *title;
  char *note;
  char *scale;
  char *method;
  char *draft;
  char *problem;
  GListStore *children;

  EhCriterionKind kind;
  gboolean lacks_scorer;
  gboolean lacks_evidence;
  /* Hundredths of a percent, as the book has it. */
  gint64 weight;
  /* Of a group: what the criteria in it weigh, with what is being typed. */
  gint64 sum;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_NOTE,
  PROP_SCALE,
  PROP_METHOD,
  PROP_DRAFT,
  PROP_PROBLEM,
  PROP_IS_GROUP,
  /* Changes when the weight that the book has, or its sum, does. */
  PROP_WEIGHT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhCriterionItem, eh_criterion_item, G_TYPE_OBJECT)

static void
eh_criterion_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhCriterionItem *self = EH_CRITERION_ITEM (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_SCALE:
      g_value_set_string (value, self->scale);
      break;
    case PROP_METHOD:
      g_value_set_string (value, self->method);
      break;
    case PROP_DRAFT:
      g_value_set_string (value, self->draft);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_IS_GROUP:
      g_value_set_boolean (value, self->kind == EH_CRITERION_GROUP);
      break;
    case PROP_WEIGHT:
      g_value_take_string (value, eh_criterion_item_dup_weight_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_criterion_item_finalize (GObject *object)
{
  EhCriterionItem *self = EH_CRITERION_ITEM (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->note);
  g_free (self->scale);
  g_free (self->method);
  g_free (self->draft);
  g_free (self->problem);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (eh_criterion_item_parent_class)->finalize (object);
}

static void
eh_criterion_item_class_init (EhCriterionItemClass *klass)
{
  static const char *const texts[N_PROPS] = {
    [PROP_TITLE] = "title",   [PROP_NOTE] = "note",   [PROP_SCALE] = "scale",
    [PROP_METHOD] = "method", [PROP_DRAFT] = "draft", [PROP_PROBLEM] = "problem",
    [PROP_WEIGHT] = "weight",
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = eh_criterion_item_get_property;
  object_class->finalize = eh_criterion_item_finalize;
  for (guint i = 1; i < N_PROPS; i++)
    if (texts[i] != NULL)
      props[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, flags);
  props[PROP_IS_GROUP] = g_param_spec_boolean ("is-group", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_criterion_item_init (EhCriterionItem *self)
{
  self->weight = EH_NO_VALUE;
}

EhCriterionItem *
eh_criterion_item_new (const char *id, gboolean is_group)
{
  EhCriterionItem *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (EH_TYPE_CRITERION_ITEM, NULL);
  self->id = g_strdup (id);
  if (is_group)
    self->children = g_list_store_new (EH_TYPE_CRITERION_ITEM);

  return self;
}

static void
take_text (EhCriterionItem *self, char **text, char *now, guint property)
{
  if (g_strcmp0 (*text, now) == 0)
    {
      g_free (now);
      return;
    }
  g_free (*text);
  *text = now;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/* Returns: (transfer full): how marks come of it */
static char *
describe_method (const EhCriterion *criterion)
{
  g_autofree char *least = NULL;

  if (criterion->kind == EH_CRITERION_PRICE)
    return g_strdup (eh_wording_formula (criterion->formula));
  if (criterion->kind == EH_CRITERION_PASS_FAIL)
    return g_strdup (eh_wording_criterion_kind (criterion->kind));
  if (criterion->kind != EH_CRITERION_SCORED)
    return NULL;
  if (criterion->threshold == EH_NO_VALUE)
    return g_strdup (eh_wording_method (criterion->method));

  least = eh_wording_score (criterion->threshold);
  /* Translators: how a score is settled, and the smallest acceptable score. */
  return g_strdup_printf (_ ("%s, at least %s"), eh_wording_method (criterion->method), least);
}

/* Returns: (nullable) (transfer full): what is missing or special */
static char *
describe_note (EhCriterionItem *self,
               const EhProcurement *procurement,
               const EhCriterion *criterion)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const EhLot *lot =
      criterion->lot != NULL ? eh_procurement_find_lot (procurement, criterion->lot) : NULL;

  if (lot != NULL && eh_procurement_get_n_lots (procurement) > 1)
    /* Translators: %s is the title of a lot. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("Only for %s"), lot->title));
  if (self->lacks_scorer)
    g_ptr_array_add (parts, g_strdup (_ ("Nobody scores it")));
  if (self->lacks_evidence)
    g_ptr_array_add (parts, g_strdup (_ ("No patient evidence")));
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
look_for_gaps (EhCriterionItem *self,
               const EhProcurement *procurement,
               const EhCriterion *criterion)
{
  g_autoptr (GPtrArray) scorers = eh_scorers_list (procurement, criterion);
  gboolean is_scored = criterion->kind == EH_CRITERION_SCORED;

  self->lacks_scorer = is_scored && scorers->len == 0;
  self->lacks_evidence = is_scored && criterion->evidence == NULL;
}

/* Says what the book says of the criterion at @place in the outline. */
void
eh_criterion_item_update (EhCriterionItem *self,
                          const EhProcurement *procurement,
                          const EhOutlineItem *place)
{
  const EhCriterion *criterion;
  const EhScale *scale;

  g_return_if_fail (EH_IS_CRITERION_ITEM (self));
  g_return_if_fail (procurement != NULL && place != NULL);

  criterion = place->criterion;
  scale =
      criterion->scale != NULL ? eh_procurement_find_scale (procurement, criterion->scale) : NULL;
  self->kind = criterion->kind;
  take_text (self, &self->title, g_strdup (criterion->title), PROP_TITLE);
  look_for_gaps (self, procurement, criterion);
  take_text (self, &self->note, describe_note (self, procurement, criterion), PROP_NOTE);
  take_text (self, &self->scale, scale != NULL ? g_strdup (scale->title) : NULL, PROP_SCALE);
  take_text (self, &self->method, describe_method (criterion), PROP_METHOD);

  if (self->weight != criterion->weight || self->sum != place->weight)
    {
      self->weight = criterion->weight;
      self->sum = place->weight;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEIGHT]);
    }
}

const char *
eh_criterion_item_get_id (EhCriterionItem *self)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), NULL);

  return self->id;
}

const char *
eh_criterion_item_get_title (EhCriterionItem *self)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), NULL);

  return self->title;
}

EhCriterionKind
eh_criterion_item_get_kind (EhCriterionItem *self)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), EH_CRITERION_GROUP);

  return self->kind;
}

/* Returns: whether it can have a weight */
gboolean
eh_criterion_item_has_weight (EhCriterionItem *self)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), FALSE);

  return self->kind != EH_CRITERION_PASS_FAIL;
}

/* Returns: whether it lacks a scorer, or else patient evidence */
gboolean
eh_criterion_item_lacks (EhCriterionItem *self, gboolean is_about_scorers)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), FALSE);

  return is_about_scorers ? self->lacks_scorer : self->lacks_evidence;
}

/* Returns: (nullable) (transfer none): the items in a group */
GListStore *
eh_criterion_item_get_children (EhCriterionItem *self)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), NULL);

  return self->children;
}

/* Returns: hundredths of a percent as the book has it, or %EH_NO_VALUE */
gint64
eh_criterion_item_get_weight (EhCriterionItem *self)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), EH_NO_VALUE);

  return self->weight;
}

/* Returns: hundredths of a percent as typed, if it can be read; else as the book
 * has it; 0 if there is none */
gint64
eh_criterion_item_get_typed_weight (EhCriterionItem *self)
{
  gint64 weight;

  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), 0);

  if (self->draft == NULL || !eh_criterion_item_read_draft (self, &weight))
    weight = self->weight;

  return MAX (weight, 0);
}

/* Returns: (transfer full): the weight as the book has it, "" if there is none */
char *
eh_criterion_item_dup_weight_text (EhCriterionItem *self)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), NULL);

  return self->weight != EH_NO_VALUE ? eh_decimal_format (self->weight, 2) : g_strdup ("");
}

/* Returns: (transfer full): of a group, what the criteria in it weigh, else "" */
char *
eh_criterion_item_dup_sum_text (EhCriterionItem *self)
{
  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), NULL);

  return self->kind == EH_CRITERION_GROUP ? eh_decimal_format (self->sum, 2) : g_strdup ("");
}

/* Says what the criteria in the group weigh, with what is being typed. */
void
eh_criterion_item_set_sum (EhCriterionItem *self, gint64 sum)
{
  g_return_if_fail (EH_IS_CRITERION_ITEM (self));

  if (self->sum == sum)
    return;

  self->sum = sum;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEIGHT]);
}

/* Keeps what is being typed as the weight; %NULL when the typing is over. */
void
eh_criterion_item_set_draft (EhCriterionItem *self, const char *draft)
{
  g_return_if_fail (EH_IS_CRITERION_ITEM (self));

  if (g_strcmp0 (self->draft, draft) == 0)
    return;

  g_free (self->draft);
  self->draft = g_strdup (draft);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DRAFT]);
}

/* Says what is wrong with the draft; %NULL if nothing is. */
void
eh_criterion_item_set_problem (EhCriterionItem *self, const char *problem)
{
  g_return_if_fail (EH_IS_CRITERION_ITEM (self));

  take_text (self, &self->problem, g_strdup (problem), PROP_PROBLEM);
}

/* Returns: (transfer full): the number that is meant, as far as one can tell: a
 * weight has no thousands, so a comma is a decimal comma */
static char *
tidy (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  char *comma = strchr (text, ',');

  if (comma != NULL && strchr (text, '.') == NULL)
    *comma = '.';
  if (g_str_has_suffix (text, ".") && text[1] != '\0')
    text[strlen (text) - 1] = '\0';

  return *text == '.' ? g_strconcat ("0", text, NULL) : g_steal_pointer (&text);
}

/* Reads what is typed as people write percentages; nothing typed is no weight.
 *
 * Returns: whether it is a weight */
gboolean
eh_criterion_item_read_draft (EhCriterionItem *self, gint64 *weight)
{
  g_autofree char *typed = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *problem = NULL;

  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self) && weight != NULL, FALSE);

  typed = tidy (self->draft != NULL ? self->draft : "");
  *weight = EH_NO_VALUE;
  if (*typed == '\0')
    return TRUE;

  return eh_sheet_read_number (typed, 2, NULL, &plain, &problem) &&
         eh_decimal_parse (plain, 2, weight, NULL) && *weight >= 0 && *weight <= EH_FULL_WEIGHT;
}

/* Returns: (nullable) (transfer full): what people must know of its weight */
char *
eh_criterion_item_dup_message (EhCriterionItem *self)
{
  g_autofree char *sum = NULL;

  g_return_val_if_fail (EH_IS_CRITERION_ITEM (self), NULL);

  if (self->problem != NULL)
    return g_strdup (self->problem);
  if (self->kind != EH_CRITERION_GROUP || self->weight == EH_NO_VALUE || self->weight == self->sum)
    return NULL;

  sum = eh_decimal_format (self->sum, 2);
  /* Translators: below the weight of a group; %s is a percentage. */
  return g_strdup_printf (_ ("Its criteria: %s"), sum);
}
