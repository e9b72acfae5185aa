/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-undo.h: what takes an edit back.
 *
 * Nothing is ever removed from a record, so an edit is undone by another
 * entry: one that says again what was said before, or that takes back what
 * nobody had said. It is worked out from the procurement as it was before the
 * edit, and goes through the rules like every other entry.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

/**
 * EhEditName:
 * @title: what was done, for people, to be translated where it is shown
 * @subject: (nullable): the name of what it was done to
 * @criterion: (nullable): the title of the criterion, if @subject was judged
 *
 * What an edit is called, so that people know what they undo.
 */
typedef struct
{
  const char *title;
  const char *subject;
  const char *criterion;
} EhEditName;

int eh_undo_find_kind (EhKind takes_back);
int eh_undo_find_opposite (EhKind says);
const EhRow *eh_undo_find (const EhProcurement *self, const EhBody *body);
EhBody *eh_undo_new (const EhProcurement *before, const EhBody *body) G_GNUC_WARN_UNUSED_RESULT;
void eh_undo_name (const EhProcurement *before, const EhBody *body, EhEditName *name);

G_END_DECLS
