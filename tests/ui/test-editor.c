/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"
#include "ui/eh-member-editor.h"

/* A new member, with nothing filled in yet. */
static EhEditor *
open_editor (EhWindow *window)
{
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_MEMBER_DESCRIBED);
  EhEditor *editor = g_object_new (EH_TYPE_MEMBER_EDITOR, NULL);

  eh_body_set_text (body, EH_FIELD_MEMBER, "m99");
  eh_body_set_integer (body, EH_FIELD_VOTING, TRUE);
  eh_editor_present (editor, ui_fixture_find (window, GTK_TYPE_STACK), eh_window_get_book (window),
                     body, "Member added");
  ui_fixture_settle ();

  return editor;
}

static void
type_name (EhEditor *editor, const char *name)
{
  EhInputRow *row = eh_editor_find_row (editor, EH_FIELD_NAME);

  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_ENTRY)), name);
}

static const char *
get_name (EhEditor *editor)
{
  EhInputRow *row = eh_editor_find_row (editor, EH_FIELD_NAME);

  return gtk_editable_get_text (GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_ENTRY)));
}

static const EhMember *
find_member (EhWindow *window)
{
  return eh_procurement_find_member (eh_book_get_procurement (eh_window_get_book (window)), "m99");
}

static void
wait_until_gone (gpointer *gone)
{
  for (guint i = 0; *gone != NULL && i < 500; i++)
    {
      g_usleep (10000);
      ui_fixture_settle ();
    }
  g_assert_null (*gone);
}

/* What is missing is said where it is missing; then it is one entry. */
static void
test_save (void)
{
  g_autofree char *path = ui_fixture_make_sample ("save.evenhand");
  EhWindow *window = ui_fixture_open (path);
  EhBook *book = eh_window_get_book (window);
  guint64 n = eh_procurement_get_n_entries (eh_book_get_procurement (book));
  EhEditor *editor = open_editor (window);
  gpointer gone = editor;
  GtkWidget *roles;

  g_object_add_weak_pointer (G_OBJECT (editor), &gone);
  eh_editor_save (editor);
  ui_fixture_settle ();
  ui_fixture_assert_text (eh_editor_find_row (editor, EH_FIELD_NAME), "This has to be filled in.");
  ui_fixture_assert_text (eh_editor_find_row (editor, EH_FIELD_ROLES), "This has to be filled in.");

  type_name (editor, "  Nia <b>Rees</b> ");
  roles = GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_ROLES));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_fixture_find (roles, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  eh_editor_save (editor);
  wait_until_gone (&gone);

  g_assert_nonnull (find_member (window));
  g_assert_cmpstr (find_member (window)->name, ==, "Nia <b>Rees</b>");
  g_assert_cmpuint (find_member (window)->roles, ==, EH_ROLE_FLAG (EH_ROLE_LEAD));
  g_assert_true (find_member (window)->is_voting);
  g_assert_cmpuint (eh_procurement_get_n_entries (eh_book_get_procurement (book)), ==, n + 1);
  g_assert_null (eh_book_get_draft (book, "member-described/m99"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  for (guint i = 0; find_member (window) != NULL && i < 500; i++)
    {
      g_usleep (10000);
      ui_fixture_settle ();
    }
  g_assert_null (find_member (window));
  ui_fixture_close (window);
}

/* What was typed and not saved is there again after a crash: the book is closed
 * while the editor is open, as if the program had ended. */
static void
test_draft (void)
{
  g_autofree char *path = ui_fixture_make_sample ("draft.evenhand");
  EhWindow *window = ui_fixture_open (path);
  EhEditor *editor = open_editor (window);

  type_name (editor, "Nia Rees");
  for (guint i = 0;
       eh_book_get_draft (eh_window_get_book (window), "member-described/m99") == NULL && i < 500;
       i++)
    {
      g_usleep (10000);
      ui_fixture_settle ();
    }
  gtk_window_destroy (GTK_WINDOW (editor));
  ui_fixture_close (window);

  window = ui_fixture_open (path);
  editor = open_editor (window);
  ui_fixture_assert_text (editor, "What you had typed and not saved was brought back.");
  g_assert_cmpstr (get_name (editor), ==, "Nia Rees");
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.start-over", NULL);
  ui_fixture_settle ();
  g_assert_null (eh_book_get_draft (eh_window_get_book (window), "member-described/m99"));
  g_assert_cmpstr (get_name (editor), ==, "");
  gtk_window_close (GTK_WINDOW (editor));
  ui_fixture_close (window);
}

/* An editor that was changed asks before it goes, and its draft goes with it. */
static void
test_discard (void)
{
  g_autofree char *path = ui_fixture_make_sample ("discard.evenhand");
  EhWindow *window = ui_fixture_open (path);
  EhEditor *editor = open_editor (window);
  gpointer gone = editor;
  GtkWindow *dialog = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  g_object_add_weak_pointer (G_OBJECT (editor), &gone);
  type_name (editor, "Nia Rees");
  gtk_window_close (GTK_WINDOW (editor));
  ui_fixture_settle ();
  g_assert_nonnull (gone);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (other))
        dialog = other;
    }
  g_assert_nonnull (dialog);
  ui_fixture_assert_text (dialog, "Discard what you changed?");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "do");
  wait_until_gone (&gone);
  g_assert_null (find_member (window));
  ui_fixture_close (window);
}

/* New things get ids that nothing has. */
static void
test_new_id (void)
{
  g_autofree char *path = ui_fixture_make_sample ("id.evenhand");
  EhWindow *window = ui_fixture_open (path);
  const EhProcurement *procurement = eh_book_get_procurement (eh_window_get_book (window));
  g_autofree char *member = eh_editor_new_id (procurement, EH_KIND_MEMBER_DESCRIBED);
  g_autofree char *tender = eh_editor_new_id (procurement, EH_KIND_TENDER_DESCRIBED);

  g_assert_true (*member == 'm' && *tender == 't');
  g_assert_null (eh_procurement_find_member (procurement, member));
  g_assert_null (eh_procurement_find_tender (procurement, tender));
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/editor/save", test_save);
  g_test_add_func ("/ui/editor/draft", test_draft);
  g_test_add_func ("/ui/editor/discard", test_discard);
  g_test_add_func ("/ui/editor/new-id", test_new_id);

  return ui_fixture_run ();
}
