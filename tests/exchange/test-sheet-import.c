/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/eh-sheet-import.h"

#include <string.h>

#include "support/eh-test.h"

/* A table that adds to the sample book: what it makes, and what is wrong with
 * it, each on a line of its own. Numbers are in the units of the record. */
typedef struct
{
  const char *name;
  EhSheetForm form;
  const char *text;
  const char *commands;
  const char *problems;
} Case;

static const Case cases[] = {
  { "criteria", EH_SHEET_CRITERIA,
    "ID,Title,Description,Kind,Group,Weight,Scale,Minimum,Method,Scorers,Key criteria\n"
    "w,Waiting,\"How long, and why\",scored,quality,5,s,2,mean,eva; pat,Access\n",
    "criterion-described criterion=w description=How long, and why key_criteria=0x8 "
    "kind=scored method=mean parent=quality position=1 scale=s scorers=eva+pat "
    "threshold=200 title=Waiting weight=500\n",
    "" },
  { "any-order-and-words", EH_SHEET_CRITERIA,
    "Our tender;;\n;;\nWEIGHTING (%);question ;Max length\n 5 % ;\"Waiting\ntimes\";500\n",
    "criterion-described criterion=waiting-times kind=scored position=1 scale=s "
    "title=Waiting times weight=500\n",
    "" },
  { "group-after-children", EH_SHEET_CRITERIA,
    "Title,Group,Kind\nOne,Outer,\nTwo,outer,\nOuter,,Section\n",
    "criterion-described criterion=outer kind=group position=1 title=Outer\n"
    "criterion-described criterion=one kind=scored parent=outer position=2 scale=s "
    "title=One\n"
    "criterion-described criterion=two kind=scored parent=outer position=3 scale=s "
    "title=Two\n",
    "" },
  { "group-without-row", EH_SHEET_CRITERIA, "Title,Section\nOne,Social value\nTwo,social VALUE\n",
    "criterion-described criterion=social-value kind=group position=1 title=Social "
    "value\n"
    "criterion-described criterion=one kind=scored parent=social-value position=2 "
    "scale=s title=One\n"
    "criterion-described criterion=two kind=scored parent=social-value position=3 "
    "scale=s title=Two\n",
    "" },
  { "made-ids", EH_SHEET_CRITERIA, "ID,Title\n,Same\n,Same\nsame,Other\n,Gwasanaeth â Δ!\n,???\n",
    "criterion-described criterion=same-2 kind=scored position=1 scale=s title=Same\n"
    "criterion-described criterion=same-3 kind=scored position=2 scale=s title=Same\n"
    "criterion-described criterion=same kind=scored position=3 scale=s title=Other\n"
    "criterion-described criterion=gwasanaeth-â-δ kind=scored position=4 scale=s "
    "title=Gwasanaeth â Δ!\n"
    "criterion-described criterion=row kind=scored position=5 scale=s title=???\n",
    "" },
  { "described-anew", EH_SHEET_CRITERIA, "Title,Weight\nCARE,30\n",
    "criterion-described criterion=care kind=scored parent=quality position=0 scale=s "
    "threshold=200 title=care weight=3000\n",
    "" },
  { "sum-left-out", EH_SHEET_CRITERIA, "Title,Weight\nOne,5\nTotal,5\n",
    "criterion-described criterion=one kind=scored position=1 scale=s title=One "
    "weight=500\n",
    "" },
  { "every-problem", EH_SHEET_CRITERIA,
    "ID,Title,Kind,Group,Weight,Minimum,Scorers,Key criteria,Formula,Scale\n"
    "a,,,,,,,,,\n"
    "b,B,fancy,care,\"12,5\",9,nobody,fun,,t\n"
    "b,C,,,101,,,,,\n"
    "d,D,price,,,,,,lowest over price,\n"
    "e,E,group,e,,,,,,\n",
    "",
    "B2: the title is missing\n"
    "C3: “fancy” is not one of group, scored, price or pass-fail\n"
    "E3: “12,5” has a decimal comma; write it with a point: 12.5\n"
    "G3: there is no “nobody” in this book\n"
    "H3: “fun” is not one of quality-innovation, value, integration, access or "
    "social-value\n"
    "J3: there is no “t” in this book\n"
    "A4: “b” is the id of row 3 already\n"
    "E4: it must be at most 100\n"
    "C5: a lot has one price criterion only\n"
    "D6: a group cannot lie within itself\n" },
  { "no-title", EH_SHEET_CRITERIA, "Foo,Weight\nA,1\n", "",
    "A1: there is no heading “Title”; the headings can be ID, Title, Description, Kind, "
    "Group, Weight, Scale, Minimum, Method, Scorers, Key criteria, Formula, Ceiling, "
    "Floor, N, Lot, Evidence\n" },
  { "heading-twice", EH_SHEET_CRITERIA, "Title,Weight,Weighting\nA,1,2\n", "",
    "C1: “Weighting” means the same as the heading in B1\n" },
  { "comma-without-quotes", EH_SHEET_CRITERIA, "Title,Weight\nAccess, for all,5\n", "",
    "B2: “for all” is not a number such as 12.5\n"
    "C2: there is no heading above this cell; a text with a comma needs quotation marks\n" },
  { "empty", EH_SHEET_CRITERIA, "", "", "A1: the table is empty\n" },
  { "headings-only", EH_SHEET_CRITERIA, "Title,Weight\n", "",
    "A1: there is nothing below the headings\n" },
  { "control-character", EH_SHEET_CRITERIA,
    "Title\nA\x01"
    "B\n",
    "",
    "A2: it contains the character U+0001, which a text may not contain\n"
    "A2: the title is missing\n" },
  { "tenders", EH_SHEET_TENDERS,
    "ID,Bidder,Address,Kind,Lot,Price\nx,Acme,\"1 High St\nLeeds\",Charity,main,\"£125,000.00\"\n",
    "tender-described address=1 High St\n"
    "Leeds bidder=Acme bidder_kind=vcse lot=main tender=x\n"
    "price-recorded amount=12500000 tender=x\n",
    "" },
  { "copied-tenders", EH_SHEET_TENDERS,
    "Supplier\tPrice (£)\r\nAcme \"Best\" Ltd\t1 250 000\r\nBeta\tGBP 5\r\n",
    "tender-described bidder=Acme \"Best\" Ltd lot=main tender=acme-best-ltd\n"
    "price-recorded amount=125000000 tender=acme-best-ltd\n"
    "tender-described bidder=Beta lot=main tender=beta\n"
    "price-recorded amount=500 tender=beta\n",
    "" },
  { "prices-only", EH_SHEET_TENDERS, "Bidder,Price\nt1,95\nT2,\n",
    "price-recorded amount=9500 tender=t1\n", "" },
  { "bad-prices", EH_SHEET_TENDERS,
    "Bidder,Price\na,\"12,5\"\nb,€5\nc,\"1.234,50\"\nd,\"1,25,000\"\ne,5.123\nf,-5\ng,free\n"
    "h,\"12,345,6\"\n",
    "",
    "B2: “12,5” has a decimal comma; write it with a point: 12.5\n"
    "B3: “€5” is not in GBP, the currency of this procurement\n"
    "B4: “1.234,50” has a decimal comma; write it with a point: 1234.50\n"
    "B5: “1,25,000” is not grouped by thousands; write it without commas\n"
    "B6: it has more than 2 digits after the point\n"
    "B7: it must not be negative\n"
    "B8: “free” is not a number such as 12.5\n"
    "B9: “12,345,6” is not grouped by thousands; write it without commas\n" },
  { "bad-tenders", EH_SHEET_TENDERS, "ID,Bidder,Kind,Lot,Price\nx,,bank,west,x\nx,Y,,,\n", "",
    "B2: the name of the bidder is missing\n"
    "C2: “bank” is not one of nhs, local-authority, vcse, social-enterprise, sme or "
    "company\n"
    "D2: there is no “west” in this book\n"
    "E2: “x” is not a number such as 12.5\n"
    "A3: “x” is the id of row 2 already\n" },
  { "scores", EH_SHEET_SCORES,
    "Member,Question,Tender,Score,Reason\neva,access,t1,4,Clear\nPAT,access,t2,2,\neva,access,t3,,"
    "\n",
    "score-given criterion=access member=eva reason=Clear score=400 tender=t1\n"
    "score-given criterion=access member=pat score=200 tender=t2\n",
    "" },
  { "agreed", EH_SHEET_AGREED, "Bidder;Question;Agreed score;Comments\nt1;care;4;Because\n",
    "consensus-agreed criterion=care reason=Because score=400 tender=t1\n", "" },
  { "bad-scores", EH_SHEET_SCORES,
    "Member,Question,Tender,Score\neva,access,t1,9\nwho,what,t9,x\neva,access,t2,1\neva,access,t2,"
    "2\n"
    ",access,t2,2\npat,care,t1,\"1,000\"\n",
    "",
    "D2: 9 is not a score on the scale “s”\n"
    "A3: there is no “who” in this book\n"
    "B3: there is no “what” in this book\n"
    "C3: there is no “t9” in this book\n"
    "D3: “x” is not a number such as 12.5\n"
    "D5: row 4 has said this score already\n"
    "A6: it must not be empty\n"
    "D7: “1,000” could be a decimal or a thousand; write it without a comma\n" },
};

