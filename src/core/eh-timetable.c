/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-timetable.c: the days of a procurement, and whether they follow one
 * another.
 */
#include "core/eh-timetable.h"

#include <string.h>

static int
compare_milestones (gconstpointer a, gconstpointer b)
{
  const EhMilestone *first = *(const EhMilestone *const *) a;
  const EhMilestone *second = *(const EhMilestone *const *) b;
  int order = strcmp (first->date, second->date);

  if (order == 0)
    order = (int) first->step - (int) second->step;
  if (order == 0)
    order = first->row.slot < second->row.slot ? -1 : first->row.slot > second->row.slot;
  return order;
}

/**
 * eh_timetable_list:
 * @procurement: a procurement
 *
 * Returns: (transfer container) (element-type EhMilestone): its milestones by
 *   day, those of one day by step
 */
GPtrArray *
eh_timetable_list (const EhProcurement *procurement)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < eh_procurement_get_n_milestones (procurement); i++)
    g_ptr_array_add (list, (gpointer) eh_procurement_get_milestone (procurement, i));
  g_ptr_array_sort (list, compare_milestones);

  return list;
}

/**
 * eh_timetable_find_misplaced:
 * @procurement: a procurement
 *
 * Looks whether the steps are in their usual order, which is that of #EhStep;
 * other dates may stand anywhere.
 *
 * Returns: (transfer none) (nullable): the first milestone that is earlier
 *   than a step which usually comes before it; %NULL if there is none
 */
const EhMilestone *
eh_timetable_find_misplaced (const EhProcurement *procurement)
{
  g_autoptr (GPtrArray) list = eh_timetable_list (procurement);

  for (guint i = 0; i < list->len; i++)
    {
      const EhMilestone *milestone = g_ptr_array_index (list, i);

      for (guint j = i + 1; j < list->len && milestone->step != EH_STEP_OTHER; j++)
        if (((const EhMilestone *) g_ptr_array_index (list, j))->step < milestone->step)
          return milestone;
    }

  return NULL;
}
