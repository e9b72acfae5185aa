/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-file.h: a book as a file: its name, its first bytes, its folder.
 *
 * Only a file is seen here, never what SQLite finds in it. The file's bytes
 * are read through SQLite's own layer: closing any other descriptor of a
 * file takes away all locks the process holds on it, and with them those of
 * a connection that is writing it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "EvHd", in the field that SQLite keeps for what a file is for. */
#define EH_BOOK_FILE_APPLICATION_ID 0x45764864
#define EH_BOOK_FILE_VERSION 1

/* SQLite's own header stands at the start of every book. */
#define EH_BOOK_FILE_HEADER_SIZE 100

typedef struct _EhBookFile EhBookFile;

char *eh_book_file_resolve (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *eh_book_file_resolve_new (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_book_file_is_local_type (long type);
gboolean eh_book_file_is_local (const char *path);

EhBookFile *eh_book_file_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_book_file_close (EhBookFile *self);
gboolean eh_book_file_get_size (EhBookFile *self, gsize *size, GError **error);
gboolean eh_book_file_read (EhBookFile *self,
                            gsize offset,
                            guint8 *bytes,
                            gsize length,
                            GError **error);
gboolean eh_book_file_check_header (EhBookFile *self, GError **error);

gboolean eh_book_file_sync_folder (const char *path, GError **error);
gboolean eh_book_file_write_again (const char *path, GError **error);
gboolean eh_book_file_publish (const char *temporary, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhBookFile, eh_book_file_close)

G_END_DECLS
