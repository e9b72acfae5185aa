/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-grid.c: grids of scores: tenders one way, questions the other.
 *
 * Which way is which is seen from the headings and from the labels of the
 * rows; or the page says it that a block without either is pasted into.
 */
#include "core/eh-text.h"
#include "exchange/eh-sheet-import-private.h"
#include "exchange/eh-sheet-value.h"

/* Headings may have a title and some remarks above them. */
#define MAX_ROWS_ABOVE 20

static EhField
get_along (const EhSheetImport *self)
{
  return self->across == EH_FIELD_CRITERION ? EH_FIELD_TENDER : EH_FIELD_CRITERION;
}

/* Returns: (nullable): the id of the tender or criterion that a cell names; if
 * none, @problem says why */
static const char *
find_named (const EhSheetImport *self, EhField field, guint row, guint column, char **problem)
{
  g_autofree char *stripped = eh_sheet_strip (eh_csv_get_cell (self->sheet, row, column));
  g_autofree char *text = eh_text_normalize (stripped, TRUE, NULL);

  if (text == NULL || *text == '\0')
    {
      *problem =
          g_strdup (field == EH_FIELD_TENDER ? "the tender is missing" : "the question is missing");
      return NULL;
    }

  return eh_sheet_find_id (self->before, field, text, problem);
}

static gboolean
is_named (const EhSheetImport *self, EhField field, guint row, guint column)
{
  g_autofree char *problem = NULL;

  return find_named (self, field, row, column, &problem) != NULL;
}

/* Whether a column names tenders or criteria below the headings. */
static gboolean
is_label (const EhSheetImport *self, guint header, guint column)
{
  guint n = MIN (eh_csv_get_n_rows (self->sheet), header + 1 + EH_MAX_TENDERS);

  for (guint row = header + 1; row < n; row++)
    if (is_named (self, get_along (self), row, column))
      return TRUE;

  return FALSE;
}

/* Whether @row has the headings of a grid with @across in its columns; the
 * labels stand before the first of them. */
static gboolean
is_header (EhSheetImport *self, guint row, EhField across)
{
  guint n = eh_csv_get_n_columns (self->sheet, row);
  guint first = 1;

  self->across = across;
  while (first < n && !is_named (self, across, row, first))
    first++;
  for (guint column = 0; first < n && column < first; column++)
    if (is_label (self, row, column))
      {
        self->label = (int) column;
        self->header = row;
        return TRUE;
      }

  return FALSE;
}

/* Returns: what a column of scores is called; %NULL if it cannot have any */
static const char *
get_title (const EhSheetImport *self, const char *id)
{
  const EhCriterion *criterion;

  if (self->across == EH_FIELD_TENDER)
    return eh_procurement_find_tender (self->before, id)->bidder;

  criterion = eh_procurement_find_criterion (self->before, id);
  return criterion->kind == EH_CRITERION_SCORED ? criterion->title : NULL;
}

static void
leave_out (EhSheetImport *self, guint column, const char *why)
{
  g_autofree char *text = g_strconcat (why, ", so this column is left out", NULL);

  eh_sheet_import_remark (self, EH_SHEET_NOTE, self->header, column, EH_N_FIELDS, text);
}

/* What a column of the grid is, from its heading. */
static const char *
read_head (EhSheetImport *self, guint column)
{
  const char *heading = eh_csv_get_cell (self->sheet, self->header, column);
  g_autofree char *problem = NULL;
  const char *id = find_named (self, self->across, self->header, column, &problem);

  if ((int) column == self->label)
    return NULL;
  if (id == NULL)
    {
      leave_out (self, column, eh_sheet_is_empty (heading) ? "there is no heading" : problem);
      return NULL;
    }
  if (get_title (self, id) == NULL)
    {
      leave_out (self, column, "it is not a question that is scored");
      return NULL;
    }
  if (g_ptr_array_find (self->heads, id, NULL))
    {
      eh_sheet_import_remark (self, EH_SHEET_PROBLEM, self->header, column, self->across,
                              "another column is about the same");
      return NULL;
    }

  eh_sheet_import_remark (self, EH_SHEET_UNDERSTOOD, self->header, column, self->across,
                          get_title (self, id));
  return id;
}

static guint
count_columns (const EhSheetImport *self)
{
  guint n = 0;

  for (guint row = 0; row < eh_csv_get_n_rows (self->sheet); row++)
    n = MAX (n, eh_csv_get_n_columns (self->sheet, row));

  return n;
}

/* What the page has in its rows, or in its columns. */
static const char *const *
get_page_ids (const EhSheetImport *self, EhField field)
{
  return field == EH_FIELD_TENDER ? self->page->tenders : self->page->criteria;
}

static gboolean
take_page (EhSheetImport *self)
{
  const char *const *heads;

  if (self->page->tenders == NULL || self->page->criteria == NULL)
    return FALSE;

  self->across = self->page->is_transposed ? EH_FIELD_TENDER : EH_FIELD_CRITERION;
  self->header = EH_SHEET_NO_HEADER;
  self->label = -1;
  heads = get_page_ids (self, self->across);
  for (guint i = 0; heads[i] != NULL; i++)
    g_ptr_array_add (self->heads, (gpointer) heads[i]);

  return TRUE;
}

