/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-options.h: what can be chosen for a field, in words.
 */
#pragma once

#include "book/eh-book.h"

G_BEGIN_DECLS

/**
 * EhOption:
 * @id: what stands in the record: a word of the vocabulary or an id
 * @number: its place in the vocabulary
 * @title: what it is called, in the user's language
 */
typedef struct
{
  char *id;
  int number;
  char *title;
} EhOption;

GPtrArray *eh_options_list (const EhProcurement *procurement,
                            const EhFieldSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
