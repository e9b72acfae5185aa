/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-page.h: the record: every entry, a search, and the check of it all.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_RECORD_PAGE (eh_record_page_get_type ())
G_DECLARE_FINAL_TYPE (EhRecordPage, eh_record_page, EH, RECORD_PAGE, EhBookPage)

void eh_record_page_search (EhRecordPage *self);
void eh_record_page_verify (EhRecordPage *self);

G_END_DECLS
