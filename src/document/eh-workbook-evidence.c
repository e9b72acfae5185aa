/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-evidence.c: the sheet that leads from what patients say to the
 * criteria.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"

static const EhSheetColumn columns[] = {
  { N_ ("Evidence"), 8, 16, FALSE },
  { N_ ("Title"), 16, 34, FALSE, TRUE },
  { N_ ("Type"), 12, 20, FALSE, TRUE },
  { N_ ("Stage"), 10, 12, FALSE, TRUE },
  { N_ ("Date"), 10, 14, FALSE, TRUE },
  { N_ ("Whom it reached"), 12, 34, FALSE, TRUE },
  { N_ ("What it says"), 30, 60, FALSE, TRUE },
  { N_ ("Criterion"), 8, 16, FALSE },
  { N_ ("Criterion’s title"), 16, 34, FALSE },
  { N_ ("Weight, %"), 9, 9, TRUE },
};
#define N_EVIDENCE_COLUMNS 7

static void
put_evidence (EhSheet *sheet, const EhEvidence *evidence)
{
  for (guint i = 0; evidence == NULL && i < N_EVIDENCE_COLUMNS; i++)
    eh_sheet_put_text (sheet, i, EH_STYLE_MUTED, i == 0 ? _ ("none") : NULL);
  if (evidence == NULL)
    return;

  eh_sheet_put_text (sheet, 0, EH_STYLE_STRONG, evidence->row.id);
  eh_sheet_put_text (sheet, 1, EH_STYLE_TEXT, evidence->title);
  eh_sheet_put_text (sheet, 2, EH_STYLE_TEXT, eh_wording_evidence_type (evidence->type));
  eh_sheet_put_text (sheet, 3, EH_STYLE_TEXT, eh_wording_cycle_stage (evidence->cycle_stage));
  eh_sheet_put_text (sheet, 4, EH_STYLE_TEXT, evidence->date);
  eh_sheet_put_text (sheet, 5, EH_STYLE_TEXT, evidence->reached);
  eh_sheet_put_text (sheet, 6, EH_STYLE_TEXT, evidence->says);
}

static void
put_link (EhWorkbook *self, const EhEvidence *evidence, const EhCriterion *criterion)
{
  EhSheet *sheet = self->evidence;

  put_evidence (sheet, evidence);
  if (criterion != NULL)
    {
      EhReference weight = eh_sheet_refer (
          self->criteria, eh_workbook_get_criterion_row (self, criterion), EH_CRITERIA_WEIGHT);
      g_autofree char *formula = g_strdup_printf ("=%s", weight.text);

      eh_sheet_put_text (sheet, 7, EH_STYLE_STRONG, criterion->row.id);
      eh_sheet_put_text (sheet, 8, EH_STYLE_TEXT, criterion->title);
      eh_sheet_put_formula (sheet, 9, EH_STYLE_WEIGHT, formula, MAX (criterion->weight, 0), 2);
    }
  else
    {
      eh_sheet_put_text (sheet, 7, EH_STYLE_MUTED, _ ("none"));
      eh_sheet_put_text (sheet, 8, EH_STYLE_MUTED, _ ("No criterion rests on it."));
      eh_sheet_put_text (sheet, 9, EH_STYLE_TEXT, NULL);
    }
  eh_sheet_next_row (sheet);
}

static gboolean
rests_on (const EhCriterion *criterion, const EhEvidence *evidence)
{
  return criterion->evidence != NULL && g_strv_contains (criterion->evidence, evidence->row.id);
}

/* One row for each criterion that rests on it. */
static void
put_links (EhWorkbook *self, const EhEvidence *evidence)
{
  gboolean is_used = FALSE;

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (!rests_on (criterion, evidence))
        continue;
      put_link (self, evidence, criterion);
      is_used = TRUE;
    }
  if (!is_used)
    put_link (self, evidence, NULL);
}

/**
 * eh_workbook_write_evidence:
 * @self: a workbook
 *
 * Writes each piece of patient evidence with the criteria that rest on it,
 * then the criteria that rest on none.
 */
void
eh_workbook_write_evidence (EhWorkbook *self)
{
  EhSheet *sheet = self->evidence;
  guint n = eh_procurement_get_n_evidence (self->procurement);

  eh_sheet_begin (sheet, _ ("Evidence chain"), self->about,
                  n > 0
                      ? _ ("What patients say, and the criteria that rest on it; then the scored "
                           "criteria that rest on none.")
                      : _ ("No patient evidence is in this record. The scored criteria below rest "
                           "on none."),
                  NULL);
  eh_sheet_put_head (sheet, columns, G_N_ELEMENTS (columns));
  eh_sheet_next_row (sheet);
  eh_sheet_freeze (sheet, 1);
  for (guint i = 0; i < n; i++)
    put_links (self, eh_procurement_get_evidence (self->procurement, i));
  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (criterion->kind == EH_CRITERION_SCORED && criterion->evidence == NULL)
        put_link (self, NULL, criterion);
    }
  eh_sheet_end_table (sheet);
  eh_workbook_finish_sheet (self, sheet, 1);
}
