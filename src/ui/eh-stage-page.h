/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stage-page.h: one stage: what is open in it and what the book holds.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_STAGE_PAGE (eh_stage_page_get_type ())
G_DECLARE_FINAL_TYPE (EhStagePage, eh_stage_page, EH, STAGE_PAGE, EhBookPage)

G_END_DECLS
