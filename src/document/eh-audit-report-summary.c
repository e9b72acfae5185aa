/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-summary.c: the one page that everybody reads.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/eh-scorers.h"
#include "document/eh-audit-report-private.h"

/* How much fits on the page beside the chart. */
#define MAX_ROWS 8
#define MAX_NAMES 12
#define MAX_TEXT 320
#define MAX_BARS 6

static void
add_what (EhReport *self)
{
  const EhBasics *basics = self->basics;
  EhProse *prose = eh_prose_new (NULL);

  eh_prose_add_around (prose, EH_PROSE_STRONG, basics->title,
                       /* Translators: a title, a reference and a buyer. */
                       _ ("%s, reference %s, for %s."), EH_PROSE_SUBJECT, basics->reference,
                       basics->buyer);
  if (eh_report_has_lots (self))
    eh_prose_add_format (prose, EH_PROSE_PLAIN,
                         ngettext (" It has %u lot.", " It has %u lots, each awarded by itself.",
                                   eh_results_get_n_lots (self->results)),
                         eh_results_get_n_lots (self->results));
  if (basics->summary != NULL && strlen (basics->summary) <= MAX_TEXT)
    eh_prose_add_format (prose, EH_PROSE_PLAIN, "\n%s", basics->summary);
  eh_document_builder_fact_prose (self->builder, _ ("What is bought"), prose);
}

static void
add_who_bid (EhReport *self)
{
  guint n_tenders = eh_procurement_get_n_tenders (self->procurement);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_tenders; i++)
    {
      const char *name = eh_procurement_get_tender (self->procurement, i)->bidder;

      if (g_hash_table_add (seen, (gpointer) name))
        g_ptr_array_add (names, (gpointer) name);
    }

  list = eh_wording_list ((const char *const *) names->pdata, MIN (names->len, MAX_NAMES));
  if (n_tenders == 0)
    text = g_strdup (_ ("No tender is in the record yet."));
  else if (names->len > MAX_NAMES || strlen (list) > MAX_TEXT)
    text = g_strdup_printf (
        ngettext ("%u tender from %u bidders, named in the section on tenders.",
                  "%u tenders from %u bidders, named in the section on tenders.", n_tenders),
        n_tenders, names->len);
  else
    text = g_strdup_printf (ngettext ("%u tender, from %s.", "%u tenders, from %s.", n_tenders),
                            n_tenders, list);
  eh_document_builder_fact (self->builder, _ ("Who bid"), text);
}

/* How far the second is behind the first, or that they are equal. */
static void
add_second (EhReport *self, const EhLotResults *lot, EhProse *prose)
{
  const EhResult *first = &lot->results[0];
  const char *second;
  g_autofree char *lead = NULL;

  if (lot->n_results < 2 || lot->results[1].rank == 0)
    return;
  if (first->tie > 0)
    {
      g_autofree char *tie = eh_wording_tie (lot, &lot->ties[first->tie - 1], self->decimals);

      eh_prose_add_format (prose, EH_PROSE_PLAIN, " %s", tie);
      return;
    }

  second = eh_report_get_label (self, lot->results[1].tender);
  lead = eh_wording_lead (lot, 0, self->decimals);
  if (first->has_index)
    eh_prose_add_format (prose, EH_PROSE_PLAIN, _ (" %s is ranked second."), second);
  else
    eh_prose_add_format (prose,
                         EH_PROSE_PLAIN, /* Translators: how many marks more than the tender named.
                                          * Follows a sentence, hence the blank at its beginning. */
                         _ (" That is %s more than %s, ranked second."), lead, second);
}

