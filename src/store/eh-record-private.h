/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-private.h: a record, as the rest of src/store sees it.
 */
#pragma once

#include "store/eh-connection.h"
#include "store/eh-record.h"
#include "store/eh-write-lock.h"

G_BEGIN_DECLS

/* Whether a record is used as it must be: by the thread that opened it. */
#define EH_RECORD_IS_OURS(self) ((self) != NULL && (self)->owner == g_thread_self ())

struct _EhRecord
{
  char *path;
  EhRecordMode mode;
  GThread *owner;
  EhConnection connection;
  /* A writer's; %NULL while reading. */
  EhWriteLock *lock;
  /* Being made under a temporary name. */
  gboolean is_new;
  /* The last append failed, and whether it was saved could not be found out. */
  gboolean is_in_doubt;
  /* What the caller knew before that append; and whether more turned out to be saved. */
  guint64 length_in_doubt;
  guint8 head_in_doubt[EH_CHAIN_HEAD_SIZE];
  gboolean has_unseen_entries;
  guint64 length;
  guint8 head[EH_CHAIN_HEAD_SIZE];
  EhRecordCancelFunc is_cancelled;
  gpointer cancel_data;
};

gboolean eh_record_prefix (const EhRecord *self, GError **error);
void eh_record_doubt (EhRecord *self);
void eh_record_watch_cancel (EhRecord *self);
void eh_record_ignore_cancel (EhRecord *self);
gboolean eh_record_make_ready (EhRecord *self, GError **error);
gboolean eh_record_read_last (EhConnection *connection,
                              guint64 *length,
                              guint8 head[EH_CHAIN_HEAD_SIZE],
                              GError **error);

G_END_DECLS
