/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-draft.c: a table that somebody looks at before it is taken.
 *
 * A correction becomes another table: one with the usual heading above the
 * column, and without what is left out. Only that table is understood, so the
 * rules of tables are in one place.
 */
#include "exchange/eh-sheet-draft.h"

#include "core/eh-undo.h"

/* Headings may have a title and some remarks above them. */
#define MAX_ROWS_ABOVE 20
/* A row that is left out may be what another one needs, and so on. */
#define MAX_ROUNDS 8

/* What a table without headings most likely has, by how many columns it has;
 * one that has more has those of a template. */
#define MAX_GUESSED 3

static const EhField guesses[EH_SHEET_N_FORMS][MAX_GUESSED][MAX_GUESSED] = {
  [EH_SHEET_CRITERIA] = { { EH_FIELD_TITLE },
                          { EH_FIELD_TITLE, EH_FIELD_WEIGHT },
                          { EH_FIELD_CRITERION, EH_FIELD_TITLE, EH_FIELD_WEIGHT } },
  [EH_SHEET_TENDERS] = { { EH_FIELD_BIDDER },
                         { EH_FIELD_BIDDER, EH_FIELD_AMOUNT },
                         { EH_FIELD_TENDER, EH_FIELD_BIDDER, EH_FIELD_AMOUNT } },
};

/**
 * EhSheetDraft:
 * @page: what is known of the place that it is pasted into; its columns are
 *   what those of a table without headings are
 * @n_fields: how many columns @page has
 * @header: row of the headings, or -1 if there is none
 * @columns: (element-type int): what each column is by hand: a field,
 *   %EH_N_FIELDS to leave it out, or %EH_SHEET_AS_HEADED
 * @bad_rows: (element-type guint): rows that have a problem
 * @readings: (element-type EhSheetImport): how it was understood; the last
 *   counts
 * @remarks: (element-type EhSheetRemark): of @readings, whose texts these are
 */
struct _EhSheetDraft
{
  EhCsv *sheet;
  EhSheetForm form;
  EhSheetPage *page;
  guint n_fields;
  int header;
  GArray *columns;
  gboolean is_lenient;
  GHashTable *bad_rows;
  GPtrArray *readings;
  GArray *remarks;
};

static guint
count_columns (const EhCsv *sheet)
{
  guint n = 0;

  for (guint row = 0; row < eh_csv_get_n_rows (sheet); row++)
    n = MAX (n, eh_csv_get_n_columns (sheet, row));

  return n;
}

/* How many cells of a row are known as headings. */
static guint
count_headings (const EhCsv *sheet, EhSheetForm form, guint row)
{
  guint n = 0;

  for (guint i = 0; i < eh_csv_get_n_columns (sheet, row); i++)
    if (eh_sheet_form_find_column (form, eh_csv_get_cell (sheet, row, i)) != NULL)
      n++;

  return n;
}

static gboolean
is_row (const EhCsv *sheet, guint row)
{
  for (guint i = 0; i < eh_csv_get_n_columns (sheet, row); i++)
    if (*eh_csv_get_cell (sheet, row, i) != '\0')
      return TRUE;

  return FALSE;
}

/* The row that has most headings. One alone may as well be a word of the table,
 * unless it stands at its top. */
static int
find_header (const EhCsv *sheet, EhSheetForm form)
{
  guint most = 0;
  int header = -1;

  for (guint row = 0; row < MIN (eh_csv_get_n_rows (sheet), MAX_ROWS_ABOVE); row++)
    {
      guint n = count_headings (sheet, form, row);

      if (n > most)
        {
          most = n;
          header = (int) row;
        }
      if (most == 0 && is_row (sheet, row))
        most = 1;
    }

  return header;
}

/* What the columns are if the table has no headings and the page does not say. */
static EhField *
guess_fields (const EhSheetDraft *self)
{
  GArray *fields = g_array_new (TRUE, FALSE, sizeof (EhField));
  const EhField none = EH_N_FIELDS;
  guint n = self->columns->len;

  if (n >= 1 && n <= MAX_GUESSED && self->form <= EH_SHEET_TENDERS)
    g_array_append_vals (fields, guesses[self->form][n - 1], n);
  else
    for (const EhSheetColumn *column = eh_sheet_form_get_columns (self->form);
         column->title != NULL; column++)
      if (column->field != EH_FIELD_MEMBER || self->page->member == NULL)
        g_array_append_val (fields, column->field);

  g_array_append_val (fields, none);
  return (EhField *) g_array_free (fields, FALSE);
}

