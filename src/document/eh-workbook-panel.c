/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-panel.c: the sheet of the panel.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-scorers.h"
#include "document/eh-wording.h"
#include "document/eh-workbook-words.h"

static const EhSheetColumn columns[] = {
  { N_ ("Id"), 6, 16, FALSE },
  { N_ ("Name"), 16, 32, FALSE },
  { N_ ("Roles"), 14, 32, FALSE },
  { N_ ("Votes"), 7, 7, FALSE },
  { N_ ("Job title"), 10, 30, FALSE, TRUE },
  { N_ ("Organisation"), 12, 30, FALSE, TRUE },
  { N_ ("Speaks for"), 12, 34, FALSE, TRUE },
  { N_ ("Questions to score"), 10, 10, TRUE },
  { N_ ("Described on (UTC)"), 16, 16, FALSE },
};

static guint
count_questions (const EhWorkbook *self, const EhMember *member)
{
  guint n = 0;

  for (guint i = 0; i < eh_procurement_get_n_criteria (self->procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (self->procurement, i);

      if (criterion->kind == EH_CRITERION_SCORED &&
          eh_scorers_contain (self->procurement, criterion, member))
        n++;
    }

  return n;
}

static void
put_member (EhWorkbook *self, const EhMember *member)
{
  EhSheet *sheet = self->panel;
  g_autofree char *roles = eh_wording_roles (member->roles);

  eh_sheet_put_text (sheet, 0, EH_STYLE_STRONG, member->row.id);
  eh_sheet_put_text (sheet, 1, EH_STYLE_TEXT, member->name);
  eh_sheet_put_text (sheet, 2, EH_STYLE_TEXT, roles);
  eh_sheet_put_text (sheet, 3, EH_STYLE_TEXT,
                     eh_workbook_word (member->is_voting ? EH_WORD_YES : EH_WORD_NO));
  eh_sheet_put_text (sheet, 4, EH_STYLE_TEXT, member->job_title);
  eh_sheet_put_text (sheet, 5, EH_STYLE_TEXT, member->organisation);
  eh_sheet_put_text (sheet, 6, EH_STYLE_TEXT, member->represents);
  eh_sheet_put_units (sheet, 7, EH_STYLE_COUNT, count_questions (self, member), 0);
  eh_sheet_put_time (sheet, 8, EH_STYLE_TIME, eh_entry_get_header (member->row.entry)->time);
  eh_sheet_next_row (sheet);
}

/**
 * eh_workbook_write_panel:
 * @self: a workbook
 *
 * Writes who is on the panel.
 */
void
eh_workbook_write_panel (EhWorkbook *self)
{
  EhSheet *sheet = self->panel;

  eh_sheet_begin (sheet, _ ("Panel and roles"), self->about,
                  _ ("Terms of reference, declarations of interest and training are not in this "
                     "record; ask the keeper of the book for them."),
                  NULL);
  eh_sheet_put_head (sheet, columns, G_N_ELEMENTS (columns));
  eh_sheet_next_row (sheet);
  eh_sheet_freeze (sheet, 2);
  for (guint i = 0; i < eh_procurement_get_n_members (self->procurement); i++)
    put_member (self, eh_procurement_get_member (self->procurement, i));
  eh_sheet_end_table (sheet);
  eh_workbook_finish_sheet (self, sheet, 1);
}
