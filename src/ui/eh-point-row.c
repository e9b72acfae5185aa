/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-point-row.c: an open point of the guide, in a list.
 */
#include "ui/eh-point-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-format.h"
#include "ui/eh-template.h"

/* So many points that say the same have rows of their own. */
#define MOST_ALIKE 3

struct _EhPointRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
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
}

static void
eh_point_row_init (EhPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Activating the row leads to what the point is about. @n_more points say the
 * same of other things. */
GtkWidget *
eh_point_row_new (const EhGuidePoint *point, guint n_more)
{
  EhPointRow *self = g_object_new (EH_TYPE_POINT_ROW, NULL);
  gboolean is_must = point->severity == EH_SEVERITY_MUST;
  g_autofree char *title = eh_format_point (point);
  g_autofree char *where = eh_format_point_detail (point);
  g_autofree char *more = g_strdup_printf (
      /* Translators: behind a sentence about one thing: how many others it is true of, too. */
      g_dngettext (NULL, "and %u other like it", "and %u others like it", n_more), n_more);
  g_autofree char *detail =
      n_more > 0 ? g_strdup_printf ("%s · %s", more, where) : g_strdup (where);

  gtk_image_set_from_icon_name (self->icon, is_must ? "dialog-warning-symbolic"
                                                    : "dialog-information-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), is_must ? "warning" : "accent");
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)",
                                    eh_page_find_stage (point->stage)->name,
                                    point->subject != NULL ? point->subject : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);

  return GTK_WIDGET (self);
}

static gboolean
is_like (const EhGuidePoint *point, const EhGuidePoint *other)
{
  return point->severity == other->severity && g_str_equal (point->code, other->code);
}

/* Returns: how many points say what @point says; whether it is the first of them
 * is said in @is_first */
static guint
count_like (const EhGuide *guide, const EhGuidePoint *point, gboolean *is_first)
{
  guint n = 0;

  for (guint i = 0; i < eh_guide_get_n_points (guide); i++)
    if (is_like (eh_guide_get_point (guide, i), point))
      {
        if (n++ == 0)
          *is_first = eh_guide_get_point (guide, i) == point;
      }

  return n;
}

/* Shows the points of @severity. Of many that say the same of different things
 * the first stands for all: a book of 500 questions would have 500 rows. */
void
eh_point_row_fill_list (GtkListBox *list, const EhGuide *guide, EhSeverity severity)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < eh_guide_get_n_points (guide); i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);
      gboolean is_first = FALSE;
      guint n;

      if (point->severity != severity)
        continue;
      n = count_like (guide, point, &is_first);
      if (n <= MOST_ALIKE)
        gtk_list_box_append (list, eh_point_row_new (point, 0));
      else if (is_first)
        gtk_list_box_append (list, eh_point_row_new (point, n - 1));
    }
}
