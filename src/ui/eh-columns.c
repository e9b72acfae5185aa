/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-columns.c: what GTK 4.8 does not offer for the heads of columns.
 */
#include "ui/eh-columns.h"

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

/* Sets the heads of all columns from @first on at the right, above the numbers
 * that they name. A head is a label somewhere in the view's first child; later
 * versions of GTK take a factory for it. */
void
eh_columns_align_numbers (GtkColumnView *view, guint first)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  guint i = 0;

  if (header == NULL)
    return;

  for (GtkWidget *title = gtk_widget_get_first_child (header); title != NULL;
       title = gtk_widget_get_next_sibling (title), i++)
    {
      GtkWidget *label = find_label (title);

      if (label == NULL || i < first)
        continue;
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
    }
}

/* Brings the row at @position into view. The list in a column view knows how;
 * later versions of GTK let the view be asked. */
void
eh_columns_scroll_to (GtkColumnView *view, guint position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}
