/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook.h: the XLSX workbook of a book, which computes.
 *
 * Every mark, total and rank is a formula that starts from the score cells,
 * so whoever doubts a result changes a score and sees. The values that the
 * record gives stand beside them, exactly, with a cell that says whether both
 * are the same; a viewer that does not compute shows them.
 *
 * What people wrote is only ever text: it never becomes a formula, and what
 * is longer than a cell goes on in the next row. The same dossier gives the
 * same bytes.
 */
#pragma once

#include "document/eh-dossier.h"
#include "document/eh-writer.h"

G_BEGIN_DECLS

#define EH_WORKBOOK_ERROR (eh_workbook_error_quark ())

/**
 * EhWorkbookError:
 * @EH_WORKBOOK_ERROR_FILE: it cannot be written there; another place, or more
 *   room, may help
 * @EH_WORKBOOK_ERROR_EMPTY: there is nothing to write, since the procurement is
 *   not described yet
 */
typedef enum
{
  EH_WORKBOOK_ERROR_FILE,
  EH_WORKBOOK_ERROR_EMPTY,
} EhWorkbookError;

GQuark eh_workbook_error_quark (void);

gboolean eh_workbook_write (const EhDossier *dossier,
                            const char *path,
                            const EhWriterOptions *options,
                            GError **error);

G_END_DECLS
