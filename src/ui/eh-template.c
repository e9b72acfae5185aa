/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-template.c: takes a widget apart that was made from a template.
 */
#include "ui/eh-template.h"

#include <adwaita.h>

/* To be called first in the dispose of a class with a template. The bins of
 * libadwaita 1.2 and the rows of GTK 4.8 would unparent their child once more
 * after gtk_widget_dispose_template() did, so it is taken out before. */
void
eh_template_dispose (GtkWidget *widget, GType type)
{
  if (ADW_IS_BIN (widget))
    adw_bin_set_child (ADW_BIN (widget), NULL);
  else if (GTK_IS_LIST_BOX_ROW (widget))
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), NULL);
  gtk_widget_dispose_template (widget, type);
}
