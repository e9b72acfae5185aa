/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-page.c: the pages of an open book: their names, titles and stages.
 */
#include "ui/eh-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "exchange/eh-sheet-columns.h"
#include "ui/eh-criteria-page.h"
#include "ui/eh-evidence-page.h"
#include "ui/eh-export-page.h"
#include "ui/eh-next-steps-page.h"
#include "ui/eh-panel-page.h"
#include "ui/eh-prices-page.h"
#include "ui/eh-procurement-page.h"
#include "ui/eh-record-page.h"
#include "ui/eh-results-page.h"
#include "ui/eh-scales-page.h"
#include "ui/eh-scores-page.h"
#include "ui/eh-tenders-page.h"

#define PREPARE NC_ ("heading", "Prepare")
#define SCORE NC_ ("heading", "Score")
#define DECIDE NC_ ("heading", "Decide")
#define EVIDENCE NC_ ("heading", "Evidence")

/* In the order of the sidebar. Adding a page means a row here. */
/* clang-format off */
static const EhPage pages[] = {
  { "next-steps", N_ ("Next steps"), NULL, "view-list-bullet-symbolic", EH_NO_STAGE,
    eh_next_steps_page_get_type },
  { "procurement", N_ ("Procurement"), PREPARE, NULL, EH_STAGE_PREPARE,
    eh_procurement_page_get_type },
  { "panel", N_ ("Panel"), PREPARE, NULL, EH_STAGE_PANEL, eh_panel_page_get_type },
  { "evidence", N_ ("Patient evidence"), PREPARE, "eh-voice-symbolic", EH_NO_STAGE,
    eh_evidence_page_get_type },
  { "scales", N_ ("Scales"), PREPARE, "eh-scale-symbolic", EH_NO_STAGE, eh_scales_page_get_type },
  { "criteria", N_ ("Criteria"), PREPARE, NULL, EH_STAGE_CRITERIA, eh_criteria_page_get_type },
  { "tenders", N_ ("Tenders"), PREPARE, NULL, EH_STAGE_TENDERS, eh_tenders_page_get_type },
  { "scoring", N_ ("Individual scores"), SCORE, NULL, EH_STAGE_SCORING, eh_scores_page_get_type },
  { "moderation", N_ ("Agreed scores"), SCORE, NULL, EH_STAGE_MODERATION, eh_scores_page_get_type },
  { "price", N_ ("Prices"), DECIDE, NULL, EH_STAGE_PRICE, eh_prices_page_get_type },
  { "results", N_ ("Results"), DECIDE, NULL, EH_STAGE_DECISION, eh_results_page_get_type },
  { "record", N_ ("Record"), EVIDENCE, "view-list-ordered-symbolic", EH_NO_STAGE,
    eh_record_page_get_type },
  { "documents", N_ ("Documents"), EVIDENCE, "document-save-symbolic", EH_NO_STAGE,
    eh_export_page_get_type },
};
/* clang-format on */

guint
eh_page_get_count (void)
{
  return G_N_ELEMENTS (pages);
}

const EhPage *
eh_page_get (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (pages), NULL);

  return &pages[i];
}

/* Returns: (nullable): the page of that name */
const EhPage *
eh_page_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];

  return NULL;
}

/* Returns: the page where @stage is worked on; the next steps if it has none */
const EhPage *
eh_page_find_stage (EhStage stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].stage == (int) stage)
      return &pages[i];

  return &pages[0];
}

/* Returns: which #EhSheetForm a table has that is pasted on the page, or
 * %EH_NO_FORM if none can be */
int
eh_page_get_form (const EhPage *self)
{
  g_return_val_if_fail (self != NULL, EH_NO_FORM);

  switch (self->stage)
    {
    case EH_STAGE_CRITERIA:
      return EH_SHEET_CRITERIA;
    case EH_STAGE_TENDERS:
      return EH_SHEET_TENDERS;
    case EH_STAGE_PRICE:
      return EH_SHEET_PRICES;
    case EH_STAGE_SCORING:
      return EH_SHEET_SCORES;
    case EH_STAGE_MODERATION:
      return EH_SHEET_AGREED;
    default:
      return EH_NO_FORM;
    }
}
