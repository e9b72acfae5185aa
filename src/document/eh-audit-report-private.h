/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-private.h: what the sections of the audit report share.
 *
 * Each section is one function that adds its headings and what is below them,
 * in every state that a book can be in: where there is nothing to show yet, it
 * says so in a sentence.
 */
#pragma once

#include "document/eh-document-builder.h"
#include "document/eh-dossier.h"
#include "document/eh-wording.h"

G_BEGIN_DECLS

/* Where a drawing would no longer be read: a table has the numbers then. */
#define EH_REPORT_MAX_BARS 40
#define EH_REPORT_MAX_PARTS 12
#define EH_REPORT_MAX_CHARTS 120

/**
 * EhReport:
 * @builder: what the report is written into
 * @dossier: what it is written from
 * @procurement: the dossier's
 * @results: the dossier's
 * @basics: (nullable): what the procurement is, once it is described
 * @currency: its currency, or ""
 * @decimals: digits after the point of published marks
 * @labels: (element-type EhTender utf8): what each tender is called
 */
typedef struct
{
  EhDocumentBuilder *builder;
  const EhDossier *dossier;
  const EhProcurement *procurement;
  const EhResults *results;
  const EhBasics *basics;
  const char *currency;
  guint decimals;
  GHashTable *labels;
} EhReport;

gboolean eh_report_is_psr (const EhReport *self);
gboolean eh_report_is_pa23 (const EhReport *self);
gboolean eh_report_has_lots (const EhReport *self);
gboolean eh_report_has_lot_criteria (const EhReport *self);
gboolean eh_report_carries_marks (const EhCriterion *criterion);
gint64 eh_report_get_marks_weight (const EhOutline *outline);
const char *eh_report_get_label (const EhReport *self, const EhTender *tender);
gint64 eh_report_get_full_marks (const EhReport *self, gint64 weight);
char *eh_report_dup_full_marks (const EhReport *self, gint64 weight) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eh_report_list_excluded (const EhLotResults *lot) G_GNUC_WARN_UNUSED_RESULT;
guint eh_report_count_members (const EhReport *self, guint roles, gboolean only_voting);
EhChart *eh_report_new_stacked_chart (const EhReport *self,
                                      const EhLotResults *lot,
                                      guint max_bars) G_GNUC_WARN_UNUSED_RESULT;
EhChart *eh_report_new_lots_chart (const EhReport *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_report_add_ranking (EhReport *self, const EhLotResults *lot, guint max_rows);

void eh_report_add_summary (EhReport *self);
gboolean eh_report_add_process (EhReport *self, GError **error);
void eh_report_add_panel (EhReport *self);
void eh_report_add_criteria (EhReport *self);
void eh_report_add_price_formula (EhReport *self, const EhOutline *outline);
void eh_report_add_key_criteria (EhReport *self);
void eh_report_add_evidence (EhReport *self);
void eh_report_add_tenders (EhReport *self);
void eh_report_add_results (EhReport *self);
void eh_report_add_reasons (EhReport *self);
void eh_report_add_voices (EhReport *self);
gboolean eh_report_add_decisions (EhReport *self, GError **error);
void eh_report_add_missing (EhReport *self);
gboolean eh_report_add_record (EhReport *self, GError **error);
void eh_report_add_checking (EhReport *self);

G_END_DECLS
