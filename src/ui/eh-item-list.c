/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-item-list.c: a list of things of one kind, with all that is done to them.
 */
#include "ui/eh-item-list.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/eh-book-page.h"
#include "ui/eh-editor.h"
#include "ui/eh-removal.h"
#include "ui/eh-say.h"
#include "ui/eh-template.h"

/* From so many on they can be looked for. */
#define MANY 13

struct _EhItemList
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *heading;
  GtkWidget *add_button;
  GtkSearchEntry *search;
  GtkLabel *empty;
  GtkWidget *empty_box;
  GtkListBox *list;
  GtkWidget *nothing;

  /* Owned references */
  EhBook *book;
  char *term;
  char *awaited;

  /* Of the page */
  const EhItemKind *kind;
  guint n_items;
};

enum
{
  PROP_0,
  PROP_HEADING,
  PROP_ADD_LABEL,
  PROP_EMPTY_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhItemList, eh_item_list, ADW_TYPE_BIN)

static gboolean
is_writable (EhItemList *self)
{
  return self->book != NULL && eh_book_get_mode (self->book) == EH_RECORD_WRITE;
}

static void
opened_cb (EhItemList *self, EhItemRow *row)
{
  eh_item_list_open (self, eh_item_row_get_id (row));
}

static void
row_activated_cb (EhItemList *self, EhItemRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "item.open", NULL);
}

static void
asked_cb (EhItemList *self, EhItemRow *row)
{
  g_autoptr (EhBody) body = eh_removal_new (self->kind->removed, eh_item_row_get_id (row));
  g_autofree char *why = eh_removal_refuse (self->book, body);

  /* A menu has room for the first sentence. */
  if (why != NULL && strstr (why, ". ") != NULL)
    strstr (why, ". ")[1] = '\0';
  eh_item_row_set_obstacle (row, why);
}

static void
removed_cb (EhItemList *self, EhItemRow *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), EH_TYPE_BOOK_PAGE);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  EhBody *body = eh_removal_new (self->kind->removed, eh_item_row_get_id (row));
  g_autofree char *why = eh_removal_refuse (self->book, body);

  g_ptr_array_add (bodies, body);
  if (why != NULL)
    eh_say (GTK_WIDGET (self), why);
  else if (page != NULL)
    eh_book_page_submit (EH_BOOK_PAGE (page), bodies, _ (self->kind->taken));
}

static gboolean
matches_cb (GtkListBoxRow *row, gpointer user_data)
{
  EhItemList *self = user_data;

  return self->term == NULL || eh_item_row_matches (EH_ITEM_ROW (row), self->term);
}

static gboolean
is_found (EhItemList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (matches_cb (row, self))
      return TRUE;

  return FALSE;
}

static void
search_changed_cb (EhItemList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->term, g_free);
  if (*text != '\0' && gtk_widget_get_visible (GTK_WIDGET (self->search)))
    self->term = g_utf8_casefold (text, -1);
  gtk_list_box_invalidate_filter (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), is_found (self));
  gtk_widget_set_visible (self->nothing, self->term != NULL && !is_found (self));
}

static void
add_cb (EhItemList *self)
{
  eh_item_list_open_new (self);
}

static void
eh_item_list_dispose (GObject *object)
{
  EhItemList *self = EH_ITEM_LIST (object);

  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_ITEM_LIST);
  g_clear_object (&self->book);
  g_clear_pointer (&self->term, g_free);
  g_clear_pointer (&self->awaited, g_free);

  G_OBJECT_CLASS (eh_item_list_parent_class)->dispose (object);
}

