/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-points-input.h: a row of a form for the points of a scale.
 */
#pragma once

#include "ui/eh-input-row.h"

G_BEGIN_DECLS

#define EH_TYPE_POINTS_INPUT (eh_points_input_get_type ())
G_DECLARE_FINAL_TYPE (EhPointsInput, eh_points_input, EH, POINTS_INPUT, EhInputRow)

G_END_DECLS
