/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-mark-row.c: what one mark is made of, in a list.
 */
#include "ui/eh-mark-row.h"

#include "ui/eh-mark-item.h"
#include "ui/eh-template.h"

struct _EhMarkRow
{
  AdwBin parent_instance;

  /* Owned references */
  EhMarkItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhMarkRow, eh_mark_row, ADW_TYPE_BIN)

static gboolean
has_text_cb (gpointer self, const char *text)
{
  return text != NULL && *text != '\0';
}

/* A list's own row has no name of its own in GTK 4.8. */
static void
name_list_item (EhMarkRow *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *title = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *name = NULL;

  if (row == NULL || self->item == NULL)
    return;

  g_object_get (self->item, "title", &title, "mark", &mark, NULL);
  name = g_strdup_printf ("%s: %s", title, mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
eh_mark_row_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_MARK_ROW);
  g_clear_object (&EH_MARK_ROW (object)->item);

  G_OBJECT_CLASS (eh_mark_row_parent_class)->dispose (object);
}

static void
eh_mark_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ITEM)
    g_value_set_object (value, EH_MARK_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_mark_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhMarkRow *self = EH_MARK_ROW (object);

  if (id != PROP_ITEM)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&self->item, g_value_get_object (value)))
    {
      name_list_item (self);
      g_object_notify_by_pspec (object, props[PROP_ITEM]);
    }
}

static void
eh_mark_row_class_init (EhMarkRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_mark_row_dispose;
  object_class->get_property = eh_mark_row_get_property;
  object_class->set_property = eh_mark_row_set_property;

  props[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, EH_TYPE_MARK_ITEM,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-mark-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
}

static void
eh_mark_row_init (EhMarkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
