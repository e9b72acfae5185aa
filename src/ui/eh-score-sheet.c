/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-sheet.c: the scores of one lot as a sheet: questions down, tenders
 * across.
 */
#include "ui/eh-score-sheet.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-price.h"
#include "core/eh-scale.h"
#include "core/eh-scorers.h"
#include "document/eh-wording.h"

struct _EhScoreSheet
{
  gatomicrefcount references;

  /* Holds all texts */
  GStringChunk *texts;

  GArray *rows;       /* (element-type EhSheetRow) */
  GArray *columns;    /* (element-type EhScoreColumn) */
  EhSheetCell *cells; /* row by row */
  EhSheetCount count;
};

static const char *
keep (EhScoreSheet *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static const EhPoint *
keep_points (EhScoreSheet *self, const EhScale *scale)
{
  EhPoint *points = g_new (EhPoint, scale->n_points);

  for (guint i = 0; i < scale->n_points; i++)
    {
      points[i] = scale->points[i];
      points[i].label = keep (self, points[i].label);
      points[i].descriptor = keep (self, points[i].descriptor);
    }

  return points;
}

static gboolean
has_questions (const EhOutline *outline, guint group)
{
  guint depth = eh_outline_get_item (outline, group)->depth;

  for (guint i = group + 1; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);

      if (item->depth <= depth)
        return FALSE;
      if (item->criterion->kind == EH_CRITERION_SCORED)
        return TRUE;
    }

  return FALSE;
}

static void
add_rows (EhScoreSheet *self, const EhProcurement *procurement, const EhOutline *outline)
{
  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);
      const EhCriterion *criterion = item->criterion;
      const EhScale *scale = criterion->scale != NULL
                                 ? eh_procurement_find_scale (procurement, criterion->scale)
                                 : NULL;
      g_autofree char *weight = eh_wording_percent (item->weight);
      EhSheetRow row = { .criterion = keep (self, criterion->row.id),
                         .title = keep (self, criterion->title),
                         .weight = keep (self, weight),
                         .is_group = item->leaf < 0,
                         .depth = item->depth,
                         .threshold = criterion->threshold };

      if (row.is_group ? !has_questions (outline, i) : criterion->kind != EH_CRITERION_SCORED)
        continue;
      if (!row.is_group && scale != NULL)
        {
          row.n_points = scale->n_points;
          row.points = keep_points (self, scale);
        }
      g_array_append_val (self->rows, row);
    }
}

/* The tenders in the order they came in: the order of their results would give
 * away who is ahead. */
static void
add_columns (EhScoreSheet *self, const EhProcurement *procurement, const EhLotResults *lot)
{
  g_autoptr (GHashTable) results = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lot->n_results; i++)
    g_hash_table_insert (results, (gpointer) lot->results[i].tender, &lot->results[i]);
  for (guint i = 0; i < eh_procurement_get_n_tenders (procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (procurement, i);
      const EhResult *result = g_hash_table_lookup (results, tender);
      g_autofree char *exclusion = NULL;
      EhScoreColumn column = { 0 };

      if (result == NULL)
        continue;
      exclusion = eh_wording_exclusion (result);
      column.tender = keep (self, tender->row.id);
      column.bidder = keep (self, tender->bidder);
      column.exclusion = keep (self, exclusion);
      g_array_append_val (self->columns, column);
    }
}

static void
fill_mean (EhSheetCell *cell,
           const EhProcurement *procurement,
           const EhTender *tender,
           const EhCriterion *criterion)
{
  guint n = eh_procurement_get_n_scores (procurement, tender, criterion);
  EhWide sum = 0;

  cell->is_mean = TRUE;
  for (guint i = 0; i < n; i++)
    sum += eh_procurement_get_score (procurement, tender, criterion, i)->score;
  if (n > 0)
    cell->score = eh_divide_half_up (sum, n);
}

static void
fill_cell (EhScoreSheet *self,
           EhSheetCell *cell,
           const EhProcurement *procurement,
           const EhTender *tender,
           const EhCriterion *criterion,
           const EhMember *member)
{
  const EhScore *score;

  cell->score = EH_NO_VALUE;
  if (member == NULL && criterion->method == EH_METHOD_MEAN)
    {
      fill_mean (cell, procurement, tender, criterion);
      return;
    }

  cell->is_wanted = member == NULL || eh_scorers_contain (procurement, criterion, member);
  score = member == NULL ? eh_procurement_get_consensus (procurement, tender, criterion)
                         : eh_procurement_find_score (procurement, tender, criterion, member);
  self->count.n_wanted += cell->is_wanted ? 1 : 0;
  if (score == NULL)
    return;
  cell->score = score->score;
  cell->has_reason = score->reason != NULL;
  cell->is_below =
      member == NULL && criterion->threshold != EH_NO_VALUE && score->score < criterion->threshold;
  self->count.n_given++;
  self->count.n_reasons += cell->has_reason ? 1 : 0;
}

