/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-writer.h: what all writers of documents have in common.
 *
 * A writer is one function: it takes a document and options and returns the
 * whole file as bytes, or nothing. It writes no file itself; whoever has a
 * name for the bytes puts them there in one step. The same document and
 * options give the same bytes: no date, no random tag, no locale.
 */
#pragma once

#include "document/eh-document.h"

G_BEGIN_DECLS

#define EH_WRITER_ERROR (eh_writer_error_quark ())

/**
 * EhWriterError:
 * @EH_WRITER_ERROR_CANCELLED: the progress function said to stop
 * @EH_WRITER_ERROR_FONT: no font of the wanted families is installed
 * @EH_WRITER_ERROR_FAILED: the library that makes the format gave up, as without memory
 */
typedef enum
{
  EH_WRITER_ERROR_CANCELLED,
  EH_WRITER_ERROR_FONT,
  EH_WRITER_ERROR_FAILED,
} EhWriterError;

/**
 * EhWriterProgress:
 * @fraction: how much is done, 0 to 1, never less than before
 * @data: what was given with the function
 *
 * Returns: %FALSE to stop the writer
 */
typedef gboolean (*EhWriterProgress) (double fraction, gpointer data);

/* The size of running text, in points: ordinary, and large print as the
 * RNIB's clear print guidelines ask for it.
 */
#define EH_WRITER_BODY_SIZE 10.0
#define EH_WRITER_LARGE_PRINT_SIZE 18.0

/**
 * EhWriterOptions:
 * @body_size: size of running text in points, 8 to 36; 0 for #EH_WRITER_BODY_SIZE
 * @families: (nullable) (array zero-terminated=1): names of font families, the best first;
 *   %NULL for the usual ones
 * @progress: (nullable): told how far it is, about once per page
 * @progress_data: for @progress
 */
typedef struct
{
  double body_size;
  const char *const *families;
  EhWriterProgress progress;
  gpointer progress_data;
} EhWriterOptions;

GQuark eh_writer_error_quark (void);
gboolean eh_writer_report (const EhWriterOptions *options, double fraction, GError **error);

GBytes *eh_dump_writer_write (const EhDocument *document,
                              const EhWriterOptions *options,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *eh_html_writer_write (const EhDocument *document,
                              const EhWriterOptions *options,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *eh_pdf_writer_write (const EhDocument *document,
                             const EhWriterOptions *options,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
