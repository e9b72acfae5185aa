/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement-page.h: what is bought, in which lots, and by when.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_PROCUREMENT_PAGE (eh_procurement_page_get_type ())
G_DECLARE_FINAL_TYPE (EhProcurementPage, eh_procurement_page, EH, PROCUREMENT_PAGE, EhBookPage)

G_END_DECLS
