/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-point-row.c: an open point of the guide, in a list.
 */
#include "ui/eh-point-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-format.h"
#include "ui/eh-template.h"

struct _EhPointRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkWidget *arrow;
};

G_DEFINE_FINAL_TYPE (EhPointRow, eh_point_row, GTK_TYPE_LIST_BOX_ROW)

static void
eh_point_row_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_POINT_ROW);

  G_OBJECT_CLASS (eh_point_row_parent_class)->dispose (object);
}

static void
eh_point_row_class_init (EhPointRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_point_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhPointRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EhPointRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhPointRow, detail);
  gtk_widget_class_bind_template_child (widget_class, EhPointRow, arrow);
}

static void
eh_point_row_init (EhPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* With @has_link, activating the row leads to the page of the point's stage. */
GtkWidget *
eh_point_row_new (const EhGuidePoint *point, gboolean has_link)
{
  EhPointRow *self = g_object_new (EH_TYPE_POINT_ROW, "activatable", has_link, NULL);
  gboolean is_must = point->severity == EH_SEVERITY_MUST;
  g_autofree char *title = eh_format_point (point);
  g_autofree char *detail = eh_format_point_detail (point);

  gtk_image_set_from_icon_name (self->icon, is_must ? "dialog-warning-symbolic"
                                                    : "dialog-information-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), is_must ? "warning" : "accent");
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (self->arrow, has_link);
  if (has_link)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-page");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s",
                                        eh_page_find_stage (point->stage)->name);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);

  return GTK_WIDGET (self);
}

/* Shows the points of @stage, or of all stages for %EH_NO_STAGE, and of
 * @severity, or of both if it is negative; those of all stages have links. */
void
eh_point_row_fill_list (GtkListBox *list, const EhGuide *guide, int stage, int severity)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; guide != NULL && i < eh_guide_get_n_points (guide); i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);

      if ((stage == EH_NO_STAGE || (int) point->stage == stage) &&
          (severity < 0 || (int) point->severity == severity))
        gtk_list_box_append (list, eh_point_row_new (point, stage == EH_NO_STAGE));
    }
}
