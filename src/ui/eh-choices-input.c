/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-choices-input.c: a row of a form where several things can be chosen.
 */
#include "ui/eh-choices-input.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-options.h"

struct _EhChoicesInput
{
  EhInputRow parent_instance;

  GtkBox *box;

  /* Owned: (element-type EhOption), one for each check button of the box */
  GPtrArray *options;
};

G_DEFINE_FINAL_TYPE (EhChoicesInput, eh_choices_input, EH_TYPE_INPUT_ROW)

static void
eh_choices_input_finalize (GObject *object)
{
  g_clear_pointer (&EH_CHOICES_INPUT (object)->options, g_ptr_array_unref);

  G_OBJECT_CLASS (eh_choices_input_parent_class)->finalize (object);
}

static gboolean
is_in (const EhFieldSpec *spec, const EhBody *body, const EhOption *option)
{
  const char *const *ids;

  if (spec->choices != NULL)
    return (eh_body_get_flags (body, spec->field) & (1u << option->number)) != 0;

  ids = eh_body_get_ids (body, spec->field);

  return ids != NULL && g_strv_contains (ids, option->id);
}

static GtkWidget *
create_check (EhChoicesInput *self, const char *title)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (eh_input_row_edited), self);

  return check;
}

static void
eh_choices_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  EhChoicesInput *self = EH_CHOICES_INPUT (row);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  self->options = eh_options_list (eh_book_get_procurement (book), spec);

  for (guint i = 0; i < self->options->len; i++)
    {
      const EhOption *option = g_ptr_array_index (self->options, i);

      child = create_check (self, option->title);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), is_in (spec, body, option));
      gtk_box_append (self->box, child);
    }
  if (self->options->len == 0)
    gtk_box_append (self->box, gtk_label_new (_ ("There is nothing to choose from yet.")));
}

static guint
collect (EhChoicesInput *self, GPtrArray *ids)
{
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  guint flags = 0;

  for (guint i = 0; i < self->options->len; i++, check = gtk_widget_get_next_sibling (check))
    {
      const EhOption *option = g_ptr_array_index (self->options, i);

      if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        continue;
      flags |= 1u << (option->number & 31);
      g_ptr_array_add (ids, option->id);
    }
  g_ptr_array_add (ids, NULL);

  return flags;
}

static gboolean
eh_choices_input_store (EhInputRow *row, EhBody *body, char **problem)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint flags = collect (EH_CHOICES_INPUT (row), ids);

  if (eh_input_row_get_spec (row)->choices != NULL && flags != 0)
    eh_body_set_flags (body, eh_input_row_get_field (row), flags);
  else if (eh_input_row_get_spec (row)->choices == NULL && ids->len > 1)
    eh_body_set_ids (body, eh_input_row_get_field (row), (const char *const *) ids->pdata);

  return TRUE;
}

static char *
eh_choices_input_dup_draft (EhInputRow *row)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  collect (EH_CHOICES_INPUT (row), ids);

  return g_strjoinv ("\n", (char **) ids->pdata);
}

static void
eh_choices_input_set_draft (EhInputRow *row, const char *draft)
{
  EhChoicesInput *self = EH_CHOICES_INPUT (row);
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  g_auto (GStrv) ids = g_strsplit (draft, "\n", -1);

  for (guint i = 0; i < self->options->len; i++, check = gtk_widget_get_next_sibling (check))
    {
      const EhOption *option = g_ptr_array_index (self->options, i);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   g_strv_contains ((const char *const *) ids, option->id));
    }
}

static void
eh_choices_input_class_init (EhChoicesInputClass *klass)
{
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eh_choices_input_finalize;
  row_class->load = eh_choices_input_load;
  row_class->store = eh_choices_input_store;
  row_class->dup_draft = eh_choices_input_dup_draft;
  row_class->set_draft = eh_choices_input_set_draft;
}

static void
eh_choices_input_init (EhChoicesInput *self)
{
  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  eh_input_row_set_control (EH_INPUT_ROW (self), GTK_WIDGET (self->box), GTK_WIDGET (self->box));
}
