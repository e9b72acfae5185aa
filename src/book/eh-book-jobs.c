/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-jobs.c: making and exporting a book while nobody has to wait.
 *
 * Each job reads the file by itself, so it runs beside whatever the book is
 * used for.
 */
#include "book/eh-book.h"

#include "book/eh-maker.h"
#include "book/eh-relay.h"

typedef struct
{
  char *path;
  char *keeper;
  GBytes *exchange;
  char *exchange_name;
} Creation;

static void
creation_free (gpointer data)
{
  Creation *self = data;

  g_free (self->path);
  g_free (self->keeper);
  g_bytes_unref (self->exchange);
  g_free (self->exchange_name);
  g_free (self);
}

static void
create_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Creation *creation = data;
  GError *error = NULL;

  if (eh_maker_create (creation->path, creation->keeper, creation->exchange,
                       creation->exchange_name, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * eh_book_create_async:
 * @path: where the book is to be; nothing may be there
 * @keeper: name of whoever makes it
 * @exchange: the bytes of an exchange file
 * @exchange_name: its name, without its folder
 * @cancellable: (nullable): keeps the callback from being told of success
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Makes a book; it can be opened afterwards.
 */
void
eh_book_create_async (const char *path,
                      const char *keeper,
                      GBytes *exchange,
                      const char *exchange_name,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Creation *creation;

  g_return_if_fail (path != NULL && keeper != NULL);
  g_return_if_fail (exchange != NULL && exchange_name != NULL);

  g_task_set_source_tag (task, eh_book_create_async);
  creation = g_new0 (Creation, 1);
  creation->path = g_strdup (path);
  creation->keeper = g_strdup (keeper);
  creation->exchange = g_bytes_ref (exchange);
  creation->exchange_name = g_strdup (exchange_name);
  g_task_set_task_data (task, creation, creation_free);
  g_task_run_in_thread (task, create_in_thread);
}

/**
 * eh_book_create_finish:
 * @result: what the callback was given
 * @error: return location for an error of eh_maker_create()
 *
 * Returns: %TRUE if the book is there
 */
gboolean
eh_book_create_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == eh_book_create_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* A request that outlives its caller's strings. */
typedef struct
{
  char *book;
  EhExportRequest request;
  EhRelay *relay;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  for (guint i = 0; i < EH_EXPORT_N_FORMS; i++)
    g_free ((char *) self->request.paths[i]);
  g_free ((char *) self->request.folder);
  eh_relay_unref (self->relay);
  g_free (self->book);
  g_free (self);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;

  if (eh_export_run (export->book, &export->request, eh_relay_report, export->relay, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * eh_book_export_async:
 * @self: a book
 * @request: what to export, and where to
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): stops it; files that are not whole do not appear
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Exports the evidence while the book can be used.
 */
void
eh_book_export_async (EhBook *self,
                      const EhExportRequest *request,
                      EhBookProgressFunc progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Export *export;

  g_return_if_fail (EH_IS_BOOK (self));
  g_return_if_fail (request != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, eh_book_export_async);
  g_task_set_check_cancellable (task, FALSE);
  export = g_new0 (Export, 1);
  export->book = g_strdup (eh_book_get_path (self));
  export->relay = eh_relay_new (progress, progress_data, cancellable);
  export->request.folder = g_strdup (request->folder);
  for (guint i = 0; i < EH_EXPORT_N_FORMS; i++)
    export->request.paths[i] = g_strdup (request->paths[i]);
  g_task_set_task_data (task, export, export_free);

  g_task_run_in_thread (task, export_in_thread);
}

/**
 * eh_book_export_finish:
 * @self: a book
 * @result: what the callback was given
 * @error: return location for an error of eh_export_run()
 *
 * Returns: %TRUE if all files are there
 */
gboolean
eh_book_export_finish (EhBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  eh_relay_stop (((Export *) g_task_get_task_data (G_TASK (result)))->relay);
  return g_task_propagate_boolean (G_TASK (result), error);
}
