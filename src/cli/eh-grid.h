/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-grid.h: aligned text for people.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EhGrid EhGrid;

EhGrid *eh_grid_new (const char *alignment) G_GNUC_WARN_UNUSED_RESULT;
void eh_grid_free (EhGrid *self);

void eh_grid_add (EhGrid *self, const char *cell);
void eh_grid_add_row (EhGrid *self, ...) G_GNUC_NULL_TERMINATED;
char *eh_grid_format (const EhGrid *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhGrid, eh_grid_free)

G_END_DECLS
