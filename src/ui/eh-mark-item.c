/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-mark-item.c: what one mark of a tender is made of, in words.
 */
#include "ui/eh-mark-item.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-scale.h"
#include "core/eh-scorers.h"
#include "document/eh-wording.h"

struct _EhMarkItem
{
  GObject parent_instance;

  /* Owned */
  char *title;
  char *mark;
  char *score;
  char *sum;
  char *reason;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MARK,
  PROP_SCORE,
  PROP_SUM,
  PROP_REASON,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhMarkItem, eh_mark_item, G_TYPE_OBJECT)

static void
eh_mark_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhMarkItem *self = EH_MARK_ITEM (object);
  const char *const texts[N_PROPS] = { NULL,        self->title, self->mark,
                                       self->score, self->sum,   self->reason };

  if (id > PROP_0 && id < N_PROPS)
    g_value_set_string (value, texts[id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_mark_item_finalize (GObject *object)
{
  EhMarkItem *self = EH_MARK_ITEM (object);

  g_free (self->title);
  g_free (self->mark);
  g_free (self->score);
  g_free (self->sum);
  g_free (self->reason);

  G_OBJECT_CLASS (eh_mark_item_parent_class)->finalize (object);
}

static void
eh_mark_item_class_init (EhMarkItemClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "title", "mark", "score", "sum", "reason" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eh_mark_item_finalize;
  object_class->get_property = eh_mark_item_get_property;
  for (guint i = 1; i < N_PROPS; i++)
    props[i] =
        g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_mark_item_init (EhMarkItem *self)
{
}

/* What a mark is made from. */
typedef struct
{
  const EhProcurement *procurement;
  const EhTender *tender;
  const EhCriterion *criterion;
  gint64 weight;
  gint64 marks;
  guint decimals;
} Source;

static char *
quote_reason (const char *reason, const char *absent)
{
  return reason != NULL ? g_strdup_printf (_ ("Reason: %s"), reason) : g_strdup (absent);
}

/* Returns: (transfer full): the share of the marks that a score is worth */
static char *
format_share (const EhScale *scale, const EhPoint *point)
{
  gint64 denominator = eh_scale_get_denominator (scale);
  gint64 numerator = eh_scale_get_numerator (scale, point);

  /* Half up, as every rounding here. */
  return eh_wording_percent ((2 * numerator * EH_FULL_WEIGHT + denominator) / (2 * denominator));
}

static void
describe_consensus (EhMarkItem *self, const Source *source)
{
  const EhScore *agreed =
      eh_procurement_get_consensus (source->procurement, source->tender, source->criterion);
  const EhScale *scale = eh_procurement_find_scale (source->procurement, source->criterion->scale);
  const EhPoint *point =
      agreed != NULL && scale != NULL ? eh_scale_find_point (scale, agreed->score) : NULL;
  g_autofree char *score = NULL;
  g_autofree char *share = NULL;
  g_autofree char *weight = NULL;

  if (point == NULL)
    {
      self->score = g_strdup (_ ("No score is agreed yet."));
      return;
    }

  score = eh_wording_score (agreed->score);
  share = format_share (scale, point);
  weight = eh_wording_percent (source->weight);
  if (g_str_equal (score, point->label))
    /* Translators: a score, and the published words for it. */
    self->score = g_strdup_printf (_ ("Agreed score %s: “%s”"), score, point->descriptor);
  else
    /* Translators: a score, its name, and the published words for it. */
    self->score =
        g_strdup_printf (_ ("Agreed score %s, %s: “%s”"), score, point->label, point->descriptor);
  /* Translators: a share, a weight and the marks: "80.00 % of 10.00 % gives 8.00". */
  self->sum =
      g_strdup_printf (_ ("%s of the weight of %s gives %s marks"), share, weight, self->mark);
  self->reason = quote_reason (agreed->reason, _ ("No agreed reason is recorded."));
}

static void
describe_mean (EhMarkItem *self, const Source *source)
{
  g_autoptr (GPtrArray) scorers = eh_scorers_list (source->procurement, source->criterion);
  g_autofree char *weight = eh_wording_percent (source->weight);
  guint given =
      eh_procurement_get_n_scores (source->procurement, source->tender, source->criterion);

  /* Translators: how many scores were given, and how many there should be. */
  self->score = g_strdup_printf (_ ("Mean of %u of %u individual scores"), given, scorers->len);
  self->sum =
      g_strdup_printf (_ ("The mean share of the weight of %s gives %s marks"), weight, self->mark);
}

static void
describe_price (EhMarkItem *self, const Source *source)
{
  const EhBasics *basics = eh_procurement_get_basics (source->procurement);
  const EhPrice *price = eh_procurement_get_price (source->procurement, source->tender);
  g_autofree char *amount = NULL;

  if (price != NULL && basics != NULL)
    {
      amount = eh_wording_money (price->amount, basics->currency);
      self->score = g_strdup_printf (_ ("Price %s"), amount);
    }
  else
    {
      self->score = g_strdup (_ ("No price is recorded."));
    }
  self->sum = g_strdup (eh_wording_formula (source->criterion->formula));
}

static void
describe_pass_fail (EhMarkItem *self, const Source *source)
{
  const EhPassFail *verdict =
      eh_procurement_get_pass_fail (source->procurement, source->tender, source->criterion);

  g_free (self->mark);
  self->mark = g_strdup (verdict == NULL   ? EH_WORDING_NONE
                         : verdict->passed ? _ ("Passed")
                                           : _ ("Failed"));
  self->score = g_strdup (_ ("A requirement to pass; it carries no marks."));
  if (verdict != NULL && verdict->reason != NULL)
    self->reason = quote_reason (verdict->reason, NULL);
}

static EhMarkItem *
mark_item_new (const Source *source)
{
  EhMarkItem *self = g_object_new (EH_TYPE_MARK_ITEM, NULL);
  const EhAward *award =
      eh_procurement_get_award (source->procurement, source->tender, source->criterion);

  self->title = g_strdup (source->criterion->title);
  self->mark = eh_wording_marks (source->marks, source->decimals);
  if (award != NULL)
    {
      g_autofree char *weight = eh_wording_percent (source->weight);

      self->score = g_strdup (_ ("Marks awarded elsewhere and taken over as published"));
      /* Translators: marks, and the most there could be. */
      self->sum = g_strdup_printf (_ ("%s marks of a weight of %s"), self->mark, weight);
      if (award->reason != NULL)
        self->reason = quote_reason (award->reason, NULL);
    }
  else if (source->criterion->kind == EH_CRITERION_PRICE)
    describe_price (self, source);
  else if (source->criterion->kind == EH_CRITERION_PASS_FAIL)
    describe_pass_fail (self, source);
  else if (source->criterion->method == EH_METHOD_MEAN)
    describe_mean (self, source);
  else
    describe_consensus (self, source);

  return self;
}

/* Returns: (transfer full): an #EhMarkItem per leaf of the lot's criteria */
GListStore *
eh_mark_item_list (const EhProcurement *procurement,
                   const EhLotResults *lot,
                   const EhResult *result,
                   guint decimals)
{
  GListStore *items = g_list_store_new (EH_TYPE_MARK_ITEM);

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      const Source source = { .procurement = procurement,
                              .tender = result->tender,
                              .criterion = eh_outline_get_leaf (lot->outline, leaf),
                              .weight = eh_outline_get_leaf_weight (lot->outline, leaf),
                              .marks = result->marks[leaf],
                              .decimals = decimals };
      g_autoptr (EhMarkItem) item = mark_item_new (&source);

      g_list_store_append (items, item);
    }

  return items;
}
