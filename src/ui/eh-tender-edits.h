/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-edits.h: the commands that an edit of a tender is made of.
 */
#pragma once

#include "core/eh-body.h"
#include "core/eh-results.h"

G_BEGIN_DECLS

EhBody *eh_tender_edits_begin (const EhProcurement *procurement,
                               const char *lot) G_GNUC_WARN_UNUSED_RESULT;
EhBody *eh_tender_edits_begin_in_other_lot (const EhProcurement *procurement,
                                            const EhTender *tender) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_tender_edits_is_judged (const EhProcurement *procurement, const EhTender *tender);
GPtrArray *eh_tender_edits_remove (const EhProcurement *procurement,
                                   const EhTender *tender) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eh_tender_edits_pass_rest (const EhProcurement *procurement,
                                      const EhLotResults *lot,
                                      const EhTender *tender) G_GNUC_WARN_UNUSED_RESULT;
EhBody *eh_tender_edits_judge (EhKind kind,
                               const char *tender,
                               const char *criterion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
