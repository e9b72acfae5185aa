/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-rules.h: what the rules of the record take and refuse, case by case.
 *
 * The rules themselves are tested with it, and what people are told of them.
 */
#pragma once

#include "support/eh-test.h"

G_BEGIN_DECLS

#define EH_TEST_RULE_ACCEPTED (-1)

/**
 * EhTestRule:
 * @code: an #EhProcurementError, or %EH_TEST_RULE_ACCEPTED
 * @message: how the error begins; %NULL if the case is accepted
 *
 * Each is asked of the book that eh_test_rules_make_book() makes. In bodies '
 * stands for ".
 */
typedef struct
{
  const char *name;
  const char *kind;
  const char *body;
  int code;
  const char *message;
} EhTestRule;

const EhTestRule *eh_test_rules_get (guint *n_rules);
EhTestBook *eh_test_rules_make_book (void) G_GNUC_WARN_UNUSED_RESULT;
EhEntry *eh_test_rules_make_entry (const char *kind,
                                   const char *body,
                                   const char *extra_before,
                                   const char *extra_after) G_GNUC_WARN_UNUSED_RESULT;
void eh_test_rules_add (EhTestBook *book, const char *kind, const char *body);
char *eh_test_rules_spell (const char *kind,
                           const char *body,
                           const char *extra_before,
                           const char *extra_after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
