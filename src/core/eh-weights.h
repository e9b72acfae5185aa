/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-weights.h: shares out the weight that criteria lack, to the hundredth.
 *
 * Weights are whole hundredths of a percent. What cannot be divided evenly goes
 * to whoever lost most by rounding down, the earlier first, so that the parts
 * always add up and the same weights are always shared out in the same way.
 */
#pragma once

#include "core/eh-outline.h"

G_BEGIN_DECLS

/**
 * EhSharing:
 * @EH_SHARING_EQUALLY: what is missing goes in equal parts to the criteria that
 *   have no weight; the others keep theirs
 * @EH_SHARING_IN_PROPORTION: every weight grows or shrinks by the same factor
 */
typedef enum
{
  EH_SHARING_EQUALLY,
  EH_SHARING_IN_PROPORTION,
} EhSharing;

gboolean eh_weights_share (const EhOutline *outline, EhSharing sharing, gint64 *weights);

G_END_DECLS
