/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-undo.c: an edit and what takes it back leave everything as it was.
 */
#include "core/eh-undo.h"

#include <string.h>

#include "support/eh-test-dump.h"
#include "support/eh-test-random.h"
#include "support/eh-test.h"

static void
assert_same (const EhProcurement *procurement, const char *expected)
{
  g_autofree char *dump = eh_test_dump_bare (procurement);

  g_assert_cmpstr (dump, ==, expected);
}

/* Says @body, takes it back, says it again, and takes it back once more. */
static void
do_undo_redo (EhTestBook *book, const EhBody *body, const EhBody *undo)
{
  g_autofree char *before = eh_test_dump_bare (book->procurement);
  g_autofree char *after = NULL;

  eh_test_book_add (book, eh_body_copy (body));
  after = eh_test_dump_bare (book->procurement);
  eh_test_book_add (book, eh_body_copy (undo));
  assert_same (book->procurement, before);
  eh_test_book_add (book, eh_body_copy (body));
  assert_same (book->procurement, after);
  eh_test_book_add (book, eh_body_copy (undo));
  assert_same (book->procurement, before);
}

static EhBody *
parse_body (const char *kind, const char *body)
{
  g_autofree char *text = g_strdup_printf (
      "{'author':'" EH_TEST_AUTHOR "','body':%s,'book':'" EH_TEST_BOOK_ID "','entry':'"
      "ffffffffffffffffffffffffffffffff','format':'evenhand-entry/1','head':'" EH_TEST_HEAD
      "','kind':'%s','time':1767225600000}",
      body, kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (EhEntry) entry = NULL;

  g_strdelimit (text, "'", '"');
  entry = eh_entry_decode (text, strlen (text), &error);
  g_assert_no_error (error);
  return eh_body_copy (eh_entry_get_body (entry));
}

/* The sample book with one more of what nothing depends on, not at the end. */
static EhTestBook *
make_book (void)
{
  static const char *const more[][2] = {
    { "lot-described", "{'lot':'north','title':'North'}" },
    { "lot-described", "{'lot':'south','title':'South'}" },
    { "milestone-described", "{'date':'2026-03-01','milestone':'d1','step':'decision'}" },
    { "milestone-described",
      "{'date':'2026-04-01','milestone':'d2','step':'other','title':'Site visits'}" },
    { "evidence-described", "{'cycle_stage':'identify','evidence':'e1','says':'Far away',"
                            "'title':'Survey','type':'survey'}" },
    { "evidence-described", "{'cycle_stage':'identify','evidence':'e2','says':'Far away',"
                            "'title':'Stories','type':'survey'}" },
    { "tender-described", "{'bidder':'Fourth','lot':'north','tender':'t4'}" },
    { "tender-described", "{'bidder':'Fifth','lot':'north','tender':'t5'}" },
    { "tender-excluded", "{'ground':'late','reason':'At 12:01','tender':'t5'}" },
    { "member-described", "{'member':'obs','name':'Olive','roles':['observer'],'voting':false}" },
    { "member-described", "{'member':'lea','name':'Leah','roles':['lead'],'voting':false}" },
    { "criterion-described", "{'criterion':'g1','kind':'group','position':0,'title':'First'}" },
    { "criterion-described", "{'criterion':'g2','kind':'group','position':0,'title':'Second'}" },
    { "marks-awarded", "{'criterion':'price','marks':300000,'tender':'t2'}" },
    { "score-given", "{'criterion':'care','member':'eva','score':400,'tender':'t1'}" },
    { "score-given", "{'criterion':'care','member':'pat','score':300,'tender':'t1'}" },
  };
  EhTestBook *book = eh_test_book_new_sample ();

  eh_test_add_scale (book, "unused", 3);
  eh_test_add_scale (book, "last", 3);
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    eh_test_book_add (book, parse_body (more[i][0], more[i][1]));

  return book;
}

typedef struct
{
  const char *name;
  const char *kind;
  const char *body;
  const char *undo; /* kind of what undoes it; NULL if nothing does */
  const char *subject;
  const char *criterion;
} UndoCase;

static const UndoCase cases[] = {
  { "basics-changed", "procurement-described",
    "{'buyer':'B','currency':'GBP','decimals':3,'reference':'R','regime':'other','title':'New'}",
    "procurement-described", "New", NULL },
  { "lot-added", "lot-described", "{'lot':'x','title':'X'}", "lot-removed", "X", NULL },
  { "lot-changed", "lot-described", "{'lot':'north','title':'Far north'}", "lot-described",
    "Far north", NULL },
  { "lot-removed", "lot-removed", "{'lot':'south'}", "lot-described", "South", NULL },
  { "milestone-added", "milestone-described",
    "{'date':'2026-05-01','milestone':'x','step':'tenders-due'}", "milestone-removed", "2026-05-01",
    NULL },
  { "milestone-changed", "milestone-described",
    "{'date':'2026-05-01','milestone':'d2','note':'N','step':'other','title':'Visits'}",
    "milestone-described", "Visits", NULL },
  { "milestone-removed", "milestone-removed", "{'milestone':'d1'}", "milestone-described",
    "2026-03-01", NULL },
  { "scale-added", "scale-described",
    "{'points':[{'descriptor':'D','label':'L','score':0},{'descriptor':'D','label':'M',"
    "'score':100}],'scale':'x','title':'X'}",
    "scale-removed", "X", NULL },
  { "scale-changed", "scale-described",
    "{'points':[{'descriptor':'D','label':'L','score':0},{'descriptor':'D','label':'M',"
    "'percent':10000,'score':100}],'scale':'unused','title':'X'}",
    "scale-described", "X", NULL },
  { "scale-removed", "scale-removed", "{'scale':'unused'}", "scale-described", "A scale", NULL },
  { "member-added", "member-described",
    "{'member':'x','name':'Xena','roles':['evaluator'],'voting':true}", "member-removed", "Xena",
    NULL },
  { "member-changed", "member-described",
    "{'member':'obs','name':'Oliver','roles':['evaluator'],'voting':true}", "member-described",
    "Oliver", NULL },
  { "member-removed", "member-removed", "{'member':'obs'}", "member-described", "Olive", NULL },
  { "criterion-added", "criterion-described",
    "{'criterion':'x','kind':'pass-fail','position':9,'title':'X'}", "criterion-removed", "X",
    NULL },
  { "criterion-changed", "criterion-described",
    "{'criterion':'care','evidence':['e1'],'kind':'scored','position':7,'scale':'s','title':'X',"
    "'weight':4000}",
    "criterion-described", "X", NULL },
  { "criterion-removed", "criterion-removed", "{'criterion':'g1'}", "criterion-described", "First",
    NULL },
  { "evidence-added", "evidence-described",
    "{'cycle_stage':'identify','evidence':'x','says':'S','title':'X','type':'survey'}",
    "evidence-removed", "X", NULL },
  { "evidence-changed", "evidence-described",
    "{'cycle_stage':'identify','evidence':'e1','says':'S','title':'X',"
    "'type':'survey'}",
    "evidence-described", "X", NULL },
  { "evidence-removed", "evidence-removed", "{'evidence':'e1'}", "evidence-described", "Survey",
    NULL },
  { "tender-added", "tender-described", "{'bidder':'X','lot':'main','tender':'x'}",
    "tender-removed", "X", NULL },
  { "tender-changed", "tender-described", "{'bidder':'X','lot':'south','tender':'t4'}",
    "tender-described", "X", NULL },
  { "tender-removed", "tender-removed", "{'tender':'t4'}", "tender-described", "Fourth", NULL },
  { "price-added", "price-recorded", "{'amount':7,'tender':'t4'}", "price-withdrawn", "Fourth",
    NULL },
  { "price-changed", "price-recorded", "{'amount':7,'tender':'t1'}", "price-recorded", "t1", NULL },
  { "price-withdrawn", "price-withdrawn", "{'reason':'R','tender':'t1'}", "price-recorded", "t1",
    NULL },
  { "excluded", "tender-excluded", "{'ground':'withdrawn','reason':'R','tender':'t4'}",
    "tender-readmitted", "Fourth", NULL },
  { "excluded-otherwise", "tender-excluded", "{'ground':'withdrawn','reason':'R','tender':'t5'}",
    "tender-excluded", "Fifth", NULL },
  { "readmitted", "tender-readmitted", "{'reason':'R','tender':'t5'}", "tender-excluded", "Fifth",
    NULL },
  { "passed-added", "pass-fail-decided", "{'criterion':'legal','passed':true,'tender':'t4'}",
    "pass-fail-withdrawn", "Fourth", "legal" },
  { "passed-changed", "pass-fail-decided", "{'criterion':'legal','passed':false,'tender':'t1'}",
    "pass-fail-decided", "t1", "legal" },
  { "passed-withdrawn", "pass-fail-withdrawn", "{'criterion':'legal','tender':'t1'}",
    "pass-fail-decided", "t1", "legal" },
  { "score-added", "score-given",
    "{'criterion':'care','member':'eva','reason':'R','score':200,'tender':'t4'}", "score-withdrawn",
    "Fourth", "care" },
  { "score-changed", "score-given",
    "{'criterion':'care','member':'eva','reason':'R','score':200,'tender':'t1'}", "score-given",
    "t1", "care" },
  { "score-withdrawn", "score-withdrawn", "{'criterion':'care','member':'eva','tender':'t1'}",
    "score-given", "t1", "care" },
  { "agreed-added", "consensus-agreed", "{'criterion':'care','score':200,'tender':'t4'}",
    "consensus-withdrawn", "Fourth", "care" },
  { "agreed-changed", "consensus-agreed",
    "{'criterion':'care','reason':'R','score':200,'tender':'t1'}", "consensus-agreed", "t1",
    "care" },
  { "agreed-withdrawn", "consensus-withdrawn", "{'criterion':'care','tender':'t1'}",
    "consensus-agreed", "t1", "care" },
  { "marks-added", "marks-awarded", "{'criterion':'price','marks':10000,'tender':'t1'}",
    "marks-withdrawn", "t1", "price" },
  { "marks-changed", "marks-awarded", "{'criterion':'price','marks':10000,'tender':'t2'}",
    "marks-awarded", "t2", "price" },
  { "marks-withdrawn", "marks-withdrawn", "{'criterion':'price','tender':'t2'}", "marks-awarded",
    "t2", "price" },
  { "attached", "attachment-added",
    "{'name':'a.pdf','sha256':'" EH_TEST_HEAD "','size':1,'type':'application/pdf'}", NULL, "a.pdf",
    NULL },
  { "imported", "exchange-imported",
    "{'form':'evenhand-exchange/1','name':'a.json','sha256':'" EH_TEST_HEAD "','size':1}", NULL,
    "a.json", NULL },
};

static void
test_case (gconstpointer data)
{
  const UndoCase *test = data;
  g_autoptr (EhTestBook) book = make_book ();
  g_autoptr (EhBody) body = parse_body (test->kind, test->body);
  g_autoptr (EhBody) undo = eh_undo_new (book->procurement, body);
  EhEditName name;

  eh_undo_name (book->procurement, body, &name);
  g_assert_cmpstr (name.title, ==, eh_kind_get_spec (eh_body_get_kind (body))->title);
  g_assert_cmpstr (name.subject, ==, test->subject);
  g_assert_cmpstr (name.criterion, ==, test->criterion);

  if (test->undo == NULL)
    {
      g_assert_null (undo);
      return;
    }
  g_assert_nonnull (undo);
  g_assert_cmpstr (eh_kind_get_spec (eh_body_get_kind (undo))->name, ==, test->undo);
  do_undo_redo (book, body, undo);
}

/* A procurement that has been described does not become undescribed. */
static void
test_first_description (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_empty ();
  g_autoptr (EhBody) body = eh_test_basics_new (2, "GBP");

  g_assert_null (eh_undo_new (book->procurement, body));
}

static EhBody *
new_decision (const char *first, const char *second)
{
  const char *order[] = { first, second, NULL };
  EhBody *body = eh_body_new (EH_KIND_TIE_DECIDED);

  eh_body_set_text (body, EH_FIELD_LOT, EH_MAIN_LOT);
  eh_body_set_ids (body, EH_FIELD_ORDER, order);
  eh_body_set_text (body, EH_FIELD_REASON, "The nearer clinic");

  return body;
}

/* Two tenders that are equal in everything. */
static EhTestBook *
make_tie (void)
{
  static const char *const tenders[] = { "t1", "t2" };
  EhTestBook *book = eh_test_book_new ();

  eh_test_add_scale (book, "s", 5);
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "care",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .weight = "100",
                                                  .scale = "s" });
  for (guint i = 0; i < G_N_ELEMENTS (tenders); i++)
    {
      eh_test_add_tender (book, tenders[i], NULL);
      eh_test_agree (book, tenders[i], "care", "4");
    }

  return book;
}

