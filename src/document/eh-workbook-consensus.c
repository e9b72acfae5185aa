/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-consensus.c: the agreed scores with their reasons, and how far
 * the members were apart.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-price.h"

enum
{
  TENDER,
  BIDDER,
  LOT,
  QUESTION,
  TITLE,
  AGREED,
  MEAN,
  LOWEST,
  HIGHEST,
  APART,
  REASON,
  TIME,
  ENTRY,
};

static const EhSheetColumn columns[] = {
  [LOT] = { N_ ("Lot"), 6, 14, FALSE, TRUE },
  [TENDER] = { N_ ("Tender"), 8, 14, FALSE },
  [BIDDER] = { N_ ("Bidder"), 14, 22, FALSE },
  [QUESTION] = { N_ ("Question"), 9, 14, FALSE },
  [TITLE] = { N_ ("Title"), 14, 22, FALSE },
  [AGREED] = { N_ ("Agreed score"), 8, 8, TRUE },
  [MEAN] = { N_ ("Mean, for information"), 11, 11, TRUE, TRUE },
  [LOWEST] = { N_ ("Lowest"), 8, 8, TRUE, TRUE },
  [HIGHEST] = { N_ ("Highest"), 8, 8, TRUE, TRUE },
  [APART] = { N_ ("Members with another score"), 10, 10, TRUE, TRUE },
  [REASON] = { N_ ("Agreed reason"), 36, 62, FALSE },
  [TIME] = { N_ ("Time (UTC)"), 16, 16, FALSE },
  [ENTRY] = { N_ ("Entry"), 25, 25, FALSE },
};

/* What the individual scores of a cell say together. */
typedef struct
{
  guint n;
  guint n_apart;
  gint64 sum;
  gint64 lowest;
  gint64 highest;
} Spread;

static Spread
measure (EhWorkbook *self,
         const EhTender *tender,
         const EhWorkbookQuestion *question,
         const EhScore *agreed)
{
  Spread spread = { 0, 0, 0, G_MAXINT64, 0 };

  for (guint i = 0; i < question->scorers->len; i++)
    {
      const EhScore *score = eh_procurement_find_score (
          self->procurement, tender, question->criterion, g_ptr_array_index (question->scorers, i));

      if (score == NULL)
        continue;
      spread.n++;
      spread.n_apart += agreed != NULL && score->score != agreed->score;
      spread.sum += score->score;
      spread.lowest = MIN (spread.lowest, score->score);
      spread.highest = MAX (spread.highest, score->score);
    }

  return spread;
}

static void
put_statistic (EhSheet *sheet,
               guint column,
               EhStyle style,
               const char *function,
               const char *scores,
               const Spread *spread,
               gint64 units,
               guint digits)
{
  g_autofree char *formula =
      g_strdup_printf ("=IF(COUNT(%s)=0,\"\",%s(%s))", scores, function, scores);

  eh_sheet_put_formula (sheet, column, style, formula, spread->n > 0 ? units : G_MININT64, digits);
}

static void
put_spread (EhWorkbook *self,
            const EhWorkbookLot *lot,
            const EhWorkbookQuestion *question,
            guint t,
            const EhScore *agreed)
{
  EhSheet *sheet = self->consensus;
  Spread spread = measure (self, eh_workbook_lot_get_result (lot, t)->tender, question, agreed);
  EhReference scores;
  EhReference score = eh_refer (eh_sheet_get_row (sheet), AGREED);
  g_autofree char *apart = NULL;

  if (question->scorers->len == 0)
    {
      for (guint i = MEAN; i <= APART; i++)
        eh_sheet_put_text (sheet, i, EH_STYLE_TEXT, NULL);
      return;
    }

  scores = eh_workbook_refer_scores (lot, question, t, FALSE);
  put_statistic (sheet, MEAN, EH_STYLE_WEIGHT, "AVERAGE", scores.text, &spread,
                 eh_divide_half_up ((EhWide) spread.sum * 10000, MAX (spread.n, 1)), 6);
  put_statistic (sheet, LOWEST, EH_STYLE_DECIMAL, "MIN", scores.text, &spread, spread.lowest, 2);
  put_statistic (sheet, HIGHEST, EH_STYLE_DECIMAL, "MAX", scores.text, &spread, spread.highest, 2);
  apart = g_strdup_printf ("=IF(OR(%s=\"\",COUNT(%s)=0),\"\",COUNT(%s)-COUNTIF(%s,%s))", score.text,
                           scores.text, scores.text, scores.text, score.text);
  eh_sheet_put_formula (sheet, APART, EH_STYLE_COUNT, apart,
                        agreed != NULL && spread.n > 0 ? (gint64) spread.n_apart : G_MININT64, 0);
}