/**
 * eh_sheet_import_find_grid:
 * @self: an import of scores
 *
 * Looks whether the table is a grid, and what its columns are.
 *
 * Returns: whether it is one
 */
gboolean
eh_sheet_import_find_grid (EhSheetImport *self)
{
  guint n = MIN (eh_csv_get_n_rows (self->sheet), MAX_ROWS_ABOVE);
  guint n_columns = count_columns (self);

  self->heads = g_ptr_array_new ();
  for (guint i = 0; i < EH_N_FIELDS; i++)
    self->columns[i] = -1;
  for (guint row = 0; row < n && !self->is_grid; row++)
    self->is_grid =
        is_header (self, row, EH_FIELD_CRITERION) || is_header (self, row, EH_FIELD_TENDER);
  if (!self->is_grid)
    return self->is_grid = take_page (self);

  for (guint column = 0; column < n_columns; column++)
    g_ptr_array_add (self->heads, (gpointer) read_head (self, column));
  return TRUE;
}

static const char *
get_head (const EhSheetImport *self, guint column)
{
  return column < self->heads->len ? g_ptr_array_index (self->heads, column) : NULL;
}

static gboolean
has_scores (const EhSheetImport *self, guint row)
{
  for (guint column = 0; column < eh_csv_get_n_columns (self->sheet, row); column++)
    if ((self->label < 0 || get_head (self, column) != NULL) &&
        !eh_sheet_is_empty (eh_csv_get_cell (self->sheet, row, column)))
      return TRUE;

  return FALSE;
}

/* What a row is about, from its label or from its place on the page. */
static const char *
read_label (EhSheetImport *self, guint row, GHashTable *taken)
{
  EhField along = get_along (self);
  const char *const *ids = get_page_ids (self, along);
  g_autofree char *problem = NULL;
  const char *id = NULL;
  gpointer other;

  if (self->label >= 0)
    id = find_named (self, along, row, (guint) self->label, &problem);
  else if (row < g_strv_length ((char **) ids))
    id = ids[row];
  else
    problem = g_strdup ("there is no row left for it");

  if (id == NULL)
    eh_sheet_import_fail (self, row, along, "%s", problem);
  else if (g_hash_table_lookup_extended (taken, id, NULL, &other))
    {
      eh_sheet_import_fail (self, row, along, "row %u is about the same",
                            GPOINTER_TO_UINT (other) + 1);
      return NULL;
    }
  else
    {
      g_hash_table_insert (taken, (gpointer) id, GUINT_TO_POINTER (row));
      if (self->label >= 0)
        eh_sheet_import_tell (self, row, along, id);
    }

  return id;
}

static void
read_cell (EhSheetImport *self, guint row, guint column, const char *label)
{
  EhKind kind = self->form == EH_SHEET_SCORES ? EH_KIND_SCORE_GIVEN : EH_KIND_CONSENSUS_AGREED;
  g_autoptr (EhBody) body = NULL;
  const char *cell = eh_csv_get_cell (self->sheet, row, column);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = eh_text_normalize (cell, FALSE, &error);

  if (eh_sheet_is_empty (cell) || (self->label >= 0 && get_head (self, column) == NULL))
    return;
  if (get_head (self, column) == NULL || text == NULL)
    {
      eh_sheet_import_remark (self, EH_SHEET_PROBLEM, row, column, EH_FIELD_SCORE,
                              text == NULL ? error->message : "there is no column for this cell");
      return;
    }

  /* Whatever is wrong is said of this cell. */
  self->columns[EH_FIELD_SCORE] = (int) column;
  self->columns[self->across] = (int) column;
  self->columns[EH_FIELD_MEMBER] = (int) column;
  body = eh_body_new (kind);
  eh_body_set_text (body, self->across, get_head (self, column));
  eh_body_set_text (body, get_along (self), label);
  if (self->form == EH_SHEET_SCORES)
    eh_body_set_text (body, EH_FIELD_MEMBER, self->page->member);
  if (eh_sheet_import_read_field (self, row, EH_FIELD_SCORE, body))
    eh_sheet_import_submit_score (self, row, g_steal_pointer (&body));
}

/**
 * eh_sheet_import_grid:
 * @self: an import of scores, or of agreed scores, that is a grid
 *
 * Makes a command of each score that is new; an empty cell leaves what is
 * there.
 */
void
eh_sheet_import_grid (EhSheetImport *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean has_member = self->form == EH_SHEET_AGREED || self->page->member != NULL;

  if (!has_member)
    {
      eh_sheet_import_remark (self, EH_SHEET_PROBLEM, 0, 0, EH_FIELD_MEMBER,
                              "a grid of scores does not say whose they are");
      return;
    }
  if (!eh_sheet_import_has_room (self, EH_MAX_CRITERIA, "criteria"))
    return;

  self->columns[get_along (self)] = self->label;
  for (guint row = self->header + 1; row < eh_csv_get_n_rows (self->sheet); row++)
    {
      const char *label = has_scores (self, row) ? read_label (self, row, taken) : NULL;

      for (guint column = 0; label != NULL && column < eh_csv_get_n_columns (self->sheet, row);
           column++)
        read_cell (self, row, column, label);
    }
}
