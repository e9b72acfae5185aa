/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-headings.c: what the columns of a table are, by its headings, or by
 * the page that it is pasted into.
 */
#include "core/eh-text.h"
#include "exchange/eh-place.h"
#include "exchange/eh-sheet-import-private.h"

/* Headings may have a title and some remarks above them. */
#define MAX_ROWS_ABOVE 20

/* What the page knows the table need not say. */
static gboolean
is_needed (const EhSheetImport *self, const EhSheetColumn *column)
{
  if (column->field == EH_FIELD_MEMBER && self->page->member != NULL)
    return FALSE;
  if (column->field == EH_FIELD_TENDER && self->form == EH_SHEET_PRICES)
    return self->page->tenders == NULL;

  return column->is_needed;
}

/* Finds the columns of a row of headings.
 *
 * Returns: whether those that are needed are there */
static gboolean
map_headings (EhSheetImport *self, guint row)
{
  const EhSheetColumn *column;

  for (guint i = 0; i < EH_N_FIELDS; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < eh_csv_get_n_columns (self->sheet, row); i++)
    {
      column = eh_sheet_form_find_column (self->form, eh_csv_get_cell (self->sheet, row, i));
      if (column != NULL && self->columns[column->field] < 0)
        self->columns[column->field] = (int) i;
    }
  for (column = eh_sheet_form_get_columns (self->form); column->title != NULL; column++)
    if (is_needed (self, column) && self->columns[column->field] < 0)
      return FALSE;

  return TRUE;
}

static void
list_missing (EhSheetImport *self, guint row)
{
  g_autofree char *known = eh_sheet_form_list_columns (self->form);

  map_headings (self, row);
  for (const EhSheetColumn *column = eh_sheet_form_get_columns (self->form); column->title != NULL;
       column++)
    if (is_needed (self, column) && self->columns[column->field] < 0)
      eh_sheet_import_fail (self, row, EH_N_FIELDS,
                            "there is no heading “%s”; the headings can be %s", column->title,
                            known);
}

static gboolean
find_headings (EhSheetImport *self)
{
  for (guint row = 0; row < MIN (eh_csv_get_n_rows (self->sheet), MAX_ROWS_ABOVE); row++)
    if (map_headings (self, row))
      {
        self->header = row;
        return TRUE;
      }

  return FALSE;
}

/* What every heading is taken for. */
static void
tell_headings (EhSheetImport *self)
{
  for (guint i = 0; i < eh_csv_get_n_columns (self->sheet, self->header); i++)
    {
      const char *heading = eh_csv_get_cell (self->sheet, self->header, i);
      const EhSheetColumn *column = eh_sheet_form_find_column (self->form, heading);
      g_autofree char *quoted = eh_place_quote (heading);
      g_autofree char *text = NULL;
      g_autofree char *cell = NULL;

      if (eh_sheet_is_empty (heading))
        continue;
      if (column == NULL)
        {
          text =
              g_strdup_printf ("the heading “%s” is not known, so this column is left out", quoted);
          eh_sheet_import_remark (self, EH_SHEET_NOTE, self->header, i, EH_N_FIELDS, text);
        }
      else if (self->columns[column->field] != (int) i)
        {
          cell = eh_csv_dup_cell_name (self->header, (guint) self->columns[column->field]);
          text = g_strdup_printf ("“%s” means the same as the heading in %s", quoted, cell);
          eh_sheet_import_remark (self, EH_SHEET_PROBLEM, self->header, i, column->field, text);
        }
      else
        eh_sheet_import_remark (self, EH_SHEET_UNDERSTOOD, self->header, i, column->field,
                                column->title);
    }
}

/* Whether every cell below the headings has one and is a text. */
static void
check_cells (EhSheetImport *self)
{
  for (guint row = self->header + 1; row < eh_csv_get_n_rows (self->sheet); row++)
    for (guint i = 0; i < eh_csv_get_n_columns (self->sheet, row); i++)
      {
        const char *cell = eh_csv_get_cell (self->sheet, row, i);
        const char *heading = eh_csv_get_cell (self->sheet, self->header, i);
        g_autofree char *text = NULL;
        g_autoptr (GError) error = NULL;

        if (eh_sheet_is_empty (cell))
          continue;
        if (eh_sheet_is_empty (heading))
          {
            eh_sheet_import_remark (
                self, EH_SHEET_PROBLEM, row, i, EH_N_FIELDS,
                "there is no heading above this cell; a text with a comma needs quotation "
                "marks");
            continue;
          }
        text = eh_text_normalize (cell, FALSE, &error);
        if (text == NULL && eh_sheet_form_find_column (self->form, heading) != NULL)
          eh_sheet_import_remark (self, EH_SHEET_PROBLEM, row, i, EH_N_FIELDS, error->message);
      }
}

