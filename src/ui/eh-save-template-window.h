/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-save-template-window.h: saves the method of a book as a template.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"

G_BEGIN_DECLS

#define EH_TYPE_SAVE_TEMPLATE_WINDOW (eh_save_template_window_get_type ())
G_DECLARE_FINAL_TYPE (EhSaveTemplateWindow,
                      eh_save_template_window,
                      EH,
                      SAVE_TEMPLATE_WINDOW,
                      AdwWindow)

GtkWindow *eh_save_template_window_new (GtkWindow *parent, EhBook *book) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
