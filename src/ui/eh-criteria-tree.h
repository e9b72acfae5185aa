/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-tree.h: the criteria of one lot as a tree that follows the book.
 *
 * Only what changed is spliced: the rows that stay keep their widgets, their
 * focus and whether they are open. Weights that are being typed count already.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/eh-criterion-item.h"

G_BEGIN_DECLS

#define EH_TYPE_CRITERIA_TREE (eh_criteria_tree_get_type ())
G_DECLARE_FINAL_TYPE (EhCriteriaTree, eh_criteria_tree, EH, CRITERIA_TREE, GObject)

EhCriteriaTree *eh_criteria_tree_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_criteria_tree_update (EhCriteriaTree *self,
                              const EhProcurement *procurement,
                              const char *lot);

GtkTreeListModel *eh_criteria_tree_get_rows (EhCriteriaTree *self);
EhCriterionItem *eh_criteria_tree_get_item (EhCriteriaTree *self, guint row);
EhCriterionItem *eh_criteria_tree_find (EhCriteriaTree *self, const char *id);
guint eh_criteria_tree_reveal (EhCriteriaTree *self, const char *id);
gint64 eh_criteria_tree_get_total (EhCriteriaTree *self);

G_END_DECLS