/* Blocks of cells that are pasted into a page, which knows what they do not
 * say. The sample has t1 at 90.00, t2 at 120.00 and t3 at 50.00; 3, 5 and 1 are
 * agreed for "care"; of "access" eva gave 5, 3 and 1. */
static const char *const some_tenders[] = { "t2", "t3", NULL };
static const char *const all_tenders[] = { "t1", "t2", "t3", NULL };
static const char *const questions[] = { "care", "access", NULL };
static const char *const care[] = { "care", NULL };
static const EhField tender_columns[] = { EH_FIELD_BIDDER, EH_FIELD_AMOUNT, EH_N_FIELDS };
static const EhField criterion_columns[] = { EH_FIELD_TITLE, EH_FIELD_WEIGHT, EH_N_FIELDS };

static const struct
{
  Case test;
  EhSheetPage page;
} pasted[] = {
  { { "prices-in-place", EH_SHEET_PRICES, "£95\n60.50\n",
      "price-recorded amount=9500 tender=t2\nprice-recorded amount=6050 tender=t3\n", "" },
    { .tenders = some_tenders } },
  { { "prices-with-a-gap", EH_SHEET_PRICES, "120.00\n\n60.50\n",
      "price-recorded amount=12000 tender=t1\nprice-recorded amount=6050 tender=t3\n", "" },
    { .tenders = all_tenders } },
  { { "prices-headed", EH_SHEET_PRICES, "Price (GBP)\n95\n",
      "price-recorded amount=9500 tender=t2\n", "" },
    { .tenders = some_tenders } },
  { { "prices-by-name", EH_SHEET_PRICES, "T3\t\"1,200\"\nt1\t90.00\n",
      "price-recorded amount=120000 tender=t3\n", "" },
    { .tenders = some_tenders } },
  { { "prices-by-heading", EH_SHEET_PRICES, "Cost\tSupplier\n95\tt1\n\tt2\n",
      "price-recorded amount=9500 tender=t1\n", "" },
    { .tenders = NULL } },
  { { "bad-prices-in-place", EH_SHEET_PRICES, "1,5\n2\n3\n", "",
      "A1: “1,5” has a decimal comma; write it with a point: 1.5\n"
      "A3: there is no tender left for this row\n" },
    { .tenders = some_tenders } },
  { { "bad-prices-by-name", EH_SHEET_PRICES, "t1\t5\tx\nt9\t5\n\t5\nt1\t6\n", "",
      "C1: there is no column for this cell\n"
      "A2: there is no “t9” in this book\n"
      "A3: the tender is missing\n"
      "A4: row 1 has said its price already\n" },
    { .tenders = NULL } },
  { { "tenders-without-headings", EH_SHEET_TENDERS, "Acme\t5\nBeta\t\n",
      "tender-described bidder=Acme lot=main tender=acme\n"
      "price-recorded amount=500 tender=acme\n"
      "tender-described bidder=Beta lot=main tender=beta\n",
      "" },
    { .columns = tender_columns } },
  { { "criteria-without-headings", EH_SHEET_CRITERIA, "One\t5\nTwo\t7.5%\n",
      "criterion-described criterion=one kind=scored position=1 scale=s title=One weight=500\n"
      "criterion-described criterion=two kind=scored position=2 scale=s title=Two weight=750\n",
      "" },
    { .columns = criterion_columns } },
  { { "criteria-too-wide", EH_SHEET_CRITERIA, "One\t5\t3\n", "",
      "C1: there is no column for this cell\n" },
    { .columns = criterion_columns } },
  { { "grid", EH_SHEET_AGREED, "Bidder\tCare\taccess\tprice\nt1\t4\t\t9\nT2\t5\t\t9\n",
      "consensus-agreed criterion=care score=400 tender=t1\n", "" },
    { .tenders = NULL } },
  { { "grid-the-other-way", EH_SHEET_AGREED, "\t\tt1\tt2\tt3\nQ1\tcare\t4\t5\t2\n",
      "consensus-agreed criterion=care score=400 tender=t1\n"
      "consensus-agreed criterion=care score=200 tender=t3\n",
      "" },
    { .tenders = NULL } },
  { { "grid-below-a-title", EH_SHEET_SCORES, "Our scores\n\n\taccess\nt1\t4\nt2\t3\n",
      "score-given criterion=access member=eva score=400 tender=t1\n", "" },
    { .member = "eva" } },
  { { "grid-of-nobody", EH_SHEET_SCORES, "\taccess\nt1\t4\n", "",
      "A1: a grid of scores does not say whose they are\n" },
    { .tenders = NULL } },
  { { "block", EH_SHEET_AGREED, "4\n\n2\n",
      "consensus-agreed criterion=care score=400 tender=t1\n"
      "consensus-agreed criterion=care score=200 tender=t3\n",
      "" },
    { .tenders = all_tenders, .criteria = care } },
  { { "block-of-a-member", EH_SHEET_SCORES, "\t5\n\t4\n",
      "score-given criterion=access member=pat score=500 tender=t2\n"
      "score-given criterion=access member=pat score=400 tender=t3\n",
      "" },
    { .tenders = some_tenders, .criteria = questions, .member = "pat" } },
  { { "block-transposed", EH_SHEET_AGREED, "4\t5\t2\n",
      "consensus-agreed criterion=care score=400 tender=t1\n"
      "consensus-agreed criterion=care score=200 tender=t3\n",
      "" },
    { .tenders = all_tenders, .criteria = care, .is_transposed = TRUE } },
  { { "bad-block", EH_SHEET_AGREED, "9\t1\nx\n1\n", "",
      "A1: 9 is not a score on the scale “s”\n"
      "B1: there is no column for this cell\n"
      "A2: “x” is not a number such as 12.5\n"
      "A3: there is no row left for it\n" },
    { .tenders = some_tenders, .criteria = care } },
  { { "bad-grid", EH_SHEET_AGREED, "\tcare\tCARE\taccess\nt1\t4\t\t3\nt9\t4\n\t4\nt1\t4\nt8\n", "",
      "C1: another column is about the same\n"
      "D2: it is scored by the mean, so no score is agreed for it\n"
      "A3: there is no “t9” in this book\n"
      "A4: the tender is missing\n"
      "A5: row 2 is about the same\n" },
    { .tenders = NULL } },
  { { "list-of-a-member", EH_SHEET_SCORES, "Question\tTender\tScore\naccess\tt1\t4\n",
      "score-given criterion=access member=eva score=400 tender=t1\n", "" },
    { .member = "eva" } },
  { { "list-of-another", EH_SHEET_SCORES, "Member\tQuestion\tTender\tScore\npat\taccess\tt1\t4\n",
      "", "A2: this is another member than the one whose scores are pasted\n" },
    { .member = "eva" } },
  { { "nothing-new", EH_SHEET_AGREED, "3\n5\n1\n", "", "" },
    { .tenders = all_tenders, .criteria = care } },
  { { "block-of-nowhere", EH_SHEET_AGREED, "4\n", "",
      "A1: there is no heading “Question”; the headings can be Question, Tender, Score, Reason\n"
      "A1: there is no heading “Tender”; the headings can be Question, Tender, Score, Reason\n"
      "A1: there is no heading “Score”; the headings can be Question, Tender, Score, Reason\n" },
    { .tenders = NULL } },
};

