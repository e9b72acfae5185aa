/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-wording.c: how tenders are judged, in the words that bidders read.
 */
#include "document/eh-tender-wording.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-outline.h"
#include "core/eh-scale.h"
#include "document/eh-wording.h"

static void
line_free (gpointer data)
{
  EhWordingLine *self = data;

  g_free (self->text);
  g_free (self);
}

static void
take (GPtrArray *lines, EhWordingStyle style, char *text)
{
  EhWordingLine *line = g_new0 (EhWordingLine, 1);

  line->style = style;
  line->text = text;
  g_ptr_array_add (lines, line);
}

static void
add (GPtrArray *lines, EhWordingStyle style, const char *text)
{
  if (text != NULL && *text != '\0')
    take (lines, style, g_strdup (text));
}

static void
add_scored (GPtrArray *lines, const EhProcurement *procurement, const EhCriterion *criterion)
{
  const EhScale *scale = eh_procurement_find_scale (procurement, criterion->scale);

  if (scale != NULL)
    /* Translators: the title of a scale. */
    take (lines, EH_WORDING_TEXT, g_strdup_printf (_ ("Scored on the scale “%s”."), scale->title));
  add (lines, EH_WORDING_TEXT,
       criterion->method == EH_METHOD_MEAN ? _ ("The mean of the scorers’ scores counts.")
                                           : _ ("The panel agrees one score, with one reason."));
  if (criterion->threshold != EH_NO_VALUE)
    {
      g_autofree char *least = eh_wording_score (criterion->threshold);

      take (lines, EH_WORDING_TEXT,
            g_strdup_printf (_ ("A tender that scores below %s here is excluded."), least));
    }
}

static void
add_price (GPtrArray *lines, const EhProcurement *procurement, const EhCriterion *criterion)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  const char *currency = basics != NULL ? basics->currency : "";

  /* Translators: the name of a price formula, and what it does in a sentence. */
  take (lines, EH_WORDING_TEXT,
        g_strdup_printf (_ ("%s: %s"), eh_wording_formula (criterion->formula),
                         eh_wording_formula_rule (criterion->formula)));
  add (lines, EH_WORDING_TEXT, eh_wording_formula_expression (criterion->formula));
  if (criterion->ceiling != EH_NO_AMOUNT && criterion->floor != EH_NO_AMOUNT)
    {
      g_autofree char *ceiling = eh_wording_money (criterion->ceiling, currency);
      g_autofree char *floor = eh_wording_money (criterion->floor, currency);

      /* Translators: two amounts of money. */
      take (lines, EH_WORDING_TEXT,
            g_strdup_printf (_ ("The ceiling is %s and the floor %s."), ceiling, floor));
    }
}

static void
add_criterion (GPtrArray *lines,
               const EhProcurement *procurement,
               const EhOutlineItem *item,
               const char *number)
{
  const EhCriterion *criterion = item->criterion;
  g_autofree char *weight = eh_wording_percent (item->weight);

  if (criterion->kind == EH_CRITERION_PASS_FAIL)
    take (lines, EH_WORDING_SUBHEADING, g_strdup_printf ("%s %s", number, criterion->title));
  else
    take (lines, EH_WORDING_SUBHEADING,
          g_strdup_printf ("%s %s (%s)", number, criterion->title, weight));
  add (lines, EH_WORDING_TEXT, criterion->description);

  switch (criterion->kind)
    {
    case EH_CRITERION_SCORED:
      add_scored (lines, procurement, criterion);
      break;
    case EH_CRITERION_PRICE:
      add_price (lines, procurement, criterion);
      break;
    case EH_CRITERION_PASS_FAIL:
      add (lines, EH_WORDING_TEXT, _ ("Pass or fail: a tender that fails is excluded."));
      break;
    case EH_CRITERION_GROUP:
    default:
      break;
    }
}

/* Counts on at @depth, as "2.1". Returns: (transfer full): the number */
static char *
count_on (GArray *counts, guint depth)
{
  GString *number = g_string_new (NULL);

  g_array_set_size (counts, depth + 1);
  g_array_index (counts, guint, depth)++;
  for (guint i = 0; i <= depth; i++)
    g_string_append_printf (number, "%s%u", i > 0 ? "." : "", g_array_index (counts, guint, i));

  return g_string_free (number, FALSE);
}