static void
eh_item_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhItemList *self = EH_ITEM_LIST (object);

  switch (id)
    {
    case PROP_HEADING:
      g_value_set_string (value, gtk_label_get_label (self->heading));
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, gtk_button_get_label (GTK_BUTTON (self->add_button)));
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, gtk_label_get_label (self->empty));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_item_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhItemList *self = EH_ITEM_LIST (object);
  const char *text = g_value_get_string (value) != NULL ? g_value_get_string (value) : "";

  switch (id)
    {
    case PROP_HEADING:
      gtk_label_set_label (self->heading, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      text, -1);
      break;
    case PROP_ADD_LABEL:
      gtk_button_set_label (GTK_BUTTON (self->add_button), text);
      break;
    case PROP_EMPTY_TEXT:
      gtk_label_set_label (self->empty, text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_item_list_class_init (EhItemListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = eh_item_list_dispose;
  object_class->get_property = eh_item_list_get_property;
  object_class->set_property = eh_item_list_set_property;

  props[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  /* Of the button beside the heading; without it, the page has its own. */
  props[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  /* Said while there is nothing; without it, the page says it. */
  props[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-item-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EhItemList, heading);
  gtk_widget_class_bind_template_child (widget_class, EhItemList, add_button);
  gtk_widget_class_bind_template_child (widget_class, EhItemList, search);
  gtk_widget_class_bind_template_child (widget_class, EhItemList, empty);
  gtk_widget_class_bind_template_child (widget_class, EhItemList, empty_box);
  gtk_widget_class_bind_template_child (widget_class, EhItemList, list);
  gtk_widget_class_bind_template_child (widget_class, EhItemList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
eh_item_list_init (EhItemList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, matches_cb, self, NULL);
}

/* Says what the list holds, before it is filled. */
void
eh_item_list_set_kind (EhItemList *self, const EhItemKind *kind)
{
  g_return_if_fail (EH_IS_ITEM_LIST (self));
  g_return_if_fail (kind != NULL);

  self->kind = kind;
}

/* Begins to show what @book holds now. */
void
eh_item_list_begin (EhItemList *self, EhBook *book)
{
  g_return_if_fail (EH_IS_ITEM_LIST (self) && self->kind != NULL);

  g_set_object (&self->book, book);
  self->n_items = 0;
}

/* Rows are used again, so that the list neither jumps nor loses the focus. */
void
eh_item_list_add (EhItemList *self, const EhItem *item)
{
  GtkListBoxRow *row;

  g_return_if_fail (EH_IS_ITEM_LIST (self) && self->book != NULL);

  row = gtk_list_box_get_row_at_index (self->list, (int) self->n_items);
  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (eh_item_row_new ());
      g_signal_connect_object (row, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  eh_item_row_show (EH_ITEM_ROW (row), item, is_writable (self));
  self->n_items++;
}

static void
drop_rest (EhItemList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) self->n_items)) != NULL)
    {
      gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == GTK_WIDGET (row);

      gtk_list_box_remove (self->list, GTK_WIDGET (row));
      row = gtk_list_box_get_row_at_index (self->list, MAX ((int) self->n_items - 1, 0));
      if (has_focus && row != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

/* Everything that the book holds was added. */
void
eh_item_list_end (EhItemList *self)
{
  gboolean has_add = gtk_button_get_label (GTK_BUTTON (self->add_button)) != NULL;

  g_return_if_fail (EH_IS_ITEM_LIST (self));

  drop_rest (self);
  gtk_widget_set_visible (self->add_button, has_add && is_writable (self));
  gtk_widget_set_visible (self->empty_box, self->n_items == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search), self->n_items >= MANY);
  search_changed_cb (self);
  if (self->awaited != NULL && eh_item_list_show_item (self, self->awaited))
    g_clear_pointer (&self->awaited, g_free);
}

static void
present (EhItemList *self, const EhBody *body, const char *done)
{
  EhEditor *editor = g_object_new (self->kind->get_editor (), NULL);

  eh_editor_present (editor, GTK_WIDGET (self), self->book, body, done);
}

/* Opens the editor for one that is not there yet. */
void
eh_item_list_open_new (EhItemList *self)
{
  g_autoptr (EhBody) body = NULL;

  g_return_if_fail (EH_IS_ITEM_LIST (self));

  if (!is_writable (self))
    return;

  body = eh_body_new (self->kind->described);
  g_free (self->awaited);
  self->awaited = eh_editor_new_id (eh_book_get_procurement (self->book), self->kind->described);
  eh_body_set_text (body, eh_kind_get_spec (self->kind->removed)->fields[0].field, self->awaited);
  if (self->kind->begin != NULL)
    self->kind->begin (body, eh_book_get_procurement (self->book));
  present (self, body, _ (self->kind->added));
}

/* Opens the editor of the one that has that id. */
void
eh_item_list_open (EhItemList *self, const char *id)
{
  const EhEntry *entry;

  g_return_if_fail (EH_IS_ITEM_LIST (self));
  g_return_if_fail (id != NULL);

  entry = is_writable (self) ? self->kind->find (eh_book_get_procurement (self->book), id) : NULL;
  if (entry != NULL)
    present (self, eh_entry_get_body (entry), _ (self->kind->changed));
}

/* Brings the one that has that id into view.
 *
 * Returns: whether there is one */
gboolean
eh_item_list_show_item (EhItemList *self, const char *id)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (EH_IS_ITEM_LIST (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (eh_item_row_get_id (EH_ITEM_ROW (row)), id) == 0)
      {
        gtk_editable_set_text (GTK_EDITABLE (self->search), "");
        search_changed_cb (self);
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return TRUE;
      }

  return FALSE;
}