static void
append_field (GString *out, const EhBody *body, const EhFieldSpec *spec)
{
  const char *const *ids;

  g_string_append_printf (out, " %s=", eh_field_get_name (spec->field));
  switch ((guint) spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
      g_string_append (out, eh_body_get_text (body, spec->field));
      break;
    case EH_TYPE_IDS:
      ids = eh_body_get_ids (body, spec->field);
      for (guint i = 0; ids[i] != NULL; i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "+" : "", ids[i]);
      break;
    case EH_TYPE_CHOICE:
      g_string_append (out, spec->choices[eh_body_get_integer (body, spec->field, 0)]);
      break;
    case EH_TYPE_CHOICES:
      g_string_append_printf (out, "%#x", eh_body_get_flags (body, spec->field));
      break;
    default:
      g_string_append_printf (out, "%" G_GINT64_FORMAT,
                              eh_body_get_integer (body, spec->field, -1));
      break;
    }
}

static char *
list_commands (const EhSheetImport *import)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < eh_sheet_import_get_n_commands (import); i++)
    {
      const EhBody *body = eh_sheet_import_get_command (import, i);
      const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (body));

      g_string_append (out, spec->name);
      for (guint j = 0; j < spec->n_fields; j++)
        if (eh_body_has (body, spec->fields[j].field))
          append_field (out, body, &spec->fields[j]);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

