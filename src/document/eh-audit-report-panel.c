/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-panel.c: who decided, and whom they speak for.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-scorers.h"
#include "document/eh-audit-report-private.h"

static gboolean
scores_quality (const EhReport *self, const EhMember *member)
{
  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (criterion->kind == EH_CRITERION_SCORED &&
          eh_scorers_contain (self->procurement, criterion, member))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_patient (const EhMember *member)
{
  return (member->roles & EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE)) != 0;
}

static void
add_member (EhReport *self, const EhMember *member)
{
  g_autofree char *roles = eh_wording_roles (member->roles);
  EhProse *who = eh_prose_new (NULL);
  EhProse *what = eh_prose_new (roles);

  eh_prose_add (who, EH_PROSE_STRONG, member->name);
  if (member->job_title != NULL)
    eh_prose_add_format (who, EH_PROSE_PLAIN, "\n%s", member->job_title);
  if (member->organisation != NULL)
    eh_prose_add_format (who, EH_PROSE_PLAIN, "\n%s", member->organisation);
  if (member->represents != NULL)
    /* Translators: the community or experience that a member speaks for. */
    eh_prose_add_format (what, EH_PROSE_PLAIN, _ ("\nSpeaks for: %s"), member->represents);

  eh_document_builder_begin_row (self->builder, FALSE);
  eh_document_builder_cell_prose (self->builder, who);
  eh_document_builder_cell_prose (self->builder, what);
  eh_document_builder_cell (self->builder, member->is_voting ? _ ("Yes") : _ ("No"));
  eh_document_builder_cell (self->builder, scores_quality (self, member) ? _ ("Yes") : _ ("No"));
  eh_document_builder_end_row (self->builder);
}

static void
add_members (EhReport *self)
{
  eh_document_builder_begin_table (self->builder, _ ("The panel"));
  eh_document_builder_column (self->builder, _ ("Member"), 8, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Role"), 9, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Has a vote"), 3, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Scores quality"), 3, EH_ALIGN_LEFT);
  for (guint i = 0; i < eh_procurement_get_n_members (self->procurement); i++)
    add_member (self, eh_procurement_get_member (self->procurement, i));
  eh_document_builder_end_table (self->builder);
}

/* Nobody assesses both quality and price unless that is said openly. */
static void
add_separation (EhReport *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < eh_procurement_get_n_members (self->procurement); i++)
    {
      const EhMember *member = eh_procurement_get_member (self->procurement, i);

      if ((member->roles & EH_ROLE_FLAG (EH_ROLE_PRICE_ASSESSOR)) != 0 &&
          scores_quality (self, member))
        g_ptr_array_add (names, (gpointer) member->name);
    }

  if (names->len == 0)
    {
      eh_document_builder_paragraph (self->builder,
                                     _ ("No member both scores quality and assesses price."));
      return;
    }
  list = eh_wording_list ((const char *const *) names->pdata, names->len);
  text = g_strdup_printf (ngettext ("%s both scores quality and assesses price.",
                                    "%s both score quality and assess price.", names->len),
                          list);
  eh_document_builder_note (self->builder, TRUE, _ ("Quality and price"), text);
}

/* The weight of the criteria that a patient representative scores, of one lot. */
static gint64
sum_patient_weight (const EhReport *self, const EhOutline *outline)
{
  gint64 weight = 0;

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, leaf);
      g_autoptr (GPtrArray) scorers = NULL;
      gboolean has_patient = FALSE;

      if (criterion->kind != EH_CRITERION_SCORED)
        continue;
      scorers = eh_scorers_list (self->procurement, criterion);
      for (guint i = 0; i < scorers->len; i++)
        has_patient = has_patient || is_patient (scorers->pdata[i]);
      if (has_patient)
        weight += eh_outline_get_leaf_weight (outline, leaf);
    }

  return weight;
}

static void
add_patient_voice (EhReport *self)
{
  gboolean is_by_lot = eh_report_has_lot_criteria (self);
  guint n_lots = eh_results_get_n_lots (self->results);
  guint n_lines = is_by_lot ? n_lots : MIN (n_lots, 1);

  eh_document_builder_heading (self->builder, 2, NULL, _ ("Patient representatives"));
  if (eh_report_count_members (self, EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE), FALSE) == 0)
    {
      eh_document_builder_paragraph (self->builder,
                                     _ ("No patient representative is on the panel, and the record "
                                        "gives no reason for that."));
      return;
    }

  eh_document_builder_begin_list (self->builder, FALSE);
  for (guint i = 0; i < n_lines; i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);
      g_autofree char *weight = eh_wording_percent (sum_patient_weight (self, lot->outline));
      g_autofree char *quality = eh_wording_percent (eh_outline_get_quality_weight (lot->outline));
      g_autofree char *text = NULL;

      if (is_by_lot)
        text = g_strdup_printf (_ ("%s: patient representatives score criteria that carry %s of "
                                   "the total weight; all scored criteria carry %s."),
                                lot->lot->title, weight, quality);
      else
        text = g_strdup_printf (_ ("Patient representatives score criteria that carry %s of the "
                                   "total weight; all scored criteria carry %s."),
                                weight, quality);
      eh_document_builder_item (self->builder, text);
    }
  eh_document_builder_end_list (self->builder);
}

void
eh_report_add_panel (EhReport *self)
{
  eh_document_builder_heading (self->builder, 1, "panel", _ ("The panel and who decided"));
  if (eh_procurement_get_n_members (self->procurement) == 0)
    {
      eh_document_builder_paragraph (self->builder, _ ("No member is in the record yet."));
      return;
    }

  eh_document_builder_paragraph (self->builder,
                                 _ ("These people prepare, score, decide or watch. Their roles are "
                                    "explained in the words at the end of this report."));
  add_members (self);
  add_separation (self);
  add_patient_voice (self);
}
