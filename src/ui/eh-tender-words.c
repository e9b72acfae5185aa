/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-words.c: where a tender stands, in a few words for a list.
 */
#include "ui/eh-tender-words.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"

/* Returns: what a tender is that is excluded by a decision */
const char *
eh_tender_words_ground (EhGround ground)
{
  switch (ground)
    {
    case EH_GROUND_LATE:
      return C_ ("tender", "Late");
    case EH_GROUND_WITHDRAWN:
      return C_ ("tender", "Withdrawn");
    case EH_GROUND_NON_COMPLIANT:
      return C_ ("tender", "Not what was asked for");
    case EH_GROUND_EXCLUDED:
    default:
      return C_ ("tender", "Excluded by law or by the notice");
    }
}

/* Returns: (transfer full) (nullable): why it is out of the running, on one line;
 * %NULL if it is not */
char *
eh_tender_words_state (const EhResult *result)
{
  g_autofree char *why = NULL;
  g_autofree char *reason = NULL;

  if (result->exclusion == EH_EXCLUSION_NONE)
    return NULL;
  if (result->exclusion != EH_EXCLUSION_DECIDED)
    {
      why = eh_wording_exclusion (result);
      /* Translators: why: "did not pass the requirement “…”". */
      return g_strdup_printf (_ ("Excluded: this tender %s."), why);
    }

  reason = g_strdelimit (g_strdup (result->decision->reason), "\n\t", ' ');

  /* Translators: what a tender is, such as "Late", and the reason that was given. */
  return g_strdup_printf (_ ("%s: %s"), eh_tender_words_ground (result->decision->ground), reason);
}

/* Returns: (transfer full): how the tender stands with the lot's pass/fail
 * requirements; "" if there are none */
char *
eh_tender_words_requirements (const EhProcurement *procurement,
                              const EhLotResults *lot,
                              const EhTender *tender)
{
  guint n_all = 0, n_passed = 0, n_failed = 0;

  for (guint i = 0; i < eh_outline_get_n_leaves (lot->outline); i++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, i);
      const EhPassFail *decision = eh_procurement_get_pass_fail (procurement, tender, criterion);

      if (criterion->kind != EH_CRITERION_PASS_FAIL)
        continue;
      n_all++;
      n_passed += decision != NULL && decision->passed;
      n_failed += decision != NULL && !decision->passed;
    }

  if (n_all == 0)
    return g_strdup ("");
  if (n_failed > 0)
    return g_strdup (C_ ("tender", "Failed"));
  if (n_passed == n_all)
    return g_strdup (C_ ("tender", "Passed"));
  if (n_passed == 0)
    return g_strdup (C_ ("tender", "Not decided"));

  /* Translators: how many pass/fail requirements a tender passed, of how many. */
  return g_strdup_printf (_ ("%u of %u passed"), n_passed, n_all);
}

/* Returns: (transfer full): how many tenders there are, and how many of them are
 * excluded; if a search shows fewer, how many of how many */
char *
eh_tender_words_count (guint n_shown, guint n_all, guint n_excluded)
{
  g_autofree char *all = NULL;
  g_autofree char *excluded = NULL;

  if (n_shown != n_all)
    /* Translators: how many tenders a search found, and how many there are. */
    return g_strdup_printf (_ ("%u of %u tenders"), n_shown, n_all);

  all = g_strdup_printf (g_dngettext (NULL, "%u tender", "%u tenders", n_all), n_all);
  if (n_excluded == 0)
    return g_steal_pointer (&all);

  excluded =
      g_strdup_printf (g_dngettext (NULL, "%u excluded", "%u excluded", n_excluded), n_excluded);

  /* Translators: "12 tenders", "1 excluded". */
  return g_strdup_printf (_ ("%s, %s"), all, excluded);
}
