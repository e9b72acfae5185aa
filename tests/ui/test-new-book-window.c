/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "core/eh-guide.h"
#include "ui-fixture.h"
#include "ui/eh-input-row.h"
#include "ui/eh-new-book-form.h"
#include "ui/eh-new-book-window.h"
#include "ui/eh-save-template-window.h"
#include "ui/eh-starter-row.h"

typedef struct
{
  EhWindow *window;
  EhNewBookWindow *dialog;
} Fixture;

static EhNewBookWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (EH_IS_NEW_BOOK_WINDOW (link->data) && gtk_widget_get_visible (link->data))
      return link->data;

  return NULL;
}

static AdwMessageDialog *
find_message (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data))
      return link->data;

  return NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = eh_window_new (ui_fixture_get_application ());
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_fixture_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-book", NULL));
  ui_fixture_settle ();
  fixture->dialog = find_dialog ();
  g_assert_nonnull (fixture->dialog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (find_dialog () != NULL)
    gtk_window_close (GTK_WINDOW (find_dialog ()));
  ui_fixture_settle ();
  ui_fixture_close (fixture->window);
}

static GtkWidget *
find_starter (gpointer widget, const char *name)
{
  GtkWidget *found = NULL;

  if (EH_IS_STARTER_ROW (widget) &&
      g_str_equal (eh_starter_get_name (eh_starter_row_get_starter (widget)), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_starter (child, name);

  return found;
}

static void
choose (Fixture *fixture, const char *name)
{
  GtkWidget *row = find_starter (fixture->dialog, name);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate (row));
  ui_fixture_settle ();
}

static EhInputRow *
get_field (Fixture *fixture, const char *name)
{
  GtkWidget *form = ui_fixture_find (fixture->dialog, EH_TYPE_NEW_BOOK_FORM);

  return EH_INPUT_ROW (gtk_widget_get_template_child (form, EH_TYPE_NEW_BOOK_FORM, name));
}

static void
assert_typed (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *there = eh_input_row_dup_draft (get_field (fixture, name));

  g_assert_cmpstr (there, ==, text);
}

static void
fill (Fixture *fixture)
{
  eh_input_row_set_draft (get_field (fixture, "title_field"), "  Eye care \"near home\" & <more> ");
  eh_input_row_set_draft (get_field (fixture, "reference_field"), "RFT-1");
  eh_input_row_set_draft (get_field (fixture, "buyer_field"), "Bwrdd Iechyd");
  eh_input_row_set_draft (get_field (fixture, "currency_field"), "eur");
}

static void
save (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  eh_new_book_window_save (fixture->dialog, file);
}

/* From a template to the open book, with what was typed in it, to the letter. */
static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = ui_fixture_get_path ("made.evenhand");
  const EhBasics *basics;
  EhBook *book;

  ui_fixture_assert_text (fixture->dialog, "Begin with a template");
  ui_fixture_assert_text (fixture->dialog, "Small service, three questions");
  ui_fixture_assert_text (fixture->dialog, "7 questions · 2 requirements to pass");
  choose (fixture, "community-health");
  ui_fixture_assert_text (fixture->dialog, "Provider Selection Regime, competitive process");
  fill (fixture);
  save (fixture, path);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (fixture->window), "Eye care \"near home\""));
  g_assert_null (find_dialog ());

  book = eh_window_get_book (fixture->window);
  basics = eh_procurement_get_basics (eh_book_get_procurement (book));
  g_assert_cmpstr (basics->title, ==, "Eye care \"near home\" & <more>");
  g_assert_cmpstr (basics->reference, ==, "RFT-1");
  g_assert_cmpstr (basics->buyer, ==, "Bwrdd Iechyd");
  g_assert_cmpstr (basics->currency, ==, "EUR");
  g_assert_cmpint ((int) basics->regime, ==, (int) EH_REGIME_PSR_COMPETITIVE);
  g_assert_cmpuint (eh_procurement_get_n_criteria (eh_book_get_procurement (book)), ==, 14);
  g_assert_cmpuint (eh_guide_count (eh_book_get_guide (book), EH_STAGE_CRITERIA, EH_SEVERITY_MUST),
                    ==, 7);
}

