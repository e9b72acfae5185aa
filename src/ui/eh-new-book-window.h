/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-new-book-window.h: a new book from a template, step by step.
 *
 * "created" is emitted with the file of the book once it is there; the window
 * is closed by then. "exchange-file" is emitted, likewise, if the user would
 * rather take over an exchange file as it is.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_NEW_BOOK_WINDOW (eh_new_book_window_get_type ())
G_DECLARE_FINAL_TYPE (EhNewBookWindow, eh_new_book_window, EH, NEW_BOOK_WINDOW, AdwWindow)

EhNewBookWindow *eh_new_book_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;
void eh_new_book_window_use_file (EhNewBookWindow *self, GFile *file);
void eh_new_book_window_save (EhNewBookWindow *self, GFile *file);

G_END_DECLS
