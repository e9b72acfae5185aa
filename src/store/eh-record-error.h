/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-error.h: what can go wrong with a book file, by what helps.
 */
#pragma once

#include <glib.h>

typedef struct sqlite3 sqlite3;

G_BEGIN_DECLS

#define EH_RECORD_ERROR (eh_record_error_quark ())

/**
 * EhRecordError:
 * @EH_RECORD_ERROR_EXISTS: a file of that name is there already: choose another name
 * @EH_RECORD_ERROR_MISSING: no such file or folder: choose another file
 * @EH_RECORD_ERROR_NOT_A_BOOK: something else than a book: choose another file
 * @EH_RECORD_ERROR_VERSION: written by a newer version: upgrade
 * @EH_RECORD_ERROR_PERMISSION: the file or its folder may not be read or written
 * @EH_RECORD_ERROR_BUSY: another program writes it: read it, or try again later
 * @EH_RECORD_ERROR_DAMAGED: a book that was damaged or tampered with: use a copy
 * @EH_RECORD_ERROR_FULL: the disk is full: make room and try again; nothing was saved
 * @EH_RECORD_ERROR_IO: the disk failed or the file went away: nothing was saved
 * @EH_RECORD_ERROR_UNKNOWN: whether it was saved cannot be told: retry the same entries
 * @EH_RECORD_ERROR_TOO_LARGE: larger than a book may hold, or than memory
 * @EH_RECORD_ERROR_NOT_FOUND: the book holds no such thing
 * @EH_RECORD_ERROR_CANCELLED: somebody asked to stop
 */
typedef enum
{
  EH_RECORD_ERROR_EXISTS,
  EH_RECORD_ERROR_MISSING,
  EH_RECORD_ERROR_NOT_A_BOOK,
  EH_RECORD_ERROR_VERSION,
  EH_RECORD_ERROR_PERMISSION,
  EH_RECORD_ERROR_BUSY,
  EH_RECORD_ERROR_DAMAGED,
  EH_RECORD_ERROR_FULL,
  EH_RECORD_ERROR_IO,
  EH_RECORD_ERROR_UNKNOWN,
  EH_RECORD_ERROR_TOO_LARGE,
  EH_RECORD_ERROR_NOT_FOUND,
  EH_RECORD_ERROR_CANCELLED,
} EhRecordError;

GQuark eh_record_error_quark (void);

gboolean eh_record_error_set (GError **error, EhRecordError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
gboolean eh_record_error_set_errno (GError **error, int errsv, const char *step);
gboolean eh_record_error_set_sqlite (GError **error, sqlite3 *db, int rc, const char *step);

G_END_DECLS
