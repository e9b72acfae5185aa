/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-reasons.c: what each mark is made of, and why.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "core/eh-scale.h"
#include "core/eh-scorers.h"
#include "document/eh-audit-report-private.h"

/* One scored criterion of one tender, with what was said about it. */
typedef struct
{
  const EhLotResults *lot;
  const EhResult *result;
  const EhCriterion *criterion;
  const EhScale *scale;        /* (nullable) */
  const EhScore *consensus;    /* (nullable) */
  const EhAward *award;        /* (nullable) */
  const EhPassFail *pass_fail; /* (nullable) */
  guint n_scores;
  guint leaf;
} Cell;

static Cell
get_cell (const EhReport *self, const EhLotResults *lot, const EhResult *result, guint leaf)
{
  const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);
  Cell cell = { .lot = lot, .result = result, .criterion = criterion, .leaf = leaf };

  if (criterion->scale != NULL)
    cell.scale = eh_procurement_find_scale (self->procurement, criterion->scale);
  cell.consensus = eh_procurement_get_consensus (self->procurement, result->tender, criterion);
  cell.award = eh_procurement_get_award (self->procurement, result->tender, criterion);
  cell.n_scores = eh_procurement_get_n_scores (self->procurement, result->tender, criterion);

  return cell;
}

/* The sum of the scorers' scores and of their shares; whether all have scored. */
static gboolean
sum_scores (const EhReport *self, const Cell *cell, gint64 *score, EhWide *numerator, guint *n)
{
  g_autoptr (GPtrArray) scorers = eh_scorers_list (self->procurement, cell->criterion);

  *score = 0;
  *numerator = 0;
  *n = scorers->len;
  for (guint i = 0; i < scorers->len; i++)
    {
      const EhScore *given = eh_procurement_find_score (self->procurement, cell->result->tender,
                                                        cell->criterion, scorers->pdata[i]);
      const EhPoint *point = given != NULL ? eh_scale_find_point (cell->scale, given->score) : NULL;

      if (point == NULL)
        return FALSE;
      *score += point->score;
      *numerator += eh_scale_get_numerator (cell->scale, point);
    }

  return scorers->len > 0;
}

/* The score that counts and the share of the marks it is worth. */
static void
describe_mean (const EhReport *self, const Cell *cell, char **score, char **share)
{
  EhWide numerator;
  gint64 sum;
  guint n;

  if (!sum_scores (self, cell, &sum, &numerator, &n))
    {
      *score = g_strdup (_ ("not all scores are given"));
      return;
    }

  g_free (*share);
  *share = eh_wording_percent (eh_divide_half_up (
      numerator * EH_FULL_WEIGHT, (EhWide) eh_scale_get_denominator (cell->scale) * n));
  {
    g_autofree char *mean = eh_decimal_format (eh_divide_half_up (sum, n), 2);

    *score =
        g_strdup_printf (ngettext ("%s, the one score", "%s, the mean of %u scores", n), mean, n);
  }
}

static void
describe_consensus (const Cell *cell, char **score, char **share)
{
  const EhPoint *point =
      cell->consensus != NULL ? eh_scale_find_point (cell->scale, cell->consensus->score) : NULL;
  g_autofree char *number = NULL;

  if (point == NULL)
    {
      *score = g_strdup (_ ("no agreed score"));
      return;
    }

  g_free (*share);
  number = eh_wording_score (point->score);
  *score = g_str_equal (number, point->label) ? g_strdup (number)
                                              : g_strdup_printf ("%s %s", number, point->label);
  *share = eh_wording_percent (
      eh_divide_half_up ((EhWide) eh_scale_get_numerator (cell->scale, point) * EH_FULL_WEIGHT,
                         eh_scale_get_denominator (cell->scale)));
}

static char *
describe_price (const EhReport *self, const Cell *cell)
{
  const EhPrice *price = eh_procurement_get_price (self->procurement, cell->result->tender);
  g_autofree char *amount = NULL;

  if (price == NULL)
    return g_strdup (_ ("no price"));
  amount = eh_wording_money (price->amount, self->currency);

  return g_strdup_printf (_ ("price %s"), amount);
}

static void
describe_cell (const EhReport *self, const Cell *cell, char **score, char **share)
{
  *share = g_strdup (EH_WORDING_NONE);
  if (cell->award != NULL)
    *score = g_strdup (_ ("marks awarded elsewhere"));
  else if (cell->criterion->kind == EH_CRITERION_PRICE)
    *score = describe_price (self, cell);
  else if (cell->scale == NULL)
    *score = g_strdup (EH_WORDING_NONE);
  else if (cell->criterion->method == EH_METHOD_MEAN)
    describe_mean (self, cell, score, share);
  else
    describe_consensus (cell, score, share);
}

