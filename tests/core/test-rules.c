/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rules.c: what may be appended to a record, rule by rule.
 */
#include <string.h>

#include "support/eh-test-dump.h"
#include "support/eh-test.h"

#define ACCEPTED (-1)
#define UNKNOWN EH_PROCUREMENT_ERROR_UNKNOWN
#define IN_USE EH_PROCUREMENT_ERROR_IN_USE
#define RULE EH_PROCUREMENT_ERROR_RULE
#define FOREIGN EH_PROCUREMENT_ERROR_FOREIGN

/* Each is asked of the book that make_book() makes. In bodies ' stands for ". */
typedef struct
{
  const char *name;
  const char *kind;
  const char *body;
  int code;
  const char *message; /* how it begins; NULL if the case is accepted */
} RuleCase;

static const RuleCase cases[] = {
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

static char *
spell (const char *kind, const char *body, const char *extra_before, const char *extra_after)
{
  g_autofree char *text = g_strdup_printf (
      "{'author':'" EH_TEST_AUTHOR "'%s,'body':%s,'book':'" EH_TEST_BOOK_ID "','entry':'"
      "ffffffffffffffffffffffffffffffff','format':'evenhand-entry/1','head':'" EH_TEST_HEAD
      "'%s,'kind':'%s','time':1767225600000}",
      extra_before, body, extra_after, kind);

  return g_strdelimit (g_steal_pointer (&text), "'", '"');
}

static EhEntry *
parse (char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *owned = text;
  EhEntry *entry;

  entry = eh_entry_decode (owned, strlen (owned), &error);
  g_assert_no_error (error);
  return entry;
}

static void
add_text (EhTestBook *book, const char *kind, const char *body)
{
  g_autoptr (EhEntry) entry = parse (spell (kind, body, "", ""));

  eh_test_book_add (book, eh_body_copy (eh_entry_get_body (entry)));
}

/* The sample, and beside it one of each thing that can be in use or free. */
static EhTestBook *
make_book (void)
{
  EhTestBook *book = eh_test_book_new_sample ();
  const char *chair[] = { "chair", NULL };

  eh_test_add_lot (book, "l2");
  eh_test_add_lot (book, "empty");
  eh_test_add_lot (book, "claimed");
  eh_test_add_scale (book, "m", 5);
  eh_test_add_scale (book, "free", 5);
  eh_test_book_add (book, eh_test_member_new ("obs", EH_ROLE_FLAG (EH_ROLE_OBSERVER), FALSE));
  add_text (book, "evidence-described",
            "{'cycle_stage':'monitor','evidence':'e1','says':'S','title':'T','type':'survey'}");
  add_text (book, "evidence-described",
            "{'cycle_stage':'monitor','evidence':'e2','says':'S','title':'T','type':'survey'}");
  add_text (book, "milestone-described",
            "{'date':'2026-03-01','milestone':'d1','step':'decision'}");
  add_text (book, "criterion-described",
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
  add_text (book, "tender-excluded", "{'ground':'late','reason':'At 12:01','tender':'out'}");
  eh_test_award (book, "t1", "price", "38.25");
  add_text (book, "attachment-added",
            "{'name':'f.pdf','sha256':"
            "'0000000000000000000000000000000000000000000000000000000000000002','size':1,'type':"
            "'application/pdf'}");

  return book;
}

static void
test_rule (gconstpointer data)
{
  const RuleCase *c = data;
  g_autoptr (EhTestBook) book = make_book ();
  g_autoptr (EhEntry) entry = parse (spell (c->kind, c->body, "", ""));
  g_autofree char *before = eh_test_dump (book->procurement);
  g_autoptr (GError) error = NULL;
  gboolean is_accepted = eh_procurement_check (book->procurement, entry, &error);
  g_autofree char *after = eh_test_dump (book->procurement);

  g_assert_cmpstr (after, ==, before);
  if (c->code == ACCEPTED)
    {
      g_assert_no_error (error);
      g_assert_true (is_accepted);
      g_assert_true (eh_procurement_apply (book->procurement, entry));
      return;
    }

  g_assert_false (is_accepted);
  g_assert_error (error, EH_PROCUREMENT_ERROR, c->code);
  if (!g_str_has_prefix (error->message, c->message))
    {
      g_test_message ("“%s” does not begin with “%s”", error->message, c->message);
      g_test_fail ();
    }
}

static const struct
{
  const char *name;
  const char *before;
  const char *after;
  int code;
} header_cases[] = {
  { "plain", "", "", ACCEPTED },
  { "on-behalf", ",'behalf':'pat'", "", ACCEPTED },
  { "on-behalf-of-nobody", ",'behalf':'x'", "", UNKNOWN },
  { "imported", "", ",'import':'000000000000000000000000000000ff'", UNKNOWN },
};

static void
test_header (void)
{
  const char *body = "{'lot':'l3','title':'T'}";

  for (gsize i = 0; i < G_N_ELEMENTS (header_cases); i++)
    {
      g_autoptr (EhTestBook) book = make_book ();
      g_autoptr (EhEntry) entry =
          parse (spell ("lot-described", body, header_cases[i].before, header_cases[i].after));
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (eh_procurement_check (book->procurement, entry, &error), ==,
                       header_cases[i].code == ACCEPTED);
      if (header_cases[i].code != ACCEPTED)
        g_assert_error (error, EH_PROCUREMENT_ERROR, header_cases[i].code);
    }
}

static void
test_import (void)
{
  g_autoptr (EhTestBook) book = make_book ();
  g_autoptr (EhEntry) entry = NULL;
  g_autofree char *extra = NULL;
  g_autoptr (GError) error = NULL;
  const EhEntry *import;

  add_text (book, "exchange-imported",
            "{'form':'evenhand-exchange/1','name':'f.json','sha256':"
            "'0000000000000000000000000000000000000000000000000000000000000000','size':1}");
  import = g_ptr_array_index (book->entries, book->entries->len - 1);
  extra = g_strdup_printf (",'import':'%s'", eh_entry_get_header (import)->id);
  entry = parse (spell ("lot-described", "{'lot':'l3','title':'T'}", "", extra));

  eh_procurement_check (book->procurement, entry, &error);
  g_assert_no_error (error);
}

static void
test_foreign (void)
{
  static const char *const replaced[] = { EH_TEST_BOOK_ID, EH_TEST_AUTHOR };

  for (gsize i = 0; i < G_N_ELEMENTS (replaced); i++)
    {
      g_autoptr (EhTestBook) book = make_book ();
      char *text = spell ("lot-described", "{'lot':'l3','title':'T'}", "", "");
      g_autoptr (EhEntry) entry = NULL;
      g_autoptr (GError) error = NULL;

      *strstr (text, replaced[i]) = 'e';
      entry = parse (text);
      g_assert_false (eh_procurement_check (book->procurement, entry, &error));
      g_assert_error (error, EH_PROCUREMENT_ERROR, FOREIGN);
    }
}

static void
test_first (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_empty ();
  g_autoptr (EhEntry) entry = parse (spell ("lot-described", "{'lot':'a','title':'T'}", "", ""));
  g_autoptr (GError) error = NULL;

  g_assert_false (eh_procurement_check (book->procurement, entry, &error));
  g_assert_error (error, EH_PROCUREMENT_ERROR, RULE);
}

static const struct
{
  EhKind kind;
  EhField field;
  guint most;
  guint n_before; /* in the book of make_book() */
} limit_cases[] = {
  { EH_KIND_LOT_DESCRIBED, EH_FIELD_LOT, EH_MAX_LOTS, 4 },
  { EH_KIND_MILESTONE_DESCRIBED, EH_FIELD_MILESTONE, EH_MAX_MILESTONES, 1 },
  { EH_KIND_SCALE_DESCRIBED, EH_FIELD_SCALE, EH_MAX_SCALES, 3 },
  { EH_KIND_MEMBER_DESCRIBED, EH_FIELD_MEMBER, EH_MAX_MEMBERS, 4 },
  { EH_KIND_CRITERION_DESCRIBED, EH_FIELD_CRITERION, EH_MAX_CRITERIA, 10 },
  { EH_KIND_EVIDENCE_DESCRIBED, EH_FIELD_EVIDENCE, EH_MAX_EVIDENCE, 2 },
  { EH_KIND_TENDER_DESCRIBED, EH_FIELD_TENDER, EH_MAX_TENDERS, 6 },
};

/* What is described in place of those that fill the book. */
static EhBody *
new_filler (EhKind kind, const char *id)
{
  EhBody *body;

  if (kind == EH_KIND_SCALE_DESCRIBED)
    return eh_test_scale_new (id, 1);
  if (kind == EH_KIND_MEMBER_DESCRIBED)
    return eh_test_member_new (id, EH_ROLE_FLAG (EH_ROLE_OBSERVER), FALSE);
  if (kind == EH_KIND_CRITERION_DESCRIBED)
    return eh_test_criterion_new (&(EhTestCriterion){ .id = id, .kind = EH_CRITERION_GROUP });

  body = eh_body_new (kind);
  if (kind == EH_KIND_LOT_DESCRIBED)
    {
      eh_body_set_text (body, EH_FIELD_LOT, id);
      eh_body_set_text (body, EH_FIELD_TITLE, id);
    }
  else if (kind == EH_KIND_MILESTONE_DESCRIBED)
    {
      eh_body_set_text (body, EH_FIELD_MILESTONE, id);
      eh_body_set_integer (body, EH_FIELD_STEP, EH_STEP_MODERATION);
      eh_body_set_text (body, EH_FIELD_DATE, "2026-03-31");
    }
  else if (kind == EH_KIND_TENDER_DESCRIBED)
    {
      eh_body_set_text (body, EH_FIELD_TENDER, id);
      eh_body_set_text (body, EH_FIELD_BIDDER, id);
      eh_body_set_text (body, EH_FIELD_LOT, EH_MAIN_LOT);
    }
  else
    {
      eh_body_set_text (body, EH_FIELD_EVIDENCE, id);
      eh_body_set_text (body, EH_FIELD_SAYS, id);
      eh_body_set_text (body, EH_FIELD_TITLE, id);
      eh_body_set_integer (body, EH_FIELD_TYPE, 0);
      eh_body_set_integer (body, EH_FIELD_CYCLE_STAGE, 0);
    }

  return body;
}

/* There is room for as many as the format says: one more is refused, and where
 * a foreign record has it, it has no effect; one that is there can change. */
static void
test_limits (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limit_cases); i++)
    {
      g_autoptr (EhTestBook) book = make_book ();
      g_autoptr (EhBody) more = new_filler (limit_cases[i].kind, "one more");
      g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, more);

      for (guint n = limit_cases[i].n_before; n < limit_cases[i].most; n++)
        {
          g_autofree char *id = g_strdup_printf ("filler %u", n);

          eh_test_book_add (book, new_filler (limit_cases[i].kind, id));
        }
      eh_test_book_refuse (book, new_filler (limit_cases[i].kind, "another"), RULE);
      g_assert_false (eh_procurement_apply (book->procurement, entry));
      eh_test_book_add (book, new_filler (limit_cases[i].kind, "filler 50"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/rules/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
  g_test_add_func ("/core/rules/of-headers", test_header);
  g_test_add_func ("/core/rules/of-imports", test_import);
  g_test_add_func ("/core/rules/of-foreign-entries", test_foreign);
  g_test_add_func ("/core/rules/of-the-first", test_first);
  g_test_add_func ("/core/rules/of-limits", test_limits);

  return g_test_run ();
}
