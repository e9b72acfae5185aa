/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-undo.c: undoing the edits of this session, and doing them again.
 *
 * What undoes an edit is submitted like any edit. Which one is next is known
 * only when everything that was submitted before has been answered; so an undo
 * waits for that.
 */
#include "book/eh-book-private.h"

/**
 * eh_book_run_waiting:
 * @self: a book
 *
 * Submits the next of what waits to be undone or done again, if nothing else is
 * on its way.
 */
void
eh_book_run_waiting (EhBook *self)
{
  GQueue *waiting = eh_book_get_waiting (self);

  while (!eh_book_is_busy (self) && !g_queue_is_empty (waiting))
    {
      g_autoptr (GTask) task = g_queue_pop_head (waiting);
      EhHistoryWay way = (EhHistoryWay) GPOINTER_TO_INT (g_task_get_task_data (task));
      GPtrArray *bodies = eh_history_get_bodies (eh_book_get_history (self), way);

      if (bodies != NULL)
        eh_book_submit_step (self, bodies, (int) way, g_steal_pointer (&task));
      else
        g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                                 way == EH_HISTORY_UNDO ? "there is nothing to undo"
                                                        : "there is nothing to do again");
    }
}

static void
step_async (EhBook *self,
            EhHistoryWay way,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, step_async);
  /* What is on the disk is told even if cancelling came too late. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, GINT_TO_POINTER (way), NULL);
  g_queue_push_tail (eh_book_get_waiting (self), task);
  eh_book_run_waiting (self);
}

/**
 * eh_book_undo_async:
 * @self: a book that is open for writing
 * @cancellable: (nullable): stops it if its turn has not come
 * @callback: called in the main thread, after the book shows what it changed
 * @user_data: for @callback
 *
 * Undoes the last edit of this session that is not undone: submits what makes
 * the procurement again what it was. The edit stays on record, and so does that
 * it was undone. What was submitted before is answered first.
 */
void
eh_book_undo_async (EhBook *self,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_return_if_fail (EH_IS_BOOK (self));
  g_return_if_fail (eh_book_get_mode (self) == EH_RECORD_WRITE);

  step_async (self, EH_HISTORY_UNDO, cancellable, callback, user_data);
}

/**
 * eh_book_undo_finish:
 * @self: a book
 * @result: what the callback was given
 * @error: return location for an error of eh_clerk_submit(), or
 *   %G_IO_ERROR_NOT_FOUND if there is nothing to undo
 *
 * Returns: %TRUE if the edit is undone; if not, it is still the next to be
 */
gboolean
eh_book_undo_finish (EhBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * eh_book_redo_async:
 * @self: a book that is open for writing
 * @cancellable: (nullable): stops it if its turn has not come
 * @callback: called in the main thread, after the book shows what it changed
 * @user_data: for @callback
 *
 * Submits once more the edit that was undone last, if there was no new one
 * since. What was submitted before is answered first.
 */
void
eh_book_redo_async (EhBook *self,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_return_if_fail (EH_IS_BOOK (self));
  g_return_if_fail (eh_book_get_mode (self) == EH_RECORD_WRITE);

  step_async (self, EH_HISTORY_REDO, cancellable, callback, user_data);
}

/**
 * eh_book_redo_finish:
 * @self: a book
 * @result: what the callback was given
 * @error: return location for an error of eh_clerk_submit(), or
 *   %G_IO_ERROR_NOT_FOUND if there is nothing to do again
 *
 * Returns: %TRUE if the edit is done again; if not, it is still the next to be
 */
gboolean
eh_book_redo_finish (EhBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
