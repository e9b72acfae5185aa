/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-results.c: ranking, marks by criterion, ties, exclusions.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-price.h"
#include "document/eh-audit-report-private.h"

/* How many tenders stand side by side on a page. */
#define MAX_COLUMNS 6
/* The longest name that can stand above a column of marks; an id does else. */
#define MAX_HEAD 14
/* The longest id that fits into a part of a bar. */
#define MAX_KEY 3

/* A part of the stacked bars: the leaves below one item of the outline. */
typedef struct
{
  guint from; /* leaves */
  guint to;
  const EhCriterion *criterion;
} Part;

/* The leaves that carry marks, or the items at the deepest level that has few
 * enough of them to be told apart. */
static GArray *
list_parts (const EhOutline *outline, guint max_depth)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  guint leaf = 0;

  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);
      gboolean is_leaf = item->leaf >= 0;
      Part part = { leaf, leaf, item->criterion };

      if (item->depth <= max_depth && (item->depth == max_depth || is_leaf) &&
          (!is_leaf || eh_report_carries_marks (item->criterion)))
        g_array_append_val (parts, part);
      if (is_leaf)
        {
          leaf++;
          if (parts->len > 0 && eh_report_carries_marks (item->criterion))
            g_array_index (parts, Part, parts->len - 1).to = leaf;
        }
    }

  return parts;
}

static GArray *
choose_parts (const EhOutline *outline)
{
  guint depth = 0;
  GArray *parts;

  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    depth = MAX (depth, eh_outline_get_item (outline, i)->depth);
  for (;;)
    {
      parts = list_parts (outline, depth);
      if (parts->len <= EH_REPORT_MAX_PARTS || depth == 0)
        return parts;
      g_array_unref (parts);
      depth--;
    }
}

static gint64
sum_part (const EhOutline *outline, const EhResult *result, const Part *part)
{
  gint64 sum = 0;
  gboolean is_known = FALSE;

  for (guint leaf = part->from; leaf < part->to; leaf++)
    {
      if (!eh_report_carries_marks (eh_outline_get_leaf (outline, leaf)))
        continue;
      if (result->marks[leaf] == EH_NO_MARKS)
        return EH_CHART_NO_VALUE;
      sum += result->marks[leaf];
      is_known = TRUE;
    }

  return is_known ? sum : EH_CHART_NO_VALUE;
}

/* Two parts when there are more criteria than bars have room for. */
static void
add_quality_and_price (EhChart *chart, const EhLotResults *lot, guint n_bars, GHashTable *labels)
{
  eh_chart_add_part (chart, _ ("Qu"), _ ("Quality"));
  eh_chart_add_part (chart, _ ("Pr"), _ ("Price"));
  for (guint i = 0; i < n_bars; i++)
    {
      const EhResult *result = &lot->results[i];
      gint64 values[2] = {
        result->quality == EH_NO_MARKS ? EH_CHART_NO_VALUE : result->quality,
        result->price == EH_NO_MARKS ? EH_CHART_NO_VALUE : result->price,
      };

      eh_chart_add_bar (chart, g_hash_table_lookup (labels, result->tender), values, 2);
    }
}

/* Ids are keys if all of them are short enough; the one price needs no id. */
static gboolean
has_short_ids (const GArray *parts)
{
  for (guint j = 0; j < parts->len; j++)
    {
      const EhCriterion *criterion = g_array_index (parts, Part, j).criterion;

      if (criterion->kind != EH_CRITERION_PRICE && g_utf8_strlen (criterion->row.id, -1) > MAX_KEY)
        return FALSE;
    }

  return TRUE;
}

static void
add_part_keys (EhChart *chart, const GArray *parts)
{
  gboolean is_short = has_short_ids (parts);

  for (guint j = 0; j < parts->len; j++)
    {
      const EhCriterion *criterion = g_array_index (parts, Part, j).criterion;
      g_autofree char *number = g_strdup_printf ("%u", j + 1);
      const char *key = is_short ? criterion->row.id : number;

      if (criterion->kind == EH_CRITERION_PRICE)
        key = _ ("Pr");
      eh_chart_add_part (chart, key, criterion->title);
    }
}

