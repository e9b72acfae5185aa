/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test.h: procurements to test with, made the way the program makes them.
 *
 * An #EhTestBook is a procurement and the entries it came from. Whatever is
 * added goes through eh_procurement_check() first, so that a test cannot
 * start from what could not be. Ids of books and entries are made up, the
 * same in every run.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

#define EH_TEST_BOOK_ID "00112233445566778899aabbccddeeff"
#define EH_TEST_AUTHOR "a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf"
#define EH_TEST_HEAD "c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf"
/* The time of the first entry, in milliseconds; each next one is a second later. */
#define EH_TEST_TIME G_GINT64_CONSTANT (1767225600000)

/**
 * EhTestBook:
 * @procurement: what the entries add up to
 * @entries: (element-type EhEntry): those that were accepted, in order
 *
 * The fields may be read and must not be changed.
 */
typedef struct
{
  EhProcurement *procurement;
  GPtrArray *entries;
  guint n_made;
} EhTestBook;

/**
 * EhTestCriterion:
 *
 * What a criterion is, for a designated initialiser: what is left out is left
 * out. Decimals are texts such as "12.5"; @ceiling and @floor are in minor
 * units, where 0 leaves them out.
 */
typedef struct
{
  const char *id;
  EhCriterionKind kind;
  const char *weight;
  const char *scale;
  const char *threshold;
  gboolean is_mean;
  const char *const *scorers;
  EhFormula formula;
  gint64 ceiling;
  gint64 floor;
  const char *n;
  const char *parent;
  const char *lot;
  gint64 position;
} EhTestCriterion;

EhTestBook *eh_test_book_new (void) G_GNUC_WARN_UNUSED_RESULT;
EhTestBook *eh_test_book_new_empty (void) G_GNUC_WARN_UNUSED_RESULT;
EhTestBook *eh_test_book_new_sample (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_test_book_free (EhTestBook *self);

EhEntry *eh_test_book_make_entry (EhTestBook *self, const EhBody *body) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_test_book_try (EhTestBook *self, EhBody *body, GError **error);
void eh_test_book_add (EhTestBook *self, EhBody *body);
void eh_test_book_refuse (EhTestBook *self, EhBody *body, EhProcurementError code);

EhBody *eh_test_basics_new (guint decimals, const char *currency) G_GNUC_WARN_UNUSED_RESULT;
EhBody *eh_test_scale_new (const char *id, guint highest) G_GNUC_WARN_UNUSED_RESULT;
EhBody *eh_test_member_new (const char *id, guint roles, gboolean voting) G_GNUC_WARN_UNUSED_RESULT;
EhBody *eh_test_criterion_new (const EhTestCriterion *criterion) G_GNUC_WARN_UNUSED_RESULT;
EhBody *eh_test_cell_new (EhKind kind,
                          const char *tender,
                          const char *criterion) G_GNUC_WARN_UNUSED_RESULT;

void eh_test_add_lot (EhTestBook *self, const char *id);
void eh_test_add_scale (EhTestBook *self, const char *id, guint highest);
void eh_test_add_member (EhTestBook *self, const char *id, guint roles);
void eh_test_add_criterion (EhTestBook *self, EhTestCriterion criterion);
void eh_test_add_tender (EhTestBook *self, const char *id, const char *lot);
void eh_test_set_price (EhTestBook *self, const char *tender, gint64 amount);
void eh_test_decide (EhTestBook *self, const char *tender, const char *criterion, gboolean passed);
void eh_test_give_score (EhTestBook *self,
                         const char *member,
                         const char *tender,
                         const char *criterion,
                         const char *score);
void eh_test_agree (EhTestBook *self, const char *tender, const char *criterion, const char *score);
void eh_test_award (EhTestBook *self, const char *tender, const char *criterion, const char *marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhTestBook, eh_test_book_free)

G_END_DECLS
