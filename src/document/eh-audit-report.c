/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report.c: the report on a procurement, its cover and its order.
 */
#include "document/eh-audit-report.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "document/eh-audit-report-private.h"

gboolean
eh_report_is_psr (const EhReport *self)
{
  return self->basics != NULL && (self->basics->regime == EH_REGIME_PSR_COMPETITIVE ||
                                  self->basics->regime == EH_REGIME_PSR_MOST_SUITABLE);
}

gboolean
eh_report_is_pa23 (const EhReport *self)
{
  return self->basics != NULL && (self->basics->regime == EH_REGIME_PA23_COMPETITIVE ||
                                  self->basics->regime == EH_REGIME_PA23_LIGHT_TOUCH);
}

gboolean
eh_report_has_lots (const EhReport *self)
{
  return eh_results_get_n_lots (self->results) > 1;
}

/* Whether the lots differ in their criteria. */
gboolean
eh_report_has_lot_criteria (const EhReport *self)
{
  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    if (eh_procurement_get_criterion (self->procurement, i)->lot != NULL)
      return eh_report_has_lots (self);

  return FALSE;
}

/* Whether marks come from a criterion: not so if it is passed or failed, or
 * ranks by an index. */
gboolean
eh_report_carries_marks (const EhCriterion *criterion)
{
  return criterion->kind == EH_CRITERION_SCORED ||
         (criterion->kind == EH_CRITERION_PRICE && eh_formula_gives_marks (criterion->formula));
}

/* The weight of all criteria that marks come from. */
gint64
eh_report_get_marks_weight (const EhOutline *outline)
{
  gint64 weight = 0;

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (outline); leaf++)
    if (eh_report_carries_marks (eh_outline_get_leaf (outline, leaf)))
      weight += eh_outline_get_leaf_weight (outline, leaf);

  return weight;
}

const char *
eh_report_get_label (const EhReport *self, const EhTender *tender)
{
  return g_hash_table_lookup (self->labels, tender);
}

/* What a weight in hundredths of a percent is in units of marks. */
gint64
eh_report_get_full_marks (const EhReport *self, gint64 weight)
{
  return eh_divide_half_up ((EhWide) weight * eh_decimal_power_of_ten (self->decimals), 100);
}

char *
eh_report_dup_full_marks (const EhReport *self, gint64 weight)
{
  return eh_decimal_format (eh_report_get_full_marks (self, weight), self->decimals);
}

/* The results of the excluded tenders of a lot; they belong to it. */
GPtrArray *
eh_report_list_excluded (const EhLotResults *lot)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < lot->n_results; i++)
    if (lot->results[i].exclusion != EH_EXCLUSION_NONE)
      g_ptr_array_add (list, &lot->results[i]);

  return list;
}

/* How many members have one of @roles, and a vote if that matters. */
guint
eh_report_count_members (const EhReport *self, guint roles, gboolean only_voting)
{
  guint n = 0;

  for (guint i = 0; i < eh_procurement_get_n_members (self->procurement); i++)
    {
      const EhMember *member = eh_procurement_get_member (self->procurement, i);

      n += (member->roles & roles) != 0 && (member->is_voting || !only_voting);
    }

  return n;
}

/* A tender is called by its bidder; where a bidder has more than one in the
 * same lot, its id tells them apart. */
static GHashTable *
name_tenders (const EhProcurement *procurement)
{
  GHashTable *labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_tenders = eh_procurement_get_n_tenders (procurement);

  for (guint i = 0; i < n_tenders; i++)
    {
      const EhTender *tender = eh_procurement_get_tender (procurement, i);
      char *key = g_strdup_printf ("%s\n%s", tender->lot, tender->bidder);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));

      g_hash_table_replace (seen, key, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < n_tenders; i++)
    {
      const EhTender *tender = eh_procurement_get_tender (procurement, i);
      g_autofree char *key = g_strdup_printf ("%s\n%s", tender->lot, tender->bidder);
      g_autofree char *name = eh_wording_name (tender->bidder);
      gboolean is_alone = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) == 1;

      g_hash_table_insert (labels, (gpointer) tender,
                           is_alone ? g_steal_pointer (&name)
                                    : g_strdup_printf ("%s (%s)", name, tender->row.id));
    }

  return labels;
}

