/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stage-row.c: a page in the sidebar.
 */
#include "ui/eh-stage-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-template.h"

struct _EhStageRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *count;

  /* Owned references */
  EhStageItem *item;
};

G_DEFINE_FINAL_TYPE (EhStageRow, eh_stage_row, GTK_TYPE_LIST_BOX_ROW)

static void
eh_stage_row_dispose (GObject *object)
{
  EhStageRow *self = EH_STAGE_ROW (object);

  g_clear_object (&self->item);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_STAGE_ROW);

  G_OBJECT_CLASS (eh_stage_row_parent_class)->dispose (object);
}

static void
eh_stage_row_class_init (EhStageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_stage_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-stage-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhStageRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EhStageRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhStageRow, count);
}

static void
eh_stage_row_init (EhStageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
eh_stage_row_new (EhStageItem *item)
{
  EhStageRow *self = g_object_new (EH_TYPE_STAGE_ROW, NULL);
  const char *title = _ (eh_stage_item_get_page (item)->title);
  g_autofree char *state = eh_stage_item_dup_state (item);
  guint count = eh_stage_item_get_count (item);

  g_set_object (&self->item, item);
  gtk_image_set_from_icon_name (self->icon, eh_stage_item_get_icon (item));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), eh_stage_item_get_style (item));
  gtk_label_set_label (self->title, title);
  if (count > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", count);

      gtk_label_set_label (self->count, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state != NULL ? state : "",
                                  -1);

  return GTK_WIDGET (self);
}

EhStageItem *
eh_stage_row_get_item (EhStageRow *self)
{
  g_return_val_if_fail (EH_IS_STAGE_ROW (self), NULL);

  return self->item;
}
