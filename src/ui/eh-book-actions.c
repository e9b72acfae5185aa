/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-actions.c: what a window can do with its open book as a whole.
 */
#include "ui/eh-book-actions.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-save-template-window.h"
#include "ui/eh-say.h"

/* What the actions act on; belongs to their signal handlers. */
typedef struct
{
  GtkWindow *window;
  EhBookView *view;
  EhBook *book;
} Target;

/* While something is typed, its last letters are undone, not the last entry.
 *
 * Returns: whether the text that has the focus took @action */
static gboolean
leave_to_text (GtkWindow *window, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    return FALSE;
  if (GTK_IS_TEXT (focus) && *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0')
    return gtk_widget_activate_action (focus, action, NULL);
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_widget_activate_action (focus, action, NULL);

  return FALSE;
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (!eh_book_undo_finish (EH_BOOK (source), result, &error))
    {
      eh_say_refusal (GTK_WIDGET (window), error);
      return;
    }

  g_object_get (source, "redo-title", &title, NULL);
  /* Translators: %s is the name of an edit. */
  text = g_strdup_printf (_ ("Undone: %s"), title != NULL ? title : "");
  eh_say (gtk_window_get_child (window), text);
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (!eh_book_redo_finish (EH_BOOK (source), result, &error))
    {
      eh_say_refusal (GTK_WIDGET (window), error);
      return;
    }

  g_object_get (source, "undo-title", &title, NULL);
  /* Translators: %s is the name of an edit. */
  text = g_strdup_printf (_ ("Done again: %s"), title != NULL ? title : "");
  eh_say (gtk_window_get_child (window), text);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Target *target = user_data;

  if (!leave_to_text (target->window, "text.undo"))
    eh_book_undo_async (target->book, NULL, undone_cb, g_object_ref (target->window));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Target *target = user_data;

  if (!leave_to_text (target->window, "text.redo"))
    eh_book_redo_async (target->book, NULL, redone_cb, g_object_ref (target->window));
}

static void
show_item_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Target *target = user_data;
  const char *page;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &page, &id);
  eh_book_view_show_item (target->view, page, id);
}

static void
save_template_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Target *target = user_data;

  gtk_window_present (eh_save_template_window_new (target->window, target->book));
}

static void
target_free (gpointer data, GClosure *closure)
{
  Target *self = data;

  g_object_unref (self->book);
  g_free (self);
}

static GSimpleAction *
add (GtkApplicationWindow *window,
     EhBookView *view,
     EhBook *book,
     const char *name,
     const GVariantType *type,
     GCallback callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type);
  Target *target = g_new0 (Target, 1);

  target->window = GTK_WINDOW (window);
  target->view = view;
  target->book = g_object_ref (book);
  g_signal_connect_data (action, "activate", callback, target, target_free, 0);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));

  return action;
}

/* Adds "undo", "redo", "save-template" and "show-item", which takes the name of a page and an id,
 * to the actions of @window, which shows @book in @view. */
void
eh_book_actions_add (GtkApplicationWindow *window, EhBookView *view, EhBook *book)
{
  GSimpleAction *undo;
  GSimpleAction *redo;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));
  g_return_if_fail (EH_IS_BOOK_VIEW (view));
  g_return_if_fail (EH_IS_BOOK (book));

  undo = add (window, view, book, "undo", NULL, G_CALLBACK (undo_cb));
  redo = add (window, view, book, "redo", NULL, G_CALLBACK (redo_cb));
  add (window, view, book, "show-item", G_VARIANT_TYPE ("(ss)"), G_CALLBACK (show_item_cb));
  add (window, view, book, "save-template", NULL, G_CALLBACK (save_template_cb));
  g_object_bind_property (book, "can-undo", undo, "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (book, "can-redo", redo, "enabled", G_BINDING_SYNC_CREATE);
}

/* To be called before the view or the window goes. */
void
eh_book_actions_remove (GtkApplicationWindow *window)
{
  static const char *const names[] = { "undo", "redo", "show-item", "save-template" };

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_action_map_remove_action (G_ACTION_MAP (window), names[i]);
}
