/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-log.c: the record of a book as a list model.
 */
#include "book/eh-log.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/eh-change.h"
#include "core/eh-summary.h"
#include "store/eh-chain.h"
#include "trust/eh-hex.h"

struct _EhLogRow
{
  GObject parent_instance;

  guint64 seq;
  EhEntry *entry;
  guint8 head[EH_CHAIN_HEAD_SIZE];
};

enum
{
  ROW_PROP_0,
  ROW_PROP_SEQ,
  ROW_PROP_TIME,
  ROW_PROP_TITLE,
  ROW_PROP_SUMMARY,
  ROW_PROP_HEAD,
  ROW_N_PROPS,
};

static GParamSpec *row_properties[ROW_N_PROPS];

G_DEFINE_FINAL_TYPE (EhLogRow, eh_log_row, G_TYPE_OBJECT)

static void
eh_log_row_finalize (GObject *object)
{
  EhLogRow *self = EH_LOG_ROW (object);

  eh_entry_unref (self->entry);

  G_OBJECT_CLASS (eh_log_row_parent_class)->finalize (object);
}

static void
eh_log_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EhLogRow *self = EH_LOG_ROW (object);

  switch (prop_id)
    {
    case ROW_PROP_SEQ:
      g_value_set_uint64 (value, self->seq);
      break;
    case ROW_PROP_TIME:
      g_value_set_int64 (value, eh_entry_get_header (self->entry)->time);
      break;
    case ROW_PROP_TITLE:
      g_value_set_string (value, _ (eh_kind_get_spec (eh_entry_get_kind (self->entry))->title));
      break;
    case ROW_PROP_SUMMARY:
      g_value_take_string (value, eh_entry_summarize (self->entry));
      break;
    case ROW_PROP_HEAD:
      g_value_take_string (value, eh_hex_encode (self->head, sizeof self->head));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eh_log_row_class_init (EhLogRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = eh_log_row_finalize;
  object_class->get_property = eh_log_row_get_property;

  /* The number of the entry, from 1. */
  row_properties[ROW_PROP_SEQ] = g_param_spec_uint64 ("seq", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  /* Milliseconds since 1970-01-01 UTC. */
  row_properties[ROW_PROP_TIME] =
      g_param_spec_int64 ("time", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /* What happened, in the user's language. */
  row_properties[ROW_PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* The entry's fields on one line. */
  row_properties[ROW_PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  /* Head of the book after it: 64 hexadecimal digits. */
  row_properties[ROW_PROP_HEAD] = g_param_spec_string ("head", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, ROW_N_PROPS, row_properties);
}

static void
eh_log_row_init (EhLogRow *self)
{
}

/**
 * eh_log_row_get_seq:
 * @self: a row of the record
 *
 * Returns: the number of its entry, from 1
 */
guint64
eh_log_row_get_seq (EhLogRow *self)
{
  g_return_val_if_fail (EH_IS_LOG_ROW (self), 0);

  return self->seq;
}

/**
 * eh_log_row_get_entry:
 * @self: a row of the record
 *
 * Returns: (transfer none): its entry
 */
const EhEntry *
eh_log_row_get_entry (EhLogRow *self)
{
  g_return_val_if_fail (EH_IS_LOG_ROW (self), NULL);

  return self->entry;
}

struct _EhLog
{
  GObject parent_instance;

  GPtrArray *entries;
  GByteArray *heads;
};

static GType
eh_log_get_item_type (GListModel *model)
{
  return EH_TYPE_LOG_ROW;
}

static guint
eh_log_get_n_items (GListModel *model)
{
  return EH_LOG (model)->entries->len;
}

static gpointer
eh_log_get_item (GListModel *model, guint position)
{
  EhLog *self = EH_LOG (model);
  EhLogRow *row;

  if (position >= self->entries->len)
    return NULL;

  row = g_object_new (EH_TYPE_LOG_ROW, NULL);
  row->seq = position + 1;
  row->entry = eh_entry_ref (g_ptr_array_index (self->entries, position));
  memcpy (row->head, self->heads->data + position * EH_CHAIN_HEAD_SIZE, EH_CHAIN_HEAD_SIZE);

  return row;
}

static void
eh_log_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = eh_log_get_item_type;
  iface->get_n_items = eh_log_get_n_items;
  iface->get_item = eh_log_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EhLog,
                               eh_log,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, eh_log_list_model_init))

static void
eh_log_finalize (GObject *object)
{
  EhLog *self = EH_LOG (object);

  g_ptr_array_unref (self->entries);
  g_byte_array_unref (self->heads);

  G_OBJECT_CLASS (eh_log_parent_class)->finalize (object);
}

static void
eh_log_class_init (EhLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eh_log_finalize;
}

static void
eh_log_init (EhLog *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_entry_unref);
  self->heads = g_byte_array_new ();
}

/**
 * eh_log_new:
 *
 * Returns: (transfer full): a record without entries
 */
EhLog *
eh_log_new (void)
{
  return g_object_new (EH_TYPE_LOG, NULL);
}

/**
 * eh_log_append:
 * @self: a record
 * @entries: (element-type EhEntry): entries
 * @heads: the head after each, one after the other
 *
 * Adds @entries at the end.
 */
void
eh_log_append (EhLog *self, GPtrArray *entries, GByteArray *heads)
{
  guint before;

  g_return_if_fail (EH_IS_LOG (self));
  g_return_if_fail (heads->len == entries->len * EH_CHAIN_HEAD_SIZE);

  if (entries->len == 0)
    return;

  before = self->entries->len;
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, eh_entry_ref (g_ptr_array_index (entries, i)));
  g_byte_array_append (self->heads, heads->data, heads->len);
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, entries->len);
}

/**
 * eh_log_get_entry:
 * @self: a record
 * @position: of an entry, from 0
 *
 * Returns: (transfer none): the entry
 */
const EhEntry *
eh_log_get_entry (EhLog *self, guint position)
{
  g_return_val_if_fail (EH_IS_LOG (self), NULL);
  g_return_val_if_fail (position < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, position);
}

/**
 * eh_log_find_previous:
 * @self: a record
 * @position: of an entry, from 0
 *
 * Finds what was last said before about the same thing: to see what an entry
 * changed, it is compared with that.
 *
 * Returns: position of the entry, or -1 if there is none
 */
int
eh_log_find_previous (EhLog *self, guint position)
{
  const EhBody *body;

  g_return_val_if_fail (EH_IS_LOG (self), -1);
  g_return_val_if_fail (position < self->entries->len, -1);

  body = eh_entry_get_body (eh_log_get_entry (self, position));
  for (guint i = position; i-- > 0;)
    if (eh_change_is_about_same (body, eh_entry_get_body (eh_log_get_entry (self, i))))
      return (int) i;

  return -1;
}
