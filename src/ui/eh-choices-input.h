/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-choices-input.h: a row of a form where several things can be chosen.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_CHOICES_INPUT (eh_choices_input_get_type ())
G_DECLARE_FINAL_TYPE (EhChoicesInput, eh_choices_input, EH, CHOICES_INPUT, EhInputRow)

G_END_DECLS
