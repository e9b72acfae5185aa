/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scores-page.h: the agreed scores, or those of one member, as a grid and
 * one by one.
 *
 * Both pages work alike. Which one it is, the stage of its row in the table of
 * pages says.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_SCORES_PAGE (eh_scores_page_get_type ())
G_DECLARE_FINAL_TYPE (EhScoresPage, eh_scores_page, EH, SCORES_PAGE, EhBookPage)

G_END_DECLS
