/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/eh-tender-wording.h"

#include <string.h>

#include "support/eh-test.h"

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* Whatever a bidder needs to know is there, in order and once. */
static void
test_sample (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (GPtrArray) lines = eh_tender_wording_list (book->procurement);
  g_autofree char *text = eh_tender_wording_join (lines);

  g_assert_true (g_str_has_prefix (text, "How tenders are judged\n"));
  assert_has (text, "\nCriteria\n");
  assert_has (text, "Pass or fail: a tender that fails is excluded.\n");
  assert_has (text, "\n2.1 ");
  assert_has (text, "(40.00\u00a0%)\n");
  assert_has (text, "The panel agrees one score, with one reason.\n");
  assert_has (text, "\nScales\n");
  assert_has (text, "(100.00\u00a0% of the marks): ");
  assert_has (text, "rounded half up to 2 digits after the point");
}

static void
test_lots (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  eh_test_add_lot (book, "l1");
  eh_test_add_lot (book, "l2");
  eh_test_add_scale (book, "s", 5);
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "care",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .scale = "s",
                                                  .weight = "60",
                                                  .is_mean = TRUE,
                                                  .threshold = "2" });
  eh_test_add_criterion (book, (EhTestCriterion){ .id = "price",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .formula = EH_FORMULA_ABSOLUTE_RANGE,
                                                  .ceiling = 20000,
                                                  .floor = 10000,
                                                  .lot = "l2",
                                                  .weight = "40",
                                                  .position = 1 });
  lines = eh_tender_wording_list (book->procurement);
  text = eh_tender_wording_join (lines);
  assert_has (text, "Criteria of the lot “");
  assert_has (text, "A tender that scores below 2 here is excluded.\n");
  assert_has (text, "The mean of the scorers’ scores counts.\n");
  assert_has (text, "The ceiling is GBP\u00a0200.00 and the floor GBP\u00a0100.00.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/tender-wording/sample", test_sample);
  g_test_add_func ("/document/tender-wording/lots", test_lots);

  return g_test_run ();
}
