/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scorers.c: who scores a criterion.
 *
 * A criterion names its scorers, or is scored by every voting evaluator and
 * patient representative. A chair scores where a criterion names the chair.
 */
#include "core/eh-scorers.h"

#define SCORING_ROLES                                                                              \
  (EH_ROLE_FLAG (EH_ROLE_CHAIR) | EH_ROLE_FLAG (EH_ROLE_EVALUATOR) |                               \
   EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE))
#define DEFAULT_ROLES                                                                              \
  (EH_ROLE_FLAG (EH_ROLE_EVALUATOR) | EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE))

/**
 * eh_member_can_score:
 * @member: a member
 *
 * Returns: whether @member has a vote and a role that scores
 */
gboolean
eh_member_can_score (const EhMember *member)
{
  g_return_val_if_fail (member != NULL, FALSE);

  return member->is_voting && (member->roles & SCORING_ROLES) != 0;
}

/**
 * eh_scorers_contain:
 * @procurement: a procurement
 * @criterion: one of its criteria
 * @member: one of its members
 *
 * Returns: whether @member is one of those who score @criterion
 */
gboolean
eh_scorers_contain (const EhProcurement *procurement,
                    const EhCriterion *criterion,
                    const EhMember *member)
{
  g_return_val_if_fail (procurement != NULL, FALSE);
  g_return_val_if_fail (criterion != NULL && member != NULL, FALSE);

  if (!eh_member_can_score (member))
    return FALSE;
  if (criterion->scorers != NULL)
    return g_strv_contains (criterion->scorers, member->row.id);

  return (member->roles & DEFAULT_ROLES) != 0;
}

/**
 * eh_scorers_list:
 * @procurement: a procurement
 * @criterion: one of its criteria
 *
 * Returns: (transfer container) (element-type EhMember): those who score
 *   @criterion, in the order of the members
 */
GPtrArray *
eh_scorers_list (const EhProcurement *procurement, const EhCriterion *criterion)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < eh_procurement_get_n_members (procurement); i++)
    {
      const EhMember *member = eh_procurement_get_member (procurement, i);

      if (eh_scorers_contain (procurement, criterion, member))
        g_ptr_array_add (list, (gpointer) member);
    }

  return list;
}
