/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-date-input.h: a row of a form for a day, typed or chosen in a calendar.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_DATE_INPUT (eh_date_input_get_type ())
G_DECLARE_FINAL_TYPE (EhDateInput, eh_date_input, EH, DATE_INPUT, EhInputRow)

G_END_DECLS