static void
add_part_bar (EhChart *chart,
              const EhLotResults *lot,
              guint i,
              const char *label,
              const GArray *parts)
{
  g_autofree gint64 *values = g_new (gint64, parts->len + 1);

  for (guint j = 0; j < parts->len; j++)
    values[j] = sum_part (lot->outline, &lot->results[i], &g_array_index (parts, Part, j));
  eh_chart_add_bar (chart, label, values, parts->len);
}

/* The marks of a lot's tenders by criterion, best first, at most @max_bars. */
EhChart *
eh_report_new_stacked_chart (const EhReport *self, const EhLotResults *lot, guint max_bars)
{
  EhChart *chart;
  g_autofree char *full =
      eh_report_dup_full_marks (self, eh_report_get_marks_weight (lot->outline));
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GArray) parts = choose_parts (lot->outline);
  guint n_bars = MIN (lot->n_results, max_bars);

  title = eh_report_has_lots (self)
              ? g_strdup_printf (_ ("Marks by criterion: %s"), lot->lot->title)
              : g_strdup (_ ("Marks by criterion"));
  description =
      g_strdup_printf (_ ("Each bar is a tender’s marks, criterion by criterion; a full bar would "
                          "be %s marks."),
                       full);
  chart = eh_chart_new (title, _ ("marks"), self->decimals);
  eh_chart_set_description (chart, description);
  if (parts->len == 0 || parts->len > EH_REPORT_MAX_PARTS)
    add_quality_and_price (chart, lot, n_bars, self->labels);
  else
    {
      add_part_keys (chart, parts);
      for (guint i = 0; i < n_bars; i++)
        add_part_bar (chart, lot, i, eh_report_get_label (self, lot->results[i].tender), parts);
    }
  eh_chart_set_maximum (chart,
                        eh_report_get_full_marks (self, eh_report_get_marks_weight (lot->outline)));

  return chart;
}

/* The tender ranked first in each lot, whose criteria must be the same. */
EhChart *
eh_report_new_lots_chart (const EhReport *self)
{
  const EhOutline *outline = eh_results_get_lot (self->results, 0)->outline;
  EhChart *chart =
      eh_chart_new (_ ("Marks of the tenders ranked first"), _ ("marks"), self->decimals);
  g_autoptr (GArray) parts = choose_parts (outline);

  eh_chart_set_description (chart, _ ("Each bar is the tender ranked first in one lot, and its "
                                      "marks criterion by criterion."));
  eh_chart_set_bar_title (chart, _ ("Lot"));
  add_part_keys (chart, parts);
  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);

      if (lot->n_results > 0 && lot->results[0].rank == 1)
        add_part_bar (chart, lot, 0, lot->lot->title, parts);
    }
  eh_chart_set_maximum (chart,
                        eh_report_get_full_marks (self, eh_report_get_marks_weight (outline)));

  return chart;
}

static gboolean
has_long_names (const EhReport *self, const EhLotResults *lot)
{
  for (guint i = 0; i < lot->n_results; i++)
    if (g_utf8_strlen (eh_report_get_label (self, lot->results[i].tender), -1) > MAX_HEAD)
      return TRUE;

  return FALSE;
}

static void
begin_ranking (EhReport *self, const EhLotResults *lot)
{
  g_autofree char *quality = eh_wording_score (eh_outline_get_quality_weight (lot->outline));
  g_autofree char *total = eh_wording_score (eh_report_get_marks_weight (lot->outline));
  /* Translators: the head of a column; in brackets the most marks possible. */
  g_autofree char *quality_title = g_strdup_printf (_ ("Quality (%s)"), quality);
  g_autofree char *total_title = g_strdup_printf (_ ("Total (%s)"), total);
  g_autofree char *price_title = NULL;
  g_autofree char *price = NULL;
  int leaf = eh_outline_get_price_leaf (lot->outline);
  gboolean has_index = eh_formula_gives_index (lot->formula);

  price =
      eh_wording_score (leaf >= 0 ? eh_outline_get_leaf_weight (lot->outline, (guint) leaf) : 0);
  price_title = g_strdup_printf (_ ("Price (%s)"), price);
  eh_document_builder_column (self->builder, _ ("Rank"), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("Tender"), 10, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, quality_title, 4, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, has_index ? _ ("Price asked") : price_title,
                              has_index ? 6 : 4, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, has_index ? _ ("Index") : total_title, 4,
                              EH_ALIGN_RIGHT);
  if (!has_index)
    eh_document_builder_column (self->builder, _ ("Lead over next"), 4, EH_ALIGN_RIGHT);
}

