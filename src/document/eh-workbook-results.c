/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-results.c: the results of a lot, as formulas that start from the
 * score cells, and beside them what the record gives.
 */
#include "document/eh-workbook-results-private.h"

#include "core/eh-price.h"
#include "document/eh-workbook-words.h"

guint
eh_results_sheet_get_working (const EhResultsSheet *self, guint column)
{
  return self->working + column;
}

EhReference
eh_results_sheet_refer_working (const EhResultsSheet *self, guint row, guint column)
{
  return eh_refer (row, eh_results_sheet_get_working (self, column));
}

EhReference
eh_results_sheet_refer_price (const EhResultsSheet *self, guint tender, guint column)
{
  return eh_sheet_refer (self->book->price, EH_SHEET_BODY + self->lot->first + tender, column);
}

static EhReference
refer_questions (guint row, guint first_column, guint n)
{
  return eh_refer_range (row, first_column, row, first_column + n - 1);
}

static void
put_mark (EhResultsSheet *self, const EhResult *result, guint q, guint t)
{
  const EhWorkbookQuestion *question = eh_workbook_lot_get_question (self->lot, q);
  gint64 marks = result->marks[question->leaf];
  g_autofree char *formula = NULL;

  if (eh_procurement_get_award (self->book->procurement, result->tender, question->criterion) !=
      NULL)
    {
      eh_sheet_put_units (self->sheet, EH_RESULTS_FIRST_QUESTION + q, EH_STYLE_INPUT_MARKS, marks,
                          self->book->decimals);
      return;
    }

  formula = eh_workbook_make_question_formula (self->book, self->lot, q, t);
  eh_sheet_put_formula (self->sheet, EH_RESULTS_FIRST_QUESTION + q, EH_STYLE_MARKS, formula,
                        marks != EH_NO_MARKS ? marks : G_MININT64, self->book->decimals);
}

static void
put_quality (EhResultsSheet *self, const EhResult *result, guint row)
{
  EhReference marks = refer_questions (row, EH_RESULTS_FIRST_QUESTION, MAX (self->n_questions, 1));
  g_autofree char *formula =
      self->n_questions > 0
          ? g_strdup_printf ("=IF(COUNT(%s)<%u,\"\",ROUND(SUM(%s),%u))", marks.text,
                             self->n_questions, marks.text, self->book->decimals)
          : g_strdup ("=0");

  eh_sheet_put_formula (self->sheet, EH_RESULTS_QUALITY, EH_STYLE_MARKS, formula,
                        result->quality != EH_NO_MARKS ? result->quality : G_MININT64,
                        self->book->decimals);
}

/* What the record gives for the price column: marks, or the price itself. */
static gint64
get_price (const EhResultsSheet *self, const EhResult *result)
{
  const EhPrice *price = eh_procurement_get_price (self->book->procurement, result->tender);

  if (self->gives_marks)
    return result->price;

  return price != NULL ? price->amount : -1;
}

static guint
get_price_digits (const EhResultsSheet *self)
{
  return self->gives_marks ? self->book->decimals : self->book->currency_digits;
}

static void
put_price (EhResultsSheet *self, const EhResult *result, guint t)
{
  EhReference price =
      eh_results_sheet_refer_price (self, t, self->gives_marks ? EH_PRICE_RESULT : EH_PRICE_AMOUNT);
  g_autofree char *formula = g_strdup_printf ("=IF(%s=\"\",\"\",%s)", price.text, price.text);
  gint64 units = get_price (self, result);

  eh_sheet_put_formula (self->sheet, EH_RESULTS_PRICE,
                        self->gives_marks ? EH_STYLE_MARKS : EH_STYLE_MONEY, formula,
                        units >= 0 ? units : G_MININT64, get_price_digits (self));
}

static void
put_total (EhResultsSheet *self, const EhResult *result, guint row, guint t)
{
  EhReference state = eh_results_sheet_refer_working (self, row, EH_WORKING_STATE);
  EhReference quality = eh_refer (row, EH_RESULTS_QUALITY);
  EhReference price = eh_refer (row, EH_RESULTS_PRICE);
  EhReference index = eh_results_sheet_refer_price (self, t, EH_PRICE_RESULT);
  g_autofree char *formula = NULL;

  if (self->gives_index)
    {
      formula = g_strdup_printf ("=IF(%s=\"\",\"\",%s)", index.text, index.text);
      eh_sheet_put_formula (self->sheet, EH_RESULTS_TOTAL, EH_STYLE_INDEX, formula,
                            result->has_index ? result->index : G_MININT64, EH_INDEX_DIGITS);
      return;
    }

  if (self->gives_marks)
    formula = g_strdup_printf ("=IF(OR(%s=\"excluded\",%s=\"\",%s=\"\"),\"\",ROUND(%s+%s,%u))",
                               state.text, quality.text, price.text, quality.text, price.text,
                               self->book->decimals);
  else
    formula = g_strdup_printf ("=IF(OR(%s=\"excluded\",%s=\"\"),\"\",%s)", state.text, quality.text,
                               quality.text);
  eh_sheet_put_formula (self->sheet, EH_RESULTS_TOTAL, EH_STYLE_MARKS_STRONG, formula,
                        result->total != EH_NO_MARKS ? result->total : G_MININT64,
                        self->book->decimals);
}

