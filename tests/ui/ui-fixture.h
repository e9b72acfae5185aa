/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ui-fixture.h: the application in a folder of its own, for tests.
 *
 * Waiting has an end: what has not come after some seconds never comes, and
 * the test fails where it waits.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-window.h"

G_BEGIN_DECLS

void ui_fixture_init (int *argc, char ***argv);
int ui_fixture_run (void);

EhApplication *ui_fixture_get_application (void);
char *ui_fixture_get_path (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *ui_fixture_make_book (const char *name, const char *exchange) G_GNUC_WARN_UNUSED_RESULT;
char *ui_fixture_make_sample (const char *name) G_GNUC_WARN_UNUSED_RESULT;

EhWindow *ui_fixture_open (const char *path) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *ui_fixture_show_page (EhWindow *window, const char *name, GType type);
void ui_fixture_close (EhWindow *window);

void ui_fixture_settle (void);
gboolean ui_fixture_wait_for_text (GtkWidget *widget, const char *text);
GtkWidget *ui_fixture_find (gpointer widget, GType type);
GtkWidget *ui_fixture_find_button (gpointer widget, const char *label);
char *ui_fixture_get_texts (gpointer widget) G_GNUC_WARN_UNUSED_RESULT;

#define ui_fixture_assert_text(widget, text)                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *texts_ = ui_fixture_get_texts (widget);                                       \
    if (strstr (texts_, text) == NULL)                                                             \
      g_error ("“%s” is not among:\n%s", text, texts_);                                            \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
