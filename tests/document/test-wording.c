/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-wording.c: numbers, times, names and entries, as people read them.
 */
#include <string.h>

#include "document/eh-wording-entry.h"
#include "document/eh-wording.h"
#include "support/eh-test-random.h"
#include "support/eh-test.h"

static void
test_money (void)
{
  static const struct
  {
    gint64 amount;
    const char *currency;
    const char *text;
  } cases[] = {
    { 0, "GBP", "GBP\u00a00.00" },
    { 5, "GBP", "GBP\u00a00.05" },
    { 99999, "GBP", "GBP\u00a0999.99" },
    { 100000, "GBP", "GBP\u00a01,000.00" },
    { 125000050, "EUR", "EUR\u00a01,250,000.50" },
    { 1234567, "JPY", "JPY\u00a01,234,567" },
    { 1234567, "KWD", "KWD\u00a01,234.567" },
    { EH_MAX_MONEY, "GBP", "GBP\u00a0100,000,000,000.00" },
    { EH_NO_AMOUNT, "GBP", "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = eh_wording_money (cases[i].amount, cases[i].currency);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_numbers (void)
{
  g_autofree char *marks = eh_wording_marks (7800, 2);
  g_autofree char *whole = eh_wording_marks (78, 0);
  g_autofree char *none = eh_wording_marks (EH_NO_MARKS, 2);
  g_autofree char *percent = eh_wording_percent (1574);
  g_autofree char *score = eh_wording_score (250);

  g_assert_cmpstr (marks, ==, "78.00");
  g_assert_cmpstr (whole, ==, "78");
  g_assert_cmpstr (none, ==, "–");
  g_assert_cmpstr (percent, ==, "15.74\u00a0%");
  g_assert_cmpstr (score, ==, "2.5");
}

static void
test_time (void)
{
  static const struct
  {
    gint64 milliseconds;
    const char *text;
  } cases[] = {
    { 0, "1 January 1970, 00:00 UTC" },
    { G_GINT64_CONSTANT (1795269780000), "21 November 2026, 14:03 UTC" },
    { G_GINT64_CONSTANT (1709251199999), "29 February 2024, 23:59 UTC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = eh_wording_time (cases[i].milliseconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_list (void)
{
  static const char *const names[] = { "A", "B", "C" };
  static const char *const texts[] = { "", "A", "A and B", "A, B and C" };

  for (guint n = 0; n < G_N_ELEMENTS (texts); n++)
    {
      g_autofree char *text = eh_wording_list (names, n);

      g_assert_cmpstr (text, ==, texts[n]);
    }
}

/* A name that runs from right to left does not take what follows with it. */
static void
test_name (void)
{
  static const char *const names[][2] = {
    { "Dr Anwen Llywelyn-Prŷs", "Dr Anwen Llywelyn-Prŷs" },
    { "Κέντρο Όρασης", "Κέντρο Όρασης" },
    { "مؤسسة النور", "\u2068مؤسسة النور\u2069" },
    { "Fatima الحسيني", "\u2068Fatima الحسيني\u2069" },
    { "\u2068מרכז\u2069", "\u2068מרכז\u2069" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = eh_wording_name (names[i][0]);

      g_assert_cmpstr (name, ==, names[i][1]);
    }
}

static void
test_divergence (void)
{
  g_autofree char *equal = eh_wording_divergence (400, 400);
  g_autofree char *higher = eh_wording_divergence (500, 400);
  g_autofree char *lower = eh_wording_divergence (150, 400);

  g_assert_cmpstr (equal, ==, "equal");
  g_assert_cmpstr (higher, ==, "1 higher");
  g_assert_cmpstr (lower, ==, "2.5 lower");
}

/* Every word of the record has a text of its own. */
static void
test_vocabulary (void)
{
  for (int i = 0; eh_regime_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_regime ((EhRegime) i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_role_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_role ((EhRole) i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_criterion_kind_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_criterion_kind ((EhCriterionKind) i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_method_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_method ((EhMethod) i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_key_criterion_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_key_criterion ((EhKeyCriterion) i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_formula_names[i] != NULL; i++)
    {
      g_assert_cmpstr (eh_wording_formula (i), !=, EH_WORDING_NONE);
      g_assert_cmpstr (eh_wording_formula_rule (i), !=, "");
      g_assert_cmpstr (eh_wording_formula_expression (i), !=, "");
    }
  for (int i = 0; eh_tie_break_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_tie_break (i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_bidder_kind_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_bidder_kind (i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_step_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_step (i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_ground_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_ground (i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_evidence_type_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_evidence_type (i), !=, EH_WORDING_NONE);
  for (int i = 0; eh_cycle_stage_names[i] != NULL; i++)
    g_assert_cmpstr (eh_wording_cycle_stage (i), !=, EH_WORDING_NONE);
  g_assert_cmpstr (eh_wording_bidder_kind (EH_NONE), ==, EH_WORDING_NONE);
}

/* Each kind gives a whole sentence, whatever stands in the entry. */
static void
test_entries (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int kind = 0; kind < EH_N_KINDS; kind++)
    for (guint i = 0; i < 20; i++)
      {
        g_autoptr (EhBody) body = eh_test_random_body_new ((EhKind) kind, eh_test_draw_cb, rand);
        g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, body);
        g_autofree char *text = eh_wording_entry (book->procurement, entry);
        g_autofree char *author = eh_wording_author (book->procurement, entry);

        g_assert_true (g_str_has_suffix (text, "."));
        g_assert_cmpstr (author, ==, "Keeper");
      }
}

/* A table of a spreadsheet is not called an exchange file. */
static void
test_imports (void)
{
  static const char *const says[] = {
    [EH_FORM_EXCHANGE] = "The exchange file “a.csv” was imported.",
    [EH_FORM_CSV_CRITERIA] = "Criteria were imported from the spreadsheet table “a.csv”.",
    [EH_FORM_CSV_TENDERS] = "Tenders were imported from the spreadsheet table “a.csv”.",
    [EH_FORM_CSV_PRICES] = "Prices were imported from the spreadsheet table “a.csv”.",
    [EH_FORM_CSV_SCORES] = "Individual scores were imported from the spreadsheet table “a.csv”.",
    [EH_FORM_CSV_AGREED] = "Agreed scores were imported from the spreadsheet table “a.csv”.",
  };
  g_autoptr (EhTestBook) book = eh_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    {
      g_autoptr (EhBody) body = eh_body_new (EH_KIND_EXCHANGE_IMPORTED);
      g_autoptr (EhEntry) entry = NULL;
      g_autofree char *text = NULL;

      eh_body_set_integer (body, EH_FIELD_FORM, i);
      eh_body_set_text (body, EH_FIELD_NAME, "a.csv");
      eh_body_set_text (body, EH_FIELD_SHA256, EH_TEST_HEAD);
      eh_body_set_integer (body, EH_FIELD_SIZE, 1);
      entry = eh_test_book_make_entry (book, body);
      text = eh_wording_entry (book->procurement, entry);
      g_assert_cmpstr (text, ==, says[i]);
    }
}

/* Equal tenders, and who comes first by which rule. */
static void
test_ties (void)
{
  static const struct
  {
    EhTieRule rule;
    const char *says;
  } cases[] = {
    { EH_TIE_OPEN, "A and B have the same total, 60.00 marks. Nothing has settled this tie" },
    { EH_TIE_BY_QUALITY, "more marks for quality rank higher" },
    { EH_TIE_BY_PRICE, "the lower price ranks higher" },
    { EH_TIE_BY_PANEL, "The panel decided their order" },
  };
  EhTender tenders[] = { { .bidder = "A" }, { .bidder = "B" } };
  const EhTender *tied[] = { &tenders[0], &tenders[1] };
  EhResult results[] = { { .tender = &tenders[0], .rank = 1, .total = 6000 },
                         { .tender = &tenders[1], .rank = 1, .total = 6000 } };
  EhLotResults lot = { .n_results = 2, .results = results };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EhTie tie = { 2, tied, cases[i].rule };
      g_autofree char *text = eh_wording_tie (&lot, &tie, 2);

      g_assert_nonnull (strstr (text, cases[i].says));
    }
}

/* A day of the record, and of what it is the day. */
static void
test_milestone (void)
{
  EhMilestone milestone = { .date = "2026-11-05", .step = EH_STEP_TENDERS_DUE };
  g_autofree char *day = eh_wording_day (milestone.date);

  g_assert_cmpstr (day, ==, "5 November 2026");
  g_assert_cmpstr (eh_wording_milestone (&milestone), ==, "Tenders due");
  milestone.title = "Second deadline";
  g_assert_cmpstr (eh_wording_milestone (&milestone), ==, "Second deadline");
}

/* A decision is told with its reason, the rest by the criterion. */
static void
test_exclusions (void)
{
  static const char *const says[] = {
    [EH_GROUND_LATE] = "came in late (Why so)",
    [EH_GROUND_WITHDRAWN] = "was withdrawn (Why so)",
    [EH_GROUND_EXCLUDED] = "is excluded by law or by the notice (Why so)",
    [EH_GROUND_NON_COMPLIANT] = "is not what was asked for (Why so)",
  };
  EhCriterion criterion = { .title = "Insured", .threshold = 250 };
  EhExclusion decision = { .reason = "Why\nso" };
  EhResult result = { .exclusion = EH_EXCLUSION_DECIDED, .decision = &decision };
  g_autofree char *failed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    {
      g_autofree char *text = NULL;

      decision.ground = (EhGround) i;
      text = eh_wording_exclusion (&result);
      g_assert_cmpstr (text, ==, says[i]);
    }
  result = (EhResult){ .exclusion = EH_EXCLUSION_FAILED, .excluded_by = &criterion };
  failed = eh_wording_exclusion (&result);
  g_assert_cmpstr (failed, ==, "did not pass the requirement “Insured”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/wording/money", test_money);
  g_test_add_func ("/document/wording/numbers", test_numbers);
  g_test_add_func ("/document/wording/time", test_time);
  g_test_add_func ("/document/wording/list", test_list);
  g_test_add_func ("/document/wording/name", test_name);
  g_test_add_func ("/document/wording/divergence", test_divergence);
  g_test_add_func ("/document/wording/vocabulary", test_vocabulary);
  g_test_add_func ("/document/wording/entries", test_entries);
  g_test_add_func ("/document/wording/exclusions", test_exclusions);
  g_test_add_func ("/document/wording/imports", test_imports);
  g_test_add_func ("/document/wording/milestone", test_milestone);
  g_test_add_func ("/document/wording/ties", test_ties);

  return g_test_run ();
}