static gboolean
has_heading (const EhSheetImport *self, guint row)
{
  for (guint i = 0; i < eh_csv_get_n_columns (self->sheet, row); i++)
    if (eh_sheet_form_find_column (self->form, eh_csv_get_cell (self->sheet, row, i)) != NULL)
      return TRUE;

  return FALSE;
}

/* How many columns say anything. */
static guint
count_columns (const EhSheetImport *self)
{
  guint n = 0;

  for (guint row = 0; row < eh_csv_get_n_rows (self->sheet); row++)
    for (guint i = n; i < eh_csv_get_n_columns (self->sheet, row); i++)
      if (!eh_sheet_is_empty (eh_csv_get_cell (self->sheet, row, i)))
        n = i + 1;

  return n;
}

/* Of prices it is clear what they are: one column in the order of the page, or
 * the tender and its price. */
static const EhField *
get_page_columns (const EhSheetImport *self)
{
  static const EhField alone[] = { EH_FIELD_AMOUNT, EH_N_FIELDS };
  static const EhField both[] = { EH_FIELD_TENDER, EH_FIELD_AMOUNT, EH_N_FIELDS };

  if (self->page->columns != NULL || self->form != EH_SHEET_PRICES)
    return self->page->columns;

  return count_columns (self) == 1 && self->page->tenders != NULL ? alone : both;
}

/* A table that begins with what it says: the page knows what its columns are. */
static gboolean
take_columns (EhSheetImport *self)
{
  const EhField *fields = get_page_columns (self);
  guint n = 0;

  if (fields == NULL)
    return FALSE;

  self->header = EH_SHEET_NO_HEADER;
  for (guint i = 0; i < EH_N_FIELDS; i++)
    self->columns[i] = -1;
  for (; fields[n] != EH_N_FIELDS; n++)
    self->columns[fields[n]] = (int) n;
  for (guint row = 0; row < eh_csv_get_n_rows (self->sheet); row++)
    for (guint i = 0; i < eh_csv_get_n_columns (self->sheet, row); i++)
      {
        const char *cell = eh_csv_get_cell (self->sheet, row, i);
        g_autofree char *text = NULL;
        g_autoptr (GError) error = NULL;

        if (eh_sheet_is_empty (cell))
          continue;
        text = eh_text_normalize (cell, FALSE, &error);
        if (i >= n)
          eh_sheet_import_remark (self, EH_SHEET_PROBLEM, row, i, EH_N_FIELDS,
                                  "there is no column for this cell");
        else if (text == NULL)
          eh_sheet_import_remark (self, EH_SHEET_PROBLEM, row, i, fields[i], error->message);
      }

  return TRUE;
}

static void
check_is_filled (EhSheetImport *self)
{
  for (guint row = self->header + 1; row < eh_csv_get_n_rows (self->sheet); row++)
    if (eh_sheet_import_is_row (self, row))
      return;

  eh_sheet_import_remark (self, EH_SHEET_PROBLEM, self->header, 0, EH_N_FIELDS,
                          "there is nothing below the headings");
}

/**
 * eh_sheet_import_find_table:
 * @self: an import
 *
 * Finds where the table begins and what its columns are.
 *
 * Returns: %FALSE if that cannot be known, which has been said
 */
gboolean
eh_sheet_import_find_table (EhSheetImport *self)
{
  guint n = eh_csv_get_n_rows (self->sheet);
  guint first = 0;

  while (first < n && !eh_sheet_import_is_row (self, first))
    first++;
  if (first == n)
    {
      eh_sheet_import_remark (self, EH_SHEET_PROBLEM, 0, 0, EH_N_FIELDS, "the table is empty");
      return FALSE;
    }

  if (find_headings (self))
    {
      tell_headings (self);
      check_cells (self);
      check_is_filled (self);
      return TRUE;
    }
  if ((self->form == EH_SHEET_SCORES || self->form == EH_SHEET_AGREED) &&
      eh_sheet_import_find_grid (self))
    return TRUE;
  if (!has_heading (self, first) && take_columns (self))
    return TRUE;

  list_missing (self, first);
  return FALSE;
}
