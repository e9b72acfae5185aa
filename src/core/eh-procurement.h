/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement.h: the procurement: what the entries of a record add up to.
 *
 * The rows below are read-only views. Each keeps the entry it was made from,
 * so who said a thing, and when, is always at hand; its texts belong to that
 * entry. A row that an entry replaces or removes stays valid for whoever
 * holds a copy of the procurement, and for nobody else.
 *
 * There is one way to change a procurement: an entry that
 * eh_procurement_check() let through is appended to the record, and then
 * eh_procurement_apply() takes it, which cannot fail.
 */
#pragma once

#include "core/eh-entry.h"
#include "core/eh-vocabulary.h"

G_BEGIN_DECLS

#define EH_PROCUREMENT_ERROR (eh_procurement_error_quark ())

/**
 * EhProcurementError:
 * @EH_PROCUREMENT_ERROR_UNKNOWN: an id names nothing in this procurement
 * @EH_PROCUREMENT_ERROR_IN_USE: something else depends on what is to go
 * @EH_PROCUREMENT_ERROR_RULE: a rule of the domain says no
 * @EH_PROCUREMENT_ERROR_FOREIGN: the entry belongs to another book or key
 */
typedef enum
{
  EH_PROCUREMENT_ERROR_UNKNOWN,
  EH_PROCUREMENT_ERROR_IN_USE,
  EH_PROCUREMENT_ERROR_RULE,
  EH_PROCUREMENT_ERROR_FOREIGN,
} EhProcurementError;

/* How many things of a kind a procurement can have: several times what any has,
 * and little enough that a record made to exhaust a machine does not. Part of
 * the format. */
#define EH_MAX_LOTS 100
#define EH_MAX_MILESTONES 100
#define EH_MAX_SCALES 200
#define EH_MAX_MEMBERS 200
#define EH_MAX_CRITERIA 1000
#define EH_MAX_EVIDENCE 2000
#define EH_MAX_TENDERS 500

/* What a price or estimated value is when it is not known. */
#define EH_NO_AMOUNT (-1)
/* What a weight or threshold is when none was given. */
#define EH_NO_VALUE (-1)
/* The id of the one lot of a procurement that names none. */
#define EH_MAIN_LOT "main"

/**
 * EhRow:
 * @entry: the entry that says it
 * @id: its id
 * @slot: a small number that stays the same while the id is in use
 *
 * What every row begins with.
 */
typedef struct
{
  EhEntry *entry;
  const char *id;
  guint slot;
} EhRow;

/**
 * EhBasics:
 * @decimals: digits after the point of published marks
 * @estimated_value: minor units, or %EH_NO_AMOUNT
 * @tie_break: an #EhTieBreak, or %EH_NONE
 *
 * What the procurement as a whole is.
 */
typedef struct
{
  EhRow row;
  const char *title;
  const char *reference;
  const char *buyer;
  const char *currency;
  const char *summary;
  EhRegime regime;
  guint decimals;
  int tie_break;
  gint64 estimated_value;
} EhBasics;

typedef struct
{
  EhRow row;
  const char *title;
} EhLot;

/**
 * EhMilestone:
 * @date: a day: yyyy-mm-dd
 * @title: (nullable): what it is called; there is one if the step is
 *   %EH_STEP_OTHER
 * @note: (nullable): what else there is to say
 *
 * A day in the timetable.
 */
typedef struct
{
  EhRow row;
  const char *date;
  const char *title;
  const char *note;
  EhStep step;
} EhMilestone;

/**
 * EhPoint:
 * @score: hundredths
 * @percent: hundredths of a percent as published, or %EH_NO_VALUE if the
 *   share is score / highest score
 */
typedef struct
{
  const char *label;
  const char *descriptor;
  gint64 score;
  gint64 percent;
} EhPoint;

typedef struct
{
  EhRow row;
  const char *title;
  guint n_points;
  const EhPoint *points;
} EhScale;

