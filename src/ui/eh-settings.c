/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-settings.c: how large the window was when it was last closed.
 */
#include "ui/eh-settings.h"

#include "config.h"

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

void
eh_settings_save_window (GSettings *settings, GtkWindow *window)
{
  int width = 0, height = 0;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "is-maximized", gtk_window_is_maximized (window));
  /* The schema's range is what GSettings would otherwise complain of. */
  g_settings_set_int (settings, "window-width", CLAMP (width, 360, 32767));
  g_settings_set_int (settings, "window-height", CLAMP (height, 294, 32767));
}