static void
put_record (EhResultsSheet *self, const EhResult *result)
{
  EhSheet *sheet = self->sheet;
  guint total = eh_results_sheet_get_working (self, EH_WORKING_RECORD_TOTAL);

  eh_sheet_put_units (sheet, eh_results_sheet_get_working (self, EH_WORKING_RECORD_RANK),
                      EH_STYLE_WORKING, result->rank > 0 ? (gint64) result->rank : -1, 0);
  eh_sheet_put_text (sheet, eh_results_sheet_get_working (self, EH_WORKING_RECORD_STATE),
                     EH_STYLE_CHECK, eh_results_sheet_get_state (result));
  eh_sheet_put_units (sheet, eh_results_sheet_get_working (self, EH_WORKING_RECORD_QUALITY),
                      EH_STYLE_WORKING_MARKS, result->quality, self->book->decimals);
  eh_sheet_put_units (sheet, eh_results_sheet_get_working (self, EH_WORKING_RECORD_PRICE),
                      EH_STYLE_WORKING, get_price (self, result), get_price_digits (self));
  if (!self->gives_index)
    eh_sheet_put_units (sheet, total, EH_STYLE_WORKING_MARKS, result->total, self->book->decimals);
  else if (result->has_index)
    eh_sheet_put_number (sheet, total, EH_STYLE_WORKING, result->index, EH_INDEX_DIGITS);
  else
    eh_sheet_put_text (sheet, total, EH_STYLE_WORKING, NULL);
  for (guint q = 0; q < self->n_questions; q++)
    eh_sheet_put_units (sheet, eh_results_sheet_get_working (self, EH_WORKING_RECORD_MARKS + q),
                        EH_STYLE_WORKING_MARKS,
                        result->marks[eh_workbook_lot_get_question (self->lot, q)->leaf],
                        self->book->decimals);
}

/* "yes" where every number of the row is the record's; an empty cell equals
 * an empty text. */
static void
put_check (EhResultsSheet *self, guint row)
{
  EhReference live = refer_questions (row, EH_RESULTS_FIRST_QUESTION, MAX (self->n_questions, 1));
  EhReference kept =
      refer_questions (row, eh_results_sheet_get_working (self, EH_WORKING_RECORD_MARKS),
                       MAX (self->n_questions, 1));
  EhReference total = eh_refer (row, EH_RESULTS_TOTAL);
  g_autofree char *rounded =
      g_strdup_printf ("IF(%s=\"\",\"\",ROUND(%s,%u))", total.text, total.text, EH_INDEX_DIGITS);
  g_autofree char *marks = self->n_questions > 0
                               ? g_strdup_printf (",SUMPRODUCT(--(%s<>%s))=0", live.text, kept.text)
                               : g_strdup ("");
  g_autofree char *formula = g_strdup_printf (
      "=IF(AND(%s=%s,%s=%s,%s=%s,%s=%s,%s=%s%s),\"yes\",\"no\")",
      eh_refer (row, EH_RESULTS_RANK).text,
      eh_results_sheet_refer_working (self, row, EH_WORKING_RECORD_RANK).text,
      eh_results_sheet_refer_working (self, row, EH_WORKING_STATE).text,
      eh_results_sheet_refer_working (self, row, EH_WORKING_RECORD_STATE).text,
      eh_refer (row, EH_RESULTS_QUALITY).text,
      eh_results_sheet_refer_working (self, row, EH_WORKING_RECORD_QUALITY).text,
      eh_refer (row, EH_RESULTS_PRICE).text,
      eh_results_sheet_refer_working (self, row, EH_WORKING_RECORD_PRICE).text,
      self->gives_index ? rounded : total.text,
      eh_results_sheet_refer_working (self, row, EH_WORKING_RECORD_TOTAL).text, marks);

  eh_sheet_put_formula_text (self->sheet, EH_RESULTS_CHECK, EH_STYLE_CHECK, formula,
                             eh_workbook_word (EH_WORD_YES));
}

static void
put_tender (EhResultsSheet *self, guint t)
{
  const EhResult *result = eh_workbook_lot_get_result (self->lot, t);
  guint row = EH_RESULTS_BODY + t;

  eh_sheet_put_text (self->sheet, EH_RESULTS_TENDER, EH_STYLE_STRONG, result->tender->row.id);
  eh_sheet_put_text (self->sheet, EH_RESULTS_BIDDER, EH_STYLE_TEXT, result->tender->bidder);
  put_quality (self, result, row);
  put_price (self, result, t);
  put_total (self, result, row, t);
  put_check (self, row);
  for (guint q = 0; q < self->n_questions; q++)
    put_mark (self, result, q, t);
  eh_results_sheet_put_exclusion (self, result, t);
  eh_results_sheet_put_rank (self, result, t);
  put_record (self, result);
  eh_results_sheet_put_groups (self, result);
  eh_sheet_next_row (self->sheet);
}

