/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-plan.c: which sheets there are and where on them things stand.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-price.h"
#include "core/eh-scorers.h"
#include "document/eh-workbook-text.h"

static void
question_clear (gpointer data)
{
  EhWorkbookQuestion *question = data;

  g_ptr_array_unref (question->scorers);
  g_ptr_array_unref (question->others);
}

static void
lot_clear (gpointer data)
{
  g_array_unref (((EhWorkbookLot *) data)->questions);
}

/**
 * eh_workbook_get_lot:
 * @self: a workbook
 * @i: position
 *
 * Returns: (transfer none): a lot
 */
EhWorkbookLot *
eh_workbook_get_lot (EhWorkbook *self, guint i)
{
  return &g_array_index (self->lots, EhWorkbookLot, i);
}

/**
 * eh_workbook_lot_get_question:
 * @lot: a lot
 * @i: position
 *
 * Returns: (transfer none): one of its scored criteria
 */
EhWorkbookQuestion *
eh_workbook_lot_get_question (const EhWorkbookLot *lot, guint i)
{
  return &g_array_index (lot->questions, EhWorkbookQuestion, i);
}

/**
 * eh_workbook_lot_get_result:
 * @lot: a lot
 * @i: position in the order of results
 *
 * Returns: (transfer none): the result of a tender
 */
const EhResult *
eh_workbook_lot_get_result (const EhWorkbookLot *lot, guint i)
{
  return &lot->results->results[i];
}

/**
 * eh_workbook_describe_lot:
 * @self: a workbook
 * @lot: a lot
 *
 * Returns: (transfer full): what a sheet about @lot is about
 */
char *
eh_workbook_describe_lot (const EhWorkbook *self, const EhWorkbookLot *lot)
{
  if (self->lots->len == 1)
    return g_strdup (self->about);

  return g_strdup_printf (_ ("Lot “%s” · %s"), lot->results->lot->title, self->about);
}

/**
 * eh_workbook_get_lot_id:
 * @self: a workbook
 * @id: id of a lot
 *
 * Returns: (transfer none) (nullable): what the column of lots shows: nothing,
 *   where there is only one
 */
const char *
eh_workbook_get_lot_id (const EhWorkbook *self, const char *id)
{
  return self->lots->len > 1 ? id : NULL;
}

static EhSheet *
add_sheet (EhWorkbook *self, const char *name)
{
  EhSheet *sheet = eh_sheet_new (self->file, &self->styles, name);

  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

static gboolean
has_sheet (const EhWorkbook *self, const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      g_autofree char *given =
          g_utf8_casefold (eh_sheet_get_name (g_ptr_array_index (self->sheets, i)), -1);

      if (g_str_equal (given, wanted))
        return TRUE;
    }

  return FALSE;
}

/* Ids that differ in capitals only are one name to a spreadsheet. */
static EhSheet *
add_lot_sheet (EhWorkbook *self, const char *prefix, const EhWorkbookLot *lot)
{
  const char *id = self->lots->len > 1 ? lot->results->lot->row.id : NULL;
  g_autofree char *name = eh_workbook_text_make_name (prefix, id, lot->number);

  if (has_sheet (self, name))
    {
      g_free (name);
      name = g_strdup_printf ("%s  %u", prefix, lot->number);
    }

  return add_sheet (self, name);
}

/* A long list has several sheets. */
static GPtrArray *
add_list_sheets (EhWorkbook *self, const char *name, guint64 n_rows)
{
  GPtrArray *sheets = g_ptr_array_new ();

  g_ptr_array_add (sheets, add_sheet (self, name));
  for (guint i = 2; n_rows > EH_WORKBOOK_MAX_ROWS; i++, n_rows -= EH_WORKBOOK_MAX_ROWS)
    {
      g_autofree char *next = g_strdup_printf ("%s %u", name, i);

      g_ptr_array_add (sheets, add_sheet (self, next));
    }

  return sheets;
}

static guint
find_scale_number (const EhWorkbook *self, const EhScale *scale)
{
  for (guint i = 0; i < eh_procurement_get_n_scales (self->procurement); i++)
    if (eh_procurement_get_scale (self->procurement, i) == scale)
      return i + 1;

  return 0;
}

static GPtrArray *
find_others (const EhWorkbook *self, const EhWorkbookLot *lot, const EhWorkbookQuestion *question)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint t = 0; t < lot->results->n_results; t++)
    {
      const EhTender *tender = eh_workbook_lot_get_result (lot, t)->tender;
      guint n = eh_procurement_get_n_scores (self->procurement, tender, question->criterion);

      for (guint i = 0; i < n; i++)
        {
          const EhScore *score =
              eh_procurement_get_score (self->procurement, tender, question->criterion, i);
          gpointer member =
              (gpointer) eh_procurement_find_member (self->procurement, score->member);

          if (!g_ptr_array_find (question->scorers, member, NULL) &&
              !g_ptr_array_find (others, member, NULL))
            g_ptr_array_add (others, member);
        }
    }

  return others;
}

static gboolean
has_scored (const EhWorkbook *self,
            const EhWorkbookLot *lot,
            const EhCriterion *criterion,
            const EhMember *member)
{
  for (guint t = 0; t < lot->results->n_results; t++)
    if (eh_procurement_find_score (self->procurement, eh_workbook_lot_get_result (lot, t)->tender,
                                   criterion, member) != NULL)
      return TRUE;

  return FALSE;
}

/* Where a score is agreed, the individual ones only inform, so a row of none
 * would say nothing. */
static void
leave_out_silent (const EhWorkbook *self, const EhWorkbookLot *lot, EhWorkbookQuestion *question)
{
  for (guint i = question->scorers->len; i > 0; i--)
    if (!has_scored (self, lot, question->criterion, g_ptr_array_index (question->scorers, i - 1)))
      g_ptr_array_remove_index (question->scorers, i - 1);
}

