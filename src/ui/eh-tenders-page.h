/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tenders-page.h: who made a tender, at what price, and who is excluded.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_TENDERS_PAGE (eh_tenders_page_get_type ())
G_DECLARE_FINAL_TYPE (EhTendersPage, eh_tenders_page, EH, TENDERS_PAGE, EhBookPage)

G_END_DECLS
