/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-rules.c: what the rules of the record take and refuse, case by case.
 */
#include "support/eh-test-rules.h"

#include <string.h>

#define ACCEPTED EH_TEST_RULE_ACCEPTED
#define UNKNOWN EH_PROCUREMENT_ERROR_UNKNOWN
#define IN_USE EH_PROCUREMENT_ERROR_IN_USE
#define RULE EH_PROCUREMENT_ERROR_RULE

static const EhTestRule rules[] = {
  /* The procurement as a whole */
  { "second-creation", "book-created",
    "{'chain':'sha-256','keeper':'K','protected':true,'signature':'ed25519'}", RULE,
    "the book has been created" },
  { "basics-again", "procurement-described",
    "{'buyer':'B','currency':'GBP','decimals':2,'reference':'R','regime':'other','title':'T'}",
    ACCEPTED, NULL },
  { "currency-form", "procurement-described",
    "{'buyer':'B','currency':'gbp','decimals':2,'reference':'R','regime':'other','title':'T'}",
    RULE, "currency: " },
  { "currency-of-prices", "procurement-described",
    "{'buyer':'B','currency':'JPY','decimals':2,'reference':'R','regime':'other','title':'T'}",
    IN_USE, "currency: " },
  { "more-decimals", "procurement-described",
    "{'buyer':'B','currency':'GBP','decimals':4,'reference':'R','regime':'other','title':'T'}",
    ACCEPTED, NULL },
  { "decimals-of-awards", "procurement-described",
    "{'buyer':'B','currency':'GBP','decimals':1,'reference':'R','regime':'other','title':'T'}",
    IN_USE, "decimals: " },
  { "import", "exchange-imported",
    "{'form':'evenhand-exchange/1','name':'f.json','sha256':"
    "'0000000000000000000000000000000000000000000000000000000000000000','size':1}",
    ACCEPTED, NULL },
  { "attachment", "attachment-added",
    "{'name':'f.pdf','sha256':"
    "'0000000000000000000000000000000000000000000000000000000000000001','size':1,'type':"
    "'application/pdf'}",
    ACCEPTED, NULL },
  { "attachment-twice", "attachment-added",
    "{'name':'f.pdf','sha256':"
    "'0000000000000000000000000000000000000000000000000000000000000002','size':1,'type':"
    "'application/pdf'}",
    RULE, "sha256: " },

  /* Lots */
  { "lot", "lot-described", "{'lot':'l3','title':'Third'}", ACCEPTED, NULL },
  { "lot-renamed", "lot-described", "{'lot':'l2','title':'Second'}", ACCEPTED, NULL },
  { "lot-removed", "lot-removed", "{'lot':'empty'}", ACCEPTED, NULL },
  { "lot-removed-unknown", "lot-removed", "{'lot':'x'}", UNKNOWN, "lot: there is no “x”" },
  { "lot-removed-with-tenders", "lot-removed", "{'lot':'main'}", IN_USE, "lot: tenders" },
  { "lot-removed-with-criteria", "lot-removed", "{'lot':'claimed'}", IN_USE, "lot: criteria" },

  /* The timetable */
  { "milestone", "milestone-described",
    "{'date':'2026-03-31','milestone':'n','step':'tenders-due'}", ACCEPTED, NULL },
  { "milestone-again", "milestone-described",
    "{'date':'2026-03-31','milestone':'d1','note':'N','step':'moderation','title':'T'}", ACCEPTED,
    NULL },
  { "milestone-of-its-own", "milestone-described",
    "{'date':'2026-03-31','milestone':'n','step':'other','title':'Site visits'}", ACCEPTED, NULL },
  { "milestone-without-name", "milestone-described",
    "{'date':'2026-03-31','milestone':'n','step':'other'}", RULE, "title: a step" },
  { "milestone-removed", "milestone-removed", "{'milestone':'d1'}", ACCEPTED, NULL },
  { "milestone-removed-unknown", "milestone-removed", "{'milestone':'x'}", UNKNOWN,
    "milestone: there is no" },

  /* Scales */
  { "scale", "scale-described",
    "{'points':[{'descriptor':'d','label':'l','score':0},{'descriptor':'d','label':'l',"
    "'percent':5000,'score':100}],'scale':'new','title':'T'}",
    ACCEPTED, NULL },
  { "scale-same-score-twice", "scale-described",
    "{'points':[{'descriptor':'d','label':'l','score':100},{'descriptor':'d','label':'l',"
    "'score':100}],'scale':'new','title':'T'}",
    RULE, "points: two" },
  { "scale-without-given-score", "scale-described",
    "{'points':[{'descriptor':'d','label':'l','score':0},{'descriptor':'d','label':'l',"
    "'score':500}],'scale':'s','title':'T'}",
    IN_USE, "points: a score" },
  { "scale-below-minimum", "scale-described",
    "{'points':[{'descriptor':'d','label':'l','score':0},{'descriptor':'d','label':'l',"
    "'score':100}],'scale':'m','title':'T'}",
    IN_USE, "points: a criterion's minimum" },
  { "scale-redescribed", "scale-described",
    "{'points':[{'descriptor':'d','label':'l','score':0},{'descriptor':'d','label':'l',"
    "'score':200}],'scale':'m','title':'T'}",
    ACCEPTED, NULL },
  { "scale-removed", "scale-removed", "{'scale':'free'}", ACCEPTED, NULL },
  { "scale-removed-unknown", "scale-removed", "{'scale':'x'}", UNKNOWN, "scale: there is no" },
  { "scale-removed-in-use", "scale-removed", "{'scale':'s'}", IN_USE, "scale: criteria" },

  /* Members */
  { "member", "member-described", "{'member':'new','name':'N','roles':['adviser'],'voting':false}",
    ACCEPTED, NULL },
  { "member-same-roles", "member-described",
    "{'job_title':'J','member':'eva','name':'N','roles':['chair','evaluator'],'voting':true}",
    ACCEPTED, NULL },
  { "member-loses-vote-after-scoring", "member-described",
    "{'member':'eva','name':'N','roles':['evaluator'],'voting':false}", IN_USE,
    "member: this member has given scores" },
  { "member-loses-role-after-scoring", "member-described",
    "{'member':'pat','name':'N','roles':['chair'],'voting':true}", IN_USE,
    "member: this member has given scores" },
  { "named-scorer-loses-vote", "member-described",
    "{'member':'chair','name':'N','roles':['chair'],'voting':false}", IN_USE,
    "member: criteria name" },
  { "member-removed", "member-removed", "{'member':'obs'}", ACCEPTED, NULL },
  { "member-removed-unknown", "member-removed", "{'member':'x'}", UNKNOWN, "member: there is no" },
  { "member-removed-named", "member-removed", "{'member':'chair'}", IN_USE,
    "member: criteria name" },
  { "member-removed-with-scores", "member-removed", "{'member':'eva'}", IN_USE,
    "member: this member has given" },

  /* Criteria: of every kind */
  { "group", "criterion-described", "{'criterion':'g','kind':'group','position':0,'title':'T'}",
    ACCEPTED, NULL },
  { "group-with-scale", "criterion-described",
    "{'criterion':'g','kind':'group','position':0,'scale':'s','title':'T'}", RULE, "scale: " },
  { "scored", "criterion-described",
    "{'criterion':'n','kind':'scored','position':0,'scale':'s','title':'T','weight':0}", ACCEPTED,
    NULL },
  { "scored-in-group", "criterion-described",
    "{'criterion':'n','kind':'scored','method':'mean','parent':'quality','position':0,'scale':'s',"
    "'scorers':['chair','pat'],'threshold':500,'title':'T','weight':1}",
    ACCEPTED, NULL },
  { "scored-without-scale", "criterion-described",
    "{'criterion':'n','kind':'scored','position':0,'title':'T'}", RULE, "scale: a scored" },
  { "scored-on-unknown-scale", "criterion-described",
    "{'criterion':'n','kind':'scored','position':0,'scale':'x','title':'T'}", UNKNOWN,
    "scale: there is no" },
  { "scored-by-unknown", "criterion-described",
    "{'criterion':'n','kind':'scored','position':0,'scale':'s','scorers':['eva','x'],'title':'T'}",
    UNKNOWN, "scorers: there is no “x”" },
  { "scored-by-observer", "criterion-described",
    "{'criterion':'n','kind':'scored','position':0,'scale':'s','scorers':['obs'],'title':'T'}",
    RULE, "scorers: “obs” cannot score" },
  { "minimum-above-scale", "criterion-described",
    "{'criterion':'n','kind':'scored','position':0,'scale':'s','threshold':501,'title':'T'}", RULE,
    "threshold: " },
  { "scored-with-formula", "criterion-described",
    "{'criterion':'n','formula':'fixed-price','kind':'scored','position':0,'scale':'s',"
    "'title':'T'}",
    RULE, "formula: " },
  { "scored-with-ceiling", "criterion-described",
    "{'ceiling':1,'criterion':'n','kind':'scored','position':0,'scale':'s','title':'T'}", RULE,
    "ceiling: " },
  { "scored-with-n", "criterion-described",
    "{'criterion':'n','kind':'scored','n':1,'position':0,'scale':'s','title':'T'}", RULE, "n: " },
  { "pass-fail", "criterion-described",
    "{'criterion':'n','kind':'pass-fail','position':0,'title':'T'}", ACCEPTED, NULL },
  { "pass-fail-with-weight", "criterion-described",
    "{'criterion':'n','kind':'pass-fail','position':0,'title':'T','weight':100}", RULE,
    "weight: " },
  { "pass-fail-with-minimum", "criterion-described",
    "{'criterion':'n','kind':'pass-fail','position':0,'threshold':100,'title':'T'}", RULE,
    "threshold: " },
  { "judged-price-other-lot", "criterion-described",
    "{'criterion':'price','formula':'mean-based','kind':'price','lot':'main','position':0,"
    "'title':'T','weight':4000}",
    IN_USE, "criterion: " },
  { "second-price", "criterion-described",
    "{'criterion':'n','formula':'mean-based','kind':'price','position':0,'title':'T'}", RULE,
    "kind: a lot has one" },
  { "second-price-of-one-lot", "criterion-described",
    "{'criterion':'n','formula':'mean-based','kind':'price','lot':'l2','position':0,'title':'T'}",
    RULE, "kind: a lot has one" },
  { "price-without-formula", "criterion-described",
    "{'criterion':'price','kind':'price','position':0,'title':'T','weight':4000}", RULE,
    "formula: " },
  { "price-other-formula", "criterion-described",
    "{'criterion':'price','formula':'mean-based','kind':'price','position':0,'title':'T',"
    "'weight':4000}",
    ACCEPTED, NULL },
  { "range", "criterion-described",
    "{'ceiling':2,'criterion':'price','floor':1,'formula':'absolute-range','kind':'price',"
    "'position':0,'title':'T','weight':4000}",
    ACCEPTED, NULL },
  { "range-without-floor", "criterion-described",
    "{'ceiling':2,'criterion':'price','formula':'absolute-range','kind':'price','position':0,"
    "'title':'T','weight':4000}",
    RULE, "formula: absolute-range needs" },
  { "range-without-ceiling", "criterion-described",
    "{'criterion':'price','floor':2,'formula':'absolute-range','kind':'price','position':0,"
    "'title':'T','weight':4000}",
    RULE, "formula: absolute-range needs" },
  { "range-of-nothing", "criterion-described",
    "{'ceiling':2,'criterion':'price','floor':2,'formula':'absolute-range','kind':'price',"
    "'position':0,'title':'T','weight':4000}",
    RULE, "ceiling: " },
  { "range-of-other-formula", "criterion-described",
    "{'ceiling':2,'criterion':'price','formula':'mean-based','kind':'price','position':0,"
    "'title':'T','weight':4000}",
    RULE, "ceiling: only absolute-range" },
  { "n", "criterion-described",
    "{'criterion':'price','formula':'utility-index','kind':'price','n':150,'position':0,"
    "'title':'T','weight':4000}",
    ACCEPTED, NULL },
  { "n-of-other-formula", "criterion-described",
    "{'criterion':'price','formula':'mean-based','kind':'price','n':150,'position':0,"
    "'title':'T','weight':4000}",
    RULE, "n: only utility-index" },
  { "price-with-scale", "criterion-described",
    "{'criterion':'price','formula':'mean-based','kind':'price','position':0,'scale':'s',"
    "'title':'T','weight':4000}",
    IN_USE, "criterion: " },
  { "price-with-scorers", "criterion-described",
    "{'criterion':'price','formula':'mean-based','kind':'price','position':0,'scorers':['eva'],"
    "'title':'T','weight':4000}",
    RULE, "scorers: " },

  /* Criteria: the tree and the lots */
  { "unknown-group", "criterion-described",
    "{'criterion':'n','kind':'pass-fail','parent':'x','position':0,'title':'T'}", UNKNOWN,
    "parent: " },
  { "question-as-group", "criterion-described",
    "{'criterion':'n','kind':'pass-fail','parent':'care','position':0,'title':'T'}", RULE,
    "parent: only a group" },
  { "group-in-itself", "criterion-described",
    "{'criterion':'quality','kind':'group','parent':'quality','position':0,'title':'T'}", RULE,
    "parent: a group cannot" },
  { "group-in-its-group", "criterion-described",
    "{'criterion':'outer','kind':'group','parent':'inner','position':0,'title':'T'}", RULE,
    "parent: a group cannot" },
  { "unknown-lot", "criterion-described",
    "{'criterion':'n','kind':'pass-fail','lot':'x','position':0,'title':'T'}", UNKNOWN, "lot: " },
  { "lot-of-another-group", "criterion-described",
    "{'criterion':'n','kind':'pass-fail','lot':'main','parent':'l2-group','position':0,"
    "'title':'T'}",
    RULE, "lot: its group" },
  { "group-to-another-lot", "criterion-described",
    "{'criterion':'l2-group','kind':'group','lot':'main','position':0,'title':'T'}", IN_USE,
    "lot: the group holds" },
  { "group-no-group", "criterion-described",
    "{'criterion':'quality','kind':'pass-fail','position':0,'title':'T'}", IN_USE,
    "kind: the group holds" },
  { "unknown-evidence", "criterion-described",
    "{'criterion':'n','evidence':['e1','x'],'kind':'group','position':0,'title':'T'}", UNKNOWN,
    "evidence: there is no “x”" },

  /* Criteria: after judging */
  { "judged-other-title", "criterion-described",
    "{'criterion':'care','kind':'scored','parent':'quality','position':7,'scale':'s',"
    "'threshold':300,'title':'T','weight':4000}",
    ACCEPTED, NULL },
  { "judged-other-kind", "criterion-described",
    "{'criterion':'legal','kind':'group','position':0,'title':'T'}", IN_USE, "criterion: " },
  { "judged-other-scale", "criterion-described",
    "{'criterion':'care','kind':'scored','parent':'quality','position':0,'scale':'m','title':'T',"
    "'weight':4000}",
    IN_USE, "criterion: " },
  { "judged-other-lot", "criterion-described",
    "{'criterion':'legal','kind':'pass-fail','lot':'main','position':0,'title':'T'}", IN_USE,
    "criterion: " },
  { "judged-into-group-of-lot", "criterion-described",
    "{'criterion':'legal','kind':'pass-fail','parent':'l2-group','position':0,'title':'T'}", IN_USE,
    "criterion: " },
  { "judged-other-method", "criterion-described",
    "{'criterion':'care','kind':'scored','method':'mean','parent':'quality','position':0,"
    "'scale':'s','title':'T','weight':4000}",
    IN_USE, "criterion: " },
  { "judged-fewer-scorers", "criterion-described",
    "{'criterion':'access','kind':'scored','method':'mean','parent':'quality','position':0,"
    "'scale':'s','scorers':['pat'],'title':'T','weight':2000}",
    IN_USE, "scorers: " },
  { "judged-more-scorers", "criterion-described",
    "{'criterion':'access','kind':'scored','method':'mean','parent':'quality','position':0,"
    "'scale':'s','scorers':['chair','eva','pat'],'title':'T','weight':2000}",
    ACCEPTED, NULL },
  { "weight-below-award", "criterion-described",
    "{'criterion':'price','formula':'mean-based','kind':'price','position':0,'title':'T',"
    "'weight':3000}",
    IN_USE, "weight: " },
  { "criterion-removed", "criterion-removed", "{'criterion':'inner'}", ACCEPTED, NULL },
  { "criterion-removed-unknown", "criterion-removed", "{'criterion':'x'}", UNKNOWN,
    "criterion: there is no" },
  { "criterion-removed-with-children", "criterion-removed", "{'criterion':'quality'}", IN_USE,
    "criterion: the group holds" },
  { "criterion-removed-judged", "criterion-removed", "{'criterion':'care'}", IN_USE,
    "criterion: tenders have been judged" },

  /* Patient evidence */
  { "evidence", "evidence-described",
    "{'cycle_stage':'identify','evidence':'n','says':'S','title':'T','type':'story'}", ACCEPTED,
    NULL },
  { "evidence-removed", "evidence-removed", "{'evidence':'e2'}", ACCEPTED, NULL },
  { "evidence-removed-unknown", "evidence-removed", "{'evidence':'x'}", UNKNOWN, "evidence: " },
  { "evidence-removed-in-use", "evidence-removed", "{'evidence':'e1'}", IN_USE, "evidence: " },

  /* Tenders and prices */
  { "tender", "tender-described", "{'bidder':'B','lot':'main','tender':'n'}", ACCEPTED, NULL },
  { "tender-of-unknown-lot", "tender-described", "{'bidder':'B','lot':'x','tender':'n'}", UNKNOWN,
    "lot: " },
  { "tender-moved", "tender-described", "{'bidder':'B','lot':'l2','tender':'bare'}", ACCEPTED,
    NULL },
  { "judged-tender-moved", "tender-described", "{'bidder':'B','lot':'l2','tender':'t1'}", IN_USE,
    "lot: " },
  { "tender-removed", "tender-removed", "{'tender':'bare'}", ACCEPTED, NULL },
  { "tender-removed-unknown", "tender-removed", "{'tender':'x'}", UNKNOWN, "tender: there is no" },
  { "tender-removed-judged", "tender-removed", "{'tender':'t1'}", IN_USE,
    "tender: it has been scored" },
  { "tender-removed-priced", "tender-removed", "{'tender':'t4'}", IN_USE,
    "tender: it has a price" },
  { "price", "price-recorded", "{'amount':0,'tender':'bare'}", ACCEPTED, NULL },
  { "price-of-unknown", "price-recorded", "{'amount':0,'tender':'x'}", UNKNOWN, "tender: " },
  { "excluded", "tender-excluded", "{'ground':'withdrawn','reason':'R','tender':'bare'}", ACCEPTED,
    NULL },
  { "excluded-of-unknown", "tender-excluded", "{'ground':'late','reason':'R','tender':'x'}",
    UNKNOWN, "tender: there is no" },
  { "excluded-again", "tender-excluded", "{'ground':'withdrawn','reason':'R','tender':'out'}",
    ACCEPTED, NULL },
  { "readmitted", "tender-readmitted", "{'tender':'out'}", ACCEPTED, NULL },
  { "readmitted-not-excluded", "tender-readmitted", "{'tender':'bare'}", UNKNOWN,
    "tender: it is not excluded" },
  { "readmitted-unknown", "tender-readmitted", "{'tender':'x'}", UNKNOWN, "tender: there is no" },
  { "tender-removed-excluded", "tender-removed", "{'tender':'out'}", IN_USE,
    "tender: it is excluded" },
  { "excluded-tender-scored", "consensus-agreed", "{'criterion':'care','score':300,'tender':'out'}",
    ACCEPTED, NULL },
  { "price-withdrawn", "price-withdrawn", "{'tender':'t4'}", ACCEPTED, NULL },
  { "price-withdrawn-unknown", "price-withdrawn", "{'tender':'bare'}", UNKNOWN, "tender: " },

  /* Judgements */
  { "score", "score-given",
    "{'criterion':'access','member':'eva','reason':'Page 4','score':0,'tender':'t1'}", ACCEPTED,
    NULL },
  { "score-before-consensus", "score-given",
    "{'criterion':'care','member':'eva','score':400,'tender':'t1'}", ACCEPTED, NULL },
  { "score-of-unknown-tender", "score-given",
    "{'criterion':'access','member':'eva','score':0,'tender':'x'}", UNKNOWN, "tender: " },
  { "score-of-unknown-criterion", "score-given",
    "{'criterion':'x','member':'eva','score':0,'tender':'t1'}", UNKNOWN, "criterion: " },
  { "score-by-unknown-member", "score-given",
    "{'criterion':'access','member':'x','score':0,'tender':'t1'}", UNKNOWN, "member: " },
  { "score-not-on-scale", "score-given",
    "{'criterion':'access','member':'eva','score':250,'tender':'t1'}", RULE,
    "score: 2.5 is not a score on the scale “s”" },
  { "score-by-observer", "score-given",
    "{'criterion':'access','member':'obs','score':200,'tender':'t1'}", RULE, "member: “obs”" },
  { "score-by-chair-not-named", "score-given",
    "{'criterion':'access','member':'chair','score':200,'tender':'t1'}", RULE, "member: “chair”" },
  { "score-of-pass-fail", "score-given",
    "{'criterion':'legal','member':'eva','score':200,'tender':'t1'}", RULE, "criterion: " },
  { "score-of-group", "score-given",
    "{'criterion':'quality','member':'eva','score':200,'tender':'t1'}", RULE, "criterion: " },
  { "score-in-another-lot", "score-given",
    "{'criterion':'l2-question','member':'chair','score':200,'tender':'t1'}", RULE,
    "criterion: it belongs to another lot" },
  { "score-in-its-lot", "score-given",
    "{'criterion':'l2-question','member':'chair','score':200,'tender':'t4'}", ACCEPTED, NULL },
  { "score-withdrawn", "score-withdrawn", "{'criterion':'access','member':'eva','tender':'t1'}",
    ACCEPTED, NULL },
  { "score-withdrawn-not-given", "score-withdrawn",
    "{'criterion':'care','member':'eva','tender':'t1'}", UNKNOWN, "criterion: there is nothing" },
  { "score-withdrawn-unknown-member", "score-withdrawn",
    "{'criterion':'care','member':'x','tender':'t1'}", UNKNOWN, "member: " },
  { "agreed", "consensus-agreed", "{'criterion':'care','score':200,'tender':'t1'}", ACCEPTED,
    NULL },
  { "agreed-by-mean", "consensus-agreed", "{'criterion':'access','score':200,'tender':'t1'}", RULE,
    "criterion: it is scored by the mean" },
  { "agreed-not-on-scale", "consensus-agreed", "{'criterion':'care','score':201,'tender':'t1'}",
    RULE, "score: 2.01" },
  { "agreed-on-price", "consensus-agreed", "{'criterion':'price','score':200,'tender':'t1'}", RULE,
    "criterion: " },
  { "agreed-withdrawn", "consensus-withdrawn", "{'criterion':'care','tender':'t1'}", ACCEPTED,
    NULL },
  { "agreed-withdrawn-twice", "consensus-withdrawn", "{'criterion':'care','tender':'bare'}",
    UNKNOWN, "criterion: there is nothing" },
  { "passed", "pass-fail-decided", "{'criterion':'legal','passed':false,'tender':'t1'}", ACCEPTED,
    NULL },
  { "passed-a-question", "pass-fail-decided", "{'criterion':'care','passed':true,'tender':'t1'}",
    RULE, "criterion: it is not a pass/fail" },
  { "passed-unknown", "pass-fail-decided", "{'criterion':'x','passed':true,'tender':'t1'}", UNKNOWN,
    "criterion: " },
  { "passed-withdrawn", "pass-fail-withdrawn", "{'criterion':'legal','tender':'t1'}", ACCEPTED,
    NULL },
  { "passed-withdrawn-not-decided", "pass-fail-withdrawn", "{'criterion':'legal','tender':'bare'}",
    UNKNOWN, "criterion: there is nothing" },
  { "award", "marks-awarded", "{'criterion':'price','marks':400000,'tender':'t2'}", ACCEPTED,
    NULL },
  { "award-above-weight", "marks-awarded", "{'criterion':'price','marks':400100,'tender':'t2'}",
    RULE, "marks: it is more than" },
  { "award-too-exact", "marks-awarded", "{'criterion':'price','marks':390001,'tender':'t2'}", RULE,
    "marks: it has more decimals" },
  { "award-for-pass-fail", "marks-awarded", "{'criterion':'legal','marks':0,'tender':'t2'}", RULE,
    "criterion: it has no marks" },
  { "award-withdrawn", "marks-withdrawn", "{'criterion':'price','tender':'t1'}", ACCEPTED, NULL },
  { "award-withdrawn-not-there", "marks-withdrawn", "{'criterion':'price','tender':'t2'}", UNKNOWN,
    "criterion: there is nothing" },

  /* Ties: without one there is nothing to decide. */
  { "no-tie", "tie-decided", "{'lot':'main','order':['t1','t2'],'reason':'R'}", RULE, "order: " },
  { "tie-withdrawn-not-decided", "tie-withdrawn", "{'lot':'main'}", UNKNOWN,
    "lot: there is nothing" },
  { "tie-withdrawn-unknown-lot", "tie-withdrawn", "{'lot':'x'}", UNKNOWN, "lot: there is no" },
  { "tie-in-unknown-lot", "tie-decided", "{'lot':'x','order':['t1','t2'],'reason':'R'}", UNKNOWN,
    "lot: " },
};

