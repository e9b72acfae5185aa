/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-line-input.h: a row of a form for a text of one line.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_LINE_INPUT (eh_line_input_get_type ())
G_DECLARE_FINAL_TYPE (EhLineInput, eh_line_input, EH, LINE_INPUT, EhInputRow)

G_END_DECLS
