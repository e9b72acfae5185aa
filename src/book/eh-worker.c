/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-worker.c: the thread that a book's file belongs to.
 */
#include "book/eh-worker.h"

struct _EhWorker
{
  GThread *thread;
  GAsyncQueue *jobs;
};

/* A job without a function ends the thread. */
typedef struct
{
  GTask *task;
  EhWorkerFunc func;
} Job;

static gboolean
release_cb (gpointer task)
{
  g_object_unref (task);
  return G_SOURCE_REMOVE;
}

/* The last reference must not be given up here: a task may own the book, which
 * waits for this thread when it goes. */
static void
release_at_home (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, release_cb, task, NULL);
  g_source_attach (source, g_task_get_context (task));
}

static gpointer
work (gpointer data)
{
  g_autoptr (GAsyncQueue) jobs = data;
  EhClerk *clerk = NULL;

  for (;;)
    {
      g_autofree Job *job = g_async_queue_pop (jobs);

      if (job->func == NULL)
        break;
      job->func (job->task, &clerk);
      release_at_home (job->task);
    }
  if (clerk != NULL)
    eh_clerk_close_quietly (clerk);

  return NULL;
}

/**
 * eh_worker_new:
 *
 * Returns: (transfer full): a thread that waits for jobs
 */
EhWorker *
eh_worker_new (void)
{
  EhWorker *self = g_new0 (EhWorker, 1);

  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new ("book", work, g_async_queue_ref (self->jobs));

  return self;
}

/**
 * eh_worker_free:
 * @self: (transfer full): a worker
 *
 * Lets the jobs that were given end, closes the book if one is still open, and
 * waits for that: a book must be one file when the program ends.
 */
void
eh_worker_free (EhWorker *self)
{
  g_return_if_fail (self != NULL);

  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

/**
 * eh_worker_run:
 * @self: a worker
 * @task: (transfer full): what to answer
 * @func: the job
 *
 * Gives the thread a job. Its answer comes to the main context of @task.
 */
void
eh_worker_run (EhWorker *self, GTask *task, EhWorkerFunc func)
{
  Job *job;

  g_return_if_fail (self != NULL && G_IS_TASK (task) && func != NULL);

  job = g_new0 (Job, 1);
  job->task = task;
  job->func = func;
  g_async_queue_push (self->jobs, job);
}
