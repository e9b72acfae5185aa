/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-audit-report.c: the report says all that the record says, in any state.
 */
#include <string.h>

#include "document/eh-audit-report.h"
#include "document/eh-writer.h"
#include "report-case.h"
#include "support/eh-test-folder.h"

typedef GBytes *(*Write) (const EhDocument *document,
                          const EhWriterOptions *options,
                          GError **error);

static EhDocument *
make_report (EhTestBook *book)
{
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GError) error = NULL;
  EhDocument *document = eh_audit_report_new (dossier, &error);

  g_assert_no_error (error);

  return document;
}

static GBytes *
write_report (EhTestBook *book, Write write)
{
  g_autoptr (EhDocument) document = make_report (book);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = write (document, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

static char *
take_text (GBytes *bytes)
{
  char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_bytes_unref (bytes);

  return text;
}

static char *
dump (EhTestBook *book)
{
  return take_text (write_report (book, eh_dump_writer_write));
}

static void
add_prose (GString *text, const EhProse *prose, const char *end)
{
  g_autofree char *plain = eh_prose_get_plain (prose);

  g_string_append_printf (text, "%s%s", plain, end);
}

static void
add_node (GString *text, const EhNode *node)
{
  if (node->title != NULL)
    g_string_append_printf (text, "%s\n", node->title);
  if (node->prose != NULL)
    add_prose (text, node->prose, "\n");
  for (guint i = 0; node->items != NULL && i < node->items->len; i++)
    add_prose (text, node->items->pdata[i], "\n");
  for (guint i = 0; node->rows != NULL && i < node->rows->len; i++)
    {
      const EhTableRow *row = node->rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        add_prose (text, row->cells->pdata[j], j + 1 < row->cells->len ? " | " : "\n");
    }
}

/* What a report says, a line per paragraph, item and row. */
static char *
read_out (EhTestBook *book)
{
  g_autoptr (EhDocument) document = make_report (book);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < eh_document_get_n_nodes (document); i++)
    add_node (text, eh_document_get_node (document, i));

  return g_string_free (text, FALSE);
}

static void
assert_says (const char *text, const char *what)
{
  if (strstr (text, what) == NULL)
    g_error ("The report does not say “%s”.", what);
}

static void
assert_golden (const char *text, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "golden", name, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("EH_REGENERATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (text, golden))
    g_error ("The report differs from %s; build-aux/regen-golden shows how.", name);
}

static void
test_published (void)
{
  static const char *const rows[] = {
    "1 | Bidder E | 38.00 | 40.00 | 78.00 | 10.79", "2 | Bidder A | 42.20 | 25.01 | 67.21 | 11.41",
    "3 | Bidder C | 41.10 | 14.70 | 55.80 | 7.77",  "4 | Bidder B | 41.10 | 6.93 | 48.03 | 11.16",
    "5 | Bidder D | 24.80 | 12.07 | 36.87 | –",
  };
  g_autoptr (EhTestBook) book = report_case_new_published ();
  g_autofree char *text = read_out (book);
  g_autofree char *tree = dump (book);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_says (text, rows[i]);
  assert_says (text, "That is 10.79 more than Bidder A, ranked second.");
  assert_says (text, "The record has no reasons and no individual scores for this tender.");
  assert_golden (tree, "audit-report-published.tree");
}

static void
test_eye_care (void)
{
  g_autoptr (EhTestBook) book = report_case_new_eye_care ();
  g_autofree char *text = read_out (book);
  g_autofree char *tree = dump (book);

  /* A threshold, a requirement, a tie with a reason, a correction. */
  assert_says (text, "scored below the minimum of 3 for “Clinical quality and safety”");
  assert_says (text, "did not pass the requirement “Safeguarding”");
  assert_says (text, "have the same total, 82.84 marks. The panel decided their order");
  assert_says (text, "the published text of the social value criterion names that.");
  assert_says (text, "I had read the answer of another tender when I gave 5.");
  assert_says (text, "Clinical quality and safety | 3.50 | 3.40");
  assert_says (text, "Tomasz Wiśniewski both scores quality and assesses price.");
  assert_golden (tree, "audit-report-eye-care.tree");
}

/* The reasons of a book and all else that people wrote at length. */
static GPtrArray *
list_texts (const EhTestBook *book)
{
  static const EhField fields[] = { EH_FIELD_REASON, EH_FIELD_SAYS, EH_FIELD_REACHED,
                                    EH_FIELD_DESCRIPTION, EH_FIELD_SUMMARY };
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < book->entries->len; i++)
    {
      const EhBody *body = eh_entry_get_body (book->entries->pdata[i]);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        if (eh_body_has (body, fields[j]))
          g_ptr_array_add (texts, g_strdup (eh_body_get_text (body, fields[j])));
    }

  return texts;
}

static char *
drop_spaces (const char *text)
{
  GString *dense = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (dense, g_utf8_get_char (p));

  return g_string_free (dense, FALSE);
}

/* Every text of @book is in @report, those that were replaced too. */
static void
assert_has_texts (EhTestBook *book, const char *report, gboolean is_left_to_right)
{
  g_autoptr (GPtrArray) texts = list_texts (book);
  g_autofree char *dense = drop_spaces (report);
  guint n_missing = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *text = drop_spaces (texts->pdata[i]);

      /* Drawn from right to left, a text is read back in another order. */
      if (is_left_to_right && strstr (text, "يحتاج") != NULL)
        continue;
      if (strstr (dense, text) != NULL)
        continue;
      g_test_message ("missing: %s", (const char *) texts->pdata[i]);
      n_missing++;
    }
  g_assert_cmpuint (n_missing, ==, 0);
}