static char *
list_problems (const EhSheetImport *import)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < eh_sheet_import_get_n_remarks (import); i++)
    {
      const EhSheetRemark *remark = eh_sheet_import_get_remark (import, i);
      g_autofree char *cell = eh_csv_dup_cell_name (remark->row, remark->column);

      if (remark->level == EH_SHEET_PROBLEM)
        g_string_append_printf (out, "%s: %s\n", cell, remark->text);
    }

  return g_string_free (out, FALSE);
}

static EhSheetImport *
import_text (const EhTestBook *book, EhSheetForm form, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhCsv) csv = eh_csv_read (text, strlen (text), &error);

  g_assert_no_error (error);
  return eh_sheet_import_new (csv, form, book->procurement);
}

static void
check_import (EhTestBook *book, const EhSheetImport *import, const Case *test)
{
  g_autofree char *problems = list_problems (import);
  g_autofree char *commands = list_commands (import);

  g_assert_cmpstr (problems, ==, test->problems);
  g_assert_true ((eh_sheet_import_get_n_problems (import) == 0) == (*problems == '\0'));
  if (*problems != '\0')
    return;

  /* What is promised is taken. */
  g_assert_cmpstr (commands, ==, test->commands);
  for (guint i = 0; i < eh_sheet_import_get_n_commands (import); i++)
    eh_test_book_add (book, eh_body_copy (eh_sheet_import_get_command (import, i)));
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhSheetImport) import = import_text (book, test->form, test->text);

  check_import (book, import, test);
}

