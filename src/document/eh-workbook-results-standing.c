/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-results-standing.c: who is excluded, who is complete, and in
 * which order the tenders rank, as formulas.
 */
#include "document/eh-workbook-results-private.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/eh-wording.h"
#include "document/eh-workbook-words.h"

/* Worse than any merit or tie-break that there can be. */
#define WORST G_GINT64_CONSTANT (-1000000000000000)

/* One column of all tenders of the lot. */
static EhReference
refer_column (const EhResultsSheet *self, guint column)
{
  return eh_refer_range (EH_RESULTS_BODY, column, EH_RESULTS_BODY + self->n_tenders - 1, column);
}

static EhReference
refer_verdicts (const EhResultsSheet *self, guint t)
{
  guint row = EH_SHEET_BODY + self->lot->first + t;

  return eh_sheet_refer_range (self->book->tenders, row, EH_TENDERS_FIRST_VERDICT, row,
                               EH_TENDERS_FIRST_VERDICT + self->book->verdicts->len - 1);
}

static EhReference
refer_matrix (const EhResultsSheet *self, guint column)
{
  return eh_sheet_refer_range (self->lot->matrix, EH_SHEET_BODY, column, self->lot->end_row - 1,
                               column);
}

static guint
count_verdicts (const EhResultsSheet *self, const EhResult *result, gboolean wants_undecided)
{
  guint n = 0;

  for (guint i = 0; i < self->book->verdicts->len; i++)
    {
      const EhCriterion *criterion = g_ptr_array_index (self->book->verdicts, i);
      const EhPassFail *verdict;

      if (eh_outline_find_leaf (self->lot->results->outline, criterion->row.id) < 0)
        continue;
      verdict = eh_procurement_get_pass_fail (self->book->procurement, result->tender, criterion);
      n += wants_undecided ? verdict == NULL : verdict != NULL && !verdict->passed;
    }

  return n;
}

static guint
count_below (const EhResultsSheet *self, const EhResult *result)
{
  guint n = 0;

  for (guint q = 0; q < self->n_questions; q++)
    {
      const EhWorkbookQuestion *question = eh_workbook_lot_get_question (self->lot, q);

      n += question->minimum_row > 0 &&
           eh_workbook_is_below_minimum (self->book, question, result->tender);
    }

  return n;
}

static EhReference
refer_decision (const EhResultsSheet *self, guint t)
{
  return eh_sheet_refer (self->book->tenders, EH_SHEET_BODY + self->lot->first + t,
                         EH_TENDERS_EXCLUDED);
}

static void
put_exclusion_counts (EhResultsSheet *self, const EhResult *result, guint t)
{
  EhReference decision = refer_decision (self, t);
  EhReference verdicts = refer_verdicts (self, t);
  EhReference scores = refer_matrix (self, EH_MATRIX_FIRST_TENDER + t);
  gboolean has_verdicts = self->lot->n_verdicts > 0;
  g_autofree char *decided = g_strdup_printf ("=IF(%s=\"\",0,1)", decision.text);
  g_autofree char *failed =
      has_verdicts ? g_strdup_printf ("=COUNTIF(%s,\"fail\")", verdicts.text) : g_strdup ("=0");
  g_autofree char *below = self->lot->has_minimum
                               ? g_strdup_printf ("=COUNTIF(%s,\"not met\")", scores.text)
                               : g_strdup ("=0");
  g_autofree char *undecided =
      has_verdicts ? g_strdup_printf ("=%u-COUNTIF(%s,\"pass\")-COUNTIF(%s,\"fail\")",
                                      self->lot->n_verdicts, verdicts.text, verdicts.text)
                   : g_strdup ("=0");

  eh_sheet_put_formula (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_DECIDED),
                        EH_STYLE_WORKING, decided, result->decision != NULL ? 1 : 0, 0);
  eh_sheet_put_formula (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_FAILED),
                        EH_STYLE_WORKING, failed, count_verdicts (self, result, FALSE), 0);
  eh_sheet_put_formula (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_BELOW),
                        EH_STYLE_WORKING, below, count_below (self, result), 0);
  eh_sheet_put_formula (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_UNDECIDED),
                        EH_STYLE_WORKING, undecided, count_verdicts (self, result, TRUE), 0);
}

