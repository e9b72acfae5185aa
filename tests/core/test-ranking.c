/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-ranking.c: ties, and how they are settled.
 */
#include "core/eh-results.h"
#include "support/eh-test.h"

/* Tenders with quality (of 60, in sixtieths by score) and marks for the price
 * that were awarded elsewhere; so totals are plain sums. */
typedef struct
{
  const char *id;
  const char *score;
  const char *price_marks;
  gint64 price;
} TiedTender;

static const TiedTender tenders[] = {
  { "a", "3", "30", 900 }, /* 60 */
  { "b", "4", "20", 800 }, /* 60 */
  { "c", "3", "30", 700 }, /* 60 */
  { "d", "1", "10", 600 }, /* 20 */
  { "e", "1", "10", 500 }, /* 20 */
  { "f", "6", "40", 400 }, /* 100 */
};

static void
set_tie_break (EhTestBook *book, int tie_break)
{
  EhBody *basics = eh_test_basics_new (2, "GBP");

  if (tie_break != EH_NONE)
    eh_body_set_integer (basics, EH_FIELD_TIE_BREAK, tie_break);
  eh_test_book_add (book, basics);
}

static EhTestBook *
make_book (int tie_break)
{
  EhTestBook *book = eh_test_book_new ();

  eh_test_add_scale (book, "s", 6);
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "q", .kind = EH_CRITERION_SCORED, .scale = "s", .weight = "60" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "p",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = EH_FORMULA_LOWEST_OVER_PRICE,
                                                  .weight = "40" });
  set_tie_break (book, tie_break);
  for (gsize i = 0; i < G_N_ELEMENTS (tenders); i++)
    {
      eh_test_add_tender (book, tenders[i].id, NULL);
      eh_test_set_price (book, tenders[i].id, tenders[i].price);
      eh_test_agree (book, tenders[i].id, "q", tenders[i].score);
      eh_test_award (book, tenders[i].id, "p", tenders[i].price_marks);
    }

  return book;
}

