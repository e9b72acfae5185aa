/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-order-input.h: a row of a form for the order of some tenders, best first.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_ORDER_INPUT (eh_order_input_get_type ())
G_DECLARE_FINAL_TYPE (EhOrderInput, eh_order_input, EH, ORDER_INPUT, EhInputRow)

G_END_DECLS
