/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-remark-item.c: what is said of a cell of a table, as a row for people.
 */
#include "ui/eh-remark-item.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-format.h"

struct _EhRemarkItem
{
  GObject parent_instance;

  char *text;
  gboolean is_problem;
  guint row;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_ICON_NAME,
  PROP_IS_PROBLEM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhRemarkItem, eh_remark_item, G_TYPE_OBJECT)

static void
eh_remark_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhRemarkItem *self = EH_REMARK_ITEM (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->is_problem ? "dialog-warning-symbolic"
                                                  : "dialog-information-symbolic");
      break;
    case PROP_IS_PROBLEM:
      g_value_set_boolean (value, self->is_problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_remark_item_finalize (GObject *object)
{
  g_free (EH_REMARK_ITEM (object)->text);

  G_OBJECT_CLASS (eh_remark_item_parent_class)->finalize (object);
}

static void
eh_remark_item_class_init (EhRemarkItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = eh_remark_item_finalize;
  object_class->get_property = eh_remark_item_get_property;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  props[PROP_IS_PROBLEM] = g_param_spec_boolean ("is-problem", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_remark_item_init (EhRemarkItem *self)
{
}

EhRemarkItem *
eh_remark_item_new (const EhSheetRemark *remark)
{
  EhRemarkItem *self = g_object_new (EH_TYPE_REMARK_ITEM, NULL);
  g_autofree char *cell = eh_csv_dup_cell_name (remark->row, remark->column);
  g_autofree char *words = eh_format_problem (remark->text);

  /* Translators: the name of a cell of a table, and what is said of it. */
  self->text = g_strdup_printf (_ ("%s: %s"), cell, words);
  self->is_problem = remark->level == EH_SHEET_PROBLEM;
  self->row = remark->row;

  return self;
}

/* Returns: the row of the cell, from 0 */
guint
eh_remark_item_get_row (EhRemarkItem *self)
{
  g_return_val_if_fail (EH_IS_REMARK_ITEM (self), 0);

  return self->row;
}
