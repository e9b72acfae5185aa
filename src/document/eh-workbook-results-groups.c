/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-results-groups.c: sums of groups of questions, for the charts of
 * a lot that has more questions than can be told apart.
 */
#include "document/eh-workbook-results-private.h"

/* More parts than this cannot be told apart in a chart. */
#define MAX_PARTS 24

/* The questions of the group that begins at an item of the outline stand side
 * by side, since leaves are in reading order. */
static guint
count_questions_below (const EhOutline *outline, guint item)
{
  guint depth = eh_outline_get_item (outline, item)->depth;
  guint n = 0;

  for (guint i = item; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *below = eh_outline_get_item (outline, i);

      if (i > item && below->depth <= depth)
        break;
      n += below->criterion->kind == EH_CRITERION_SCORED;
    }

  return n;
}

/* Calls put for each top-level part that has questions; returns how many. */
static guint
foreach_group (EhResultsSheet *self,
               void (*put) (EhResultsSheet *self,
                            const EhCriterion *group,
                            guint column,
                            guint first_question,
                            guint n_questions,
                            gpointer data),
               gpointer data)
{
  const EhOutline *outline = self->lot->results->outline;
  guint first_column =
      eh_results_sheet_get_working (self, EH_WORKING_RECORD_MARKS + self->n_questions + 1);
  guint question = 0;
  guint n_groups = 0;

  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      guint n;

      if (eh_outline_get_item (outline, i)->depth > 0)
        continue;
      n = count_questions_below (outline, i);
      if (n == 0)
        continue;
      if (put != NULL)
        put (self, eh_outline_get_item (outline, i)->criterion, first_column + n_groups, question,
             n, data);
      question += n;
      n_groups++;
    }

  return n_groups;
}

static gboolean
has_groups (EhResultsSheet *self)
{
  guint n_groups = self->n_questions > MAX_PARTS ? foreach_group (self, NULL, NULL) : 0;

  return n_groups > 1 && n_groups <= MAX_PARTS;
}

static void
put_group (EhResultsSheet *self,
           const EhCriterion *group,
           guint column,
           guint first_question,
           guint n_questions,
           gpointer data)
{
  const EhResult *result = data;
  guint row = eh_sheet_get_row (self->sheet);
  guint first = EH_RESULTS_FIRST_QUESTION + first_question;
  EhReference marks = eh_refer_range (row, first, row, first + n_questions - 1);
  g_autofree char *formula =
      g_strdup_printf ("=IF(COUNT(%s)<%u,\"\",ROUND(SUM(%s),%u))", marks.text, n_questions,
                       marks.text, self->book->decimals);
  gint64 sum = 0;

  for (guint q = first_question; q < first_question + n_questions; q++)
    {
      gint64 units = result->marks[eh_workbook_lot_get_question (self->lot, q)->leaf];

      sum = units == EH_NO_MARKS || sum == G_MININT64 ? G_MININT64 : sum + units;
    }
  eh_sheet_put_formula (self->sheet, column, EH_STYLE_WORKING_MARKS, formula, sum,
                        self->book->decimals);
}

/**
 * eh_results_sheet_put_groups:
 * @self: a sheet of results
 * @result: the result of a tender
 *
 * Writes the sums of its groups into the current row, where there are too many
 * questions for a chart.
 */
void
eh_results_sheet_put_groups (EhResultsSheet *self, const EhResult *result)
{
  if (has_groups (self))
    foreach_group (self, put_group, (gpointer) result);
}

static void
put_group_head (EhResultsSheet *self,
                const EhCriterion *group,
                guint column,
                guint first_question,
                guint n_questions,
                gpointer data)
{
  eh_sheet_put_text (self->sheet, column, EH_STYLE_HEAD_TOP_NUMBER, group->row.id);
}

/**
 * eh_results_sheet_put_group_heads:
 * @self: a sheet of results
 *
 * Writes the ids of the groups into the current row.
 */
void
eh_results_sheet_put_group_heads (EhResultsSheet *self)
{
  if (has_groups (self))
    foreach_group (self, put_group_head, NULL);
}

/**
 * eh_results_sheet_get_parts:
 * @self: a sheet of results
 *
 * Returns: what the charts show totals to be made of
 */
EhWorkbookParts
eh_results_sheet_get_parts (EhResultsSheet *self)
{
  EhWorkbookParts parts = { EH_RESULTS_FIRST_QUESTION, self->n_questions };

  if (self->n_questions <= MAX_PARTS)
    return parts;
  if (!has_groups (self))
    return (EhWorkbookParts){ EH_RESULTS_QUALITY, 1 };

  parts.first_column =
      eh_results_sheet_get_working (self, EH_WORKING_RECORD_MARKS + self->n_questions + 1);
  parts.n = foreach_group (self, NULL, NULL);

  return parts;
}
