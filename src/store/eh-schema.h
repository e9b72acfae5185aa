/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-schema.h: what stands in a book file, to the letter, and nothing else.
 *
 * A file from elsewhere may hold tables, views and triggers that look like a
 * book and say something else. So a connection is first made safe against
 * whatever the file holds, and then every definition in it is compared with
 * ours: one that is missing, changed or too many makes the file no book.
 */
#pragma once

#include <glib.h>

typedef struct sqlite3 sqlite3;

G_BEGIN_DECLS

/* The largest attachment; and with it the largest value in a book. */
#define EH_SCHEMA_MAX_CONTENT (64 * 1024 * 1024)

gboolean eh_schema_harden (sqlite3 *db, GError **error);
gboolean eh_schema_create (sqlite3 *db, GError **error);
gboolean eh_schema_check (sqlite3 *db, GError **error);
gboolean eh_schema_enable_triggers (sqlite3 *db, GError **error);

G_END_DECLS
