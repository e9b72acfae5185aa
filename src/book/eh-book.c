/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book.c: the open book, as the application sees it.
 */
#include "book/eh-book.h"

#include "book/eh-book-private.h"
#include "book/eh-loader.h"
#include "book/eh-relay.h"
#include "book/eh-worker.h"
#include "trust/eh-hex.h"

struct _EhBook
{
  GObject parent_instance;

  char *path;
  EhRecordMode mode;
  EhWorker *worker;

  /* What the entries add up to, and what follows from it; replaced together. */
  EhProcurement *procurement;
  EhResults *results;
  EhGuide *guide;
  char *digest;
  EhLog *log;

  GHashTable *drafts; /* (element-type utf8 utf8): texts by names */
  EhHistory *history;
  guint n_submitted; /* submissions without an answer */
  GQueue waiting;    /* (element-type GTask): steps through the history */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DIGEST,
  PROP_LOG,
  PROP_IS_WRITABLE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_TITLE,
  PROP_REDO_TITLE,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhBook, eh_book, G_TYPE_OBJECT)

#define IS_MAIN_THREAD() g_main_context_is_owner (g_main_context_default ())

static void
eh_book_finalize (GObject *object)
{
  EhBook *self = EH_BOOK (object);

  g_clear_pointer (&self->worker, eh_worker_free);
  g_clear_pointer (&self->guide, eh_guide_free);
  g_clear_pointer (&self->results, eh_results_unref);
  g_clear_pointer (&self->procurement, eh_procurement_free);
  g_clear_object (&self->log);
  g_clear_pointer (&self->history, eh_history_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_free (self->digest);
  g_free (self->path);

  G_OBJECT_CLASS (eh_book_parent_class)->finalize (object);
}

static void
eh_book_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EhBook *self = EH_BOOK (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, eh_book_get_title (self));
      break;
    case PROP_DIGEST:
      g_value_set_string (value, self->digest);
      break;
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_IS_WRITABLE:
      g_value_set_boolean (value, self->mode == EH_RECORD_WRITE);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, eh_history_get_bodies (self->history, EH_HISTORY_UNDO) != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, eh_history_get_bodies (self->history, EH_HISTORY_REDO) != NULL);
      break;
    case PROP_UNDO_TITLE:
      g_value_take_string (value, eh_history_dup_title (self->history, EH_HISTORY_UNDO));
      break;
    case PROP_REDO_TITLE:
      g_value_take_string (value, eh_history_dup_title (self->history, EH_HISTORY_REDO));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