static guint
count_fields (const EhField *fields)
{
  guint n = 0;

  while (fields[n] != EH_N_FIELDS)
    n++;

  return n;
}

/**
 * eh_sheet_page_copy:
 * @self: (nullable): a place
 *
 * Returns: (transfer full): the same with lists of its own; of %NULL, a place of
 *   which nothing is known
 */
EhSheetPage *
eh_sheet_page_copy (const EhSheetPage *self)
{
  EhSheetPage *copy = g_new0 (EhSheetPage, 1);

  if (self == NULL)
    return copy;

  if (self->columns != NULL)
    copy->columns =
        g_memdup2 (self->columns, (count_fields (self->columns) + 1) * sizeof (EhField));
  copy->tenders = (const char *const *) g_strdupv ((char **) self->tenders);
  copy->criteria = (const char *const *) g_strdupv ((char **) self->criteria);
  copy->is_transposed = self->is_transposed;
  copy->member = g_strdup (self->member);

  return copy;
}

/**
 * eh_sheet_page_free:
 * @self: (transfer full): a place that eh_sheet_page_copy() made
 *
 * Frees @self.
 */
void
eh_sheet_page_free (EhSheetPage *self)
{
  g_return_if_fail (self != NULL);

  g_free ((EhField *) self->columns);
  g_strfreev ((char **) self->tenders);
  g_strfreev ((char **) self->criteria);
  g_free ((char *) self->member);
  g_free (self);
}

/**
 * eh_sheet_draft_new:
 * @sheet: (transfer full): a table
 * @form: what it is about
 * @page: (nullable): what is known of the place that it is pasted into
 *
 * Returns: (transfer full): a draft whose columns are what their headings say,
 *   or what @page says
 */
EhSheetDraft *
eh_sheet_draft_new (EhCsv *sheet, EhSheetForm form, const EhSheetPage *page)
{
  EhSheetDraft *self;
  const int as_headed = EH_SHEET_AS_HEADED;
  guint n;

  g_return_val_if_fail (sheet != NULL && form < EH_SHEET_N_FORMS, NULL);

  self = g_new0 (EhSheetDraft, 1);
  self->sheet = sheet;
  self->form = form;
  self->page = eh_sheet_page_copy (page);
  n = count_columns (sheet);
  self->header = find_header (sheet, form);
  self->columns = g_array_sized_new (FALSE, FALSE, sizeof (int), n);
  for (guint i = 0; i < n; i++)
    g_array_append_val (self->columns, as_headed);
  if (self->page->columns == NULL && form != EH_SHEET_PRICES)
    self->page->columns = guess_fields (self);
  self->n_fields = self->page->columns != NULL ? count_fields (self->page->columns) : 0;
  self->bad_rows = g_hash_table_new (NULL, NULL);
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_sheet_import_free);
  self->remarks = g_array_new (FALSE, FALSE, sizeof (EhSheetRemark));

  return self;
}

/**
 * eh_sheet_draft_free:
 * @self: (transfer full): a draft
 *
 * Frees @self.
 */
void
eh_sheet_draft_free (EhSheetDraft *self)
{
  g_return_if_fail (self != NULL);

  eh_csv_free (self->sheet);
  eh_sheet_page_free (self->page);
  g_array_unref (self->columns);
  g_hash_table_unref (self->bad_rows);
  g_array_unref (self->remarks);
  g_ptr_array_unref (self->readings);
  g_free (self);
}

/**
 * eh_sheet_draft_get_form:
 * @self: a draft
 *
 * Returns: what its table is about
 */
EhSheetForm
eh_sheet_draft_get_form (const EhSheetDraft *self)
{
  g_return_val_if_fail (self != NULL, EH_SHEET_CRITERIA);

  return self->form;
}

/**
 * eh_sheet_draft_get_sheet:
 * @self: a draft
 *
 * Returns: (transfer none): its table
 */
