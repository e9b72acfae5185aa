/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item-case.c: what tests do to lists of things and to editors.
 */
#include "item-case.h"

const EhProcurement *
item_case_get_procurement (EhWindow *window)
{
  return eh_book_get_procurement (eh_window_get_book (window));
}

static EhEditor *
look_for_editor (void)
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

gboolean
item_case_has_editor (void)
{
  return look_for_editor () != NULL;
}

/* Returns: the window that edits now */
EhEditor *
item_case_find_editor (void)
{
  EhEditor *editor;

  ui_fixture_settle ();
  editor = look_for_editor ();
  g_assert_nonnull (editor);

  return editor;
}

/* Returns: (nullable): the row in @widget that shows what has that id */
EhItemRow *
item_case_find_row (GtkWidget *widget, const char *id)
{
  EhItemRow *found = NULL;

  if (EH_IS_ITEM_ROW (widget) && g_strcmp0 (eh_item_row_get_id (EH_ITEM_ROW (widget)), id) == 0)
    return EH_ITEM_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = item_case_find_row (child, id);

  return found;
}

/* Does @action, such as "item.remove", to what has that id. */
void
item_case_activate (GtkWidget *page, const char *id, const char *action)
{
  EhItemRow *row = item_case_find_row (page, id);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), action, NULL));
  ui_fixture_settle ();
}

/* Types into a row of the form, as a draft would. */
void
item_case_type (EhEditor *editor, EhField field, const char *text)
{
  EhInputRow *row = eh_editor_find_row (editor, field);

  g_assert_nonnull (row);
  eh_input_row_set_draft (row, text);
}

/* Lets the book's thread do what it was told, until there are so many entries. */
void
item_case_wait (EhWindow *window, guint64 n)
{
  for (guint i = 0;
       eh_procurement_get_n_entries (item_case_get_procurement (window)) < n && i < 500; i++)
    {
      g_usleep (10000);
      ui_fixture_settle ();
    }
  g_assert_cmpuint (eh_procurement_get_n_entries (item_case_get_procurement (window)), ==, n);
  ui_fixture_settle ();
}

/* Saves; that makes one entry, and the editor goes. */
void
item_case_save (EhWindow *window, EhEditor *editor)
{
  guint64 n = eh_procurement_get_n_entries (item_case_get_procurement (window));
  gpointer gone = editor;

  g_object_add_weak_pointer (G_OBJECT (editor), &gone);
  eh_editor_save (editor);
  item_case_wait (window, n + 1);
  for (guint i = 0; gone != NULL && i < 500; i++)
    ui_fixture_settle ();
  g_assert_null (gone);
}

/* Takes back the last @n edits. */
void
item_case_undo (EhWindow *window, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint64 before = eh_procurement_get_n_entries (item_case_get_procurement (window));

      gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
      item_case_wait (window, before + 1);
    }
}
