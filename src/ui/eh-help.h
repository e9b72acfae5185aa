/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-help.h: finds what explains a page, in the user's language.
 *
 * The help is a folder per language, with an HTML file per topic; a topic has
 * the name of the page that it explains. docs/help is its source.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EH_HELP_INDEX "index"

GFile *eh_help_find (const char *folder,
                     const char *const *languages,
                     const char *topic) G_GNUC_WARN_UNUSED_RESULT;
void eh_help_show (GtkWindow *parent, const char *topic);
void eh_help_bind_key (GtkWidgetClass *widget_class, const char *topic);

G_END_DECLS
