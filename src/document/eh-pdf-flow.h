/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-flow.h: where on which page the next thing goes.
 *
 * A flow fills pages from top to bottom. Before something is drawn, room for
 * it is reserved: that draws the headings which wait for what they belong to,
 * and begins a page where the room is too small for both. So no heading is
 * left alone at the foot of a page.
 *
 * A flow that was stopped, by an error or by whoever waits for it, says so
 * by %FALSE from every reservation; eh_pdf_flow_steal_error() says why.
 */
#pragma once

#include "document/eh-pdf-canvas.h"
#include "document/eh-writer.h"

G_BEGIN_DECLS

/**
 * EhPdfFlow:
 * @canvas: what is drawn on
 * @typesetter: what sets texts
 * @document: what is written
 * @body: the size of running text; the others follow from it
 * @small: the size of what explains
 * @left: the left margin
 * @width: of the text
 * @top: where pages begin
 * @bottom: where pages end
 * @y: where the next thing goes
 * @fraction: how much of the document is done, for the progress function
 *
 * The state of filling pages, for the parts of the PDF writer.
 */
typedef struct
{
  EhPdfCanvas *canvas;
  EhTypesetter *typesetter;
  const EhDocument *document;
  double body, small;
  double left, width, top, bottom;
  double y;
  double fraction;

  /*< private >*/
  const EhWriterOptions *options;
  GError *error;
  GPtrArray *held; /* headings that wait for what follows */
  double after;    /* the gap that the last thing wants below it */
  gboolean is_after_fixed;
  gboolean is_at_top;
} EhPdfFlow;

EhPdfFlow *eh_pdf_flow_new (EhPdfCanvas *canvas,
                            EhTypesetter *typesetter,
                            const EhDocument *document,
                            const EhWriterOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void eh_pdf_flow_free (EhPdfFlow *self);
GError *eh_pdf_flow_steal_error (EhPdfFlow *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean eh_pdf_flow_is_stopped (const EhPdfFlow *self);
gboolean eh_pdf_flow_begin_page (EhPdfFlow *self);
gboolean eh_pdf_flow_break_page (EhPdfFlow *self);
gboolean eh_pdf_flow_reserve (EhPdfFlow *self, double before, double height);
gboolean eh_pdf_flow_fits (const EhPdfFlow *self, double height);
void eh_pdf_flow_advance (EhPdfFlow *self, double height);
void eh_pdf_flow_want_gap (EhPdfFlow *self, double after);
void eh_pdf_flow_hold_heading (EhPdfFlow *self, const EhNode *node, const char *anchor);
gboolean eh_pdf_flow_put_held (EhPdfFlow *self);
double eh_pdf_flow_get_page_room (const EhPdfFlow *self);
double eh_pdf_flow_get_key_width (EhPdfFlow *self, const char *const *keys, guint n_keys);
EhTypeset *eh_pdf_flow_set_text (EhPdfFlow *self,
                                 const char *text,
                                 double size,
                                 double width,
                                 EhInk ink,
                                 gboolean is_strong) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhPdfFlow, eh_pdf_flow_free)

G_END_DECLS
