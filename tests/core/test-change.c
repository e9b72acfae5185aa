/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-change.c: what an entry changed is seen from the one before it.
 */
#include "core/eh-change.h"

#include "support/eh-test.h"

static EhBody *
new_lot (const char *id, const char *title)
{
  EhBody *body = eh_body_new (EH_KIND_LOT_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_LOT, id);
  eh_body_set_text (body, EH_FIELD_TITLE, title);

  return body;
}

static EhBody *
new_lot_removed (const char *id)
{
  EhBody *body = eh_body_new (EH_KIND_LOT_REMOVED);

  eh_body_set_text (body, EH_FIELD_LOT, id);

  return body;
}

static EhBody *
new_score (const char *member, gint64 score)
{
  EhBody *body = eh_test_cell_new (EH_KIND_SCORE_GIVEN, "t1", "care");

  eh_body_set_text (body, EH_FIELD_MEMBER, member);
  eh_body_set_integer (body, EH_FIELD_SCORE, score);

  return body;
}

static void
test_same (void)
{
  g_autoptr (EhBody) north = new_lot ("north", "North");
  g_autoptr (EhBody) far = new_lot ("north", "Far north");
  g_autoptr (EhBody) south = new_lot ("south", "North");
  g_autoptr (EhBody) removed = new_lot_removed ("north");
  g_autoptr (EhBody) eva = new_score ("eva", 300);
  g_autoptr (EhBody) pat = new_score ("pat", 300);
  g_autoptr (EhBody) agreed = eh_test_cell_new (EH_KIND_CONSENSUS_AGREED, "t1", "care");
  g_autoptr (EhBody) withdrawn = eh_test_cell_new (EH_KIND_SCORE_WITHDRAWN, "t1", "care");
  g_autoptr (EhBody) basics = eh_test_basics_new (2, "GBP");
  g_autoptr (EhBody) other = eh_test_basics_new (3, "EUR");

  eh_body_set_text (withdrawn, EH_FIELD_MEMBER, "eva");
  g_assert_true (eh_change_is_about_same (north, far));
  g_assert_true (eh_change_is_about_same (north, removed));
  g_assert_false (eh_change_is_about_same (north, south));
  g_assert_false (eh_change_is_about_same (eva, pat));
  g_assert_false (eh_change_is_about_same (eva, agreed));
  g_assert_true (eh_change_is_about_same (withdrawn, eva));
  g_assert_true (eh_change_is_about_same (basics, other));
  g_assert_true (eh_change_takes_back (EH_KIND_LOT_REMOVED));
  g_assert_false (eh_change_takes_back (EH_KIND_LOT_DESCRIBED));
}

/* What happened once is about nothing else. */
static void
test_happening (void)
{
  g_autoptr (EhBody) one = eh_body_new (EH_KIND_EXCHANGE_IMPORTED);
  g_autoptr (EhBody) other = eh_body_new (EH_KIND_EXCHANGE_IMPORTED);

  g_assert_false (eh_change_is_about_same (one, other));
}

static const EhFieldSpec *
find_spec (const EhBody *body, EhField field)
{
  const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (body));

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].field == field)
      return &spec->fields[i];

  g_assert_not_reached ();
}

/* Fields of every type, each alone. */
static void
test_fields (void)
{
  static const char *const both[] = { "eva", "pat", NULL };
  static const char *const one_only[] = { "eva", NULL };
  const EhTestCriterion criterion = { .id = "c",
                                      .kind = EH_CRITERION_SCORED,
                                      .weight = "10",
                                      .scale = "s",
                                      .scorers = both };
  static const EhField fields[] = { EH_FIELD_WEIGHT,  EH_FIELD_SCALE,     EH_FIELD_KIND,
                                    EH_FIELD_SCORERS, EH_FIELD_THRESHOLD, EH_FIELD_KEY_CRITERIA };
  g_autoptr (EhBody) before = eh_test_criterion_new (&criterion);
  g_autoptr (EhBody) after = eh_body_copy (before);
  g_autoptr (EhBody) small = eh_test_scale_new ("s", 3);
  g_autoptr (EhBody) large = eh_test_scale_new ("s", 4);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (eh_change_is_same_field (before, after, find_spec (before, fields[i])));
  eh_body_set_integer (after, EH_FIELD_WEIGHT, 1250);
  eh_body_set_text (after, EH_FIELD_SCALE, "t");
  eh_body_set_integer (after, EH_FIELD_KIND, EH_CRITERION_GROUP);
  eh_body_set_ids (after, EH_FIELD_SCORERS, one_only);
  eh_body_set_integer (after, EH_FIELD_THRESHOLD, 200);
  eh_body_set_flags (after, EH_FIELD_KEY_CRITERIA, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_false (eh_change_is_same_field (before, after, find_spec (before, fields[i])));

  g_assert_true (eh_change_is_same_field (small, small, find_spec (small, EH_FIELD_POINTS)));
  g_assert_false (eh_change_is_same_field (small, large, find_spec (small, EH_FIELD_POINTS)));
}

static void
test_undoes (void)
{
  g_autoptr (EhBody) north = new_lot ("north", "North");
  g_autoptr (EhBody) far = new_lot ("north", "Far north");
  g_autoptr (EhBody) again = new_lot ("north", "North");
  g_autoptr (EhBody) removed = new_lot_removed ("north");

  /* Added, and removed again. */
  g_assert_true (eh_change_undoes (NULL, north, removed));
  g_assert_true (eh_change_undoes (removed, north, removed));
  /* Changed, and said again as it was. */
  g_assert_true (eh_change_undoes (north, far, again));
  g_assert_false (eh_change_undoes (north, again, far));
  /* Removed, and brought back. */
  g_assert_true (eh_change_undoes (north, removed, again));
  /* Added and changed, then removed: that is new. */
  g_assert_false (eh_change_undoes (north, far, removed));
  g_assert_false (eh_change_undoes (NULL, north, far));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/change/same", test_same);
  g_test_add_func ("/core/change/happening", test_happening);
  g_test_add_func ("/core/change/fields", test_fields);
  g_test_add_func ("/core/change/undoes", test_undoes);

  return g_test_run ();
}
