/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-accessible.c: mends what GTK 4.8 tells screen readers wrongly.
 */
#include "ui/eh-accessible.h"

static void
activate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate (widget);
}

/* To be called before there is any widget. The rows of lists and check buttons
 * say to assistive technology that they can be activated: that is told of
 * actions only, and GTK gives these none. */
void
eh_accessible_init (void)
{
  const GType types[] = { GTK_TYPE_LIST_BOX_ROW, GTK_TYPE_CHECK_BUTTON };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);

      gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "control.activate", NULL,
                                       activate_action);
    }
}

/* A button is named by its label and by the property that repeats it, so its
 * name would be read twice, the first time with the underline of its key. Large
 * text in a narrow window needs a second line. */
static void
mend_button (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);
  GtkWidget *child = gtk_button_get_child (button);
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  if (label == NULL)
    return;

  if (GTK_IS_LABEL (child))
    {
      gtk_label_set_wrap (GTK_LABEL (child), TRUE);
      gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
    }
  parts = g_strsplit (label, "_", -1);
  name = g_strjoinv (gtk_button_get_use_underline (button) ? "" : "_", parts);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
visible_child_cb (GtkStack *stack)
{
  GtkWidget *shown = gtk_stack_get_visible_child (stack);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 child != shown, -1);
}

/* Looks at @root and all in it, once. Buttons get one name each. Of a stack's
 * pages only the one that is shown is told of: the others would be read too. */
void
eh_accessible_mend (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_BUTTON (root))
    mend_button (GTK_BUTTON (root));
  if (GTK_IS_STACK (root))
    {
      g_signal_connect (root, "notify::visible-child", G_CALLBACK (visible_child_cb), NULL);
      visible_child_cb (GTK_STACK (root));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    eh_accessible_mend (child);
}
