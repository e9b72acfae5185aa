/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-requirement-row.h: whether a tender passes a requirement, in a list.
 *
 * What somebody chooses becomes the action "tenders.decide" with the
 * criterion's id and a decision; what is shown changes when the book does.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/eh-procurement.h"

G_BEGIN_DECLS

/* In the order of the choices in the template. */
typedef enum
{
  EH_DECISION_OPEN,
  EH_DECISION_PASSED,
  EH_DECISION_FAILED,
} EhDecision;

#define EH_TYPE_REQUIREMENT_ROW (eh_requirement_row_get_type ())
G_DECLARE_FINAL_TYPE (EhRequirementRow, eh_requirement_row, EH, REQUIREMENT_ROW, GtkListBoxRow)

GtkWidget *eh_requirement_row_new (const char *criterion);

const char *eh_requirement_row_get_criterion (EhRequirementRow *self);
void eh_requirement_row_show (EhRequirementRow *self,
                              const EhCriterion *criterion,
                              const EhPassFail *decision);

G_END_DECLS
