/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-actions.h: what can be done with the criteria that are selected.
 */
#pragma once

#include "ui/eh-criteria-page.h"

G_BEGIN_DECLS

void eh_criteria_actions_install (GtkWidgetClass *widget_class);
void eh_criteria_actions_update (EhCriteriaPage *page);

G_END_DECLS
