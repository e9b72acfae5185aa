/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-growing-model.h: a long list that comes a few items a frame.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *eh_growing_model_new (GtkWidget *view, GListModel *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
