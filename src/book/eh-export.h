/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-export.h: the evidence of a book, as files.
 *
 * An export reads the book anew, as it is at that moment, so it can run in
 * any thread and while the book is being changed. Each file appears whole
 * under its name or not at all.
 */
#pragma once

#include "book/eh-clerk.h"

G_BEGIN_DECLS

#define EH_EXPORT_ERROR (eh_export_error_quark ())

/**
 * EhExportError:
 * @EH_EXPORT_ERROR_CANCELLED: somebody asked to stop
 * @EH_EXPORT_ERROR_DISAGREES: totals worked out a second time differ
 * @EH_EXPORT_ERROR_WRITE: a file could not be written: choose another place
 */
typedef enum
{
  EH_EXPORT_ERROR_CANCELLED,
  EH_EXPORT_ERROR_DISAGREES,
  EH_EXPORT_ERROR_WRITE,
} EhExportError;

/**
 * EhExportForm:
 * @EH_EXPORT_XLSX: the workbook
 * @EH_EXPORT_PDF: the audit report to print
 * @EH_EXPORT_HTML: the audit report as an accessible page
 * @EH_EXPORT_OCDS: an OCDS release
 * @EH_EXPORT_JSON: an exchange file with results
 */
typedef enum
{
  EH_EXPORT_XLSX,
  EH_EXPORT_PDF,
  EH_EXPORT_HTML,
  EH_EXPORT_OCDS,
  EH_EXPORT_JSON,
  EH_EXPORT_N_FORMS,
} EhExportForm;

/**
 * EhExportRequest:
 * @paths: (nullable elements): where each form is to go; %NULL leaves it out
 * @folder: (nullable): a folder that is to hold all forms under names of their
 *   own: the audit pack; made if it is not there
 *
 * What is to be exported, and where to.
 */
typedef struct
{
  const char *paths[EH_EXPORT_N_FORMS];
  const char *folder;
} EhExportRequest;

GQuark eh_export_error_quark (void);

const char *eh_export_form_get_name (EhExportForm form);
const char *eh_export_form_get_file_name (EhExportForm form);
gboolean eh_export_run (const char *book,
                        const EhExportRequest *request,
                        EhProgress progress,
                        gpointer user_data,
                        GError **error);

G_END_DECLS
