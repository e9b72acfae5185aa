/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-voices-view.h: what each member scored for one answer, and how far apart.
 */
#pragma once

#include <adwaita.h>

#include "core/eh-procurement.h"

G_BEGIN_DECLS

#define EH_TYPE_VOICES_VIEW (eh_voices_view_get_type ())
G_DECLARE_FINAL_TYPE (EhVoicesView, eh_voices_view, EH, VOICES_VIEW, AdwBin)

void eh_voices_view_show (EhVoicesView *self,
                          const EhProcurement *procurement,
                          const EhTender *tender,
                          const EhCriterion *criterion);

G_END_DECLS
