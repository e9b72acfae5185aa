/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-results-head.c: the head of the sheet of results.
 */
#include "document/eh-workbook-results-private.h"

#include "config.h"

#include <glib/gi18n.h>

static EhReference
refer_questions (guint row, guint first_column, guint n)
{
  return eh_refer_range (row, first_column, row, first_column + n - 1);
}

static void
put_fixed_heads (EhResultsSheet *self)
{
  g_autofree char *price = g_strdup_printf (_ ("Price, %s"), self->book->currency);
  const EhSheetColumn heads[] = {
    [EH_RESULTS_RANK] = { N_ ("Rank"), 6, 6, FALSE },
    [EH_RESULTS_TENDER] = { N_ ("Tender"), 8, 14, FALSE },
    [EH_RESULTS_BIDDER] = { N_ ("Bidder"), 18, 34, FALSE },
    [EH_RESULTS_QUALITY] = { N_ ("Quality"), 9, 9, TRUE },
    [EH_RESULTS_PRICE] = { self->gives_marks ? N_ ("Price") : price, self->gives_marks ? 9 : 14,
                           self->gives_marks ? 9 : 18, TRUE },
    [EH_RESULTS_TOTAL] = { self->gives_index ? N_ ("Index") : N_ ("Total"), 11, 11, TRUE },
    [EH_RESULTS_LEAD] = { N_ ("Lead over next"), 9, 9, TRUE },
    [EH_RESULTS_NOTE] = { N_ ("Excluded"), 12, 30, FALSE },
    [EH_RESULTS_CHECK] = { N_ ("Equals the record"), 9, 9, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      eh_sheet_set_width (self->sheet, i, heads[i].width, heads[i].max_width);
      eh_sheet_put_text (self->sheet, i,
                         heads[i].is_number ? EH_STYLE_HEAD_TOP_NUMBER : EH_STYLE_HEAD_TOP,
                         _ (heads[i].title));
    }
}

static void
put_working_heads (EhResultsSheet *self)
{
  static const char *const heads[] = {
    [EH_WORKING_GAP] = NULL,
    [EH_WORKING_STATE] = N_ ("State"),
    [EH_WORKING_DECIDED] = N_ ("Excluded by decision"),
    [EH_WORKING_FAILED] = N_ ("Requirements failed"),
    [EH_WORKING_BELOW] = N_ ("Minimums not met"),
    [EH_WORKING_UNDECIDED] = N_ ("Not decided"),
    [EH_WORKING_MERIT] = N_ ("Ranked by"),
    [EH_WORKING_TIE_BREAK] = N_ ("Tie-break"),
    [EH_WORKING_PLACE] = N_ ("Place by the panel"),
    [EH_WORKING_SETTLED] = N_ ("Place that counts"),
    [EH_WORKING_RECORD_RANK] = N_ ("Record: rank"),
    [EH_WORKING_RECORD_STATE] = N_ ("Record: state"),
    [EH_WORKING_RECORD_QUALITY] = N_ ("Record: quality"),
    [EH_WORKING_RECORD_PRICE] = N_ ("Record: price"),
    [EH_WORKING_RECORD_TOTAL] = N_ ("Record: total"),
  };

  for (guint i = EH_WORKING_STATE; i < G_N_ELEMENTS (heads); i++)
    {
      eh_sheet_set_width (self->sheet, eh_results_sheet_get_working (self, i), 11, 11);
      eh_sheet_put_text (self->sheet, eh_results_sheet_get_working (self, i),
                         EH_STYLE_HEAD_TOP_NUMBER, _ (heads[i]));
    }
  for (guint q = 0; q < self->n_questions; q++)
    {
      g_autofree char *head = g_strdup_printf (
          _ ("Record: %s"), eh_workbook_lot_get_question (self->lot, q)->criterion->row.id);

      eh_sheet_put_text (self->sheet,
                         eh_results_sheet_get_working (self, EH_WORKING_RECORD_MARKS + q),
                         EH_STYLE_HEAD_TOP_NUMBER, head);
    }
}

static void
put_question_heads (EhResultsSheet *self, gboolean is_title)
{
  for (guint q = 0; q < self->n_questions; q++)
    {
      const EhCriterion *criterion = eh_workbook_lot_get_question (self->lot, q)->criterion;

      eh_sheet_set_width (self->sheet, EH_RESULTS_FIRST_QUESTION + q, 9, 12);
      eh_sheet_put_text (self->sheet, EH_RESULTS_FIRST_QUESTION + q,
                         is_title ? EH_STYLE_HEAD_MINOR : EH_STYLE_HEAD_TOP_NUMBER,
                         is_title ? criterion->title : criterion->row.id);
    }
}

static void
put_weight (EhResultsSheet *self, guint column, const EhCriterion *criterion)
{
  EhReference weight =
      eh_sheet_refer (self->book->criteria, eh_workbook_get_criterion_row (self->book, criterion),
                      EH_CRITERIA_WEIGHT);
  g_autofree char *formula = g_strdup_printf ("=%s", weight.text);

  eh_sheet_put_formula (self->sheet, column, EH_STYLE_HEAD_WEIGHT, formula,
                        MAX (criterion->weight, 0), 2);
}

static void
put_weights (EhResultsSheet *self)
{
  const EhOutline *outline = self->lot->results->outline;
  EhReference questions =
      refer_questions (EH_RESULTS_WEIGHTS, EH_RESULTS_FIRST_QUESTION, MAX (self->n_questions, 1));
  EhReference quality = eh_refer (EH_RESULTS_WEIGHTS, EH_RESULTS_QUALITY);
  EhReference price = eh_refer (EH_RESULTS_WEIGHTS, EH_RESULTS_PRICE);
  g_autofree char *sum = self->n_questions > 0
                             ? g_strdup_printf ("=ROUND(SUM(%s),2)", questions.text)
                             : g_strdup ("=0");
  g_autofree char *total = g_strdup_printf ("=ROUND(%s+N(%s),2)", quality.text, price.text);

  for (guint i = 0; i < self->working; i++)
    eh_sheet_put_text (self->sheet, i, EH_STYLE_HEAD_LINE, NULL);
  eh_sheet_put_text (self->sheet, EH_RESULTS_BIDDER, EH_STYLE_HEAD_LINE, _ ("Weight, %"));
  eh_sheet_put_formula (self->sheet, EH_RESULTS_QUALITY, EH_STYLE_HEAD_WEIGHT, sum,
                        eh_outline_get_quality_weight (outline), 2);
  if (self->lot->price != NULL)
    put_weight (self, EH_RESULTS_PRICE, self->lot->price);
  eh_sheet_put_formula (self->sheet, EH_RESULTS_TOTAL, EH_STYLE_HEAD_WEIGHT, total,
                        eh_outline_get_total_weight (outline), 2);
  for (guint q = 0; q < self->n_questions; q++)
    put_weight (self, EH_RESULTS_FIRST_QUESTION + q,
                eh_workbook_lot_get_question (self->lot, q)->criterion);
}

/**
 * eh_results_sheet_put_head:
 * @self: a sheet of results
 *
 * Writes what stands above the tenders: titles, and the weights that the
 * formulas use.
 */
void
eh_results_sheet_put_head (EhResultsSheet *self)
{
  g_autofree char *about = eh_workbook_describe_lot (self->book, self->lot);
  guint n_missing = g_strv_length (self->lot->results->incomplete);
  g_autofree char *missing = g_strdup_printf (
      g_dngettext (NULL,
                   "Something is missing in %u place, listed on the sheet “Decisions”: nobody has "
                   "a rank yet.",
                   "Something is missing in %u places, listed on the sheet “Decisions”: nobody has "
                   "a rank yet.",
                   n_missing),
      n_missing);

  eh_sheet_begin (self->sheet, _ ("Results"), about,
                  _ ("Every mark, total and rank is computed from the tinted cells of the sheets "
                     "“Score matrix”, “Price”, “Tenders and pass-fail” and “Criteria”."),
                  n_missing > 0 ? missing : NULL);
  put_fixed_heads (self);
  put_question_heads (self, FALSE);
  put_working_heads (self);
  eh_results_sheet_put_group_heads (self);
  eh_sheet_next_row (self->sheet);
  put_question_heads (self, TRUE);
  eh_sheet_next_row (self->sheet);
  put_weights (self);
  eh_sheet_next_row (self->sheet);
  eh_sheet_freeze (self->sheet, EH_RESULTS_BIDDER + 1);
}
