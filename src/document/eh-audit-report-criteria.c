/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-criteria.c: criteria, weights and scales as published.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-price.h"
#include "core/eh-scale.h"
#include "core/eh-scorers.h"
#include "document/eh-audit-report-private.h"

static char *
describe_kind (const EhReport *self, const EhCriterion *criterion)
{
  const EhScale *scale = criterion->scale != NULL
                             ? eh_procurement_find_scale (self->procurement, criterion->scale)
                             : NULL;

  if (criterion->kind == EH_CRITERION_GROUP)
    return g_strdup ("");
  if (criterion->kind == EH_CRITERION_PRICE)
    return g_strdup (eh_wording_formula (criterion->formula));
  if (criterion->kind == EH_CRITERION_PASS_FAIL || scale == NULL)
    return g_strdup (eh_wording_criterion_kind (criterion->kind));

  /* Translators: the title of a scale, and whether the score is agreed or a mean. */
  return g_strdup_printf (_ ("Scale “%s”, %s"), scale->title,
                          criterion->method == EH_METHOD_MEAN ? _ ("mean of the scores")
                                                              : _ ("agreed score"));
}

/* An item stands further to the right the deeper it is in the tree. */
static void
add_item (EhReport *self, const EhOutlineItem *item)
{
  const EhCriterion *criterion = item->criterion;
  gboolean carries_weight = criterion->kind != EH_CRITERION_PASS_FAIL && item->weight > 0;
  g_autofree char *kind = describe_kind (self, criterion);
  g_autofree char *weight = eh_wording_percent (item->weight);
  g_autofree char *threshold = eh_wording_score (criterion->threshold);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < item->depth; i++)
    g_string_append (title, "\u2003");
  g_string_append (title, criterion->title);

  eh_document_builder_begin_row (self->builder, criterion->kind == EH_CRITERION_GROUP);
  eh_document_builder_cell (self->builder, title->str);
  eh_document_builder_cell (self->builder, kind);
  eh_document_builder_cell (self->builder, criterion->threshold == EH_NO_VALUE ? "" : threshold);
  eh_document_builder_cell (self->builder, carries_weight ? weight : EH_WORDING_NONE);
  eh_document_builder_end_row (self->builder);
}

static void
add_outline (EhReport *self, const EhLotResults *lot)
{
  const EhOutline *outline = lot->outline;
  g_autofree char *total = eh_wording_percent (eh_outline_get_total_weight (outline));

  eh_document_builder_begin_table (self->builder, _ ("Criteria and their weights"));
  eh_document_builder_column (self->builder, _ ("Criterion"), 10, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("How it is assessed"), 8, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Minimum score"), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("Weight"), 3, EH_ALIGN_RIGHT);
  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    add_item (self, eh_outline_get_item (outline, i));
  eh_document_builder_begin_row (self->builder, TRUE);
  eh_document_builder_cell (self->builder, _ ("Total"));
  eh_document_builder_cell (self->builder, "");
  eh_document_builder_cell (self->builder, "");
  eh_document_builder_cell (self->builder, total);
  eh_document_builder_end_row (self->builder);
  eh_document_builder_end_table (self->builder);
}

static char *
name_scorers (const EhReport *self, const EhCriterion *criterion)
{
  g_autoptr (GPtrArray) scorers = eh_scorers_list (self->procurement, criterion);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (scorers->len == 0)
    return g_strdup (_ ("Nobody yet"));
  for (guint i = 0; i < scorers->len; i++)
    g_ptr_array_add (names, (gpointer) ((const EhMember *) scorers->pdata[i])->name);

  return eh_wording_list ((const char *const *) names->pdata, names->len);
}

/* Criteria that the same members score share a row. */
static void
add_scorers (EhReport *self)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) titles =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);
      g_autofree char *names = NULL;
      GPtrArray *list;

      if (criterion->kind != EH_CRITERION_SCORED)
        continue;
      names = name_scorers (self, criterion);
      list = g_hash_table_lookup (titles, names);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_ptr_array_add (order, names);
          g_hash_table_insert (titles, g_steal_pointer (&names), list);
        }
      g_ptr_array_add (list, (gpointer) criterion->title);
    }
  if (order->len == 0)
    return;

  eh_document_builder_begin_table (self->builder, _ ("Who scores what"));
  eh_document_builder_column (self->builder, _ ("Criteria"), 8, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Scored by"), 10, EH_ALIGN_LEFT);
  for (guint i = 0; i < order->len; i++)
    {
      const GPtrArray *list = g_hash_table_lookup (titles, order->pdata[i]);
      g_autofree char *text = eh_wording_list ((const char *const *) list->pdata, list->len);

      eh_document_builder_row (self->builder, text, order->pdata[i], NULL);
    }
  eh_document_builder_end_table (self->builder);
}

