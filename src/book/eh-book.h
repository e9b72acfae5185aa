/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book.h: the open book, as the application sees it.
 *
 * A book is used by the main thread only. Its file belongs to a thread of
 * its own; what comes back from there are immutable entries, so nothing is
 * shared. What the book adds up to, its results, its guide and its record are
 * shown through properties and list models; the only way to change it is
 * eh_book_submit_async().
 */
#pragma once

#include <gio/gio.h>

#include "book/eh-export.h"
#include "book/eh-log.h"
#include "book/eh-verification.h"
#include "core/eh-guide.h"
#include "core/eh-results.h"

G_BEGIN_DECLS

#define EH_TYPE_BOOK (eh_book_get_type ())
G_DECLARE_FINAL_TYPE (EhBook, eh_book, EH, BOOK, GObject)

/**
 * EhBookProgressFunc:
 * @fraction: how much is done, from 0 to 1
 * @user_data: what was given with the function
 *
 * Called in the main thread, never more often than once a frame or so.
 */
typedef void (*EhBookProgressFunc) (double fraction, gpointer user_data);

void eh_book_open_async (const char *path,
                         EhRecordMode mode,
                         EhBookProgressFunc progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
EhBook *eh_book_open_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void eh_book_create_async (const char *path,
                           const char *keeper,
                           GBytes *exchange,
                           const char *exchange_name,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean eh_book_create_finish (GAsyncResult *result, GError **error);

void eh_book_close_async (EhBook *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean eh_book_close_finish (EhBook *self, GAsyncResult *result, GError **error);

void eh_book_submit_async (EhBook *self,
                           GPtrArray *bodies,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean eh_book_submit_finish (EhBook *self, GAsyncResult *result, GError **error);

void eh_book_undo_async (EhBook *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
gboolean eh_book_undo_finish (EhBook *self, GAsyncResult *result, GError **error);

void eh_book_redo_async (EhBook *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
gboolean eh_book_redo_finish (EhBook *self, GAsyncResult *result, GError **error);

void eh_book_export_async (EhBook *self,
                           const EhExportRequest *request,
                           EhBookProgressFunc progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean eh_book_export_finish (EhBook *self, GAsyncResult *result, GError **error);

void eh_book_verify_async (EhBook *self,
                           EhBookProgressFunc progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean eh_book_verify_finish (EhBook *self,
                                GAsyncResult *result,
                                EhVerification *verification,
                                GError **error);

void eh_book_set_draft (EhBook *self, const char *name, const char *text);
const char *eh_book_get_draft (EhBook *self, const char *name);

const char *eh_book_get_path (EhBook *self);
EhRecordMode eh_book_get_mode (EhBook *self);
const char *eh_book_get_title (EhBook *self);
const char *eh_book_get_digest (EhBook *self);
const EhProcurement *eh_book_get_procurement (EhBook *self);
EhResults *eh_book_get_results (EhBook *self);
const EhGuide *eh_book_get_guide (EhBook *self);
EhLog *eh_book_get_log (EhBook *self);

G_END_DECLS
