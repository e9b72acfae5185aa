/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-cells.h: what was said about one criterion of one tender.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

/**
 * EhCell:
 * @key: slot of the tender and slot of the criterion
 * @scores: (element-type EhCellScore): individual scores
 */
typedef struct
{
  gint64 key;
  GArray *scores;
  EhScore *consensus;
  EhAward *award;
  EhPassFail *pass_fail;
} EhCell;

/* The score itself stands beside the row, since results read every one. */
typedef struct
{
  guint member;
  gint64 score;
  EhScore *row;
} EhCellScore;

GHashTable *eh_cells_new (void) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *eh_cells_copy (GHashTable *self) G_GNUC_WARN_UNUSED_RESULT;
const EhCell *eh_cells_find (GHashTable *self, guint tender, guint criterion);
EhCell *eh_cells_ensure (GHashTable *self, guint tender, guint criterion);

void eh_cell_put_score (EhCell *self, guint member, EhScore *row);
gboolean eh_cell_remove_score (EhCell *self, guint member);
const EhCellScore *eh_cell_find_score (const EhCell *self, guint member);
gboolean eh_cell_is_empty (const EhCell *self);

G_END_DECLS