static void
add_lot (GPtrArray *lines, const EhProcurement *procurement, const EhLot *lot)
{
  g_autoptr (EhOutline) outline = eh_outline_new (procurement, lot->row.id);
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint));

  if (eh_procurement_get_n_lots (procurement) > 1)
    /* Translators: the title of a lot. */
    take (lines, EH_WORDING_HEADING, g_strdup_printf (_ ("Criteria of the lot “%s”"), lot->title));
  else
    add (lines, EH_WORDING_HEADING, _ ("Criteria"));
  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);
      g_autofree char *number = count_on (counts, item->depth);

      add_criterion (lines, procurement, item, number);
    }
}

static void
add_scale (GPtrArray *lines, const EhScale *scale)
{
  const gint64 denominator = eh_scale_get_denominator (scale);

  add (lines, EH_WORDING_SUBHEADING, scale->title);
  for (guint i = 0; i < scale->n_points; i++)
    {
      const EhPoint *point = &scale->points[i];
      const gint64 numerator = eh_scale_get_numerator (scale, point);
      g_autofree char *score = eh_wording_score (point->score);
      /* Half up, as every rounding here. */
      g_autofree char *share =
          eh_wording_percent ((2 * numerator * EH_FULL_WEIGHT + denominator) / (2 * denominator));

      /* Translators: a score, its label, its percentage of the marks, its descriptor. */
      take (lines, EH_WORDING_ITEM,
            g_strdup_printf (_ ("%s – %s (%s of the marks): %s"), score, point->label, share,
                             point->descriptor));
    }
}

static void
add_rules (GPtrArray *lines, const EhBasics *basics)
{
  if (basics == NULL)
    return;

  take (lines, EH_WORDING_TEXT,
        g_strdup_printf (
            g_dngettext (NULL,
                         "Marks are rounded half up to %u digit after the point, question by "
                         "question; totals are sums of the rounded marks.",
                         "Marks are rounded half up to %u digits after the point, question by "
                         "question; totals are sums of the rounded marks.",
                         basics->decimals),
            basics->decimals));
  /* Translators: %s is how a tie is broken. */
  take (
      lines, EH_WORDING_TEXT,
      g_strdup_printf (_ ("If tenders are equal: %s."), eh_wording_tie_break (basics->tie_break)));
}

/**
 * eh_tender_wording_list:
 * @procurement: a procurement
 *
 * Says how tenders are judged as a tender says it to bidders: the criteria of each
 * lot with their weights, what is asked, how marks come of it, the scales in
 * full, rounding and ties. Scorers read the same words.
 *
 * Returns: (transfer full) (element-type EhWordingLine): the lines, in order
 */
GPtrArray *
eh_tender_wording_list (const EhProcurement *procurement)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  const EhBasics *basics;

  g_return_val_if_fail (procurement != NULL, lines);

  basics = eh_procurement_get_basics (procurement);
  add (lines, EH_WORDING_TITLE, _ ("How tenders are judged"));
  if (basics != NULL)
    take (lines, EH_WORDING_TEXT, g_strdup_printf ("%s · %s", basics->title, basics->reference));
  add (lines, EH_WORDING_TEXT,
       _ ("Tenders are judged by these criteria alone. Weights are percentages of the total."));
  for (guint i = 0; i < eh_procurement_get_n_lots (procurement); i++)
    add_lot (lines, procurement, eh_procurement_get_lot (procurement, i));
  if (eh_procurement_get_n_scales (procurement) > 0)
    add (lines, EH_WORDING_HEADING, _ ("Scales"));
  for (guint i = 0; i < eh_procurement_get_n_scales (procurement); i++)
    add_scale (lines, eh_procurement_get_scale (procurement, i));
  add (lines, EH_WORDING_HEADING, _ ("Rounding and ties"));
  add_rules (lines, basics);

  return lines;
}

/**
 * eh_tender_wording_join:
 * @lines: (element-type EhWordingLine): lines of eh_tender_wording_list()
 *
 * Returns: (transfer full): them as plain text, with an empty line before each
 *   heading
 */
char *
eh_tender_wording_join (const GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (lines != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < lines->len; i++)
    {
      const EhWordingLine *line = g_ptr_array_index (lines, i);

      if (i > 0 && (line->style == EH_WORDING_HEADING || line->style == EH_WORDING_SUBHEADING))
        g_string_append_c (text, '\n');
      g_string_append_printf (text, "%s%s\n", line->style == EH_WORDING_ITEM ? "- " : "",
                              line->text);
    }

  return g_string_free (text, FALSE);
}
