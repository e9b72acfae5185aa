/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-edit.h: the commands that move, copy and remove criteria.
 *
 * What people see as one act on a tree is several entries: whoever is moved or
 * comes in makes others give way, and a group goes with all that is in it. The
 * commands are made here, as few as will do, and submitted together.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

/**
 * EhMove:
 * @EH_MOVE_UP: before the one above it in its group
 * @EH_MOVE_DOWN: after the one below it in its group
 * @EH_MOVE_IN: to the end of the group right above it
 * @EH_MOVE_OUT: after the group it is in
 */
typedef enum
{
  EH_MOVE_UP,
  EH_MOVE_DOWN,
  EH_MOVE_IN,
  EH_MOVE_OUT,
} EhMove;

/**
 * EhSpot:
 * @parent: (nullable): id of the group, or %NULL for the top level
 * @before: (nullable): id of the one in that group to stand before, or %NULL to
 *   stand last
 *
 * A place in the tree.
 */
typedef struct
{
  const char *parent;
  const char *before;
} EhSpot;

gboolean eh_criteria_edit_is_judged (const EhProcurement *procurement,
                                     const EhCriterion *criterion);
gboolean eh_criteria_edit_find_spot (const EhProcurement *procurement,
                                     const char *lot,
                                     const char *id,
                                     EhMove move,
                                     EhSpot *spot);
void eh_criteria_edit_find_after (const EhProcurement *procurement, const char *id, EhSpot *spot);
void eh_criteria_edit_insert (const EhProcurement *procurement,
                              EhBody *body,
                              const EhSpot *spot,
                              GPtrArray *bodies);
GPtrArray *eh_criteria_edit_move (const EhProcurement *procurement,
                                  const char *id,
                                  const EhSpot *spot) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eh_criteria_edit_copy (const EhProcurement *procurement,
                                  const char *id,
                                  const char *title) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eh_criteria_edit_remove (const EhProcurement *procurement,
                                    const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
