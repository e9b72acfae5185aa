/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-window.h: a window: it welcomes, opens one book, shows it and closes it.
 */
#pragma once

#include "book/eh-book.h"
#include "ui/eh-application.h"

G_BEGIN_DECLS

#define EH_TYPE_WINDOW (eh_window_get_type ())
G_DECLARE_FINAL_TYPE (EhWindow, eh_window, EH, WINDOW, AdwApplicationWindow)

EhWindow *eh_window_new (EhApplication *app) G_GNUC_WARN_UNUSED_RESULT;
const char *eh_window_get_path (EhWindow *self);
EhBook *eh_window_get_book (EhWindow *self);
gboolean eh_window_is_closing (EhWindow *self);
void eh_window_open (EhWindow *self, GFile *file);

G_END_DECLS
