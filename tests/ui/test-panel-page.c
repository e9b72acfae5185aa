/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui-fixture.h"
#include "ui/eh-item-row.h"
#include "ui/eh-member-editor.h"
#include "ui/eh-panel-page.h"

static const EhProcurement *
get_procurement (EhWindow *window)
{
  return eh_book_get_procurement (eh_window_get_book (window));
}

/* Returns: (nullable): the window that edits */
static EhEditor *
find_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (EH_IS_EDITOR (window))
        return EH_EDITOR (window);
    }

  return NULL;
}

static void
type_line (EhEditor *editor, EhField field, const char *text)
{
  EhInputRow *row = eh_editor_find_row (editor, field);

  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_ENTRY)), text);
}

static EhItemRow *
find_row (GtkWidget *widget, const char *id)
{
  EhItemRow *found = NULL;

  if (EH_IS_ITEM_ROW (widget) && g_strcmp0 (eh_item_row_get_id (EH_ITEM_ROW (widget)), id) == 0)
    return EH_ITEM_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, id);

  return found;
}

/* Lets the book's thread do what it was told. */
static void
wait_for_entries (EhWindow *window, guint64 n)
{
  for (guint i = 0; eh_procurement_get_n_entries (get_procurement (window)) < n && i < 500; i++)
    {
      g_usleep (10000);
      ui_fixture_settle ();
    }
  g_assert_cmpuint (eh_procurement_get_n_entries (get_procurement (window)), ==, n);
  ui_fixture_settle ();
}

/* A member is added, changed, removed; and each is undone. */
static void
test_edit (void)
{
  g_autofree char *path = ui_fixture_make_sample ("panel.evenhand");
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "panel", EH_TYPE_PANEL_PAGE);
  guint64 n = eh_procurement_get_n_entries (get_procurement (window));
  guint n_members = eh_procurement_get_n_members (get_procurement (window));
  g_autofree char *long_name = g_strnfill (200, 'x');
  g_autofree char *id = NULL;
  EhEditor *editor;
  GtkWidget *roles;

  gtk_widget_activate_action (page, "panel.add", NULL);
  ui_fixture_settle ();
  editor = find_editor ();
  g_assert_nonnull (editor);
  roles = GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_ROLES));
  type_line (editor, EH_FIELD_NAME, long_name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_fixture_find (roles, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  id = g_strdup (eh_body_get_text (eh_editor_get_body (editor), EH_FIELD_MEMBER));
  eh_editor_save (editor);
  wait_for_entries (window, n + 1);
  ui_fixture_assert_text (page, long_name);
  ui_fixture_assert_text (window, "Member added");
  g_assert_cmpint (gtk_widget_get_width (page), <=, gtk_widget_get_width (GTK_WIDGET (window)));

  gtk_widget_activate_action (GTK_WIDGET (find_row (page, id)), "item.open", NULL);
  ui_fixture_settle ();
  editor = find_editor ();
  type_line (editor, EH_FIELD_NAME, "Nia <b>Rees</b>");
  type_line (editor, EH_FIELD_ORGANISATION, "Patients' council");
  eh_editor_save (editor);
  wait_for_entries (window, n + 2);
  ui_fixture_assert_text (page, "Nia <b>Rees</b>");
  ui_fixture_assert_text (page, "Patients' council");

  gtk_widget_activate_action (GTK_WIDGET (find_row (page, id)), "item.remove", NULL);
  wait_for_entries (window, n + 3);
  g_assert_null (find_row (page, id));
  ui_fixture_assert_text (window, "Member removed");

  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
      wait_for_entries (window, n + 4 + i);
    }
  g_assert_cmpuint (eh_procurement_get_n_members (get_procurement (window)), ==, n_members);
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/panel-page/edit", test_edit);

  return ui_fixture_run ();
}