static void
test_pasted (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const Case *test = &pasted[i].test;
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EhCsv) csv = eh_csv_read_copied (test->text, &error);
  g_autoptr (EhSheetImport) import = NULL;

  g_assert_no_error (error);
  import = eh_sheet_import_new_on_page (csv, test->form, book->procurement, &pasted[i].page);
  check_import (book, import, test);
}

/* A preview shows of every cell how it is understood. */
static void
test_remarks (void)
{
  static const struct
  {
    const char *cell;
    EhSheetRemarkLevel level;
    const char *text;
  } expected[] = {
    { "A1", EH_SHEET_UNDERSTOOD, "Bidder" },
    { "B1", EH_SHEET_UNDERSTOOD, "Price" },
    { "C1", EH_SHEET_NOTE, "the heading “Colour” is not known, so this column is left out" },
    { "A2", EH_SHEET_UNDERSTOOD, "Acme" },
    { "A2", EH_SHEET_NOTE, "the id “acme” was made" },
    { "B2", EH_SHEET_UNDERSTOOD, "125000.00" },
  };
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhSheetImport) import =
      import_text (book, EH_SHEET_TENDERS, "Bidder;Price;Colour\nAcme;£125,000.00;red\n");

  g_assert_cmpuint (eh_sheet_import_get_n_remarks (import), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const EhSheetRemark *remark = eh_sheet_import_get_remark (import, i);
      g_autofree char *cell = eh_csv_dup_cell_name (remark->row, remark->column);

      g_assert_cmpstr (cell, ==, expected[i].cell);
      g_assert_cmpint (remark->level, ==, expected[i].level);
      g_assert_cmpstr (remark->text, ==, expected[i].text);
    }
}

