/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-problem-private.h: the messages that have words for people.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EhProblemWords:
 * @message: what the rules say; "%s" stands for what varies
 * @words: the same for people, marked for translation; "%s" or "%1$s" stands
 *   for what @message has there
 * @is_of_value: whether @words say of a value what is wrong with it, so that
 *   the name of its field stands before them if it is known
 */
typedef struct
{
  const char *message;
  const char *words;
  gboolean is_of_value;
} EhProblemWords;

const EhProblemWords *eh_problem_words_of_rules (guint *n_rows);
const EhProblemWords *eh_problem_words_of_values (guint *n_rows);
const EhProblemWords *eh_problem_words_of_tables (guint *n_rows);

G_END_DECLS
