/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-writer-private.h: the parts of the PDF writer.
 *
 * Each draws one kind of thing into the flow and leaves the flow below it.
 */
#pragma once

#include "document/eh-pdf-flow.h"

G_BEGIN_DECLS

/* Where a heading is known by its place among the headings. */
#define EH_PDF_HEADING_ANCHOR "heading %u"

void eh_pdf_writer_put_lines (EhPdfFlow *flow, const EhTypeset *set, double x, double before);
void eh_pdf_writer_put_paragraph (EhPdfFlow *flow, const EhNode *node);
void eh_pdf_writer_put_note (EhPdfFlow *flow, const EhNode *node);
void eh_pdf_writer_put_list (EhPdfFlow *flow, const EhNode *node);
void eh_pdf_writer_put_signature (EhPdfFlow *flow, const EhNode *node);

void eh_pdf_writer_put_table (EhPdfFlow *flow, const EhNode *node, double share);
void eh_pdf_writer_share_width (EhPdfFlow *flow,
                                const EhNode *node,
                                double size,
                                double room,
                                double *widths);
void eh_pdf_writer_put_facts (EhPdfFlow *flow, const EhNode *node);

void eh_pdf_writer_put_figure (EhPdfFlow *flow, const EhFigure *figure, double scale);
void eh_pdf_writer_put_chart (EhPdfFlow *flow, const EhChart *chart);
void eh_pdf_writer_draw_figure (EhPdfFlow *flow,
                                const EhFigure *figure,
                                double x,
                                double y,
                                double scale);

void eh_pdf_writer_put_cover (EhPdfFlow *flow);
void eh_pdf_writer_put_title (EhPdfFlow *flow);
guint eh_pdf_writer_reserve_contents (EhPdfFlow *flow);
void eh_pdf_writer_fill_contents (EhPdfFlow *flow, guint first_page);
void eh_pdf_writer_put_margins (EhPdfFlow *flow);

G_END_DECLS
