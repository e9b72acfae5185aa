/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-calendar-data.h: the bank holidays and clocks that come with the program.
 *
 * They are read once and stay as long as the program runs; any thread may ask.
 */
#pragma once

#include "core/eh-clocks.h"

G_BEGIN_DECLS

const EhCalendar *eh_calendar_data_get_calendar (void);
const EhClocks *eh_calendar_data_get_clocks (void);

G_END_DECLS
