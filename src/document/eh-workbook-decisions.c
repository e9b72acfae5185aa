/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-decisions.c: what was decided beside the scores, with reasons.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "document/eh-wording-problem.h"
#include "document/eh-wording.h"
#include "document/eh-workbook-words.h"

enum
{
  WHAT,
  LOT,
  TENDER,
  ABOUT,
  OUTCOME,
  REASON,
  TIME,
  ENTRY,
};

static const EhSheetColumn columns[] = {
  [WHAT] = { N_ ("Decision"), 16, 26, FALSE },   [LOT] = { N_ ("Lot"), 8, 16, FALSE, TRUE },
  [TENDER] = { N_ ("Tender"), 8, 22, FALSE },    [ABOUT] = { N_ ("About"), 12, 34, FALSE },
  [OUTCOME] = { N_ ("Outcome"), 14, 44, FALSE }, [REASON] = { N_ ("Reason"), 30, 70, FALSE },
  [TIME] = { N_ ("Time (UTC)"), 16, 16, FALSE }, [ENTRY] = { N_ ("Entry"), 25, 25, FALSE },
};

typedef struct
{
  const char *what;
  const char *lot;
  const char *tender;
  const char *about;
  const char *outcome;
  const char *reason;
  const EhRow *row;
} Decision;

static void
put_decision (EhWorkbook *self, const Decision *decision)
{
  EhSheet *sheet = self->decisions;
  const EhEntryHeader *header =
      decision->row != NULL ? eh_entry_get_header (decision->row->entry) : NULL;

  eh_sheet_put_text (sheet, WHAT, EH_STYLE_STRONG, decision->what);
  eh_sheet_put_text (sheet, LOT, EH_STYLE_MUTED, eh_workbook_get_lot_id (self, decision->lot));
  eh_sheet_put_text (sheet, TENDER, EH_STYLE_TEXT, decision->tender);
  eh_sheet_put_text (sheet, ABOUT, EH_STYLE_TEXT, decision->about);
  eh_sheet_put_text (sheet, OUTCOME, EH_STYLE_TEXT, decision->outcome);
  eh_sheet_put_text (sheet, REASON, EH_STYLE_TEXT, decision->reason);
  if (header != NULL)
    eh_sheet_put_time (sheet, TIME, EH_STYLE_TIME, header->time);
  else
    eh_sheet_put_text (sheet, TIME, EH_STYLE_TEXT, NULL);
  eh_sheet_put_text (sheet, ENTRY, EH_STYLE_HASH, header != NULL ? header->id : NULL);
  eh_sheet_next_row (sheet);
}

static void
put_exclusions (EhWorkbook *self, const EhWorkbookLot *lot)
{
  for (guint t = 0; t < lot->results->n_results; t++)
    {
      const EhResult *result = eh_workbook_lot_get_result (lot, t);
      g_autofree char *why = eh_wording_exclusion (result);
      Decision decision = { .what = _ ("Tender excluded"),
                            .lot = result->tender->lot,
                            .tender = result->tender->row.id,
                            .outcome = eh_workbook_word (EH_WORD_EXCLUDED),
                            .reason = why };

      if (result->exclusion == EH_EXCLUSION_NONE)
        continue;
      if (result->decision != NULL)
        {
          decision.about = eh_wording_ground ((int) result->decision->ground);
          decision.reason = result->decision->reason;
          decision.row = &result->decision->row;
        }
      else
        decision.about = result->excluded_by->title;
      put_decision (self, &decision);
    }
}

static void
put_verdicts (EhWorkbook *self, const EhWorkbookLot *lot)
{
  for (guint t = 0; t < lot->results->n_results; t++)
    for (guint i = 0; i < self->verdicts->len; i++)
      {
        const EhTender *tender = eh_workbook_lot_get_result (lot, t)->tender;
        const EhCriterion *criterion = g_ptr_array_index (self->verdicts, i);
        const EhPassFail *verdict =
            eh_procurement_get_pass_fail (self->procurement, tender, criterion);
        Decision decision = { .what = _ ("Pass or fail"),
                              .lot = tender->lot,
                              .tender = tender->row.id,
                              .about = criterion->title };

        if (verdict == NULL)
          continue;
        decision.outcome = eh_workbook_word (verdict->passed ? EH_WORD_PASS : EH_WORD_FAIL);
        decision.reason = verdict->reason;
        decision.row = &verdict->row;
        put_decision (self, &decision);
      }
}

