/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-file-chooser.c: asks for a file or a folder.
 */
#include "ui/eh-file-chooser.h"

#include "config.h"

#include <glib/gi18n.h>

/* A row per #EhFileKind. */
static const struct
{
  GtkFileChooserAction action;
  const char *title;
  const char *verb;
  const char *filter;
  const char *pattern;
} kinds[] = {
  [EH_FILE_BOOK] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Open a book"), N_ ("_Open"), N_ ("Books"),
                     "*.evenhand" },
  [EH_FILE_EXCHANGE] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Choose an exchange file"),
                         N_ ("_Choose"), N_ ("Exchange files"), "*.json" },
  [EH_FILE_NEW_BOOK] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Save the new book"), N_ ("_Save"),
                         N_ ("Books"), "*.evenhand" },
  [EH_FILE_FOLDER] = { GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, N_ ("Choose a folder"),
                       N_ ("_Save here"), NULL, NULL },
  [EH_FILE_BOOKS_FOLDER] = { GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                             N_ ("Choose a folder for new books"), N_ ("_Choose"), NULL, NULL },
  [EH_FILE_TABLE] = { GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Choose a CSV file"), N_ ("_Choose"),
                      N_ ("CSV files"), "*.csv" },
  [EH_FILE_NEW_TABLE] = { GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Save an empty table"), N_ ("_Save"),
                          N_ ("CSV files"), "*.csv" },
};

static void
add_filters (GtkFileChooser *chooser, EhFileKind kind)
{
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autoptr (GtkFileFilter) all = NULL;

  if (kinds[kind].filter == NULL)
    return;

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ (kinds[kind].filter));
  gtk_file_filter_add_pattern (filter, kinds[kind].pattern);
  gtk_file_chooser_add_filter (chooser, filter);

  all = gtk_file_filter_new ();
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/* The task holds the dialog, and the dialog the task, until there is an answer. */
static void
response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_task_return_pointer (task, file, g_object_unref);
  g_task_set_task_data (task, NULL, NULL);
  g_object_unref (task);
}

/* Where people keep what they make. Started from a launcher, GTK would begin
 * wherever that happens to be. */
static GFile *
get_documents (void)
{
  const char *path = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_for_path (
      path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR) ? path : g_get_home_dir ());
}

/* @folder and @name are where to begin; either can be NULL. */
void
eh_file_chooser_ask_async (GtkWindow *parent,
                           EhFileKind kind,
                           GFile *folder,
                           const char *name,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      _ (kinds[kind].title), parent, kinds[kind].action, _ (kinds[kind].verb), _ ("_Cancel"));
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  g_autoptr (GFile) documents = NULL;

  g_task_set_source_tag (task, eh_file_chooser_ask_async);
  g_task_set_task_data (task, native, g_object_unref);
  add_filters (GTK_FILE_CHOOSER (native), kind);
  if (folder == NULL && kinds[kind].action == GTK_FILE_CHOOSER_ACTION_SAVE)
    folder = documents = get_documents ();
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), folder, NULL);
  if (name != NULL && kinds[kind].action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* Returns: (transfer full) (nullable): what was chosen */
GFile *
eh_file_chooser_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, eh_file_chooser_ask_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
