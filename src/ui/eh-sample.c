/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sample.c: a tender that was really published, to try Evenhand with.
 */
#include "ui/eh-sample.h"

/* Returns: (transfer full): the exchange file that the sample book is made from */
GBytes *
eh_sample_get_exchange (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data ("/org/evenhand/Evenhand/sample/" EH_SAMPLE_EXCHANGE_NAME,
                                           G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return bytes;
}

/* Returns: (transfer full): where the sample book is, once it was made */
char *
eh_sample_get_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "evenhand-sample", "fcdo-services-2024.evenhand",
                           NULL);
}

gboolean
eh_sample_make_folder (void)
{
  g_autofree char *path = eh_sample_get_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  return g_mkdir_with_parents (folder, 0700) == 0;
}
