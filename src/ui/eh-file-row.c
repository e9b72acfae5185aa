/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-file-row.c: a file in a list: a book to open, a document that was saved.
 */
#include "ui/eh-file-row.h"

#include "ui/eh-format.h"
#include "ui/eh-template.h"

struct _EhFileRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkLabel *subtitle;

  /* Owned references */
  GFile *file;
};

G_DEFINE_FINAL_TYPE (EhFileRow, eh_file_row, GTK_TYPE_LIST_BOX_ROW)

static void
eh_file_row_dispose (GObject *object)
{
  EhFileRow *self = EH_FILE_ROW (object);

  g_clear_object (&self->file);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_FILE_ROW);

  G_OBJECT_CLASS (eh_file_row_parent_class)->dispose (object);
}

static void
eh_file_row_class_init (EhFileRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_file_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-file-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhFileRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhFileRow, subtitle);
}

static void
eh_file_row_init (EhFileRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
eh_file_row_new (GFile *file)
{
  EhFileRow *self = g_object_new (EH_TYPE_FILE_ROW, NULL);
  g_autofree char *title = eh_format_file_title (file);
  g_autofree char *subtitle = eh_format_file_folder (file);

  g_set_object (&self->file, file);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  /* The middle of a long one is cut off. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subtitle), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return GTK_WIDGET (self);
}

GFile *
eh_file_row_get_file (EhFileRow *self)
{
  g_return_val_if_fail (EH_IS_FILE_ROW (self), NULL);

  return self->file;
}
