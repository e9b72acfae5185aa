/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-choice-input.h: a row of a form where one thing is chosen.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_CHOICE_INPUT (eh_choice_input_get_type ())
G_DECLARE_FINAL_TYPE (EhChoiceInput, eh_choice_input, EH, CHOICE_INPUT, EhInputRow)

G_END_DECLS
