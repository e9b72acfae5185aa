/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * driver.c: replays a corpus through a fuzz target, as an ordinary test.
 *
 * Takes folders and files; prints TAP, a test for each file. A target that is
 * not satisfied aborts.
 */
#include <glib.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
add_files (GPtrArray *files, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    {
      g_ptr_array_add (files, g_strdup (path));
      return;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (files, g_build_filename (path, name, NULL));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  for (int i = 1; i < argc; i++)
    add_files (files, argv[i]);
  g_ptr_array_sort (files, compare_names);

  g_print ("1..%u\n", files->len);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (files, i));
      g_autoptr (GError) error = NULL;
      char *data = NULL;
      gsize size = 0;

      if (!g_file_get_contents (g_ptr_array_index (files, i), &data, &size, &error))
        g_error ("%s", error->message);
      /* A copy of exactly this size, so that reading beyond it is noticed. */
      data = g_realloc (data, MAX (size, 1));
      LLVMFuzzerTestOneInput ((const guint8 *) data, size);
      g_free (data);
      g_print ("ok %u - %s\n", i + 1, name);
    }

  return EXIT_SUCCESS;
}
