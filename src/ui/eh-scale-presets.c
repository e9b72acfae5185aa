/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scale-presets.c: scales that many panels use, to begin with.
 */
#include "ui/eh-scale-presets.h"

#include "config.h"

#include <glib/gi18n.h>

#define MAX_PRESET_POINTS 6

typedef struct
{
  int score;   /* whole points */
  int percent; /* of the marks, or -1 for score / highest score */
  const char *label;
  const char *descriptor;
} Point;

static const struct
{
  const char *title;
  Point points[MAX_PRESET_POINTS];
} presets[EH_N_SCALE_PRESETS] = {
  [EH_SCALE_PRESET_FIVE] = { N_ ("0 to 5"),
                             { { 0, -1, N_ ("No answer"),
                                 N_ ("No answer, or none that meets the requirement.") },
                               { 1, -1, N_ ("Poor"),
                                 N_ ("Meets little of the requirement, with serious concerns.") },
                               { 2, -1, N_ ("Limited"),
                                 N_ ("Meets part of the requirement, with several concerns.") },
                               { 3, -1, N_ ("Fair"),
                                 N_ ("Meets most of the requirement, with some concerns.") },
                               { 4, -1, N_ ("Good"),
                                 N_ ("Meets the requirement, with minor concerns at most.") },
                               { 5, -1, N_ ("Excellent"),
                                 N_ ("Meets the requirement in full and gives confidence in every "
                                     "part.") } } },
  [EH_SCALE_PRESET_FOUR] = { N_ ("0 to 4"),
                             { { 0, -1, N_ ("No answer"),
                                 N_ ("No answer, or none that meets the requirement.") },
                               { 1, -1, N_ ("Poor"),
                                 N_ ("Meets little of the requirement, with serious concerns.") },
                               { 2, -1, N_ ("Fair"),
                                 N_ ("Meets part of the requirement, with some concerns.") },
                               { 3, -1, N_ ("Good"),
                                 N_ ("Meets the requirement, with minor concerns at most.") },
                               { 4, -1, N_ ("Excellent"),
                                 N_ ("Meets the requirement in full and gives confidence in every "
                                     "part.") } } },
  [EH_SCALE_PRESET_BANDS] = { N_ ("Four bands"),
                              { { 1, 0, N_ ("Not acceptable"),
                                  N_ ("Does not meet the requirement.") },
                                { 2, 40, N_ ("Weak"),
                                  N_ ("Meets part of the requirement, with serious concerns.") },
                                { 3, 70, N_ ("Sound"),
                                  N_ ("Meets the requirement, with minor concerns at most.") },
                                { 4, 100, N_ ("Strong"),
                                  N_ ("Meets the requirement in full and gives confidence in every "
                                      "part.") } } },
};

/* Returns: what it is called */
const char *
eh_scale_preset_get_title (EhScalePreset preset)
{
  g_return_val_if_fail (preset < EH_N_SCALE_PRESETS, NULL);

  return _ (presets[preset].title);
}

/* Sets the title and the points of @body, which describes a scale. */
void
eh_scale_preset_fill (EhScalePreset preset, EhBody *body)
{
  g_return_if_fail (preset < EH_N_SCALE_PRESETS);
  g_return_if_fail (body != NULL);

  eh_body_set_text (body, EH_FIELD_TITLE, eh_scale_preset_get_title (preset));
  eh_body_clear (body, EH_FIELD_POINTS);
  for (guint i = 0; i < MAX_PRESET_POINTS && presets[preset].points[i].label != NULL; i++)
    {
      const Point *point = &presets[preset].points[i];
      EhBody *object = eh_body_add_object (body, EH_FIELD_POINTS);

      eh_body_set_integer (object, EH_FIELD_SCORE, point->score * 100);
      eh_body_set_text (object, EH_FIELD_LABEL, _ (point->label));
      eh_body_set_text (object, EH_FIELD_DESCRIPTOR, _ (point->descriptor));
      if (point->percent >= 0)
        eh_body_set_integer (object, EH_FIELD_PERCENT, point->percent * 100);
    }
}
