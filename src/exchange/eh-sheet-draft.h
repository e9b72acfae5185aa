/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-draft.h: a table that somebody looks at before it is taken.
 *
 * What a column is can be corrected and rows with problems can be left out;
 * the table itself stays as it was. Cells are counted as in the table.
 */
#pragma once

#include "exchange/eh-sheet-import.h"

G_BEGIN_DECLS

/* Besides the fields: what a column is if nobody has said so. */
#define EH_SHEET_AS_HEADED (-1)

/**
 * EhSheetTally:
 * @n_added: things that the book does not have yet
 * @n_changed: things that it has
 *
 * What taking a table would do.
 */
typedef struct
{
  guint n_added;
  guint n_changed;
} EhSheetTally;

EhSheetPage *eh_sheet_page_copy (const EhSheetPage *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_sheet_page_free (EhSheetPage *self);

typedef struct _EhSheetDraft EhSheetDraft;

EhSheetDraft *eh_sheet_draft_new (EhCsv *sheet,
                                  EhSheetForm form,
                                  const EhSheetPage *page) G_GNUC_WARN_UNUSED_RESULT;
void eh_sheet_draft_free (EhSheetDraft *self);

EhSheetForm eh_sheet_draft_get_form (const EhSheetDraft *self);
const EhCsv *eh_sheet_draft_get_sheet (const EhSheetDraft *self);
guint eh_sheet_draft_get_n_columns (const EhSheetDraft *self);
int eh_sheet_draft_get_header (const EhSheetDraft *self);
gboolean eh_sheet_draft_is_grid (const EhSheetDraft *self);

EhField eh_sheet_draft_get_column (const EhSheetDraft *self, guint column);
void eh_sheet_draft_set_column (EhSheetDraft *self, guint column, EhField field);
void eh_sheet_draft_set_is_lenient (EhSheetDraft *self, gboolean is_lenient);

void eh_sheet_draft_read (EhSheetDraft *self, const EhProcurement *procurement);
const EhSheetImport *eh_sheet_draft_get_import (const EhSheetDraft *self);
guint eh_sheet_draft_get_n_remarks (const EhSheetDraft *self);
void eh_sheet_draft_get_remark (const EhSheetDraft *self, guint i, EhSheetRemark *remark);
guint eh_sheet_draft_get_n_bad_rows (const EhSheetDraft *self);
gboolean eh_sheet_draft_is_left_out (const EhSheetDraft *self, guint row);
EhSheetTally eh_sheet_draft_count (const EhSheetDraft *self, const EhProcurement *procurement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhSheetPage, eh_sheet_page_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhSheetDraft, eh_sheet_draft_free)

G_END_DECLS
