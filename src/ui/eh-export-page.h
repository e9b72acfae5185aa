/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-export-page.h: saves the evidence of a book as documents.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_EXPORT_PAGE (eh_export_page_get_type ())
G_DECLARE_FINAL_TYPE (EhExportPage, eh_export_page, EH, EXPORT_PAGE, EhBookPage)

void eh_export_page_start (EhExportPage *self, GFile *folder);
void eh_export_page_cancel (EhExportPage *self);
gboolean eh_export_page_is_busy (EhExportPage *self);

G_END_DECLS
