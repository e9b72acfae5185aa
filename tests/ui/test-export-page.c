/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "ui-fixture.h"
#include "ui/eh-book-view.h"
#include "ui/eh-export-page.h"
#include "ui/eh-file-row.h"

static EhExportPage *
show_documents (EhWindow *window)
{
  return EH_EXPORT_PAGE (ui_fixture_show_page (window, "documents", EH_TYPE_EXPORT_PAGE));
}

static void
wait_until_idle (EhExportPage *page)
{
  while (eh_export_page_is_busy (page))
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle ();
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static char *
make_folder (const char *name)
{
  char *path = ui_fixture_get_path (name);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  return path;
}

static void
assert_begins (const char *folder, EhExportForm form, const char *magic)
{
  g_autofree char *path = g_build_filename (folder, eh_export_form_get_file_name (form), NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (bytes, magic));
}

/* What is chosen from the start is what most people need. */
static void
test_two (void)
{
  g_autofree char *path = ui_fixture_make_sample ("two.evenhand");
  g_autofree char *folder = make_folder ("two");
  g_autoptr (GFile) target = g_file_new_for_path (folder);
  EhWindow *window = ui_fixture_open (path);
  EhExportPage *page = show_documents (window);

  eh_export_page_start (page, target);
  g_assert_true (eh_export_page_is_busy (page));
  ui_fixture_settle ();
  wait_until_idle (page);
  ui_fixture_assert_text (page, "Saved just now");
  ui_fixture_assert_text (window, "2 documents saved");
  ui_fixture_assert_text (window, "Show in folder");
  ui_fixture_assert_text (page, "workbook.xlsx");
  ui_fixture_assert_text (page, "audit-report.pdf");
  g_assert_cmpuint (count_files (folder), ==, 2);
  assert_begins (folder, EH_EXPORT_XLSX, "PK");
  assert_begins (folder, EH_EXPORT_PDF, "%PDF-");
  ui_fixture_close (window);
}

static void
test_pack (void)
{
  g_autofree char *path = ui_fixture_make_sample ("pack.evenhand");
  g_autofree char *folder = make_folder ("pack");
  g_autoptr (GFile) target = g_file_new_for_path (folder);
  EhWindow *window = ui_fixture_open (path);
  EhExportPage *page = show_documents (window);

  gtk_widget_activate_action (GTK_WIDGET (page), "documents.choose-all", NULL);
  eh_export_page_start (page, target);
  wait_until_idle (page);
  g_assert_cmpuint (count_files (folder), ==, EH_EXPORT_N_FORMS);
  assert_begins (folder, EH_EXPORT_HTML, "<!DOCTYPE html>");
  assert_begins (folder, EH_EXPORT_JSON, "{");
  assert_begins (folder, EH_EXPORT_OCDS, "{");
  ui_fixture_close (window);
}

/* Stopping leaves no document behind, and says nothing: one knows. */
static void
test_cancel (void)
{
  g_autofree char *path = ui_fixture_make_sample ("cancel.evenhand");
  g_autofree char *folder = make_folder ("cancel");
  g_autoptr (GFile) target = g_file_new_for_path (folder);
  EhWindow *window = ui_fixture_open (path);
  EhExportPage *page = show_documents (window);
  g_autofree char *texts = NULL;

  eh_export_page_start (page, target);
  gtk_widget_activate_action (GTK_WIDGET (page), "documents.cancel", NULL);
  wait_until_idle (page);
  g_assert_cmpuint (count_files (folder), ==, 0);
  texts = ui_fixture_get_texts (window);
  g_assert_null (strstr (texts, "Saved just now"));
  g_assert_null (strstr (texts, "own words"));
  g_assert_nonnull (strstr (texts, "Save documents"));
  ui_fixture_close (window);
}

/* A folder that is not there: what happened, what is safe, what to do. */
static void
test_no_folder (void)
{
  g_autofree char *path = ui_fixture_make_sample ("no-folder.evenhand");
  g_autofree char *folder = ui_fixture_get_path ("there/is/none");
  g_autoptr (GFile) target = g_file_new_for_path (folder);
  EhWindow *window = ui_fixture_open (path);
  EhExportPage *page = show_documents (window);

  eh_export_page_start (page, target);
  wait_until_idle (page);
  ui_fixture_assert_text (page, "The documents could not be saved there.");
  ui_fixture_assert_text (page, "no half-written document was left behind");
  ui_fixture_assert_text (page, "Choose another folder");
  ui_fixture_close (window);
}

/* A folder that no path leads to is refused in words, and nothing is written. */
static void
test_not_local (void)
{
  g_autofree char *path = ui_fixture_make_sample ("not-local.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "documents", EH_TYPE_EXPORT_PAGE);
  g_autoptr (GFile) folder = g_file_new_for_uri ("sftp://example.org/documents");

  eh_export_page_start (EH_EXPORT_PAGE (page), folder);
  g_assert_false (eh_export_page_is_busy (EH_EXPORT_PAGE (page)));
  ui_fixture_assert_text (page, "This folder is not on this computer");
  ui_fixture_close (window);
}

/* With nothing chosen there is nothing to save. */
static void
test_nothing_chosen (void)
{
  g_autofree char *path = ui_fixture_make_sample ("nothing.evenhand");
  EhWindow *window = ui_fixture_open (path);
  EhExportPage *page = show_documents (window);
  GtkWidget *save = ui_fixture_find_button (page, "_Save in a folder…");
  GtkWidget *list = ui_fixture_find (page, GTK_TYPE_LIST_BOX);

  g_assert_true (gtk_widget_is_sensitive (save));
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_fixture_find (row, GTK_TYPE_CHECK_BUTTON)),
                                 FALSE);
  g_assert_false (gtk_widget_is_sensitive (save));
  gtk_widget_activate_action (GTK_WIDGET (page), "documents.choose-all", NULL);
  g_assert_true (gtk_widget_is_sensitive (save));
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/export-page/two", test_two);
  g_test_add_func ("/ui/export-page/pack", test_pack);
  g_test_add_func ("/ui/export-page/cancel", test_cancel);
  g_test_add_func ("/ui/export-page/no-folder", test_no_folder);
  g_test_add_func ("/ui/export-page/not-local", test_not_local);
  g_test_add_func ("/ui/export-page/nothing-chosen", test_nothing_chosen);

  return ui_fixture_run ();
}
