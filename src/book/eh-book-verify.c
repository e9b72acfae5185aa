/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-verify.c: verifying a book while nobody has to wait.
 */
#include "book/eh-book.h"

#include "book/eh-relay.h"

typedef struct
{
  char *book;
  EhRelay *relay;
  EhVerification verification;
} Verifying;

static void
verifying_free (gpointer data)
{
  Verifying *self = data;

  eh_relay_unref (self->relay);
  g_free (self->book);
  g_free (self);
}

static void
verify_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Verifying *verifying = data;
  GError *error = NULL;

  if (eh_verification_run (verifying->book, &verifying->verification, eh_relay_report,
                           verifying->relay, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * eh_book_verify_async:
 * @self: a book
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): stops it
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Verifies the book's file while the book can be used.
 */
void
eh_book_verify_async (EhBook *self,
                      EhBookProgressFunc progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Verifying *verifying;

  g_return_if_fail (EH_IS_BOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, eh_book_verify_async);
  g_task_set_check_cancellable (task, FALSE);
  verifying = g_new0 (Verifying, 1);
  verifying->book = g_strdup (eh_book_get_path (self));
  verifying->relay = eh_relay_new (progress, progress_data, cancellable);
  g_task_set_task_data (task, verifying, verifying_free);

  g_task_run_in_thread (task, verify_in_thread);
}

/**
 * eh_book_verify_finish:
 * @self: a book
 * @result: what the callback was given
 * @verification: (out): what was checked
 * @error: return location for an error of eh_verification_run()
 *
 * Returns: %TRUE if everything is right
 */
gboolean
eh_book_verify_finish (EhBook *self,
                       GAsyncResult *result,
                       EhVerification *verification,
                       GError **error)
{
  Verifying *verifying;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (verification != NULL, FALSE);

  verifying = g_task_get_task_data (G_TASK (result));
  eh_relay_stop (verifying->relay);
  *verification = verifying->verification;
  return g_task_propagate_boolean (G_TASK (result), error);
}
