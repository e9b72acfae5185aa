/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale-preview.h: a scale as a scorer sees it.
 */
#pragma once

#include <adwaita.h>

#include "core/eh-body.h"

G_BEGIN_DECLS

#define EH_TYPE_SCALE_PREVIEW (eh_scale_preview_get_type ())
G_DECLARE_FINAL_TYPE (EhScalePreview, eh_scale_preview, EH, SCALE_PREVIEW, AdwBin)

void eh_scale_preview_show (EhScalePreview *self, const EhBody *scale);

G_END_DECLS
