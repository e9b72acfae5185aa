/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-import-private.h: what the readers of the forms share.
 */
#pragma once

#include "exchange/eh-sheet-import.h"

G_BEGIN_DECLS

/* The header of a table without headings: the row before the first. */
#define EH_SHEET_NO_HEADER G_MAXUINT

/**
 * EhSheetImport:
 * @sheet: the table, while it is read
 * @page: what is known of the place it is pasted into, while it is read
 * @before: the procurement as it is
 * @after: what the commands so far make of it
 * @commands: (element-type EhBody): what is to be submitted
 * @remarks: (element-type EhSheetRemark): what is said of the cells
 * @header: row of the headings, or %EH_SHEET_NO_HEADER; the next is the first
 *   that says something
 * @columns: column of each field, or -1
 * @is_grid: whether it has tenders one way and questions the other
 * @across: what the columns of a grid are: tenders or criteria
 * @label: column of a grid that says what its rows are, or -1
 * @heads: (nullable) (element-type utf8): ids of what the columns of a grid
 *   are, %NULL for those that are left out; they are the procurement's or the
 *   page's
 */
struct _EhSheetImport
{
  EhSheetForm form;
  const EhCsv *sheet;
  const EhSheetPage *page;
  const EhProcurement *before;
  EhProcurement *after;
  GPtrArray *commands;
  GArray *remarks;
  guint n_problems;
  guint header;
  int columns[EH_N_FIELDS];
  gboolean is_grid;
  EhField across;
  int label;
  GPtrArray *heads;
};

gboolean eh_sheet_is_empty (const char *text);
char *eh_sheet_strip (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void eh_sheet_import_remark (EhSheetImport *self,
                             EhSheetRemarkLevel level,
                             guint row,
                             guint column,
                             EhField field,
                             const char *text);

void eh_sheet_import_note (EhSheetImport *self, guint row, EhField field, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void eh_sheet_import_fail (EhSheetImport *self, guint row, EhField field, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void eh_sheet_import_tell (EhSheetImport *self, guint row, EhField field, const char *text);

gboolean eh_sheet_import_is_row (const EhSheetImport *self, guint row);
gboolean eh_sheet_import_has_room (EhSheetImport *self, guint most, const char *what);
char *eh_sheet_import_dup_cell (const EhSheetImport *self,
                                guint row,
                                EhField field) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_sheet_import_read_field (EhSheetImport *self, guint row, EhField field, EhBody *body);
char *eh_sheet_import_read_id (EhSheetImport *self, guint row, EhField field, GHashTable *taken)
    G_GNUC_WARN_UNUSED_RESULT;
char *eh_sheet_import_make_id (const char *title, GHashTable *taken) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_sheet_import_submit (EhSheetImport *self, guint row, EhBody *body);

gboolean eh_sheet_import_find_table (EhSheetImport *self);
gboolean eh_sheet_import_find_grid (EhSheetImport *self);
void eh_sheet_import_submit_score (EhSheetImport *self, guint row, EhBody *body);

void eh_sheet_import_criteria (EhSheetImport *self);
void eh_sheet_import_tenders (EhSheetImport *self);
void eh_sheet_import_prices (EhSheetImport *self);
void eh_sheet_import_scores (EhSheetImport *self);
void eh_sheet_import_grid (EhSheetImport *self);

G_END_DECLS