static void
add_mark_row (EhReport *self, const Cell *cell)
{
  g_autofree char *score = NULL;
  g_autofree char *share = NULL;
  g_autofree char *weight =
      eh_wording_percent (eh_outline_get_leaf_weight (cell->lot->outline, cell->leaf));
  g_autofree char *marks = eh_wording_marks (cell->result->marks[cell->leaf], self->decimals);

  describe_cell (self, cell, &score, &share);
  eh_document_builder_row (self->builder, cell->criterion->title, score, share, weight, marks,
                           NULL);
}

static void
add_marks (EhReport *self, const EhLotResults *lot, const EhResult *result)
{
  g_autofree char *total = eh_wording_marks (result->total, self->decimals);
  g_autofree char *weight = eh_wording_percent (eh_outline_get_total_weight (lot->outline));

  eh_document_builder_begin_table (self->builder, _ ("Marks: weight times share, rounded"));
  eh_document_builder_column (self->builder, _ ("Criterion"), 8, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Score"), 6, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Share"), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("Weight"), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("Marks"), 3, EH_ALIGN_RIGHT);
  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      Cell cell = get_cell (self, lot, result, leaf);

      if (cell.criterion->kind != EH_CRITERION_PASS_FAIL)
        add_mark_row (self, &cell);
    }
  eh_document_builder_begin_row (self->builder, TRUE);
  eh_document_builder_cell (self->builder, _ ("Total"));
  eh_document_builder_cell (self->builder, "");
  eh_document_builder_cell (self->builder, "");
  eh_document_builder_cell (self->builder, weight);
  eh_document_builder_cell (self->builder, total);
  eh_document_builder_end_row (self->builder);
  eh_document_builder_end_table (self->builder);
}

/* One member's score beside the agreed one. */
static void
add_score_row (EhReport *self, const Cell *cell, const EhScore *score, gboolean has_divergence)
{
  const EhMember *member = eh_procurement_find_member (self->procurement, score->member);
  g_autofree char *number = eh_wording_score (score->score);
  EhProse *who = eh_prose_new (member != NULL ? member->name : score->member);

  if (member != NULL && (member->roles & EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE)) != 0)
    eh_prose_add_format (who, EH_PROSE_EMPHASIS, "\n%s",
                         eh_wording_role (EH_ROLE_PATIENT_REPRESENTATIVE));
  eh_document_builder_begin_row (self->builder, FALSE);
  eh_document_builder_cell_prose (self->builder, who);
  eh_document_builder_cell (self->builder, number);
  if (has_divergence)
    {
      g_autofree char *divergence = eh_wording_divergence (score->score, cell->consensus->score);

      eh_document_builder_cell (self->builder, divergence);
    }
  eh_document_builder_cell (self->builder, score->reason != NULL ? score->reason : EH_WORDING_NONE);
  eh_document_builder_end_row (self->builder);
}

