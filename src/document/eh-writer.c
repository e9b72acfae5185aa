/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-writer.c: what all writers of documents have in common.
 */
#include "document/eh-writer.h"

GQuark
eh_writer_error_quark (void)
{
  return g_quark_from_static_string ("eh-writer-error");
}

/**
 * eh_writer_report:
 * @options: (nullable): the options a writer was given
 * @fraction: how much is done, 0 to 1
 * @error: return location for #EH_WRITER_ERROR_CANCELLED
 *
 * Tells whoever waits how far a writer is. For writers, about once per page.
 *
 * Returns: %FALSE if the writer shall stop
 */
gboolean
eh_writer_report (const EhWriterOptions *options, double fraction, GError **error)
{
  if (options == NULL || options->progress == NULL)
    return TRUE;

  if (options->progress (CLAMP (fraction, 0.0, 1.0), options->progress_data))
    return TRUE;

  g_set_error_literal (error, EH_WRITER_ERROR, EH_WRITER_ERROR_CANCELLED,
                       "Writing the document was cancelled.");
  return FALSE;
}
