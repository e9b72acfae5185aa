/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-connection.h: SQLite, opened on a book the way each use needs it.
 *
 * Only src/store includes this. Whatever way it was opened, a connection has
 * been made safe and its tables compared with those of a book.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * EhConnection:
 * @db: the connection
 * @insert: adds an entry
 * @read_back: reads one entry by its number
 * @last: reads the last entry's number and head
 * @image: (nullable): the copy of the book that is read, if it is one
 * @is_in_wal: whether changes go to a write-ahead log
 * @device: of the file that is written
 * @inode: of the file that is written
 * @log_inode: of the write-ahead log, zero if there is none
 */
typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *insert;
  sqlite3_stmt *read_back;
  sqlite3_stmt *last;
  guint8 *image;
  gboolean is_in_wal;
  dev_t device;
  ino_t inode;
  ino_t log_inode;
} EhConnection;

gboolean eh_connection_open_new (EhConnection *self, const char *path, GError **error);
gboolean eh_connection_open_writer (EhConnection *self, const char *path, GError **error);
gboolean eh_connection_open_image (EhConnection *self, guint8 *image, gsize size, GError **error);
gboolean eh_connection_fold (EhConnection *self, GError **error);
void eh_connection_close (EhConnection *self);

gboolean eh_connection_is_in_place (const EhConnection *self, const char *path, GError **error);
gboolean eh_connection_execute (EhConnection *self,
                                const char *sql,
                                const char *step,
                                GError **error);
sqlite3_stmt *eh_connection_prepare (EhConnection *self,
                                     const char *sql,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
