/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale.c: what share of the marks a score is worth.
 */
#include "core/eh-scale.h"

/**
 * eh_scale_get_highest:
 * @scale: a scale
 *
 * Returns: its highest score, in hundredths
 */
gint64
eh_scale_get_highest (const EhScale *scale)
{
  gint64 highest = 0;

  g_return_val_if_fail (scale != NULL, 0);

  for (guint i = 0; i < scale->n_points; i++)
    highest = MAX (highest, scale->points[i].score);

  return highest;
}

/**
 * eh_scale_find_point:
 * @scale: a scale
 * @score: hundredths
 *
 * Returns: (transfer none) (nullable): the point of that score, or %NULL if the
 *   scale has none
 */
const EhPoint *
eh_scale_find_point (const EhScale *scale, gint64 score)
{
  g_return_val_if_fail (scale != NULL, NULL);

  for (guint i = 0; i < scale->n_points; i++)
    if (scale->points[i].score == score)
      return &scale->points[i];

  return NULL;
}

/**
 * eh_scale_get_denominator:
 * @scale: a scale
 *
 * Returns: the denominator of all its shares, above zero
 */
gint64
eh_scale_get_denominator (const EhScale *scale)
{
  /* A share is either published, in hundredths of a percent, or score over
   * highest score. This is a multiple of both denominators. */
  return EH_FULL_WEIGHT * MAX (eh_scale_get_highest (scale), 1);
}

/**
 * eh_scale_get_numerator:
 * @scale: a scale
 * @point: one of its points
 *
 * The share of the marks that @point is worth is this number over
 * eh_scale_get_denominator(): the published percentage, or else the score over
 * the highest score.
 *
 * Returns: the numerator of its share
 */
gint64
eh_scale_get_numerator (const EhScale *scale, const EhPoint *point)
{
  g_return_val_if_fail (scale != NULL && point != NULL, 0);

  if (point->percent != EH_NO_VALUE)
    return point->percent * MAX (eh_scale_get_highest (scale), 1);

  return point->score * EH_FULL_WEIGHT;
}
