/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-scores.c: every individual score with its reason, one a row.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"

enum
{
  MEMBER,
  ROLES,
  LOT,
  TENDER,
  BIDDER,
  QUESTION,
  TITLE,
  SCORE,
  LABEL,
  REASON,
  TIME,
  HOW,
  ENTRY,
};

static const EhSheetColumn columns[] = {
  [MEMBER] = { N_ ("Member"), 14, 20, FALSE },   [ROLES] = { N_ ("Role"), 12, 16, FALSE },
  [LOT] = { N_ ("Lot"), 6, 14, FALSE, TRUE },    [TENDER] = { N_ ("Tender"), 8, 14, FALSE },
  [BIDDER] = { N_ ("Bidder"), 14, 22, FALSE },   [QUESTION] = { N_ ("Question"), 9, 14, FALSE },
  [TITLE] = { N_ ("Title"), 14, 22, FALSE },     [SCORE] = { N_ ("Score"), 7, 7, TRUE },
  [LABEL] = { N_ ("Label"), 8, 12, FALSE },      [REASON] = { N_ ("Reason"), 36, 62, FALSE },
  [TIME] = { N_ ("Time (UTC)"), 16, 16, FALSE }, [HOW] = { N_ ("Entered"), 10, 12, FALSE },
  [ENTRY] = { N_ ("Entry"), 25, 25, FALSE },
};

/* The words of a member that are the same in all of their rows. */
typedef struct
{
  const EhMember *member;
  char *roles;
} Giver;

typedef struct
{
  EhWorkbook *book;
  GHashTable *givers; /* by member */
  guint sheet;
} Work;

static void
giver_free (gpointer data)
{
  g_free (((Giver *) data)->roles);
  g_free (data);
}

static const Giver *
get_giver (Work *work, const char *id)
{
  Giver *giver = g_hash_table_lookup (work->givers, id);

  if (giver == NULL)
    {
      giver = g_new0 (Giver, 1);
      giver->member = eh_procurement_find_member (work->book->procurement, id);
      giver->roles = eh_wording_roles (giver->member->roles);
      g_hash_table_insert (work->givers, (gpointer) giver->member->row.id, giver);
    }

  return giver;
}

static void
begin_sheet (Work *work)
{
  EhSheet *sheet = g_ptr_array_index (work->book->individual, work->sheet);

  eh_sheet_begin (
      sheet, _ ("Individual scores"), work->book->about,
      _ ("Each score as its member gave it. Agreed scores are on the sheet “Consensus”."),
      _ ("A place in the tender that a reason cites is part of the reason."));
  eh_sheet_put_head (sheet, columns, G_N_ELEMENTS (columns));
  eh_sheet_next_row (sheet);
  eh_sheet_freeze (sheet, MEMBER + 1);
}

static void
end_sheet (Work *work)
{
  EhSheet *sheet = g_ptr_array_index (work->book->individual, work->sheet);

  eh_sheet_end_table (sheet);
  eh_workbook_finish_sheet (work->book, sheet, 1);
}

/* The next sheet, once this one is full. */
static EhSheet *
get_sheet (Work *work)
{
  EhSheet *sheet = g_ptr_array_index (work->book->individual, work->sheet);

  if (eh_sheet_get_row (sheet) < EH_SHEET_BODY + EH_WORKBOOK_MAX_ROWS ||
      work->sheet + 1 >= work->book->individual->len)
    return sheet;

  end_sheet (work);
  work->sheet++;
  begin_sheet (work);

  return g_ptr_array_index (work->book->individual, work->sheet);
}

static const char *
describe_how (const EhEntryHeader *header)
{
  if (header->import != NULL)
    return _ ("imported");
  return header->behalf != NULL ? _ ("for the member") : _ ("by the member");
}

static void
put_score (Work *work,
           const EhTender *tender,
           const EhWorkbookQuestion *question,
           const EhScore *score)
{
  EhSheet *sheet = get_sheet (work);
  const Giver *giver = get_giver (work, score->member);
  const EhEntryHeader *header = eh_entry_get_header (score->row.entry);
  const EhPoint *point =
      question->scale != NULL ? eh_scale_find_point (question->scale, score->score) : NULL;

  eh_sheet_put_text (sheet, MEMBER, EH_STYLE_STRONG, giver->member->name);
  eh_sheet_put_text (sheet, ROLES, EH_STYLE_TEXT, giver->roles);
  eh_sheet_put_text (sheet, LOT, EH_STYLE_MUTED, eh_workbook_get_lot_id (work->book, tender->lot));
  eh_sheet_put_text (sheet, TENDER, EH_STYLE_TEXT, tender->row.id);
  eh_sheet_put_text (sheet, BIDDER, EH_STYLE_TEXT, tender->bidder);
  eh_sheet_put_text (sheet, QUESTION, EH_STYLE_TEXT, question->criterion->row.id);
  eh_sheet_put_text (sheet, TITLE, EH_STYLE_TEXT, question->criterion->title);
  eh_sheet_put_units (sheet, SCORE, EH_STYLE_DECIMAL_STRONG, score->score, 2);
  eh_sheet_put_text (sheet, LABEL, EH_STYLE_TEXT, point != NULL ? point->label : NULL);
  eh_sheet_put_text (sheet, REASON, EH_STYLE_TEXT, score->reason);
  eh_sheet_put_time (sheet, TIME, EH_STYLE_TIME, header->time);
  eh_sheet_put_text (sheet, HOW, EH_STYLE_TEXT, describe_how (header));
  eh_sheet_put_text (sheet, ENTRY, EH_STYLE_HASH, header->id);
  eh_sheet_next_row (sheet);
}

static gboolean
put_question (Work *work, const EhTender *tender, const EhWorkbookQuestion *question)
{
  const EhProcurement *procurement = work->book->procurement;
  guint n = eh_procurement_get_n_scores (procurement, tender, question->criterion);

  for (guint i = 0; i < n; i++)
    {
      put_score (work, tender, question,
                 eh_procurement_get_score (procurement, tender, question->criterion, i));
      if (!eh_workbook_step (work->book))
        return FALSE;
    }

  return TRUE;
}

/**
 * eh_workbook_write_individual:
 * @self: a workbook
 *
 * Writes every individual score: lot by lot, tender by tender, question by
 * question.
 */
void
eh_workbook_write_individual (EhWorkbook *self)
{
  g_autoptr (GHashTable) givers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, giver_free);
  Work work = { self, givers, 0 };
  gboolean goes_on = TRUE;

  begin_sheet (&work);
  for (guint l = 0; l < self->lots->len && goes_on; l++)
    {
      const EhWorkbookLot *lot = eh_workbook_get_lot (self, l);

      for (guint t = 0; t < lot->results->n_results && goes_on; t++)
        for (guint q = 0; q < lot->questions->len && goes_on; q++)
          goes_on = put_question (&work, eh_workbook_lot_get_result (lot, t)->tender,
                                  eh_workbook_lot_get_question (lot, q));
    }
  end_sheet (&work);
}
