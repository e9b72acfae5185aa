/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-new-book-window.c: a new book from a template, step by step.
 */
#include "ui/eh-new-book-window.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "book/eh-book.h"
#include "book/eh-starter.h"
#include "store/eh-record-error.h"
#include "ui/eh-accessible.h"
#include "ui/eh-confirm.h"
#include "ui/eh-file-chooser.h"
#include "ui/eh-format.h"
#include "ui/eh-help.h"
#include "ui/eh-new-book-form.h"
#include "ui/eh-settings.h"
#include "ui/eh-starter-row.h"
#include "ui/eh-template.h"
#include "ui/eh-trouble.h"

struct _EhNewBookWindow
{
  AdwWindow parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkWidget *create_button;
  GtkListBox *starter_list;
  GtkWidget *own_box;
  GtkListBox *own_list;
  GtkLabel *file_problem;
  GtkRevealer *problem_revealer;
  GtkLabel *problem_label;
  EhNewBookForm *form;
  GtkSpinner *spinner;

  /* Borrowed reference: a row of a list */
  GtkWidget *chosen;

  /* Owned references */
  GSettings *settings;
  EhStarter *starter;
  GCancellable *cancellable;
  GFile *file;
  gboolean is_closed;
};

G_DEFINE_FINAL_TYPE (EhNewBookWindow, eh_new_book_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CREATED,
  SIGNAL_EXCHANGE_FILE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_problem (EhNewBookWindow *self, const char *text)
{
  if (text != NULL)
    gtk_label_set_label (self->problem_label, text);
  gtk_revealer_set_reveal_child (self->problem_revealer, text != NULL);
}

static void
set_busy (EhNewBookWindow *self, gboolean is_busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-book.create", !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-book.back", !is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_spinner_set_spinning (self->spinner, is_busy);
}

static void
take_starter (EhNewBookWindow *self, EhStarter *starter)
{
  g_set_object (&self->starter, starter);
  eh_new_book_form_set_starter (self->form, starter);
  show_problem (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "details");
  /* Return does not activate a row as long as a window has this. */
  gtk_window_set_default_widget (GTK_WINDOW (self), self->create_button);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
starter_activated_cb (EhNewBookWindow *self, EhStarterRow *row)
{
  self->chosen = GTK_WIDGET (row);
  take_starter (self, eh_starter_row_get_starter (row));
}

static void
show_file_problem (EhNewBookWindow *self, const char *text)
{
  gtk_label_set_label (self->file_problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->file_problem), text != NULL);
}

static void
file_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhNewBookWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autoptr (EhStarter) starter = NULL;

  if (self->is_closed)
    return;
  if (g_str_has_suffix (name, ".json"))
    name[strlen (name) - strlen (".json")] = '\0';
  starter = bytes != NULL ? eh_starter_new (name, bytes, &error) : NULL;
  if (starter == NULL)
    {
      EhTrouble trouble = eh_trouble_describe (error);
      g_autofree char *text = g_strdup_printf ("%s: %s", trouble.title, error->message);

      show_file_problem (self, text);
      return;
    }

  show_file_problem (self, NULL);
  take_starter (self, starter);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = eh_file_chooser_ask_finish (result);

  if (file != NULL)
    eh_new_book_window_use_file (EH_NEW_BOOK_WINDOW (source), file);
}

static void
choose_file_cb (EhNewBookWindow *self)
{
  eh_file_chooser_ask_async (GTK_WINDOW (self), EH_FILE_EXCHANGE, NULL, NULL, file_chosen_cb, NULL);
}

static void
exchange_file_cb (EhNewBookWindow *self)
{
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_EXCHANGE_FILE], 0);
  g_object_unref (self);
}

/* Why there is no book, in the words of somebody who wants to save one. */
static char *
explain (const GError *error)
{
  EhTrouble trouble;

  if (g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_EXISTS))
    return g_strdup (_ ("There is already a file of that name, and a new book never replaces one. "
                        "Choose another name or another folder."));
  if (g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_PERMISSION) ||
      g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_MISSING))
    return g_strdup (_ ("Nothing can be saved in that folder. Choose another one."));

  trouble = eh_trouble_describe (error);
  return g_strdup_printf ("%s %s", trouble.happened, trouble.next);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhNewBookWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_made = eh_book_create_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (self->is_closed)
    return;
  set_busy (self, FALSE);
  if (is_made)
    {
      gtk_window_close (GTK_WINDOW (self));
      g_signal_emit (self, signals[SIGNAL_CREATED], 0, self->file);
    }
  else if (!eh_trouble_is_cancellation (error))
    {
      g_autofree char *why = explain (error);

      show_problem (self, why);
    }
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = eh_file_chooser_ask_finish (result);

  if (file != NULL)
    eh_new_book_window_save (EH_NEW_BOOK_WINDOW (source), file);
}

static void
create_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhNewBookWindow *self = EH_NEW_BOOK_WINDOW (widget);
  g_auto (EhNewBookValues) values = { NULL };
  g_autoptr (GFile) folder = eh_settings_dup_books_folder (self->settings);
  g_autofree char *name = NULL;

  show_problem (self, NULL);
  if (!eh_new_book_form_read (self->form, &values))
    return;

  name = eh_format_file_name (values.title, ".evenhand");
  eh_file_chooser_ask_async (GTK_WINDOW (self), EH_FILE_NEW_BOOK, folder, name, place_chosen_cb,
                             NULL);
}

static void
back_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhNewBookWindow *self = EH_NEW_BOOK_WINDOW (widget);

  gtk_stack_set_visible_child_name (self->stack, "templates");
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  if (self->chosen != NULL)
    gtk_widget_grab_focus (self->chosen);
}

