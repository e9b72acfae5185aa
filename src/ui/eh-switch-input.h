/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-switch-input.h: a row of a form for something that is so or not.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_SWITCH_INPUT (eh_switch_input_get_type ())
G_DECLARE_FINAL_TYPE (EhSwitchInput, eh_switch_input, EH, SWITCH_INPUT, EhInputRow)

G_END_DECLS
