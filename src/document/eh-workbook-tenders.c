/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-tenders.c: the sheet of the tenders and what they pass.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "document/eh-workbook-words.h"

static const EhSheetColumn columns[] = {
  [EH_TENDERS_LOT] = { N_ ("Lot"), 8, 20, FALSE, TRUE },
  [EH_TENDERS_ID] = { N_ ("Tender"), 8, 20, FALSE },
  [EH_TENDERS_BIDDER] = { N_ ("Bidder"), 20, 44, FALSE },
  [EH_TENDERS_KIND] = { N_ ("Kind of bidder"), 10, 18, FALSE, TRUE },
  [EH_TENDERS_ADDRESS] = { N_ ("Address"), 14, 44, FALSE, TRUE },
  [EH_TENDERS_EXCLUDED] = { N_ ("Excluded because it"), 14, 44, FALSE, TRUE },
};

static void
put_head (EhWorkbook *self)
{
  eh_sheet_put_head (self->tenders, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->verdicts->len; i++)
    {
      const EhCriterion *criterion = g_ptr_array_index (self->verdicts, i);

      eh_sheet_set_width (self->tenders, EH_TENDERS_FIRST_VERDICT + i, 14, 14);
      eh_sheet_put_text (self->tenders, EH_TENDERS_FIRST_VERDICT + i, EH_STYLE_HEAD,
                         criterion->title);
    }
  eh_sheet_next_row (self->tenders);
}

static void
put_verdict (EhWorkbook *self, const EhWorkbookLot *lot, const EhTender *tender, guint i)
{
  const EhCriterion *criterion = g_ptr_array_index (self->verdicts, i);
  const EhPassFail *verdict;
  guint column = EH_TENDERS_FIRST_VERDICT + i;

  if (eh_outline_find_leaf (lot->results->outline, criterion->row.id) < 0)
    {
      eh_sheet_put_text (self->tenders, column, EH_STYLE_TEXT, NULL);
      return;
    }

  verdict = eh_procurement_get_pass_fail (self->procurement, tender, criterion);
  eh_sheet_put_text (
      self->tenders, column, EH_STYLE_INPUT_TEXT,
      verdict == NULL ? NULL : (eh_workbook_word (verdict->passed ? EH_WORD_PASS : EH_WORD_FAIL)));
}

static void
put_tender (EhWorkbook *self, const EhWorkbookLot *lot, const EhResult *result)
{
  const EhTender *tender = result->tender;
  EhSheet *sheet = self->tenders;
  g_autofree char *why = result->decision != NULL ? eh_wording_exclusion (result) : NULL;

  eh_sheet_put_text (sheet, EH_TENDERS_LOT, EH_STYLE_MUTED,
                     eh_workbook_get_lot_id (self, tender->lot));
  eh_sheet_put_text (sheet, EH_TENDERS_ID, EH_STYLE_STRONG, tender->row.id);
  eh_sheet_put_text (sheet, EH_TENDERS_BIDDER, EH_STYLE_TEXT, tender->bidder);
  eh_sheet_put_text (sheet, EH_TENDERS_KIND, EH_STYLE_TEXT,
                     tender->bidder_kind != EH_NONE ? eh_wording_bidder_kind (tender->bidder_kind)
                                                    : NULL);
  eh_sheet_put_text (sheet, EH_TENDERS_ADDRESS, EH_STYLE_TEXT, tender->address);
  eh_sheet_put_text (sheet, EH_TENDERS_EXCLUDED, EH_STYLE_INPUT_TEXT, why);
  for (guint i = 0; i < self->verdicts->len; i++)
    put_verdict (self, lot, tender, i);
  eh_sheet_next_row (sheet);
}

/* Only the two words count, so only they can be chosen. */
static void
restrict_verdicts (EhWorkbook *self)
{
  const char *const words[] = { eh_workbook_word (EH_WORD_PASS), eh_workbook_word (EH_WORD_FAIL),
                                NULL };
  /* The list is const from libxlsxwriter 1.2 on, and was not before. */
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST,
                                     .value_list = (gpointer) words };
  guint last = eh_sheet_get_row (self->tenders);

  if (self->verdicts->len == 0 || last == EH_SHEET_BODY ||
      eh_sheet_get_error (self->tenders) != LXW_NO_ERROR)
    return;

  eh_sheet_note_error (
      self->tenders,
      worksheet_data_validation_range (
          eh_sheet_get_worksheet (self->tenders), EH_SHEET_BODY, EH_TENDERS_FIRST_VERDICT, last - 1,
          (lxw_col_t) (EH_TENDERS_FIRST_VERDICT + self->verdicts->len - 1), &validation));
}

/**
 * eh_workbook_write_tenders:
 * @self: a workbook
 *
 * Writes the tenders lot by lot, with pass or fail for each requirement.
 */
void
eh_workbook_write_tenders (EhWorkbook *self)
{
  EhSheet *sheet = self->tenders;

  eh_sheet_begin (sheet, _ ("Tenders and pass/fail"), self->about,
                  self->verdicts->len > 0
                      ? _ ("Pass or fail is decided apart from the scores. A tinted cell can be "
                           "changed: one “fail” excludes the tender, and so does a reason to "
                           "exclude it.")
                      : _ ("There are no pass/fail requirements. A tinted cell can be changed: a "
                           "reason to exclude a tender excludes it."),
                  _ ("The reasons are on the sheet “Decisions”."));
  put_head (self);
  eh_sheet_freeze (sheet, EH_TENDERS_BIDDER + 1);
  for (guint i = 0; i < self->lots->len; i++)
    {
      const EhWorkbookLot *lot = eh_workbook_get_lot (self, i);

      for (guint t = 0; t < lot->results->n_results; t++)
        put_tender (self, lot, eh_workbook_lot_get_result (lot, t));
    }
  restrict_verdicts (self);
  eh_sheet_end_table (sheet);
  eh_workbook_finish_sheet (self, sheet, 1 + self->verdicts->len / 12);
}
