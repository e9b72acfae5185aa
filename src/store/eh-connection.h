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

G_BEGIN_DECLS

/* What makes a file that file, whatever its name. */
typedef struct
{
  guint64 device;
  guint64 inode;
} EhFileIdentity;

/**
 * EhConnection:
 * @db: the connection
 * @begin: begins a change
 * @commit: makes it durable
 * @insert: adds an entry
 * @read_back: reads one entry by its number
 * @last: reads the last entry's number and head
 * @image: (nullable): the copy of the book that is read, if it is one
 * @is_in_wal: whether changes go to a write-ahead log
 * @file: the file that is written
 * @log_path: (nullable): the write-ahead log's path
 * @log: the write-ahead log, if there is one
 */
typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *begin;
  sqlite3_stmt *commit;
  sqlite3_stmt *insert;
  sqlite3_stmt *read_back;
  sqlite3_stmt *last;
  guint8 *image;
  gboolean is_in_wal;
  EhFileIdentity file;
  char *log_path;
  EhFileIdentity log;
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
gboolean eh_connection_run (EhConnection *self,
                            sqlite3_stmt *statement,
                            const char *step,
                            GError **error);
sqlite3_stmt *eh_connection_prepare (EhConnection *self,
                                     const char *sql,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