static void
add_ranking_row (EhReport *self, const EhLotResults *lot, guint i)
{
  const EhResult *result = &lot->results[i];
  const EhPrice *asked = eh_procurement_get_price (self->procurement, result->tender);
  gboolean has_index = eh_formula_gives_index (lot->formula);
  g_autofree char *rank =
      result->rank > 0 ? g_strdup_printf ("%u", result->rank) : g_strdup (EH_WORDING_NONE);
  g_autofree char *quality = eh_wording_marks (result->quality, self->decimals);
  g_autofree char *price =
      has_index ? eh_wording_money (asked != NULL ? asked->amount : EH_NO_AMOUNT, self->currency)
                : eh_wording_marks (result->price, self->decimals);
  g_autofree char *total =
      has_index ? eh_wording_index (result) : eh_wording_marks (result->total, self->decimals);
  g_autofree char *lead = eh_wording_lead (lot, i, self->decimals);
  gboolean is_excluded = result->exclusion != EH_EXCLUSION_NONE;
  EhProse *tender = eh_prose_new (eh_report_get_label (self, result->tender));

  if (has_long_names (self, lot))
    eh_prose_add_format (tender, EH_PROSE_PLAIN, ", %s", result->tender->row.id);
  if (is_excluded)
    eh_prose_add (tender, EH_PROSE_EMPHASIS, _ (" (excluded)"));
  else if (!result->is_complete)
    eh_prose_add (tender, EH_PROSE_EMPHASIS, _ (" (incomplete)"));
  eh_document_builder_begin_row (self->builder, result->rank == 1);
  eh_document_builder_cell (self->builder, rank);
  eh_document_builder_cell_prose (self->builder, tender);
  eh_document_builder_cell (self->builder, quality);
  eh_document_builder_cell (self->builder, price);
  eh_document_builder_cell (self->builder, total);
  if (!has_index)
    eh_document_builder_cell (self->builder, lead);
  eh_document_builder_end_row (self->builder);
}

/* The ranking of a lot with tenders, best first, at most @max_rows of it. */
void
eh_report_add_ranking (EhReport *self, const EhLotResults *lot, guint max_rows)
{
  const char *what =
      lot->results[0].rank > 0 ? _ ("Ranking, best first") : _ ("Tenders, not ranked");
  g_autofree char *caption = eh_report_has_lots (self)
                                 /* Translators: a caption, the title of a lot. */
                                 ? g_strdup_printf (_ ("%s: %s"), what, lot->lot->title)
                                 : g_strdup (what);

  eh_document_builder_begin_table (self->builder, caption);
  begin_ranking (self, lot);
  for (guint i = 0; i < MIN (lot->n_results, max_rows); i++)
    add_ranking_row (self, lot, i);
  eh_document_builder_end_table (self->builder);
  if (lot->n_results > max_rows)
    eh_document_builder_paragraph_format (
        self->builder,
        ngettext ("%u more tender is in the section on results.",
                  "%u more tenders are in the section on results.", lot->n_results - max_rows),
        lot->n_results - max_rows);
}

/* Marks of a few tenders side by side, under names or ids, to be checked with a pocket calculator.
 */
