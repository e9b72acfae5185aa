/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-chart-private.h: the numbers of a chart, for what draws them.
 */
#pragma once

#include "document/eh-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char *key;
  char *title;
} EhChartPart;

typedef struct
{
  char *label;
  gint64 *values;       /* one per part, or a single one */
  char *total;          /* as it is written at the bar's end */
  gint64 sum;           /* of the values there are */
  gboolean is_complete; /* whether all values are there */
} EhChartBar;

struct _EhChart
{
  gatomicrefcount ref_count;
  char *title;
  char *unit;
  guint decimals;
  char *description;
  char *bar_title;
  gint64 maximum;
  GPtrArray *parts; /* (element-type EhChartPart) */
  GPtrArray *bars;  /* (element-type EhChartBar) */
};

G_END_DECLS