/* Who is first in a lot and by how much, or why nobody is. */
static EhProse *
describe_first (EhReport *self, const EhLotResults *lot)
{
  const EhResult *first = lot->n_results > 0 ? &lot->results[0] : NULL;
  g_autofree char *total = NULL;
  g_autofree char *full = NULL;
  const char *label;
  EhProse *prose;

  if (first == NULL)
    return eh_prose_new (_ ("No tender is in the record yet."));
  if (first->exclusion != EH_EXCLUSION_NONE)
    return eh_prose_new (_ ("Nobody: every tender is excluded."));
  if (first->rank == 0)
    return eh_prose_new (_ ("Nobody yet: the record is incomplete, and a tender that is not fully "
                            "scored might still come first."));

  prose = eh_prose_new (NULL);
  label = eh_report_get_label (self, first->tender);
  if (first->has_index)
    {
      total = eh_wording_index (first);
      /* Translators: who ranks first, and an index. */
      eh_prose_add_around (prose, EH_PROSE_STRONG, label, _ ("%s, with an index of %s."),
                           EH_PROSE_SUBJECT, total);
    }
  else
    {
      total = eh_wording_marks (first->total, self->decimals);
      full = eh_report_dup_full_marks (self, eh_report_get_marks_weight (lot->outline));
      /* Translators: who ranks first, the marks, and how many there can be. */
      eh_prose_add_around (prose, EH_PROSE_STRONG, label, _ ("%s, with %s of %s marks."),
                           EH_PROSE_SUBJECT, total, full);
    }
  add_second (self, lot, prose);

  return prose;
}

/* Which methods the scored criteria use, as a set of 1 << EhMethod. */
static guint
get_methods (const EhReport *self)
{
  guint methods = 0;

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (criterion->kind == EH_CRITERION_SCORED)
        methods |= 1u << criterion->method;
    }

  return methods;
}

static const char *
describe_methods (guint methods)
{
  switch (methods)
    {
    case 1u << EH_METHOD_CONSENSUS:
      return _ (" For each question of each tender the panel agrees one score.");
    case 1u << EH_METHOD_MEAN:
      return _ (" Each question of each tender gets the mean of its scorers’ scores.");
    case (1u << EH_METHOD_CONSENSUS) | (1u << EH_METHOD_MEAN):
      return _ (" For some questions the panel agrees one score, for others the mean of the "
                "scorers’ scores counts; the section on criteria says which.");
    default:
      return "";
    }
}

/* Marks that the panel did not give, but took over. */
static guint
count_awards (const EhReport *self)
{
  guint n = 0;

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    for (guint j = 0; j < eh_procurement_get_n_criteria (self->procurement); j++)
      n += eh_procurement_get_award (self->procurement,
                                     eh_procurement_get_tender (self->procurement, i),
                                     eh_procurement_get_criterion (self->procurement, j)) != NULL;

  return n;
}

static void
add_how (EhReport *self)
{
  const guint scoring = EH_ROLE_FLAG (EH_ROLE_CHAIR) | EH_ROLE_FLAG (EH_ROLE_EVALUATOR) |
                        EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE) |
                        EH_ROLE_FLAG (EH_ROLE_PRICE_ASSESSOR);
  const guint patient = EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE);
  guint n_voting = eh_report_count_members (self, scoring, TRUE);
  guint n_patient = eh_report_count_members (self, patient, TRUE);
  guint n_awards = count_awards (self);
  EhProse *prose;

  if (eh_procurement_get_n_members (self->procurement) == 0)
    {
      eh_document_builder_fact (self->builder, _ ("How it is decided"),
                                _ ("No panel is in the record yet."));
      return;
    }

  prose = eh_prose_new (NULL);
  eh_prose_add_format (
      prose, EH_PROSE_PLAIN,
      ngettext ("The panel has %u voting member.", "The panel has %u voting members.", n_voting),
      n_voting);
  if (n_patient > 0)
    eh_prose_add_format (prose, EH_PROSE_PLAIN,
                         ngettext (" %u is a patient representative.",
                                   " %u are patient representatives.", n_patient),
                         n_patient);
  else
    eh_prose_add (prose, EH_PROSE_PLAIN, _ (" None is a patient representative."));
  eh_prose_add (prose, EH_PROSE_PLAIN, describe_methods (get_methods (self)));
  if (n_awards > 0)
    eh_prose_add_format (prose, EH_PROSE_PLAIN,
                         ngettext (" %u mark was awarded elsewhere and taken over.",
                                   " %u marks were awarded elsewhere and taken over.", n_awards),
                         n_awards);
  eh_document_builder_fact_prose (self->builder, _ ("How it is decided"), prose);
}

