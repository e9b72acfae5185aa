/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-tenders.c: who tendered, and what they had to pass.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/eh-audit-report-private.h"

/* How many requirements stand side by side on a page. */
#define MAX_REQUIREMENTS 3

static void
add_tender (EhReport *self, const EhTender *tender)
{
  const EhPrice *price = eh_procurement_get_price (self->procurement, tender);
  g_autofree char *amount =
      eh_wording_money (price != NULL ? price->amount : EH_NO_AMOUNT, self->currency);
  const EhLot *lot = eh_procurement_find_lot (self->procurement, tender->lot);
  EhProse *bidder = eh_prose_new (NULL);

  eh_prose_add (bidder, EH_PROSE_STRONG, tender->bidder);
  if (tender->bidder_kind != EH_NONE)
    eh_prose_add_format (bidder, EH_PROSE_PLAIN, "\n%s",
                         eh_wording_bidder_kind (tender->bidder_kind));
  if (tender->address != NULL)
    eh_prose_add_format (bidder, EH_PROSE_PLAIN, "\n%s", tender->address);

  eh_document_builder_begin_row (self->builder, FALSE);
  eh_document_builder_cell (self->builder, tender->row.id);
  eh_document_builder_cell_prose (self->builder, bidder);
  if (eh_report_has_lots (self))
    eh_document_builder_cell (self->builder, lot != NULL ? lot->title : tender->lot);
  eh_document_builder_cell (self->builder, amount);
  eh_document_builder_end_row (self->builder);
}

static void
add_tender_table (EhReport *self)
{
  eh_document_builder_begin_table (self->builder, _ ("Tenders"));
  eh_document_builder_column (self->builder, _ ("Id"), 3, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Bidder and address"), 10, EH_ALIGN_LEFT);
  if (eh_report_has_lots (self))
    eh_document_builder_column (self->builder, _ ("Lot"), 5, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Price"), 5, EH_ALIGN_RIGHT);
  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    add_tender (self, eh_procurement_get_tender (self->procurement, i));
  eh_document_builder_end_table (self->builder);
}

static void
add_exclusion (EhReport *self, const EhTender *tender, const EhExclusion *exclusion)
{
  g_autofree char *when = eh_wording_time (eh_entry_get_header (exclusion->row.entry)->time);

  eh_document_builder_begin_row (self->builder, FALSE);
  eh_document_builder_cell (self->builder, eh_report_get_label (self, tender));
  eh_document_builder_cell (self->builder, eh_wording_ground (exclusion->ground));
  eh_document_builder_cell (self->builder, exclusion->reason);
  eh_document_builder_cell (self->builder, when);
  eh_document_builder_end_row (self->builder);
}

/* Those that were excluded whatever they would score, and why. */
static void
add_exclusions (EhReport *self)
{
  guint n = 0;

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (self->procurement, i);
      const EhExclusion *exclusion = eh_procurement_get_exclusion (self->procurement, tender);

      if (exclusion == NULL)
        continue;
      if (n++ == 0)
        {
          eh_document_builder_heading (self->builder, 2, NULL, _ ("Tenders excluded by decision"));
          eh_document_builder_paragraph (
              self->builder, _ ("These tenders have no rank, whatever they scored, and their "
                                "prices are not compared with those of others."));
          eh_document_builder_begin_table (self->builder, _ ("Why each was excluded"));
          eh_document_builder_column (self->builder, _ ("Tender"), 6, EH_ALIGN_LEFT);
          eh_document_builder_column (self->builder, _ ("Ground"), 5, EH_ALIGN_LEFT);
          eh_document_builder_column (self->builder, _ ("Reason"), 9, EH_ALIGN_LEFT);
          eh_document_builder_column (self->builder, _ ("Recorded"), 5, EH_ALIGN_LEFT);
        }
      add_exclusion (self, tender, exclusion);
    }
  if (n > 0)
    eh_document_builder_end_table (self->builder);
}

static GPtrArray *
list_requirements (const EhReport *self)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (criterion->kind == EH_CRITERION_PASS_FAIL)
        g_ptr_array_add (list, (gpointer) criterion);
    }

  return list;
}

static void
add_outcome (EhReport *self, const EhTender *tender, const EhCriterion *criterion)
{
  const EhPassFail *verdict = eh_procurement_get_pass_fail (self->procurement, tender, criterion);
  EhProse *prose = eh_prose_new (NULL);

  if (criterion->lot != NULL && !g_str_equal (criterion->lot, tender->lot))
    eh_prose_add (prose, EH_PROSE_PLAIN, _ ("Not asked in this lot"));
  else if (verdict == NULL && eh_procurement_get_exclusion (self->procurement, tender) != NULL)
    eh_prose_add (prose, EH_PROSE_PLAIN, _ ("Not needed: the tender is excluded"));
  else if (verdict == NULL)
    eh_prose_add (prose, EH_PROSE_PLAIN, _ ("Not decided yet"));
  else if (verdict->passed)
    eh_prose_add (prose, EH_PROSE_PLAIN, _ ("Passed"));
  else
    eh_prose_add (prose, EH_PROSE_STRONG, _ ("Failed"));
  if (verdict != NULL && verdict->reason != NULL)
    eh_prose_add_format (prose, EH_PROSE_PLAIN, "\n%s", verdict->reason);
  eh_document_builder_cell_prose (self->builder, prose);
}

/* A few requirements side by side, one row per tender. */
static void
add_outcomes (EhReport *self, const GPtrArray *requirements, guint from, guint to)
{
  eh_document_builder_begin_table (self->builder, _ ("Outcome of each requirement"));
  eh_document_builder_column (self->builder, _ ("Tender"), 6, EH_ALIGN_LEFT);
  for (guint j = from; j < to; j++)
    eh_document_builder_column (
        self->builder, ((const EhCriterion *) requirements->pdata[j])->title, 5, EH_ALIGN_LEFT);
  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (self->procurement, i);

      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell (self->builder, eh_report_get_label (self, tender));
      for (guint j = from; j < to; j++)
        add_outcome (self, tender, requirements->pdata[j]);
      eh_document_builder_end_row (self->builder);
    }
  eh_document_builder_end_table (self->builder);
}

/* Pass or fail stands apart from the scores. */
static void
add_requirements (EhReport *self)
{
  g_autoptr (GPtrArray) requirements = list_requirements (self);

  if (requirements->len == 0)
    {
      eh_document_builder_paragraph (self->builder,
                                     _ ("This procurement has no requirement to pass or fail."));
      return;
    }

  eh_document_builder_heading (self->builder, 2, NULL,
                               eh_report_is_psr (self) ? _ ("Basic selection criteria")
                                                       : _ ("Pass or fail"));
  eh_document_builder_paragraph (self->builder,
                                 _ ("These requirements are met or not met; they carry no marks. "
                                    "Who fails one is excluded."));
  for (guint from = 0; from < requirements->len; from += MAX_REQUIREMENTS)
    add_outcomes (self, requirements, from, MIN (from + MAX_REQUIREMENTS, requirements->len));
}

void
eh_report_add_tenders (EhReport *self)
{
  eh_document_builder_heading (self->builder, 1, "tenders",
                               eh_report_is_psr (self) ? _ ("Tenders and basic selection criteria")
                                                       : _ ("Tenders, and what they had to pass"));
  if (eh_procurement_get_n_tenders (self->procurement) == 0)
    {
      eh_document_builder_paragraph (self->builder, _ ("No tender is in the record yet."));
      return;
    }

  add_tender_table (self);
  add_exclusions (self);
  add_requirements (self);
}
