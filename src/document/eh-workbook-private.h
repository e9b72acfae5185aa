/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-private.h: what the sheets of the workbook know of one another.
 *
 * Where everything will stand is settled before anything is written, since
 * the formulas of one sheet point to cells of another: see
 * eh-workbook-plan.c. Tenders stand in the order of the results, lot by lot,
 * on every sheet.
 */
#pragma once

#include "core/eh-scale.h"
#include "document/eh-workbook-sheet.h"
#include "document/eh-workbook.h"

G_BEGIN_DECLS

/* Columns that formulas of other sheets point to. */
enum
{
  EH_CRITERIA_ID,
  EH_CRITERIA_TITLE,
  EH_CRITERIA_LOT,
  EH_CRITERIA_KIND,
  EH_CRITERIA_WEIGHT,
  EH_CRITERIA_METHOD,
  EH_CRITERIA_SCALE,
  EH_CRITERIA_MINIMUM,
  EH_CRITERIA_FORMULA,
  EH_CRITERIA_CEILING,
  EH_CRITERIA_FLOOR,
  EH_CRITERIA_N,
  EH_CRITERIA_SCORERS,
  EH_CRITERIA_KEY,
  EH_CRITERIA_EVIDENCE,
  EH_CRITERIA_DESCRIPTION,
  EH_CRITERIA_N_COLUMNS,
};

enum
{
  EH_TENDERS_ID,
  EH_TENDERS_BIDDER,
  EH_TENDERS_LOT,
  EH_TENDERS_KIND,
  EH_TENDERS_ADDRESS,
  EH_TENDERS_EXCLUDED,
  EH_TENDERS_FIRST_VERDICT,
};

enum
{
  EH_MATRIX_ID,
  EH_MATRIX_TITLE,
  EH_MATRIX_WHO,
  EH_MATRIX_ROLE,
  EH_MATRIX_FIRST_TENDER,
};

enum
{
  EH_PRICE_TENDER,
  EH_PRICE_BIDDER,
  EH_PRICE_LOT,
  EH_PRICE_AMOUNT,
  EH_PRICE_AWARD,
  EH_PRICE_FORMULA,
  EH_PRICE_RESULT,
  EH_PRICE_TAKES_PART,
  EH_PRICE_UNITS,
  EH_PRICE_COMPARED,
  EH_PRICE_LOWEST,
  EH_PRICE_SUM,
  EH_PRICE_COUNT,
  EH_PRICE_READY,
  EH_PRICE_N_COLUMNS,
  /* For formulas that give an index. */
  EH_PRICE_QUALITY = EH_PRICE_N_COLUMNS,
  EH_PRICE_BEST,
  EH_PRICE_WORST,
  EH_PRICE_FULL_QUALITY,
  EH_PRICE_FULL_PRICE,
  EH_PRICE_N_INDEX_COLUMNS,
};

enum
{
  EH_RESULTS_RANK,
  EH_RESULTS_TENDER,
  EH_RESULTS_BIDDER,
  EH_RESULTS_QUALITY,
  EH_RESULTS_PRICE,
  EH_RESULTS_TOTAL,
  EH_RESULTS_LEAD,
  EH_RESULTS_NOTE,
  EH_RESULTS_CHECK,
  EH_RESULTS_FIRST_QUESTION,
};

/* Columns of the results after the questions, counted from there. */
enum
{
  EH_WORKING_GAP,
  EH_WORKING_STATE,
  EH_WORKING_DECIDED,
  EH_WORKING_FAILED,
  EH_WORKING_BELOW,
  EH_WORKING_UNDECIDED,
  EH_WORKING_MERIT,
  EH_WORKING_TIE_BREAK,
  EH_WORKING_PLACE,
  EH_WORKING_SETTLED,
  EH_WORKING_RECORD_RANK,
  EH_WORKING_RECORD_STATE,
  EH_WORKING_RECORD_QUALITY,
  EH_WORKING_RECORD_PRICE,
  EH_WORKING_RECORD_TOTAL,
  EH_WORKING_RECORD_MARKS,
};

/* The head of the results has a row of ids, of titles and of weights. */
#define EH_RESULTS_WEIGHTS (EH_SHEET_HEAD + 2)
#define EH_RESULTS_BODY (EH_SHEET_HEAD + 3)

/**
 * EhWorkbookQuestion:
 * @scale_number: number of its scale in the names of ranges, from 1
 * @scorers: (element-type EhMember): whose scores count
 * @others: (element-type EhMember): who has scored it and is no longer a scorer
 * @row: row of the agreed score, or of the mean, in the lot's matrix
 * @minimum_row: row that says whether the minimum is met; 0 if it has none
 * @score_row: first row of individual scores
 *
 * A scored criterion of a lot.
 */
typedef struct
{
  const EhCriterion *criterion;
  const EhScale *scale;
  GPtrArray *scorers;
  GPtrArray *others;
  guint scale_number;
  guint leaf;
  guint row;
  guint minimum_row;
  guint score_row;
} EhWorkbookQuestion;