/* Each field says in one sentence what it lacks; what is there stays. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *texts = NULL;

  choose (fixture, "empty");
  eh_input_row_set_draft (get_field (fixture, "buyer_field"), "Bwrdd Iechyd");
  eh_input_row_set_draft (get_field (fixture, "currency_field"), "pounds");
  eh_input_row_set_draft (get_field (fixture, "keeper_field"), "  ");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new-book.create", NULL);
  ui_fixture_settle ();
  ui_fixture_assert_text (fixture->dialog, "Give the procurement a title.");
  ui_fixture_assert_text (fixture->dialog, "Give a reference.");
  ui_fixture_assert_text (fixture->dialog, "Write the currency as three letters, such as GBP.");
  ui_fixture_assert_text (fixture->dialog, "Say who keeps the book.");
  assert_typed (fixture, "buyer_field", "Bwrdd Iechyd");

  /* Typing takes the sentence away. */
  eh_input_row_set_draft (get_field (fixture, "title_field"), "T");
  texts = ui_fixture_get_texts (fixture->dialog);
  g_assert_null (strstr (texts, "Give the procurement a title."));
}

static void
test_too_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = ui_fixture_get_path ("long.evenhand");
  g_autofree char *text = g_strnfill (501, 'x');

  choose (fixture, "empty");
  fill (fixture);
  eh_input_row_set_draft (get_field (fixture, "title_field"), text);
  save (fixture, path);
  ui_fixture_assert_text (fixture->dialog, "It is too long. Make it shorter.");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A file that is there stays what it is, and the form stays as it was filled
 * in; another name, and the book is made. */
static void
test_exists (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = ui_fixture_get_path ("there.evenhand");
  g_autofree char *other = ui_fixture_get_path ("elsewhere.evenhand");
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "Dear panel", -1, NULL));
  choose (fixture, "three-questions");
  fill (fixture);
  save (fixture, path);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (fixture->dialog),
                                           "There is already a file of that name"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "Dear panel");
  assert_typed (fixture, "reference_field", "RFT-1");

  save (fixture, other);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (fixture->window), "Eye care"));
  g_assert_nonnull (eh_window_get_book (fixture->window));
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = ui_fixture_get_path ("no-such-folder/new.evenhand");

  choose (fixture, "three-questions");
  fill (fixture);
  save (fixture, path);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (fixture->dialog),
                                           "Nothing can be saved in that folder."));
}

