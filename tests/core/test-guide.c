/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-guide.c: what the guide says is open.
 */
#include "core/eh-guide.h"

#include "support/eh-test.h"

/* "code" or "code(subject)" or "code(subject)*count"; "!" before those that must
 * be done. */
static char *
describe (EhTestBook *book)
{
  g_autoptr (EhResults) results = eh_results_new (book->procurement);
  g_autoptr (EhGuide) guide = eh_guide_new (book->procurement, results);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < eh_guide_get_n_points (guide); i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "",
                              point->severity == EH_SEVERITY_MUST ? "!" : "", point->code);
      if (point->subject != NULL)
        g_string_append_printf (text, "(%s)", point->subject);
      if (point->count > 0)
        g_string_append_printf (text, "*%u", point->count);
    }

  return g_string_free (text, FALSE);
}

static void
assert_says (EhTestBook *book, const char *what, gboolean expected)
{
  g_autofree char *text = describe (book);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  if (g_strv_contains ((const char *const *) words, what) != expected)
    g_error ("“%s” is %sin: %s", what, expected ? "not " : "", text);
}

static EhStage
get_stage (EhTestBook *book)
{
  g_autoptr (EhResults) results = eh_results_new (book->procurement);
  g_autoptr (EhGuide) guide = eh_guide_new (book->procurement, results);

  return eh_guide_get_stage (guide);
}

/* A procurement from nothing to its decision: what must be done next, each time. */
static void
test_stages (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_empty ();
  g_autoptr (EhTestBook) described = eh_test_book_new ();
  g_autoptr (EhTestBook) sample = eh_test_book_new_sample ();

  g_assert_cmpint (get_stage (book), ==, EH_STAGE_PREPARE);
  assert_says (book, "!basics", TRUE);
  assert_says (book, "unprotected", TRUE);

  g_assert_cmpint (get_stage (described), ==, EH_STAGE_PANEL);
  assert_says (described, "!members", TRUE);
  assert_says (described, "summary", TRUE);
  assert_says (described, "!criteria", TRUE);
  assert_says (described, "!tenders", TRUE);

  eh_test_add_member (described, "lead", EH_ROLE_FLAG (EH_ROLE_LEAD));
  g_assert_cmpint (get_stage (described), ==, EH_STAGE_CRITERIA);
  assert_says (described, "chair", TRUE);
  assert_says (described, "no-patient-representative", TRUE);

  assert_says (sample, "!lead", TRUE);
  eh_test_add_member (sample, "lead", EH_ROLE_FLAG (EH_ROLE_LEAD));
  /* The agreed scores of the sample have no reasons. */
  g_assert_cmpint (get_stage (sample), ==, EH_STAGE_MODERATION);
  assert_says (sample, "!reason(t1)*1", TRUE);
  assert_says (sample, "!reason(t3)*1", FALSE); /* excluded */
  assert_says (sample, "one-patient-representative", TRUE);
  assert_says (sample, "key-criterion(social-value)", TRUE);
  assert_says (sample, "evidence(care)", TRUE);
  assert_says (sample, "scores(t1)*2", TRUE);
}

static void
agree (EhTestBook *book, const char *tender, const char *reason)
{
  EhBody *body = eh_test_cell_new (EH_KIND_CONSENSUS_AGREED, tender, "care");

  eh_body_set_integer (body, EH_FIELD_SCORE, 300);
  eh_body_set_text (body, EH_FIELD_REASON, reason);
  eh_test_book_add (book, body);
}

static void
test_reasons (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  eh_test_add_member (book, "lead", EH_ROLE_FLAG (EH_ROLE_LEAD));
  agree (book, "t1", "Page 4 shows two clinics");
  agree (book, "t2", " What this level MEANS. ");
  agree (book, "t3", "Page 9");
  assert_says (book, "!reason(t1)*1", FALSE);
  assert_says (book, "echo(t2)*1", TRUE);
  assert_says (book, "echo(t1)*1", FALSE);
  g_assert_cmpint (get_stage (book), ==, EH_STAGE_DECISION);
}

static void
withdraw_price (EhTestBook *book, const char *tender)
{
  EhBody *body = eh_body_new (EH_KIND_PRICE_WITHDRAWN);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  eh_test_book_add (book, body);
}

static void
exclude (EhTestBook *book, const char *tender)
{
  EhBody *body = eh_body_new (EH_KIND_TENDER_EXCLUDED);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  eh_body_set_integer (body, EH_FIELD_GROUND, EH_GROUND_WITHDRAWN);
  eh_body_set_text (body, EH_FIELD_REASON, "The bidder wrote so");
  eh_test_book_add (book, body);
}

