/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-welcome-page.c: what a window shows before a book is opened.
 */
#include "ui/eh-welcome-page.h"

#include "ui/eh-file-row.h"
#include "ui/eh-main-menu.h"
#include "ui/eh-template.h"

#define MAX_RECENT 6

struct _EhWelcomePage
{
  AdwBin parent_instance;

  /* Template children */
  GtkWidget *recent_box;
  GtkListBox *recent_list;

  /* Owned references */
  GListStore *recent;
};

G_DEFINE_FINAL_TYPE (EhWelcomePage, eh_welcome_page, ADW_TYPE_BIN)

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  return eh_file_row_new (G_FILE (item));
}

static void
row_activated_cb (EhWelcomePage *self, EhFileRow *row)
{
  g_autofree char *path = g_file_get_path (eh_file_row_get_file (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-path", "s", path);
}

static void
eh_welcome_page_dispose (GObject *object)
{
  EhWelcomePage *self = EH_WELCOME_PAGE (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_WELCOME_PAGE);
  g_clear_object (&self->recent);

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
  self->recent = g_list_store_new (G_TYPE_FILE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->recent_list, G_LIST_MODEL (self->recent), create_row_cb, NULL,
                           NULL);
}

static int
compare_visited (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *const *left = a;
  GtkRecentInfo *const *right = b;

  return g_date_time_compare (gtk_recent_info_get_visited (*right),
                              gtk_recent_info_get_visited (*left));
}

/* Shows the books opened last that are still there. */
void
eh_welcome_page_set_recent (EhWelcomePage *self, GtkRecentManager *manager)
{
  g_autoptr (GPtrArray) infos =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items;

  g_return_if_fail (EH_IS_WELCOME_PAGE (self));
  g_return_if_fail (GTK_IS_RECENT_MANAGER (manager));

  items = gtk_recent_manager_get_items (manager);
  for (GList *link = items; link != NULL; link = link->next)
    g_ptr_array_add (infos, link->data);
  g_list_free (items);
  g_ptr_array_sort (infos, compare_visited);

  g_list_store_remove_all (self->recent);
  for (guint i = 0; i < infos->len; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (infos, i);
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));

      if (g_str_has_suffix (gtk_recent_info_get_uri (info), ".evenhand") &&
          gtk_recent_info_is_local (info) && gtk_recent_info_exists (info) &&
          g_list_model_get_n_items (G_LIST_MODEL (self->recent)) < MAX_RECENT)
        g_list_store_append (self->recent, file);
    }
  gtk_widget_set_visible (self->recent_box,
                          g_list_model_get_n_items (G_LIST_MODEL (self->recent)) > 0);
}