static char *
unescape (const char *html)
{
  GString *text = g_string_new (html);

  g_string_replace (text, "<br>", " ", 0);
  g_string_replace (text, "&quot;", "\"", 0);
  g_string_replace (text, "&#39;", "'", 0);
  g_string_replace (text, "&lt;", "<", 0);
  g_string_replace (text, "&gt;", ">", 0);
  g_string_replace (text, "&amp;", "&", 0);

  return g_string_free (text, FALSE);
}

static void
test_html_texts (void)
{
  g_autoptr (EhTestBook) book = report_case_new_eye_care ();
  g_autofree char *html = take_text (write_report (book, eh_html_writer_write));
  g_autofree char *text = unescape (html);

  assert_has_texts (book, text, FALSE);
}

/* The text between the margins in the order it was drawn, without the heads
 * that a table repeats in the middle of a long reason. */
static char *
read_pdf (GBytes *pdf)
{
  char *folder = eh_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  const char *const words[] = { "pdftotext", "-raw", "-x",  "0",  "-y", "60", "-W",
                                "595",       "-H",   "715", path, "-",  NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  eh_test_folder_free (folder);

  return output;
}

static void
test_pdf_texts (void)
{
  g_autoptr (EhTestBook) book = report_case_new_eye_care ();
  g_autoptr (GBytes) pdf = write_report (book, eh_pdf_writer_write);
  g_autofree char *text = read_pdf (pdf);
  g_autofree char *compact = drop_spaces (text);
  g_autoptr (GString) dense = g_string_new (compact);

  g_string_replace (dense, "MemberScoreAgainstagreedReason", "", 0);
  g_string_replace (dense, "MemberScoreReason", "", 0);
  assert_has_texts (book, dense->str, TRUE);
}

static void
test_same_bytes (void)
{
  g_autoptr (EhTestBook) first = report_case_new_published ();
  g_autoptr (EhTestBook) second = report_case_new_published ();
  const Write writers[] = { eh_dump_writer_write, eh_html_writer_write, eh_pdf_writer_write };

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GBytes) one = write_report (first, writers[i]);
      g_autoptr (GBytes) other = write_report (second, writers[i]);

      g_assert_true (g_bytes_equal (one, other));
    }
}

static void
write_all (EhTestBook *book)
{
  g_autoptr (GBytes) html = write_report (book, eh_html_writer_write);
  g_autoptr (GBytes) pdf = write_report (book, eh_pdf_writer_write);

  g_assert_cmpuint (g_bytes_get_size (html), >, 0);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 0);
}

