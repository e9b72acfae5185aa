/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-outline.h: the criteria of one lot as a tree in reading order.
 *
 * A criterion without a lot belongs to every lot; one that names a lot
 * belongs to that lot, and so does all below it.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

#define EH_OUTLINE_ERROR (eh_outline_error_quark ())

/**
 * EhOutlineError:
 * @EH_OUTLINE_ERROR_WEIGHTS: weights do not add up
 * @EH_OUTLINE_ERROR_FORMULA: a price formula lacks what it needs, or has what
 *   it must not have
 */
typedef enum
{
  EH_OUTLINE_ERROR_WEIGHTS,
  EH_OUTLINE_ERROR_FORMULA,
} EhOutlineError;

/**
 * EhOutlineItem:
 * @criterion: the criterion
 * @depth: 0 for the top level
 * @leaf: its number among the leaves, or -1 for a group
 * @weight: hundredths of a percent; of a group the sum of its leaves
 */
typedef struct
{
  const EhCriterion *criterion;
  guint depth;
  int leaf;
  gint64 weight;
} EhOutlineItem;

typedef struct _EhOutline EhOutline;

GQuark eh_outline_error_quark (void);

EhOutline *eh_outline_new (const EhProcurement *procurement,
                           const char *lot) G_GNUC_WARN_UNUSED_RESULT;
void eh_outline_free (EhOutline *self);

guint eh_outline_get_n_items (const EhOutline *self);
const EhOutlineItem *eh_outline_get_item (const EhOutline *self, guint i);
guint eh_outline_get_n_leaves (const EhOutline *self);
const EhCriterion *eh_outline_get_leaf (const EhOutline *self, guint leaf);
gint64 eh_outline_get_leaf_weight (const EhOutline *self, guint leaf);
int eh_outline_find_leaf (const EhOutline *self, const char *id);
int eh_outline_get_price_leaf (const EhOutline *self);
gint64 eh_outline_get_quality_weight (const EhOutline *self);
gint64 eh_outline_get_total_weight (const EhOutline *self);
gboolean eh_outline_check (const EhOutline *self, const char **criterion, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhOutline, eh_outline_free)

G_END_DECLS
