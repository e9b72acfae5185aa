/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-import-private.h: what the readers of the forms share.
 */
#pragma once

#include "exchange/eh-sheet-import.h"

G_BEGIN_DECLS

/**
 * EhSheetImport:
 * @sheet: the table, while it is read
 * @before: the procurement as it is
 * @after: what the commands so far make of it
 * @commands: (element-type EhBody): what is to be submitted
 * @remarks: (element-type EhSheetRemark): what is said of the cells
 * @header: row of the headings
 * @columns: column of each field, or -1
 */
struct _EhSheetImport
{
  EhSheetForm form;
  const EhCsv *sheet;
  const EhProcurement *before;
  EhProcurement *after;
  GPtrArray *commands;
  GArray *remarks;
  guint n_problems;
  guint header;
  int columns[EH_N_FIELDS];
};

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

void eh_sheet_import_criteria (EhSheetImport *self);
void eh_sheet_import_tenders (EhSheetImport *self);
void eh_sheet_import_scores (EhSheetImport *self);

G_END_DECLS