/**
 * EhMember:
 * @roles: set of #EhRole
 */
typedef struct
{
  EhRow row;
  const char *name;
  const char *job_title;
  const char *organisation;
  const char *represents;
  guint roles;
  gboolean is_voting;
} EhMember;

/**
 * EhCriterion:
 * @parent: (nullable): id of its group
 * @lot: (nullable): id of the one lot it belongs to, or %NULL for all
 * @scale: (nullable): id of its scale
 * @position: its place among its siblings
 * @weight: hundredths of a percent of the total, or %EH_NO_VALUE
 * @threshold: smallest acceptable agreed score in hundredths, or %EH_NO_VALUE
 * @formula: an #EhFormula, or %EH_NONE
 * @ceiling: minor units, or %EH_NO_AMOUNT
 * @floor: minor units, or %EH_NO_AMOUNT
 * @n: hundredths, or %EH_NO_VALUE
 * @key_criteria: set of #EhKeyCriterion
 * @scorers: (nullable) (array zero-terminated=1): ids of members
 * @evidence: (nullable) (array zero-terminated=1): ids of patient evidence
 */
typedef struct
{
  EhRow row;
  const char *title;
  const char *description;
  const char *parent;
  const char *lot;
  const char *scale;
  EhCriterionKind kind;
  EhMethod method;
  gint64 position;
  gint64 weight;
  gint64 threshold;
  int formula;
  gint64 ceiling;
  gint64 floor;
  gint64 n;
  guint key_criteria;
  const char *const *scorers;
  const char *const *evidence;
} EhCriterion;

typedef struct
{
  EhRow row;
  const char *title;
  const char *date;
  const char *reached;
  const char *says;
  int type;
  int cycle_stage;
} EhEvidence;

/**
 * EhTender:
 * @bidder_kind: place in eh_bidder_kind_names, or %EH_NONE
 */
typedef struct
{
  EhRow row;
  const char *lot;
  const char *bidder;
  const char *address;
  int bidder_kind;
} EhTender;

/**
 * EhScore:
 * @member: id of who gave it; %NULL for an agreed score
 * @score: hundredths
 */
typedef struct
{
  EhRow row;
  const char *member;
  const char *tender;
  const char *criterion;
  const char *reason;
  gint64 score;
} EhScore;

/**
 * EhAward:
 * @marks: ten-thousandths of a mark
 *
 * Marks that were awarded elsewhere, such as a published price mark.
 */
typedef struct
{
  EhRow row;
  const char *tender;
  const char *criterion;
  const char *reason;
  gint64 marks;
} EhAward;

typedef struct
{
  EhRow row;
  const char *tender;
  const char *criterion;
  const char *reason;
  gboolean passed;
} EhPassFail;

/**
 * EhPrice:
 * @amount: minor units
 */
typedef struct
{
  EhRow row;
  const char *tender;
  gint64 amount;
} EhPrice;

/**
 * EhExclusion:
 *
 * That a tender is excluded whatever it scores, and why.
 */
typedef struct
{
  EhRow row;
  const char *tender;
  const char *reason;
  EhGround ground;
} EhExclusion;

/**
 * EhTieDecision:
 * @order: (array zero-terminated=1): tenders, best first
 */
typedef struct
{
  EhRow row;
  const char *lot;
  const char *reason;
  const char *const *order;
} EhTieDecision;

/**
 * EhAttachmentRow:
 * @sha256: 64 hexadecimal digits
 * @size: bytes
 */
typedef struct
{
  EhRow row;
  const char *sha256;
  const char *name;
  const char *type;
  gint64 size;
} EhAttachmentRow;

typedef struct _EhProcurement EhProcurement;

GQuark eh_procurement_error_quark (void);

