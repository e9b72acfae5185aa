/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-columns.h: which heading of a table means which field.
 *
 * A heading that is to be understood needs a word in the row of its field.
 */
#pragma once

#include "core/eh-kind.h"
#include "exchange/eh-csv.h"

G_BEGIN_DECLS

/**
 * EhSheetForm:
 * @EH_SHEET_CRITERIA: a criterion in each row
 * @EH_SHEET_TENDERS: a tender in each row, with its price
 * @EH_SHEET_PRICES: the price of a tender in each row
 * @EH_SHEET_SCORES: in each row what a member gave a tender for a question; or
 *   a grid of the tenders and the questions, of one member
 * @EH_SHEET_AGREED: in each row what the panel agreed on; or such a grid
 *
 * What a table is about.
 */
typedef enum
{
  EH_SHEET_CRITERIA,
  EH_SHEET_TENDERS,
  EH_SHEET_PRICES,
  EH_SHEET_SCORES,
  EH_SHEET_AGREED,
  EH_SHEET_N_FORMS,
} EhSheetForm;

/**
 * EhSheetColumn:
 * @field: what its cells are
 * @is_needed: whether a table without it cannot be understood
 * @title: its heading in a template
 * @words: what else its heading may be, as eh_sheet_fold() has it, with "|"
 *   between
 *
 * A row of the table; a list of rows ends with one that has no title.
 */
typedef struct
{
  EhField field;
  gboolean is_needed;
  const char *title;
  const char *words;
} EhSheetColumn;

const EhSheetColumn *eh_sheet_form_get_columns (EhSheetForm form);
const EhSheetColumn *eh_sheet_form_find_column (EhSheetForm form, const char *heading);
char *eh_sheet_form_list_columns (EhSheetForm form) G_GNUC_WARN_UNUSED_RESULT;
char *eh_sheet_form_write_template (EhSheetForm form) G_GNUC_WARN_UNUSED_RESULT;
char *eh_sheet_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_sheet_is_word (const char *words, const char *folded);

G_END_DECLS
