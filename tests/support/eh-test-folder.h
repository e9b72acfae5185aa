/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-folder.h: a folder of its own for a test.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *eh_test_folder_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_test_folder_free (char *folder);

G_END_DECLS