static void
test_tie (void)
{
  g_autoptr (EhTestBook) book = make_tie ();
  g_autoptr (EhBody) first = new_decision ("t2", "t1");
  g_autoptr (EhBody) second = new_decision ("t1", "t2");
  g_autoptr (EhBody) withdrawal = eh_undo_new (book->procurement, first);
  g_autoptr (EhBody) undo = NULL;
  g_autoptr (EhBody) restoral = NULL;
  EhEditName name;

  eh_undo_name (book->procurement, first, &name);
  g_assert_cmpstr (name.subject, ==, EH_MAIN_LOT);
  g_assert_cmpint (eh_body_get_kind (withdrawal), ==, EH_KIND_TIE_WITHDRAWN);
  do_undo_redo (book, first, withdrawal);

  eh_test_book_add (book, eh_body_copy (first));
  undo = eh_undo_new (book->procurement, second);
  do_undo_redo (book, second, undo);
  restoral = eh_undo_new (book->procurement, withdrawal);
  do_undo_redo (book, withdrawal, restoral);
}

/* Once they are no longer equal, the rules do not let the panel decide; but what
 * it decided before can be said again, so that what came before can be undone. */
static void
test_tie_gone (void)
{
  g_autoptr (EhTestBook) book = make_tie ();
  g_autoptr (EhBody) withdrawal = eh_body_new (EH_KIND_TIE_WITHDRAWN);
  g_autoptr (EhBody) undo = NULL;

  eh_body_set_text (withdrawal, EH_FIELD_LOT, EH_MAIN_LOT);
  eh_test_book_add (book, new_decision ("t2", "t1"));
  eh_test_agree (book, "t2", "care", "5");
  eh_test_book_refuse (book, new_decision ("t1", "t2"), EH_PROCUREMENT_ERROR_RULE);
  undo = eh_undo_new (book->procurement, withdrawal);
  do_undo_redo (book, withdrawal, undo);
}

