/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criterion-item.h: one criterion as a row of the tree shows it.
 *
 * An item stays the same while its criterion is in the book, so that the row
 * keeps its focus and its place; what it says follows the book. It also keeps
 * the weight that is being typed, until the book has taken it.
 */
#pragma once

#include <gio/gio.h>

#include "core/eh-outline.h"

G_BEGIN_DECLS

#define EH_TYPE_CRITERION_ITEM (eh_criterion_item_get_type ())
G_DECLARE_FINAL_TYPE (EhCriterionItem, eh_criterion_item, EH, CRITERION_ITEM, GObject)

EhCriterionItem *eh_criterion_item_new (const char *id,
                                        gboolean is_group) G_GNUC_WARN_UNUSED_RESULT;
void eh_criterion_item_update (EhCriterionItem *self,
                               const EhProcurement *procurement,
                               const EhOutlineItem *place);

const char *eh_criterion_item_get_id (EhCriterionItem *self);
const char *eh_criterion_item_get_title (EhCriterionItem *self);
EhCriterionKind eh_criterion_item_get_kind (EhCriterionItem *self);
gboolean eh_criterion_item_has_weight (EhCriterionItem *self);
gboolean eh_criterion_item_lacks (EhCriterionItem *self, gboolean is_about_scorers);
GListStore *eh_criterion_item_get_children (EhCriterionItem *self);

gint64 eh_criterion_item_get_weight (EhCriterionItem *self);
gint64 eh_criterion_item_get_typed_weight (EhCriterionItem *self);
char *eh_criterion_item_dup_weight_text (EhCriterionItem *self) G_GNUC_WARN_UNUSED_RESULT;
char *eh_criterion_item_dup_sum_text (EhCriterionItem *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_criterion_item_set_sum (EhCriterionItem *self, gint64 sum);

void eh_criterion_item_set_draft (EhCriterionItem *self, const char *draft);
gboolean eh_criterion_item_read_draft (EhCriterionItem *self, gint64 *weight);
char *eh_criterion_item_dup_message (EhCriterionItem *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_criterion_item_set_problem (EhCriterionItem *self, const char *problem);

G_END_DECLS