/* Going back for another template loses nothing that was typed. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) ==
                 find_starter (fixture->dialog, "empty"));
  choose (fixture, "community-health");
  eh_input_row_set_draft (get_field (fixture, "title_field"), "Typed");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new-book.escape", NULL);
  ui_fixture_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) ==
                 find_starter (fixture->dialog, "community-health"));
  choose (fixture, "digital-product");
  ui_fixture_assert_text (fixture->dialog, "Procurement Act 2023, competitive procedure");
  assert_typed (fixture, "title_field", "Typed");

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new-book.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new-book.escape", NULL);
  ui_fixture_settle ();
  g_assert_null (find_dialog ());
}

/* Any exchange file can be the template; one that is none is said to be none. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sample =
      g_test_build_filename (G_TEST_DIST, "data", "exchange", "everything.json", NULL);
  g_autofree char *letter = ui_fixture_get_path ("letter.json");
  g_autofree char *path = ui_fixture_get_path ("from-file.evenhand");
  g_autoptr (GFile) file = g_file_new_for_path (sample);
  g_autoptr (GFile) bad = g_file_new_for_path (letter);
  EhBook *book;

  g_assert_true (g_file_set_contents (letter, "Dear panel", -1, NULL));
  eh_new_book_window_use_file (fixture->dialog, bad);
  g_assert_true (
      ui_fixture_wait_for_text (GTK_WIDGET (fixture->dialog), "This is not an exchange file"));

  eh_new_book_window_use_file (fixture->dialog, file);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (fixture->dialog), "About the procurement"));
  assert_typed (fixture, "buyer_field", "Bwrdd Iechyd");
  fill (fixture);
  save (fixture, path);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (fixture->window), "Eye care"));
  book = eh_window_get_book (fixture->window);
  g_assert_cmpuint (eh_procurement_get_n_members (eh_book_get_procurement (book)), ==, 0);
  g_assert_cmpuint (eh_procurement_get_n_tenders (eh_book_get_procurement (book)), ==, 0);
}

static GtkWindow *
find_save_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (EH_IS_SAVE_TEMPLATE_WINDOW (link->data))
      return link->data;

  return NULL;
}

/* A book saved as a template is offered for the next one, once. */
static void
test_save_template (void)
{
  g_autofree char *path = ui_fixture_make_sample ("as-template.evenhand");
  EhWindow *window = ui_fixture_open (path);
  g_autofree char *typed = NULL;
  GtkWidget *field;

  g_action_group_activate_action (G_ACTION_GROUP (window), "save-template", NULL);
  ui_fixture_settle ();
  g_assert_nonnull (find_save_window ());
  ui_fixture_assert_text (find_save_window (), "It leaves out the panel");
  field = ui_fixture_find (find_save_window (), EH_TYPE_INPUT_ROW);
  typed = eh_input_row_dup_draft (EH_INPUT_ROW (field));
  g_assert_cmpstr (typed, ==, "Enterprise health and safety system");
  eh_input_row_set_draft (EH_INPUT_ROW (field), "");
  gtk_widget_activate_action (GTK_WIDGET (find_save_window ()), "save-template.save", NULL);
  ui_fixture_assert_text (find_save_window (), "Give the template a short name.");
  eh_input_row_set_draft (EH_INPUT_ROW (field), "Safety / systems");
  gtk_widget_activate_action (GTK_WIDGET (find_save_window ()), "save-template.save", NULL);
  ui_fixture_settle ();
  g_assert_null (find_save_window ());
  ui_fixture_assert_text (window, "Saved as the template “Safety / systems”");

  /* There is one of that name now. */
  g_action_group_activate_action (G_ACTION_GROUP (window), "save-template", NULL);
  ui_fixture_settle ();
  field = ui_fixture_find (find_save_window (), EH_TYPE_INPUT_ROW);
  eh_input_row_set_draft (EH_INPUT_ROW (field), "Safety / systems");
  gtk_widget_activate_action (GTK_WIDGET (find_save_window ()), "save-template.save", NULL);
  ui_fixture_assert_text (find_save_window (), "There is a template of that name already.");
  gtk_window_close (find_save_window ());
  ui_fixture_close (window);
}

static void
test_own (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = ui_fixture_get_path ("from-own.evenhand");
  EhBook *book;

  ui_fixture_assert_text (fixture->dialog, "Your own templates");
  choose (fixture, "Safety - systems");
  fill (fixture);
  save (fixture, path);
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (fixture->window), "Eye care"));
  book = eh_window_get_book (fixture->window);
  g_assert_cmpuint (eh_procurement_get_n_tenders (eh_book_get_procurement (book)), ==, 0);
}

/* A template of one's own can be removed, once that is confirmed. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = ui_fixture_get_path ("evenhand/templates/Safety - systems.json");
  GtkWidget *row = find_starter (fixture->dialog, "Safety - systems");
  GtkWidget *button = ui_fixture_find (row, GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_get_visible (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the template “Safety / systems”");
  g_assert_false (gtk_widget_get_visible (
      ui_fixture_find (find_starter (fixture->dialog, "empty"), GTK_TYPE_BUTTON)));

  g_signal_emit_by_name (button, "clicked");
  adw_message_dialog_response (find_message (), "cancel");
  ui_fixture_settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_signal_emit_by_name (button, "clicked");
  ui_fixture_assert_text (find_message (), "stay as they are");
  adw_message_dialog_response (find_message (), "do");
  ui_fixture_settle ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (find_starter (fixture->dialog, "Safety - systems"));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  add ("/ui/new-book-window/create", test_create);
  add ("/ui/new-book-window/empty", test_empty);
  add ("/ui/new-book-window/too-long", test_too_long);
  add ("/ui/new-book-window/exists", test_exists);
  add ("/ui/new-book-window/no-folder", test_no_folder);
  add ("/ui/new-book-window/back", test_back);
  add ("/ui/new-book-window/file", test_file);
  g_test_add_func ("/ui/new-book-window/save-template", test_save_template);
  add ("/ui/new-book-window/own", test_own);
  add ("/ui/new-book-window/remove", test_remove);

  return ui_fixture_run ();
}
