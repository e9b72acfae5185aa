/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-settings.c: what people prefer, and what the application remembers.
 */
#include "ui/eh-settings.h"

#include "config.h"

#include "ui/eh-format.h"

/* More books than this are not worked on at a time. */
#define MAX_PAGES 50

/* Returns: (transfer full) (nullable): %NULL where the settings' schema is not
 * installed, as when the program runs from its build folder: asking for them
 * then would end it. */
GSettings *
eh_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
eh_settings_restore_window (GSettings *settings, GtkWindow *window)
{
  if (settings == NULL)
    return;

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "is-maximized"))
    gtk_window_maximize (window);
}

/* Writes nothing that is there already. */
void
eh_settings_save_window (GSettings *settings, GtkWindow *window)
{
  int width = 0, height = 0;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (window, &width, &height);
  /* The schema's range is what GSettings would otherwise complain of. */
  width = CLAMP (width, 360, 32767);
  height = CLAMP (height, 294, 32767);
  if (gtk_window_is_maximized (window) != g_settings_get_boolean (settings, "is-maximized"))
    g_settings_set_boolean (settings, "is-maximized", gtk_window_is_maximized (window));
  if (width != g_settings_get_int (settings, "window-width"))
    g_settings_set_int (settings, "window-width", width);
  if (height != g_settings_get_int (settings, "window-height"))
    g_settings_set_int (settings, "window-height", height);
}

/* Returns: (transfer full): who keeps new books; never empty */
char *
eh_settings_dup_keeper (GSettings *settings)
{
  g_autofree char *name = NULL;

  if (settings != NULL)
    name = g_strstrip (g_settings_get_string (settings, "keeper-name"));

  return name != NULL && *name != '\0' ? g_steal_pointer (&name) : eh_format_user_name ();
}

/* Returns: (transfer full): the buyer of new books; empty if nobody said */
char *
eh_settings_dup_organisation (GSettings *settings)
{
  return settings != NULL ? g_strstrip (g_settings_get_string (settings, "organisation"))
                          : g_strdup ("");
}

/* Returns: (transfer full): an ISO 4217 code */
char *
eh_settings_dup_currency (GSettings *settings)
{
  return settings != NULL ? g_settings_get_string (settings, "currency") : g_strdup ("GBP");
}

/* Returns: (transfer full) (nullable): where the dialog for a new book begins */
GFile *
eh_settings_dup_books_folder (GSettings *settings)
{
  g_autofree char *path = NULL;

  if (settings == NULL)
    return NULL;

  path = g_settings_get_string (settings, "books-folder");

  return *path != '\0' ? g_file_new_for_path (path) : NULL;
}

/* Returns: (transfer full) (nullable): path of the book to begin with */
char *
eh_settings_dup_book_to_reopen (GSettings *settings)
{
  g_autofree char *path = NULL;

  if (settings == NULL || !g_settings_get_boolean (settings, "reopen-last-book"))
    return NULL;

  path = g_settings_get_string (settings, "last-book");

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

void
eh_settings_set_last_book (GSettings *settings, const char *path)
{
  if (settings != NULL && g_utf8_validate (path, -1, NULL))
    g_settings_set_string (settings, "last-book", path);
}

/* What a book is called where only its page is to be known. */
static char *
hash_path (const char *path)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_strndup (hash, 16);
}

/* Returns: (transfer full) (nullable): the page that was last shown of a book */
char *
eh_settings_dup_page (GSettings *settings, const char *path)
{
  g_autofree char *hash = hash_path (path);
  g_autoptr (GVariantIter) pages = NULL;
  const char *book, *page;

  if (settings == NULL)
    return NULL;

  g_settings_get (settings, "pages", "a(ss)", &pages);
  while (g_variant_iter_next (pages, "(&s&s)", &book, &page))
    if (g_str_equal (book, hash))
      return g_strdup (page);

  return NULL;
}

/* Remembers the page and the book; of older books only so many are kept. */
void
eh_settings_set_page (GSettings *settings, const char *path, const char *page)
{
  g_autofree char *hash = hash_path (path);
  g_autofree char *known = NULL;
  g_autoptr (GVariantIter) pages = NULL;
  GVariantBuilder builder;
  const char *other_book, *other_page;
  guint n_pages = 1;

  if (settings == NULL)
    return;
  known = eh_settings_dup_page (settings, path);
  if (g_strcmp0 (known, page) == 0)
    return;

  g_settings_get (settings, "pages", "a(ss)", &pages);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&builder, "(ss)", hash, page);
  while (n_pages < MAX_PAGES && g_variant_iter_next (pages, "(&s&s)", &other_book, &other_page))
    if (!g_str_equal (other_book, hash))
      {
        g_variant_builder_add (&builder, "(ss)", other_book, other_page);
        n_pages++;
      }
  g_settings_set_value (settings, "pages", g_variant_builder_end (&builder));
}
