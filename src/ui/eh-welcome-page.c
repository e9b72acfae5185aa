/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-welcome-page.c: what a window shows before a book is opened.
 */
#include "ui/eh-welcome-page.h"

#include "ui/eh-main-menu.h"
#include "ui/eh-recent-row.h"
#include "ui/eh-template.h"

#define MAX_RECENT 6

struct _EhWelcomePage
{
  AdwBin parent_instance;

  /* Template children */
  GtkWidget *recent_box;
  GtkListBox *recent_list;

  /* Owned references */
  GtkRecentManager *manager;
};

G_DEFINE_FINAL_TYPE (EhWelcomePage, eh_welcome_page, ADW_TYPE_BIN)

static void
row_activated_cb (EhWelcomePage *self, EhRecentRow *row)
{
  g_autofree char *path = g_file_get_path (eh_recent_row_get_file (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-path", "s", path);
}

static GtkListBoxRow *
get_row (EhWelcomePage *self, int i)
{
  return gtk_list_box_get_row_at_index (self->recent_list, i);
}

/* The keyboard goes on to the row that takes the place. */
static void
removed_cb (EhWelcomePage *self, EhRecentRow *row)
{
  g_autofree char *uri = g_file_get_uri (eh_recent_row_get_file (row));
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *next;

  gtk_recent_manager_remove_item (self->manager, uri, NULL);
  gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  next = get_row (self, place) != NULL ? get_row (self, place) : get_row (self, place - 1);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  gtk_widget_set_visible (self->recent_box, next != NULL);
}

static void
eh_welcome_page_dispose (GObject *object)
{
  EhWelcomePage *self = EH_WELCOME_PAGE (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_WELCOME_PAGE);
  g_clear_object (&self->manager);

  G_OBJECT_CLASS (eh_welcome_page_parent_class)->dispose (object);
}

static void
eh_welcome_page_class_init (EhWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_welcome_page_dispose;

  g_type_ensure (EH_TYPE_MAIN_MENU);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhWelcomePage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, EhWelcomePage, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
eh_welcome_page_init (EhWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static int
compare_visited (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *const *left = a;
  GtkRecentInfo *const *right = b;

  return g_date_time_compare (gtk_recent_info_get_visited (*right),
                              gtk_recent_info_get_visited (*left));
}

static gboolean
is_book (GtkRecentInfo *info)
{
  return g_str_has_suffix (gtk_recent_info_get_uri (info), ".evenhand") &&
         gtk_recent_info_is_local (info);
}

static void
add_row (EhWelcomePage *self, GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  GtkWidget *row = eh_recent_row_new (file, gtk_recent_info_exists (info));

  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->recent_list, row);
}

/* Shows the books opened last, those too that are no longer there. */
void
eh_welcome_page_set_recent (EhWelcomePage *self, GtkRecentManager *manager)
{
  g_autoptr (GPtrArray) infos =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items;
  guint n = 0;

  g_return_if_fail (EH_IS_WELCOME_PAGE (self));
  g_return_if_fail (GTK_IS_RECENT_MANAGER (manager));

  g_set_object (&self->manager, manager);
  items = gtk_recent_manager_get_items (manager);
  for (GList *link = items; link != NULL; link = link->next)
    g_ptr_array_add (infos, link->data);
  g_list_free (items);
  g_ptr_array_sort (infos, compare_visited);

  while (get_row (self, 0) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (get_row (self, 0)));
  for (guint i = 0; i < infos->len && n < MAX_RECENT; i++)
    if (is_book (g_ptr_array_index (infos, i)))
      {
        add_row (self, g_ptr_array_index (infos, i));
        n++;
      }
  gtk_widget_set_visible (self->recent_box, n > 0);
}
