/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-permission.c: who may do what, stated a second time and walked cell by cell.
 */
#include "core/eh-permission.h"

#include <string.h>

/* Every right there is, in words: action, roles, first and last stage. What no
 * line gives, nobody has. */
static const struct
{
  const char *action;
  const char *roles;
  const char *first;
  const char *last;
} rights[] = {
  /* The lead prepares; whatever bidders rely on is fixed once they are invited [L10]. */
  { "describe-procurement", "lead", "prepare", "criteria" },
  { "plan-timetable", "lead", "prepare", "monitor" },
  { "record-evidence", "lead chair patient-representative", "prepare", "criteria" },
  { "write-terms", "lead chair", "prepare", "criteria" },
  { "write-criteria", "lead", "prepare", "criteria" },
  { "publish-criteria", "lead", "criteria", "criteria" },
  { "rehearse", "lead chair evaluator patient-representative price-assessor adviser", "prepare",
    "criteria" },
  /* The panel: terms, interests of everyone who may influence a decision [L13], support. */
  { "manage-panel", "lead", "prepare", "decision" },
  { "read-support", "lead chair", "prepare", "monitor" },
  { "accept-terms", "lead chair evaluator patient-representative price-assessor adviser observer",
    "panel", "decision" },
  { "declare-interests",
    "lead chair evaluator patient-representative price-assessor adviser observer", "panel",
    "monitor" },
  { "review-interests", "lead chair", "panel", "monitor" },
  /* Comments, but none beside a score that is being given [R7]. */
  { "comment", "lead chair evaluator patient-representative adviser", "prepare", "tenders" },
  { "comment", "lead chair evaluator patient-representative adviser", "moderation", "decision" },
  { "comment", "price-assessor", "prepare", "tenders" },
  { "comment", "price-assessor", "price", "decision" },
  /* Tenders; pass/fail apart from scores [R9], clarifications [R17]. */
  { "receive-tenders", "lead", "tenders", "tenders" },
  { "exclude-tender", "lead chair", "tenders", "decision" },
  { "decide-pass-fail", "lead chair", "tenders", "scoring" },
  { "read-tenders", "lead chair evaluator patient-representative adviser auditor", "tenders",
    "monitor" },
  { "read-tenders", "price-assessor", "price", "monitor" },
  { "read-tenders", "observer", "moderation", "monitor" },
  { "clarify", "lead chair", "tenders", "price" },
  /* Scores alone and sealed, then opened by two, agreed and signed [R1, R6, R25]. */
  { "score", "chair evaluator patient-representative", "scoring", "scoring" },
  { "enter-for-member", "lead", "scoring", "scoring" },
  { "open-scores", "chair patient-representative", "scoring", "scoring" },
  { "read-scores", "lead chair evaluator patient-representative adviser observer auditor",
    "moderation", "monitor" },
  { "read-scores", "price-assessor", "price", "monitor" },
  { "record-agreement", "lead chair", "moderation", "moderation" },
  { "sign-agreement", "chair evaluator patient-representative", "moderation", "moderation" },
  { "reopen-agreement", "chair", "price", "decision" },
  /* Prices after quality. */
  { "open-prices", "chair price-assessor", "price", "price" },
  { "record-prices", "price-assessor", "price", "price" },
  { "read-prices",
    "lead chair evaluator patient-representative price-assessor adviser observer auditor", "price",
    "monitor" },
  { "read-results",
    "lead chair evaluator patient-representative price-assessor adviser observer auditor", "price",
    "monitor" },
  /* The decision and what follows. */
  { "decide-tie", "chair", "decision", "decision" },
  { "record-decision", "chair", "decision", "decision" },
  { "inform-bidders", "lead", "inform", "monitor" },
  { "record-contract", "lead", "contract", "monitor" },
  { "record-monitoring", "lead patient-representative", "monitor", "monitor" },
  /* Documents and the record. */
  { "export", "lead", "prepare", "monitor" },
  { "read-record", "lead chair evaluator patient-representative price-assessor adviser auditor",
    "prepare", "monitor" },
  { "read-record", "observer", "moderation", "monitor" },
  { "verify", "lead chair evaluator patient-representative price-assessor adviser observer auditor",
    "prepare", "monitor" },
};

static guint
find_stage (const char *name)
{
  for (guint i = 0; i < EH_N_STAGES; i++)
    if (strcmp (eh_stage_get_name (i), name) == 0)
      return i;

  g_error ("no stage is called “%s”", name);
}

