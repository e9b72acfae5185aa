/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-result-item.c: the result of one tender, as a row of the ranking.
 */
#include "ui/eh-result-item.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-format.h"

struct _EhResultItem
{
  GObject parent_instance;

  /* Owned references */
  EhResults *results;

  /* Borrowed from @results */
  const EhLotResults *lot;
  guint place;
};

enum
{
  PROP_0,
  PROP_RANK,
  PROP_BIDDER,
  PROP_QUALITY,
  PROP_PRICE,
  PROP_TOTAL,
  PROP_LEAD,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhResultItem, eh_result_item, G_TYPE_OBJECT)

/* A formula that ranks by an index has no total to show. */
static char *
format_total (const EhResult *result, guint decimals)
{
  if (result->total == EH_NO_MARKS && result->has_index)
    return eh_wording_index (result);

  return eh_wording_marks (result->total, decimals);
}

static char *
format_note (const EhLotResults *lot, const EhResult *result)
{
  if (result->exclusion != EH_EXCLUSION_NONE)
    return g_strdup (_ ("Excluded"));
  if (!result->is_complete)
    return g_strdup (_ ("Not complete"));
  if (result->tie > 0 && result->tie <= lot->n_ties)
    return g_strdup (lot->ties[result->tie - 1].rule == EH_TIE_OPEN ? _ ("Tied")
                                                                    : _ ("Tie settled"));

  return g_strdup ("");
}

static void
eh_result_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhResultItem *self = EH_RESULT_ITEM (object);
  const EhResult *result = eh_result_item_get_result (self);
  guint decimals = eh_results_get_decimals (self->results);

  switch (id)
    {
    case PROP_RANK:
      g_value_take_string (value, eh_format_rank (result->rank));
      break;
    case PROP_BIDDER:
      g_value_set_string (value, result->tender->bidder);
      break;
    case PROP_QUALITY:
      g_value_take_string (value, eh_wording_marks (result->quality, decimals));
      break;
    case PROP_PRICE:
      g_value_take_string (value, eh_wording_marks (result->price, decimals));
      break;
    case PROP_TOTAL:
      g_value_take_string (value, format_total (result, decimals));
      break;
    case PROP_LEAD:
      g_value_take_string (value, eh_wording_lead (self->lot, self->place, decimals));
      break;
    case PROP_NOTE:
      g_value_take_string (value, format_note (self->lot, result));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_result_item_finalize (GObject *object)
{
  g_clear_pointer (&EH_RESULT_ITEM (object)->results, eh_results_unref);

  G_OBJECT_CLASS (eh_result_item_parent_class)->finalize (object);
}

static void
eh_result_item_class_init (EhResultItemClass *klass)
{
  static const char *const names[N_PROPS] = { NULL,    "rank",  "bidder", "quality",
                                              "price", "total", "lead",   "note" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eh_result_item_finalize;
  object_class->get_property = eh_result_item_get_property;
  for (guint i = 1; i < N_PROPS; i++)
    props[i] =
        g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_result_item_init (EhResultItem *self)
{
}

/* @lot belongs to @results; @place is the row of the tender in it. */
EhResultItem *
eh_result_item_new (EhResults *results, const EhLotResults *lot, guint place)
{
  EhResultItem *self = g_object_new (EH_TYPE_RESULT_ITEM, NULL);

  self->results = eh_results_ref (results);
  self->lot = lot;
  self->place = place;

  return self;
}

const EhLotResults *
eh_result_item_get_lot (EhResultItem *self)
{
  g_return_val_if_fail (EH_IS_RESULT_ITEM (self), NULL);

  return self->lot;
}

const EhResult *
eh_result_item_get_result (EhResultItem *self)
{
  g_return_val_if_fail (EH_IS_RESULT_ITEM (self), NULL);

  return &self->lot->results[self->place];
}

/* Returns: (transfer full): what a column of that name shows */
char *
eh_result_item_dup_text (EhResultItem *self, const char *property)
{
  char *text = NULL;

  g_return_val_if_fail (EH_IS_RESULT_ITEM (self), NULL);

  g_object_get (self, property, &text, NULL);

  return text;
}
