/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-next-steps-page.h: what is open, the most urgent first.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_NEXT_STEPS_PAGE (eh_next_steps_page_get_type ())
G_DECLARE_FINAL_TYPE (EhNextStepsPage, eh_next_steps_page, EH, NEXT_STEPS_PAGE, EhBookPage)

G_END_DECLS
