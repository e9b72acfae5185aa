/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-item-row.c: something of a book that can be opened and removed, in a list.
 */
#include "ui/eh-item-row.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "ui/eh-template.h"

struct _EhItemRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  AdwAvatar *avatar;
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *subtitle;
  GtkWidget *problem_box;
  GtkLabel *problem;
  GtkLabel *value;
  GtkMenuButton *menu;

  /* Owned */
  char *id;
  char *obstacle;
  char *all;
  char *folded;

  gboolean is_writable;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_REMOVED,
  SIGNAL_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhItemRow, eh_item_row, GTK_TYPE_LIST_BOX_ROW)

/* The menu is made when it is asked for: a list has hundreds of rows, and
 * whether a row can go is known by looking through the whole book. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  EhItemRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();

  g_signal_emit (self, signals[SIGNAL_ASKED], 0);
  g_menu_append (first, _ ("_Edit…"), "item.open");
  g_menu_append (first, _ ("_Copy"), "item.copy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  /* An action that is not there cannot be chosen. */
  g_menu_append (second, _ ("_Remove"), self->obstacle != NULL ? "item.kept" : "item.remove");
  g_menu_append_section (menu, self->obstacle, G_MENU_MODEL (second));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (EH_ITEM_ROW (widget)->is_writable)
    g_signal_emit (widget, signals[SIGNAL_OPENED], 0);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (EH_ITEM_ROW (widget)->is_writable)
    g_signal_emit (widget, signals[SIGNAL_REMOVED], 0);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhItemRow *self = EH_ITEM_ROW (widget);
  /* One row of a spreadsheet. */
  g_autofree char *text = g_strdelimit (g_strdup (self->all), "\n", '\t');

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (EH_ITEM_ROW (widget)->is_writable)
    gtk_menu_button_popup (EH_ITEM_ROW (widget)->menu);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, EhItemRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "item.menu", NULL);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
eh_item_row_dispose (GObject *object)
{
  EhItemRow *self = EH_ITEM_ROW (object);

  if (self->menu != NULL)
    gtk_menu_button_set_create_popup_func (self->menu, NULL, NULL, NULL);
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (eh_item_row_parent_class)->dispose (object);
}

static void
eh_item_row_finalize (GObject *object)
{
  EhItemRow *self = EH_ITEM_ROW (object);

  g_free (self->id);
  g_free (self->obstacle);
  g_free (self->folded);

  G_OBJECT_CLASS (eh_item_row_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "item.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "item.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "item.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "item.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "item.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "item.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "item.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "item.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "item.menu", NULL);
}

static void
eh_item_row_class_init (EhItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_item_row_dispose;
  object_class->finalize = eh_item_row_finalize;

  /* Somebody wants to open it, or to remove it. */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", EH_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", EH_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  /* The menu is about to be shown: time to say what stands in the way. */
  signals[SIGNAL_ASKED] = g_signal_new ("asked", EH_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EhItemRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, EhItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, EhItemRow, text);
  gtk_widget_class_bind_template_child (widget_class, EhItemRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EhItemRow, problem_box);
  gtk_widget_class_bind_template_child (widget_class, EhItemRow, problem);
  gtk_widget_class_bind_template_child (widget_class, EhItemRow, value);
  gtk_widget_class_bind_template_child (widget_class, EhItemRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
eh_item_row_init (EhItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, create_menu_cb, self, NULL);
}

GtkWidget *
eh_item_row_new (void)
{
  return g_object_new (EH_TYPE_ITEM_ROW, NULL);
}

static void
set_text (GtkLabel *label, GtkWidget *box, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (box, text != NULL && *text != '\0');
}

/* Returns: (transfer full): all that @item says, a line each */
static char *
join_lines (const EhItem *item)
{
  const char *const parts[] = { item->title, item->text, item->subtitle, item->value,
                                item->problem };
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", parts[i]);

  return g_string_free (all, FALSE);
}

/* Shows @item, instead of what it showed before. */
void
eh_item_row_show (EhItemRow *self, const EhItem *item, gboolean is_writable)
{
  const char *rest;
  g_autofree char *what = NULL;

  g_return_if_fail (EH_IS_ITEM_ROW (self));
  g_return_if_fail (item != NULL && item->id != NULL && item->title != NULL);

  g_free (self->all);
  self->all = join_lines (item);
  g_free (self->id);
  self->id = g_strdup (item->id);
  g_free (self->folded);
  self->folded = g_utf8_casefold (self->all, -1);
  self->is_writable = is_writable;
  gtk_label_set_label (self->title, item->title);
  set_text (self->text, GTK_WIDGET (self->text), item->text);
  /* A title above a text is a heading. */
  if (item->text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "eh-strong");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "eh-strong");
  set_text (self->subtitle, GTK_WIDGET (self->subtitle), item->subtitle);
  set_text (self->value, GTK_WIDGET (self->value), item->value);
  set_text (self->problem, self->problem_box, item->problem);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), item->is_person);
  if (item->is_person)
    adw_avatar_set_text (self->avatar, item->title);

  rest = self->all + strlen (item->title);
  rest += *rest == '\n';
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), is_writable);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), is_writable);
  /* Translators: what a menu can do with the named thing. */
  what = g_strdup_printf (_ ("Actions for %s"), item->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, what,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, item->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rest, -1);
}

/* Returns: (nullable): the id of what it shows */
const char *
eh_item_row_get_id (EhItemRow *self)
{
  g_return_val_if_fail (EH_IS_ITEM_ROW (self), NULL);

  return self->id;
}

/* Returns: whether @term, which is casefolded, stands in what it shows */
gboolean
eh_item_row_matches (EhItemRow *self, const char *term)
{
  g_return_val_if_fail (EH_IS_ITEM_ROW (self), FALSE);

  return self->folded != NULL && strstr (self->folded, term) != NULL;
}

/* Says why it cannot be removed; %NULL says that it can. */
void
eh_item_row_set_obstacle (EhItemRow *self, const char *obstacle)
{
  g_return_if_fail (EH_IS_ITEM_ROW (self));

  g_free (self->obstacle);
  self->obstacle = g_strdup (obstacle);
}
