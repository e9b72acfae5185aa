/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-window-begin.c: the ways in which a window comes by its book.
 */
#include "ui/eh-window-private.h"

#include "ui/eh-file-chooser.h"
#include "ui/eh-format.h"
#include "ui/eh-new-book-window.h"
#include "ui/eh-sample.h"

static void
book_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = eh_file_chooser_ask_finish (result);

  if (file != NULL)
    eh_window_open (EH_WINDOW (source), file);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_file_chooser_ask_async (GTK_WINDOW (widget), EH_FILE_BOOK, NULL, NULL, book_chosen_cb, NULL);
}

static void
open_path_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  eh_window_open (EH_WINDOW (widget), file);
}

static void
try_sample_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *path = eh_sample_get_path ();
  g_autoptr (GBytes) exchange = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      eh_window_open_path (EH_WINDOW (widget), path);
      return;
    }

  /* If there can be no such folder, making the book says so. */
  eh_sample_make_folder ();
  exchange = eh_sample_get_exchange ();
  eh_window_create (EH_WINDOW (widget), path, exchange, EH_SAMPLE_EXCHANGE_NAME);
}

/* An exchange file that was read, until it is known where the book is to be. */
typedef struct
{
  GBytes *bytes;
  char *name;
} Exchange;

static void
exchange_free (Exchange *exchange)
{
  g_clear_pointer (&exchange->bytes, g_bytes_unref);
  g_free (exchange->name);
  g_free (exchange);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exchange, exchange_free)

static void
new_path_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Exchange) exchange = user_data;
  g_autoptr (GFile) file = eh_file_chooser_ask_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    eh_window_create (EH_WINDOW (source), path, exchange->bytes, exchange->name);
}

static void
exchange_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhWindow) self = user_data;
  g_autoptr (Exchange) exchange = g_new0 (Exchange, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (G_FILE (source));
  g_autofree char *name = NULL;

  exchange->name = g_file_get_basename (G_FILE (source));
  exchange->bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (exchange->bytes == NULL)
    {
      g_autofree char *path = g_file_get_path (G_FILE (source));

      eh_window_fail (self, path, error);
      return;
    }

  name = eh_format_book_name (exchange->name);
  eh_file_chooser_ask_async (GTK_WINDOW (self), EH_FILE_NEW_BOOK, folder, name, new_path_chosen_cb,
                             g_steal_pointer (&exchange));
}

/* Asks where to make a book from the exchange file @file. */
void
eh_window_load_exchange (EhWindow *self, GFile *file)
{
  g_file_load_bytes_async (file, NULL, exchange_loaded_cb, g_object_ref (self));
}

static void
exchange_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = eh_file_chooser_ask_finish (result);

  if (file != NULL)
    eh_window_load_exchange (EH_WINDOW (source), file);
}

static void
new_from_exchange_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_file_chooser_ask_async (GTK_WINDOW (widget), EH_FILE_EXCHANGE, NULL, NULL, exchange_chosen_cb,
                             NULL);
}

static void
from_exchange_cb (EhWindow *self)
{
  new_from_exchange_action (GTK_WIDGET (self), NULL, NULL);
}

static void
new_book_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhNewBookWindow *dialog = eh_new_book_window_new (GTK_WINDOW (widget));

  g_signal_connect_object (dialog, "created", G_CALLBACK (eh_window_open), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "exchange-file", G_CALLBACK (from_exchange_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Adds what the welcome page and the menu offer to begin with. */
void
eh_window_install_begin_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-path", "s", open_path_action);
  gtk_widget_class_install_action (widget_class, "win.new-book", NULL, new_book_action);
  gtk_widget_class_install_action (widget_class, "win.new-from-exchange", NULL,
                                   new_from_exchange_action);
  gtk_widget_class_install_action (widget_class, "win.try-sample", NULL, try_sample_action);
}
