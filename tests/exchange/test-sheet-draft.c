/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/eh-sheet-draft.h"

#include <string.h>

#include "support/eh-test.h"

/* A copied block and what somebody corrects of it: a column and its field. */
typedef struct
{
  const char *name;
  EhSheetForm form;
  const char *text;
  int column;
  EhField field;
  gboolean is_lenient;
  guint n_added;
  guint n_changed;
  guint n_problems;
  guint n_bad_rows;
} Case;

#define AS_IT_IS -1, EH_N_FIELDS

static const Case cases[] = {
  { "headed", EH_SHEET_CRITERIA, "Title\tWeight\nOne\t5\nTwo\t5\n", AS_IT_IS, FALSE, 2, 0, 0, 0 },
  { "changed", EH_SHEET_CRITERIA, "Title\tWeight\nCare\t30\nTwo\t5\n", AS_IT_IS, FALSE, 1, 1, 0,
    0 },
  { "without-headings", EH_SHEET_CRITERIA, "One\t5\nTwo\t5\n", AS_IT_IS, FALSE, 2, 0, 0, 0 },
  { "unknown-heading", EH_SHEET_CRITERIA, "We ask\tWeight\nOne\t5\n", 0, EH_FIELD_TITLE, FALSE, 1,
    0, 0, 0 },
  { "left-out-column", EH_SHEET_CRITERIA, "Title\tScale\nOne\tnone such\n", 1, EH_N_FIELDS, FALSE,
    1, 0, 0, 0 },
  { "corrected-block", EH_SHEET_CRITERIA, "5\tOne\n5\tTwo\n", 1, EH_FIELD_TITLE, FALSE, 2, 0, 0,
    0 },
  { "bad-row", EH_SHEET_CRITERIA, "Title\tWeight\nOne\tmuch\nTwo\t5\n", AS_IT_IS, FALSE, 1, 0, 1,
    1 },
  { "lenient", EH_SHEET_CRITERIA, "Title\tWeight\nOne\tmuch\nTwo\t5\n", AS_IT_IS, TRUE, 1, 0, 0,
    1 },
  { "lenient-twice", EH_SHEET_TENDERS, "ID\tBidder\na\t\na\tOne\nb\tTwo\n", AS_IT_IS, TRUE, 1, 0, 0,
    2 },
  { "tender-with-price", EH_SHEET_TENDERS, "Bidder\tPrice\nOne\t100\n", AS_IT_IS, FALSE, 1, 0, 0,
    0 },
};

static EhSheetDraft *
make_draft (const char *text, EhSheetForm form, const EhSheetPage *page)
{
  g_autoptr (GError) error = NULL;
  EhCsv *sheet = eh_csv_read_copied (text, &error);

  g_assert_no_error (error);

  return eh_sheet_draft_new (sheet, form, page);
}

static void
test_case (gconstpointer data)
{
  const Case *a_case = data;
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhSheetDraft) draft = make_draft (a_case->text, a_case->form, NULL);
  EhSheetTally tally;

  if (a_case->column >= 0)
    eh_sheet_draft_set_column (draft, (guint) a_case->column, a_case->field);
  eh_sheet_draft_set_is_lenient (draft, a_case->is_lenient);
  eh_sheet_draft_read (draft, book->procurement);
  tally = eh_sheet_draft_count (draft, book->procurement);

  g_assert_cmpuint (eh_sheet_import_get_n_problems (eh_sheet_draft_get_import (draft)), ==,
                    a_case->n_problems);
  g_assert_cmpuint (eh_sheet_draft_get_n_bad_rows (draft), ==, a_case->n_bad_rows);
  g_assert_cmpuint (tally.n_added, ==, a_case->n_added);
  g_assert_cmpuint (tally.n_changed, ==, a_case->n_changed);
}

static void
assert_says (const EhSheetDraft *draft, EhSheetRemarkLevel level, const char *cell)
{
  for (guint i = 0; i < eh_sheet_draft_get_n_remarks (draft); i++)
    {
      EhSheetRemark remark;
      g_autofree char *name = NULL;

      eh_sheet_draft_get_remark (draft, i, &remark);
      name = eh_csv_dup_cell_name (remark.row, remark.column);
      if (remark.level == level && g_str_equal (name, cell))
        return;
    }

  g_error ("nothing is said of %s", cell);
}

/* Cells keep their names whatever is put before the table or taken from it. */
static void
test_names (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhSheetDraft) draft = make_draft ("5\tOne\nmuch\tTwo\n", EH_SHEET_CRITERIA, NULL);

  eh_sheet_draft_set_column (draft, 0, EH_FIELD_WEIGHT);
  eh_sheet_draft_set_column (draft, 1, EH_FIELD_TITLE);
  eh_sheet_draft_read (draft, book->procurement);
  assert_says (draft, EH_SHEET_PROBLEM, "A2");
  g_assert_false (eh_sheet_draft_is_left_out (draft, 1));

  eh_sheet_draft_set_is_lenient (draft, TRUE);
  eh_sheet_draft_read (draft, book->procurement);
  assert_says (draft, EH_SHEET_PROBLEM, "A2");
  assert_says (draft, EH_SHEET_UNDERSTOOD, "A1");
  g_assert_true (eh_sheet_draft_is_left_out (draft, 1));
}

/* No two columns are the same. */
static void
test_choice (void)
{
  g_autoptr (EhSheetDraft) draft =
      make_draft ("Title\tWeight\tName\nOne\t5\tTwo\n", EH_SHEET_CRITERIA, NULL);

  g_assert_cmpint (eh_sheet_draft_get_header (draft), ==, 0);
  eh_sheet_draft_set_column (draft, 2, EH_FIELD_WEIGHT);
  g_assert_cmpint (eh_sheet_draft_get_column (draft, 0), ==, EH_FIELD_TITLE);
  g_assert_cmpint (eh_sheet_draft_get_column (draft, 1), ==, EH_N_FIELDS);
  g_assert_cmpint (eh_sheet_draft_get_column (draft, 2), ==, EH_FIELD_WEIGHT);
}

/* A page that knows the member, the tenders and the questions needs no words. */
static void
test_page (void)
{
  static const char *const tenders[] = { "t1", NULL };
  static const char *const criteria[] = { "care", NULL };
  const EhSheetPage page = { .tenders = tenders, .criteria = criteria, .member = "eva" };
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhSheetDraft) draft = make_draft ("4\n", EH_SHEET_SCORES, &page);

  eh_sheet_draft_read (draft, book->procurement);
  g_assert_true (eh_sheet_draft_is_grid (draft));
  g_assert_cmpuint (eh_sheet_import_get_n_problems (eh_sheet_draft_get_import (draft)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/sheet-draft/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/exchange/sheet-draft/names", test_names);
  g_test_add_func ("/exchange/sheet-draft/choice", test_choice);
  g_test_add_func ("/exchange/sheet-draft/page", test_page);

  return g_test_run ();
}
