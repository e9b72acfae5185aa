/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-timetable.h: the days of a procurement, and whether they follow one
 * another.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

GPtrArray *eh_timetable_list (const EhProcurement *procurement) G_GNUC_WARN_UNUSED_RESULT;
const EhMilestone *eh_timetable_find_misplaced (const EhProcurement *procurement);

G_END_DECLS