eh_book_class_init (EhBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = eh_book_finalize;
  object_class->get_property = eh_book_get_property;

  /* The procurement's title; NULL before it has one. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Head of the book: 64 hexadecimal digits. */
  properties[PROP_DIGEST] = g_param_spec_string ("digest", NULL, NULL, NULL, flags);
  /* The record. */
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, EH_TYPE_LOG, flags);
  /* Whether it was opened to be changed. */
  properties[PROP_IS_WRITABLE] = g_param_spec_boolean ("is-writable", NULL, NULL, FALSE, flags);
  /* Whether an edit of this session can be undone, or done again; and what that
   * is called, in the user's language, or NULL. */
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_TITLE] = g_param_spec_string ("undo-title", NULL, NULL, NULL, flags);
  properties[PROP_REDO_TITLE] = g_param_spec_string ("redo-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Entries were taken: everything that was asked of the book may be different. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EH_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
eh_book_init (EhBook *self)
{
  self->log = eh_log_new ();
  self->history = eh_history_new ();
  g_queue_init (&self->waiting);
}

/* Works out what follows from the procurement as it is now. */
static void
update (EhBook *self, GByteArray *heads)
{
  g_clear_pointer (&self->guide, eh_guide_free);
  g_clear_pointer (&self->results, eh_results_unref);
  self->results = eh_results_new (self->procurement);
  self->guide = eh_guide_new (self->procurement, self->results);

  g_free (self->digest);
  self->digest = eh_hex_encode (heads->data + heads->len - EH_CHAIN_HEAD_SIZE, EH_CHAIN_HEAD_SIZE);
}

/* What the opening job gives the main thread. */
typedef struct
{
  char *path;
  EhRecordMode mode;
  EhWorker *worker; /* until the book has it */
  EhRelay *relay;
  EhProcurement *procurement;
  GHashTable *drafts;
  GPtrArray *entries;
  GByteArray *heads;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_clear_pointer (&self->worker, eh_worker_free);
  g_clear_pointer (&self->procurement, eh_procurement_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  eh_relay_unref (self->relay);
  g_ptr_array_unref (self->entries);
  g_byte_array_unref (self->heads);
  g_free (self->path);
  g_free (self);
}

static gboolean
report_opening (double fraction, gpointer user_data)
{
  return eh_relay_report (fraction, ((Opening *) user_data)->relay);
}

static void
collect_entry (EhEntry *entry, const guint8 *head, gpointer user_data)
{
  Opening *opening = user_data;

  g_ptr_array_add (opening->entries, eh_entry_ref (entry));
  g_byte_array_append (opening->heads, head, EH_CHAIN_HEAD_SIZE);
}

static void
open_in_worker (GTask *task, EhClerk **clerk)
{
  Opening *opening = g_task_get_task_data (task);
  const EhClerkWatch watch = { report_opening, collect_entry, opening };
  GError *error = NULL;

  *clerk = eh_clerk_open (opening->path, opening->mode, &watch, &error);
  if (*clerk == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  opening->procurement = eh_procurement_copy (eh_clerk_get_procurement (*clerk));
  opening->drafts = eh_clerk_list_drafts (*clerk);
  g_task_return_boolean (task, TRUE);
}

/**
 * eh_book_open_async:
 * @path: a book's file
 * @mode: to read it as it is now, or to change it
 * @progress: (nullable): told how far the opening is
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the opening
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Opens a book in a thread of its own.
 */
void
eh_book_open_async (const char *path,
                    EhRecordMode mode,
                    EhBookProgressFunc progress,
                    gpointer progress_data,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GTask *task;
  Opening *opening;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, eh_book_open_async);
  /* A book that is open is handed over even if cancelling came too late. */
  g_task_set_check_cancellable (task, FALSE);

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (path);
  opening->mode = mode;
  opening->worker = eh_worker_new ();
  opening->relay = eh_relay_new (progress, progress_data, cancellable);
  opening->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_entry_unref);
  opening->heads = g_byte_array_new ();
  g_task_set_task_data (task, opening, opening_free);

  eh_worker_run (opening->worker, task, open_in_worker);
}

/**
 * eh_book_open_finish:
 * @result: what the callback was given
 * @error: return location for an error of eh_clerk_open()
 *
 * Returns: (transfer full) (nullable): the book
 */
EhBook *
eh_book_open_finish (GAsyncResult *result, GError **error)
{
  GTask *task = G_TASK (result);
  Opening *opening = g_task_get_task_data (task);
  EhBook *self;

  g_return_val_if_fail (g_task_get_source_tag (task) == eh_book_open_async, NULL);

  eh_relay_stop (opening->relay);
  if (!g_task_propagate_boolean (task, error))
    return NULL;

  self = g_object_new (EH_TYPE_BOOK, NULL);
  self->path = g_strdup (opening->path);
  self->mode = opening->mode;
  self->worker = g_steal_pointer (&opening->worker);
  self->procurement = g_steal_pointer (&opening->procurement);
  self->drafts = g_steal_pointer (&opening->drafts);
  eh_log_append (self->log, opening->entries, opening->heads);
  update (self, opening->heads);

  return self;
}

static void
close_in_worker (GTask *task, EhClerk **clerk)
{
  EhClerk *closing = g_steal_pointer (clerk);
  GError *error = NULL;

  if (closing == NULL || eh_clerk_close (closing, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * eh_book_close_async:
 * @self: a book
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Closes the file after everything that was submitted before. What the book
 * says can still be looked at.
 */
void
eh_book_close_async (EhBook *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (EH_IS_BOOK (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, eh_book_close_async);
  eh_worker_run (self->worker, task, close_in_worker);
}

/**
 * eh_book_close_finish:
 * @self: a book
 * @result: what the callback was given
 * @error: return location for an #EhRecordError
 *
 * Returns: %TRUE if the book is one file again and everything is in it
 */
gboolean
eh_book_close_finish (EhBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  GPtrArray *bodies;
  int way; /* an EhHistoryWay, or EH_BOOK_NEW_EDIT */
  EhClerkReceipt receipt;
} Submission;

static void
submission_free (gpointer data)
{
  Submission *self = data;

  g_ptr_array_unref (self->bodies);
  eh_clerk_receipt_clear (&self->receipt);
  g_free (self);
}

static void
submit_in_worker (GTask *task, EhClerk **clerk)
{
  Submission *submission = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (*clerk == NULL)
    g_task_return_new_error (task, EH_RECORD_ERROR, EH_RECORD_ERROR_MISSING,
                             "the book has been closed");
  else if (!eh_clerk_submit (*clerk, submission->bodies, &submission->receipt, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Applies some entries of a receipt. What would undo them is worked out on the
 * way, from the procurement as it is before each. */
static void
apply_edit (EhBook *self, GPtrArray *entries, guint first, guint end, int way)
{
  for (guint i = first; i < end; i++)
    {
      const EhEntry *entry = g_ptr_array_index (entries, i);

      if (way == EH_BOOK_NEW_EDIT)
        eh_history_add (self->history, self->procurement, eh_entry_get_body (entry));
      eh_procurement_apply (self->procurement, entry);
    }

  if (way != EH_BOOK_NEW_EDIT)
    eh_history_step (self->history, (EhHistoryWay) way);
  else if (first < end)
    eh_history_end_edit (self->history);
}

static void
notify_change (EhBook *self)
{
  static const int changing[] = { PROP_DIGEST,   PROP_TITLE,      PROP_CAN_UNDO,
                                  PROP_CAN_REDO, PROP_UNDO_TITLE, PROP_REDO_TITLE };

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[changing[i]]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The answers come in the order of the submissions, so the entries are applied
 * in the order of the record. The last @n_own are those that were asked for;
 * what stands before them was saved after all, and is an edit like another. If
 * there is such, the history had not known of it, so a step through the history
 * is an edit like another too. */
static void
take_receipt (EhBook *self, const EhClerkReceipt *receipt, guint n_own, int way)
{
  GPtrArray *entries = receipt->entries;
  const guint n_earlier = entries->len - n_own;

  apply_edit (self, entries, 0, n_earlier, EH_BOOK_NEW_EDIT);
  apply_edit (self, entries, n_earlier, entries->len, n_earlier > 0 ? EH_BOOK_NEW_EDIT : way);
  update (self, receipt->heads);
  eh_log_append (self->log, entries, receipt->heads);
  notify_change (self);
}

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  EhBook *self = EH_BOOK (source);
  g_autoptr (GTask) outer = user_data;
  Submission *submission = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gboolean is_taken;

  g_assert (IS_MAIN_THREAD ());

  self->n_submitted--;
  is_taken = g_task_propagate_boolean (G_TASK (result), &error);
  /* Even a submission that is refused may have learnt of an earlier one that
   * it was saved after all. */
  if (submission->receipt.entries != NULL)
    take_receipt (self, &submission->receipt, is_taken ? submission->bodies->len : 0,
                  submission->way);
  if (is_taken)
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);
  eh_book_run_waiting (self);
}

/**
 * eh_book_submit_step:
 * @self: a book
 * @bodies: (element-type EhBody): commands, to be taken together
 * @way: an #EhHistoryWay, or %EH_BOOK_NEW_EDIT
 * @outer: (transfer full): what to answer; its cancellable stops the submission
 *
 * Submits @bodies and takes note of them in the history.
 */
void
eh_book_submit_step (EhBook *self, GPtrArray *bodies, int way, GTask *outer)
{
  GTask *task = g_task_new (self, g_task_get_cancellable (outer), submitted_cb, outer);
  Submission *submission = g_new0 (Submission, 1);

  /* What is on the disk is told even if cancelling came too late. */
  g_task_set_check_cancellable (task, FALSE);
  submission->bodies = g_ptr_array_ref (bodies);
  submission->way = way;
  g_task_set_task_data (task, submission, submission_free);

  self->n_submitted++;
  eh_worker_run (self->worker, task, submit_in_worker);
}

/**
 * eh_book_submit_async:
 * @self: a book that is open for writing
 * @bodies: (element-type EhBody): commands, to be taken together; not changed
 *   any more by the caller
 * @cancellable: (nullable): stops the submission if its turn has not come
 * @callback: called in the main thread, after the book shows what it changed
 * @user_data: for @callback
 *
 * The one way to change a book: the commands are checked, signed, appended and
 * applied, all of them or none.
 */
void
eh_book_submit_async (EhBook *self,
                      GPtrArray *bodies,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *outer;

  g_return_if_fail (EH_IS_BOOK (self));
  g_return_if_fail (self->mode == EH_RECORD_WRITE);
  g_return_if_fail (bodies != NULL && bodies->len > 0);

  outer = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (outer, eh_book_submit_async);
  g_task_set_check_cancellable (outer, FALSE);
  eh_book_submit_step (self, bodies, EH_BOOK_NEW_EDIT, outer);
}

/**
 * eh_book_submit_finish:
 * @self: a book
 * @result: what the callback was given
 * @error: return location for an error of eh_clerk_submit()
 *
 * Returns: %TRUE if the commands are on the disk and shown
 */
gboolean
eh_book_submit_finish (EhBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * eh_book_get_drafts:
 * @self: a book
 *
 * Returns: (transfer none) (element-type utf8 utf8): texts by names
 */
GHashTable *
eh_book_get_drafts (EhBook *self)
{
  return self->drafts;
}

/**
 * eh_book_run:
 * @self: a book
 * @task: what the job is to answer
 * @func: a job
 *
 * Has the book's own thread do a job after those it has.
 */
void
eh_book_run (EhBook *self, GTask *task, EhWorkerFunc func)
{
  eh_worker_run (self->worker, task, func);
}

/**
 * eh_book_get_path:
 * @self: a book
 *
 * Returns: the path of its file
 */
const char *
eh_book_get_path (EhBook *self)
{
  g_return_val_if_fail (EH_IS_BOOK (self), NULL);

  return self->path;
}

/**
 * eh_book_get_mode:
 * @self: a book
 *
 * Returns: how it was opened
 */
EhRecordMode
eh_book_get_mode (EhBook *self)
{
  g_return_val_if_fail (EH_IS_BOOK (self), EH_RECORD_READ);

  return self->mode;
}

/**
 * eh_book_get_title:
 * @self: a book
 *
 * Returns: the procurement's title; %NULL before it has one
 */
const char *
eh_book_get_title (EhBook *self)
{
  const EhBasics *basics;

  g_return_val_if_fail (EH_IS_BOOK (self), NULL);

  basics = eh_procurement_get_basics (self->procurement);
  return basics != NULL ? basics->title : NULL;
}

/**
 * eh_book_get_digest:
 * @self: a book
 *
 * Returns: its head: 64 hexadecimal digits
 */
const char *
eh_book_get_digest (EhBook *self)
{
  g_return_val_if_fail (EH_IS_BOOK (self), NULL);

  return self->digest;
}

/**
 * eh_book_get_procurement:
 * @self: a book
 *
 * Returns: (transfer none): what its entries add up to; its rows until the next
 *   change
 */
const EhProcurement *
eh_book_get_procurement (EhBook *self)
{
  g_return_val_if_fail (EH_IS_BOOK (self), NULL);

  return self->procurement;
}

/**
 * eh_book_get_results:
 * @self: a book
 *
 * Returns: (transfer none): its results, until the next change
 */
EhResults *
eh_book_get_results (EhBook *self)
{
  g_return_val_if_fail (EH_IS_BOOK (self), NULL);

  return self->results;
}

/**
 * eh_book_get_guide:
 * @self: a book
 *
 * Returns: (transfer none): what is open, until the next change
 */
const EhGuide *
eh_book_get_guide (EhBook *self)
{
  g_return_val_if_fail (EH_IS_BOOK (self), NULL);

  return self->guide;
}

/**
 * eh_book_get_log:
 * @self: a book
 *
 * Returns: (transfer none): its record
 */
EhLog *
eh_book_get_log (EhBook *self)
{
  g_return_val_if_fail (EH_IS_BOOK (self), NULL);

  return self->log;
}

/**
 * eh_book_get_history:
 * @self: a book
 *
 * Returns: (transfer none): the edits of this session
 */
EhHistory *
eh_book_get_history (EhBook *self)
{
  return self->history;
}

/**
 * eh_book_get_waiting:
 * @self: a book
 *
 * Returns: (transfer none) (element-type GTask): the steps through the history
 *   that wait for answers to what was submitted before
 */
GQueue *
eh_book_get_waiting (EhBook *self)
{
  return &self->waiting;
}

/**
 * eh_book_is_busy:
 * @self: a book
 *
 * Returns: whether something was submitted and is not answered yet
 */
gboolean
eh_book_is_busy (EhBook *self)
{
  return self->n_submitted > 0;
}
