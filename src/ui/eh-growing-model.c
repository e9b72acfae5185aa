/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-growing-model.c: a long list that comes a few items a frame.
 *
 * A list view of GTK makes rows for two hundred items at once, however few of
 * them can be seen; where rows have many widgets that takes a second in which
 * nothing else happens.
 */
#include "ui/eh-growing-model.h"

/* What fills a window, and what a frame has time for. */
#define FIRST 16
#define STEP 3

static gboolean
grow_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  GtkSliceListModel *slice = user_data;
  GListModel *model = gtk_slice_list_model_get_model (slice);
  guint size = gtk_slice_list_model_get_size (slice) + STEP;

  if (size < g_list_model_get_n_items (model))
    {
      gtk_slice_list_model_set_size (slice, size);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (slice, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

/* Returns: (transfer full): the items of @model, the first of them now and the
 * others while @view, which shows them, draws its next frames */
GListModel *
eh_growing_model_new (GtkWidget *view, GListModel *model)
{
  GtkSliceListModel *slice;

  g_return_val_if_fail (GTK_IS_WIDGET (view), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  slice = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST);
  gtk_widget_add_tick_callback (view, grow_cb, g_object_ref (slice), g_object_unref);

  return G_LIST_MODEL (slice);
}
