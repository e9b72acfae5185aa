/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-item.c: an entry of the record, as a row for people.
 */
#include "ui/eh-entry-item.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording-entry.h"
#include "ui/eh-format.h"

struct _EhEntryItem
{
  GObject parent_instance;

  /* Owned references */
  EhBook *book;
  EhLogRow *row;
};

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_TIME,
  PROP_TITLE,
  PROP_TEXT,
  PROP_AUTHOR,
  PROP_SEARCH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhEntryItem, eh_entry_item, G_TYPE_OBJECT)

static char *
format_text (EhEntryItem *self)
{
  return eh_wording_entry (eh_book_get_procurement (self->book), eh_log_row_get_entry (self->row));
}

static char *
format_author (EhEntryItem *self)
{
  return eh_wording_author (eh_book_get_procurement (self->book), eh_log_row_get_entry (self->row));
}

/* What a search looks at: what a person sees, and every field. */
static char *
format_search (EhEntryItem *self)
{
  g_autofree char *text = format_text (self);
  g_autofree char *author = format_author (self);
  g_autofree char *fields = NULL;

  g_object_get (self->row, "summary", &fields, NULL);

  return g_strjoin ("\n", text, author, fields, NULL);
}

static void
eh_entry_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhEntryItem *self = EH_ENTRY_ITEM (object);
  const EhEntry *entry = eh_log_row_get_entry (self->row);

  switch (id)
    {
    case PROP_NUMBER:
      g_value_set_uint64 (value, eh_log_row_get_seq (self->row));
      break;
    case PROP_TIME:
      g_value_take_string (value, eh_format_time (eh_entry_get_header (entry)->time));
      break;
    case PROP_TITLE:
      g_value_set_string (value, _ (eh_kind_get_spec (eh_entry_get_kind (entry))->title));
      break;
    case PROP_TEXT:
      g_value_take_string (value, format_text (self));
      break;
    case PROP_AUTHOR:
      g_value_take_string (value, format_author (self));
      break;
    case PROP_SEARCH:
      g_value_take_string (value, format_search (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_entry_item_finalize (GObject *object)
{
  EhEntryItem *self = EH_ENTRY_ITEM (object);

  g_clear_object (&self->book);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (eh_entry_item_parent_class)->finalize (object);
}

static void
eh_entry_item_class_init (EhEntryItemClass *klass)
{
  static const char *const names[N_PROPS] = { NULL,   NULL,     "time",  "title",
                                              "text", "author", "search" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = eh_entry_item_finalize;
  object_class->get_property = eh_entry_item_get_property;

  props[PROP_NUMBER] = g_param_spec_uint64 ("number", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  for (guint i = PROP_TIME; i < N_PROPS; i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_entry_item_init (EhEntryItem *self)
{
}

EhEntryItem *
eh_entry_item_new (EhBook *book, EhLogRow *row)
{
  EhEntryItem *self = g_object_new (EH_TYPE_ENTRY_ITEM, NULL);

  self->book = g_object_ref (book);
  self->row = g_object_ref (row);

  return self;
}

EhLogRow *
eh_entry_item_get_row (EhEntryItem *self)
{
  g_return_val_if_fail (EH_IS_ENTRY_ITEM (self), NULL);

  return self->row;
}

EhBook *
eh_entry_item_get_book (EhEntryItem *self)
{
  g_return_val_if_fail (EH_IS_ENTRY_ITEM (self), NULL);

  return self->book;
}