/* Not even created. */
static void
test_no_entry (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_empty ();
  g_autofree char *text = read_out (book);

  assert_says (text, "nothing is described in it yet");
  assert_says (text, "The record has no entry yet.");
  write_all (book);
}

static void
test_no_tender (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autofree char *text = read_out (book);

  assert_says (text, "No tender is in the record yet.");
  assert_says (text, "No member is in the record yet.");
  assert_says (text, "No criterion is in the record yet.");
  assert_says (text, "There are no marks yet: they need criteria and tenders.");
  write_all (book);
}

/* A tender that came in late is told of where the tenders are, and in the results. */
static void
test_excluded_by_decision (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhBody *body = eh_body_new (EH_KIND_TENDER_EXCLUDED);
  g_autofree char *text = NULL;

  eh_body_set_text (body, EH_FIELD_TENDER, "t1");
  eh_body_set_integer (body, EH_FIELD_GROUND, EH_GROUND_LATE);
  eh_body_set_text (body, EH_FIELD_REASON, "The portal took it at 12:01");
  eh_test_book_add (book, body);
  text = read_out (book);

  assert_says (text, "t1 | It came in late | The portal took it at 12:01 | ");
  assert_says (text, "came in late (The portal took it at 12:01)");
  write_all (book);
}

static void
add_milestone (EhTestBook *book, const char *id, EhStep step, const char *date, const char *note)
{
  EhBody *body = eh_body_new (EH_KIND_MILESTONE_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_MILESTONE, id);
  eh_body_set_integer (body, EH_FIELD_STEP, step);
  eh_body_set_text (body, EH_FIELD_DATE, date);
  eh_body_set_text (body, EH_FIELD_NOTE, note);
  eh_test_book_add (book, body);
}

/* By day, whatever the order in which the days were recorded. */
static void
test_timetable (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autofree char *before = read_out (book);
  g_autofree char *text = NULL;
  const char *due, *decision;

  g_assert_null (strstr (before, "Timetable"));
  add_milestone (book, "b", EH_STEP_DECISION, "2026-05-21", NULL);
  add_milestone (book, "a", EH_STEP_TENDERS_DUE, "2026-04-30", "12 noon");
  text = read_out (book);
  due = strstr (text, "30 April 2026 | Tenders due | 12 noon");
  decision = strstr (text, "21 May 2026 | Decision | –");
  g_assert_nonnull (due);
  g_assert_true (decision > due);
}

static void
test_no_score (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autofree char *text = NULL;

  eh_test_add_scale (book, "s5", 5);
  eh_test_add_member (book, "m", EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "Q1", .kind = EH_CRITERION_SCORED, .weight = "60", .scale = "s5" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "P",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .weight = "40",
                                                  .formula = EH_FORMULA_LOWEST_OVER_PRICE });
  eh_test_add_tender (book, "A", EH_MAIN_LOT);
  eh_test_add_tender (book, "B", EH_MAIN_LOT);
  text = read_out (book);

  assert_says (text, "Nobody yet: the record is incomplete");
  assert_says (text, "No price is recorded.");
  assert_says (text, "4 things that the results need are missing.");
  write_all (book);
}