static void
put_award (EhWorkbook *self, const EhTender *tender, const EhCriterion *criterion)
{
  const EhAward *award = eh_procurement_get_award (self->procurement, tender, criterion);
  g_autofree char *marks = NULL;
  g_autofree char *outcome = NULL;
  Decision decision = { .what = _ ("Marks awarded elsewhere"),
                        .lot = tender->lot,
                        .tender = tender->row.id,
                        .about = criterion->title };

  if (award == NULL)
    return;

  marks = eh_decimal_format (
      eh_divide_half_up (award->marks, eh_decimal_power_of_ten (EH_MARKS_DIGITS - self->decimals)),
      self->decimals);
  outcome = g_strdup_printf (_ ("%s marks"), marks);
  decision.outcome = outcome;
  decision.reason = award->reason;
  decision.row = &award->row;
  put_decision (self, &decision);
}

static void
put_awards (EhWorkbook *self, const EhWorkbookLot *lot)
{
  const EhOutline *outline = lot->results->outline;

  for (guint t = 0; t < lot->results->n_results; t++)
    for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
      put_award (self, eh_workbook_lot_get_result (lot, t)->tender,
                 eh_outline_get_leaf (outline, leaf));
}

static char *
list_tenders (const EhTie *tie)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < tie->n_tenders; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", tie->tenders[i]->row.id);

  return g_string_free (list, FALSE);
}

static void
put_ties (EhWorkbook *self, const EhWorkbookLot *lot)
{
  static const char *const outcomes[] = {
    [EH_TIE_OPEN] = N_ ("not settled: equal ranks"),
    [EH_TIE_BY_QUALITY] = N_ ("settled by the published tie-break: higher quality"),
    [EH_TIE_BY_PRICE] = N_ ("settled by the published tie-break: lower price"),
    [EH_TIE_BY_PANEL] = N_ ("settled by the panel, in this order"),
  };
  const EhTieDecision *panel =
      eh_procurement_get_tie_decision (self->procurement, lot->results->lot);

  for (guint i = 0; i < lot->results->n_ties; i++)
    {
      const EhTie *tie = &lot->results->ties[i];
      g_autofree char *tenders = list_tenders (tie);
      Decision decision = { .what = _ ("Tie"),
                            .lot = lot->results->lot->row.id,
                            .tender = tenders,
                            .outcome = _ (outcomes[tie->rule]) };

      put_decision (self, &decision);
    }

  if (panel != NULL)
    {
      g_autofree char *order = g_strjoinv (", ", (char **) panel->order);
      Decision decision = { .what = _ ("Tie decided by the panel"),
                            .lot = panel->lot,
                            .tender = order,
                            .outcome = _ ("this order"),
                            .reason = panel->reason,
                            .row = &panel->row };

      put_decision (self, &decision);
    }
}

static void
put_missing (EhWorkbook *self, const EhWorkbookLot *lot)
{
  for (guint i = 0; lot->results->incomplete[i] != NULL; i++)
    {
      g_autofree char *words = eh_wording_problem (lot->results->incomplete[i]);
      Decision decision = { .what = _ ("Missing"),
                            .lot = lot->results->lot->row.id,
                            .outcome = words != NULL ? words : lot->results->incomplete[i] };

      put_decision (self, &decision);
    }
}

/**
 * eh_workbook_write_decisions:
 * @self: a workbook
 *
 * Writes exclusions, pass and fail, marks awarded elsewhere, ties, and what
 * is missing before there can be ranks.
 */
void
eh_workbook_write_decisions (EhWorkbook *self)
{
  EhSheet *sheet = self->decisions;

  eh_sheet_begin (sheet, _ ("Decisions"), self->about,
                  _ ("What was decided beside the scores: exclusions, pass or fail, marks awarded "
                     "elsewhere, ties; then what is missing."),
                  NULL);
  eh_sheet_put_head (sheet, columns, G_N_ELEMENTS (columns));
  eh_sheet_next_row (sheet);
  eh_sheet_freeze (sheet, WHAT + 1);
  for (guint i = 0; i < self->lots->len; i++)
    {
      const EhWorkbookLot *lot = eh_workbook_get_lot (self, i);

      put_exclusions (self, lot);
      put_verdicts (self, lot);
      put_awards (self, lot);
      put_ties (self, lot);
      put_missing (self, lot);
    }
  eh_sheet_end_table (sheet);
  eh_workbook_finish_sheet (self, sheet, 1);
}