/**
 * eh_results_sheet_get_state:
 * @result: the result of a tender
 *
 * Returns: (transfer none): the word for what the record makes of it
 */
const char *
eh_results_sheet_get_state (const EhResult *result)
{
  if (result->exclusion != EH_EXCLUSION_NONE)
    return eh_workbook_word (EH_WORD_EXCLUDED);
  return eh_workbook_word (result->is_complete ? EH_WORD_COMPLETE : EH_WORD_INCOMPLETE);
}

/* With weights that do not add up a rank would mean nothing; and a method that
 * is wrong otherwise cannot be mended in a cell. */
static char *
make_method_condition (const EhResultsSheet *self)
{
  const EhOutline *outline = self->lot->results->outline;
  EhReference total =
      eh_refer_range (EH_RESULTS_WEIGHTS, EH_RESULTS_TOTAL, EH_RESULTS_WEIGHTS, EH_RESULTS_TOTAL);
  const char *criterion;

  if (eh_outline_get_total_weight (outline) == EH_FULL_WEIGHT &&
      !eh_outline_check (outline, &criterion, NULL))
    return g_strdup ("FALSE");

  return g_strdup_printf ("%s=100", total.text);
}

static void
put_state (EhResultsSheet *self, const EhResult *result, guint row, guint t)
{
  EhReference decided = eh_results_sheet_refer_working (self, row, EH_WORKING_DECIDED);
  EhReference failed = eh_results_sheet_refer_working (self, row, EH_WORKING_FAILED);
  EhReference below = eh_results_sheet_refer_working (self, row, EH_WORKING_BELOW);
  EhReference undecided = eh_results_sheet_refer_working (self, row, EH_WORKING_UNDECIDED);
  EhReference quality = eh_refer (row, EH_RESULTS_QUALITY);
  EhReference price = eh_refer (row, EH_RESULTS_PRICE);
  EhReference ready = eh_results_sheet_refer_price (self, t, EH_PRICE_READY);
  g_autofree char *method = make_method_condition (self);
  g_autofree char *has_price = NULL;
  g_autofree char *formula = NULL;

  if (self->gives_marks)
    has_price = g_strdup_printf (",%s<>\"\"", price.text);
  else if (self->gives_index)
    has_price = g_strdup_printf (",%s=1", ready.text);
  formula = g_strdup_printf ("=IF(%s+%s+%s>0,\"excluded\",IF(AND(%s,%s<>\"\",%s=0%s),\"complete\","
                             "\"incomplete\"))",
                             decided.text, failed.text, below.text, method, quality.text,
                             undecided.text, has_price != NULL ? has_price : "");

  eh_sheet_put_formula_text (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_STATE),
                             EH_STYLE_CHECK, formula, eh_results_sheet_get_state (result));
}

/* Returns: (transfer full): a formula that says @words, with the cells @first
 * and @second in place of "%s" or of "%1$s" and "%2$s" */
static char *
make_words (const char *words, const char *first, const char *second)
{
  const char *const cells[] = { first, second };
  guint next = 0;
  GString *formula = g_string_new ("\"");

  for (const char *p = words; *p != '\0';)
    {
      guint i = G_N_ELEMENTS (cells);

      if (g_str_has_prefix (p, "%s"))
        {
          i = next++;
          p += strlen ("%s");
        }
      else if (g_str_has_prefix (p, "%1$s") || g_str_has_prefix (p, "%2$s"))
        {
          i = (guint) (p[1] - '1');
          p += strlen ("%1$s");
        }
      else
        {
          /* Within a text of a formula a quotation mark is written twice. */
          g_string_append (formula, *p == '"' ? "\"" : "");
          g_string_append_c (formula, *p++);
        }
      if (i < G_N_ELEMENTS (cells) && cells[i] != NULL)
        g_string_append_printf (formula, "\"&%s&\"", cells[i]);
    }

  return g_string_free (g_string_append_c (formula, '"'), FALSE);
}