static void
add_cover (EhReport *self)
{
  g_autofree char *time = eh_wording_time (eh_dossier_get_time (self->dossier));
  g_autofree char *count =
      g_strdup_printf ("%" G_GUINT64_FORMAT, eh_procurement_get_n_entries (self->procurement));

  if (self->basics != NULL)
    {
      eh_document_builder_set_subtitle (self->builder, self->basics->title);
      eh_document_builder_set_reference (self->builder, self->basics->reference);
      eh_document_builder_set_buyer (self->builder, self->basics->buyer);
      eh_document_builder_cover_fact (self->builder, _ ("Regime"),
                                      eh_wording_regime (self->basics->regime));
    }
  if (eh_procurement_get_n_entries (self->procurement) > 0)
    eh_document_builder_cover_fact (self->builder, _ ("Last entry"), time);
  eh_document_builder_cover_fact (self->builder, _ ("Entries in the record"), count);
  if (eh_dossier_get_keeper (self->dossier) != NULL)
    eh_document_builder_cover_fact (self->builder, _ ("Kept by"),
                                    eh_dossier_get_keeper (self->dossier));
  if (!eh_dossier_is_protected (self->dossier))
    eh_document_builder_cover_fact (self->builder, _ ("Authorship"),
                                    _ ("Not protected: the book has no passphrases, so the record "
                                       "shows what was entered and when, not who typed it"));
}

static gboolean
add_sections (EhReport *self, GError **error)
{
  eh_report_add_summary (self);
  eh_document_builder_contents (self->builder);
  if (!eh_report_add_process (self, error))
    return FALSE;
  eh_report_add_panel (self);
  eh_report_add_criteria (self);
  if (eh_report_is_psr (self))
    eh_report_add_key_criteria (self);
  eh_report_add_evidence (self);
  eh_report_add_tenders (self);
  eh_report_add_results (self);
  eh_report_add_reasons (self);
  eh_report_add_voices (self);
  if (!eh_report_add_decisions (self, error))
    return FALSE;
  eh_report_add_missing (self);
  if (!eh_report_add_record (self, error))
    return FALSE;
  eh_report_add_checking (self);

  return TRUE;
}

/**
 * eh_audit_report_new:
 * @dossier: a book as it stood at one head
 * @error: return location for an #EhDocumentError, or what walking the record
 *   sets
 *
 * Builds the audit report: a cover, a summary on one page, and then what
 * regulation 24 of SI 2023/1348 asks a record to hold, under headings that fit
 * the procurement's regime: the process and who decided, criteria, weights and
 * scales, patient evidence, tenders, results, what each mark is made of with
 * its reason, decisions, what is missing, and the record itself. It says
 * nothing that the record does not say, and judges nobody. The same book gives
 * the same document.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
EhDocument *
eh_audit_report_new (const EhDossier *dossier, GError **error)
{
  g_autoptr (EhDocumentBuilder) builder = NULL;
  g_autoptr (GHashTable) labels = NULL;
  EhReport self = { 0 };

  g_return_val_if_fail (dossier != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  /* Translators: the BCP 47 tag of your language. */
  builder = eh_document_builder_new (C_ ("language of the document", "en"), _ ("Audit report"),
                                     eh_dossier_get_digest (dossier));
  self.builder = builder;
  self.dossier = dossier;
  self.procurement = eh_dossier_get_procurement (dossier);
  self.results = eh_dossier_get_results (dossier);
  self.basics = eh_procurement_get_basics (self.procurement);
  self.currency = self.basics != NULL ? self.basics->currency : "";
  self.decimals = eh_results_get_decimals (self.results);
  self.labels = labels = name_tenders (self.procurement);

  add_cover (&self);
  if (!add_sections (&self, error))
    return NULL;

  return eh_document_builder_end (builder, error);
}
