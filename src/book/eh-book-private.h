/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-private.h: what the parts of the book share.
 */
#pragma once

#include "book/eh-book.h"
#include "book/eh-history.h"
#include "book/eh-worker.h"

G_BEGIN_DECLS

/* An edit that is neither undone nor done again. */
#define EH_BOOK_NEW_EDIT (-1)

void eh_book_submit_step (EhBook *self, GPtrArray *bodies, int way, GTask *outer);
EhHistory *eh_book_get_history (EhBook *self);
GQueue *eh_book_get_waiting (EhBook *self);
gboolean eh_book_is_busy (EhBook *self);
GHashTable *eh_book_get_drafts (EhBook *self);
void eh_book_run (EhBook *self, GTask *task, EhWorkerFunc func);

void eh_book_run_waiting (EhBook *self);

G_END_DECLS
