/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-error.c: what can go wrong with a book file, by what helps.
 */
#include "store/eh-record-error.h"

#include <errno.h>
#include <sqlite3.h>

GQuark
eh_record_error_quark (void)
{
  return g_quark_from_static_string ("eh-record-error");
}

/**
 * eh_record_error_set:
 * @error: return location for an #EhRecordError
 * @code: the code
 * @format: printf-style message without the file's name
 * @...: its arguments
 *
 * Returns: %FALSE always, so that a function can end on it
 */
gboolean
eh_record_error_set (GError **error, EhRecordError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, EH_RECORD_ERROR, (int) code, message);

  return FALSE;
}

/* What a code means to somebody who does not know what SQLite or errno is. */
static const char *const meanings[] = {
  [EH_RECORD_ERROR_EXISTS] = "the file exists already",
  [EH_RECORD_ERROR_MISSING] = "it is not there",
  [EH_RECORD_ERROR_NOT_A_BOOK] = "it is not an Evenhand book",
  [EH_RECORD_ERROR_VERSION] = "a newer version of Evenhand is needed",
  [EH_RECORD_ERROR_PERMISSION] = "permission is missing",
  [EH_RECORD_ERROR_BUSY] = "another program is using the file",
  [EH_RECORD_ERROR_DAMAGED] = "the file is damaged",
  [EH_RECORD_ERROR_FULL] = "the disk is full",
  [EH_RECORD_ERROR_IO] = "the disk or the connection to it failed",
  [EH_RECORD_ERROR_UNKNOWN] = "the outcome is not known",
  [EH_RECORD_ERROR_TOO_LARGE] = "it is too large",
  [EH_RECORD_ERROR_NOT_FOUND] = "the book holds no such thing",
  [EH_RECORD_ERROR_CANCELLED] = "it was cancelled",
};
G_STATIC_ASSERT (G_N_ELEMENTS (meanings) == EH_RECORD_ERROR_CANCELLED + 1);

static EhRecordError
code_of_errno (int errsv)
{
  switch (errsv)
    {
    case EEXIST:
      return EH_RECORD_ERROR_EXISTS;
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP:
      return EH_RECORD_ERROR_MISSING;
    case EACCES:
    case EPERM:
    case EROFS:
      return EH_RECORD_ERROR_PERMISSION;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return EH_RECORD_ERROR_FULL;
    default:
      return EH_RECORD_ERROR_IO;
    }
}

static EhRecordError
code_of_sqlite (int rc, int errsv)
{
  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      return EH_RECORD_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return EH_RECORD_ERROR_BUSY;
    /* A constraint fails only if the rows are not what they were. */
    case SQLITE_CONSTRAINT:
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_NOTADB:
    case SQLITE_SCHEMA:
    case SQLITE_TOOBIG:
      return EH_RECORD_ERROR_DAMAGED;
    case SQLITE_READONLY:
      return rc == SQLITE_READONLY_DBMOVED ? EH_RECORD_ERROR_IO : EH_RECORD_ERROR_PERMISSION;
    case SQLITE_AUTH:
    case SQLITE_PERM:
      return EH_RECORD_ERROR_PERMISSION;
    case SQLITE_INTERRUPT:
      return EH_RECORD_ERROR_CANCELLED;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return errsv == 0 ? EH_RECORD_ERROR_IO : code_of_errno (errsv);
    default:
      return EH_RECORD_ERROR_IO;
    }
}

/* Why a path leads nowhere, where that says more than that it does. */
static const char *
meaning_of_errno (int errsv)
{
  switch (errsv)
    {
    case ENAMETOOLONG:
      return "the name is too long";
    case ELOOP:
      return "a symbolic link there cannot be followed";
    case ENOTDIR:
      return "a part of its path is not a folder";
    default:
      return meanings[code_of_errno (errsv)];
    }
}

/**
 * eh_record_error_set_errno:
 * @error: return location for an #EhRecordError
 * @errsv: the value of errno
 * @step: what could not be done, as in "open the file"
 *
 * The system's own words are added only where ours say less.
 *
 * Returns: %FALSE always
 */
gboolean
eh_record_error_set_errno (GError **error, int errsv, const char *step)
{
  EhRecordError code = code_of_errno (errsv);

  if (code == EH_RECORD_ERROR_IO)
    return eh_record_error_set (error, code, "could not %s: %s (%s)", step, meanings[code],
                                g_strerror (errsv));
  return eh_record_error_set (error, code, "could not %s: %s", step, meaning_of_errno (errsv));
}

/**
 * eh_record_error_set_sqlite:
 * @error: return location for an #EhRecordError
 * @db: (nullable): the connection, for the system's own error number
 * @rc: an extended result code that is not success
 * @step: what could not be done, as in "append an entry"
 *
 * The one place where SQLite's results become ours. Its number is for whoever
 * is asked for help; its words would only say the same again.
 *
 * Returns: %FALSE always
 */
gboolean
eh_record_error_set_sqlite (GError **error, sqlite3 *db, int rc, const char *step)
{
  EhRecordError code = code_of_sqlite (rc, db == NULL ? 0 : sqlite3_system_errno (db));

  return eh_record_error_set (error, code, "could not %s: %s (SQLite %d)", step, meanings[code],
                              rc);
}
