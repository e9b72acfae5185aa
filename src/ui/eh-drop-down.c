/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-drop-down.c: drop-downs of texts that take no more room than they are given.
 *
 * The button cuts a long text off; the list shows all of it.
 */
#include "ui/eh-drop-down.h"

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer most_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (most_chars));
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (text));
}

/* Makes one that a template has cut its text off too; it has a model of strings.
 * @most_chars: what the button is to be as wide as at most */
void
eh_drop_down_shorten (GtkDropDown *self, guint most_chars)
{
  g_autoptr (GtkExpression) text =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) whole = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (self));

  gtk_drop_down_set_expression (self, text);
  whole = g_object_ref (gtk_drop_down_get_factory (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (most_chars));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (self, factory);
  gtk_drop_down_set_list_factory (self, whole);
}

/* @most_chars: what the button is to be as wide as at most */
GtkWidget *
eh_drop_down_new (guint most_chars)
{
  GtkWidget *self = gtk_drop_down_new (NULL, NULL);

  eh_drop_down_shorten (GTK_DROP_DOWN (self), most_chars);

  return self;
}

/* Offers other texts. What was chosen stays so if it is still there; else the
 * first is chosen. */
void
eh_drop_down_set_texts (GtkDropDown *self, const char *const *texts)
{
  GtkStringObject *chosen;
  g_autofree char *text = NULL;
  g_autoptr (GtkStringList) list = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (self));
  g_return_if_fail (texts != NULL);

  chosen = gtk_drop_down_get_selected_item (self);
  text = chosen != NULL ? g_strdup (gtk_string_object_get_string (chosen)) : NULL;
  list = gtk_string_list_new (texts);
  gtk_drop_down_set_model (self, G_LIST_MODEL (list));
  for (guint i = 0; text != NULL && texts[i] != NULL; i++)
    if (g_str_equal (texts[i], text))
      {
        gtk_drop_down_set_selected (self, i);
        return;
      }
}
