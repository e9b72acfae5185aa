/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-folder.c: a folder of its own for a test.
 *
 * Instead of G_TEST_OPTION_ISOLATE_DIRS, which in GLib 2.74 leaks per test.
 */
#include "support/eh-test-folder.h"

#include <ftw.h>
#include <stdio.h>

/**
 * eh_test_folder_new:
 *
 * Returns: (transfer full): the path of a new empty folder
 */
char *
eh_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("eh-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *place)
{
  return remove (path);
}

/**
 * eh_test_folder_free:
 * @folder: (transfer full): a folder that eh_test_folder_new() made
 *
 * Removes the folder with all that lies in it; links are not followed.
 */
void
eh_test_folder_free (char *folder)
{
  g_assert_cmpint (nftw (folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (folder);
}
