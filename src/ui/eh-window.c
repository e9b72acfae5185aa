/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-window.c: a window: it welcomes, opens one book, shows it and closes it.
 */
#include "ui/eh-window.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-accessible.h"
#include "ui/eh-book-actions.h"
#include "ui/eh-book-view.h"
#include "ui/eh-confirm.h"
#include "ui/eh-help.h"
#include "ui/eh-read-bar.h"
#include "ui/eh-settings.h"
#include "ui/eh-template.h"
#include "ui/eh-trouble-page.h"
#include "ui/eh-trouble.h"
#include "ui/eh-welcome-page.h"
#include "ui/eh-window-private.h"
#include "ui/eh-window-state.h"

#define BOOK_TYPE "application/vnd.evenhand.book"
/* A book that opens quicker than this, in milliseconds, shows no progress. */
#define PATIENCE 250

struct _EhWindow
{
  AdwApplicationWindow parent_instance;

  /* Template children */
  GtkStack *stack;
  EhWelcomePage *welcome_page;
  EhTroublePage *trouble_page;
  AdwBin *book_bin;
  EhReadBar *read_bar;
  GtkLabel *opening_label;
  GtkProgressBar *opening_bar;

  /* In @book_bin once there is a book: a window without one starts quicker */
  EhBookView *book_view;

  /* Owned references */
  EhBook *book;
  GSettings *settings;
  GCancellable *cancellable;
  /* What is being opened, or was: for "Try again". The exchange file is there
   * if a book is to be made from it first. */
  char *path;
  EhRecordMode mode;
  GBytes *exchange;
  char *exchange_name;
  guint patience;
  gboolean is_closing;
};

G_DEFINE_FINAL_TYPE (EhWindow, eh_window, ADW_TYPE_APPLICATION_WINDOW)

static void start (EhWindow *self);

