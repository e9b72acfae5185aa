/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-say.h: tells people in passing what was done, and plainly what was not.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eh_say (GtkWidget *from, const char *text);
void eh_say_done (GtkWidget *from, const char *text);
void eh_say_refusal (GtkWidget *from, const GError *error);
int eh_say_field (const GError *error);
char *eh_say_why (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
