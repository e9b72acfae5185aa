/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-marks-view.h: what each mark of one tender is made of.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-result-item.h"

G_BEGIN_DECLS

#define EH_TYPE_MARKS_VIEW (eh_marks_view_get_type ())
G_DECLARE_FINAL_TYPE (EhMarksView, eh_marks_view, EH, MARKS_VIEW, AdwBin)

void eh_marks_view_show_result (EhMarksView *self,
                                const EhProcurement *procurement,
                                EhResultItem *item,
                                guint decimals);

G_END_DECLS
