/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-canvas.h: pages to draw on, over libharu.
 *
 * All that touches libharu is behind this. Lengths are points, the origin is
 * the top left corner of the page and y grows downwards. Anchors, links and
 * bookmarks are remembered and written when the file is finished, so that a
 * link may lead forwards.
 *
 * libharu's errors are sticky: the first one makes every later call do
 * nothing. So it is looked for once per page, by eh_pdf_canvas_check().
 */
#pragma once

#include "document/eh-figure.h"
#include "document/eh-typesetter.h"

G_BEGIN_DECLS

/* A4, in points. */
#define EH_PDF_PAGE_WIDTH (210.0 / 25.4 * 72.0)
#define EH_PDF_PAGE_HEIGHT (297.0 / 25.4 * 72.0)

typedef struct _EhPdfCanvas EhPdfCanvas;

EhPdfCanvas *eh_pdf_canvas_new (EhFontSet *fonts, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_pdf_canvas_free (EhPdfCanvas *self);
gboolean eh_pdf_canvas_check (const EhPdfCanvas *self, GError **error);
GBytes *eh_pdf_canvas_finish (EhPdfCanvas *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void eh_pdf_canvas_set_information (EhPdfCanvas *self,
                                    const char *language,
                                    const char *title,
                                    const char *author,
                                    const char *subject);
void eh_pdf_canvas_add_page (EhPdfCanvas *self);
void eh_pdf_canvas_go_to_page (EhPdfCanvas *self, guint page);
guint eh_pdf_canvas_get_n_pages (const EhPdfCanvas *self);

void eh_pdf_canvas_draw_line (EhPdfCanvas *self,
                              const EhTypeset *set,
                              guint line,
                              double x,
                              double y);
void eh_pdf_canvas_draw_typeset (EhPdfCanvas *self, const EhTypeset *set, double x, double y);
void eh_pdf_canvas_draw_rule (EhPdfCanvas *self,
                              EhInk ink,
                              double stroke,
                              double x1,
                              double y1,
                              double x2,
                              double y2);
void eh_pdf_canvas_draw_rect (EhPdfCanvas *self,
                              EhInk ink,
                              double x,
                              double y,
                              double width,
                              double height);
void eh_pdf_canvas_draw_polygon (EhPdfCanvas *self,
                                 EhInk ink,
                                 const EhFigurePoint *points,
                                 guint n_points);

void eh_pdf_canvas_add_anchor (EhPdfCanvas *self, const char *anchor, double y);
guint eh_pdf_canvas_get_anchor_page (const EhPdfCanvas *self, const char *anchor);
void eh_pdf_canvas_add_link (EhPdfCanvas *self,
                             const char *anchor,
                             double x,
                             double y,
                             double width,
                             double height);
void eh_pdf_canvas_add_bookmark (EhPdfCanvas *self, guint level, const char *title, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhPdfCanvas, eh_pdf_canvas_free)

G_END_DECLS
