/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sidebar.c: the procurement's title and the list of pages.
 */
#include "ui/eh-sidebar.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-format.h"
#include "ui/eh-stage-row.h"
#include "ui/eh-template.h"

struct _EhSidebar
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *reading_box;
  GtkListBox *list;

  /* Owned references */
  GListStore *items;
};

G_DEFINE_FINAL_TYPE (EhSidebar, eh_sidebar, ADW_TYPE_BIN)

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  return eh_stage_row_new (EH_STAGE_ITEM (item));
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = eh_stage_item_get_page (eh_stage_row_get_item (EH_STAGE_ROW (row)))->group;
  GtkWidget *header;

  if (group == NULL ||
      (before != NULL &&
       g_strcmp0 (eh_stage_item_get_page (eh_stage_row_get_item (EH_STAGE_ROW (before)))->group,
                  group) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (g_dpgettext2 (NULL, "heading", group));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "eh-group");
  gtk_list_box_row_set_header (row, header);
}

static void
row_activated_cb (EhSidebar *self, EhStageRow *row)
{
  const EhPage *page = eh_stage_item_get_page (eh_stage_row_get_item (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", page->name);
}

static void
eh_sidebar_dispose (GObject *object)
{
  EhSidebar *self = EH_SIDEBAR (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_SIDEBAR);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (eh_sidebar_parent_class)->dispose (object);
}

static void
eh_sidebar_class_init (EhSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_sidebar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, EhSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, EhSidebar, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EhSidebar, reading_box);
  gtk_widget_class_bind_template_child (widget_class, EhSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
eh_sidebar_init (EhSidebar *self)
{
  self->items = g_list_store_new (EH_TYPE_STAGE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->items), create_row_cb, NULL, NULL);
}

/* Shows the book's title and what its guide says now. */
void
eh_sidebar_set_book (EhSidebar *self, EhBook *book)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *subtitle = NULL;
  const char *title;

  g_return_if_fail (EH_IS_SIDEBAR (self));

  if (book != NULL)
    for (guint i = 0; i < eh_page_get_count (); i++)
      g_ptr_array_add (items, eh_stage_item_new (eh_page_get (i), eh_book_get_guide (book)));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  if (book == NULL)
    return;

  title = eh_book_get_title (book);
  gtk_label_set_label (self->title, title != NULL ? title : _ ("Untitled procurement"));
  subtitle = eh_format_where_it_stands (eh_book_get_procurement (book), eh_book_get_guide (book));
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (self->reading_box, eh_book_get_mode (book) == EH_RECORD_READ);
}

void
eh_sidebar_select (EhSidebar *self, const EhPage *page)
{
  g_return_if_fail (EH_IS_SIDEBAR (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    if (eh_page_get (i) == page)
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
}

void
eh_sidebar_focus (EhSidebar *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (EH_IS_SIDEBAR (self));

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
