/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-csv.h: a table of cells, as spreadsheets save and copy it.
 *
 * A cell is a text; what it means is asked elsewhere. Cells are counted from 0
 * and named as spreadsheets name them: row 3, column 2 is "C4".
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EH_CSV_ERROR (eh_csv_error_quark ())

/**
 * EhCsvError:
 * @EH_CSV_ERROR_ENCODING: the bytes are not text in UTF-8
 * @EH_CSV_ERROR_SYNTAX: a quotation mark is where none can be
 * @EH_CSV_ERROR_SIZE: there is more in it than is read
 */
typedef enum
{
  EH_CSV_ERROR_ENCODING,
  EH_CSV_ERROR_SYNTAX,
  EH_CSV_ERROR_SIZE,
} EhCsvError;

/* What is read at most: bytes, and what is in them. */
#define EH_CSV_MAX_SIZE (64 * 1024 * 1024)
#define EH_CSV_MAX_ROWS 100000
#define EH_CSV_MAX_COLUMNS 256
#define EH_CSV_MAX_CELLS 1000000

typedef struct _EhCsv EhCsv;

GQuark eh_csv_error_quark (void);

EhCsv *eh_csv_new (void) G_GNUC_WARN_UNUSED_RESULT;
EhCsv *eh_csv_read (const char *bytes, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
EhCsv *eh_csv_read_copied (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_csv_free (EhCsv *self);

void eh_csv_add_row (EhCsv *self, const char *const *cells);
char *eh_csv_write (const EhCsv *self) G_GNUC_WARN_UNUSED_RESULT;
char *eh_csv_write_copied (const EhCsv *self) G_GNUC_WARN_UNUSED_RESULT;

guint eh_csv_get_n_rows (const EhCsv *self);
guint eh_csv_get_n_columns (const EhCsv *self, guint row);
const char *eh_csv_get_cell (const EhCsv *self, guint row, guint column);
char *eh_csv_dup_cell_name (guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhCsv, eh_csv_free)

G_END_DECLS