/* The same words as eh_wording_exclusion(), from the cells. */
static void
put_note (EhResultsSheet *self, const EhResult *result, guint row, guint t)
{
  EhReference decision = refer_decision (self, t);
  EhReference decided = eh_results_sheet_refer_working (self, row, EH_WORKING_DECIDED);
  EhReference failed = eh_results_sheet_refer_working (self, row, EH_WORKING_FAILED);
  EhReference below = eh_results_sheet_refer_working (self, row, EH_WORKING_BELOW);
  EhReference verdicts = refer_verdicts (self, t);
  EhReference titles = eh_sheet_refer_range (
      self->book->tenders, EH_SHEET_HEAD, EH_TENDERS_FIRST_VERDICT, EH_SHEET_HEAD,
      EH_TENDERS_FIRST_VERDICT + self->book->verdicts->len - 1);
  EhReference met = refer_matrix (self, EH_MATRIX_FIRST_TENDER + t);
  EhReference minimums = refer_matrix (self, EH_MATRIX_ROLE);
  EhReference questions = refer_matrix (self, EH_MATRIX_TITLE);
  g_autofree char *minimum =
      g_strdup_printf ("INDEX(%s,MATCH(\"not met\",%s,0))", minimums.text, met.text);
  g_autofree char *question =
      g_strdup_printf ("INDEX(%s,MATCH(\"not met\",%s,0))", questions.text, met.text);
  g_autofree char *requirement =
      g_strdup_printf ("INDEX(%s,MATCH(\"fail\",%s,0))", titles.text, verdicts.text);
  g_autofree char *below_words =
      make_words (_ ("scored below the minimum of %s for “%s”"), minimum, question);
  g_autofree char *failed_words =
      make_words (_ ("did not pass the requirement “%s”"), requirement, NULL);
  g_autofree char *by_minimum = self->lot->has_minimum
                                    ? g_strdup_printf ("IF(%s>0,%s,\"\")", below.text, below_words)
                                    : g_strdup ("\"\"");
  g_autofree char *by_scores =
      self->lot->n_verdicts > 0
          ? g_strdup_printf ("IF(%s>0,%s,%s)", failed.text, failed_words, by_minimum)
          : g_strdup (by_minimum);
  g_autofree char *formula =
      g_strdup_printf ("=IF(%s>0,%s,%s)", decided.text, decision.text, by_scores);
  g_autofree char *text = eh_wording_exclusion (result);

  eh_sheet_put_formula_text (self->sheet, EH_RESULTS_NOTE, EH_STYLE_COMPUTED, formula,
                             text != NULL ? text : "");
}

static gboolean
is_ranked (const EhResult *result)
{
  return result->exclusion == EH_EXCLUSION_NONE && result->is_complete;
}

static void
put_merit (EhResultsSheet *self, const EhResult *result, guint row)
{
  EhReference state = eh_results_sheet_refer_working (self, row, EH_WORKING_STATE);
  EhReference total = eh_refer (row, EH_RESULTS_TOTAL);
  gboolean lowest_wins =
      self->gives_index && self->lot->results->formula != EH_FORMULA_UTILITY_INDEX;
  g_autofree char *formula =
      g_strdup_printf ("=IF(%s<>\"complete\",0,IF(%s=\"\",%" G_GINT64_FORMAT ",%s%s))", state.text,
                       total.text, WORST, lowest_wins ? "-" : "", total.text);
  gint64 units = result->total;
  guint digits = self->book->decimals;

  if (self->gives_index)
    {
      units = lowest_wins ? -result->index : result->index;
      digits = EH_INDEX_DIGITS;
      if (!result->has_index)
        {
          units = WORST;
          digits = 0;
        }
    }
  eh_sheet_put_formula (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_MERIT),
                        EH_STYLE_WORKING, formula, is_ranked (result) ? units : 0, digits);
}

/* What decides between equal results, so that more is better. */
static gint64
get_tie_break (const EhResultsSheet *self, const EhResult *result)
{
  const EhBasics *basics = eh_procurement_get_basics (self->book->procurement);
  const EhPrice *price = eh_procurement_get_price (self->book->procurement, result->tender);

  if (!is_ranked (result))
    return 0;
  if (basics->tie_break == EH_TIE_BREAK_HIGHER_QUALITY)
    return result->quality;
  if (basics->tie_break == EH_TIE_BREAK_LOWER_PRICE)
    return price != NULL ? -price->amount : WORST;

  return 0;
}

