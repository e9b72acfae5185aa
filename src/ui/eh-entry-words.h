/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-words.h: what an entry of the record says and changed, for people.
 */
#pragma once

#include "book/eh-book.h"

G_BEGIN_DECLS

/**
 * EhEntryChange:
 * @title: the field
 * @before: (nullable): what it said until then, or %NULL if nothing
 * @after: (nullable): what it says from then on
 * @is_changed: whether the two differ
 */
typedef struct
{
  const char *title;
  char *before;
  char *after;
  gboolean is_changed;
} EhEntryChange;

GPtrArray *eh_entry_words_compare (EhBook *book,
                                   const EhBody *before,
                                   const EhBody *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
