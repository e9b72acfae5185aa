/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-fact-row.c: something the book holds, in a list: what, and its value.
 */
#include "ui/eh-fact-row.h"

#include "ui/eh-template.h"

#define INDENT 18
/* A value of at most so many characters stands on one line. */
#define SHORT_VALUE 14

struct _EhFactRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *value;
};

G_DEFINE_FINAL_TYPE (EhFactRow, eh_fact_row, GTK_TYPE_LIST_BOX_ROW)

static void
eh_fact_row_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_FACT_ROW);

  G_OBJECT_CLASS (eh_fact_row_parent_class)->dispose (object);
}

static void
eh_fact_row_class_init (EhFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_fact_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhFactRow, box);
  gtk_widget_class_bind_template_child (widget_class, EhFactRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhFactRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EhFactRow, value);
}

static void
eh_fact_row_init (EhFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (GtkLabel *label, const char *text)
{
  gboolean is_there = text != NULL && *text != '\0';

  gtk_label_set_label (label, is_there ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), is_there);
}

/* @depth is how far the row is set in; @subtitle and @value can be NULL. */
GtkWidget *
eh_fact_row_new (guint depth, const char *title, const char *subtitle, const char *value)
{
  EhFactRow *self = g_object_new (EH_TYPE_FACT_ROW, NULL);
  g_autofree char *name = NULL;

  gtk_widget_set_margin_start (self->box, (int) depth * INDENT);
  fill (self->title, title);
  fill (self->subtitle, subtitle);
  fill (self->value, value);
  gtk_label_set_wrap (self->value, value != NULL && g_utf8_strlen (value, -1) > SHORT_VALUE);
  name = value != NULL ? g_strdup_printf ("%s: %s", title, value) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle != NULL ? subtitle : "", -1);

  return GTK_WIDGET (self);
}
