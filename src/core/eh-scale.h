/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale.h: what share of the marks a score is worth.
 *
 * A share is an exact fraction: a third is a third, not 33.33 %. All points
 * of a scale have the same denominator, so that shares can be added.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

gint64 eh_scale_get_highest (const EhScale *scale);
const EhPoint *eh_scale_find_point (const EhScale *scale, gint64 score);
gint64 eh_scale_get_denominator (const EhScale *scale);
gint64 eh_scale_get_numerator (const EhScale *scale, const EhPoint *point);

G_END_DECLS
