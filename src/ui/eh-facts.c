/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-facts.c: what a book holds about one stage, as groups of rows.
 */
#include "ui/eh-facts.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-scale.h"
#include "core/eh-scorers.h"
#include "document/eh-wording.h"
#include "ui/eh-fact-row.h"

/* Where rows go: the list of the group that was begun last. */
typedef struct
{
  GtkBox *box;
  GtkListBox *list;
} Filler;

static void
begin_group (Filler *filler, const char *title)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (filler->box, group);
  filler->list = GTK_LIST_BOX (list);
}

static void
add_row (Filler *filler, guint depth, const char *title, const char *subtitle, const char *value)
{
  gtk_list_box_append (filler->list, eh_fact_row_new (depth, title, subtitle, value));
}

/* Returns: (transfer full): the parts that there are, one a line */
static char *
join_lines (const char *first, const char *second, const char *third)
{
  const char *const parts[] = { first, second, third };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] == NULL || *parts[i] == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, parts[i]);
    }

  return g_strdup (text->str);
}

/* Returns: (transfer full): how a criterion is judged */
static char *
describe_criterion (const EhProcurement *procurement, const EhCriterion *criterion)
{
  const EhScale *scale;
  g_autofree char *threshold = NULL;

  switch (criterion->kind)
    {
    case EH_CRITERION_PRICE:
      return g_strdup (eh_wording_formula (criterion->formula));
    case EH_CRITERION_PASS_FAIL:
      return g_strdup (eh_wording_criterion_kind (criterion->kind));
    case EH_CRITERION_SCORED:
      break;
    case EH_CRITERION_GROUP:
    default:
      return NULL;
    }

  scale = eh_procurement_find_scale (procurement, criterion->scale);
  if (criterion->threshold == EH_NO_VALUE)
    /* Translators: title of a scale, and how its score is settled. */
    return g_strdup_printf (_ ("Scale %s · %s"), scale != NULL ? scale->title : EH_WORDING_NONE,
                            eh_wording_method (criterion->method));

  threshold = eh_wording_score (criterion->threshold);
  /* Translators: title of a scale, how its score is settled, smallest acceptable score. */
  return g_strdup_printf (_ ("Scale %s · %s · at least %s"),
                          scale != NULL ? scale->title : EH_WORDING_NONE,
                          eh_wording_method (criterion->method), threshold);
}

static void
fill_outline (Filler *filler, const EhProcurement *procurement, const EhLotResults *lot)
{
  g_autofree char *total = eh_wording_percent (eh_outline_get_total_weight (lot->outline));

  for (guint i = 0; i < eh_outline_get_n_items (lot->outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (lot->outline, i);
      const EhCriterion *criterion = item->criterion;
      g_autofree char *how = describe_criterion (procurement, criterion);
      g_autofree char *subtitle = join_lines (how, criterion->description, NULL);
      g_autofree char *weight =
          criterion->kind == EH_CRITERION_PASS_FAIL ? NULL : eh_wording_percent (item->weight);

      add_row (filler, item->depth, criterion->title, subtitle, weight);
    }
  add_row (filler, 0, _ ("Weights together"), NULL, total);
}

static void
fill_scale (Filler *filler, const EhScale *scale)
{
  gint64 denominator = eh_scale_get_denominator (scale);
  /* Translators: the title of a scale of scores. */
  g_autofree char *title = g_strdup_printf (_ ("Scale: %s"), scale->title);

  begin_group (filler, title);
  for (guint i = 0; i < scale->n_points; i++)
    {
      const EhPoint *point = &scale->points[i];
      gint64 numerator = eh_scale_get_numerator (scale, point);
      g_autofree char *score = eh_wording_score (point->score);
      /* Half up, as every rounding here. */
      g_autofree char *share =
          eh_wording_percent ((2 * numerator * EH_FULL_WEIGHT + denominator) / (2 * denominator));
      g_autofree char *name = g_str_equal (score, point->label)
                                  ? g_strdup (score)
                                  : g_strdup_printf ("%s – %s", score, point->label);

      add_row (filler, 0, name, point->descriptor, share);
    }
}

/* Returns: (transfer full): what a group about one lot is called */
static char *
name_group (const EhProcurement *procurement, const EhLotResults *lot, const char *title)
{
  if (eh_procurement_get_n_lots (procurement) < 2)
    return g_strdup (title);

  return g_strdup_printf ("%s: %s", lot->lot->title, title);
}

static void
fill_criteria (Filler *filler, const EhProcurement *procurement, EhResults *results)
{
  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (results, i);
      g_autofree char *title = name_group (procurement, lot, _ ("Criteria and their weights"));

      begin_group (filler, title);
      fill_outline (filler, procurement, lot);
    }
  for (guint i = 0; i < eh_procurement_get_n_scales (procurement); i++)
    fill_scale (filler, eh_procurement_get_scale (procurement, i));
}

/* Tenders stand in the order in which they came in: a page that is not about
 * results does not show the ranking. Returns: (nullable): the next of the lot's,
 * from @i on */
static const EhResult *
next_tender (const EhProcurement *procurement, const EhLotResults *lot, guint *i)
{
  while (*i < eh_procurement_get_n_tenders (procurement))
    {
      const EhTender *tender = eh_procurement_get_tender (procurement, (*i)++);

      for (guint j = 0; j < lot->n_results; j++)
        if (lot->results[j].tender == tender)
          return &lot->results[j];
    }

  return NULL;
}

