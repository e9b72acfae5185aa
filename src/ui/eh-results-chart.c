/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results-chart.c: the marks of a lot's tenders as bars made of criteria.
 */
#include "ui/eh-results-chart.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-decimal.h"

/* With more criteria than this a bar says more in two parts. */
#define MAX_PARTS 16

static gboolean
carries_marks (const EhLotResults *lot, guint leaf)
{
  const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);

  if (criterion->kind == EH_CRITERION_SCORED)
    return TRUE;

  for (guint i = 0; i < lot->n_results; i++)
    if (criterion->kind == EH_CRITERION_PRICE && lot->results[i].marks[leaf] != EH_NO_MARKS)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (element-type guint): the leaves that are parts */
static GArray *
list_leaves (const EhLotResults *lot)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    if (carries_marks (lot, leaf))
      g_array_append_val (leaves, leaf);

  return leaves;
}

static gint64
to_value (gint64 marks)
{
  return marks == EH_NO_MARKS ? EH_CHART_NO_VALUE : marks;
}

static void
add_quality_and_price (EhChart *chart, const EhLotResults *lot)
{
  eh_chart_add_part (chart, "1", _ ("Quality"));
  eh_chart_add_part (chart, "2", _ ("Price"));
  for (guint i = 0; i < lot->n_results; i++)
    {
      const EhResult *result = &lot->results[i];
      gint64 values[2] = { to_value (result->quality), to_value (result->price) };

      eh_chart_add_bar (chart, result->tender->bidder, values, G_N_ELEMENTS (values));
    }
}

static void
add_criteria (EhChart *chart, const EhLotResults *lot, const GArray *leaves)
{
  g_autofree gint64 *values = g_new (gint64, leaves->len + 1);

  for (guint j = 0; j < leaves->len; j++)
    {
      g_autofree char *key = g_strdup_printf ("%u", j + 1);

      eh_chart_add_part (
          chart, key, eh_outline_get_leaf (lot->outline, g_array_index (leaves, guint, j))->title);
    }
  for (guint i = 0; i < lot->n_results; i++)
    {
      for (guint j = 0; j < leaves->len; j++)
        values[j] = to_value (lot->results[i].marks[g_array_index (leaves, guint, j)]);
      eh_chart_add_bar (chart, lot->results[i].tender->bidder, values, leaves->len);
    }
}

/* Returns: (transfer full): a chart; it has no bars if there are no tenders */
EhChart *
eh_results_chart_new (const EhLotResults *lot, guint decimals)
{
  EhChart *chart = eh_chart_new (_ ("Marks by criterion"), _ ("marks"), decimals);
  g_autoptr (GArray) leaves = list_leaves (lot);

  eh_chart_set_bar_title (chart, _ ("Tender"));
  if (leaves->len == 0 || leaves->len > MAX_PARTS)
    add_quality_and_price (chart, lot);
  else
    add_criteria (chart, lot, leaves);
  /* Weights are hundredths of a percent, marks units of the decimals. */
  eh_chart_set_maximum (chart, eh_outline_get_total_weight (lot->outline) *
                                   eh_decimal_power_of_ten (decimals) / 100);

  return chart;
}
