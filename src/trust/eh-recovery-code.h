/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-recovery-code.h: the code on a printed recovery sheet.
 *
 *   K7QWE-3TJ8M-X04NP-RD2VA-9HGCS-Z6B5Y
 *
 * Six groups of five signs out of 32 that are hard to take for one another.
 * Four signs of a group are chance, 120 bits in all, which nobody can guess.
 * The fifth checks them: one wrong sign, two that changed places and a group
 * in the wrong place are found, and the group is named, before anything is
 * tried. Small letters, spaces and dashes do not matter; O is read as 0, I
 * and L as 1.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EH_RECOVERY_CODE_GROUPS 6
#define EH_RECOVERY_CODE_GROUP_SIZE 5
/* Characters as printed, with the dashes. */
#define EH_RECOVERY_CODE_LENGTH (EH_RECOVERY_CODE_GROUPS * (EH_RECOVERY_CODE_GROUP_SIZE + 1) - 1)

/**
 * EhRecoveryCodeFault:
 * @EH_RECOVERY_CODE_GOOD: it is a code; whether it opens the key is another matter
 * @EH_RECOVERY_CODE_INCOMPLETE: good so far, but not all of it
 * @EH_RECOVERY_CODE_MISTYPED: a group does not hold together
 * @EH_RECOVERY_CODE_LONG: more than a whole code
 */
typedef enum
{
  EH_RECOVERY_CODE_GOOD,
  EH_RECOVERY_CODE_INCOMPLETE,
  EH_RECOVERY_CODE_MISTYPED,
  EH_RECOVERY_CODE_LONG,
} EhRecoveryCodeFault;

char *eh_recovery_code_new (void) G_GNUC_WARN_UNUSED_RESULT;
EhRecoveryCodeFault eh_recovery_code_check (const char *typed, guint *group);
GBytes *eh_recovery_code_prepare (const char *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
