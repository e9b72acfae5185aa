/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-sheet.h: the scores of one lot as a sheet: questions down, tenders
 * across.
 *
 * A sheet holds the agreed scores, or those of one member. It is what the book
 * said when it was made, and keeps nothing of the book: a new one is made when
 * the book changes.
 */
#pragma once

#include "core/eh-results.h"
#include "exchange/eh-csv.h"

G_BEGIN_DECLS

/**
 * EhSheetRow:
 * @criterion: its id
 * @title: its title
 * @weight: its weight, for people
 * @is_group: whether it is a heading of the questions below it
 * @depth: 0 for the top level
 * @threshold: hundredths, or %EH_NO_VALUE
 * @n_points: how many scores there are to choose from
 * @points: these
 */
typedef struct
{
  const char *criterion;
  const char *title;
  const char *weight;
  gboolean is_group;
  guint depth;
  gint64 threshold;
  guint n_points;
  const EhPoint *points;
} EhSheetRow;

/**
 * EhScoreColumn:
 * @tender: its id
 * @bidder: who tenders
 * @exclusion: (nullable): why it is excluded, as a clause
 */
typedef struct
{
  const char *tender;
  const char *bidder;
  const char *exclusion;
} EhScoreColumn;

/**
 * EhSheetCell:
 * @score: hundredths, or %EH_NO_VALUE
 * @is_wanted: whether a score is to be entered here
 * @is_mean: whether the score is the mean of individual ones
 * @has_reason: whether the score has a reason
 * @is_below: whether the score is below the question's minimum
 */
typedef struct
{
  gint64 score;
  gboolean is_wanted;
  gboolean is_mean;
  gboolean has_reason;
  gboolean is_below;
} EhSheetCell;

/**
 * EhSheetCount:
 * @n_wanted: how many scores there should be
 * @n_given: how many there are
 * @n_reasons: how many of these have a reason
 */
typedef struct
{
  guint n_wanted;
  guint n_given;
  guint n_reasons;
} EhSheetCount;

typedef struct _EhScoreSheet EhScoreSheet;

EhScoreSheet *eh_score_sheet_new (const EhProcurement *procurement,
                                  const EhLotResults *lot,
                                  const EhMember *member) G_GNUC_WARN_UNUSED_RESULT;
EhScoreSheet *eh_score_sheet_ref (EhScoreSheet *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_score_sheet_unref (EhScoreSheet *self);

guint eh_score_sheet_get_n_rows (const EhScoreSheet *self);
guint eh_score_sheet_get_n_columns (const EhScoreSheet *self);
const EhSheetRow *eh_score_sheet_get_row (const EhScoreSheet *self, guint row);
const EhScoreColumn *eh_score_sheet_get_column (const EhScoreSheet *self, guint column);
const EhSheetCell *eh_score_sheet_get_cell (const EhScoreSheet *self, guint row, guint column);
const EhSheetCount *eh_score_sheet_get_count (const EhScoreSheet *self);

int eh_score_sheet_find_row (const EhScoreSheet *self, const char *criterion);
int eh_score_sheet_find_column (const EhScoreSheet *self, const char *tender);
gboolean eh_score_sheet_step (const EhScoreSheet *self,
                              int direction,
                              gboolean is_open,
                              guint *row,
                              guint *column);
guint eh_score_sheet_match (const EhScoreSheet *self, guint row, const char *typed, gint64 *score);
char *eh_score_sheet_describe (const EhScoreSheet *self,
                               guint row,
                               guint column) G_GNUC_WARN_UNUSED_RESULT;
char *eh_score_sheet_format_points (const EhScoreSheet *self, guint row) G_GNUC_WARN_UNUSED_RESULT;
EhCsv *eh_score_sheet_to_table (const EhScoreSheet *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhScoreSheet, eh_score_sheet_unref)

G_END_DECLS
