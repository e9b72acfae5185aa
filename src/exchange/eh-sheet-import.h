/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-import.h: what a table of cells adds to a procurement.
 *
 * A table is understood as a whole: every cell is remarked upon, every
 * problem is said with its cell, and only a table without a problem is to be
 * submitted. Nothing here changes a procurement.
 */
#pragma once

#include "core/eh-procurement.h"
#include "exchange/eh-sheet-columns.h"

G_BEGIN_DECLS

/**
 * EhSheetRemarkLevel:
 * @EH_SHEET_UNDERSTOOD: what a cell was understood to say
 * @EH_SHEET_NOTE: something that whoever made the table might not expect
 * @EH_SHEET_PROBLEM: why the table cannot be taken
 */
typedef enum
{
  EH_SHEET_UNDERSTOOD,
  EH_SHEET_NOTE,
  EH_SHEET_PROBLEM,
} EhSheetRemarkLevel;

/**
 * EhSheetRemark:
 * @row: of the cell, from 0
 * @column: of the cell, from 0
 * @field: what the cell is about, or %EH_N_FIELDS
 * @text: one line, for people
 */
typedef struct
{
  EhSheetRemarkLevel level;
  guint row;
  guint column;
  EhField field;
  char *text;
} EhSheetRemark;

/**
 * EhSheetPage:
 * @columns: (nullable): what the columns of a table without headings are, in
 *   their order, with %EH_N_FIELDS after the last
 * @tenders: (nullable) (array zero-terminated=1): ids of the tenders of the
 *   rows, from the one that is pasted into, for prices and scores that do not
 *   say whose they are
 * @criteria: (nullable) (array zero-terminated=1): ids of the questions of the
 *   columns, from the one that is pasted into, likewise
 * @is_transposed: whether the page has the questions in its rows and the
 *   tenders in its columns
 * @member: (nullable): id of the member whose scores these are
 *
 * What is known of the place that a table is pasted into. All of it can be
 * left out.
 */
typedef struct
{
  const EhField *columns;
  const char *const *tenders;
  const char *const *criteria;
  gboolean is_transposed;
  const char *member;
} EhSheetPage;

/* After so many problems no more are said. */
#define EH_SHEET_MAX_PROBLEMS 1000

typedef struct _EhSheetImport EhSheetImport;

EhSheetImport *eh_sheet_import_new (const EhCsv *sheet,
                                    EhSheetForm form,
                                    const EhProcurement *procurement) G_GNUC_WARN_UNUSED_RESULT;
EhSheetImport *eh_sheet_import_new_on_page (const EhCsv *sheet,
                                            EhSheetForm form,
                                            const EhProcurement *procurement,
                                            const EhSheetPage *page) G_GNUC_WARN_UNUSED_RESULT;
void eh_sheet_import_free (EhSheetImport *self);

guint eh_sheet_import_get_n_commands (const EhSheetImport *self);
const EhBody *eh_sheet_import_get_command (const EhSheetImport *self, guint i);
guint eh_sheet_import_get_n_remarks (const EhSheetImport *self);
const EhSheetRemark *eh_sheet_import_get_remark (const EhSheetImport *self, guint i);
guint eh_sheet_import_get_n_problems (const EhSheetImport *self);
gboolean eh_sheet_import_is_grid (const EhSheetImport *self);
gboolean eh_sheet_import_is_block (const EhSheetImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhSheetImport, eh_sheet_import_free)

G_END_DECLS