static gboolean
is_stated (const char *action, EhRole role, EhStage stage)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rights); i++)
    {
      g_auto (GStrv) roles = g_strsplit (rights[i].roles, " ", -1);

      if (strcmp (rights[i].action, action) == 0 &&
          g_strv_contains ((const char *const *) roles, eh_role_names[role]) &&
          stage >= find_stage (rights[i].first) && stage <= find_stage (rights[i].last))
        return TRUE;
    }

  return FALSE;
}

static void
test_every_cell (void)
{
  guint n_given = 0;

  for (guint action = 0; action < EH_N_ACTIONS; action++)
    for (guint role = 0; role < EH_N_ROLES; role++)
      for (guint stage = 0; stage < EH_N_STAGES; stage++)
        {
          const char *why = NULL;
          gboolean may = eh_permission_check (EH_ROLE_FLAG (role), action, stage, &why);
          gboolean is_given = is_stated (eh_action_get_name (action), role, stage);

          if (may != is_given)
            g_error ("%s, %s, %s: the table says %s", eh_action_get_name (action),
                     eh_role_names[role], eh_stage_get_name (stage), may ? "yes" : "no");
          g_assert_cmpint (may, ==, (eh_permission_get_stages (role, action) >> stage) & 1);
          /* Whoever may not is told why in a whole sentence, and nobody else. */
          g_assert_true (may == (why == NULL));
          if (why != NULL)
            g_assert_true (g_ascii_isupper (why[0]) && g_str_has_suffix (why, "."));
          n_given += may;
        }
  g_assert_cmpuint (n_given, >, 500);
}

/* No line of the statement names an action that is not there. */
static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint action = 0; action < EH_N_ACTIONS; action++)
    {
      g_assert_true (g_hash_table_add (names, (gpointer) eh_action_get_name (action)));
      g_assert_true (g_ascii_isupper (eh_action_get_title (action)[0]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rights); i++)
    g_assert_true (g_hash_table_contains (names, rights[i].action));
}

/* Several roles are the sum of each, whatever they are. */
static void
test_roles_add_up (void)
{
  for (guint roles = 0; roles < 1u << EH_N_ROLES; roles++)
    for (guint action = 0; action < EH_N_ACTIONS; action++)
      for (guint stage = 0; stage < EH_N_STAGES; stage++)
        {
          gboolean expected = FALSE;
          const char *why = NULL;

          for (guint role = 0; role < EH_N_ROLES; role++)
            expected |= (roles & EH_ROLE_FLAG (role)) != 0 &&
                        eh_permission_check (EH_ROLE_FLAG (role), action, stage, NULL);
          g_assert_cmpint (eh_permission_check (roles, action, stage, &why), ==, expected);
          g_assert_true (expected || why != NULL);
        }
}

static gboolean
may_anybody (EhAction action, EhStage stage)
{
  return eh_permission_check (G_MAXUINT, action, stage, NULL);
}

/* What no combination of roles may ever do, whatever the table grows to. */
static void
test_what_nobody_may (void)
{
  for (guint stage = 0; stage < EH_N_STAGES; stage++)
    {
      gboolean is_invited = stage >= EH_STAGE_TENDERS;

      /* [L10]: frozen once tenders are invited. */
      if (is_invited)
        {
          g_assert_false (may_anybody (EH_ACTION_WRITE_CRITERIA, stage));
          g_assert_false (may_anybody (EH_ACTION_WRITE_TERMS, stage));
          g_assert_false (may_anybody (EH_ACTION_PUBLISH_CRITERIA, stage));
        }
      /* Nobody, the chair included, reads another's score before the opening. */
      if (stage < EH_STAGE_MODERATION)
        {
          g_assert_false (may_anybody (EH_ACTION_READ_SCORES, stage));
          g_assert_false (may_anybody (EH_ACTION_RECORD_AGREEMENT, stage));
        }
      /* A score that was opened is not given again. */
      if (stage > EH_STAGE_SCORING)
        {
          g_assert_false (may_anybody (EH_ACTION_SCORE, stage));
          g_assert_false (may_anybody (EH_ACTION_ENTER_FOR_MEMBER, stage));
        }
      /* No price and no total before quality is signed. */
      if (stage < EH_STAGE_PRICE)
        {
          g_assert_false (may_anybody (EH_ACTION_READ_PRICES, stage));
          g_assert_false (may_anybody (EH_ACTION_RECORD_PRICES, stage));
          g_assert_false (may_anybody (EH_ACTION_OPEN_PRICES, stage));
          g_assert_false (may_anybody (EH_ACTION_READ_RESULTS, stage));
        }
    }
}

static gboolean
is_among (EhAction action, const EhAction *actions, gsize n_actions)
{
  for (gsize i = 0; i < n_actions; i++)
    if (actions[i] == action)
      return TRUE;

  return FALSE;
}

