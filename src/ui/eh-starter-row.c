/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-starter-row.c: a template in the list to choose from.
 */
#include "ui/eh-starter-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-template.h"

struct _EhStarterRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkLabel *description;
  GtkLabel *contents;
  GtkButton *remove_button;

  /* Owned references */
  EhStarter *starter;
};

G_DEFINE_FINAL_TYPE (EhStarterRow, eh_starter_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
remove_cb (EhStarterRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
eh_starter_row_dispose (GObject *object)
{
  EhStarterRow *self = EH_STARTER_ROW (object);

  g_clear_object (&self->starter);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_STARTER_ROW);

  G_OBJECT_CLASS (eh_starter_row_parent_class)->dispose (object);
}

static void
eh_starter_row_class_init (EhStarterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_starter_row_dispose;

  /* Somebody wants to be rid of the template. */
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", EH_TYPE_STARTER_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-starter-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhStarterRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhStarterRow, description);
  gtk_widget_class_bind_template_child (widget_class, EhStarterRow, contents);
  gtk_widget_class_bind_template_child (widget_class, EhStarterRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
eh_starter_row_init (EhStarterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
take_line (GPtrArray *parts, char *part)
{
  g_ptr_array_add (parts, part);
}

/* "7 questions · 2 requirements to pass · scales 0–4, 0–3 · …" */
static char *
format_contents (EhStarter *starter)
{
  const EhStarterContents *contents = eh_starter_get_contents (starter);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *scales = g_strjoinv (", ", contents->scales);
  guint n_scales = g_strv_length (contents->scales);

  if (contents->n_questions == 0)
    take_line (parts, g_strdup (_ ("No questions yet")));
  else
    take_line (parts,
               g_strdup_printf (ngettext ("%u question", "%u questions", contents->n_questions),
                                contents->n_questions));
  if (contents->n_requirements > 0)
    take_line (parts,
               g_strdup_printf (ngettext ("%u requirement to pass", "%u requirements to pass",
                                          contents->n_requirements),
                                contents->n_requirements));
  if (contents->n_lots > 1)
    take_line (parts, g_strdup_printf (ngettext ("%u lot", "%u lots", contents->n_lots),
                                       contents->n_lots));
  if (n_scales > 0)
    /* Translators: %s is the lowest and the highest score of each, such as "0–5, 0–4". */
    take_line (parts, g_strdup_printf (ngettext ("scale %s", "scales %s", n_scales), scales));
  take_line (parts, g_strdup (eh_wording_regime (eh_starter_get_regime (starter))));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

GtkWidget *
eh_starter_row_new (EhStarter *starter)
{
  EhStarterRow *self = g_object_new (EH_TYPE_STARTER_ROW, NULL);
  const char *description = eh_starter_get_description (starter);
  g_autofree char *contents = format_contents (starter);
  g_autofree char *both =
      description != NULL ? g_strdup_printf ("%s\n%s", description, contents) : g_strdup (contents);
  /* Translators: %s is the name of a template. */
  g_autofree char *remove =
      g_strdup_printf (_ ("Remove the template “%s”"), eh_starter_get_title (starter));

  g_set_object (&self->starter, starter);
  gtk_label_set_label (self->title, eh_starter_get_title (starter));
  gtk_label_set_label (self->description, description != NULL ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description), description != NULL);
  gtk_label_set_label (self->contents, contents);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), eh_starter_can_remove (starter));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove_button), remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  eh_starter_get_title (starter),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, both, -1);

  return GTK_WIDGET (self);
}

EhStarter *
eh_starter_row_get_starter (EhStarterRow *self)
{
  g_return_val_if_fail (EH_IS_STARTER_ROW (self), NULL);

  return self->starter;
}
