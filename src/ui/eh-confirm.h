/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-confirm.h: asks before something that cannot be taken back, or tells.
 *
 * This is the one place that knows which dialog does it: libadwaita 1.5 has
 * another one than 1.2.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eh_confirm_async (GtkWindow *parent,
                       const char *heading,
                       const char *body,
                       const char *verb,
                       gboolean is_destructive,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
gboolean eh_confirm_finish (GAsyncResult *result);
void eh_confirm_reason_async (GtkWindow *parent,
                              const char *heading,
                              const char *body,
                              const char *verb,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
char *eh_confirm_reason_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;
void eh_confirm_tell (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
