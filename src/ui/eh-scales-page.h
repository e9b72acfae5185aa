/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scales-page.h: the scales that answers are scored on.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_SCALES_PAGE (eh_scales_page_get_type ())
G_DECLARE_FINAL_TYPE (EhScalesPage, eh_scales_page, EH, SCALES_PAGE, EhBookPage)

G_END_DECLS