/* Each formula is explained by an example that a calculator confirms. */
static void
test_formulas (void)
{
  static const struct
  {
    EhFormula formula;
    const char *says;
  } cases[] = {
    { EH_FORMULA_LOWEST_OVER_PRICE, "40.00 × GBP\u00a0100,000.00 ÷ GBP\u00a0125,000.00 = 32.00" },
    { EH_FORMULA_LINEAR_FROM_LOWEST, "÷ GBP\u00a0100,000.00) = 30.00" },
    { EH_FORMULA_ABSOLUTE_RANGE, "(GBP\u00a050.00 − GBP\u00a040.00) ÷ (GBP\u00a050.00 − "
                                 "GBP\u00a010.00) = 10.00" },
    { EH_FORMULA_MEAN_BASED, "÷ GBP\u00a0112,500.00) = 15.56" },
    { EH_FORMULA_FIXED_PRICE, "quality alone decides" },
    { EH_FORMULA_PRICE_PER_QUALITY_POINT, "their indexes would be 3333.3333 and 2777.7778" },
    { EH_FORMULA_UTILITY_INDEX, "their indexes would be" },
    { EH_FORMULA_RELATIVE_VALUE_COST, "their indexes would be" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new ();
      gboolean has_range = cases[i].formula == EH_FORMULA_ABSOLUTE_RANGE;
      g_autofree char *text = NULL;

      eh_test_add_scale (book, "s5", 5);
      eh_test_add_criterion (book, (EhTestCriterion){ .id = "Q",
                                                      .kind = EH_CRITERION_SCORED,
                                                      .weight = "60",
                                                      .scale = "s5" });
      eh_test_add_criterion (book, (EhTestCriterion){ .id = "P",
                                                      .kind = EH_CRITERION_PRICE,
                                                      .weight = "40",
                                                      .formula = cases[i].formula,
                                                      .ceiling = has_range ? 5000 : 0,
                                                      .floor = has_range ? 1000 : 0 });
      text = read_out (book);
      assert_says (text, cases[i].says);
    }
}

/* Where price gives no marks, nothing is said about a total. */
static void
test_index (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autofree char *text = NULL;

  eh_test_add_scale (book, "s5", 5);
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "Q", .kind = EH_CRITERION_SCORED, .weight = "60", .scale = "s5" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "P",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .weight = "40",
                                                  .formula = EH_FORMULA_PRICE_PER_QUALITY_POINT });
  eh_test_add_tender (book, "A", EH_MAIN_LOT);
  eh_test_add_tender (book, "B", EH_MAIN_LOT);
  eh_test_agree (book, "A", "Q", "5");
  eh_test_agree (book, "B", "Q", "4");
  eh_test_set_price (book, "A", 900000);
  eh_test_set_price (book, "B", 720000);
  text = read_out (book);

  assert_says (text, ", with an index of 150.0000.");
  assert_says (text, "have the same index, 150.0000. Nothing has settled this tie");
  assert_says (text, " | 60.00 | GBP\u00a09,000.00 | 150.0000\n");
  g_assert_null (strstr (text, "of 100.00 marks"));
  write_all (book);
}

static gboolean
fail_walk (gpointer source, EhDossierEntryFunc func, gpointer data, GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, "the disk is gone");
  return FALSE;
}

/* A record that cannot be read gives no report, not half of one. */
static void
test_broken_record (void)
{
  g_autoptr (EhTestBook) book = report_case_new_published ();
  g_autoptr (EhDossier) dossier = eh_dossier_new (book->procurement, EH_TEST_HEAD, 0, NULL);
  g_autoptr (GError) error = NULL;

  eh_dossier_set_record (dossier, fail_walk, NULL, NULL);
  g_assert_null (eh_audit_report_new (dossier, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_IO);
}

/* Linear in what the book holds: a quarter of the largest in both directions. */
static void
test_large (void)
{
  g_autoptr (EhTestBook) book = report_case_new_large (50, 125);
  g_autoptr (EhDocument) document = make_report (book);
  g_autofree char *text = read_out (book);

  assert_says (text, "too many to print");
  assert_says (text, "too many tenders or criteria for bars");
  g_assert_cmpuint (eh_document_get_n_nodes (document), <, 50 * 125 * 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/audit-report/published", test_published);
  g_test_add_func ("/document/audit-report/eye-care", test_eye_care);
  g_test_add_func ("/document/audit-report/texts/html", test_html_texts);
  g_test_add_func ("/document/audit-report/texts/pdf", test_pdf_texts);
  g_test_add_func ("/document/audit-report/same-bytes", test_same_bytes);
  g_test_add_func ("/document/audit-report/no-entry", test_no_entry);
  g_test_add_func ("/document/audit-report/no-tender", test_no_tender);
  g_test_add_func ("/document/audit-report/excluded-by-decision", test_excluded_by_decision);
  g_test_add_func ("/document/audit-report/timetable", test_timetable);
  g_test_add_func ("/document/audit-report/no-score", test_no_score);
  g_test_add_func ("/document/audit-report/formulas", test_formulas);
  g_test_add_func ("/document/audit-report/index", test_index);
  g_test_add_func ("/document/audit-report/broken-record", test_broken_record);
  g_test_add_func ("/document/audit-report/large", test_large);

  return g_test_run ();
}
