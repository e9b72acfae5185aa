/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-text.h: text from people, as a cell, a name or a page head can
 * hold it.
 *
 * Entries hold valid text, but the name of a file need not be valid, and a
 * text may look like an escape of the format: “_x0041_” would be read as A.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean eh_workbook_text_is_plain (const char *text);
char *eh_workbook_text_take (const char *text,
                             gsize max_units,
                             gsize *taken) G_GNUC_WARN_UNUSED_RESULT;
gsize eh_workbook_text_get_longest_line (const char *text);
gsize eh_workbook_text_count_lines (const char *text, gsize width);
char *eh_workbook_text_make_name (const char *prefix,
                                  const char *id,
                                  guint number) G_GNUC_WARN_UNUSED_RESULT;
char *eh_workbook_text_make_page_line (const char *text,
                                       gsize max_characters) G_GNUC_WARN_UNUSED_RESULT;
char *eh_workbook_text_cut (const char *text, gsize max_characters) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
