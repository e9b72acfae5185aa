/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-clipboard.c: a table that another program has copied.
 *
 * Spreadsheets copy cells as text with tabs between them. What has only been
 * copied as a web page is looked through for a table.
 */
#include "ui/eh-clipboard.h"

#include "exchange/eh-html-table.h"

#define HTML "text/html"

static void
return_table (GTask *task, EhCsv *table, GError *error)
{
  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) eh_csv_free);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GError *error = NULL;
  EhCsv *table = eh_csv_read_copied (text != NULL ? text : "", &error);

  return_table (user_data, table, error);
}

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;
  EhCsv *table = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) >= 0)
    {
      g_autoptr (GBytes) bytes =
          g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
      g_autofree char *html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      table = eh_html_table_read (html, &error);
    }
  return_table (user_data, table, error);
}

static void
html_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) bytes = NULL;

  if (stream == NULL)
    {
      return_table (user_data, NULL, error);
      return;
    }

  bytes = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
      bytes, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, NULL, spliced_cb, user_data);
}

/* Reads what is on @clipboard. */
void
eh_clipboard_read_async (GdkClipboard *clipboard, GAsyncReadyCallback callback, gpointer user_data)
{
  const char *types[] = { HTML, NULL };
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  GTask *task = g_task_new (clipboard, NULL, callback, user_data);
  gboolean is_text = gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) ||
                     gdk_content_formats_contain_mime_type (formats, "text/plain") ||
                     gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8");

  g_task_set_source_tag (task, eh_clipboard_read_async);
  if (!is_text && gdk_content_formats_contain_mime_type (formats, HTML))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, html_cb, task);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_cb, task);
}

/* Returns: (transfer full) (nullable): the table; without a row if there is none */
EhCsv *
eh_clipboard_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, eh_clipboard_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
