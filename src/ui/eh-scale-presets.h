/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale-presets.h: scales that many panels use, to begin with.
 */
#pragma once

#include "core/eh-body.h"

G_BEGIN_DECLS

/**
 * EhScalePreset:
 * @EH_SCALE_PRESET_FIVE: 0 to 5
 * @EH_SCALE_PRESET_FOUR: 0 to 4
 * @EH_SCALE_PRESET_BANDS: four bands with published percentages
 */
typedef enum
{
  EH_SCALE_PRESET_FIVE,
  EH_SCALE_PRESET_FOUR,
  EH_SCALE_PRESET_BANDS,
  EH_N_SCALE_PRESETS,
} EhScalePreset;

const char *eh_scale_preset_get_title (EhScalePreset preset);
void eh_scale_preset_fill (EhScalePreset preset, EhBody *body);

G_END_DECLS
