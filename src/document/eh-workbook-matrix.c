/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-matrix.c: the scores of a lot side by side: who in rows, tenders
 * in columns. The results compute from these cells.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-price.h"
#include "document/eh-wording.h"
#include "document/eh-workbook-words.h"

/* The mean is shown with as many digits as tell it from a score. */
#define MEAN_DIGITS 6

static const EhSheetColumn columns[] = {
  [EH_MATRIX_ID] = { N_ ("Question"), 9, 16, FALSE },
  [EH_MATRIX_TITLE] = { N_ ("Title"), 20, 40, FALSE },
  [EH_MATRIX_WHO] = { N_ ("Score of"), 16, 28, FALSE },
  [EH_MATRIX_ROLE] = { N_ ("Role"), 14, 24, FALSE },
};

static void
put_question_title (EhSheet *sheet, const EhWorkbookQuestion *question, gboolean is_first)
{
  eh_sheet_put_text (sheet, EH_MATRIX_ID, is_first ? EH_STYLE_STRONG : EH_STYLE_MUTED,
                     question->criterion->row.id);
  eh_sheet_put_text (sheet, EH_MATRIX_TITLE, is_first ? EH_STYLE_STRONG : EH_STYLE_MUTED,
                     question->criterion->title);
}

static void
put_head (EhWorkbook *self, EhWorkbookLot *lot)
{
  EhSheet *sheet = lot->matrix;
  g_autofree char *about = eh_workbook_describe_lot (self, lot);

  eh_sheet_begin (
      sheet, _ ("Score matrix"), about,
      _ ("The results are computed from the tinted cells: change one to see what follows."), NULL);
  eh_sheet_put_head (sheet, columns, G_N_ELEMENTS (columns));
  for (guint t = 0; t < lot->results->n_results; t++)
    {
      const EhTender *tender = eh_workbook_lot_get_result (lot, t)->tender;
      g_autofree char *title = g_strdup_printf ("%s\n%s", tender->row.id, tender->bidder);

      eh_sheet_set_width (sheet, EH_MATRIX_FIRST_TENDER + t, 12, 18);
      eh_sheet_put_text (sheet, EH_MATRIX_FIRST_TENDER + t, EH_STYLE_HEAD_NUMBER, title);
    }
  eh_sheet_next_row (sheet);
  eh_sheet_freeze (sheet, EH_MATRIX_FIRST_TENDER);
}

/* A changed score must be on the scale, or it would count as none. */
static void
restrict_scores (EhWorkbookLot *lot, const EhWorkbookQuestion *question, guint first, guint n_rows)
{
  g_autofree char *list = g_strdup_printf ("=Scale_%u_score", question->scale_number);
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                     .value_formula = list };

  if (lot->results->n_results == 0 || n_rows == 0 || question->scale == NULL ||
      eh_sheet_get_error (lot->matrix) != LXW_NO_ERROR)
    return;

  eh_sheet_note_error (
      lot->matrix,
      worksheet_data_validation_range (
          eh_sheet_get_worksheet (lot->matrix), first, EH_MATRIX_FIRST_TENDER, first + n_rows - 1,
          (lxw_col_t) (EH_MATRIX_FIRST_TENDER + lot->results->n_results - 1), &validation));
}

static void
put_agreed_row (EhWorkbook *self, EhWorkbookLot *lot, const EhWorkbookQuestion *question)
{
  put_question_title (lot->matrix, question, TRUE);
  eh_sheet_put_text (lot->matrix, EH_MATRIX_WHO, EH_STYLE_STRONG, _ ("Agreed score"));
  eh_sheet_put_text (lot->matrix, EH_MATRIX_ROLE, EH_STYLE_TEXT, _ ("Panel"));
  for (guint t = 0; t < lot->results->n_results; t++)
    {
      const EhScore *score = eh_procurement_get_consensus (
          self->procurement, eh_workbook_lot_get_result (lot, t)->tender, question->criterion);

      eh_sheet_put_units (lot->matrix, EH_MATRIX_FIRST_TENDER + t, EH_STYLE_INPUT_DECIMAL,
                          score != NULL ? score->score : -1, 2);
    }
  eh_sheet_next_row (lot->matrix);
  restrict_scores (lot, question, question->row, 1);
}

