/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-item.c: a tender as a row of the list of tenders.
 */
#include "ui/eh-tender-item.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-tender-words.h"

enum
{
  PROP_0,
  PROP_ID,
  PROP_BIDDER,
  PROP_KIND,
  PROP_LOT_ID,
  PROP_PRICE,
  PROP_REQUIREMENTS,
  PROP_STATE,
  PROP_SEARCH,
  LAST_TEXT = PROP_SEARCH,
  PROP_AMOUNT,
  PROP_SET_ASIDE,
  N_PROPS,
};

struct _EhTenderItem
{
  GObject parent_instance;

  char *texts[LAST_TEXT + 1];
  gint64 amount;
  gboolean is_set_aside;
  gboolean is_excluded;
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhTenderItem, eh_tender_item, G_TYPE_OBJECT)

static void
eh_tender_item_finalize (GObject *object)
{
  EhTenderItem *self = EH_TENDER_ITEM (object);

  for (guint i = 0; i <= LAST_TEXT; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (eh_tender_item_parent_class)->finalize (object);
}

static void
eh_tender_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhTenderItem *self = EH_TENDER_ITEM (object);

  if (id <= LAST_TEXT)
    g_value_set_string (value, self->texts[id]);
  else if (id == PROP_AMOUNT)
    g_value_set_int64 (value, self->amount);
  else if (id == PROP_SET_ASIDE)
    g_value_set_uint (value, self->is_set_aside ? 1 : 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_tender_item_class_init (EhTenderItemClass *klass)
{
  static const char *const names[LAST_TEXT + 1] = { NULL,           "id",     "bidder",
                                                    "kind",         "lot-id", "price",
                                                    "requirements", "state",  "search" };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eh_tender_item_finalize;
  object_class->get_property = eh_tender_item_get_property;
  for (guint i = 1; i <= LAST_TEXT; i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  /* Minor units; EH_NO_AMOUNT sorts first. */
  props[PROP_AMOUNT] =
      g_param_spec_int64 ("amount", NULL, NULL, EH_NO_AMOUNT, EH_MAX_MONEY, EH_NO_AMOUNT, flags);
  /* 1 if it is excluded by decision: those stand apart, after the others. */
  props[PROP_SET_ASIDE] = g_param_spec_uint ("set-aside", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_tender_item_init (EhTenderItem *self)
{
  self->amount = EH_NO_AMOUNT;
}

/* Shows nothing yet but its @id. */
EhTenderItem *
eh_tender_item_new (const char *id)
{
  EhTenderItem *self = g_object_new (EH_TYPE_TENDER_ITEM, NULL);

  self->texts[PROP_ID] = g_strdup (id);

  return self;
}

const char *
eh_tender_item_get_id (EhTenderItem *self)
{
  g_return_val_if_fail (EH_IS_TENDER_ITEM (self), NULL);

  return self->texts[PROP_ID];
}

/* Returns: (nullable): id of its lot */
const char *
eh_tender_item_get_lot (EhTenderItem *self)
{
  g_return_val_if_fail (EH_IS_TENDER_ITEM (self), NULL);

  return self->texts[PROP_LOT_ID];
}

/* Whether it is out of the running: by decision, by a requirement or by a score. */
gboolean
eh_tender_item_is_excluded (EhTenderItem *self)
{
  g_return_val_if_fail (EH_IS_TENDER_ITEM (self), FALSE);

  return self->is_excluded;
}

static gboolean
take_text (EhTenderItem *self, guint id, char *text)
{
  if (g_strcmp0 (self->texts[id], text) == 0)
    {
      g_free (text);
      return FALSE;
    }
  g_free (self->texts[id]);
  self->texts[id] = text;
  g_object_notify_by_pspec (G_OBJECT (self), props[id]);

  return TRUE;
}

static gboolean
show_price (EhTenderItem *self, const EhProcurement *procurement, const EhTender *tender)
{
  const EhPrice *price = eh_procurement_get_price (procurement, tender);
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  gint64 amount = price != NULL ? price->amount : EH_NO_AMOUNT;
  gboolean is_new = self->amount != amount;

  self->amount = amount;
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AMOUNT]);

  return take_text (self, PROP_PRICE,
                    price == NULL
                        ? g_strdup (EH_WORDING_NONE)
                        : eh_wording_money (amount, basics != NULL ? basics->currency : "")) ||
         is_new;
}

static gboolean
show_state (EhTenderItem *self, const EhResult *result)
{
  gboolean is_set_aside = result->exclusion == EH_EXCLUSION_DECIDED;
  gboolean is_new = self->is_set_aside != is_set_aside;

  self->is_excluded = result->exclusion != EH_EXCLUSION_NONE;
  self->is_set_aside = is_set_aside;
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SET_ASIDE]);

  return take_text (self, PROP_STATE, eh_tender_words_state (result)) || is_new;
}

/* Returns: (transfer full) (nullable): for which lot, if there are several, and by
 * what kind of bidder */
static char *
describe_kind (const EhProcurement *procurement, const EhLotResults *lot, const EhTender *tender)
{
  const char *kind =
      tender->bidder_kind != EH_NONE ? eh_wording_bidder_kind (tender->bidder_kind) : NULL;

  if (eh_procurement_get_n_lots (procurement) < 2)
    return g_strdup (kind);
  if (kind == NULL)
    return g_strdup (lot->lot->title);

  return g_strdup_printf ("%s · %s", lot->lot->title, kind);
}

/* Shows what the book says of it now. @lot is that of its results.
 *
 * Returns: whether anything is different from before */
gboolean
eh_tender_item_show (EhTenderItem *self,
                     const EhProcurement *procurement,
                     const EhLotResults *lot,
                     const EhResult *result)
{
  const EhTender *tender = result->tender;
  gboolean is_new = FALSE;

  g_return_val_if_fail (EH_IS_TENDER_ITEM (self), FALSE);

  is_new |= take_text (self, PROP_BIDDER, g_strdup (tender->bidder));
  is_new |= take_text (self, PROP_KIND, describe_kind (procurement, lot, tender));
  is_new |= take_text (self, PROP_LOT_ID, g_strdup (tender->lot));
  is_new |=
      take_text (self, PROP_REQUIREMENTS, eh_tender_words_requirements (procurement, lot, tender));
  is_new |= show_price (self, procurement, tender);
  is_new |= show_state (self, result);
  is_new |= take_text (
      self, PROP_SEARCH,
      g_strjoin ("\n", self->texts[PROP_BIDDER], tender->address != NULL ? tender->address : "",
                 self->texts[PROP_STATE] != NULL ? self->texts[PROP_STATE] : "",
                 self->texts[PROP_KIND] != NULL ? self->texts[PROP_KIND] : "", NULL));

  return is_new;
}