/* The way back is the way out: what was typed stays until the list is left. */
static void
escape_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhNewBookWindow *self = EH_NEW_BOOK_WINDOW (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "templates"))
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_widget_activate_action (widget, "new-book.back", NULL);
}

static void
help_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_help_show (GTK_WINDOW (widget), "begin");
}

static void
remove_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  EhNewBookWindow *self = EH_NEW_BOOK_WINDOW (source);
  g_autoptr (GtkWidget) row = user_data;
  g_autoptr (GError) error = NULL;

  if (!eh_confirm_finish (result) || self->is_closed)
    return;
  if (!eh_starter_remove (eh_starter_row_get_starter (EH_STARTER_ROW (row)), &error))
    {
      show_file_problem (self, _ ("The template could not be removed: its folder cannot be "
                                  "written to."));
      return;
    }

  if (self->chosen == row)
    self->chosen = NULL;
  gtk_list_box_remove (self->own_list, row);
  gtk_widget_set_visible (self->own_box, gtk_list_box_get_row_at_index (self->own_list, 0) != NULL);
}

static void
remove_cb (EhNewBookWindow *self, EhStarterRow *row)
{
  /* Translators: %s is the name of a template. */
  g_autofree char *heading = g_strdup_printf (
      _ ("Remove the template “%s”?"), eh_starter_get_title (eh_starter_row_get_starter (row)));

  eh_confirm_async (GTK_WINDOW (self), heading,
                    _ ("Books that were begun with it stay as they are."), _ ("_Remove"), TRUE,
                    remove_confirmed_cb, g_object_ref (row));
}

static void
add_starters (EhNewBookWindow *self)
{
  g_autoptr (GPtrArray) list = eh_starter_list ();

  for (guint i = 0; i < list->len; i++)
    {
      EhStarter *starter = g_ptr_array_index (list, i);
      gboolean is_own = eh_starter_is_own (starter);

      GtkWidget *row = eh_starter_row_new (starter);

      g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (is_own ? self->own_list : self->starter_list, row);
      if (is_own)
        gtk_widget_set_visible (self->own_box, TRUE);
    }
}

static gboolean
eh_new_book_window_close_request (GtkWindow *window)
{
  EhNewBookWindow *self = EH_NEW_BOOK_WINDOW (window);

  self->is_closed = TRUE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (eh_new_book_window_parent_class)->close_request (window);
}

static void
eh_new_book_window_dispose (GObject *object)
{
  EhNewBookWindow *self = EH_NEW_BOOK_WINDOW (object);

  self->is_closed = TRUE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_NEW_BOOK_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->starter);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (eh_new_book_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, create_button);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, starter_list);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, own_box);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, own_list);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, file_problem);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, form);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookWindow, spinner);
}

static void
eh_new_book_window_class_init (EhNewBookWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_new_book_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = eh_new_book_window_close_request;

  signals[SIGNAL_CREATED] = g_signal_new ("created", EH_TYPE_NEW_BOOK_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[SIGNAL_EXCHANGE_FILE] =
      g_signal_new ("exchange-file", EH_TYPE_NEW_BOOK_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "new-book.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "new-book.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "new-book.escape", NULL, escape_action);
  gtk_widget_class_install_action (widget_class, "new-book.help", NULL, help_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "new-book.help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "new-book.escape", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "new-book.back",
                                       NULL);

  g_type_ensure (EH_TYPE_NEW_BOOK_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-new-book-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, starter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, exchange_file_cb);
}

static void
eh_new_book_window_init (EhNewBookWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eh_settings_new ();
  add_starters (self);
  gtk_window_set_focus (GTK_WINDOW (self),
                        GTK_WIDGET (gtk_list_box_get_row_at_index (self->starter_list, 0)));
  eh_accessible_mend (GTK_WIDGET (self));
}

EhNewBookWindow *
eh_new_book_window_new (GtkWindow *parent)
{
  return g_object_new (EH_TYPE_NEW_BOOK_WINDOW, "transient-for", parent, NULL);
}

/* Takes an exchange file as the template. */
void
eh_new_book_window_use_file (EhNewBookWindow *self, GFile *file)
{
  g_return_if_fail (EH_IS_NEW_BOOK_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_file_load_bytes_async (file, NULL, file_loaded_cb, g_object_ref (self));
}

/* Makes the book that the form describes, if it describes one. */
void
eh_new_book_window_save (EhNewBookWindow *self, GFile *file)
{
  g_auto (EhNewBookValues) values = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) exchange = NULL;
  g_autoptr (GError) error = NULL;
  EhExchangeBasics basics;

  g_return_if_fail (EH_IS_NEW_BOOK_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_path (file);
  if (path == NULL)
    {
      show_problem (self, _ ("A book can only be saved on a disk or in a network folder of this "
                             "computer. Choose another place."));
      return;
    }
  if (self->starter == NULL || self->cancellable != NULL ||
      !eh_new_book_form_read (self->form, &values))
    return;

  basics = (EhExchangeBasics){ values.title, values.reference, values.buyer, values.currency,
                               values.regime };
  exchange = eh_starter_fill (self->starter, &basics, &error);
  if (exchange == NULL)
    {
      g_autofree char *why = g_strdup_printf (
          /* Translators: %s is a technical message in English. */
          _ ("The template does not fit what is entered here: %s"), error->message);

      show_problem (self, why);
      return;
    }

  g_set_object (&self->file, file);
  name = g_strconcat (eh_starter_get_name (self->starter), ".json", NULL);
  self->cancellable = g_cancellable_new ();
  set_busy (self, TRUE);
  show_problem (self, NULL);
  eh_book_create_async (path, values.keeper, exchange, name, self->cancellable, created_cb,
                        g_object_ref (self));
}
