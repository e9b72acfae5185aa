/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-page.h: the criteria of each lot as a tree, and their weights.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_CRITERIA_PAGE (eh_criteria_page_get_type ())
G_DECLARE_FINAL_TYPE (EhCriteriaPage, eh_criteria_page, EH, CRITERIA_PAGE, EhBookPage)

G_END_DECLS
