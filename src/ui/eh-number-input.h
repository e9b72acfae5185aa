/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-number-input.h: a row of a form for a number: a weight, a score, an amount of money.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_NUMBER_INPUT (eh_number_input_get_type ())
G_DECLARE_FINAL_TYPE (EhNumberInput, eh_number_input, EH, NUMBER_INPUT, EhInputRow)

G_END_DECLS