/**
 * EhWorkbookLot:
 * @questions: (element-type EhWorkbookQuestion): its scored criteria
 * @price: (nullable): its price criterion
 * @end_row: the row after the last of its matrix
 * @has_minimum: whether any question has a minimum
 * @n_verdicts: how many pass/fail requirements it has
 * @number: from 1
 * @first: its first tender's place among all tenders
 */
typedef struct
{
  const EhLotResults *results;
  GArray *questions;
  const EhCriterion *price;
  EhSheet *matrix;
  EhSheet *sheet;
  guint end_row;
  guint n_verdicts;
  guint number;
  guint first;
  gboolean has_minimum;
} EhWorkbookLot;

/**
 * EhWorkbookParts:
 * @first_column: first column of the results that holds them
 * @n: how many there are
 *
 * What a total is made of in the charts: the questions, or their groups where
 * there are too many questions to be told apart.
 */
typedef struct
{
  guint first_column;
  guint n;
} EhWorkbookParts;

typedef struct
{
  /* Borrowed references */
  const EhDossier *dossier;
  const EhProcurement *procurement;
  const EhResults *results;
  const EhWriterOptions *options;
  const char *currency;
  lxw_workbook *file;

  /* Owned references */
  EhStyleSheet styles;
  EhSheet *cover;
  EhSheet *panel;
  EhSheet *criteria;
  EhSheet *scales;
  EhSheet *evidence;
  EhSheet *tenders;
  EhSheet *consensus;
  EhSheet *price;
  EhSheet *decisions;
  GPtrArray *individual;
  GPtrArray *record;
  GPtrArray *sheets;
  GArray *lots;
  GPtrArray *verdicts;
  GHashTable *criterion_rows;
  char *about;
  char *header;
  char *footer;
  GError *error;

  guint decimals;
  guint currency_digits;
  gboolean has_index;
  guint64 n_done;
  guint64 n_expected;
} EhWorkbook;

/* How many rows of a list go on one sheet: a sheet has 1,048,576, and a long
 * text may need several. */
#define EH_WORKBOOK_MAX_ROWS 1000000

void eh_workbook_plan (EhWorkbook *self);
void eh_workbook_plan_clear (EhWorkbook *self);
EhWorkbookLot *eh_workbook_get_lot (EhWorkbook *self, guint i);
EhWorkbookQuestion *eh_workbook_lot_get_question (const EhWorkbookLot *lot, guint i);
const EhResult *eh_workbook_lot_get_result (const EhWorkbookLot *lot, guint i);
guint eh_workbook_get_criterion_row (const EhWorkbook *self, const EhCriterion *criterion);
char *eh_workbook_describe_lot (const EhWorkbook *self,
                                const EhWorkbookLot *lot) G_GNUC_WARN_UNUSED_RESULT;
const char *eh_workbook_get_lot_id (const EhWorkbook *self, const char *id);
gboolean eh_workbook_step (EhWorkbook *self);
void eh_workbook_finish_sheet (EhWorkbook *self, EhSheet *sheet, guint pages_wide);

char *eh_workbook_round_marks (const EhWorkbook *self,
                               const char *weight,
                               const char *numerator,
                               const char *denominator) G_GNUC_WARN_UNUSED_RESULT;
char *eh_workbook_make_question_formula (const EhWorkbook *self,
                                         const EhWorkbookLot *lot,
                                         guint question,
                                         guint tender) G_GNUC_WARN_UNUSED_RESULT;
char *eh_workbook_make_price_formula (const EhWorkbook *self,
                                      const EhWorkbookLot *lot,
                                      guint row) G_GNUC_WARN_UNUSED_RESULT;
EhReference eh_workbook_refer_scores (const EhWorkbookLot *lot,
                                      const EhWorkbookQuestion *question,
                                      guint tender,
                                      gboolean is_own_sheet);

gboolean eh_workbook_is_below_minimum (EhWorkbook *self,
                                       const EhWorkbookQuestion *question,
                                       const EhTender *tender);

void eh_workbook_write_cover (EhWorkbook *self);
void eh_workbook_write_panel (EhWorkbook *self);
void eh_workbook_write_criteria (EhWorkbook *self);
void eh_workbook_write_scales (EhWorkbook *self);
void eh_workbook_write_evidence (EhWorkbook *self);
void eh_workbook_write_tenders (EhWorkbook *self);
void eh_workbook_write_individual (EhWorkbook *self);
void eh_workbook_write_matrix (EhWorkbook *self, EhWorkbookLot *lot);
void eh_workbook_write_consensus (EhWorkbook *self);
void eh_workbook_write_price (EhWorkbook *self);
void eh_workbook_write_results (EhWorkbook *self, EhWorkbookLot *lot);
void eh_workbook_add_charts (EhWorkbook *self,
                             EhWorkbookLot *lot,
                             const EhWorkbookParts *parts,
                             guint row);
guint eh_workbook_get_chart_rows (const EhWorkbookLot *lot);
void eh_workbook_write_decisions (EhWorkbook *self);
void eh_workbook_write_record (EhWorkbook *self);

G_END_DECLS
