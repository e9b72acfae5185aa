/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-results-private.h: what the parts of the sheet of results share.
 */
#pragma once

#include "document/eh-workbook-private.h"

G_BEGIN_DECLS

/**
 * EhResultsSheet:
 * @working: the first column after the questions
 * @gives_marks: whether the price formula gives marks
 * @gives_index: whether it gives an index
 */
typedef struct
{
  EhWorkbook *book;
  EhWorkbookLot *lot;
  EhSheet *sheet;
  guint n_questions;
  guint working;
  guint n_tenders;
  gboolean gives_marks;
  gboolean gives_index;
} EhResultsSheet;

guint eh_results_sheet_get_working (const EhResultsSheet *self, guint column);
EhReference eh_results_sheet_refer_working (const EhResultsSheet *self, guint row, guint column);
EhReference eh_results_sheet_refer_price (const EhResultsSheet *self, guint tender, guint column);

void eh_results_sheet_put_head (EhResultsSheet *self);
void eh_results_sheet_put_exclusion (EhResultsSheet *self, const EhResult *result, guint tender);
void eh_results_sheet_put_rank (EhResultsSheet *self, const EhResult *result, guint tender);
void eh_results_sheet_put_groups (EhResultsSheet *self, const EhResult *result);
void eh_results_sheet_put_group_heads (EhResultsSheet *self);
EhWorkbookParts eh_results_sheet_get_parts (EhResultsSheet *self);
const char *eh_results_sheet_get_state (const EhResult *result);

G_END_DECLS