/* What keeps the results open is something that must be done. */
static void
test_missing (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhBody *score = eh_test_cell_new (EH_KIND_SCORE_WITHDRAWN, "t1", "access");

  eh_body_set_text (score, EH_FIELD_MEMBER, "eva");
  eh_test_book_add (book, score);
  eh_test_book_add (book, eh_test_cell_new (EH_KIND_CONSENSUS_WITHDRAWN, "t2", "care"));
  eh_test_book_add (book, eh_test_cell_new (EH_KIND_PASS_FAIL_WITHDRAWN, "t2", "legal"));
  withdraw_price (book, "t1");
  withdraw_price (book, "t3");
  assert_says (book, "!mean-scores(t1)*1", TRUE);
  assert_says (book, "!consensus(t2)*1", TRUE);
  assert_says (book, "!pass-fail(t2)*1", TRUE);
  assert_says (book, "!price(t1)", TRUE);
  assert_says (book, "!price(t3)", FALSE); /* excluded */
  /* A price of one's own is not needed then, but others are compared with it. */
  eh_test_award (book, "t1", "price", "40");
  assert_says (book, "!price(t1)", TRUE);
  eh_test_award (book, "t2", "price", "30");
  assert_says (book, "!price(t1)", FALSE);
  /* Nobody waits for a tender that was withdrawn. */
  exclude (book, "t2");
  assert_says (book, "!consensus(t2)*1", FALSE);
  assert_says (book, "!pass-fail(t2)*1", FALSE);
}

static void
add_milestone (EhTestBook *book, const char *id, EhStep step, const char *date)
{
  EhBody *body = eh_body_new (EH_KIND_MILESTONE_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_MILESTONE, id);
  eh_body_set_integer (body, EH_FIELD_STEP, step);
  eh_body_set_text (body, EH_FIELD_TITLE, id);
  eh_body_set_text (body, EH_FIELD_DATE, date);
  eh_test_book_add (book, body);
}

/* Steps are in order if none is before one that usually precedes it. */
static void
test_timetable (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  assert_says (book, "timetable", FALSE);
  add_milestone (book, "decide", EH_STEP_DECISION, "2026-05-01");
  add_milestone (book, "visit", EH_STEP_OTHER, "2025-01-01");
  add_milestone (book, "due", EH_STEP_TENDERS_DUE, "2026-05-01");
  add_milestone (book, "party", EH_STEP_OTHER, "2029-01-01");
  assert_says (book, "timetable(decide)", FALSE);
  add_milestone (book, "due", EH_STEP_TENDERS_DUE, "2026-05-02");
  assert_says (book, "timetable(decide)", TRUE);
}

static void
test_criteria (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();

  eh_test_add_scale (book, "s", 5);
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "q", .kind = EH_CRITERION_SCORED, .scale = "s", .weight = "90" });
  assert_says (book, "!weights(main)", TRUE);
  assert_says (book, "!scorers(q)", TRUE);
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "p",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = EH_FORMULA_FIXED_PRICE,
                                                  .weight = "10" });
  assert_says (book, "!weights(main)", FALSE);
  assert_says (book, "!formula(main)", TRUE);
}

static void
test_panel (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();

  eh_test_add_member (book, "both",
                      EH_ROLE_FLAG (EH_ROLE_PRICE_ASSESSOR) | EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
  eh_test_add_member (book, "price", EH_ROLE_FLAG (EH_ROLE_PRICE_ASSESSOR));
  assert_says (book, "quality-and-price(both)", TRUE);
  assert_says (book, "quality-and-price(price)", FALSE);
  eh_test_add_member (book, "p1", EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE));
  assert_says (book, "one-patient-representative", TRUE);
  eh_test_add_member (book, "p2", EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE));
  assert_says (book, "one-patient-representative", FALSE);
  assert_says (book, "no-patient-representative", FALSE);
}

static void
test_tie (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  eh_test_agree (book, "t2", "care", "3");
  eh_test_set_price (book, "t2", 9000);
  eh_test_give_score (book, "eva", "t2", "access", "5");
  eh_test_give_score (book, "pat", "t2", "access", "5");
  assert_says (book, "!tie(main)*2", TRUE);
}

static void
test_fill (void)
{
  const EhGuidePoint point = { .title = "{count} beds", .count = 3 };
  const EhGuidePoint nothing = { .count = 1 };
  g_autofree char *text = eh_guide_fill ("{subject}: {count} of {other} {", &point);
  g_autofree char *bare = eh_guide_fill ("{subject}{count}", &nothing);

  /* What people wrote is no placeholder. */
  g_assert_cmpstr (text, ==, "“{count} beds”: 3 of {other} {");
  g_assert_cmpstr (bare, ==, "“”1");
}

static void
test_names (void)
{
  for (int stage = 0; stage < EH_N_STAGES; stage++)
    {
      g_assert_nonnull (eh_stage_get_name ((EhStage) stage));
      g_assert_nonnull (eh_stage_get_title ((EhStage) stage));
    }
  g_assert_cmpstr (eh_stage_get_name (EH_STAGE_MODERATION), ==, "moderation");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/guide/stages", test_stages);
  g_test_add_func ("/core/guide/reasons", test_reasons);
  g_test_add_func ("/core/guide/missing", test_missing);
  g_test_add_func ("/core/guide/timetable", test_timetable);
  g_test_add_func ("/core/guide/criteria", test_criteria);
  g_test_add_func ("/core/guide/panel", test_panel);
  g_test_add_func ("/core/guide/tie", test_tie);
  g_test_add_func ("/core/guide/fill", test_fill);
  g_test_add_func ("/core/guide/names", test_names);

  return g_test_run ();
}