static void
add_cells (EhScoreSheet *self, const EhProcurement *procurement, const EhMember *member)
{
  EhSheetCell *cell;

  self->cells = g_new0 (EhSheetCell, MAX (self->rows->len * self->columns->len, 1));
  cell = self->cells;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const EhSheetRow *row = eh_score_sheet_get_row (self, i);
      const EhCriterion *criterion = eh_procurement_find_criterion (procurement, row->criterion);

      for (guint j = 0; j < self->columns->len; j++, cell++)
        {
          const char *id = eh_score_sheet_get_column (self, j)->tender;

          cell->score = EH_NO_VALUE;
          if (!row->is_group)
            fill_cell (self, cell, procurement, eh_procurement_find_tender (procurement, id),
                       criterion, member);
        }
    }
}

static void
clear_row (gpointer data)
{
  g_free ((gpointer) ((EhSheetRow *) data)->points);
}

/* Returns: (transfer full): the scores of @member in @lot; of %NULL the agreed
 * ones */
EhScoreSheet *
eh_score_sheet_new (const EhProcurement *procurement,
                    const EhLotResults *lot,
                    const EhMember *member)
{
  EhScoreSheet *self;

  g_return_val_if_fail (procurement != NULL && lot != NULL, NULL);

  self = g_new0 (EhScoreSheet, 1);
  g_atomic_ref_count_init (&self->references);
  self->texts = g_string_chunk_new (4096);
  self->rows = g_array_new (FALSE, FALSE, sizeof (EhSheetRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->columns = g_array_new (FALSE, FALSE, sizeof (EhScoreColumn));
  add_rows (self, procurement, lot->outline);
  add_columns (self, procurement, lot);
  add_cells (self, procurement, member);

  return self;
}

EhScoreSheet *
eh_score_sheet_ref (EhScoreSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
eh_score_sheet_unref (EhScoreSheet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

guint
eh_score_sheet_get_n_rows (const EhScoreSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

guint
eh_score_sheet_get_n_columns (const EhScoreSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

const EhSheetRow *
eh_score_sheet_get_row (const EhScoreSheet *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return &g_array_index (self->rows, EhSheetRow, row);
}

const EhScoreColumn *
eh_score_sheet_get_column (const EhScoreSheet *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return &g_array_index (self->columns, EhScoreColumn, column);
}

const EhSheetCell *
eh_score_sheet_get_cell (const EhScoreSheet *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return &self->cells[row * self->columns->len + column];
}

const EhSheetCount *
eh_score_sheet_get_count (const EhScoreSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->count;
}

/* Returns: the row of that criterion, or -1 */
int
eh_score_sheet_find_row (const EhScoreSheet *self, const char *criterion)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (eh_score_sheet_get_row (self, i)->criterion, criterion) == 0)
      return (int) i;

  return -1;
}

/* Returns: the column of that tender, or -1 */
int
eh_score_sheet_find_column (const EhScoreSheet *self, const char *tender)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (eh_score_sheet_get_column (self, i)->tender, tender) == 0)
      return (int) i;

  return -1;
}

/* Goes from a cell to the next one, or in @direction -1 to the one before, where
 * a score is to be entered; with @is_open, where it still is. A question is gone
 * through tender by tender, as a panel does; searching for what is open begins
 * again at the other end.
 *
 * Returns: whether there is one; if not, @row and @column stay as they are */
gboolean
eh_score_sheet_step (const EhScoreSheet *self,
                     int direction,
                     gboolean is_open,
                     guint *row,
                     guint *column)
{
  int n;
  int place;

  g_return_val_if_fail (self != NULL && row != NULL && column != NULL, FALSE);

  n = (int) (self->rows->len * self->columns->len);
  place = (int) (*row * self->columns->len + *column);
  for (int i = 1; i < n; i++)
    {
      int next = place + direction * i;
      const EhSheetCell *cell;

      if (!is_open && (next < 0 || next >= n))
        return FALSE;
      next = (next + n) % n;
      cell = &self->cells[next];
      if (!cell->is_wanted || (is_open && cell->score != EH_NO_VALUE))
        continue;
      *row = (guint) next / self->columns->len;
      *column = (guint) next % self->columns->len;
      return TRUE;
    }

  return FALSE;
}

/* What is typed is the beginning of a score, or of its label.
 *
 * Returns: how many scores of the row's scale can be meant, and in @score the
 *   one that is typed out, or the only one, or else %EH_NO_VALUE */
guint
eh_score_sheet_match (const EhScoreSheet *self, guint row, const char *typed, gint64 *score)
{
  const EhSheetRow *question;
  g_autofree char *wanted = NULL;
  gint64 only = EH_NO_VALUE;
  guint n = 0;

  g_return_val_if_fail (self != NULL && typed != NULL && score != NULL, 0);

  question = eh_score_sheet_get_row (self, row);
  wanted = g_utf8_casefold (typed, -1);
  *score = EH_NO_VALUE;
  for (guint i = 0; i < question->n_points; i++)
    {
      const EhPoint *point = &question->points[i];
      g_autofree char *number = eh_wording_score (point->score);
      g_autofree char *label = g_utf8_casefold (point->label, -1);

      if (!g_str_has_prefix (number, wanted) && !g_str_has_prefix (label, wanted))
        continue;
      n++;
      only = point->score;
      if (g_str_equal (number, wanted) || g_str_equal (label, wanted))
        *score = point->score;
    }
  if (n == 1)
    *score = only;

  return n;
}

/* Returns: (transfer full): a score with its label, as "4 Good" */
static char *
format_score (const EhSheetRow *row, const EhSheetCell *cell)
{
  g_autofree char *score = eh_wording_score (cell->score);

  for (guint i = 0; i < row->n_points; i++)
    if (row->points[i].score == cell->score && !g_str_equal (row->points[i].label, score))
      return g_strdup_printf ("%s %s", score, row->points[i].label);

  return g_steal_pointer (&score);
}

static char *
describe_state (const EhSheetRow *row, const EhSheetCell *cell)
{
  g_autofree char *score = format_score (row, cell);
  g_autofree char *threshold = eh_wording_score (row->threshold);

  if (cell->is_mean)
    return cell->score == EH_NO_VALUE
               ? g_strdup (_ ("The mean of the individual scores counts."))
               /* Translators: %s is a score. */
               : g_strdup_printf (_ ("Mean of the individual scores: %s"), score);
  if (!cell->is_wanted && cell->score == EH_NO_VALUE)
    return g_strdup (_ ("Not to be scored"));
  if (cell->score == EH_NO_VALUE)
    return g_strdup (_ ("No score yet"));
  if (cell->is_below && !cell->has_reason)
    /* Translators: a score, and the minimum that it misses. */
    return g_strdup_printf (_ ("%s, below the minimum of %s. No reason yet"), score, threshold);
  if (cell->is_below)
    /* Translators: a score, and the minimum that it misses. */
    return g_strdup_printf (_ ("%s, below the minimum of %s"), score, threshold);
  if (!cell->has_reason)
    /* Translators: %s is a score. */
    return g_strdup_printf (_ ("%s. No reason yet"), score);

  return g_steal_pointer (&score);
}

/* Returns: (transfer full): all that a cell says, in words */
char *
eh_score_sheet_describe (const EhScoreSheet *self, guint row, guint column)
{
  const EhSheetRow *question;
  g_autofree char *state = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  question = eh_score_sheet_get_row (self, row);
  state = describe_state (question, eh_score_sheet_get_cell (self, row, column));

  /* Translators: a question, a bidder, and the score or that there is none. */
  return g_strdup_printf (_ ("%s, %s: %s"), question->title,
                          eh_score_sheet_get_column (self, column)->bidder, state);
}

/* Returns: (transfer full): the scores there are to choose from, as "0, 1, 2" */
char *
eh_score_sheet_format_points (const EhScoreSheet *self, guint row)
{
  const EhSheetRow *question;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  question = eh_score_sheet_get_row (self, row);
  for (guint i = 0; i < question->n_points; i++)
    {
      g_autofree char *score = eh_wording_score (question->points[i].score);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", score);
    }

  return g_strdup (text->str);
}

static void
add_row (EhCsv *table, GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);
  eh_csv_add_row (table, (const char *const *) cells->pdata);
}

/* Returns: (transfer full): the sheet for a spreadsheet: bidders in the first
 * row, then a row for each question */
EhCsv *
eh_score_sheet_to_table (const EhScoreSheet *self)
{
  EhCsv *table;
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);

  table = eh_csv_new ();
  g_ptr_array_add (heads, g_strdup (_ ("Question")));
  for (guint j = 0; j < self->columns->len; j++)
    g_ptr_array_add (heads, g_strdup (eh_score_sheet_get_column (self, j)->bidder));
  add_row (table, heads);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const EhSheetRow *row = eh_score_sheet_get_row (self, i);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      if (row->is_group)
        continue;
      g_ptr_array_add (cells, g_strdup (row->title));
      for (guint j = 0; j < self->columns->len; j++)
        {
          gint64 score = eh_score_sheet_get_cell (self, i, j)->score;

          g_ptr_array_add (cells, score != EH_NO_VALUE ? eh_wording_score (score) : g_strdup (""));
        }
      add_row (table, cells);
    }

  return table;
}
