/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-table.h: rows by id, in the order in which their ids came to be.
 *
 * Rows are reference-counted, so that copying a table copies no row.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

typedef struct _EhTable EhTable;

gpointer eh_row_new (gsize size, const EhEntry *entry, EhField id) G_GNUC_WARN_UNUSED_RESULT;
void eh_row_unref (gpointer row);

EhTable *eh_table_new (guint most) G_GNUC_WARN_UNUSED_RESULT;
EhTable *eh_table_copy (const EhTable *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_table_free (EhTable *self);

gboolean eh_table_put (EhTable *self, gpointer row);
gboolean eh_table_has_room (const EhTable *self, const char *id);
guint eh_table_get_most (const EhTable *self);
gboolean eh_table_remove (EhTable *self, const char *id);
gconstpointer eh_table_find (const EhTable *self, const char *id);
guint eh_table_get_n_rows (const EhTable *self);
gconstpointer eh_table_get_row (const EhTable *self, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhTable, eh_table_free)

G_END_DECLS
