/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-results.h: marks, totals, ranks, ties and exclusions.
 *
 * Whole numbers throughout. Marks are in units of the procurement's published
 * decimals: with two decimals 7821 units are 78.21 marks. They are rounded
 * half up question by question, and totals are sums of rounded marks, so a
 * person with a pocket calculator gets the same.
 */
#pragma once

#include "core/eh-outline.h"

G_BEGIN_DECLS

/* Marks that are not known, or that a formula does not give. */
#define EH_NO_MARKS (-1)
/* Digits after the point of an index. */
#define EH_INDEX_DIGITS 4

/**
 * EhExclusionKind:
 * @EH_EXCLUSION_NONE: not excluded
 * @EH_EXCLUSION_DECIDED: late, withdrawn or excluded: a decision with a reason
 * @EH_EXCLUSION_FAILED: failed a pass/fail requirement
 * @EH_EXCLUSION_THRESHOLD: scored below a criterion's minimum
 */
typedef enum
{
  EH_EXCLUSION_NONE,
  EH_EXCLUSION_DECIDED,
  EH_EXCLUSION_FAILED,
  EH_EXCLUSION_THRESHOLD,
} EhExclusionKind;

/**
 * EhResult:
 * @tender: whose result
 * @exclusion: whether it is excluded, and by what
 * @decision: (nullable): the decision that excludes it
 * @excluded_by: (nullable): the criterion that excludes it
 * @is_complete: whether everything its result needs is there
 * @lacks_price: whether it has no price, and its result or that of others
 *   needs one
 * @rank: 1 is best; 0 if it has none
 * @total: units, or %EH_NO_MARKS
 * @quality: units of all scored criteria, or %EH_NO_MARKS
 * @price: units of the price criterion, or %EH_NO_MARKS
 * @has_index: whether the formula ranks by an index
 * @index: ten-thousandths; negative if the index is
 * @marks: units per leaf of the lot's outline, or %EH_NO_MARKS
 * @tie: number of the tie it stands in, from 1; 0 if none
 */
typedef struct
{
  const EhTender *tender;
  EhExclusionKind exclusion;
  const EhExclusion *decision;
  const EhCriterion *excluded_by;
  gboolean is_complete;
  gboolean lacks_price;
  guint rank;
  gint64 total;
  gint64 quality;
  gint64 price;
  gboolean has_index;
  gint64 index;
  const gint64 *marks;
  guint tie;
} EhResult;

/**
 * EhTieRule:
 * @EH_TIE_OPEN: nothing has settled it yet: equal ranks
 * @EH_TIE_BY_QUALITY: the published tie-break "higher quality"
 * @EH_TIE_BY_PRICE: the published tie-break "lower price"
 * @EH_TIE_BY_PANEL: the panel's decision, which has a reason
 */
typedef enum
{
  EH_TIE_OPEN,
  EH_TIE_BY_QUALITY,
  EH_TIE_BY_PRICE,
  EH_TIE_BY_PANEL,
} EhTieRule;

/**
 * EhTie:
 * @n_tenders: how many tenders are equal
 * @tenders: which, in the order they rank now
 * @rule: what settled it
 */
typedef struct
{
  guint n_tenders;
  const EhTender **tenders;
  EhTieRule rule;
} EhTie;

/**
 * EhLotResults:
 * @lot: which lot
 * @outline: its criteria
 * @formula: the price #EhFormula, or %EH_NONE
 * @n_results: how many tenders it has
 * @results: best first, then those that cannot be ranked yet, then excluded
 * @n_ties: how many ties
 * @ties: equal results among tenders that are not excluded
 * @incomplete: (array zero-terminated=1): what is missing, a sentence each
 */
typedef struct
{
  const EhLot *lot;
  const EhOutline *outline;
  int formula;
  guint n_results;
  EhResult *results;
  guint n_ties;
  EhTie *ties;
  char **incomplete;
} EhLotResults;

typedef struct _EhResults EhResults;

EhResults *eh_results_new (const EhProcurement *procurement) G_GNUC_WARN_UNUSED_RESULT;
EhResults *eh_results_ref (EhResults *self);
void eh_results_unref (EhResults *self);

guint eh_results_get_decimals (const EhResults *self);
guint eh_results_get_n_lots (const EhResults *self);
const EhLotResults *eh_results_get_lot (const EhResults *self, guint i);
const EhLotResults *eh_results_find_lot (const EhResults *self, const char *id);
char *eh_result_describe_exclusion (const EhResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhResults, eh_results_unref)

G_END_DECLS
