/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-window.h: a table from a spreadsheet, shown as it was understood,
 * before it becomes part of a book.
 *
 * Nothing is changed until somebody imports it; then all of it is one edit.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"
#include "exchange/eh-sheet-import.h"

G_BEGIN_DECLS

#define EH_TYPE_PASTE_WINDOW (eh_paste_window_get_type ())
G_DECLARE_FINAL_TYPE (EhPasteWindow, eh_paste_window, EH, PASTE_WINDOW, AdwWindow)

EhPasteWindow *eh_paste_window_present (GtkWidget *from,
                                        EhBook *book,
                                        EhSheetForm form,
                                        const EhSheetPage *page);
void eh_paste_window_take_text (EhPasteWindow *self, const char *text);
void eh_paste_window_take_file (EhPasteWindow *self, GFile *file);
void eh_paste_window_save_template (EhPasteWindow *self, GFile *file);

G_END_DECLS