/* Why one tender is excluded; why several are takes more room than there is. */
static void
describe_exclusions (const EhReport *self, GString *text)
{
  const EhResult *last = NULL;
  g_autofree char *why = NULL;
  guint n_excluded = 0;

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      g_autoptr (GPtrArray) excluded =
          eh_report_list_excluded (eh_results_get_lot (self->results, i));

      n_excluded += excluded->len;
      if (excluded->len > 0)
        last = excluded->pdata[0];
    }
  if (n_excluded == 0)
    {
      g_string_append (text, _ ("No tender is excluded."));
      return;
    }
  if (n_excluded > 1)
    {
      g_string_append_printf (
          text,
          ngettext ("%u tender is excluded; the section on results says why.",
                    "%u tenders are excluded; the section on results says why each is.",
                    n_excluded),
          n_excluded);
      return;
    }

  why = eh_wording_exclusion (last);
  /* Translators: a bidder, then why its tender is excluded. */
  g_string_append_printf (text, _ ("%s is excluded: it %s."),
                          eh_report_get_label (self, last->tender), why);
}

/* What is missing and who is excluded, or that nothing and nobody is. */
static void
add_open (EhReport *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_missing = 0;

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    n_missing += g_strv_length (eh_results_get_lot (self->results, i)->incomplete);

  describe_exclusions (self, text);
  if (n_missing == 0)
    g_string_append (text, _ (" Nothing that the results need is missing."));
  else
    g_string_append_printf (text,
                            ngettext (" %u thing that the results need is missing.",
                                      " %u things that the results need are missing.", n_missing),
                            n_missing);
  eh_document_builder_fact (self->builder, _ ("Incomplete or excluded"), text->str);
}

/* The first of each lot, one line a lot. */
static void
add_lots (EhReport *self)
{
  eh_document_builder_begin_table (self->builder, _ ("Ranked first, lot by lot"));
  eh_document_builder_column (self->builder, _ ("Lot"), 6, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Tenders"), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("Ranked first, and by how much"), 14,
                              EH_ALIGN_LEFT);
  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);

      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell (self->builder, lot->lot->title);
      eh_document_builder_cell_format (self->builder, "%u", lot->n_results);
      eh_document_builder_cell_prose (self->builder, describe_first (self, lot));
      eh_document_builder_end_row (self->builder);
    }
  eh_document_builder_end_table (self->builder);
}

/* The best tenders of the one lot, or the best of each lot. */
static void
add_picture (EhReport *self)
{
  guint n_lots = eh_results_get_n_lots (self->results);
  const EhLotResults *lot = n_lots > 0 ? eh_results_get_lot (self->results, 0) : NULL;
  g_autoptr (EhChart) chart = NULL;

  if (lot == NULL || eh_outline_get_n_leaves (lot->outline) == 0 ||
      eh_report_has_lot_criteria (self) || n_lots > MAX_ROWS)
    return;

  chart = n_lots == 1 ? eh_report_new_stacked_chart (self, lot, MAX_BARS)
                      : eh_report_new_lots_chart (self);
  if (eh_chart_get_n_bars (chart) > 0)
    eh_document_builder_chart (self->builder, g_steal_pointer (&chart));
}

void
eh_report_add_summary (EhReport *self)
{
  const EhLotResults *only = NULL;

  eh_document_builder_heading (self->builder, 1, "summary", _ ("Summary"));
  if (self->basics == NULL)
    {
      eh_document_builder_paragraph (self->builder,
                                     _ ("The book has been created, and nothing is described in it "
                                        "yet: no procurement, panel, criteria or tenders."));
      return;
    }

  if (eh_results_get_n_lots (self->results) == 1)
    only = eh_results_get_lot (self->results, 0);
  eh_document_builder_begin_facts (self->builder);
  add_what (self);
  add_who_bid (self);
  if (only != NULL)
    eh_document_builder_fact_prose (self->builder, _ ("Ranked first"), describe_first (self, only));
  add_how (self);
  add_open (self);
  eh_document_builder_end_facts (self->builder);

  if (eh_report_has_lots (self))
    add_lots (self);
  if (only != NULL && only->n_results > 0)
    eh_report_add_ranking (self, only, MAX_ROWS);
  add_picture (self);
}
