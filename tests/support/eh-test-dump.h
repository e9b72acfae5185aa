/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-dump.h: all that a procurement says, as a text to compare.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

char *eh_test_dump (const EhProcurement *procurement) G_GNUC_WARN_UNUSED_RESULT;
char *eh_test_dump_bare (const EhProcurement *procurement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
