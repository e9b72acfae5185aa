/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-view.h: one tender, and whether it passes each requirement.
 *
 * It does nothing by itself: its buttons are the actions "tenders.…" of the page.
 */
#pragma once

#include <adwaita.h>

#include "core/eh-results.h"

G_BEGIN_DECLS

#define EH_TYPE_TENDER_VIEW (eh_tender_view_get_type ())
G_DECLARE_FINAL_TYPE (EhTenderView, eh_tender_view, EH, TENDER_VIEW, AdwBin)

void eh_tender_view_show_tender (EhTenderView *self,
                                 const EhProcurement *procurement,
                                 const EhLotResults *lot,
                                 const EhResult *result);

G_END_DECLS
