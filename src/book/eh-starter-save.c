/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-starter-save.c: a template of one's own, made of an open book.
 */
#include "book/eh-starter.h"

#include <errno.h>
#include <string.h>

#include "exchange/eh-exchange-writer.h"

static GBytes *
write_template (const EhProcurement *procurement,
                const EhResults *results,
                const char *title,
                GError **error)
{
  /* The head of a book has no meaning once most of it is left out. */
  g_autofree char *whole = eh_exchange_write (procurement, results, "", error);
  char *text = whole != NULL ? eh_exchange_rename (whole, strlen (whole), title, error) : NULL;

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

/**
 * eh_starter_save:
 * @procurement: a procurement
 * @results: its results
 * @title: what the template is to be called, as valid UTF-8
 * @file: name of its file, without a folder
 * @error: return location for an #EhExchangeError or a #GFileError
 *
 * Saves the lots, scales, evidence and criteria of a procurement, with its
 * buyer, regime, currency and summary, in the folder that
 * eh_starter_dup_folder() names. Nothing of the panel, the timetable, the
 * tenders, scores and prices is in it. What could not be offered afterwards,
 * such as criteria whose weights do not add up, is refused with
 * %EH_EXCHANGE_ERROR_RULE; a file that is there already, with
 * %G_FILE_ERROR_EXIST.
 *
 * Returns: whether it is there
 */
gboolean
eh_starter_save (const EhProcurement *procurement,
                 const EhResults *results,
                 const char *title,
                 const char *file,
                 GError **error)
{
  g_autofree char *folder = eh_starter_dup_folder ();
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EhStarter) starter = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (procurement != NULL && results != NULL, FALSE);
  g_return_val_if_fail (title != NULL && file != NULL, FALSE);
  g_return_val_if_fail (strchr (file, G_DIR_SEPARATOR) == NULL, FALSE);

  bytes = write_template (procurement, results, title, error);
  starter = bytes != NULL ? eh_starter_new (file, bytes, error) : NULL;
  if (starter == NULL)
    return FALSE;

  path = g_build_filename (folder, file, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int errsv = errno;

      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errsv), "%s: %s", folder,
                   g_strerror (errsv));
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST, "%s: there is such a file already",
                   path);
      return FALSE;
    }

  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents (path, data, (gssize) size, error);
}
