/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-problem.h: what the rules refuse, said to people.
 *
 * The rules and the reader of tables speak English, name fields and ids, and
 * are made for the log. Here each of their messages has a sentence for people,
 * in their language: what is wrong, and what to do.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *eh_wording_problem (const char *message) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