static void
put_tie_break (EhResultsSheet *self, const EhResult *result, guint row, guint t)
{
  const EhBasics *basics = eh_procurement_get_basics (self->book->procurement);
  gboolean is_quality = basics->tie_break == EH_TIE_BREAK_HIGHER_QUALITY;
  EhReference state = eh_results_sheet_refer_working (self, row, EH_WORKING_STATE);
  EhReference quality = eh_refer (row, EH_RESULTS_QUALITY);
  EhReference amount = eh_results_sheet_refer_price (self, t, EH_PRICE_UNITS);
  g_autofree char *formula = NULL;

  if (is_quality)
    formula = g_strdup_printf ("=IF(%s=\"complete\",%s,0)", state.text, quality.text);
  else if (basics->tie_break == EH_TIE_BREAK_LOWER_PRICE)
    formula = g_strdup_printf ("=IF(%s=\"complete\",IF(%s=\"\",%" G_GINT64_FORMAT ",-%s),0)",
                               state.text, amount.text, WORST, amount.text);
  else
    formula = g_strdup ("=0");

  eh_sheet_put_formula (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_TIE_BREAK),
                        EH_STYLE_WORKING, formula, get_tie_break (self, result),
                        is_quality ? self->book->decimals : 0);
}

static guint
find_place (const EhResultsSheet *self, const EhResult *result)
{
  const EhTieDecision *decision =
      eh_procurement_get_tie_decision (self->book->procurement, self->lot->results->lot);

  for (guint i = 0; decision != NULL && decision->order[i] != NULL; i++)
    if (g_str_equal (decision->order[i], result->tender->row.id))
      return i + 1;

  return 0;
}

/* What the panel did not look at it did not decide: the place counts if all
 * that are still equal have one. */
static guint
get_settled_place (const EhResultsSheet *self, const EhResult *result)
{
  gint64 tie_break = get_tie_break (self, result);

  for (guint i = 0; result->tie > 0 && i < self->n_tenders; i++)
    {
      const EhResult *other = eh_workbook_lot_get_result (self->lot, i);

      if (other->tie == result->tie && get_tie_break (self, other) == tie_break &&
          find_place (self, other) == 0)
        return 0;
    }

  return is_ranked (result) ? find_place (self, result) : 0;
}

static void
put_place (EhResultsSheet *self, const EhResult *result, guint row)
{
  EhReference states = refer_column (self, eh_results_sheet_get_working (self, EH_WORKING_STATE));
  EhReference merits = refer_column (self, eh_results_sheet_get_working (self, EH_WORKING_MERIT));
  EhReference breaks =
      refer_column (self, eh_results_sheet_get_working (self, EH_WORKING_TIE_BREAK));
  EhReference places = refer_column (self, eh_results_sheet_get_working (self, EH_WORKING_PLACE));
  EhReference state = eh_results_sheet_refer_working (self, row, EH_WORKING_STATE);
  EhReference merit = eh_results_sheet_refer_working (self, row, EH_WORKING_MERIT);
  EhReference tie_break = eh_results_sheet_refer_working (self, row, EH_WORKING_TIE_BREAK);
  EhReference place = eh_results_sheet_refer_working (self, row, EH_WORKING_PLACE);
  g_autofree char *formula = g_strdup_printf (
      "=IF(%s<>\"complete\",0,IF(SUMPRODUCT((%s=\"complete\")*(%s=%s)*(%s=%s)*(%s=0))>0,0,%s))",
      state.text, states.text, merits.text, merit.text, breaks.text, tie_break.text, places.text,
      place.text);

  eh_sheet_put_number (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_PLACE),
                       EH_STYLE_WORKING, find_place (self, result), 0);
  eh_sheet_put_formula (self->sheet, eh_results_sheet_get_working (self, EH_WORKING_SETTLED),
                        EH_STYLE_WORKING, formula, get_settled_place (self, result), 0);
}