const EhTestRule *
eh_test_rules_get (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

/* Returns: (transfer full): the text of an entry */
char *
eh_test_rules_spell (const char *kind,
                     const char *body,
                     const char *extra_before,
                     const char *extra_after)
{
  g_autofree char *text = g_strdup_printf (
      "{'author':'" EH_TEST_AUTHOR "'%s,'body':%s,'book':'" EH_TEST_BOOK_ID "','entry':'"
      "ffffffffffffffffffffffffffffffff','format':'evenhand-entry/1','head':'" EH_TEST_HEAD
      "'%s,'kind':'%s','time':1767225600000}",
      extra_before, body, extra_after, kind);

  return g_strdelimit (g_steal_pointer (&text), "'", '"');
}

/* Returns: (transfer full): an entry of the book that the rules are asked of */
EhEntry *
eh_test_rules_make_entry (const char *kind,
                          const char *body,
                          const char *extra_before,
                          const char *extra_after)
{
  g_autofree char *text = eh_test_rules_spell (kind, body, extra_before, extra_after);
  g_autoptr (GError) error = NULL;
  EhEntry *entry = eh_entry_decode (text, strlen (text), &error);

  g_assert_no_error (error);

  return entry;
}

/* Adds an entry to @book. */
void
eh_test_rules_add (EhTestBook *book, const char *kind, const char *body)
{
  g_autoptr (EhEntry) entry = eh_test_rules_make_entry (kind, body, "", "");

  eh_test_book_add (book, eh_body_copy (eh_entry_get_body (entry)));
}

/* Returns: (transfer full): the sample, and beside it one of each thing that can
 * be in use or free */
EhTestBook *
eh_test_rules_make_book (void)
{
  EhTestBook *book = eh_test_book_new_sample ();
  const char *chair[] = { "chair", NULL };

  eh_test_add_lot (book, "l2");
  eh_test_add_lot (book, "empty");
  eh_test_add_lot (book, "claimed");
  eh_test_add_scale (book, "m", 5);
  eh_test_add_scale (book, "free", 5);
  eh_test_book_add (book, eh_test_member_new ("obs", EH_ROLE_FLAG (EH_ROLE_OBSERVER), FALSE));
  eh_test_rules_add (
      book, "evidence-described",
      "{'cycle_stage':'monitor','evidence':'e1','says':'S','title':'T','type':'survey'}");
  eh_test_rules_add (
      book, "evidence-described",
      "{'cycle_stage':'monitor','evidence':'e2','says':'S','title':'T','type':'survey'}");
  eh_test_rules_add (book, "milestone-described",
                     "{'date':'2026-03-01','milestone':'d1','step':'decision'}");
  eh_test_rules_add (
      book, "criterion-described",
      "{'criterion':'outer','evidence':['e1'],'kind':'group','position':0,'title':'T'}");
  eh_test_add_criterion (
      book, (EhTestCriterion){ .id = "inner", .kind = EH_CRITERION_GROUP, .parent = "outer" });
  eh_test_add_criterion (
      book, (EhTestCriterion){ .id = "l2-group", .kind = EH_CRITERION_GROUP, .lot = "l2" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "l2-question",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "l2-group",
                                                  .scale = "m",
                                                  .threshold = "2",
                                                  .scorers = chair });
  eh_test_add_criterion (
      book, (EhTestCriterion){ .id = "claim", .kind = EH_CRITERION_GROUP, .lot = "claimed" });
  eh_test_add_tender (book, "t4", "l2");
  eh_test_set_price (book, "t4", 1);
  eh_test_add_tender (book, "bare", NULL);
  eh_test_add_tender (book, "out", NULL);
  eh_test_rules_add (book, "tender-excluded",
                     "{'ground':'late','reason':'At 12:01','tender':'out'}");
  eh_test_award (book, "t1", "price", "38.25");
  eh_test_rules_add (
      book, "attachment-added",
      "{'name':'f.pdf','sha256':"
      "'0000000000000000000000000000000000000000000000000000000000000002','size':1,'type':"
      "'application/pdf'}");

  return book;
}
