/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-recent-row.c: a book that was opened before.
 */
#include "ui/eh-recent-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-format.h"
#include "ui/eh-template.h"

struct _EhRecentRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *missing_icon;
  GtkButton *remove_button;

  /* Owned references */
  GFile *file;
};

G_DEFINE_FINAL_TYPE (EhRecentRow, eh_recent_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
remove_cb (EhRecentRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
eh_recent_row_dispose (GObject *object)
{
  EhRecentRow *self = EH_RECENT_ROW (object);

  g_clear_object (&self->file);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_RECENT_ROW);

  G_OBJECT_CLASS (eh_recent_row_parent_class)->dispose (object);
}

static void
eh_recent_row_class_init (EhRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_recent_row_dispose;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", EH_TYPE_RECENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhRecentRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhRecentRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EhRecentRow, missing_icon);
  gtk_widget_class_bind_template_child (widget_class, EhRecentRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
eh_recent_row_init (EhRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @is_there is whether the book is still where it was. */
GtkWidget *
eh_recent_row_new (GFile *file, gboolean is_there)
{
  EhRecentRow *self = g_object_new (EH_TYPE_RECENT_ROW, NULL);
  g_autofree char *title = eh_format_file_title (file);
  g_autofree char *folder = eh_format_file_folder (file);
  /* Translators: %s is a folder. */
  g_autofree char *subtitle =
      is_there ? g_strdup (folder) : g_strdup_printf (_ ("No longer in %s"), folder);
  /* Translators: %s is the name of a book. */
  g_autofree char *remove = g_strdup_printf (_ ("Take “%s” off this list"), title);

  g_set_object (&self->file, file);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (self->missing_icon, !is_there);
  if (!is_there)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove_button), remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);

  return GTK_WIDGET (self);
}

GFile *
eh_recent_row_get_file (EhRecentRow *self)
{
  g_return_val_if_fail (EH_IS_RECENT_ROW (self), NULL);

  return self->file;
}