EhProcurement *eh_procurement_new (void) G_GNUC_WARN_UNUSED_RESULT;
EhProcurement *eh_procurement_copy (const EhProcurement *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_procurement_free (EhProcurement *self);

gboolean eh_procurement_check (const EhProcurement *self, const EhEntry *entry, GError **error);
gboolean eh_procurement_apply (EhProcurement *self, const EhEntry *entry);

const char *eh_procurement_get_book (const EhProcurement *self);
const char *eh_procurement_get_author (const EhProcurement *self);
const char *eh_procurement_get_keeper (const EhProcurement *self);
gboolean eh_procurement_is_protected (const EhProcurement *self);
guint64 eh_procurement_get_n_entries (const EhProcurement *self);
guint64 eh_procurement_get_n_without_effect (const EhProcurement *self);
gint64 eh_procurement_get_last_time (const EhProcurement *self);

const EhBasics *eh_procurement_get_basics (const EhProcurement *self);

guint eh_procurement_get_n_lots (const EhProcurement *self);
const EhLot *eh_procurement_get_lot (const EhProcurement *self, guint i);
const EhLot *eh_procurement_find_lot (const EhProcurement *self, const char *id);
guint eh_procurement_get_n_milestones (const EhProcurement *self);
const EhMilestone *eh_procurement_get_milestone (const EhProcurement *self, guint i);
const EhMilestone *eh_procurement_find_milestone (const EhProcurement *self, const char *id);
guint eh_procurement_get_n_scales (const EhProcurement *self);
const EhScale *eh_procurement_get_scale (const EhProcurement *self, guint i);
const EhScale *eh_procurement_find_scale (const EhProcurement *self, const char *id);
guint eh_procurement_get_n_members (const EhProcurement *self);
const EhMember *eh_procurement_get_member (const EhProcurement *self, guint i);
const EhMember *eh_procurement_find_member (const EhProcurement *self, const char *id);
guint eh_procurement_get_n_criteria (const EhProcurement *self);
const EhCriterion *eh_procurement_get_criterion (const EhProcurement *self, guint i);
const EhCriterion *eh_procurement_find_criterion (const EhProcurement *self, const char *id);
guint eh_procurement_get_n_evidence (const EhProcurement *self);
const EhEvidence *eh_procurement_get_evidence (const EhProcurement *self, guint i);
const EhEvidence *eh_procurement_find_evidence (const EhProcurement *self, const char *id);
guint eh_procurement_get_n_tenders (const EhProcurement *self);
const EhTender *eh_procurement_get_tender (const EhProcurement *self, guint i);
const EhTender *eh_procurement_find_tender (const EhProcurement *self, const char *id);
guint eh_procurement_get_n_attachments (const EhProcurement *self);
const EhAttachmentRow *eh_procurement_get_attachment (const EhProcurement *self, guint i);

guint eh_procurement_get_n_scores (const EhProcurement *self,
                                   const EhTender *tender,
                                   const EhCriterion *criterion);
const EhScore *eh_procurement_get_score (const EhProcurement *self,
                                         const EhTender *tender,
                                         const EhCriterion *criterion,
                                         guint i);
const EhScore *eh_procurement_find_score (const EhProcurement *self,
                                          const EhTender *tender,
                                          const EhCriterion *criterion,
                                          const EhMember *member);
const EhScore *eh_procurement_get_consensus (const EhProcurement *self,
                                             const EhTender *tender,
                                             const EhCriterion *criterion);
const EhAward *eh_procurement_get_award (const EhProcurement *self,
                                         const EhTender *tender,
                                         const EhCriterion *criterion);
const EhPassFail *eh_procurement_get_pass_fail (const EhProcurement *self,
                                                const EhTender *tender,
                                                const EhCriterion *criterion);
const EhPrice *eh_procurement_get_price (const EhProcurement *self, const EhTender *tender);
const EhExclusion *eh_procurement_get_exclusion (const EhProcurement *self, const EhTender *tender);
const EhTieDecision *eh_procurement_get_tie_decision (const EhProcurement *self, const EhLot *lot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhProcurement, eh_procurement_free)

G_END_DECLS
