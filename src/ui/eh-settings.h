/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-settings.h: what people prefer, and what the application remembers.
 *
 * The schema is the list of keys. Settings can be %NULL everywhere here: then
 * defaults are given, and nothing is remembered.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GSettings *eh_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;

void eh_settings_restore_window (GSettings *settings, GtkWindow *window);
void eh_settings_save_window (GSettings *settings, GtkWindow *window);

char *eh_settings_dup_keeper (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
char *eh_settings_dup_organisation (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
char *eh_settings_dup_currency (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
GFile *eh_settings_dup_books_folder (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
char *eh_settings_dup_book_to_reopen (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void eh_settings_set_last_book (GSettings *settings, const char *path);

char *eh_settings_dup_page (GSettings *settings, const char *path) G_GNUC_WARN_UNUSED_RESULT;
void eh_settings_set_page (GSettings *settings, const char *path, const char *page);

G_END_DECLS
