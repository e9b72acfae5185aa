/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-evidence.c: what criteria rest on: key criteria and patients.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/eh-audit-report-private.h"

/* The criteria of a set, with links in mind one day; now their titles. */
typedef gboolean (*CriterionFilter) (const EhCriterion *criterion, gconstpointer data);

static gboolean
covers_key_criterion (const EhCriterion *criterion, gconstpointer data)
{
  return (criterion->key_criteria & (1u << GPOINTER_TO_UINT (data))) != 0;
}

static gboolean
rests_on_evidence (const EhCriterion *criterion, gconstpointer data)
{
  const EhEvidence *evidence = data;

  return criterion->evidence != NULL && g_strv_contains (criterion->evidence, evidence->row.id);
}

static GPtrArray *
list_criteria (const EhReport *self, CriterionFilter filter, gconstpointer data)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (filter (criterion, data))
        g_ptr_array_add (list, (gpointer) criterion);
    }

  return list;
}

/* One line per criterion: its title and its weight. */
static void
add_criteria_cells (EhReport *self, const GPtrArray *list)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const EhCriterion *criterion = list->pdata[i];
      g_autofree char *weight = eh_wording_percent (criterion->weight);

      if (i > 0)
        g_string_append_c (titles, '\n');
      g_string_append (titles, criterion->title);
      if (criterion->weight != EH_NO_VALUE)
        g_string_append_printf (titles, " (%s)", weight);
    }
  eh_document_builder_cell (self->builder, list->len > 0 ? titles->str : _ ("No criterion"));
}

static void
warn_of_gap (EhReport *self, guint n_gaps)
{
  g_autofree char *text = NULL;

  if (n_gaps == 0)
    return;
  text = g_strdup_printf (ngettext ("%u key criterion is not covered by any criterion.",
                                    "%u key criteria are not covered by any criterion.", n_gaps),
                          n_gaps);
  eh_document_builder_note (self->builder, TRUE, _ ("Not covered"), text);
}

/* Regulation 5 of SI 2023/1348: every criterion maps to a key criterion. */
void
eh_report_add_key_criteria (EhReport *self)
{
  guint n_gaps = 0;

  eh_document_builder_heading (self->builder, 1, "key-criteria",
                               _ ("How the key criteria are covered"));
  eh_document_builder_paragraph (
      self->builder, _ ("Regulation 5 of SI 2023/1348 names five key criteria that decisions under "
                        "the Provider Selection Regime take into account."));
  eh_document_builder_begin_table (self->builder, _ ("Key criteria and what covers them"));
  eh_document_builder_column (self->builder, _ ("Key criterion"), 5, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Criteria, with their weights"), 7, EH_ALIGN_LEFT);
  for (guint i = 0; i < EH_N_KEY_CRITERIA; i++)
    {
      g_autoptr (GPtrArray) list = list_criteria (self, covers_key_criterion, GUINT_TO_POINTER (i));

      n_gaps += list->len == 0;
      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell (self->builder, eh_wording_key_criterion ((EhKeyCriterion) i));
      add_criteria_cells (self, list);
      eh_document_builder_end_row (self->builder);
    }
  eh_document_builder_end_table (self->builder);
  warn_of_gap (self, n_gaps);
}

static void
add_evidence_row (EhReport *self, const EhEvidence *evidence)
{
  g_autoptr (GPtrArray) list = list_criteria (self, rests_on_evidence, evidence);
  EhProse *source = eh_prose_new (NULL);
  EhProse *says = eh_prose_new (evidence->says);

  eh_prose_add (source, EH_PROSE_STRONG, evidence->title);
  eh_prose_add_format (source, EH_PROSE_PLAIN, "\n%s", eh_wording_evidence_type (evidence->type));
  if (evidence->date != NULL)
    eh_prose_add_format (source, EH_PROSE_PLAIN, ", %s", evidence->date);
  if (evidence->reached != NULL)
    /* Translators: whom a survey or a conversation reached. */
    eh_prose_add_format (says, EH_PROSE_EMPHASIS, _ ("\nReached: %s"), evidence->reached);

  eh_document_builder_begin_row (self->builder, FALSE);
  eh_document_builder_cell_prose (self->builder, source);
  eh_document_builder_cell_prose (self->builder, says);
  add_criteria_cells (self, list);
  eh_document_builder_end_row (self->builder);
}

/* The criteria that carry weight and name no evidence. */
static void
add_without_evidence (EhReport *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (criterion->kind == EH_CRITERION_SCORED && criterion->evidence == NULL)
        g_ptr_array_add (titles, (gpointer) criterion->title);
    }
  if (titles->len == 0)
    {
      eh_document_builder_paragraph (self->builder,
                                     _ ("Every scored criterion names patient evidence."));
      return;
    }
  list = eh_wording_list ((const char *const *) titles->pdata, titles->len);
  eh_document_builder_paragraph_format (
      self->builder,
      ngettext ("%u scored criterion names no patient evidence: %s.",
                "%u scored criteria name no patient evidence: %s.", titles->len),
      titles->len, list);
}

void
eh_report_add_evidence (EhReport *self)
{
  guint n_evidence = eh_procurement_get_n_evidence (self->procurement);

  eh_document_builder_heading (self->builder, 1, "evidence",
                               _ ("What patients said, and what it became"));
  if (n_evidence == 0)
    {
      eh_document_builder_paragraph (self->builder,
                                     _ ("No patient evidence is in the record, so no criterion can "
                                        "be traced back to what patients said."));
      return;
    }

  eh_document_builder_paragraph (
      self->builder, _ ("From what patients said to the criterion that asks for it, and the weight "
                        "that the criterion carries."));
  eh_document_builder_begin_table (self->builder, _ ("Patient evidence and criteria"));
  eh_document_builder_column (self->builder, _ ("Source"), 6, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("What patients said"), 10, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Criteria, with their weights"), 7, EH_ALIGN_LEFT);
  for (guint i = 0; i < n_evidence; i++)
    add_evidence_row (self, eh_procurement_get_evidence (self->procurement, i));
  eh_document_builder_end_table (self->builder);
  if (eh_procurement_get_n_criteria (self->procurement) > 0)
    add_without_evidence (self);
}