static void
put_row (EhWorkbook *self, const EhWorkbookLot *lot, const EhWorkbookQuestion *question, guint t)
{
  EhSheet *sheet = self->consensus;
  const EhTender *tender = eh_workbook_lot_get_result (lot, t)->tender;
  const EhScore *agreed =
      eh_procurement_get_consensus (self->procurement, tender, question->criterion);
  EhReference cell = eh_sheet_refer (lot->matrix, question->row, EH_MATRIX_FIRST_TENDER + t);
  g_autofree char *formula = g_strdup_printf ("=IF(%s=\"\",\"\",%s)", cell.text, cell.text);

  eh_sheet_put_text (sheet, LOT, EH_STYLE_MUTED, eh_workbook_get_lot_id (self, tender->lot));
  eh_sheet_put_text (sheet, TENDER, EH_STYLE_STRONG, tender->row.id);
  eh_sheet_put_text (sheet, BIDDER, EH_STYLE_TEXT, tender->bidder);
  eh_sheet_put_text (sheet, QUESTION, EH_STYLE_STRONG, question->criterion->row.id);
  eh_sheet_put_text (sheet, TITLE, EH_STYLE_TEXT, question->criterion->title);
  eh_sheet_put_formula (sheet, AGREED, EH_STYLE_DECIMAL_STRONG, formula,
                        agreed != NULL ? agreed->score : G_MININT64, 2);
  put_spread (self, lot, question, t, agreed);
  eh_sheet_put_text (sheet, REASON, EH_STYLE_TEXT,
                     agreed != NULL ? agreed->reason : _ ("No score has been agreed."));
  if (agreed != NULL)
    eh_sheet_put_time (sheet, TIME, EH_STYLE_TIME, eh_entry_get_header (agreed->row.entry)->time);
  else
    eh_sheet_put_text (sheet, TIME, EH_STYLE_TEXT, NULL);
  eh_sheet_put_text (sheet, ENTRY, EH_STYLE_HASH,
                     agreed != NULL ? eh_entry_get_header (agreed->row.entry)->id : NULL);
  eh_sheet_next_row (sheet);
}

/**
 * eh_workbook_write_consensus:
 * @self: a workbook
 *
 * Writes the agreed score and reason of every question that is scored by
 * consensus, beside what the members gave.
 */
void
eh_workbook_write_consensus (EhWorkbook *self)
{
  EhSheet *sheet = self->consensus;

  eh_sheet_begin (
      sheet, _ ("Consensus"), self->about,
      _ ("The agreed score and its reason, and how far the members were apart. The mean "
         "is shown for information and decides nothing."),
      _ ("Minority opinions and how differences were settled are not in this record."));
  eh_sheet_put_head (sheet, columns, G_N_ELEMENTS (columns));
  eh_sheet_next_row (sheet);
  eh_sheet_freeze (sheet, BIDDER);
  for (guint l = 0; l < self->lots->len; l++)
    {
      const EhWorkbookLot *lot = eh_workbook_get_lot (self, l);

      for (guint t = 0; t < lot->results->n_results; t++)
        for (guint q = 0; q < lot->questions->len; q++)
          if (eh_workbook_lot_get_question (lot, q)->criterion->method == EH_METHOD_CONSENSUS)
            put_row (self, lot, eh_workbook_lot_get_question (lot, q), t);
    }
  eh_sheet_end_table (sheet);
  eh_workbook_finish_sheet (self, sheet, 1);
}
