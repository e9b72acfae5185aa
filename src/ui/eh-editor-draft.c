/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-editor-draft.c: what was typed into a form, as one text.
 */
#include "ui/eh-editor-draft.h"

#include "ui/eh-input-row.h"

#define GROUP "draft"

/* Returns: (transfer full): what the rows hold, valid or not, by their fields */
char *
eh_editor_draft_write (GPtrArray *rows)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      EhInputRow *row = g_ptr_array_index (rows, i);
      g_autofree char *text = eh_input_row_dup_draft (row);

      /* What the form does not ask for was not typed. */
      if (text != NULL && gtk_widget_get_visible (GTK_WIDGET (row)))
        g_key_file_set_string (file, GROUP, eh_field_get_name (eh_input_row_get_field (row)), text);
    }

  return g_key_file_to_data (file, NULL, NULL);
}

/* Shows in the rows what was typed before.
 *
 * Returns: whether something was typed into them */
gboolean
eh_editor_draft_read (const char *draft, GPtrArray *rows)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gboolean is_found = FALSE;

  if (!g_key_file_load_from_data (file, draft, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      EhInputRow *row = g_ptr_array_index (rows, i);
      g_autofree char *text = g_key_file_get_string (
          file, GROUP, eh_field_get_name (eh_input_row_get_field (row)), NULL);

      if (text == NULL || !gtk_widget_get_visible (GTK_WIDGET (row)))
        continue;
      eh_input_row_set_draft (row, text);
      is_found = TRUE;
    }

  return is_found;
}
