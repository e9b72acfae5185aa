/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-criteria.c: the sheets of the criteria and of the scales.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-decimal.h"
#include "core/eh-scorers.h"
#include "document/eh-wording.h"

static const EhSheetColumn criteria_columns[] = {
  [EH_CRITERIA_LOT] = { N_ ("Lot"), 6, 16, FALSE, TRUE },
  [EH_CRITERIA_ID] = { N_ ("Id"), 6, 16, FALSE },
  [EH_CRITERIA_TITLE] = { N_ ("Criterion"), 24, 44, FALSE },
  [EH_CRITERIA_KIND] = { N_ ("Kind"), 8, 10, FALSE },
  [EH_CRITERIA_WEIGHT] = { N_ ("Weight, %"), 9, 9, TRUE },
  [EH_CRITERIA_METHOD] = { N_ ("Method"), 10, 12, FALSE, TRUE },
  [EH_CRITERIA_SCALE] = { N_ ("Scale"), 8, 16, FALSE, TRUE },
  [EH_CRITERIA_MINIMUM] = { N_ ("Minimum score"), 9, 9, TRUE, TRUE },
  [EH_CRITERIA_FORMULA] = { N_ ("Price formula"), 8, 22, FALSE, TRUE },
  [EH_CRITERIA_CEILING] = { N_ ("Price ceiling"), 8, 16, TRUE, TRUE },
  [EH_CRITERIA_FLOOR] = { N_ ("Price floor"), 8, 16, TRUE, TRUE },
  [EH_CRITERIA_N] = { N_ ("Quality to price"), 8, 8, TRUE, TRUE },
  [EH_CRITERIA_SCORERS] = { N_ ("Scored by"), 12, 30, FALSE, TRUE },
  [EH_CRITERIA_KEY] = { N_ ("Key criteria"), 10, 24, FALSE, TRUE },
  [EH_CRITERIA_EVIDENCE] = { N_ ("Patient evidence"), 10, 24, FALSE, TRUE },
  [EH_CRITERIA_DESCRIPTION] = { N_ ("Published guidance"), 18, 50, FALSE, TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (criteria_columns) == EH_CRITERIA_N_COLUMNS);

enum
{
  SCALES_ID,
  SCALES_TITLE,
  SCALES_SCORE,
  SCALES_LABEL,
  SCALES_DESCRIPTOR,
  SCALES_PERCENT,
  SCALES_WORTH,
  SCALES_OF,
};

static const EhSheetColumn scales_columns[] = {
  [SCALES_ID] = { N_ ("Scale"), 8, 20, FALSE },
  [SCALES_TITLE] = { N_ ("Title"), 14, 40, FALSE },
  [SCALES_SCORE] = { N_ ("Score"), 8, 8, TRUE },
  [SCALES_LABEL] = { N_ ("Label"), 10, 30, FALSE },
  [SCALES_DESCRIPTOR] = { N_ ("Published descriptor"), 24, 70, FALSE },
  [SCALES_PERCENT] = { N_ ("Published share, %"), 10, 10, TRUE, TRUE },
  [SCALES_WORTH] = { N_ ("Worth"), 8, 12, TRUE },
  [SCALES_OF] = { N_ ("of"), 8, 12, TRUE },
};

static char *
list_scorers (const EhWorkbook *self, const EhCriterion *criterion)
{
  g_autoptr (GPtrArray) scorers = eh_scorers_list (self->procurement, criterion);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < scorers->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            ((const EhMember *) g_ptr_array_index (scorers, i))->name);

  return g_string_free (list, FALSE);
}

static char *
list_key_criteria (guint set)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < EH_N_KEY_CRITERIA; i++)
    if ((set & 1u << i) != 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                              eh_wording_key_criterion ((EhKeyCriterion) i));

  return g_string_free (list, FALSE);
}

static void
put_scored (EhWorkbook *self, const EhCriterion *criterion)
{
  g_autofree char *scorers = list_scorers (self, criterion);

  eh_sheet_put_text (self->criteria, EH_CRITERIA_METHOD, EH_STYLE_TEXT,
                     eh_wording_method (criterion->method));
  eh_sheet_put_text (self->criteria, EH_CRITERIA_SCALE, EH_STYLE_TEXT, criterion->scale);
  eh_sheet_put_units (self->criteria, EH_CRITERIA_MINIMUM,
                      criterion->threshold != EH_NO_VALUE ? EH_STYLE_INPUT_DECIMAL
                                                          : EH_STYLE_DECIMAL,
                      criterion->threshold, 2);
  eh_sheet_put_text (self->criteria, EH_CRITERIA_SCORERS, EH_STYLE_TEXT, scorers);
}