static void
fill_tenders (Filler *filler, const EhProcurement *procurement, const EhLotResults *lot)
{
  const EhResult *result;

  for (guint i = 0; (result = next_tender (procurement, lot, &i)) != NULL;)
    {
      const EhTender *tender = result->tender;
      g_autofree char *why = eh_wording_exclusion (result);
      g_autofree char *subtitle = join_lines (
          tender->bidder_kind != EH_NONE ? eh_wording_bidder_kind (tender->bidder_kind) : NULL,
          tender->address, why);

      add_row (filler, 0, tender->bidder, subtitle, tender->row.id);
    }
}

/* How much of the scoring of a tender is done. */
typedef struct
{
  guint n_wanted;
  guint n_given;
  guint n_questions;
  guint n_agreed;
  guint n_reasons;
} Progress;

static Progress
measure_progress (const EhProcurement *procurement, const EhLotResults *lot, const EhTender *tender)
{
  Progress progress = { 0 };

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);
      const EhScore *agreed = eh_procurement_get_consensus (procurement, tender, criterion);
      g_autoptr (GPtrArray) scorers = NULL;

      if (criterion->kind != EH_CRITERION_SCORED)
        continue;
      scorers = eh_scorers_list (procurement, criterion);
      progress.n_wanted += scorers->len;
      progress.n_given += eh_procurement_get_n_scores (procurement, tender, criterion);
      if (criterion->method != EH_METHOD_CONSENSUS)
        continue;
      progress.n_questions++;
      progress.n_agreed += agreed != NULL;
      progress.n_reasons += agreed != NULL && agreed->reason != NULL;
    }

  return progress;
}

static void
fill_scoring (Filler *filler, const EhProcurement *procurement, const EhLotResults *lot)
{
  const EhResult *result;

  for (guint i = 0; (result = next_tender (procurement, lot, &i)) != NULL;)
    {
      const EhTender *tender = result->tender;
      Progress progress = measure_progress (procurement, lot, tender);
      /* Translators: how many scores were given, and how many there should be. */
      g_autofree char *value =
          g_strdup_printf (_ ("%u of %u given"), progress.n_given, progress.n_wanted);

      add_row (filler, 0, tender->bidder, NULL, value);
    }
}

static void
fill_moderation (Filler *filler, const EhProcurement *procurement, const EhLotResults *lot)
{
  const EhResult *result;

  for (guint i = 0; (result = next_tender (procurement, lot, &i)) != NULL;)
    {
      const EhTender *tender = result->tender;
      Progress progress = measure_progress (procurement, lot, tender);
      /* Translators: how many scores are agreed, and how many there should be. */
      g_autofree char *value =
          g_strdup_printf (_ ("%u of %u agreed"), progress.n_agreed, progress.n_questions);
      g_autofree char *reasons = g_strdup_printf (
          g_dngettext (NULL, "%u has a reason", "%u have a reason", progress.n_reasons),
          progress.n_reasons);

      add_row (filler, 0, tender->bidder, reasons, value);
    }
}

static void
fill_prices (Filler *filler, const EhProcurement *procurement, const EhLotResults *lot)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  const EhResult *result;
  int leaf = eh_outline_get_price_leaf (lot->outline);

  if (lot->formula != EH_NONE)
    add_row (filler, 0, eh_wording_formula (lot->formula), eh_wording_formula_rule (lot->formula),
             NULL);
  for (guint i = 0; (result = next_tender (procurement, lot, &i)) != NULL;)
    {
      const EhTender *tender = result->tender;
      const EhPrice *price = eh_procurement_get_price (procurement, tender);
      g_autofree char *value = price != NULL && basics != NULL
                                   ? eh_wording_money (price->amount, basics->currency)
                                   : g_strdup (_ ("Not recorded"));
      gboolean is_awarded =
          leaf >= 0 &&
          eh_procurement_get_award (procurement, tender,
                                    eh_outline_get_leaf (lot->outline, (guint) leaf)) != NULL;

      add_row (filler, 0, tender->bidder,
               is_awarded ? _ ("Price marks were awarded elsewhere and taken over") : NULL, value);
    }
}

static void
fill_lots (Filler *filler,
           EhBook *book,
           const char *title,
           void (*fill) (Filler *, const EhProcurement *, const EhLotResults *))
{
  const EhProcurement *procurement = eh_book_get_procurement (book);
  EhResults *results = eh_book_get_results (book);

  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (results, i);
      g_autofree char *name = name_group (procurement, lot, title);

      if (lot->n_results == 0)
        continue;
      begin_group (filler, name);
      fill (filler, procurement, lot);
    }
}

/* Shows in @box, instead of what it showed, what @book holds about @stage. */
void
eh_facts_fill (GtkBox *box, EhBook *book, EhStage stage)
{
  Filler filler = { .box = box };
  const EhProcurement *procurement = eh_book_get_procurement (book);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  switch (stage)
    {
    case EH_STAGE_CRITERIA:
      fill_criteria (&filler, procurement, eh_book_get_results (book));
      break;
    case EH_STAGE_TENDERS:
      fill_lots (&filler, book, _ ("Tenders that came in"), fill_tenders);
      break;
    case EH_STAGE_SCORING:
      fill_lots (&filler, book, _ ("Individual scores of each tender"), fill_scoring);
      break;
    case EH_STAGE_MODERATION:
      fill_lots (&filler, book, _ ("Agreed scores of each tender"), fill_moderation);
      break;
    case EH_STAGE_PRICE:
      fill_lots (&filler, book, _ ("Prices"), fill_prices);
      break;
    case EH_STAGE_PREPARE:
    case EH_STAGE_PANEL:
    case EH_STAGE_DECISION:
    case EH_STAGE_INFORM:
    case EH_STAGE_CONTRACT:
    case EH_STAGE_MONITOR:
    case EH_N_STAGES:
    default:
      break;
    }
}
