/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-file-chooser.h: asks for a file or a folder.
 *
 * This is the one place that knows which dialog does it: GTK 4.10 has another
 * one than 4.8. Nothing is given back if nothing was chosen.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EhFileKind:
 * @EH_FILE_BOOK: a book to open
 * @EH_FILE_EXCHANGE: an exchange file to make a book from
 * @EH_FILE_NEW_BOOK: where a new book is to be
 * @EH_FILE_FOLDER: a folder for documents
 * @EH_FILE_BOOKS_FOLDER: the folder where new books are to be
 * @EH_FILE_TABLE: a CSV file to add to a book from
 * @EH_FILE_NEW_TABLE: where a CSV file to fill in is to be
 *
 * What is asked for.
 */
typedef enum
{
  EH_FILE_BOOK,
  EH_FILE_EXCHANGE,
  EH_FILE_NEW_BOOK,
  EH_FILE_FOLDER,
  EH_FILE_BOOKS_FOLDER,
  EH_FILE_TABLE,
  EH_FILE_NEW_TABLE,
} EhFileKind;

void eh_file_chooser_ask_async (GtkWindow *parent,
                                EhFileKind kind,
                                GFile *folder,
                                const char *name,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GFile *eh_file_chooser_ask_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