/* The same table a second time is about the same things. */
static void
test_again (void)
{
  static const char text[] = "Title,Section,Weight\nOne,Extra,1\nTwo,Extra,2\n";
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  guint n = 0;

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (EhSheetImport) import = import_text (book, EH_SHEET_CRITERIA, text);

      g_assert_cmpuint (eh_sheet_import_get_n_problems (import), ==, 0);
      for (guint i = 0; i < eh_sheet_import_get_n_commands (import); i++)
        eh_test_book_add (book, eh_body_copy (eh_sheet_import_get_command (import, i)));
      if (turn == 0)
        n = eh_procurement_get_n_criteria (book->procurement);
    }

  g_assert_cmpuint (eh_procurement_get_n_criteria (book->procurement), ==, n);
}

/* Rows with a number in each; @link is followed by the number before it. */
static char *
repeat (const char *head, const char *start, const char *link, guint n)
{
  GString *out = g_string_new (head);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%u%s%u\n", start, i + 1, link, i);

  return g_string_free (out, FALSE);
}

static void
test_too_many (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autofree char *tenders = repeat ("Bidder\n", "B", "-", EH_MAX_TENDERS + 1);
  g_autofree char *scores =
      repeat ("Question,Tender,Score\n", "no", ",no,1.234", EH_SHEET_MAX_PROBLEMS);
  g_autofree char *deep = repeat ("ID,Title,Kind,Group\nm0,N,group,\n", "m", ",M,group,m", 30);
  g_autoptr (EhSheetImport) many = import_text (book, EH_SHEET_TENDERS, tenders);
  g_autoptr (EhSheetImport) wrong = import_text (book, EH_SHEET_AGREED, scores);
  g_autoptr (EhSheetImport) tree = import_text (book, EH_SHEET_CRITERIA, deep);
  g_autofree char *why = list_problems (many);

  g_assert_cmpstr (why, ==, "A502: a procurement has at most 500 tenders\n");
  g_assert_cmpuint (eh_sheet_import_get_n_problems (wrong), ==, 3 * EH_SHEET_MAX_PROBLEMS);
  g_assert_cmpuint (eh_sheet_import_get_n_remarks (wrong), ==, EH_SHEET_MAX_PROBLEMS + 3);
  g_assert_cmpuint (eh_sheet_import_get_n_problems (tree), >, 0);
}

/* As large as what one procurement really has: 200 tenders, 50 questions. */
static void
test_large_grid (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EhSheetImport) import = NULL;

  eh_test_add_scale (book, "s", 5);
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("Q%u", i);

      eh_test_add_criterion (
          book, (EhTestCriterion){ .id = id, .kind = EH_CRITERION_SCORED, .scale = "s" });
      g_string_append_printf (text, "\t%s", id);
    }
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("T%u", i);

      eh_test_add_tender (book, id, NULL);
      g_string_append_printf (text, "\n%s", id);
      for (guint j = 0; j < 50; j++)
        g_string_append_printf (text, "\t%u", (i + j) % 6);
    }

  import = import_text (book, EH_SHEET_AGREED, text->str);
  g_assert_cmpuint (eh_sheet_import_get_n_problems (import), ==, 0);
  g_assert_cmpuint (eh_sheet_import_get_n_commands (import), ==, 200 * 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/sheet-import/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pasted); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/sheet-import/%s", pasted[i].test.name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_pasted);
    }
  g_test_add_func ("/exchange/sheet-import/remarks", test_remarks);
  g_test_add_func ("/exchange/sheet-import/large-grid", test_large_grid);
  g_test_add_func ("/exchange/sheet-import/again", test_again);
  g_test_add_func ("/exchange/sheet-import/too-many", test_too_many);

  return g_test_run ();
}