static void
show_name (EhWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
update_actions (EhWindow *self)
{
  static const char *const actions[] = { "win.show-page", "win.verify", "win.search",
                                         "win.show-sidebar" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->book != NULL);
}

static void
forget_patience (EhWindow *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
}

static void
show_welcome (EhWindow *self)
{
  forget_patience (self);
  g_clear_pointer (&self->path, g_free);
  eh_welcome_page_set_recent (self->welcome_page, gtk_recent_manager_get_default ());
  show_name (self, "welcome");
}

static void
show_error (EhWindow *self, const GError *error)
{
  forget_patience (self);
  eh_trouble_page_show_error (self->trouble_page, self->path, error);
  show_name (self, "trouble");
}

static void
remember_recent (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData data = { .mime_type = (char *) BOOK_TYPE,
                         .app_name = (char *) "Evenhand",
                         .app_exec = (char *) "evenhand %u" };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* A book comes back with the page that was shown last. */
static void
page_cb (EhWindow *self)
{
  eh_settings_set_page (self->settings, eh_book_get_path (self->book),
                        eh_book_view_get_page (self->book_view));
}

static void
restore_page (EhWindow *self)
{
  g_autofree char *page = eh_settings_dup_page (self->settings, eh_book_get_path (self->book));

  if (page != NULL)
    eh_book_view_show_page (self->book_view, page);
  g_signal_connect_object (self->book_view, "notify::page", G_CALLBACK (page_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
take_book (EhWindow *self, EhBook *book)
{
  const char *title = eh_book_get_title (book);

  forget_patience (self);
  g_set_object (&self->book, book);
  self->book_view = g_object_new (EH_TYPE_BOOK_VIEW, NULL);
  adw_bin_set_child (self->book_bin, GTK_WIDGET (self->book_view));
  eh_book_actions_add (GTK_APPLICATION_WINDOW (self), self->book_view, book);
  eh_book_view_set_book (self->book_view, book);
  restore_page (self);
  eh_read_bar_set_book (self->read_bar, book);
  eh_accessible_mend (GTK_WIDGET (self->book_view));
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Evenhand");
  update_actions (self);
  show_name (self, "book");
  remember_recent (eh_book_get_path (book));
  eh_settings_set_last_book (self->settings, eh_book_get_path (book));
}

/* The book that was only read can be written now: it takes its own place. */
static void
written_again_cb (EhWindow *self, EhBook *book)
{
  g_autoptr (EhBook) old = g_steal_pointer (&self->book);
  g_autofree char *page = g_strdup (eh_book_view_get_page (self->book_view));

  eh_book_actions_remove (GTK_APPLICATION_WINDOW (self));
  take_book (self, book);
  eh_book_view_show_page (self->book_view, page);
  self->mode = EH_RECORD_WRITE;
  eh_book_close_async (old, NULL, NULL);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EhBook) book = eh_book_open_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (self->is_closing)
    return;
  if (book != NULL)
    take_book (self, book);
  else if (eh_trouble_is_cancellation (error))
    show_welcome (self);
  else
    show_error (self, error);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->cancellable);
  if (eh_book_create_finish (result, &error))
    {
      g_clear_pointer (&self->exchange, g_bytes_unref);
      start (self);
    }
  else if (eh_trouble_is_cancellation (error))
    show_welcome (self);
  else
    show_error (self, error);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  EhWindow *self = user_data;

  if (!self->is_closing)
    gtk_progress_bar_set_fraction (self->opening_bar, fraction);
}

static gboolean
patience_cb (gpointer user_data)
{
  EhWindow *self = user_data;

  self->patience = 0;
  show_name (self, "opening");

  return G_SOURCE_REMOVE;
}

/* Makes the book if it is to be made first, then opens it. */
static void
start (EhWindow *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *keeper = eh_settings_dup_keeper (self->settings);

  gtk_label_set_label (self->opening_label, name);
  gtk_progress_bar_set_fraction (self->opening_bar, 0);
  forget_patience (self);
  self->patience = g_timeout_add (PATIENCE, patience_cb, self);
  self->cancellable = g_cancellable_new ();
  if (self->exchange != NULL)
    eh_book_create_async (self->path, keeper, self->exchange, self->exchange_name,
                          self->cancellable, created_cb, g_object_ref (self));
  else
    eh_book_open_async (self->path, self->mode, progress_cb, self, self->cancellable, opened_cb,
                        g_object_ref (self));
}

static EhApplication *
get_application (EhWindow *self)
{
  return EH_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

/* A window has one book: another one gets a window of its own. */
static EhWindow *
find_room (EhWindow *self)
{
  EhWindow *other;

  if (self->book == NULL && self->cancellable == NULL)
    return self;

  other = eh_window_new (get_application (self));
  gtk_window_present (GTK_WINDOW (other));

  return other;
}

/* A book that is open in some window, or is being opened there, is shown. */
void
eh_window_open_path (EhWindow *self, const char *path)
{
  GtkWindow *other = eh_application_find_window (get_application (self), path);
  EhWindow *window = other != NULL ? EH_WINDOW (other) : find_room (self);

  if (other != NULL && window != self)
    gtk_window_present (other);
  if (window->book != NULL || window->cancellable != NULL)
    return;

  g_free (window->path);
  window->path = g_strdup (path);
  window->mode = EH_RECORD_WRITE;
  g_clear_pointer (&window->exchange, g_bytes_unref);
  start (window);
}

/* Makes a book from an exchange file, and opens it. */
void
eh_window_create (EhWindow *self, const char *path, GBytes *exchange, const char *exchange_name)
{
  EhWindow *window = find_room (self);

  g_free (window->path);
  window->path = g_strdup (path);
  window->mode = EH_RECORD_WRITE;
  g_clear_pointer (&window->exchange, g_bytes_unref);
  window->exchange = g_bytes_ref (exchange);
  g_free (window->exchange_name);
  window->exchange_name = g_strdup (exchange_name);
  start (window);
}

/* Says why nothing could be made of what is at @path. */
void
eh_window_fail (EhWindow *self, const char *path, const GError *error)
{
  EhWindow *window = find_room (self);

  g_free (window->path);
  window->path = g_strdup (path);
  show_error (window, error);
}

static void
retry_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhWindow *self = EH_WINDOW (widget);

  if (self->path == NULL || self->book != NULL || self->cancellable != NULL)
    return;
  if (self->exchange == NULL && g_str_has_suffix (self->path, ".json"))
    {
      g_autoptr (GFile) file = g_file_new_for_path (self->path);

      eh_window_load_exchange (self, file);
    }
  else
    {
      start (self);
    }
}

static void
read_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhWindow *self = EH_WINDOW (widget);

  self->mode = EH_RECORD_READ;
  retry_action (widget, action, parameter);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhWindow *self = EH_WINDOW (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
show_page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_book_view_show_page (EH_WINDOW (widget)->book_view, g_variant_get_string (parameter, NULL));
}

static void
verify_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_book_view_verify (EH_WINDOW (widget)->book_view);
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_book_view_search (EH_WINDOW (widget)->book_view);
}

/* What explains the page that is shown. */
static void
help_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhWindow *self = EH_WINDOW (widget);

  eh_help_show (GTK_WINDOW (self),
                self->book_view != NULL ? eh_book_view_get_page (self->book_view) : EH_HELP_INDEX);
}

static void
show_sidebar_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_book_view_focus_sidebar (EH_WINDOW (widget)->book_view);
}

static void
open_saved_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (eh_book_view_get_documents (EH_WINDOW (widget)->book_view),
                              "documents.open", NULL);
}

static void
show_saved_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (eh_book_view_get_documents (EH_WINDOW (widget)->book_view),
                              "documents.show-folder", NULL);
}

