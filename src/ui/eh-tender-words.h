/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-words.h: where a tender stands, in a few words for a list.
 */
#pragma once

#include "core/eh-results.h"

G_BEGIN_DECLS

char *eh_tender_words_state (const EhResult *result) G_GNUC_WARN_UNUSED_RESULT;
char *eh_tender_words_requirements (const EhProcurement *procurement,
                                    const EhLotResults *lot,
                                    const EhTender *tender) G_GNUC_WARN_UNUSED_RESULT;
char *eh_tender_words_count (guint n_shown,
                             guint n_all,
                             guint n_excluded) G_GNUC_WARN_UNUSED_RESULT;
const char *eh_tender_words_ground (EhGround ground);

G_END_DECLS
