/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-sheet.h: one sheet of the workbook, written row by row.
 *
 * A sheet is a table with a heading above it: the heading in the first row,
 * what it is about in the second, up to two notes, and the head of the table
 * in row EH_SHEET_HEAD. Rows are written in order and are gone from memory
 * once the next begins.
 *
 * Failures are remembered in the workbook and reported once, when it closes;
 * see eh_workbook_note_error().
 */
#pragma once

#include <xlsxwriter.h>

#include "document/eh-workbook-style.h"

G_BEGIN_DECLS

/* Rows and columns count from 0, as in libxlsxwriter. */
#define EH_SHEET_HEAD 5
#define EH_SHEET_BODY (EH_SHEET_HEAD + 1)
/* What a cell holds at most, in UTF-16 units. */
#define EH_SHEET_MAX_TEXT 32767

/**
 * EhSheetColumn:
 * @title: what stands in the head
 * @width: smallest width, in digits
 * @max_width: largest; the column is as wide as its longest line between them
 * @is_number: whether its head is aligned as numbers are
 * @is_optional: whether it is hidden when nothing stands below its head
 *
 * A column of a sheet.
 */
typedef struct
{
  const char *title;
  guint width;
  guint max_width;
  gboolean is_number;
  gboolean is_optional;
} EhSheetColumn;

/* A reference in a formula, returned by value. */
typedef struct
{
  char text[128];
} EhReference;

typedef struct _EhSheet EhSheet;

EhSheet *eh_sheet_new (lxw_workbook *file, const EhStyleSheet *styles, const char *name);
void eh_sheet_free (EhSheet *self);

lxw_worksheet *eh_sheet_get_worksheet (EhSheet *self);
const char *eh_sheet_get_name (const EhSheet *self);
guint eh_sheet_get_row (const EhSheet *self);
lxw_error eh_sheet_get_error (const EhSheet *self);
void eh_sheet_note_error (EhSheet *self, lxw_error error);

void eh_sheet_begin (EhSheet *self,
                     const char *heading,
                     const char *about,
                     const char *first_note,
                     const char *second_note);
void eh_sheet_put_head (EhSheet *self, const EhSheetColumn *columns, guint n_columns);
void eh_sheet_set_width (EhSheet *self, guint column, guint width, guint max_width);
void eh_sheet_next_row (EhSheet *self);
void eh_sheet_skip_to (EhSheet *self, guint row);
void eh_sheet_set_height (EhSheet *self, double height);

void eh_sheet_put_text (EhSheet *self, guint column, EhStyle style, const char *text);
void eh_sheet_put_number (EhSheet *self, guint column, EhStyle style, gint64 units, guint digits);
void eh_sheet_put_units (EhSheet *self, guint column, EhStyle style, gint64 units, guint digits);
void eh_sheet_put_time (EhSheet *self, guint column, EhStyle style, gint64 time);
void eh_sheet_put_link (EhSheet *self, guint column, const EhSheet *target);
void eh_sheet_put_formula (EhSheet *self,
                           guint column,
                           EhStyle style,
                           const char *formula,
                           gint64 units,
                           guint digits);
void eh_sheet_put_formula_text (EhSheet *self,
                                guint column,
                                EhStyle style,
                                const char *formula,
                                const char *text);

EhReference eh_sheet_refer (const EhSheet *self, guint row, guint column);
EhReference eh_sheet_refer_range (const EhSheet *self,
                                  guint first_row,
                                  guint first_column,
                                  guint last_row,
                                  guint last_column);
EhReference eh_refer (guint row, guint column);
EhReference eh_refer_range (guint first_row, guint first_column, guint last_row, guint last_column);

void eh_sheet_freeze (EhSheet *self, guint n_columns);
void eh_sheet_end_table (EhSheet *self);
void eh_sheet_set_page (EhSheet *self, const char *header, const char *footer, guint pages_wide);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhSheet, eh_sheet_free)

G_END_DECLS