/* The sum of the scorers' scores, or -1 if one is missing. */
static gint64
sum_scores (EhWorkbook *self, const EhWorkbookQuestion *question, const EhTender *tender)
{
  gint64 sum = 0;

  for (guint i = 0; i < question->scorers->len; i++)
    {
      const EhScore *score = eh_procurement_find_score (
          self->procurement, tender, question->criterion, g_ptr_array_index (question->scorers, i));

      if (score == NULL)
        return -1;
      sum += score->score;
    }

  return question->scorers->len > 0 ? sum : -1;
}

static void
put_mean_row (EhWorkbook *self, EhWorkbookLot *lot, const EhWorkbookQuestion *question)
{
  guint n = question->scorers->len;

  put_question_title (lot->matrix, question, TRUE);
  eh_sheet_put_text (lot->matrix, EH_MATRIX_WHO, EH_STYLE_STRONG, _ ("Mean score"));
  eh_sheet_put_text (lot->matrix, EH_MATRIX_ROLE, EH_STYLE_TEXT, _ ("Of the scorers below"));
  for (guint t = 0; t < lot->results->n_results && n > 0; t++)
    {
      EhReference scores = eh_workbook_refer_scores (lot, question, t, TRUE);
      gint64 sum = sum_scores (self, question, eh_workbook_lot_get_result (lot, t)->tender);
      g_autofree char *formula =
          g_strdup_printf ("=IF(COUNT(%s)<%u,\"\",AVERAGE(%s))", scores.text, n, scores.text);

      /* Hundredths over n, with six digits after the point. */
      eh_sheet_put_formula (
          lot->matrix, EH_MATRIX_FIRST_TENDER + t, EH_STYLE_WEIGHT_STRONG, formula,
          sum < 0 ? G_MININT64 : eh_divide_half_up ((EhWide) sum * 10000, n), MEAN_DIGITS);
    }
  eh_sheet_next_row (lot->matrix);
}

/* The sum of what counts, and by how much the minimum is to be multiplied. */
static gint64
get_score (EhWorkbook *self,
           const EhWorkbookQuestion *question,
           const EhTender *tender,
           gint64 *divisor)
{
  const EhScore *agreed;

  *divisor = 1;
  if (question->criterion->method == EH_METHOD_MEAN)
    {
      *divisor = question->scorers->len;
      return sum_scores (self, question, tender);
    }

  agreed = eh_procurement_get_consensus (self->procurement, tender, question->criterion);

  return agreed != NULL ? agreed->score : -1;
}

/**
 * eh_workbook_is_below_minimum:
 * @self: a workbook
 * @question: a question with a minimum
 * @tender: a tender
 *
 * Returns: whether the score of @tender is there and below the minimum, which
 *   marks that were awarded elsewhere do not make good
 */
gboolean
eh_workbook_is_below_minimum (EhWorkbook *self,
                              const EhWorkbookQuestion *question,
                              const EhTender *tender)
{
  gint64 divisor;
  gint64 score;

  score = get_score (self, question, tender, &divisor);

  return score >= 0 && score < question->criterion->threshold * divisor;
}

static const char *
judge_minimum (EhWorkbook *self, const EhWorkbookQuestion *question, const EhTender *tender)
{
  gint64 divisor;

  if (get_score (self, question, tender, &divisor) < 0)
    return "";

  return eh_workbook_is_below_minimum (self, question, tender) ? eh_workbook_word (EH_WORD_NOT_MET)
                                                               : eh_workbook_word (EH_WORD_MET);
}

static char *
make_minimum_formula (const EhWorkbookLot *lot, const EhWorkbookQuestion *question, guint tender)
{
  EhReference minimum =
      eh_refer_range (question->minimum_row, EH_MATRIX_ROLE, question->minimum_row, EH_MATRIX_ROLE);
  EhReference score = eh_refer (question->row, EH_MATRIX_FIRST_TENDER + tender);
  EhReference scores;
  guint n = question->scorers->len;

  if (question->criterion->method != EH_METHOD_MEAN)
    return g_strdup_printf ("=IF(ISNUMBER(%s),IF(%s<%s,\"not met\",\"met\"),\"\")", score.text,
                            score.text, minimum.text);
  if (n == 0)
    return g_strdup ("=\"\"");

  scores = eh_workbook_refer_scores (lot, question, tender, TRUE);
  return g_strdup_printf (
      "=IF(COUNT(%s)<%u,\"\",IF(ROUND(SUM(%s)*100,0)<%u*ROUND(%s*100,0),\"not met\",\"met\"))",
      scores.text, n, scores.text, n, minimum.text);
}