static void
add_descriptions (EhReport *self)
{
  gboolean is_begun = FALSE;

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (criterion->description == NULL)
        continue;
      if (!is_begun)
        {
          eh_document_builder_heading (self->builder, 2, NULL, _ ("What each criterion asks"));
          eh_document_builder_begin_facts (self->builder);
          is_begun = TRUE;
        }
      eh_document_builder_fact (self->builder, criterion->title, criterion->description);
    }
  if (is_begun)
    eh_document_builder_end_facts (self->builder);
}

static void
add_scale (EhReport *self, const EhScale *scale)
{
  gint64 denominator = eh_scale_get_denominator (scale);

  eh_document_builder_begin_table (self->builder, scale->title);
  eh_document_builder_column (self->builder, _ ("Score"), 2, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("Called"), 4, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("What it means, as published"), 12, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Share of the marks"), 4, EH_ALIGN_RIGHT);
  for (guint i = 0; i < scale->n_points; i++)
    {
      const EhPoint *point = &scale->points[i];
      gint64 share = eh_divide_half_up (
          (EhWide) eh_scale_get_numerator (scale, point) * EH_FULL_WEIGHT, denominator);
      g_autofree char *score = eh_wording_score (point->score);
      g_autofree char *percent = eh_wording_percent (share);

      eh_document_builder_row (self->builder, score, point->label, point->descriptor, percent,
                               NULL);
    }
  eh_document_builder_end_table (self->builder);
}

static void
add_scales (EhReport *self)
{
  guint n_scales = eh_procurement_get_n_scales (self->procurement);

  if (n_scales == 0)
    return;
  eh_document_builder_heading (self->builder, 2, "scales", _ ("Scales"));
  eh_document_builder_paragraph (
      self->builder,
      _ ("A score is worth a share of its criterion’s marks. The mark is the weight times that "
         "share, rounded half up question by question; totals are sums of the rounded marks."));
  for (guint i = 0; i < n_scales; i++)
    add_scale (self, eh_procurement_get_scale (self->procurement, i));
}

void
eh_report_add_criteria (EhReport *self)
{
  gboolean is_shared = !eh_report_has_lot_criteria (self);
  guint n_lots = eh_results_get_n_lots (self->results);

  eh_document_builder_heading (self->builder, 1, "criteria",
                               eh_report_is_pa23 (self)
                                   ? _ ("Award criteria and assessment methodology")
                                   : _ ("Criteria, weights and scales"));
  if (eh_procurement_get_n_criteria (self->procurement) == 0)
    {
      eh_document_builder_paragraph (self->builder, _ ("No criterion is in the record yet."));
      add_scales (self);
      return;
    }

  if (is_shared && n_lots > 1)
    eh_document_builder_paragraph (self->builder, _ ("These criteria are the same for every lot."));
  for (guint i = 0; i < (is_shared ? MIN (n_lots, 1) : n_lots); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);

      if (!is_shared)
        eh_document_builder_heading (self->builder, 2, NULL, lot->lot->title);
      add_outline (self, lot);
      eh_report_add_price_formula (self, lot->outline);
    }
  add_scorers (self);
  add_descriptions (self);
  add_scales (self);
}