static void
put_price (EhWorkbook *self, const EhCriterion *criterion)
{
  eh_sheet_put_text (self->criteria, EH_CRITERIA_FORMULA, EH_STYLE_TEXT,
                     eh_wording_formula (criterion->formula));
  eh_sheet_put_units (self->criteria, EH_CRITERIA_CEILING, EH_STYLE_MONEY, criterion->ceiling,
                      self->currency_digits);
  eh_sheet_put_units (self->criteria, EH_CRITERIA_FLOOR, EH_STYLE_MONEY, criterion->floor,
                      self->currency_digits);
  eh_sheet_put_units (self->criteria, EH_CRITERIA_N, EH_STYLE_DECIMAL, criterion->n, 2);
}

/* Groups carry the sum of their leaves, which stand below them. */
static void
put_weight (EhWorkbook *self, const EhOutlineItem *item)
{
  EhStyle style = EH_STYLE_INPUT_WEIGHT;

  if (item->criterion->kind == EH_CRITERION_GROUP)
    style = EH_STYLE_WEIGHT_STRONG;
  else if (item->criterion->kind == EH_CRITERION_PASS_FAIL)
    style = EH_STYLE_WEIGHT;
  eh_sheet_put_units (self->criteria, EH_CRITERIA_WEIGHT, style,
                      item->criterion->kind == EH_CRITERION_PASS_FAIL ? -1 : item->weight, 2);
}

static void
put_criterion (EhWorkbook *self, const EhOutlineItem *item)
{
  const EhCriterion *criterion = item->criterion;
  gboolean is_group = criterion->kind == EH_CRITERION_GROUP;
  g_autofree char *title = g_strdup_printf ("%*s%s", (int) (3 * item->depth), "", criterion->title);
  g_autofree char *key = list_key_criteria (criterion->key_criteria);
  g_autofree char *evidence =
      criterion->evidence != NULL ? g_strjoinv (", ", (char **) criterion->evidence) : NULL;

  for (guint i = 0; i < EH_CRITERIA_N_COLUMNS; i++)
    eh_sheet_put_text (self->criteria, i, EH_STYLE_TEXT, NULL);
  eh_sheet_put_text (self->criteria, EH_CRITERIA_LOT, EH_STYLE_MUTED,
                     criterion->lot != NULL ? criterion->lot
                                            : eh_workbook_get_lot_id (self, _ ("all")));
  eh_sheet_put_text (self->criteria, EH_CRITERIA_ID, EH_STYLE_STRONG, criterion->row.id);
  eh_sheet_put_text (self->criteria, EH_CRITERIA_TITLE, is_group ? EH_STYLE_STRONG : EH_STYLE_TEXT,
                     title);
  eh_sheet_put_text (self->criteria, EH_CRITERIA_KIND, EH_STYLE_TEXT,
                     eh_wording_criterion_kind (criterion->kind));
  put_weight (self, item);
  if (criterion->kind == EH_CRITERION_SCORED)
    put_scored (self, criterion);
  else if (criterion->kind == EH_CRITERION_PRICE)
    put_price (self, criterion);
  eh_sheet_put_text (self->criteria, EH_CRITERIA_KEY, EH_STYLE_TEXT, key);
  eh_sheet_put_text (self->criteria, EH_CRITERIA_EVIDENCE, EH_STYLE_TEXT, evidence);
  eh_sheet_put_text (self->criteria, EH_CRITERIA_DESCRIPTION, EH_STYLE_TEXT,
                     criterion->description);
}

/**
 * eh_workbook_write_criteria:
 * @self: a workbook
 *
 * Writes the criteria of all lots in reading order, and notes their rows.
 */
