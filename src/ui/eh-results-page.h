/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-page.h: the ranking, the bars, and what each mark is made of.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_RESULTS_PAGE (eh_results_page_get_type ())
G_DECLARE_FINAL_TYPE (EhResultsPage, eh_results_page, EH, RESULTS_PAGE, EhBookPage)

G_END_DECLS
