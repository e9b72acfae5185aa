/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-worker.h: the thread that a book's file belongs to.
 *
 * Jobs run one after the other in the order in which they were given. The
 * clerk is the thread's own: a job may use it, nobody else ever sees it.
 */
#pragma once

#include <gio/gio.h>

#include "book/eh-clerk.h"

G_BEGIN_DECLS

typedef struct _EhWorker EhWorker;

/**
 * EhWorkerFunc:
 * @task: what the job is to answer with g_task_return_*()
 * @clerk: (inout): the clerk, %NULL while no book is open
 *
 * A job.
 */
typedef void (*EhWorkerFunc) (GTask *task, EhClerk **clerk);

EhWorker *eh_worker_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_worker_free (EhWorker *self);
void eh_worker_run (EhWorker *self, GTask *task, EhWorkerFunc func);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhWorker, eh_worker_free)

G_END_DECLS
