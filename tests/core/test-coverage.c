/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-coverage.h"

#include "support/eh-test.h"

static void
add (EhTestBook *book, const char *id, const char *parent, const char *weight, guint flags)
{
  EhTestCriterion criterion = { .id = id,
                                .kind = weight != NULL ? EH_CRITERION_SCORED : EH_CRITERION_GROUP,
                                .parent = parent,
                                .scale = weight != NULL ? "s" : NULL,
                                .weight = weight };
  EhBody *body = eh_test_criterion_new (&criterion);

  eh_body_set_flags (body, EH_FIELD_KEY_CRITERIA, flags);
  eh_test_book_add (book, body);
}

/* A group counts for all below it; who covers two counts for both. */
static void
test_measure (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (EhOutline) outline = NULL;
  EhCoverage coverage[EH_N_KEY_CRITERIA];

  eh_test_add_scale (book, "s", 5);
  add (book, "A", NULL, NULL, 1u << EH_KEY_CRITERION_ACCESS);
  add (book, "a", "A", "30", 0);
  add (book, "B", "A", NULL, 0);
  add (book, "b", "B", "20", 1u << EH_KEY_CRITERION_VALUE);
  add (book, "c", NULL, "50", 1u << EH_KEY_CRITERION_VALUE);
  add (book, "C", NULL, NULL, 1u << EH_KEY_CRITERION_SOCIAL_VALUE);
  outline = eh_outline_new (book->procurement, NULL);

  g_assert_cmpuint (eh_coverage_measure (outline, coverage), ==, 3);
  g_assert_cmpint (coverage[EH_KEY_CRITERION_ACCESS].weight, ==, 5000);
  g_assert_cmpint (coverage[EH_KEY_CRITERION_VALUE].weight, ==, 7000);
  g_assert_true (coverage[EH_KEY_CRITERION_SOCIAL_VALUE].is_covered);
  g_assert_cmpint (coverage[EH_KEY_CRITERION_SOCIAL_VALUE].weight, ==, 0);
  g_assert_false (coverage[EH_KEY_CRITERION_INTEGRATION].is_covered);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/coverage/measure", test_measure);

  return g_test_run ();
}
