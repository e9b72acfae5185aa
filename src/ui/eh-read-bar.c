/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-read-bar.c: says that a book is only read, why, and how to write in it.
 *
 * "Try again" opens the book a second time, to be written. The one that is read
 * stays as it is until that has worked.
 */
#include "ui/eh-read-bar.h"

#include "config.h"

#include <glib/gi18n.h>

#include "store/eh-write-lock.h"
#include "ui/eh-say.h"
#include "ui/eh-template.h"

struct _EhReadBar
{
  AdwBin parent_instance;

  /* Template children */
  GtkRevealer *revealer;
  GtkLabel *text;
  GtkWidget *retry_button;

  /* Owned references */
  EhBook *book;
  GFileMonitor *monitor;
  GCancellable *cancellable;
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhReadBar, eh_read_bar, ADW_TYPE_BIN)

static void
say_why (EhReadBar *self)
{
  g_autofree char *holder = eh_write_lock_dup_holder (eh_book_get_path (self->book));
  g_autofree char *text = NULL;

  if (holder != NULL)
    /* Translators: %s is somebody, as "ann on pc-7 (process 4711)". */
    text = g_strdup_printf (_ ("Opened to read: %s has it open for writing."), holder);
  else
    text = g_strdup (_ ("Opened to read: nothing is changed in this window."));
  gtk_label_set_label (self->text, text);
}

/* Whoever wrote in the book has closed it, or somebody else opened it. */
static void
lock_changed_cb (EhReadBar *self)
{
  if (self->book != NULL)
    say_why (self);
}

static void
watch (EhReadBar *self)
{
  g_autofree char *path = eh_write_lock_dup_path (eh_book_get_path (self->book));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (lock_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhReadBar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EhBook) book = eh_book_open_finish (result, &error);

  g_clear_object (&self->cancellable);
  /* The window went on to something else meanwhile. */
  if (self->book == NULL)
    return;

  gtk_widget_set_sensitive (self->retry_button, TRUE);
  if (book != NULL)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, book);
  else if (g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_BUSY))
    eh_say (GTK_WIDGET (self), _ ("It is still open for writing elsewhere"));
  else
    eh_say_refusal (GTK_WIDGET (self), error);
  if (self->book != NULL)
    say_why (self);
}

static void
retry_cb (EhReadBar *self)
{
  if (self->book == NULL || self->cancellable != NULL)
    return;

  gtk_widget_set_sensitive (self->retry_button, FALSE);
  self->cancellable = g_cancellable_new ();
  eh_book_open_async (eh_book_get_path (self->book), EH_RECORD_WRITE, NULL, NULL, self->cancellable,
                      opened_cb, g_object_ref (self));
}

static void
eh_read_bar_dispose (GObject *object)
{
  EhReadBar *self = EH_READ_BAR (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_READ_BAR);
  g_clear_object (&self->book);
  g_clear_object (&self->monitor);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (eh_read_bar_parent_class)->dispose (object);
}

static void
eh_read_bar_class_init (EhReadBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_read_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-read-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EhReadBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, EhReadBar, text);
  gtk_widget_class_bind_template_child (widget_class, EhReadBar, retry_button);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);

  /* The book could be opened to be written: it takes the place of the other. */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", EH_TYPE_READ_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, EH_TYPE_BOOK);
}

static void
eh_read_bar_init (EhReadBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows itself if @book is only read; %NULL, or a book that can be written,
 * hides it. */
void
eh_read_bar_set_book (EhReadBar *self, EhBook *book)
{
  g_return_if_fail (EH_IS_READ_BAR (self));

  if (book != NULL && eh_book_get_mode (book) == EH_RECORD_WRITE)
    book = NULL;
  g_clear_object (&self->monitor);
  g_set_object (&self->book, book);
  if (book == NULL && self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, book != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), book != NULL);
  if (book == NULL)
    return;

  say_why (self);
  watch (self);
}