/* Nothing that a person said of a tender is taken back without a reason. */
static void
test_reasons (void)
{
  static const char *const edits[][2] = {
    { "score-given", "{'criterion':'care','member':'eva','score':200,'tender':'t4'}" },
    { "consensus-agreed", "{'criterion':'care','score':200,'tender':'t4'}" },
    { "pass-fail-decided", "{'criterion':'legal','passed':true,'tender':'t4'}" },
    { "marks-awarded", "{'criterion':'price','marks':10000,'tender':'t1'}" },
    { "price-recorded", "{'amount':7,'tender':'t4'}" },
    { "tender-excluded", "{'ground':'late','reason':'R','tender':'t4'}" },
    { "tie-decided", "{'lot':'main','order':['t1','t2'],'reason':'R'}" },
  };
  g_autoptr (EhTestBook) book = make_book ();

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (EhBody) body = parse_body (edits[i][0], edits[i][1]);
      g_autoptr (EhBody) undo = eh_undo_new (book->procurement, body);

      g_assert_cmpstr (eh_body_get_text (undo, EH_FIELD_REASON), ==, "Undone");
    }
}

/* Whatever the rules let through, one after the other; then all of it is undone,
 * the last first, and all of it done again. */
static void
run_random (EhTestBook *book, guint *n_undone)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  g_autoptr (GPtrArray) undos = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  g_autofree char *start = eh_test_dump_bare (book->procurement);
  g_autofree char *end = NULL;

  for (int i = 0; i < 400; i++)
    {
      EhKind kind = (EhKind) g_test_rand_int_range (EH_KIND_LOT_DESCRIBED, EH_KIND_TIE_DECIDED);
      g_autoptr (EhBody) body = eh_test_random_body_new (kind, eh_test_draw_cb, NULL);
      g_autoptr (EhBody) undo = eh_undo_new (book->procurement, body);

      if (!eh_test_book_try (book, eh_body_copy (body), NULL))
        continue;
      g_assert_nonnull (undo);
      g_ptr_array_add (bodies, g_steal_pointer (&body));
      g_ptr_array_add (undos, g_steal_pointer (&undo));
    }

  end = eh_test_dump_bare (book->procurement);
  for (guint i = undos->len; i > 0; i--)
    eh_test_book_add (book, eh_body_copy (g_ptr_array_index (undos, i - 1)));
  assert_same (book->procurement, start);
  for (guint i = 0; i < bodies->len; i++)
    eh_test_book_add (book, eh_body_copy (g_ptr_array_index (bodies, i)));
  assert_same (book->procurement, end);
  *n_undone += bodies->len;
}

static void
test_random (void)
{
  guint n_undone = 0;

  for (int round = 0; round < 15; round++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

      run_random (book, &n_undone);
    }
  g_assert_cmpuint (n_undone, >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/undo/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/undo/first-description", test_first_description);
  g_test_add_func ("/core/undo/tie", test_tie);
  g_test_add_func ("/core/undo/tie-gone", test_tie_gone);
  g_test_add_func ("/core/undo/reasons", test_reasons);
  g_test_add_func ("/core/undo/random", test_random);

  return g_test_run ();
}