/* One more than there are better ones; equal ones have the same rank. */
static void
put_rank (EhResultsSheet *self, const EhResult *result, guint row)
{
  EhReference states = refer_column (self, eh_results_sheet_get_working (self, EH_WORKING_STATE));
  EhReference merits = refer_column (self, eh_results_sheet_get_working (self, EH_WORKING_MERIT));
  EhReference breaks =
      refer_column (self, eh_results_sheet_get_working (self, EH_WORKING_TIE_BREAK));
  EhReference places = refer_column (self, eh_results_sheet_get_working (self, EH_WORKING_SETTLED));
  EhReference state = eh_results_sheet_refer_working (self, row, EH_WORKING_STATE);
  EhReference merit = eh_results_sheet_refer_working (self, row, EH_WORKING_MERIT);
  EhReference tie_break = eh_results_sheet_refer_working (self, row, EH_WORKING_TIE_BREAK);
  EhReference place = eh_results_sheet_refer_working (self, row, EH_WORKING_SETTLED);
  g_autofree char *formula = g_strdup_printf (
      "=IF(OR(%s<>\"complete\",COUNTIF(%s,\"incomplete\")>0),\"\","
      "1+SUMPRODUCT((%s=\"complete\")*((%s>%s)+(%s=%s)*((%s>%s)+(%s=%s)*(%s<%s)))))",
      state.text, states.text, states.text, merits.text, merit.text, merits.text, merit.text,
      breaks.text, tie_break.text, breaks.text, tie_break.text, places.text, place.text);

  eh_sheet_put_formula (self->sheet, EH_RESULTS_RANK, EH_STYLE_RANK, formula,
                        result->rank > 0 ? (gint64) result->rank : G_MININT64, 0);
}

static gint64
get_lead (const EhResultsSheet *self, guint t)
{
  const EhResult *result = eh_workbook_lot_get_result (self->lot, t);

  for (guint i = t + 1; result->rank > 0 && i < self->n_tenders; i++)
    if (eh_workbook_lot_get_result (self->lot, i)->rank > result->rank)
      return result->total - eh_workbook_lot_get_result (self->lot, i)->total;

  return G_MININT64;
}

static void
put_lead (EhResultsSheet *self, guint row, guint t)
{
  EhReference rank = eh_refer (row, EH_RESULTS_RANK);
  EhReference total = eh_refer (row, EH_RESULTS_TOTAL);
  EhReference ranks = refer_column (self, EH_RESULTS_RANK);
  EhReference totals = refer_column (self, EH_RESULTS_TOTAL);
  g_autofree char *formula = g_strdup_printf (
      "=IF(%s=\"\",\"\",IF(COUNTIF(%s,\">\"&%s)=0,\"\",ROUND(%s-LARGE(%s,COUNTIF(%s,\"<=\"&%s)+1),"
      "%u)))",
      rank.text, ranks.text, rank.text, total.text, totals.text, ranks.text, rank.text,
      self->book->decimals);

  if (self->gives_index)
    eh_sheet_put_text (self->sheet, EH_RESULTS_LEAD, EH_STYLE_MARKS, NULL);
  else
    eh_sheet_put_formula (self->sheet, EH_RESULTS_LEAD, EH_STYLE_MARKS, formula, get_lead (self, t),
                          self->book->decimals);
}

/**
 * eh_results_sheet_put_exclusion:
 * @self: a sheet of results
 * @result: the result of a tender
 * @tender: its place in the lot
 *
 * Writes whether the tender is excluded, by what, and whether it is complete.
 */
void
eh_results_sheet_put_exclusion (EhResultsSheet *self, const EhResult *result, guint tender)
{
  guint row = EH_RESULTS_BODY + tender;

  put_note (self, result, row, tender);
  put_exclusion_counts (self, result, tender);
  put_state (self, result, row, tender);
}

/**
 * eh_results_sheet_put_rank:
 * @self: a sheet of results
 * @result: the result of a tender
 * @tender: its place in the lot
 *
 * Writes its rank, what it is ranked by, and how far it is ahead.
 */
void
eh_results_sheet_put_rank (EhResultsSheet *self, const EhResult *result, guint tender)
{
  guint row = EH_RESULTS_BODY + tender;

  put_rank (self, result, row);
  put_lead (self, row, tender);
  put_merit (self, result, row);
  put_tie_break (self, result, row, tender);
  put_place (self, result, row);
}