static void
add_marks_table (EhReport *self, const EhLotResults *lot, guint from, guint to)
{
  const EhOutline *outline = lot->outline;

  eh_document_builder_begin_table (self->builder, _ ("Marks by criterion"));
  eh_document_builder_column (self->builder, _ ("Criterion"), 8, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Most possible"), 3, EH_ALIGN_RIGHT);
  for (guint i = from; i < to; i++)
    eh_document_builder_column (self->builder,
                                has_long_names (self, lot)
                                    ? lot->results[i].tender->row.id
                                    : eh_report_get_label (self, lot->results[i].tender),
                                3, EH_ALIGN_RIGHT);
  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);
      g_autofree char *full =
          eh_report_dup_full_marks (self, eh_outline_get_leaf_weight (outline, leaf));

      if (!eh_report_carries_marks (criterion))
        continue;
      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell (self->builder, criterion->title);
      eh_document_builder_cell (self->builder, full);
      for (guint i = from; i < to; i++)
        {
          g_autofree char *marks = eh_wording_marks (lot->results[i].marks[leaf], self->decimals);

          eh_document_builder_cell (self->builder, marks);
        }
      eh_document_builder_end_row (self->builder);
    }
  eh_document_builder_begin_row (self->builder, TRUE);
  eh_document_builder_cell (self->builder, _ ("Total"));
  {
    g_autofree char *full = eh_report_dup_full_marks (self, eh_report_get_marks_weight (outline));

    eh_document_builder_cell (self->builder, full);
  }
  for (guint i = from; i < to; i++)
    {
      g_autofree char *total = eh_wording_marks (lot->results[i].total, self->decimals);

      eh_document_builder_cell (self->builder, total);
    }
  eh_document_builder_end_row (self->builder);
  eh_document_builder_end_table (self->builder);
}

/* Who has most and who has fewest of a criterion's marks, in the words that go
 * with its bars. */
static char *
describe_extremes (const EhReport *self, const EhLotResults *lot, guint leaf)
{
  const EhResult *most = NULL;
  const EhResult *fewest = NULL;
  g_autofree char *high = NULL;
  g_autofree char *low = NULL;

  for (guint i = 0; i < lot->n_results; i++)
    {
      const EhResult *result = &lot->results[i];

      if (result->marks[leaf] == EH_NO_MARKS)
        continue;
      if (most == NULL || result->marks[leaf] > most->marks[leaf])
        most = result;
      if (fewest == NULL || result->marks[leaf] <= fewest->marks[leaf])
        fewest = result;
    }
  if (most == NULL)
    return g_strdup (_ ("No marks yet."));

  high = eh_wording_marks (most->marks[leaf], self->decimals);
  low = eh_wording_marks (fewest->marks[leaf], self->decimals);
  if (most->marks[leaf] == fewest->marks[leaf])
    return g_strdup_printf (_ ("All bars stand for %s marks."), high);

  return g_strdup_printf (_ ("Most: %s, %s marks. Fewest: %s, %s marks."),
                          eh_report_get_label (self, most->tender), high,
                          eh_report_get_label (self, fewest->tender), low);
}

static void
add_criterion_chart (EhReport *self, const EhLotResults *lot, guint leaf)
{
  const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);
  gint64 weight = eh_outline_get_leaf_weight (lot->outline, leaf);
  g_autofree char *full = eh_report_dup_full_marks (self, weight);
  g_autofree char *title = g_strdup_printf (_ ("%s (of %s marks)"), criterion->title, full);
  g_autofree char *description = describe_extremes (self, lot, leaf);
  EhChart *chart = eh_chart_new (title, _ ("marks"), self->decimals);

  eh_chart_set_description (chart, description);
  eh_chart_set_maximum (chart, eh_report_get_full_marks (self, weight));
  for (guint i = 0; i < lot->n_results; i++)
    {
      const EhResult *result = &lot->results[i];
      gint64 value = result->marks[leaf] == EH_NO_MARKS ? EH_CHART_NO_VALUE : result->marks[leaf];

      eh_chart_add_bar (chart, eh_report_get_label (self, result->tender), &value, 1);
    }
  eh_document_builder_chart (self->builder, chart);
}

static void
add_charts (EhReport *self, const EhLotResults *lot)
{
  guint n_leaves = eh_outline_get_n_leaves (lot->outline);

  eh_document_builder_heading (self->builder, 2, NULL, _ ("One criterion at a time"));
  if (lot->n_results > EH_REPORT_MAX_BARS || n_leaves > EH_REPORT_MAX_CHARTS)
    {
      eh_document_builder_paragraph (
          self->builder, _ ("There are too many tenders or criteria for bars that could be read. "
                            "The section on what each mark is made of has every mark."));
      return;
    }

  eh_document_builder_paragraph (
      self->builder, _ ("The bars are in the order of the table above. A full bar would be all the "
                        "marks that the criterion carries."));
  for (guint leaf = 0; leaf < n_leaves; leaf++)
    if (eh_report_carries_marks (eh_outline_get_leaf (lot->outline, leaf)) &&
        eh_outline_get_leaf_weight (lot->outline, leaf) > 0)
      add_criterion_chart (self, lot, leaf);
}

