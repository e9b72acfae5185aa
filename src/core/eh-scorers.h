/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scorers.h: who scores a criterion.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

gboolean eh_member_can_score (const EhMember *member);
GPtrArray *eh_scorers_list (const EhProcurement *procurement,
                            const EhCriterion *criterion) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_scorers_contain (const EhProcurement *procurement,
                             const EhCriterion *criterion,
                             const EhMember *member);

G_END_DECLS
