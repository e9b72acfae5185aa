/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-save-template-window.c: saves the method of a book as a template.
 */
#include "ui/eh-save-template-window.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "book/eh-starter.h"
#include "core/eh-kind.h"
#include "core/eh-text.h"
#include "exchange/eh-exchange.h"
#include "ui/eh-accessible.h"
#include "ui/eh-format.h"
#include "ui/eh-help.h"
#include "ui/eh-line-input.h"
#include "ui/eh-say.h"
#include "ui/eh-template.h"

struct _EhSaveTemplateWindow
{
  AdwWindow parent_instance;

  /* Template children */
  EhInputRow *name_field;

  /* Owned references */
  EhBook *book;
};

G_DEFINE_FINAL_TYPE (EhSaveTemplateWindow, eh_save_template_window, ADW_TYPE_WINDOW)

static const char *
explain (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_EXIST))
    return _ ("There is a template of that name already. Choose another name.");
  if (g_error_matches (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE))
    return _ ("The criteria are not complete yet: their weights must add up to 100 %.");
  if (error->domain == G_FILE_ERROR)
    return _ ("It could not be saved: your folder cannot be written to, or the disk is full.");

  return _ ("This procurement cannot be a template as it stands.");
}

static void
say_saved (EhSaveTemplateWindow *self, const char *name)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *text = g_strdup_printf (_ ("Saved as the template “%s”"), name);

  if (ADW_IS_APPLICATION_WINDOW (parent))
    eh_say (adw_application_window_get_content (ADW_APPLICATION_WINDOW (parent)), text);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhSaveTemplateWindow *self = EH_SAVE_TEMPLATE_WINDOW (widget);
  g_autofree char *text = g_strstrip (eh_input_row_dup_draft (self->name_field));
  g_autofree char *name = eh_text_normalize (text, TRUE, NULL);
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;

  if (name == NULL || *name == '\0' || strlen (name) > EH_MAX_LINE)
    {
      eh_input_row_set_problem (self->name_field, _ ("Give the template a short name."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name_field));
      return;
    }

  file = eh_format_file_name (name, ".json");
  if (eh_starter_save (eh_book_get_procurement (self->book), eh_book_get_results (self->book), name,
                       file, &error))
    {
      say_saved (self, name);
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    {
      eh_input_row_set_problem (self->name_field, explain (error));
      gtk_widget_grab_focus (GTK_WIDGET (self->name_field));
    }
}

static void
eh_save_template_window_dispose (GObject *object)
{
  EhSaveTemplateWindow *self = EH_SAVE_TEMPLATE_WINDOW (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_SAVE_TEMPLATE_WINDOW);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (eh_save_template_window_parent_class)->dispose (object);
}

static void
eh_save_template_window_class_init (EhSaveTemplateWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_save_template_window_dispose;

  gtk_widget_class_install_action (widget_class, "save-template.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (EH_TYPE_LINE_INPUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/evenhand/Evenhand/ui/eh-save-template-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EhSaveTemplateWindow, name_field);
  eh_help_bind_key (widget_class, "begin");
}

static void
eh_save_template_window_init (EhSaveTemplateWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eh_accessible_mend (GTK_WIDGET (self));
}

GtkWindow *
eh_save_template_window_new (GtkWindow *parent, EhBook *book)
{
  EhSaveTemplateWindow *self =
      g_object_new (EH_TYPE_SAVE_TEMPLATE_WINDOW, "transient-for", parent, NULL);

  g_set_object (&self->book, book);
  eh_input_row_set_draft (self->name_field, eh_book_get_title (book));
  gtk_widget_grab_focus (GTK_WIDGET (self->name_field));

  return GTK_WINDOW (self);
}