/* Each role's edge, as its one-line description draws it. */
static void
test_roles (void)
{
  static const EhAction reading[] = { EH_ACTION_READ_TENDERS, EH_ACTION_READ_SCORES,
                                      EH_ACTION_READ_PRICES,  EH_ACTION_READ_RESULTS,
                                      EH_ACTION_READ_RECORD,  EH_ACTION_VERIFY };
  static const EhAction judging[] = { EH_ACTION_SCORE,           EH_ACTION_OPEN_SCORES,
                                      EH_ACTION_SIGN_AGREEMENT,  EH_ACTION_RECORD_DECISION,
                                      EH_ACTION_DECIDE_TIE,      EH_ACTION_RECORD_PRICES,
                                      EH_ACTION_RECORD_AGREEMENT };
  static const EhAction own[] = { EH_ACTION_ACCEPT_TERMS, EH_ACTION_DECLARE_INTERESTS };

  for (guint action = 0; action < EH_N_ACTIONS; action++)
    {
      gboolean is_reading = is_among (action, reading, G_N_ELEMENTS (reading));
      gboolean is_own = is_among (action, own, G_N_ELEMENTS (own));

      /* The auditor reads and verifies only; so does the observer, once the scores are open. */
      g_assert_true (is_reading || eh_permission_get_stages (EH_ROLE_AUDITOR, action) == 0);
      g_assert_true (is_reading || is_own ||
                     eh_permission_get_stages (EH_ROLE_OBSERVER, action) == 0);
      if (is_reading && action != EH_ACTION_VERIFY)
        g_assert_cmpuint (eh_permission_get_stages (EH_ROLE_OBSERVER, action) &
                              ((1u << EH_STAGE_MODERATION) - 1),
                          ==, 0);
      /* The adviser comments and gives no score. */
      if (is_among (action, judging, G_N_ELEMENTS (judging)))
        g_assert_cmpuint (eh_permission_get_stages (EH_ROLE_ADVISER, action), ==, 0);
    }
  /* The lead does not score, nor the price assessor; they do not turn the quality key. */
  g_assert_cmpuint (eh_permission_get_stages (EH_ROLE_LEAD, EH_ACTION_SCORE), ==, 0);
  g_assert_cmpuint (eh_permission_get_stages (EH_ROLE_LEAD, EH_ACTION_OPEN_SCORES), ==, 0);
  g_assert_cmpuint (eh_permission_get_stages (EH_ROLE_PRICE_ASSESSOR, EH_ACTION_SCORE), ==, 0);
  g_assert_cmpuint (eh_permission_get_stages (EH_ROLE_EVALUATOR, EH_ACTION_RECORD_PRICES), ==, 0);
}

static void
assert_why (guint roles, EhAction action, EhStage stage, const char *expected)
{
  const char *why = NULL;

  g_assert_false (eh_permission_check (roles, action, stage, &why));
  g_assert_cmpstr (why, ==, expected);
}

/* The reason fits: wrong role, too early, too late. */
static void
test_reasons (void)
{
  const guint lead = EH_ROLE_FLAG (EH_ROLE_LEAD);
  const guint patient = EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE);
  const guint adviser = EH_ROLE_FLAG (EH_ROLE_ADVISER);

  assert_why (patient, EH_ACTION_WRITE_CRITERIA, EH_STAGE_SCORING,
              "The lead writes the criteria; others can comment on them.");
  assert_why (lead, EH_ACTION_WRITE_CRITERIA, EH_STAGE_SCORING,
              "Criteria, weights and scales are fixed once tenders are invited.");
  assert_why (patient, EH_ACTION_SCORE, EH_STAGE_TENDERS,
              "Scoring begins once the tenders are in.");
  assert_why (patient, EH_ACTION_SCORE, EH_STAGE_PRICE,
              "The scores are opened; each stays as it was given.");
  assert_why (patient | lead, EH_ACTION_READ_PRICES, EH_STAGE_MODERATION,
              "Prices stay closed until the agreed scores are signed.");
  /* Between two stages in which they may. */
  assert_why (adviser, EH_ACTION_COMMENT, EH_STAGE_SCORING,
              "Comments wait while others score: beside a score stands only what was published.");
  assert_why (0, EH_ACTION_READ_TENDERS, EH_STAGE_SCORING,
              "A member without a role sees no tender.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/permission/every-cell", test_every_cell);
  g_test_add_func ("/core/permission/names", test_names);
  g_test_add_func ("/core/permission/roles-add-up", test_roles_add_up);
  g_test_add_func ("/core/permission/what-nobody-may", test_what_nobody_may);
  g_test_add_func ("/core/permission/roles", test_roles);
  g_test_add_func ("/core/permission/reasons", test_reasons);

  return g_test_run ();
}
