/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-day-text.h: days as people type and read them.
 *
 * A day is stored as yyyy-mm-dd. What is typed is taken in any usual form, the
 * day before the month; what was understood is to be shown in words, so that a
 * day taken for a month is seen at once.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *eh_day_text_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *eh_day_text_spell (const char *day) G_GNUC_WARN_UNUSED_RESULT;
char *eh_day_text_today (void) G_GNUC_WARN_UNUSED_RESULT;
char *eh_day_text_distance (const char *day, const char *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
