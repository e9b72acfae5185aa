/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-prices-page.h: the prices, what they are worth, and marks awarded elsewhere.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_PRICES_PAGE (eh_prices_page_get_type ())
G_DECLARE_FINAL_TYPE (EhPricesPage, eh_prices_page, EH, PRICES_PAGE, EhBookPage)

G_END_DECLS
