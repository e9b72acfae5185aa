/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-history.h: the edits of this session that can be undone, or done again.
 *
 * An edit is what was submitted together. A history is used by the main
 * thread; the bodies that it gives are not changed any more, so another thread
 * may read them.
 */
#pragma once

#include "core/eh-undo.h"

G_BEGIN_DECLS

/**
 * EhHistoryWay:
 * @EH_HISTORY_UNDO: back
 * @EH_HISTORY_REDO: forth again
 */
typedef enum
{
  EH_HISTORY_UNDO,
  EH_HISTORY_REDO,
  EH_N_HISTORY_WAYS,
} EhHistoryWay;

typedef struct _EhHistory EhHistory;

EhHistory *eh_history_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_history_free (EhHistory *self);

void eh_history_add (EhHistory *self, const EhProcurement *before, const EhBody *body);
void eh_history_end_edit (EhHistory *self);

GPtrArray *eh_history_get_bodies (EhHistory *self, EhHistoryWay way);
void eh_history_step (EhHistory *self, EhHistoryWay way);
char *eh_history_dup_title (EhHistory *self, EhHistoryWay way) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhHistory, eh_history_free)

G_END_DECLS