const EhCsv *
eh_sheet_draft_get_sheet (const EhSheetDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sheet;
}

/**
 * eh_sheet_draft_get_n_columns:
 * @self: a draft
 *
 * Returns: how many cells its longest row has
 */
guint
eh_sheet_draft_get_n_columns (const EhSheetDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * eh_sheet_draft_get_header:
 * @self: a draft
 *
 * Returns: row of its headings, or -1 if it has none
 */
int
eh_sheet_draft_get_header (const EhSheetDraft *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->header;
}

/* Of prices it is clear what they are: one column in the order of the page, or the
 * tender and its price. */
static EhField
get_page_column (const EhSheetDraft *self, guint column)
{
  if (self->page->columns == NULL && self->columns->len == 1 && self->page->tenders != NULL)
    return EH_FIELD_AMOUNT;
  if (self->page->columns == NULL)
    return column == 0 ? EH_FIELD_TENDER : column == 1 ? EH_FIELD_AMOUNT : EH_N_FIELDS;

  return column < self->n_fields ? self->page->columns[column] : EH_N_FIELDS;
}

/**
 * eh_sheet_draft_get_column:
 * @self: a draft
 * @column: a column
 *
 * Returns: what its cells are, or %EH_N_FIELDS if the column is left out
 */
EhField
eh_sheet_draft_get_column (const EhSheetDraft *self, guint column)
{
  const EhSheetColumn *known;
  int by_hand;

  g_return_val_if_fail (self != NULL && column < self->columns->len, EH_N_FIELDS);

  by_hand = g_array_index (self->columns, int, column);
  if (by_hand != EH_SHEET_AS_HEADED)
    return (EhField) by_hand;
  if (self->header < 0)
    return get_page_column (self, column);

  known = eh_sheet_form_find_column (self->form,
                                     eh_csv_get_cell (self->sheet, (guint) self->header, column));
  return known != NULL ? known->field : EH_N_FIELDS;
}

/**
 * eh_sheet_draft_set_column:
 * @self: a draft
 * @column: a column
 * @field: a field of the form, or %EH_N_FIELDS to leave the column out
 *
 * Says what a column is, whatever its heading. A column that was the same until
 * now is left out. Of a table without headings every column is then what it was
 * taken for until now.
 */
void
eh_sheet_draft_set_column (EhSheetDraft *self, guint column, EhField field)
{
  g_return_if_fail (self != NULL && column < self->columns->len);
  g_return_if_fail (field <= EH_N_FIELDS);

  for (guint i = 0; i < self->columns->len; i++)
    {
      EhField now = eh_sheet_draft_get_column (self, i);

      if (now == field)
        now = EH_N_FIELDS;
      if (self->header < 0 || (now == EH_N_FIELDS && field != EH_N_FIELDS))
        g_array_index (self->columns, int, i) = (int) now;
    }
  g_array_index (self->columns, int, column) = (int) field;
}

/**
 * eh_sheet_draft_set_is_lenient:
 * @self: a draft
 * @is_lenient: whether rows with problems are left out
 *
 * Says what is to become of rows with problems; at first they are not left out.
 */
void
eh_sheet_draft_set_is_lenient (EhSheetDraft *self, gboolean is_lenient)
{
  g_return_if_fail (self != NULL);

  self->is_lenient = is_lenient;
}

/**
 * eh_sheet_draft_is_grid:
 * @self: a draft that was read
 *
 * Returns: whether it was understood as a grid of tenders and questions, whose
 *   columns no choice can correct
 */
gboolean
eh_sheet_draft_is_grid (const EhSheetDraft *self)
{
  const EhSheetImport *import = eh_sheet_draft_get_import (self);

  return import != NULL && eh_sheet_import_is_grid (import);
}

static const char *
get_title (const EhSheetDraft *self, EhField field)
{
  for (const EhSheetColumn *column = eh_sheet_form_get_columns (self->form); column->title != NULL;
       column++)
    if (column->field == field)
      return column->title;

  return "";
}

/* What is read where the table has a heading, or ought to have one. */
static const char *
get_heading (const EhSheetDraft *self, guint column)
{
  int by_hand = g_array_index (self->columns, int, column);

  if (by_hand != EH_SHEET_AS_HEADED)
    return get_title (self, (EhField) by_hand);

  return self->header >= 0 ? eh_csv_get_cell (self->sheet, (guint) self->header, column) : "";
}

/* What is read of a row; %NULL if nothing is. */
static const char **
make_row (const EhSheetDraft *self, guint row, const char **cells)
{
  gboolean is_header = (int) row == self->header;

  for (guint i = 0; i < self->columns->len; i++)
    {
      gboolean is_below = (int) row > self->header;
      int by_hand = g_array_index (self->columns, int, i);
      gboolean is_left_out =
          is_below && (by_hand == EH_N_FIELDS || eh_sheet_draft_is_left_out (self, row));

      cells[i] = is_header     ? get_heading (self, i)
                 : is_left_out ? ""
                               : eh_csv_get_cell (self->sheet, row, i);
    }
  cells[self->columns->len] = NULL;

  return cells;
}

/* Whether a row of headings was put before the table. */
static gboolean
has_made_header (const EhSheetDraft *self)
{
  return self->header < 0 && self->columns->len > 0 &&
         g_array_index (self->columns, int, 0) != EH_SHEET_AS_HEADED;
}

static EhCsv *
make_sheet (const EhSheetDraft *self)
{
  EhCsv *sheet = eh_csv_new ();
  g_autofree const char **cells = g_new0 (const char *, self->columns->len + 1);

  if (has_made_header (self))
    {
      for (guint i = 0; i < self->columns->len; i++)
        cells[i] = get_heading (self, i);
      eh_csv_add_row (sheet, cells);
    }
  for (guint row = 0; row < eh_csv_get_n_rows (self->sheet); row++)
    eh_csv_add_row (sheet, make_row (self, row, cells));

  return sheet;
}

/* A remark with the row that it has in the table. */
static EhSheetRemark
place_remark (const EhSheetDraft *self, const EhSheetRemark *remark)
{
  EhSheetRemark placed = *remark;

  if (has_made_header (self) && placed.row > 0)
    placed.row--;

  return placed;
}

static gboolean
is_of_heading (const EhSheetDraft *self, const EhSheetRemark *remark)
{
  return (int) remark->row <= self->header || (has_made_header (self) && remark->row == 0);
}

/* Leaves out the rows in which @import found a problem, and keeps what was said.
 *
 * Returns: whether there is one more now */
static gboolean
leave_out (EhSheetDraft *self, const EhSheetImport *import)
{
  guint n = g_hash_table_size (self->bad_rows);
  guint first = self->remarks->len;

  for (guint i = 0; i < eh_sheet_import_get_n_remarks (import); i++)
    {
      const EhSheetRemark *remark = eh_sheet_import_get_remark (import, i);
      EhSheetRemark placed = place_remark (self, remark);

      if (remark->level != EH_SHEET_PROBLEM || is_of_heading (self, remark))
        continue;
      g_hash_table_add (self->bad_rows, GUINT_TO_POINTER (placed.row));
      g_array_append_val (self->remarks, placed);
    }
  if (!self->is_lenient)
    g_array_set_size (self->remarks, first);

  return g_hash_table_size (self->bad_rows) > n;
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const EhSheetRemark *one = a;
  const EhSheetRemark *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;

  return (int) one->level - (int) other->level;
}

/**
 * eh_sheet_draft_read:
 * @self: a draft
 * @procurement: the procurement of a book, which the table adds to
 *
 * Understands the table as it is corrected now.
 */
void
eh_sheet_draft_read (EhSheetDraft *self, const EhProcurement *procurement)
{
  const EhSheetImport *last;
  gboolean is_again = TRUE;

  g_return_if_fail (self != NULL && procurement != NULL);

  g_hash_table_remove_all (self->bad_rows);
  g_array_set_size (self->remarks, 0);
  g_ptr_array_set_size (self->readings, 0);

  for (guint round = 0; is_again && round < MAX_ROUNDS; round++)
    {
      g_autoptr (EhCsv) sheet = make_sheet (self);
      EhSheetImport *import =
          eh_sheet_import_new_on_page (sheet, self->form, procurement, self->page);

      g_ptr_array_add (self->readings, import);
      is_again = leave_out (self, import) && self->is_lenient;
    }

  last = eh_sheet_draft_get_import (self);
  for (guint i = 0; i < eh_sheet_import_get_n_remarks (last); i++)
    {
      EhSheetRemark placed = place_remark (self, eh_sheet_import_get_remark (last, i));

      if (!eh_sheet_draft_is_left_out (self, placed.row))
        g_array_append_val (self->remarks, placed);
    }
  g_array_sort (self->remarks, compare_remarks);
}

/**
 * eh_sheet_draft_get_import:
 * @self: a draft that was read
 *
 * Returns: (transfer none) (nullable): the commands to submit, and how many
 *   problems keep them from it; the remarks are those of a table that was
 *   corrected, so ask eh_sheet_draft_get_remark() for them
 */
const EhSheetImport *
eh_sheet_draft_get_import (const EhSheetDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->readings->len > 0 ? g_ptr_array_index (self->readings, self->readings->len - 1)
                                 : NULL;
}

/**
 * eh_sheet_draft_get_n_remarks:
 * @self: a draft
 *
 * Returns: how many remarks there are
 */
guint
eh_sheet_draft_get_n_remarks (const EhSheetDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->remarks->len;
}

/**
 * eh_sheet_draft_get_remark:
 * @self: a draft that was read
 * @i: position; remarks stand in the order of their cells
 * @remark: (out caller-allocates): what is said of a cell of the table; its text
 *   is @self's, until it is read again
 *
 * Gives a remark, also those on rows that are left out.
 */
void
eh_sheet_draft_get_remark (const EhSheetDraft *self, guint i, EhSheetRemark *remark)
{
  g_return_if_fail (self != NULL && remark != NULL);
  g_return_if_fail (i < self->remarks->len);

  *remark = g_array_index (self->remarks, EhSheetRemark, i);
}

/**
 * eh_sheet_draft_get_n_bad_rows:
 * @self: a draft that was read
 *
 * Returns: how many rows have a problem that goes if they are left out
 */
guint
eh_sheet_draft_get_n_bad_rows (const EhSheetDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->bad_rows);
}