static void
add_scores (EhReport *self, const Cell *cell)
{
  gboolean has_divergence =
      cell->consensus != NULL && cell->criterion->method == EH_METHOD_CONSENSUS;

  if (cell->n_scores == 0)
    return;

  eh_document_builder_begin_table (self->builder, _ ("Individual scores"));
  eh_document_builder_column (self->builder, _ ("Member"), 6, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Score"), 2, EH_ALIGN_RIGHT);
  if (has_divergence)
    /* Translators: how far a score is from the agreed one. */
    eh_document_builder_column (self->builder, _ ("Against agreed"), 3, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Reason"), 16, EH_ALIGN_LEFT);
  for (guint i = 0; i < cell->n_scores; i++)
    add_score_row (
        self, cell,
        eh_procurement_get_score (self->procurement, cell->result->tender, cell->criterion, i),
        has_divergence);
  eh_document_builder_end_table (self->builder);
}

/* The score with the published words for it, so that nobody has to look it up. */
static void
add_score_in_words (EhReport *self, const Cell *cell)
{
  const EhPoint *point = cell->consensus != NULL && cell->scale != NULL
                             ? eh_scale_find_point (cell->scale, cell->consensus->score)
                             : NULL;
  g_autofree char *score = NULL;
  g_autofree char *share = NULL;
  g_autofree char *marks = eh_wording_marks (cell->result->marks[cell->leaf], self->decimals);
  g_autofree char *full =
      eh_report_dup_full_marks (self, eh_outline_get_leaf_weight (cell->lot->outline, cell->leaf));
  EhProse *prose = eh_prose_new (NULL);

  describe_cell (self, cell, &score, &share);
  /* Translators: a score in words, marks, the most marks possible. */
  eh_prose_add_format (prose, EH_PROSE_STRONG, _ ("%s: %s of %s marks."), score, marks, full);
  if (point != NULL && cell->award == NULL)
    eh_prose_add_format (prose, EH_PROSE_EMPHASIS, " “%s”", point->descriptor);
  eh_document_builder_prose (self->builder, prose);
}

static const char *
get_reason (const Cell *cell)
{
  if (cell->award != NULL && cell->award->reason != NULL)
    return cell->award->reason;

  return cell->consensus != NULL ? cell->consensus->reason : NULL;
}

static void
add_question (EhReport *self, const Cell *cell)
{
  const char *reason = get_reason (cell);

  eh_document_builder_heading (self->builder, 3, NULL, cell->criterion->title);
  add_score_in_words (self, cell);
  if (reason != NULL)
    eh_document_builder_paragraph (self->builder, reason);
  else if (cell->consensus != NULL)
    eh_document_builder_paragraph (self->builder,
                                   _ ("No agreed reason is in the record for this score."));
  add_scores (self, cell);
}

static char *
describe_result (const EhReport *self, const EhLotResults *lot, const EhResult *result)
{
  g_autofree char *total = NULL;
  g_autofree char *full = NULL;
  g_autofree char *why = eh_wording_exclusion (result);

  if (why != NULL)
    return g_strdup_printf (_ ("This tender is excluded: it %s."), why);
  if (result->rank == 0)
    return g_strdup (_ ("This tender has no rank, since the record is incomplete."));
  if (result->has_index)
    {
      total = eh_wording_index (result);
      return g_strdup_printf (_ ("Rank %u, with an index of %s."), result->rank, total);
    }
  total = eh_wording_marks (result->total, self->decimals);
  full = eh_report_dup_full_marks (self, eh_report_get_marks_weight (lot->outline));

  return g_strdup_printf (_ ("Rank %u, with %s of %s marks."), result->rank, total, full);
}

static void
add_tender (EhReport *self, const EhLotResults *lot, const EhResult *result)
{
  g_autofree char *text = describe_result (self, lot, result);
  g_autofree char *title = NULL;
  guint n_without_reason = 0;
  guint n_explained = 0;

  title = eh_report_has_lots (self)
              /* Translators: a bidder, a lot. */
              ? g_strdup_printf (_ ("%s (%s)"), eh_report_get_label (self, result->tender),
                                 lot->lot->title)
              : g_strdup (eh_report_get_label (self, result->tender));
  eh_document_builder_heading (self->builder, 2, NULL, title);
  eh_document_builder_paragraph (self->builder, text);
  add_marks (self, lot, result);
  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      Cell cell = get_cell (self, lot, result, leaf);

      n_without_reason += cell.consensus != NULL && cell.consensus->reason == NULL;
      n_explained += cell.n_scores > 0 || get_reason (&cell) != NULL;
    }
  if (n_explained == 0)
    {
      if (n_without_reason > 0)
        eh_document_builder_paragraph (self->builder,
                                       _ ("The record has no reasons and no individual scores for "
                                          "this tender."));
      return;
    }

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      Cell cell = get_cell (self, lot, result, leaf);

      if (cell.n_scores > 0 || cell.consensus != NULL || get_reason (&cell) != NULL)
        add_question (self, &cell);
    }
}

void
eh_report_add_reasons (EhReport *self)
{
  guint n_lots = eh_results_get_n_lots (self->results);
  guint n_tenders = eh_procurement_get_n_tenders (self->procurement);

  eh_document_builder_page_break (self->builder);
  eh_document_builder_heading (self->builder, 1, "reasons", _ ("What each mark is made of"));
  if (n_tenders == 0 || eh_procurement_get_n_criteria (self->procurement) == 0)
    {
      eh_document_builder_paragraph (self->builder,
                                     _ ("There are no marks yet: they need criteria and tenders."));
      return;
    }

  eh_document_builder_paragraph (
      self->builder, _ ("Tender by tender, in the order of the ranking: the score of each "
                        "criterion, the share of the marks it is worth, the weight, and the mark "
                        "that follows; then the agreed reasons and the individual scores."));
  for (guint i = 0; i < n_lots; i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);

      for (guint j = 0; j < lot->n_results; j++)
        add_tender (self, lot, &lot->results[j]);
    }
}