/* "f=1 a=2 ... | a,b,c:0 d,e:0": ranks, then ties with their rule. */
static void
assert_ranking (EhTestBook *book, const char *expected)
{
  g_autoptr (EhResults) results = eh_results_new (book->procurement);
  const EhLotResults *lot = eh_results_find_lot (results, EH_MAIN_LOT);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lot->n_results; i++)
    g_string_append_printf (text, "%s=%u ", lot->results[i].tender->row.id, lot->results[i].rank);
  g_string_append_c (text, '|');
  for (guint i = 0; i < lot->n_ties; i++)
    {
      static const char *const rules[] = { "open", "quality", "price", "panel" };

      for (guint j = 0; j < lot->ties[i].n_tenders; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? "," : " ", lot->ties[i].tenders[j]->row.id);
      g_string_append_printf (text, ":%s", rules[lot->ties[i].rule]);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static EhBody *
new_decision (const char *order)
{
  EhBody *body = eh_body_new (EH_KIND_TIE_DECIDED);
  g_auto (GStrv) ids = g_strsplit (order, ",", -1);

  eh_body_set_text (body, EH_FIELD_LOT, EH_MAIN_LOT);
  eh_body_set_ids (body, EH_FIELD_ORDER, (const char *const *) ids);
  eh_body_set_text (body, EH_FIELD_REASON, "The panel preferred the nearer clinic");

  return body;
}

static void
test_open (void)
{
  g_autoptr (EhTestBook) book = make_book (EH_NONE);

  assert_ranking (book, "f=1 a=2 b=2 c=2 d=5 e=5 | a,b,c:open d,e:open");
}

/* b has more quality; a and c, d and e are still alike. */
static void
test_quality (void)
{
  g_autoptr (EhTestBook) book = make_book (EH_TIE_BREAK_HIGHER_QUALITY);

  assert_ranking (book, "f=1 b=2 a=3 c=3 d=5 e=5 | b,a,c:open d,e:open");
  eh_test_agree (book, "c", "q", "4");
  eh_test_award (book, "c", "p", "20");
  eh_test_agree (book, "b", "q", "5");
  eh_test_award (book, "b", "p", "10");
  assert_ranking (book, "f=1 b=2 c=3 a=4 d=5 e=5 | b,c,a:quality d,e:open");
}

static void
test_price (void)
{
  g_autoptr (EhTestBook) book = make_book (EH_TIE_BREAK_LOWER_PRICE);

  assert_ranking (book, "f=1 c=2 b=3 a=4 e=5 d=6 | c,b,a:price e,d:price");
  /* Settled by the published rule: nothing is left for the panel. */
  eh_test_book_refuse (book, new_decision ("a,b,c"), EH_PROCUREMENT_ERROR_RULE);
}

static void
test_panel (void)
{
  g_autoptr (EhTestBook) book = make_book (EH_NONE);

  eh_test_book_refuse (book, new_decision ("a,b"), EH_PROCUREMENT_ERROR_RULE);
  eh_test_book_refuse (book, new_decision ("a,b,c,f"), EH_PROCUREMENT_ERROR_RULE);
  eh_test_book_refuse (book, new_decision ("a,b,c,x"), EH_PROCUREMENT_ERROR_RULE);
  eh_test_book_add (book, new_decision ("c,a,b"));
  assert_ranking (book, "f=1 c=2 a=3 b=4 d=5 e=5 | c,a,b:panel d,e:open");
  /* The next decision keeps the first. */
  eh_test_book_refuse (book, new_decision ("e,d"), EH_PROCUREMENT_ERROR_RULE);
  eh_test_book_add (book, new_decision ("e,d,b,c,a"));
  assert_ranking (book, "f=1 b=2 c=3 a=4 e=5 d=6 | b,c,a:panel e,d:panel");
}

/* The panel decides what the published rule leaves, not against it. */
static void
test_panel_after_rule (void)
{
  g_autoptr (EhTestBook) book = make_book (EH_TIE_BREAK_HIGHER_QUALITY);

  eh_test_book_add (book, new_decision ("c,a,b"));
  assert_ranking (book, "f=1 b=2 c=3 a=4 d=5 e=5 | b,c,a:panel d,e:open");
}

/* A tender that joins a tie later was not before the panel. */
static void
test_new_in_tie (void)
{
  g_autoptr (EhTestBook) book = make_book (EH_NONE);

  eh_test_book_add (book, new_decision ("c,a,b"));
  eh_test_agree (book, "d", "q", "4");
  eh_test_award (book, "d", "p", "20");
  assert_ranking (book, "f=1 a=2 b=2 c=2 d=2 e=6 | a,b,c,d:open");
  /* When it leaves again, the decision holds again. */
  eh_test_agree (book, "d", "q", "5");
  assert_ranking (book, "f=1 d=2 c=3 a=4 b=5 e=6 | c,a,b:panel");
}

static void
test_incomplete (void)
{
  g_autoptr (EhTestBook) book = make_book (EH_NONE);

  eh_test_add_tender (book, "g", NULL);
  assert_ranking (book, "f=0 a=0 b=0 c=0 d=0 e=0 g=0 |");
  eh_test_book_refuse (book, new_decision ("a,b,c"), EH_PROCUREMENT_ERROR_RULE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/ranking/open", test_open);
  g_test_add_func ("/core/ranking/quality", test_quality);
  g_test_add_func ("/core/ranking/price", test_price);
  g_test_add_func ("/core/ranking/panel", test_panel);
  g_test_add_func ("/core/ranking/panel-after-rule", test_panel_after_rule);
  g_test_add_func ("/core/ranking/new-in-tie", test_new_in_tie);
  g_test_add_func ("/core/ranking/incomplete", test_incomplete);

  return g_test_run ();
}