static void
plan_question (EhWorkbook *self, EhWorkbookLot *lot, const EhCriterion *criterion, guint leaf)
{
  EhWorkbookQuestion question = { .criterion = criterion, .leaf = leaf };

  question.scale = eh_procurement_find_scale (self->procurement, criterion->scale);
  question.scale_number = find_scale_number (self, question.scale);
  question.scorers = eh_scorers_list (self->procurement, criterion);
  if (criterion->method == EH_METHOD_CONSENSUS)
    leave_out_silent (self, lot, &question);
  question.others = find_others (self, lot, &question);
  question.row = lot->end_row++;
  if (criterion->threshold != EH_NO_VALUE)
    {
      question.minimum_row = lot->end_row++;
      lot->has_minimum = TRUE;
    }
  question.score_row = lot->end_row;
  lot->end_row += question.scorers->len + question.others->len;
  g_array_append_val (lot->questions, question);
}

static void
plan_lot (EhWorkbook *self, guint number, guint first)
{
  EhWorkbookLot lot = { .number = number + 1, .first = first, .end_row = EH_SHEET_BODY };
  const EhOutline *outline;

  lot.results = eh_results_get_lot (self->results, number);
  lot.questions = g_array_new (FALSE, FALSE, sizeof (EhWorkbookQuestion));
  g_array_set_clear_func (lot.questions, question_clear);
  outline = lot.results->outline;
  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);

      if (criterion->kind == EH_CRITERION_SCORED)
        plan_question (self, &lot, criterion, leaf);
      else if (criterion->kind == EH_CRITERION_PASS_FAIL)
        lot.n_verdicts++;
      else
        lot.price = criterion;
    }
  self->has_index = self->has_index || eh_formula_gives_index (lot.results->formula);
  g_array_append_val (self->lots, lot);
}

static void
plan_lots (EhWorkbook *self)
{
  guint first = 0;

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      plan_lot (self, i, first);
      first += eh_results_get_lot (self->results, i)->n_results;
    }
}

/* The pass/fail requirements of all lots, in their order in the outline. */
static void
plan_verdicts (EhWorkbook *self)
{
  g_autoptr (EhOutline) outline = eh_outline_new (self->procurement, NULL);

  for (guint i = 0; i < eh_outline_get_n_leaves (outline); i++)
    if (eh_outline_get_leaf (outline, i)->kind == EH_CRITERION_PASS_FAIL)
      g_ptr_array_add (self->verdicts, (gpointer) eh_outline_get_leaf (outline, i));
}

static guint64
count_scores (const EhWorkbook *self)
{
  guint64 n = 0;

  for (guint t = 0; t < eh_procurement_get_n_tenders (self->procurement); t++)
    for (guint c = 0; c < eh_procurement_get_n_criteria (self->procurement); c++)
      n += eh_procurement_get_n_scores (self->procurement,
                                        eh_procurement_get_tender (self->procurement, t),
                                        eh_procurement_get_criterion (self->procurement, c));

  return n;
}

static void
plan_sheets (EhWorkbook *self)
{
  guint64 n_scores = count_scores (self);
  guint64 n_entries = eh_procurement_get_n_entries (self->procurement);

  self->n_expected = n_scores + n_entries;
  self->cover = add_sheet (self, _ ("Cover"));
  self->panel = add_sheet (self, _ ("Panel"));
  self->criteria = add_sheet (self, _ ("Criteria"));
  self->scales = add_sheet (self, _ ("Scales"));
  self->evidence = add_sheet (self, _ ("Evidence chain"));
  self->tenders = add_sheet (self, _ ("Tenders and pass-fail"));
  self->individual = add_list_sheets (self, _ ("Individual scores"), n_scores);
  for (guint i = 0; i < self->lots->len; i++)
    eh_workbook_get_lot (self, i)->matrix =
        add_lot_sheet (self, _ ("Score matrix"), eh_workbook_get_lot (self, i));
  self->consensus = add_sheet (self, _ ("Consensus"));
  self->price = add_sheet (self, _ ("Price"));
  for (guint i = 0; i < self->lots->len; i++)
    eh_workbook_get_lot (self, i)->sheet =
        add_lot_sheet (self, _ ("Results"), eh_workbook_get_lot (self, i));
  self->decisions = add_sheet (self, _ ("Decisions"));
  self->record = add_list_sheets (self, _ ("Record"), n_entries);
}

/**
 * eh_workbook_plan:
 * @self: a workbook with an open file and its styles
 *
 * Settles which sheets there are, adds them in their order, and settles where
 * what other sheets point to will stand.
 */
void
eh_workbook_plan (EhWorkbook *self)
{
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_sheet_free);
  self->lots = g_array_new (FALSE, FALSE, sizeof (EhWorkbookLot));
  g_array_set_clear_func (self->lots, lot_clear);
  self->verdicts = g_ptr_array_new ();
  self->criterion_rows = g_hash_table_new (g_str_hash, g_str_equal);
  plan_lots (self);
  plan_verdicts (self);
  plan_sheets (self);
}

/**
 * eh_workbook_plan_clear:
 * @self: a workbook
 *
 * Frees what eh_workbook_plan() made.
 */
void
eh_workbook_plan_clear (EhWorkbook *self)
{
  g_clear_pointer (&self->individual, g_ptr_array_unref);
  g_clear_pointer (&self->record, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->lots, g_array_unref);
  g_clear_pointer (&self->verdicts, g_ptr_array_unref);
  g_clear_pointer (&self->criterion_rows, g_hash_table_unref);
}