/**
 * eh_sheet_draft_is_left_out:
 * @self: a draft
 * @row: a row of its table
 *
 * Returns: whether it is left out for its problem
 */
gboolean
eh_sheet_draft_is_left_out (const EhSheetDraft *self, guint row)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_lenient && g_hash_table_contains (self->bad_rows, GUINT_TO_POINTER (row));
}

/* What a command is about: the criterion or tender of the row, or by itself. */
static const EhRow *
find_subject (EhSheetForm form, const EhProcurement *before, const EhBody *body, const char **id)
{
  *id = NULL;
  if (form == EH_SHEET_CRITERIA)
    {
      *id = eh_body_get_text (body, EH_FIELD_CRITERION);
      return (const EhRow *) eh_procurement_find_criterion (before, *id);
    }
  if (form == EH_SHEET_TENDERS)
    {
      *id = eh_body_get_text (body, EH_FIELD_TENDER);
      return (const EhRow *) eh_procurement_find_tender (before, *id);
    }

  return eh_undo_find (before, body);
}

/**
 * eh_sheet_draft_count:
 * @self: a draft that was read
 * @procurement: what it was read for
 *
 * Returns: what its commands would do; a tender and its price are one thing
 */
EhSheetTally
eh_sheet_draft_count (const EhSheetDraft *self, const EhProcurement *procurement)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const EhSheetImport *import;
  EhSheetTally tally = { 0, 0 };

  g_return_val_if_fail (self != NULL && procurement != NULL, tally);
  import = eh_sheet_draft_get_import (self);
  g_return_val_if_fail (import != NULL, tally);

  for (guint i = 0; i < eh_sheet_import_get_n_commands (import); i++)
    {
      const EhBody *body = eh_sheet_import_get_command (import, i);
      const char *id;
      const EhRow *row = find_subject (self->form, procurement, body, &id);

      if (id != NULL && !g_hash_table_add (seen, (gpointer) id))
        continue;
      if (row == NULL)
        tally.n_added++;
      else
        tally.n_changed++;
    }

  return tally;
}
