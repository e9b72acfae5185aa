/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-result.c: exclusions, leads and ties, in sentences.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-decimal.h"
#include "document/eh-wording.h"

/**
 * eh_wording_divergence:
 * @score: one member's score, hundredths
 * @agreed: the agreed score, hundredths
 *
 * Returns: (transfer full): how far the one is from the other, such as "1
 *   higher" or "equal"
 */
char *
eh_wording_divergence (gint64 score, gint64 agreed)
{
  g_autofree char *distance = eh_decimal_format_short (ABS (score - agreed), 2);

  if (score == agreed)
    return g_strdup (_ ("equal"));
  if (score > agreed)
    /* Translators: a member's score is this much higher than the agreed one. */
    return g_strdup_printf (_ ("%s higher"), distance);

  return g_strdup_printf (_ ("%s lower"), distance);
}

/* A decision as a clause, with its reason in brackets, on one line. */
static char *
describe_decision (const EhExclusion *decision)
{
  g_autofree char *reason = g_strdup (decision->reason);

  g_strdelimit (reason, "\n\t", ' ');
  switch (decision->ground)
    {
    case EH_GROUND_LATE:
      /* Translators: after "it"; the reason. */
      return g_strdup_printf (_ ("came in late (%s)"), reason);
    case EH_GROUND_WITHDRAWN:
      /* Translators: after "it", a tender; the reason. */
      return g_strdup_printf (_ ("was withdrawn (%s)"), reason);
    case EH_GROUND_NON_COMPLIANT:
      /* Translators: after "it"; the reason. */
      return g_strdup_printf (_ ("is not what was asked for (%s)"), reason);
    case EH_GROUND_EXCLUDED:
    default:
      /* Translators: after "it"; the reason. */
      return g_strdup_printf (_ ("is excluded by law or by the notice (%s)"), reason);
    }
}

/**
 * eh_wording_exclusion:
 * @result: a result
 *
 * Returns: (transfer full) (nullable): why the tender is excluded, as a clause
 *   without a full stop; %NULL if it is not excluded
 */
char *
eh_wording_exclusion (const EhResult *result)
{
  g_autofree char *threshold = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  switch (result->exclusion)
    {
    case EH_EXCLUSION_DECIDED:
      return describe_decision (result->decision);
    case EH_EXCLUSION_FAILED:
      return g_strdup_printf (_ ("did not pass the requirement “%s”"), result->excluded_by->title);
    case EH_EXCLUSION_THRESHOLD:
      threshold = eh_wording_score (result->excluded_by->threshold);
      return g_strdup_printf (_ ("scored below the minimum of %s for “%s”"), threshold,
                              result->excluded_by->title);
    case EH_EXCLUSION_NONE:
    default:
      return NULL;
    }
}

/**
 * eh_wording_lead:
 * @lot: a lot's results
 * @i: which of its results
 * @decimals: the published decimals
 *
 * Returns: (transfer full): by how much this tender's total is above that of
 *   the tender ranked next; a dash if there is none or the lot is ranked by an
 *   index
 */
char *
eh_wording_lead (const EhLotResults *lot, guint i, guint decimals)
{
  const EhResult *result;

  g_return_val_if_fail (lot != NULL, NULL);
  g_return_val_if_fail (i < lot->n_results, NULL);

  result = &lot->results[i];
  if (result->rank == 0 || i + 1 == lot->n_results || result[1].rank == 0 ||
      result->total == EH_NO_MARKS || result[1].total == EH_NO_MARKS)
    return g_strdup (EH_WORDING_NONE);

  return eh_decimal_format (result->total - result[1].total, decimals);
}

static const EhResult *
find_result (const EhLotResults *lot, const EhTender *tender)
{
  for (guint i = 0; i < lot->n_results; i++)
    if (lot->results[i].tender == tender)
      return &lot->results[i];

  return NULL;
}

/* What the tied tenders have the same of. */
static char *
describe_equality (const EhLotResults *lot, const EhTie *tie, guint decimals)
{
  const EhResult *result = find_result (lot, tie->tenders[0]);
  g_autofree char *number = NULL;

  if (result == NULL)
    return g_strdup (_ ("the same result"));
  if (result->total == EH_NO_MARKS)
    {
      number = eh_wording_index (result);
      return g_strdup_printf (_ ("the same index, %s"), number);
    }
  number = eh_wording_marks (result->total, decimals);

  return g_strdup_printf (_ ("the same total, %s marks"), number);
}

/**
 * eh_wording_tie:
 * @lot: a lot's results
 * @tie: one of its ties
 * @decimals: the published decimals
 *
 * Returns: (transfer full): who is equal and what settled it, in two sentences
 */
char *
eh_wording_tie (const EhLotResults *lot, const EhTie *tie, guint decimals)
{
  g_autofree const char **names = NULL;
  g_autofree char *list = NULL;
  g_autofree char *equality = NULL;
  const char *rule;

  g_return_val_if_fail (lot != NULL, NULL);
  g_return_val_if_fail (tie != NULL && tie->n_tenders > 0, NULL);

  names = g_new (const char *, tie->n_tenders);
  for (guint i = 0; i < tie->n_tenders; i++)
    names[i] = tie->tenders[i]->bidder;
  list = eh_wording_list (names, tie->n_tenders);
  equality = describe_equality (lot, tie, decimals);

  switch (tie->rule)
    {
    case EH_TIE_BY_QUALITY:
      rule = _ ("The published tie-break decides: more marks for quality rank higher.");
      break;
    case EH_TIE_BY_PRICE:
      rule = _ ("The published tie-break decides: the lower price ranks higher.");
      break;
    case EH_TIE_BY_PANEL:
      rule = _ ("The panel decided their order and gave its reason.");
      break;
    case EH_TIE_OPEN:
    default:
      rule = _ ("Nothing has settled this tie: they share one rank.");
      break;
    }

  /* Translators: names of bidders, what they have in common, what settled it. */
  return g_strdup_printf (_ ("%s have %s. %s"), list, equality, rule);
}