static void
put_minimum_row (EhWorkbook *self, EhWorkbookLot *lot, const EhWorkbookQuestion *question)
{
  EhReference minimum =
      eh_sheet_refer (self->criteria, eh_workbook_get_criterion_row (self, question->criterion),
                      EH_CRITERIA_MINIMUM);
  g_autofree char *copy = g_strdup_printf ("=%s", minimum.text);

  put_question_title (lot->matrix, question, FALSE);
  eh_sheet_put_text (lot->matrix, EH_MATRIX_WHO, EH_STYLE_TEXT, _ ("Minimum score"));
  eh_sheet_put_formula (lot->matrix, EH_MATRIX_ROLE, EH_STYLE_DECIMAL, copy,
                        question->criterion->threshold, 2);
  for (guint t = 0; t < lot->results->n_results; t++)
    {
      const EhTender *tender = eh_workbook_lot_get_result (lot, t)->tender;
      g_autofree char *formula = make_minimum_formula (lot, question, t);

      eh_sheet_put_formula_text (lot->matrix, EH_MATRIX_FIRST_TENDER + t, EH_STYLE_CHECK, formula,
                                 judge_minimum (self, question, tender));
    }
  eh_sheet_next_row (lot->matrix);
}

static void
put_member_row (EhWorkbook *self,
                EhWorkbookLot *lot,
                const EhWorkbookQuestion *question,
                const EhMember *member,
                gboolean counts)
{
  g_autofree char *roles = eh_wording_roles (member->roles);

  put_question_title (lot->matrix, question, FALSE);
  eh_sheet_put_text (lot->matrix, EH_MATRIX_WHO, EH_STYLE_TEXT, member->name);
  eh_sheet_put_text (lot->matrix, EH_MATRIX_ROLE, EH_STYLE_MUTED, roles);
  for (guint t = 0; t < lot->results->n_results; t++)
    {
      const EhScore *score =
          eh_procurement_find_score (self->procurement, eh_workbook_lot_get_result (lot, t)->tender,
                                     question->criterion, member);

      eh_sheet_put_units (lot->matrix, EH_MATRIX_FIRST_TENDER + t,
                          counts ? EH_STYLE_INPUT_DECIMAL : EH_STYLE_DECIMAL,
                          score != NULL ? score->score : -1, 2);
    }
  eh_sheet_next_row (lot->matrix);
}

static void
put_question (EhWorkbook *self, EhWorkbookLot *lot, const EhWorkbookQuestion *question)
{
  gboolean is_mean = question->criterion->method == EH_METHOD_MEAN;

  if (is_mean)
    put_mean_row (self, lot, question);
  else
    put_agreed_row (self, lot, question);
  if (question->minimum_row > 0)
    put_minimum_row (self, lot, question);
  for (guint i = 0; i < question->scorers->len; i++)
    put_member_row (self, lot, question, g_ptr_array_index (question->scorers, i), is_mean);
  for (guint i = 0; i < question->others->len; i++)
    put_member_row (self, lot, question, g_ptr_array_index (question->others, i), FALSE);
  if (is_mean)
    restrict_scores (lot, question, question->score_row, question->scorers->len);
}

/**
 * eh_workbook_write_matrix:
 * @self: a workbook
 * @lot: one of its lots
 *
 * Writes for each question the agreed score or the mean, whether the minimum
 * is met, and the individual scores.
 */
void
eh_workbook_write_matrix (EhWorkbook *self, EhWorkbookLot *lot)
{
  guint n_tenders = lot->results->n_results;

  put_head (self, lot);
  for (guint q = 0; q < lot->questions->len; q++)
    put_question (self, lot, eh_workbook_lot_get_question (lot, q));
  eh_sheet_end_table (lot->matrix);
  eh_workbook_finish_sheet (self, lot->matrix, 1 + n_tenders / 16);
}