void
eh_workbook_write_criteria (EhWorkbook *self)
{
  g_autoptr (EhOutline) outline = eh_outline_new (self->procurement, NULL);

  eh_sheet_begin (self->criteria, _ ("Criteria"), self->about,
                  _ ("Weights are percentages of the total. A change in a tinted cell changes the "
                     "results."),
                  NULL);
  eh_sheet_put_head (self->criteria, criteria_columns, EH_CRITERIA_N_COLUMNS);
  eh_sheet_next_row (self->criteria);
  eh_sheet_freeze (self->criteria, EH_CRITERIA_TITLE + 1);
  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);

      g_hash_table_insert (self->criterion_rows, (gpointer) item->criterion->row.id,
                           GUINT_TO_POINTER (eh_sheet_get_row (self->criteria)));
      put_criterion (self, item);
      eh_sheet_next_row (self->criteria);
    }
  eh_sheet_end_table (self->criteria);
  eh_workbook_finish_sheet (self, self->criteria, 1);
}

static gint64
get_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

/* Shares in lowest terms of one denominator: a 4 on 0 to 5 is worth 4 of 5. */
static gint64
find_common_divisor (const EhScale *scale)
{
  gint64 divisor = eh_scale_get_denominator (scale);

  for (guint i = 0; i < scale->n_points; i++)
    divisor = get_divisor (divisor, eh_scale_get_numerator (scale, &scale->points[i]));

  return divisor;
}

static void
put_point (EhWorkbook *self, const EhScale *scale, const EhPoint *point, gint64 divisor)
{
  EhSheet *sheet = self->scales;

  eh_sheet_put_text (sheet, SCALES_ID, EH_STYLE_STRONG, scale->row.id);
  eh_sheet_put_text (sheet, SCALES_TITLE, EH_STYLE_TEXT, scale->title);
  eh_sheet_put_units (sheet, SCALES_SCORE, EH_STYLE_DECIMAL_STRONG, point->score, 2);
  eh_sheet_put_text (sheet, SCALES_LABEL, EH_STYLE_TEXT, point->label);
  eh_sheet_put_text (sheet, SCALES_DESCRIPTOR, EH_STYLE_TEXT, point->descriptor);
  eh_sheet_put_units (sheet, SCALES_PERCENT, EH_STYLE_WEIGHT, point->percent, 2);
  eh_sheet_put_units (sheet, SCALES_WORTH, EH_STYLE_DECIMAL,
                      eh_scale_get_numerator (scale, point) / divisor, 0);
  eh_sheet_put_units (sheet, SCALES_OF, EH_STYLE_DECIMAL,
                      eh_scale_get_denominator (scale) / divisor, 0);
}

static void
name_column (EhWorkbook *self,
             guint number,
             const char *what,
             guint column,
             guint first,
             guint last)
{
  EhReference range = eh_sheet_refer_range (self->scales, first, column, last, column);
  g_autofree char *name = g_strdup_printf ("Scale_%u_%s", number, what);
  g_autofree char *formula = g_strdup_printf ("=%s", range.text);

  eh_sheet_note_error (self->scales, workbook_define_name (self->file, name, formula));
}

/**
 * eh_workbook_write_scales:
 * @self: a workbook
 *
 * Writes the scales, and names the ranges of each: Scale_1_score,
 * Scale_1_worth and Scale_1_of.
 */
void
eh_workbook_write_scales (EhWorkbook *self)
{
  EhSheet *sheet = self->scales;

  eh_sheet_begin (
      sheet, _ ("Scales"), self->about,
      _ ("A score is worth its published share of the marks, or else the score over the "
         "highest score."),
      _ ("“Worth … of …” is that share as an exact fraction; the results use it."));
  eh_sheet_put_head (sheet, scales_columns, G_N_ELEMENTS (scales_columns));
  eh_sheet_next_row (sheet);
  eh_sheet_freeze (sheet, 0);
  for (guint i = 0; i < eh_procurement_get_n_scales (self->procurement); i++)
    {
      const EhScale *scale = eh_procurement_get_scale (self->procurement, i);
      gint64 divisor = find_common_divisor (scale);
      guint first = eh_sheet_get_row (sheet);
      guint last = first + scale->n_points - 1;

      for (guint p = 0; p < scale->n_points; p++)
        {
          put_point (self, scale, &scale->points[p], divisor);
          eh_sheet_next_row (sheet);
        }
      name_column (self, i + 1, "score", SCALES_SCORE, first, last);
      name_column (self, i + 1, "worth", SCALES_WORTH, first, last);
      name_column (self, i + 1, "of", SCALES_OF, first, first);
    }
  eh_sheet_end_table (sheet);
  eh_workbook_finish_sheet (self, sheet, 1);
}
