/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-chart.c: horizontal bars, plain or made of parts: the numbers.
 */
#include "document/eh-chart.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-decimal.h"
#include "document/eh-chart-private.h"

static void
free_part (gpointer data)
{
  EhChartPart *part = data;

  g_free (part->key);
  g_free (part->title);
  g_free (part);
}

static void
free_bar (gpointer data)
{
  EhChartBar *bar = data;

  g_free (bar->label);
  g_free (bar->values);
  g_free (bar->total);
  g_free (bar);
}

/**
 * eh_chart_new:
 * @title: what it shows, in a few words
 * @unit: what is counted, such as "marks"
 * @decimals: how many digits after the point the values have, 0 to 6
 *
 * Makes a chart without bars.
 *
 * Returns: (transfer full): a chart to fill
 */
EhChart *
eh_chart_new (const char *title, const char *unit, guint decimals)
{
  EhChart *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);
  g_return_val_if_fail (decimals <= EH_DECIMAL_MAX_DIGITS, NULL);

  self = g_new0 (EhChart, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->unit = g_strdup (unit);
  self->decimals = decimals;
  self->bar_title = g_strdup (_ ("Tender"));
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->bars = g_ptr_array_new_with_free_func (free_bar);

  return self;
}

/**
 * eh_chart_ref:
 * @self: a chart
 *
 * Returns: (transfer full): @self
 */
EhChart *
eh_chart_ref (EhChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * eh_chart_unref:
 * @self: (transfer full): a chart
 */
void
eh_chart_unref (EhChart *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_free (self->unit);
  g_free (self->description);
  g_free (self->bar_title);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->bars);
  g_free (self);
}

/**
 * eh_chart_set_description:
 * @self: a chart
 * @description: (nullable): what is to be seen in it, in a sentence or two; %NULL for the
 *   longest and the shortest bar
 */
void
eh_chart_set_description (EhChart *self, const char *description)
{
  g_return_if_fail (self != NULL);

  g_free (self->description);
  self->description = g_strdup (description);
}

/**
 * eh_chart_set_bar_title:
 * @self: a chart
 * @title: what a bar stands for; "Tender" unless set
 */
void
eh_chart_set_bar_title (EhChart *self, const char *title)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  g_free (self->bar_title);
  self->bar_title = g_strdup (title);
}

/**
 * eh_chart_set_maximum:
 * @self: a chart
 * @maximum: where the axis ends, in smallest units; 0 for a round number above the longest bar
 *
 * Sets what a full bar would be. A longer bar moves the end of the axis.
 */
void
eh_chart_set_maximum (EhChart *self, gint64 maximum)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (maximum >= 0);

  self->maximum = maximum;
}

/**
 * eh_chart_add_part:
 * @self: a chart without bars
 * @key: what stands in the bars, two or three characters
 * @title: what it means
 *
 * Makes the bars stacked, and adds a part to all of them.
 */
void
eh_chart_add_part (EhChart *self, const char *key, const char *title)
{
  EhChartPart *part;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->bars->len == 0);
  g_return_if_fail (key != NULL);
  g_return_if_fail (title != NULL);

  part = g_new0 (EhChartPart, 1);
  part->key = g_strdup (key);
  part->title = g_strdup (title);
  g_ptr_array_add (self->parts, part);
}

/**
 * eh_chart_add_bar:
 * @self: a chart
 * @label: whose bar it is
 * @values: (array length=n_values): in smallest units, 0 to 10^15, or #EH_CHART_NO_VALUE
 * @n_values: as many as there are parts, or 1 if there are none
 */
void
eh_chart_add_bar (EhChart *self, const char *label, const gint64 *values, guint n_values)
{
  EhChartBar *bar;
  gboolean has_value = FALSE;

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (n_values == MAX (self->parts->len, 1));

  bar = g_new0 (EhChartBar, 1);
  bar->label = g_strdup (label);
  bar->values = g_memdup2 (values, n_values * sizeof *values);
  bar->is_complete = TRUE;
  for (guint i = 0; i < n_values; i++)
    if (values[i] == EH_CHART_NO_VALUE)
      {
        bar->is_complete = FALSE;
      }
    else
      {
        has_value = TRUE;
        bar->sum += CLAMP (values[i], 0, G_GINT64_CONSTANT (1000000000000000));
      }

  if (has_value)
    bar->total = eh_decimal_format (bar->sum, self->decimals);
  else
    bar->total = g_strdup ("–");
  if (has_value && !bar->is_complete)
    {
      g_autofree char *sum = g_steal_pointer (&bar->total);

      bar->total = g_strconcat (sum, " …", NULL);
    }
  g_ptr_array_add (self->bars, bar);
}

/**
 * eh_chart_get_n_bars:
 * @self: a chart
 *
 * Returns: how many bars it has
 */
guint
eh_chart_get_n_bars (const EhChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bars->len;
}
