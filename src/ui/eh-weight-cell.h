/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-weight-cell.h: the weight of a criterion, to be changed where it stands.
 *
 * What is typed belongs to the item, so a row that is scrolled away keeps it.
 * When the typing is over the cell asks for "criteria.set-weight"; Enter, Tab and
 * the arrow keys then emit "step", with how many rows down to go.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-criterion-item.h"

G_BEGIN_DECLS

#define EH_TYPE_WEIGHT_CELL (eh_weight_cell_get_type ())
G_DECLARE_FINAL_TYPE (EhWeightCell, eh_weight_cell, EH, WEIGHT_CELL, AdwBin)

EhCriterionItem *eh_weight_cell_get_item (EhWeightCell *self);
void eh_weight_cell_finish (EhWeightCell *self);

G_END_DECLS