static void
add_ties (EhReport *self, const EhLotResults *lot)
{
  if (lot->n_results == 0 || lot->results[0].rank == 0)
    return;

  eh_document_builder_heading (self->builder, 2, NULL, _ ("Ties"));
  if (lot->n_ties == 0)
    eh_document_builder_paragraph (self->builder, _ ("No two tenders have the same result."));
  for (guint i = 0; i < lot->n_ties; i++)
    {
      g_autofree char *text = eh_wording_tie (lot, &lot->ties[i], self->decimals);

      eh_document_builder_paragraph (self->builder, text);
    }
}

static void
add_exclusions (EhReport *self, const EhLotResults *lot)
{
  g_autoptr (GPtrArray) excluded = eh_report_list_excluded (lot);

  eh_document_builder_heading (self->builder, 2, NULL, _ ("Excluded tenders"));
  if (excluded->len == 0)
    {
      eh_document_builder_paragraph (self->builder, _ ("No tender is excluded."));
      return;
    }

  eh_document_builder_begin_list (self->builder, FALSE);
  for (guint i = 0; i < excluded->len; i++)
    {
      const EhResult *result = excluded->pdata[i];
      g_autofree char *why = eh_wording_exclusion (result);
      EhProse *prose = eh_prose_new (NULL);

      eh_prose_add_around (prose, EH_PROSE_STRONG, eh_report_get_label (self, result->tender),
                           /* Translators: a bidder, and why it is excluded: "was withdrawn". */
                           _ ("%s %s."), EH_PROSE_SUBJECT, why);
      eh_document_builder_item_prose (self->builder, prose);
    }
  eh_document_builder_end_list (self->builder);
}

static void
add_lot (EhReport *self, const EhLotResults *lot)
{
  if (lot->n_results == 0)
    {
      eh_document_builder_paragraph (
          self->builder, _ ("No tender is in the record yet, so there are no results."));
      return;
    }
  if (eh_outline_get_n_leaves (lot->outline) == 0)
    {
      eh_document_builder_paragraph (
          self->builder, _ ("No criterion is in the record yet, so there are no results."));
      return;
    }

  if (lot->results[0].rank == 0 && lot->results[0].exclusion == EH_EXCLUSION_NONE)
    eh_document_builder_note (self->builder, TRUE, _ ("Incomplete"),
                              _ ("Something that the results need is missing, so no tender has a "
                                 "rank. What is missing is listed in a section of its own."));
  eh_report_add_ranking (self, lot, G_MAXUINT);
  if (lot->n_results <= EH_REPORT_MAX_BARS)
    {
      eh_document_builder_chart (self->builder,
                                 eh_report_new_stacked_chart (self, lot, lot->n_results));
      for (guint from = 0; from < lot->n_results; from += MAX_COLUMNS)
        add_marks_table (self, lot, from, MIN (from + MAX_COLUMNS, lot->n_results));
    }
  add_ties (self, lot);
  add_exclusions (self, lot);
  add_charts (self, lot);
}

void
eh_report_add_results (EhReport *self)
{
  guint n_lots = eh_results_get_n_lots (self->results);

  for (guint i = 0; i < n_lots; i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);
      g_autofree char *title = n_lots > 1 ? g_strdup_printf (_ ("Results: %s"), lot->lot->title)
                                          : g_strdup (_ ("Results"));

      eh_document_builder_page_break (self->builder);
      eh_document_builder_heading (self->builder, 1, i == 0 ? "results" : NULL, title);
      add_lot (self, lot);
    }
  if (n_lots == 0)
    {
      eh_document_builder_heading (self->builder, 1, "results", _ ("Results"));
      eh_document_builder_paragraph (self->builder, _ ("No tender is in the record yet."));
    }
}
