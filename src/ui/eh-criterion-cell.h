/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criterion-cell.h: the title of a criterion in the tree, at its depth.
 *
 * It can be renamed where it stands, taken hold of, and dropped on. The cell asks
 * for "criteria.set-title" and "criteria.drop".
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-criterion-item.h"

G_BEGIN_DECLS

#define EH_TYPE_CRITERION_CELL (eh_criterion_cell_get_type ())
G_DECLARE_FINAL_TYPE (EhCriterionCell, eh_criterion_cell, EH, CRITERION_CELL, AdwBin)

/**
 * EhDropZone:
 * @EH_DROP_BEFORE: before the criterion, in its group
 * @EH_DROP_AFTER: after the criterion, in its group
 * @EH_DROP_INTO: at the end of the group
 *
 * Where something that is dropped on a criterion comes to stand.
 */
typedef enum
{
  EH_DROP_BEFORE,
  EH_DROP_AFTER,
  EH_DROP_INTO,
} EhDropZone;

EhCriterionItem *eh_criterion_cell_get_item (EhCriterionCell *self);
void eh_criterion_cell_rename (EhCriterionCell *self);

G_END_DECLS
