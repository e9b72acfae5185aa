/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-list.h: keeps a list of tenders as the book has them.
 */
#pragma once

#include <gio/gio.h>

#include "core/eh-results.h"

G_BEGIN_DECLS

gboolean eh_tender_list_update (GListStore *list,
                                const EhProcurement *procurement,
                                EhResults *results);

G_END_DECLS