static void
add_rule (EhResultsSheet *self, guint first, guint last, const char *formula, lxw_format *format)
{
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA,
                                  .value_string = (char *) formula,
                                  .format = format };

  if (eh_sheet_get_error (self->sheet) == LXW_NO_ERROR)
    eh_sheet_note_error (self->sheet, worksheet_conditional_format_range (
                                          eh_sheet_get_worksheet (self->sheet), EH_RESULTS_BODY,
                                          (lxw_col_t) first, EH_RESULTS_BODY + self->n_tenders - 1,
                                          (lxw_col_t) last, &rule));
}

/* What stands out follows the cells, so it moves when a rank does. */
static void
add_rules (EhResultsSheet *self)
{
  EhReference note = eh_refer (EH_RESULTS_BODY, EH_RESULTS_NOTE);
  g_autofree char *first = g_strdup_printf ("=$A%u=1", EH_RESULTS_BODY + 1);
  g_autofree char *out = g_strdup_printf ("=$%s<>\"\"", note.text);
  g_autofree char *wrong =
      g_strdup_printf ("=%s=\"%s\"", eh_refer (EH_RESULTS_BODY, EH_RESULTS_CHECK).text,
                       eh_workbook_word (EH_WORD_NO));

  if (self->n_tenders == 0)
    return;

  add_rule (self, EH_RESULTS_CHECK, EH_RESULTS_CHECK, wrong, self->book->styles.wrong);
  add_rule (self, 0, self->working - 1, first, self->book->styles.first);
  add_rule (self, 0, self->working - 1, out, self->book->styles.out);
}

static void
name_column (EhResultsSheet *self, const char *what, guint column)
{
  EhReference range = eh_sheet_refer_range (self->sheet, EH_RESULTS_BODY, column,
                                            EH_RESULTS_BODY + self->n_tenders - 1, column);
  g_autofree char *name = g_strdup_printf ("%s_%u", what, self->lot->number);
  g_autofree char *formula = g_strdup_printf ("=%s", range.text);

  eh_sheet_note_error (self->sheet, workbook_define_name (self->book->file, name, formula));
}

static void
name_columns (EhResultsSheet *self)
{
  if (self->n_tenders == 0)
    return;

  name_column (self, "Ranks", EH_RESULTS_RANK);
  name_column (self, "Tenders", EH_RESULTS_TENDER);
  name_column (self, "Quality", EH_RESULTS_QUALITY);
  name_column (self, "Prices", EH_RESULTS_PRICE);
  name_column (self, "Totals", EH_RESULTS_TOTAL);
  name_column (self, "Checks", EH_RESULTS_CHECK);
}

/* The steps of the calculation are for the screen; paper has the results. */
static void
set_print_area (EhResultsSheet *self)
{
  guint last = eh_sheet_get_row (self->sheet) + eh_workbook_get_chart_rows (self->lot);

  if (eh_sheet_get_error (self->sheet) == LXW_NO_ERROR)
    eh_sheet_note_error (self->sheet,
                         worksheet_print_area (eh_sheet_get_worksheet (self->sheet), 0, 0, last,
                                               (lxw_col_t) (self->working - 1)));
}

/**
 * eh_workbook_write_results:
 * @self: a workbook
 * @lot: one of its lots
 *
 * Writes the results of @lot, a tender a row and a question a column, with the
 * charts below.
 */
void
eh_workbook_write_results (EhWorkbook *self, EhWorkbookLot *lot)
{
  EhResultsSheet sheet = {
    .book = self,
    .lot = lot,
    .sheet = lot->sheet,
    .n_questions = lot->questions->len,
    .working = EH_RESULTS_FIRST_QUESTION + lot->questions->len,
    .n_tenders = lot->results->n_results,
    .gives_marks = eh_formula_gives_marks (lot->results->formula),
    .gives_index = eh_formula_gives_index (lot->results->formula),
  };
  EhWorkbookParts parts = eh_results_sheet_get_parts (&sheet);

  eh_results_sheet_put_head (&sheet);
  for (guint t = 0; t < sheet.n_tenders; t++)
    put_tender (&sheet, t);
  name_columns (&sheet);
  add_rules (&sheet);
  eh_workbook_add_charts (self, lot, &parts, eh_sheet_get_row (lot->sheet) + 1);
  set_print_area (&sheet);
  eh_workbook_finish_sheet (self, lot->sheet, 1 + lot->questions->len / 16);
}
