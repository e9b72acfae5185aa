/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-day.h: days of the calendar, as texts.
 *
 * A day is written yyyy-mm-dd, so days compare as texts do.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean eh_day_is_valid (const char *text);

G_END_DECLS
