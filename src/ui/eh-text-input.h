/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-text-input.h: a row of a form for a text that may have several lines.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_TEXT_INPUT (eh_text_input_get_type ())
G_DECLARE_FINAL_TYPE (EhTextInput, eh_text_input, EH, TEXT_INPUT, EhInputRow)

G_END_DECLS
