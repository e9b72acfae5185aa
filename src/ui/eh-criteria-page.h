/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-page.h: the criteria of each lot as a tree, and their weights.
 */
#pragma once

#include "ui/eh-book-page.h"
#include "ui/eh-criterion-item.h"

G_BEGIN_DECLS

#define EH_TYPE_CRITERIA_PAGE (eh_criteria_page_get_type ())
G_DECLARE_FINAL_TYPE (EhCriteriaPage, eh_criteria_page, EH, CRITERIA_PAGE, EhBookPage)

const char *eh_criteria_page_get_lot (EhCriteriaPage *self);
GPtrArray *eh_criteria_page_list_selected (EhCriteriaPage *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_criteria_page_select_later (EhCriteriaPage *self, const char *id);
void eh_criteria_page_rename (EhCriteriaPage *self, const char *id);

G_END_DECLS