static gboolean
drop_cb (EhWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *link = files; link != NULL; link = link->next)
    eh_window_open (self, link->data);

  return files != NULL;
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (eh_book_close_finish (EH_BOOK (source), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  /* What was saved is in the file and its companion; the next opening merges
   * them. The window stays to say so. */
  self->is_closing = FALSE;
  eh_book_actions_remove (GTK_APPLICATION_WINDOW (self));
  adw_bin_set_child (self->book_bin, NULL);
  self->book_view = NULL;
  eh_read_bar_set_book (self->read_bar, NULL);
  g_clear_object (&self->book);
  update_actions (self);
  show_error (self, error);
  gtk_window_present (GTK_WINDOW (self));
}

static void
close_book (EhWindow *self)
{
  self->is_closing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  eh_book_close_async (self->book, closed_cb, g_object_ref (self));
}

static void
close_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  EhWindow *self = EH_WINDOW (source);

  if (!eh_confirm_finish (result))
    return;
  eh_book_view_cancel (self->book_view);
  close_book (self);
}

static gboolean
eh_window_close_request (GtkWindow *window)
{
  EhWindow *self = EH_WINDOW (window);

  eh_settings_save_window (self->settings, window);
  if (self->is_closing)
    return TRUE;
  if (self->book == NULL)
    {
      self->is_closing = TRUE;
      cancel_action (GTK_WIDGET (self), NULL, NULL);
      return GTK_WINDOW_CLASS (eh_window_parent_class)->close_request (window);
    }

  if (eh_book_view_is_busy (self->book_view))
    eh_confirm_async (window, _ ("Documents are still being saved"),
                      _ ("If you close the window now, those that are not finished will not be "
                         "there. The book itself is safe."),
                      _ ("_Stop and close"), TRUE, close_confirmed_cb, NULL);
  else
    close_book (self);

  return TRUE;
}

static void
eh_window_dispose (GObject *object)
{
  EhWindow *self = EH_WINDOW (object);

  /* What is still being opened finds nobody to show it. */
  self->is_closing = TRUE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  forget_patience (self);
  eh_book_actions_remove (GTK_APPLICATION_WINDOW (self));
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_WINDOW);
  g_clear_object (&self->book);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->exchange, g_bytes_unref);
  g_clear_pointer (&self->exchange_name, g_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (eh_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  eh_window_install_begin_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "win.read", NULL, read_action);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.verify", NULL, verify_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.show-sidebar", NULL, show_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
  /* A toast is no part of the page that it speaks of. */
  gtk_widget_class_install_action (widget_class, "win.open-saved", NULL, open_saved_action);
  gtk_widget_class_install_action (widget_class, "win.show-saved", NULL, show_saved_action);
}

static void
eh_window_class_init (EhWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = eh_window_close_request;

  install_actions (widget_class);
  g_type_ensure (EH_TYPE_READ_BAR);
  g_type_ensure (EH_TYPE_TROUBLE_PAGE);
  g_type_ensure (EH_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EhWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EhWindow, welcome_page);
  gtk_widget_class_bind_template_child (widget_class, EhWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, EhWindow, book_bin);
  gtk_widget_class_bind_template_child (widget_class, EhWindow, read_bar);
  gtk_widget_class_bind_template_child (widget_class, EhWindow, opening_label);
  gtk_widget_class_bind_template_child (widget_class, EhWindow, opening_bar);
  gtk_widget_class_bind_template_callback (widget_class, written_again_cb);
}

static void
eh_window_init (EhWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eh_settings_new ();
  eh_window_state_keep (GTK_WINDOW (self), self->settings);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  update_actions (self);
  show_welcome (self);
  eh_accessible_mend (GTK_WIDGET (self));
}

EhWindow *
eh_window_new (EhApplication *app)
{
  return g_object_new (EH_TYPE_WINDOW, "application", app, NULL);
}

/* Returns: (nullable): path of the book that the window shows, or is about to */
const char *
eh_window_get_path (EhWindow *self)
{
  g_return_val_if_fail (EH_IS_WINDOW (self), NULL);

  return self->path;
}

/* Returns: (nullable): the book that the window shows */
EhBook *
eh_window_get_book (EhWindow *self)
{
  g_return_val_if_fail (EH_IS_WINDOW (self), NULL);

  return self->book;
}

/* Returns: whether the window only waits for its book to be closed */
gboolean
eh_window_is_closing (EhWindow *self)
{
  g_return_val_if_fail (EH_IS_WINDOW (self), FALSE);

  return self->is_closing;
}

/* Opens a book, or asks where to make one if @file is an exchange file. */
void
eh_window_open (EhWindow *self, GFile *file)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (EH_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_path (file);
  name = g_file_get_basename (file);
  if (path == NULL)
    {
      g_autoptr (GError) error =
          g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "not a local file");
      g_autofree char *uri = g_file_get_uri (file);

      eh_window_fail (self, uri, error);
    }
  else if (name != NULL && g_str_has_suffix (name, ".json"))
    eh_window_load_exchange (self, file);
  else
    eh_window_open_path (self, path);
}
